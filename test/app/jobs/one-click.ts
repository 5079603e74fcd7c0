/** One click as a person makes it, and what must be true of receipts after the last one. */
import type { JobRequest } from '../../../src/app/api';
import { FEW, type Quarter } from '../quarter';

/** One click to its end or to its death. */
export function click(quarter: Quarter, request: JobRequest): void {
  const started = quarter.ask('startJob', request);
  if (!started?.ok) return;
  const { jobId } = started.value as { readonly jobId: string };
  for (let step = 0; step < 20; step += 1) {
    const answer = quarter.ask('stepJob', { jobId });
    if (!answer?.ok) return;
    const { done, waiting } = answer.value as { readonly done: boolean; readonly waiting?: boolean };
    if (done) return;
    // The window pauses before it asks again.
    if (waiting) quarter.desk.clock.jump(12);
  }
}

/** What is wrong with a unit that handed in once and is in the ledger: seal, receipt, its time, its letter. */
export function wrongReceipts(quarter: Quarter): readonly string[] {
  const seals = quarter.ledgerTab('Bản nộp được lưu');
  const letters = quarter.desk.outbox.all().filter((mail) => mail.subject.includes('Biên nhận'));
  return FEW.flatMap((unit) => {
    const own = seals.filter((row) => row[0] === unit);
    const sent = letters.filter((mail) => mail.to.includes(quarter.account(unit)));
    return [
      ...(own.length === 1 ? [] : [`${unit} has ${own.length} seals`]),
      ...(quarter.cover(unit)['receipt']?.shown.includes(String(own[0]?.[9]).slice(0, 12))
        ? []
        : [`${unit} has no receipt`]),
      ...(own[0]?.[11] ? [] : [`${unit} has no time of its receipt`]),
      ...(sent.length <= 1 ? [] : [`${unit} has ${sent.length} letters`]),
    ];
  });
}
