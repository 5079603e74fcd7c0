/** A rehearsal is played to its consolidation beside the real quarter, reaches nothing of it, and is taken away. */
import { PERIOD, Quarter } from '../quarter';

const UNIT = '568';
const CODE = `DT1-${PERIOD}`;
const MARK = 'DIỄN TẬP – không phải số liệu';

const quarter = new Quarter().generated([UNIT, 'CQ-STC']);
const real = quarter.fileOf(UNIT);
/** What the form after the real quarter takes over. */
const carried = (): readonly string[] =>
  quarter.value('nextForm', { period: PERIOD, unit: UNIT }).rows.map((row) => row.carried);
const before = carried();

function played(): void {
  quarter.value('makeRehearsal', { period: PERIOD, date: '2019-03-18' });
  quarter.period = CODE;
  quarter.job({ job: 'issue', period: CODE, units: [UNIT] });
  quarter.fill(UNIT, 7).tick(UNIT);
  quarter.job({ job: 'collect', period: CODE });
  quarter.value('accept', { unit: UNIT, period: CODE, version: 1 });
}

test('the unit gets a file of its own, marked in its name, its headings and its letter', () => {
  played();
  const file = quarter.fileOf(UNIT);
  expect(file).not.toBe(real);
  expect([...quarter.files()].find(([, ids]) => ids.includes(file))?.[0]).toContain(MARK);
  for (const { properties, data } of quarter.book(file, quarter.office).sheets.slice(0, 3)) {
    const words = (data?.[0]?.rowData ?? []).flatMap((row) =>
      (row.values ?? []).map((cell) => cell.formattedValue ?? ''),
    );
    expect([properties.title, words.join(' ').toUpperCase().includes(MARK.toUpperCase())]).toEqual([
      properties.title,
      true,
    ]);
  }
  expect(quarter.value('status', { period: CODE })).toMatchObject({
    submitted: 1,
    period: { name: `${MARK} – Quý I năm 2019` },
  });
});

test('its figures reach no prior, rate or list of the real year, and no page for leaders', () => {
  quarter.job({ job: 'consolidate', period: CODE });
  expect(String(quarter.masterTab('Số liệu')[2]?.[1])).toContain(MARK);
  expect(carried()).toEqual(before);
  expect(quarter.value('rates', { period: PERIOD }).title).not.toContain(MARK);
  expect(quarter.value('status', {})).toMatchObject({ period: { code: PERIOD }, submitted: 0 });
  expect(quarter.ask('startJob', { job: 'leaders', period: CODE })).toMatchObject({ code: 'rehearsalForLeaders' });
});

test('it is taken away with its files, a real period never is', () => {
  const file = quarter.fileOf(UNIT);
  expect(quarter.ask('removeRehearsal', { period: PERIOD })).toMatchObject({ code: 'notARehearsal' });
  expect(quarter.value('rehearsals', {}).rehearsals).toMatchObject([{ code: CODE, files: 1 }]);
  expect(quarter.value('removeRehearsal', { period: CODE }).message).toContain('hãy chạy “Tổng hợp…” của kỳ thật');
  const left = [...quarter.files().values()].flat();
  expect([left.includes(file), left.includes(real)]).toEqual([false, true]);
  expect(quarter.value('rehearsals', {}).rehearsals).toEqual([]);
  expect(quarter.value('status', {}).periods.map(({ code }) => code)).not.toContain(CODE);
  // The next one has another code: the ledger keeps what was rehearsed.
  expect(quarter.value('makeRehearsal', { period: PERIOD, date: '2019-03-18' }).message).toContain(MARK);
  expect(quarter.value('rehearsals', {}).rehearsals).toMatchObject([{ code: `DT2-${PERIOD}` }]);
});
