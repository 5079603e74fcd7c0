/**
 * A creation whose answer was lost, with a list of Drive that lags longer than the job waits, leaves two files. The
 * hourly run puts the one that the ledger does not name into the trash, unless a person may have touched it.
 */
import { strayFiles } from '../../../src/app/collect/stray-files';
import type { FileAudited, FileRevision } from '../../../src/app/ports';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { FEW, PERIOD, Quarter } from '../quarter';

const UNIT = FEW[1] ?? '';
const HOUR = 3600;

test('the file that nobody has goes to the trash an hour later, with one line in the log, also after a kill', () => {
  const quarter = new Quarter().setUp();
  quarter.plan({ kind: 'timeoutAfter', method: 'drive.files.create', nth: 2 });
  quarter.plan({ kind: 'searchLag', method: 'drive.files.list', times: 30, seconds: 600 });
  quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
  const own = quarter.fileOf(UNIT);
  /** The workbooks of the unit that are not in the trash. */
  const kept = (): readonly string[] =>
    [...quarter.desk.shelf.files.values()].flatMap(({ id, trashed, appProperties }) =>
      !trashed && Object.values(appProperties).some(({ cchc, unit }) => cchc === 'unit' && unit === UNIT) ? [id] : [],
    );
  const [stray = '', ...more] = kept().filter((id) => id !== own);
  expect([stray === '', more]).toEqual([false, []]);
  quarter.plan({ kind: 'killRun', method: 'drive.files.update', nth: 1 });
  quarter.desk.advance(2 * HOUR);
  expect(kept()).toContain(stray);
  quarter.desk.advance(2 * HOUR);
  expect(kept()).toEqual([own]);
  const lines = quarter.ledgerTab('Nhật ký').map((row) => row.join(' '));
  expect(lines.filter((line) => line.includes('tệp tạo thừa'))).toEqual([expect.stringContaining(stray)]);
});

const ME = 'so@example.vn';
const AT = 1.56e12;
const MARKS = { cchc: 'unit', unit: UNIT, period: PERIOD, master: 'm' };
const OWNER = { id: 'p', type: 'user', role: 'owner', who: ME };
const file = (id: string): FileAudited => ({
  ...{ id, name: 'Phiếu', mimeType: 'sheet', parents: ['f'], trashed: false, owner: ME, version: 3, modifiedAt: AT },
  ...{ modifiedBy: ME, appProperties: MARKS, ownedByMe: true, writersMayShare: true, permissions: [OWNER] },
});

interface Seen {
  readonly stray?: Partial<FileAudited>;
  readonly own?: Partial<FileAudited>;
  readonly revision?: Partial<FileRevision> | null;
  readonly log?: { readonly action: string; readonly text: string };
  readonly later?: number;
}

/** The file of the unit is `own`; `stray` was changed a minute before that was recorded. */
function found({ stray, own, revision = {}, log, later = 2 * HOUR }: Seen): readonly string[] {
  const record = { unit: UNIT, period: PERIOD, fileId: 'own', createdAt: AT };
  const open = {
    office: { masterId: 'm', account: ME },
    period: { code: PERIOD },
    ledger: { files: () => [record], file: () => record, log: () => (log ? [log] : []) },
    world: {
      files: { lastRevision: () => revision && { at: AT - 60_000, by: ME, ...revision } },
      clock: { now: () => AT + later * 1000 },
    },
  } as unknown as PeriodWork;
  return strayFiles(open, [
    { ...file('stray'), ...stray },
    { ...file('own'), ...own },
  ]).map(({ id }) => id);
}

test.each<readonly [string, Seen]>([
  ['somebody else may open it', { stray: { permissions: [OWNER, { ...OWNER, role: 'reader', who: 'x@y.vn' }] } }],
  ['Google does not show who may', { stray: { permissions: null } }],
  ['it is another account’s', { stray: { ownedByMe: false } }],
  ['it was renamed', { stray: { name: 'Của tôi' } }],
  ['it was moved', { stray: { parents: ['g'] } }],
  ['it has no mark of ours', { stray: { appProperties: {} } }],
  ['it is of another master', { stray: { appProperties: { ...MARKS, master: 'n' } } }],
  ['it is of another period', { stray: { appProperties: { ...MARKS, period: '2018-Q4' } } }],
  ['it was changed after the unit’s file was recorded', { revision: { at: AT + 1 } }],
  ['another account changed it', { revision: { by: 'x@y.vn' } }],
  ['Google does not say who changed it', { revision: { by: null } }],
  ['Google shows no revision', { revision: null }],
  ['it is not an hour old', { later: HOUR - 120 }],
  ['the log names it: it was the unit’s file once', { log: { action: 'remake', text: 'tệp stray, tệp mới own' } }],
  ['the unit’s file is not in the list', { own: { id: 'other', appProperties: {} } }],
])('a second file stays when %s', (_, seen) => {
  expect([found({}), found(seen)]).toEqual([['stray'], []]);
});

test('a line that a killed run has left in the log does not keep the file', () => {
  expect(found({ log: { action: 'strayFile', text: 'stray' } })).toEqual(['stray']);
});
