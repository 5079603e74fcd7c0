/**
 * The probe window of *Tự kiểm tra trên Google*: compares the texts that its page received with what was meant, tries
 * Google's Picker, reports both and closes itself.
 */
import type { PagePiece, PageReport, PageVerdict } from '../../app/self-check/page-pass';
import { ask, closeWindow } from '../call';
import { loadPicker } from '../handover/picker';
import { PLANTED, SPELLED, SPELLED_UNITS } from './pieces';
import '../page.css';

/** Written by the scripts of the page; a script that was broken on the way wrote nothing. */
declare const planted: Readonly<Partial<Record<PagePiece, string>>> | undefined;

/** ms; a script that is blocked may report neither success nor failure. */
const PICKER_PATIENCE = 20_000;

const keptIf = (isSame: boolean): PageVerdict => (isSame ? 'kept' : 'altered');

function textsSeen(): readonly PageReport[] {
  const received = typeof planted === 'undefined' ? {} : planted;
  const spelling = keptIf(String.fromCharCode(...SPELLED_UNITS) === SPELLED);
  const texts = Object.entries(PLANTED) as [PagePiece, string][];
  return [
    `pageSpelling ${spelling}`,
    ...texts.map(([id, meant]): PageReport => `${id} ${keptIf(received[id] === meant)}`),
  ];
}

async function report(seen: readonly PageReport[]): Promise<void> {
  await ask('pagePass', { seen });
}

async function run(): Promise<void> {
  await report(textsSeen());
  const tooLate = new Promise<PageVerdict>((resolve) => setTimeout(() => resolve('blocked'), PICKER_PATIENCE));
  const loading = loadPicker().then(
    (): PageVerdict => 'loaded',
    (): PageVerdict => 'blocked',
  );
  await report([`pickerScript ${await Promise.race([loading, tooLate])}`]);
  closeWindow();
}

// A window that cannot report leaves its probes without an answer, which the self-check shows.
run().catch(() => undefined);
