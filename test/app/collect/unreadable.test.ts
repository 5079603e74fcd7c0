/** A file that cannot be read is named in its unit's line, and no pass goes over it in silence. */
import { collectPass } from '../../../src/app/collect/collect-pass';
import type { Changed } from '../../../src/app/collect/pass/pass-work';
import type { JobHold } from '../../../src/app/jobs/hold';
import type { Books } from '../../../src/app/ports';
import type { PeriodWork } from '../../../src/app/work/period-work';

type Read = ReturnType<Books['getMany']>[number];

/** What a pass notes of three changed files; `rows` = the units that have a row in *Báo cáo nộp*. */
function noted(reads: readonly Read[], rows: readonly string[]): Readonly<Record<string, unknown>> {
  const lines: Record<string, unknown> = {};
  const hold = { note: (unit: string, line: unknown) => void (lines[unit] = line) } as unknown as JobHold;
  const flush = jest.fn();
  const open = {
    period: { code: '2019-Q1' },
    world: { clock: { now: () => 5 }, books: { getMany: () => reads } },
    ledger: { flush, submission: (unit: string) => (rows.includes(unit) ? { unit } : null) },
  } as unknown as PeriodWork;
  const changed = ['a', 'b', 'c'].map((unit) => ({ unit: { code: unit }, file: { fileId: `f-${unit}` } }));
  expect(collectPass({ open, hold, until: 9 }, changed as unknown as readonly Changed[])).toBe(0);
  expect(flush).toHaveBeenCalled();
  return lines;
}

test('each fault is noted for its own unit', () => {
  const fault = (code: 'busy' | 'forbidden') => ({ fault: code });
  expect(noted([fault('busy'), fault('forbidden'), fault('busy')], ['a', 'b', 'c'])).toEqual({
    a: ['unreadable', 'busy'],
    b: ['unreadable', 'forbidden'],
    c: ['unreadable', 'busy'],
  });
});

test('fewer answers than files leave no file unnamed', () => {
  expect(noted([], ['a', 'b', 'c'])).toEqual({
    a: ['unreadable', 'brokenAnswer'],
    b: ['unreadable', 'brokenAnswer'],
    c: ['unreadable', 'brokenAnswer'],
  });
});

test('a file whose row in the ledger is lost is named, and nothing is read from it', () => {
  expect(noted([{ book: {} }, { fault: 'busy' }, { book: {} }], ['b'])).toEqual({
    a: ['unreadable', 'rowLost'],
    b: ['unreadable', 'busy'],
    c: ['unreadable', 'rowLost'],
  });
});
