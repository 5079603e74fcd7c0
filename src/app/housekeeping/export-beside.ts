/**
 * What *Xuất toàn bộ* writes beside the workbooks: the manifest with their SHA-256 marks, and the proof that is opened
 * without a network. Each is found by our marks and left alone while its content is the same.
 */
import { exportWords } from '../../text/windows/rare/export-all';
import { proofWords } from '../../text/windows/rare/proof-page';
import { refusalSentence } from '../../text/refusals';
import type { JobLine } from '../api';
import type { Results } from '../jobs/hold';
import type { FileSeen } from '../ports';
import { proofContent } from '../proof/gather';
import { filledPage, PROOF_PAGE } from '../proof/proof-page';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';

const MANIFEST = 'exportManifest';
const PROOF = 'exportProof';

export interface Beside {
  readonly open: PeriodWork;
  readonly folder: string;
  readonly found: readonly FileSeen[];
  marks(kind: string): Readonly<Record<string, string>>;
}

export interface ExportedSource {
  readonly code: string;
  readonly name: string;
  readonly id: string;
}

interface Text {
  readonly kind: string;
  readonly name: string;
  readonly type: 'application/json' | 'text/html';
  /** Its SHA-256 is the mark of the content. */
  readonly marked: string;
  text(): string;
}

/** Writes the file when its content differs; returns the SHA-256 of what is marked. */
function writeText({ open, folder, found, marks }: Beside, { kind, name, type, marked, text }: Text): string {
  const sha256 = open.world.coder.sha256(marked);
  const [there] = found
    .filter(({ appProperties, trashed }) => {
      const { cchc, period } = appProperties as { readonly cchc?: string; readonly period?: string };
      return cchc === kind && period === open.period.code && !trashed;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (there?.appProperties['sha256'] !== sha256)
    open.world.files.saveText(
      text(),
      { name, parent: folder, replace: there?.id ?? null, appProperties: { ...marks(kind), sha256 } },
      type,
    );
  return sha256;
}

/** The proof always covers every unit of the period, whatever was chosen for the export. */
export function writeProof(beside: Beside): JobLine {
  const { world, period } = beside.open;
  const name = proofWords.file(period.name);
  const whole = openPeriod(world, { period: period.code, everyRow: true });
  if (!whole.ok) {
    const why = refusalSentence(whole.error.code, whole.error.facts);
    return { unit: 'proof', name, result: 'failed', message: exportWords.line.failed(why) };
  }
  const content = proofContent(whole.value);
  const json = JSON.stringify(content);
  const page = world.pages.raw(PROOF_PAGE);
  writeText(beside, {
    kind: PROOF,
    name,
    type: 'text/html',
    marked: page + json,
    text: () => filledPage(page, world.coder.pack(json)),
  });
  return { unit: 'proof', name, result: 'proof', message: exportWords.line.proof(content.code) };
}

const partsIn = (name: string, sha256: string): readonly { readonly file: string; readonly sha256: string }[] =>
  sha256.split(' ').map((mark, at) => ({ file: `${exportWords.part(name, at + 1)}.xlsx`, sha256: mark }));

export function writeManifest(beside: Beside, sources: readonly ExportedSource[], results: Results): void {
  const { open } = beside;
  const files = sources.map(({ code, name, id }) => {
    const [result, modified, sha256, bytes] = results[code] ?? ['failed'];
    return result === 'failed'
      ? { code, name, source: id, failed: String(modified ?? '') }
      : {
          code,
          name,
          source: id,
          ...(result === 'inParts'
            ? { parts: partsIn(`${code} ${name}`, String(sha256)) }
            : { file: `${code} ${name}.xlsx`, sha256 }),
          sourceModifiedAt: new Date(Number(modified)).toISOString(),
          bytes,
        };
  });
  const { id: province, code: provinceCode } = open.catalogue.province;
  const manifest = { product: 'so-cchc', province, provinceCode, period: open.period.code, files };
  const text = JSON.stringify(manifest, null, 2);
  const { manifest: name } = exportWords;
  writeText(beside, { kind: MANIFEST, name, type: 'application/json', marked: text, text: () => text });
}
