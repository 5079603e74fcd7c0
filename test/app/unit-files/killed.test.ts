/** A file of a unit is taken, and taken back, killed at the writes: entries, tick, seal, receipt and undo are whole. */
import { howOften } from '../../support/how-often';
import { broken, stateOf } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';
import { sentSheets } from './sent-sheets';

const UNIT = '568';
const base = new Quarter().generated([UNIT]);
const author = base.twin();
author.fill(UNIT, 3);
const SENT = { file: '568.xlsx', sheets: [...sentSheets(author, UNIT, author.account(UNIT))] };
const KEY = base.value('lookAtUnitFile', SENT).mark;
const BACK = { period: PERIOD, unit: UNIT };

/** The writing of the workbook; with every write, also that of the ledger. */
const KILLS = { only: howOften(0, 1) === 0 ? /^sheets\.spreadsheets\.values\./ : /^sheets\./ };

/** What the unit finds in its workbook. */
const held = (of: Quarter): string => JSON.stringify(sentSheets(of, UNIT, of.account(UNIT)));
const BLANK = held(base);
const taken = base.twin();
taken.value('takeUnitFile', { ...SENT, key: KEY, publish: true });
const FILLED = held(taken);

/** The person looks at the file again and takes it, with the tick. */
function takeAgain(of: Quarter): void {
  const look = of.value('lookAtUnitFile', SENT);
  if (look.verdict === 'ready') of.value('takeUnitFile', { ...SENT, key: look.mark, publish: true });
  else expect(look.verdict).toBe('same');
}

const giveBack = (of: Quarter): string => {
  const answer = of.ask('giveBackUnitFile', BACK);
  if (answer?.ok === false) expect(answer.code).toBe('fileNotTaken');
  return JSON.stringify(answer);
};

test.each([false, true].slice(0, howOften(1, 2)))(
  'taken with the tick = %s: sealed once, and taken back whole',
  (publish) => {
    const writes = broken(
      stateOf(() => undefined, base),
      {
        run: (of) => void of.ask('takeUnitFile', { ...SENT, key: KEY, publish }),
        check: (of) => {
          takeAgain(of);
          expect(held(of)).toBe(FILLED);
          const back = of.twin();
          expect(giveBack(back)).not.toContain('đơn vị đã sửa');
          expect(held(back)).toBe(BLANK);
          if (!publish) return;
          of.job({ job: 'collect', period: PERIOD });
          const report = of.value('sealedReport', BACK);
          expect([report.version, report.rows.length > 0]).toEqual([1, true]);
          expect(of.job({ job: 'unitFiles', period: PERIOD, units: [UNIT] }).counts).toEqual({ receipted: 1 });
        },
        ...KILLS,
      },
    );
    expect(writes).toBe(howOften(1, 2));
  },
);

test('taken back: the next click ends it and names no cell that the unit did not edit', () => {
  const writes = broken(
    stateOf(() => undefined, taken),
    {
      run: (of) => void of.ask('giveBackUnitFile', BACK),
      check: (of) => {
        expect(giveBack(of)).not.toContain('đơn vị đã sửa');
        expect(held(of)).toBe(BLANK);
        expect(of.ask('giveBackUnitFile', BACK)).toMatchObject({ code: 'fileNotTaken' });
      },
      ...KILLS,
    },
  );
  expect(writes).toBe(howOften(1, 2));
});
