/**
 * The probe window of *Tự kiểm tra trên Google*: compares the texts that its page received with what was meant, tries
 * Google's Picker, reports both and closes itself.
 */
import type { PagePiece } from '../../app/self-check/page-pass';
import { ask, closeWindow } from '../call';
import { loadPicker } from '../handover/picker';
import { PLANTED, SPELLED, SPELLED_UNITS } from './pieces';
import '../page.css';

/** Written by the scripts of the page; a script that was broken on the way wrote nothing. */
declare const planted: Readonly<Partial<Record<PagePiece, string>>> | undefined;

/** ms; a script that is blocked may report neither success nor failure. */
const PICKER_PATIENCE = 20_000;

type Verdict = 'kept' | 'altered' | 'loaded' | 'blocked';
type Seen = Partial<Record<PagePiece, Verdict>>;

const keptIf = (isSame: boolean): Verdict => (isSame ? 'kept' : 'altered');

function textsSeen(): Seen {
  const received = typeof planted === 'undefined' ? {} : planted;
  const seen: Seen = { pageSpelling: keptIf(String.fromCharCode(...SPELLED_UNITS) === SPELLED) };
  for (const [id, meant] of Object.entries(PLANTED) as [PagePiece, string][]) seen[id] = keptIf(received[id] === meant);
  return seen;
}

async function report(seen: Seen): Promise<void> {
  await ask('pagePass', { seen });
}

async function run(): Promise<void> {
  await report(textsSeen());
  const tooLate = new Promise<Verdict>((resolve) => setTimeout(() => resolve('blocked'), PICKER_PATIENCE));
  const loading = loadPicker().then(
    (): Verdict => 'loaded',
    (): Verdict => 'blocked',
  );
  await report({ pickerScript: await Promise.race([loading, tooLate]) });
  closeWindow();
}

// A window that cannot report leaves its probes without an answer, which the self-check shows.
run().catch(() => undefined);
