/** What proves the time of a tick after the due hour: the file as it is asked after the reading, never a late list. */
import { evidenceOf } from '../../../src/app/collect/evidence';
import type { FileRevision, FileSeen } from '../../../src/app/ports';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { timeliness } from '../../../src/core/submission/submission-time';
import { Fault } from '../../../src/core/fault';
import { province, QUARTER } from '../../core/scene';

const DUE = Date.parse('2019-03-18T17:00:00+07:00');
const MINUTE = 60_000;
const [BEFORE, AFTER] = [DUE - 10 * MINUTE, DUE + 10 * MINUTE];
const UNIT = 'vanthu@khanhhoa.gov.vn';

interface Google {
  /** The list of the master's files, asked before the reading. */
  readonly list: number;
  /** The latest revision in the list of revisions; null = none is shown. */
  readonly revision: number | null | Fault;
  /** `files.get`, asked after the reading; null = gone. */
  readonly file: number | null;
}

/** The evidence of a tick that was read at `readAt` and was missing at the last look, an hour before the due moment. */
function found({ list, revision, file }: Google, readAt = DUE + 30 * MINUTE) {
  const asked: string[] = [];
  const seenAt = (modifiedAt: number, modifiedBy: string | null) => ({ modifiedAt, modifiedBy }) as FileSeen;
  const files = {
    lastRevision: (): FileRevision | null => {
      asked.push('revisions');
      if (revision instanceof Fault) throw revision;
      return revision === null ? null : { at: revision, by: null };
    },
    seen: (): FileSeen | null => {
      asked.push('get');
      return file === null ? null : seenAt(file, UNIT);
    },
  };
  const memory = { get: () => null };
  const open = {
    world: { files, memory, sharedMemory: memory },
    catalogue: province,
    period: QUARTER,
  } as unknown as PeriodWork;
  const evidence = evidenceOf(open, {
    file: { fileId: 'f', unseenTickAt: DUE - 60 * MINUTE },
    submission: { state: 'draft', flags: { extendedTo: null }, dueAt: DUE },
    seen: seenAt(list, null),
    readAt,
  } as unknown as Parameters<typeof evidenceOf>[1]);
  return { evidence, asked, judged: timeliness(evidence, DUE) };
}

test.each<[what: string, google: Google, judged: string]>([
  ['every answer is early', { list: BEFORE, revision: BEFORE, file: BEFORE }, 'onTime'],
  ['both lists lag behind a late tick', { list: BEFORE, revision: BEFORE, file: AFTER }, 'undecided'],
  ['the list of revisions lags', { list: AFTER, revision: BEFORE, file: AFTER }, 'undecided'],
  ['the file carries an earlier time that a writer set', { list: BEFORE, revision: AFTER, file: BEFORE }, 'undecided'],
  ['the file is gone since the reading', { list: BEFORE, revision: BEFORE, file: null }, 'undecided'],
  ['no revision is shown', { list: BEFORE, revision: null, file: BEFORE }, 'undecided'],
  [
    'revisions are not shown to this account',
    { list: BEFORE, revision: new Fault('forbidden', 'x', ''), file: BEFORE },
    'undecided',
  ],
])('%s', (_, google, judged) => {
  expect(found(google).judged).toBe(judged);
});

test('the file is asked after the revisions, once, and only after the due hour', () => {
  const early = { list: BEFORE, revision: BEFORE, file: BEFORE };
  expect(found(early).asked).toEqual(['revisions', 'get']);
  expect(found(early, DUE)).toMatchObject({ asked: [], judged: 'onTime', evidence: { modifiedAt: null, seenAt: DUE } });
});

test('another fault of the list of revisions ends the run', () => {
  const busy = new Fault('busy', 'drive.revisions', '');
  expect(() => found({ list: BEFORE, revision: busy, file: BEFORE })).toThrow(busy);
});

test('the author is named by the file itself where no revision names one', () => {
  expect(found({ list: BEFORE, revision: BEFORE, file: BEFORE }).evidence.modifiedBy).toBe(UNIT);
});
