/** A sealed report as this page reads it: unpacked, its fingerprint worked out again, its values by cell. */
import type { ProofUnit } from '../../app/proof/proof-content';
import { unpacked } from './inflate';
import { sha256, sha256OfBrowser } from './sha256';

/** A value as it is sealed. */
export interface SealedValue {
  readonly kind: string;
  readonly scaled?: number;
  readonly decimals?: number;
  readonly code?: string;
  readonly date?: string;
}

/** `unreadable` = it cannot be unpacked; `changed` = its SHA-256 is not the recorded one; `other` = of another unit. */
export type SealState = 'none' | 'right' | 'unreadable' | 'changed' | 'other';

export interface SealRead {
  readonly state: SealState;
  /** As worked out here; '' when nothing could be read. */
  readonly fingerprint: string;
  /** `form row field` with zero letters between → value. */
  readonly values: ReadonlyMap<string, SealedValue>;
}

/** Fields of the sealed text that its fingerprint covers, beside the two lists. */
const COVERED = [
  'answers',
  'certified',
  'correction',
  'document',
  'evidence',
  'fileId',
  'period',
  'printCode',
  'reusedDocument',
  'sealedAt',
  'sealedBy',
  'timeBy',
  'timeliness',
  'unit',
  'version',
] as const;

type Plain = Readonly<Record<string, unknown>>;

/** Members in the order of their names, without those that are absent. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${ordered((value as Plain)[key])}`);
  return `{${members.join(',')}}`;
}

const anyOrder = (texts: readonly string[]): string => `[${[...texts].sort().join(',')}]`;

/** The text that was sealed. */
export function sealedText(seal: Plain): string {
  const forms = (seal['forms'] as readonly Plain[]).map(({ cells, ...form }) => {
    const { form: code, tab, sheetId, template } = form;
    const rest = ordered({ form: code, sheetId, tab, template }).slice(1);
    return `{"cells":${anyOrder((cells as readonly unknown[]).map(ordered))},${rest}`;
  });
  const findings = (seal['findings'] as readonly unknown[]).map(ordered);
  const rest = Object.fromEntries(COVERED.filter((key) => key in seal).map((key) => [key, seal[key]]));
  return `{"findings":${anyOrder(findings)},"forms":${anyOrder(forms)},${ordered(rest).slice(1)}`;
}

export const cellKey = (form: string, row: string, field: string): string => [form, row, field].join('\u0000');

function valuesIn(seal: Plain): ReadonlyMap<string, SealedValue> {
  type Form = { readonly form: string; readonly cells: readonly (Plain & { readonly value: SealedValue })[] };
  return new Map(
    (seal['forms'] as readonly Form[]).flatMap(({ form, cells }) =>
      cells.map(({ row, field, value }) => [cellKey(form, String(row), String(field)), value] as const),
    ),
  );
}

const NONE: Pick<SealRead, 'fingerprint' | 'values'> = { fingerprint: '', values: new Map() };

/** Reads one seal and proves it. The browser's own SHA-256 is asked too, and must agree. */
export async function readSeal(unit: ProofUnit, period: string): Promise<SealRead> {
  if (unit.payload === null || unit.fingerprint === null) return { state: 'none', ...NONE };
  let seal: Plain;
  let text: string;
  try {
    seal = JSON.parse(unpacked(unit.payload)) as Plain;
    text = sealedText(seal);
  } catch {
    return { state: 'unreadable', ...NONE };
  }
  const fingerprint = sha256(text);
  const again = await sha256OfBrowser(text);
  const isRight =
    fingerprint === unit.fingerprint &&
    fingerprint === seal['fingerprint'] &&
    (again === null || again === fingerprint);
  const isOwn = seal['unit'] === unit.code && seal['period'] === period && seal['version'] === unit.version;
  return { state: !isRight ? 'changed' : isOwn ? 'right' : 'other', fingerprint, values: valuesIn(seal) };
}
