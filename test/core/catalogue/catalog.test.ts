/** The catalogue of Khánh Hòa 2019 is consistent: codes, references, standing, and the statements of the sources. */
import { catalogOf, provinces } from '../../../src/catalog';
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { checkPeriod, dueMoment, type Period } from '../../../src/core/catalogue/period';
import { isResolved } from '../../../src/core/catalogue/unit';
import { expectedUnits } from '../../../src/core/issue/asked';

const { units, contacts, periods, holidays, indicators, tasks, matrix } = khanhHoa2019;
const codes = new Set(indicators.map((one) => one.code));

test('the province has 21 sở, ban, ngành and nine districts with their official codes', () => {
  expect(units.filter((unit) => unit.group === 'department')).toHaveLength(21);
  expect(
    units
      .filter((unit) => unit.officialCode)
      .map((unit) => unit.code)
      .sort(),
  ).toEqual(['568', '569', '570', '571', '572', '573', '574', '575', '576']);
  expect(new Set(units.map((unit) => unit.code)).size).toBe(30);
  expect(units.map((unit) => unit.order)).toEqual(units.map((_, at) => at + 1));
  expect(units[0]?.code).toBe('CQ-VPUBND');
});

test('the seven lead agencies of 2019 are those of the source list', () => {
  expect(
    units
      .filter((unit) => unit.lead)
      .map((unit) => unit.code)
      .sort(),
  ).toEqual(['CQ-SKHCN', 'CQ-SKHDT', 'CQ-SNV', 'CQ-STC', 'CQ-STP', 'CQ-STTTT', 'CQ-VPUBND']);
});

test('each unit has one account that enters and one that also submits', () => {
  for (const unit of units)
    expect(contacts.filter((one) => one.unit === unit.code).map((one) => one.may)).toEqual([
      ['enter'],
      ['enter', 'submit'],
    ]);
  expect(contacts.map((one) => one.account)).toContain('nhap.snv@khanhhoa.gov.vn');
  expect(contacts.map((one) => one.account)).toContain('nop.568@khanhhoa.gov.vn');
  expect(new Set(contacts.map((one) => one.account)).size).toBe(60);
});

test.each(periods.map((period) => [period.code, period] as const))('%s is a valid period', (_code, period) => {
  expect(checkPeriod(period)).toBeNull();
  expect(dueMoment(period, holidays)).toBeGreaterThan(0);
});

test.each([
  ['2019-Q1', '2018-12-15', '2019-03-14'],
  ['2019-6T', '2018-12-15', '2019-06-14'],
  ['2019-Q3', '2019-06-15', '2019-09-14'],
  ['2019-N', '2018-12-15', '2019-12-14'],
])('%s runs from %s to %s, as 581/BNV-CCHC states', (code, from, cutOff) => {
  expect(periods.find((period) => period.code === code)).toMatchObject({
    from,
    cutOff,
    to: cutOff,
    validFrom: '2019-03-12',
    cycle: 'ministry',
  });
});

test('months cover the year without gaps or overlaps', () => {
  const line = periods.filter((period) => period.cycle === 'month');
  line
    .slice(1)
    .forEach((period, at) => expect(Date.parse(period.from) - Date.parse(line[at]?.to ?? '')).toBe(86_400_000));
  expect([line[0]?.from, line[line.length - 1]?.to]).toEqual(['2018-12-15', '2019-12-14']);
});

test('a unit makes one report for the same days, and the months are those of Sở Nội vụ alone', () => {
  const asked = (period: Period) => expectedUnits(khanhHoa2019, period).map(({ code }) => code);
  for (const period of periods.filter(({ cycle }) => cycle === 'month')) expect(asked(period)).toEqual(['CQ-SNV']);
  const reports = periods.filter(({ scoring }) => scoring === undefined);
  for (const { code } of units) {
    const days = reports.filter((period) => asked(period).includes(code)).map(({ from, to }) => `${from} ${to}`);
    expect([code, days]).toEqual([code, [...new Set(days)]]);
  }
});

test('every row of the annex is listed once, below an existing row, and refers to existing rows', () => {
  expect(codes.size).toBe(indicators.length);
  expect(indicators.filter((one) => !one.heading).length).toBeGreaterThanOrEqual(55);
  for (const one of indicators) {
    if (one.parent !== null) expect(codes).toContain(one.parent);
    for (const named of [
      ...one.sumOf,
      ...one.notAbove,
      ...(one.equals ? [one.equals] : []),
      ...(one.ratio ? [...one.ratio.over, ...one.ratio.under] : []),
    ])
      expect(codes).toContain(named);
    expect([one.code, one.heading]).toEqual([one.code, one.kind === null]);
  }
});

test.each([khanhHoa2019, khanhHoa2026])('$province.id: a figure is a rate exactly where it is measured in %', (one) => {
  const rates = one.indicators.filter(({ kind }) => kind?.type === 'percent').map(({ code }) => code);
  expect(rates).toContain('4.8');
  expect(one.indicators.filter(({ measure }) => measure === '%').map(({ code }) => code)).toEqual(rates);
});

test('the annex is written from memory, and every row is marked so', () => {
  for (const one of indicators)
    expect([one.standing, one.source]).toEqual(['memory', expect.stringContaining('chưa kiểm chứng')]);
});

test('each one-stop block satisfies the two identities of the published pages', () => {
  for (const block of ['3.5.1', '3.5.2', '3.5.3']) {
    expect(indicators.find((one) => one.code === `${block}.1`)?.sumOf).toEqual([`${block}.2`, `${block}.3`]);
    expect(indicators.find((one) => one.code === `${block}.2`)?.sumOf).toEqual([
      `${block}.2.1`,
      `${block}.2.2`,
      `${block}.2.3`,
    ]);
  }
});

test('a sum adds figures of one nature and one kind', () => {
  for (const one of indicators.filter((row) => row.sumOf.length > 0 && !row.code.endsWith('.1'))) {
    for (const part of one.sumOf) {
      const found = indicators.find((row) => row.code === part);
      expect([part, found?.nature, found?.kind]).toEqual([part, one.nature, one.kind]);
    }
  }
});

test('tasks have resolved owners and deadlines', () => {
  expect(tasks.filter((task) => task.id.startsWith('S19')).length).toBe(12);
  expect(tasks.filter((task) => task.id.startsWith('T19')).length).toBe(24);
  for (const task of tasks) {
    expect(isResolved(task.owner, units)).toBe(true);
    expect(task.deadline.kind).not.toBe('unresolved');
  }
});

test('the matrix names rows of the annex', () => {
  for (const line of matrix) if (line.row !== '*') expect(codes).toContain(line.row);
});

test('every word of the catalogue is NFC', () => {
  const text = JSON.stringify(khanhHoa2019);
  expect(text).toBe(text.normalize('NFC'));
});

test('a province is found by its id and by nothing else', () => {
  expect(catalogOf('khanh-hoa-2019')).toBe(khanhHoa2019);
  expect(catalogOf('Tỉnh Khánh Hòa')).toBeUndefined();
  expect(provinces()).toContainEqual(
    expect.objectContaining({ id: 'khanh-hoa-2019', name: 'Tỉnh Khánh Hòa', year: 2019, group: 'sample' }),
  );
});
