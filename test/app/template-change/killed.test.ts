/** *Đổi mẫu* killed at its calls: the next click ends the trial, and the taking back, with every entry in its place. */
import { howOften } from '../../support/how-often';
import { editCatalogue } from '../issue/edited-catalogue';
import { broken, stateOf } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';

const UNIT = '568';
const ASKED = { period: PERIOD, unit: UNIT };
const MOST = { most: howOften(2, 15) };
const started = new Quarter().generated([UNIT]);
started.fill(UNIT, 5);
editCatalogue(started);

const bookOf = (of: Quarter): string => JSON.stringify(of.book(of.fileOf(UNIT), of.office));
const entriesOf = (of: Quarter): readonly string[] =>
  ['1.1', '1.2', '1.3.1', '2.1'].map((row) => of.cellOf(UNIT, { row, field: 'value' }).shown);
const flagsOf = (of: Quarter) => of.value('status', { period: PERIOD }).lines.find(({ unit }) => unit === UNIT)?.flags;

test('the trial: the file of the unit is untouched, and the next trial is proved', () => {
  const before = bookOf(started);
  const run = (of: Quarter): void => void of.ask('tryTemplate', ASKED);
  broken(
    stateOf(() => undefined, started.twin()),
    {
      run,
      check: (of) => {
        expect(of.value('tryTemplate', ASKED).message).toContain('trước và sau khớp; 0 ô');
        expect(of.value('templateChanges', { period: PERIOD }).trial?.text).toContain('trước và sau khớp');
        expect(bookOf(of)).toBe(before);
      },
      ...MOST,
    },
  );
});

const copies = (of: Quarter) =>
  [...of.desk.shelf.files.values()].filter(({ name }) => name.startsWith('Bản thử đổi mẫu'));
const inUse = (of: Quarter): readonly string[] =>
  copies(of)
    .filter(({ trashed }) => !trashed)
    .map(({ id }) => id);

test('copies of a killed trial and of one before go to the trash; one that somebody else may open stays', () => {
  const of = started.twin();
  of.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
  of.ask('tryTemplate', ASKED);
  const [killed = ''] = inUse(of);
  // A run may still be at work.
  of.value('tryTemplate', ASKED);
  expect(inUse(of)).toHaveLength(2);
  const [shared = ''] = inUse(of).filter((id) => id !== killed);
  of.desk.call(
    {
      method: 'drive.permissions.create',
      params: { fileId: shared, sendNotificationEmail: false },
      body: { type: 'user', role: 'reader', emailAddress: 'ke.la@example.com' },
    },
    { email: of.office, project: null },
  );
  of.desk.clock.jump(900);
  of.value('tryTemplate', ASKED);
  const proved = of.value('templateChanges', { period: PERIOD }).trial?.fileId;
  expect(copies(of)).toHaveLength(3);
  expect([...inUse(of)].sort()).toEqual([shared, proved].sort());
});

test('the taking back: asked again, the forms before are there with what the unit holds', () => {
  const changed = started.twin();
  changed.value('tryTemplate', ASKED);
  changed.value('changeTemplate', ASKED);
  const whole = changed.twin();
  whole.value('undoTemplate', ASKED);
  broken(
    stateOf(() => undefined, changed),
    {
      run: (of) => void of.ask('undoTemplate', ASKED),
      check: (of) => {
        of.ask('undoTemplate', ASKED);
        expect([entriesOf(of), flagsOf(of)]).toEqual([entriesOf(whole), flagsOf(whole)]);
        expect(of.value('templateChanges', { period: PERIOD }).ready.map(({ unit }) => unit)).toEqual([UNIT]);
      },
      ...MOST,
    },
  );
});
