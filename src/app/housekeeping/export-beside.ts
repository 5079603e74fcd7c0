/**
 * What *Xuất toàn bộ* writes beside the workbooks: the manifest with their SHA-256 marks, and the proof that is opened
 * without a network. Each is found by our marks and left alone while its content is the same.
 */
import { exportWords } from '../../text/windows/rare/export-all';
import { proofWords } from '../../text/windows/rare/proof-page';
import { refusalSentence } from '../../text/refusals';
import type { JobLine } from '../api';
import type { Results } from '../jobs/hold';
import { proofContent } from '../proof/gather';
import { filledPage, PROOF_PAGE } from '../proof/proof-page';
import { openPeriod } from '../work/open-period';
import { writeText, type Beside } from './marked-text';

const MANIFEST = 'exportManifest';
const PROOF = 'exportProof';

export interface ExportedSource {
  readonly code: string;
  readonly name: string;
  readonly id: string;
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
