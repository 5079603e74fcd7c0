/** *Diễn tập…* killed at its calls: the next click goes on, and nothing of the real period is touched. */
import { howOften } from '../../support/how-often';
import { broken, stateOf } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';

const UNIT = '568';
const CODE = `DT1-${PERIOD}`;
const MOST = { most: howOften(2, 15) };
const ASKED = { period: PERIOD, date: '2019-03-18' };
const quarter = new Quarter().generated([UNIT]);
const codes = (of: Quarter) => of.value('rehearsals', {}).rehearsals.map(({ code }) => code);

test('the making: the row is there once, or is made by the next click', () => {
  broken(
    stateOf(() => undefined, quarter.twin()),
    {
      run: (of) => void of.ask('makeRehearsal', ASKED),
      check: (of) => {
        if (codes(of).length === 0) of.value('makeRehearsal', ASKED);
        expect(codes(of)).toEqual([CODE]);
        expect(of.value('doubtedRows', {}).tabs).toEqual([]);
        of.job({ job: 'issue', period: CODE, units: [UNIT] });
        expect(of.value('status', { period: PERIOD }).lines.map(({ unit }) => unit)).toContain(UNIT);
      },
      ...MOST,
    },
  );
});

test('the taking away is ended by the next click', () => {
  const made = quarter.twin();
  made.value('makeRehearsal', ASKED);
  made.job({ job: 'issue', period: CODE, units: [UNIT] });
  made.period = CODE;
  const [file, real] = [made.fileOf(UNIT), quarter.twin().fileOf(UNIT)];
  broken(
    stateOf(() => undefined, made),
    {
      run: (of) => void of.ask('removeRehearsal', { period: CODE }),
      check: (of) => {
        if (codes(of).length > 0) of.value('removeRehearsal', { period: CODE });
        expect(codes(of)).toEqual([]);
        expect(of.value('doubtedRows', {}).tabs).toEqual([]);
        const left = [...of.files().values()].flat();
        expect([left.includes(file), left.includes(real)]).toEqual([false, true]);
      },
      ...MOST,
    },
  );
});
