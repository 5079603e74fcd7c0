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

/** A stored text that is not JSON of cells begins so; its fingerprint is that of the text itself. */
const IN_COLUMNS = 'seal 2\n';

interface Column {
  readonly kinds: string;
  readonly held: readonly (number | string | null)[];
  readonly decimals: string;
}

/** `rows` and `fields` = pairs with bars between them; the first of a pair is the key. */
interface FormInColumns {
  readonly form: string;
  readonly rows: string;
  readonly fields: string;
  readonly columns: readonly Column[];
}

const KINDS: Readonly<Record<string, string>> = {
  n: 'number',
  t: 'text',
  c: 'choice',
  d: 'date',
  x: 'tick',
  o: 'tick',
  a: 'notArisen',
  p: 'notApplicable',
  b: 'blank',
};

const first = (pair: string): string => pair.slice(0, pair.indexOf(' '));
const letter = (letters: string, row: number): string => (letters.length === 1 ? letters : letters.charAt(row));

function valueOf({ kinds, held, decimals }: Column, row: number): SealedValue | null {
  const kind = KINDS[letter(kinds, row)];
  const one = held[row] ?? null;
  if (kind === undefined) return null;
  if (typeof one === 'number') return { kind, scaled: one, decimals: parseInt(letter(decimals, row), 36) };
  if (kind === 'choice') return { kind, code: one ?? '' };
  return kind === 'date' ? { kind, date: one ?? '' } : { kind };
}

const valuesOf = ({ form, rows, fields, columns }: FormInColumns): readonly (readonly [string, SealedValue])[] =>
  fields.split('|').flatMap((field, at) =>
    rows.split('|').flatMap((row, line) => {
      const column = columns[at];
      const value = column ? valueOf(column, line) : null;
      return value ? [[cellKey(form, first(row), first(field)), value] as const] : [];
    }),
  );

interface Held {
  readonly seal: Plain;
  /** The text of which the fingerprint is taken. */
  readonly text: string;
  readonly values: ReadonlyMap<string, SealedValue>;
}

function heldIn(stored: string): Held {
  if (!stored.startsWith(IN_COLUMNS)) {
    const seal = JSON.parse(stored) as Plain;
    return { seal, text: sealedText(seal), values: valuesIn(seal) };
  }
  const seal = JSON.parse(stored.split('\n')[1] ?? '') as Plain;
  const forms = seal['forms'] as readonly (FormInColumns | Plain)[];
  const isInColumns = (one: FormInColumns | Plain): one is FormInColumns => 'columns' in one;
  const values = new Map([
    ...valuesIn({ forms: forms.filter((one) => !isInColumns(one)) }),
    ...forms.filter(isInColumns).flatMap(valuesOf),
  ]);
  return { seal, text: stored, values };
}

const NONE: Pick<SealRead, 'fingerprint' | 'values'> = { fingerprint: '', values: new Map() };

/** Reads one seal and proves it. The browser's own SHA-256 is asked too, and must agree. */
export async function readSeal(unit: ProofUnit, period: string): Promise<SealRead> {
  if (unit.payload === null || unit.fingerprint === null) return { state: 'none', ...NONE };
  let held: Held;
  try {
    held = heldIn(unpacked(unit.payload));
  } catch {
    return { state: 'unreadable', ...NONE };
  }
  const { seal, text, values } = held;
  const fingerprint = sha256(text);
  const again = await sha256OfBrowser(text);
  const isRight =
    fingerprint === unit.fingerprint &&
    fingerprint === (seal['fingerprint'] ?? fingerprint) &&
    (again === null || again === fingerprint);
  const isOwn = seal['unit'] === unit.code && seal['period'] === period && seal['version'] === unit.version;
  return { state: !isRight ? 'changed' : isOwn ? 'right' : 'other', fingerprint, values };
}
