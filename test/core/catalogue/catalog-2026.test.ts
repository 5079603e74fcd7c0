/**
 * The catalogue of Khánh Hòa 2026 with two levels of government: counts, spelling, days, and who is responsible for
 * what.
 */
import Holidays from 'date-holidays';
import { catalogOf, provinces } from '../../../src/catalog';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { addDays, isWorkingDay, moment, weekday } from '../../../src/core/calendar';
import { printLocal, workingDaysAfter } from '../../support/days';
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { applies, indicatorsOf, ownerOf, tasksOf } from '../../../src/core/catalogue/matrix';
import { checkPeriod, dueMoment } from '../../../src/core/catalogue/period';
import { startsYear } from '../../../src/core/catalogue/reporting-year';
import { parseDeadline, parseOwner } from '../../../src/core/catalogue/plan-words';
import { verdict } from '../../../src/core/check/verdict';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { taskTemplate } from '../../../src/core/forms/template-task';
import { inProtocolOrder, isResolved, ownersOf, UNIT_GROUPS } from '../../../src/core/catalogue/unit';

const { units, contacts, periods, holidays, indicators, tasks, matrix, settings } = khanhHoa2026;
const communes = units.filter((unit) => unit.group === 'commune');
const departments = units.filter((unit) => unit.group === 'department');
const missing = (what: string): never => {
  throw new Error(`missing: ${what}`);
};
const codes = new Set(indicators.map((one) => one.code));
const period = (code: string) => periods.find((one) => one.code === code) ?? missing(`no period ${code}`);
const indicator = (code: string) => indicators.find((one) => one.code === code);

describe('units', () => {
  test('65 communes report directly: 48 xã, 16 phường, one đặc khu; there are no districts', () => {
    const kind = (word: string) => communes.filter((unit) => unit.name.startsWith(`UBND ${word} `)).length;
    expect([kind('xã'), kind('phường'), kind('đặc khu'), communes.length]).toEqual([48, 16, 1, 65]);
    expect(units.some((unit) => unit.group === 'district')).toBe(false);
  });

  test('a commune has its official code of five digits, a department a code of the add-in', () => {
    for (const unit of communes)
      expect([unit.code, unit.officialCode]).toEqual([expect.stringMatching(/^22\d{3}$/), true]);
    for (const unit of departments)
      expect([unit.code, unit.officialCode]).toEqual([expect.stringMatching(/^CQ-[A-Z]+$/), false]);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(80);
  });

  test.each([
    ['22366', 'UBND phường Nha Trang', 'Phường Nha Trang'],
    ['22528', 'UBND phường Ninh Hòa', 'Phường Ninh Hòa'],
    ['22651', 'UBND xã Diên Khánh', 'Xã Diên Khánh'],
    ['22736', 'UBND đặc khu Trường Sa', 'Đặc khu Trường Sa'],
    ['22738', 'UBND phường Đô Vinh', 'Phường Đô Vinh'],
    ['22795', 'UBND xã Bác Ái', 'Xã Bác Ái'],
    ['22840', 'UBND xã Công Hải', 'Xã Công Hải'],
    ['22909', 'UBND xã Cà Ná', 'Xã Cà Ná'],
  ])('%s is %s', (code, name, shortName) => {
    expect(units.find((unit) => unit.code === code)).toMatchObject({ name, shortName });
  });

  test('the protocol order is Văn phòng UBND tỉnh, the departments, then the communes by code', () => {
    expect(units.map((unit) => unit.order)).toEqual(units.map((_, at) => at + 1));
    expect(inProtocolOrder(units).map((unit) => unit.code)).toEqual(units.map((unit) => unit.code));
    expect(units[0]?.code).toBe('CQ-VPUBND');
    expect(units.slice(0, departments.length)).toEqual(departments);
    expect(communes.map((unit) => unit.code)).toEqual(communes.map((unit) => unit.code).sort());
  });

  test('five of the seven lead agencies remain; Kế hoạch và Đầu tư and Thông tin và Truyền thông are merged', () => {
    expect(units.filter((unit) => unit.lead).map((unit) => unit.code)).toEqual([
      'CQ-VPUBND',
      'CQ-SNV',
      'CQ-STP',
      'CQ-STC',
      'CQ-SKHCN',
    ]);
  });

  test('units that exist in only some provinces wait for the office to confirm them', () => {
    expect(units.filter((unit) => unit.standing === 'memory').map((unit) => unit.code)).toEqual([
      'CQ-SNGV',
      'CQ-SDTTG',
      'CQ-BQLKKT',
    ]);
  });

  test('each unit has two accounts named by its code, so no two units can share one', () => {
    for (const unit of units)
      expect(contacts.filter((one) => one.unit === unit.code).map((one) => one.may)).toEqual([
        ['enter'],
        ['enter', 'submit'],
      ]);
    expect(new Set(contacts.map((one) => one.account)).size).toBe(160);
    expect(contacts.filter((one) => one.unit === '22366').map((one) => one.account)).toEqual([
      'nhap.22366@khanhhoa.gov.vn',
      'nop.22366@khanhhoa.gov.vn',
    ]);
  });

  test('names differ in their full spelling: read back, each name gives exactly one unit', () => {
    for (const unit of units) expect(parseOwner(unit.name, units)).toEqual({ kind: 'unit', unit: unit.code });
    expect(parseOwner('UBND xa Ca Na', units).kind).toBe('unresolved');
  });
});

describe('periods', () => {
  test.each(periods.filter((one) => one.scoring).map((one) => [one.code, one] as const))(
    '%s is a valid round of the scheme for communes',
    (_code, one) => {
      expect(checkPeriod(one)).toBeNull();
      expect(one.scoring?.scheme).toBe(khanhHoa2026.schemes[0]?.id);
    },
  );

  test('self-scores are on time until the end of 14/12 and refused after 20/12, by the rule itself', () => {
    const self = periods.find((one) => one.scoring?.round === 'self')!;
    expect(printLocal(dueMoment(self, holidays) + 1)).toBe(printLocal(moment('2026-12-15', '00:00')));
    expect([self.lock, self.standing]).toEqual(['2026-12-20', 'sourced']);
  });

  test.each(periods.filter((one) => !one.scoring).map((one) => [one.code, one] as const))(
    '%s is valid and due two working days after its cut-off',
    (_code, one) => {
      expect(checkPeriod(one)).toBeNull();
      expect(one.due.date).toBe(workingDaysAfter(one.cutOff, 2, holidays));
      expect(dueMoment(one, holidays)).toBe(moment(one.due.date, '17:00'));
      expect(one.standing).toBe('memory');
    },
  );

  test.each([
    ['2026-Q1', '2025-12-15', '2026-03-14', '2026-03-17 17:00'],
    ['2026-6T', '2025-12-15', '2026-06-14', '2026-06-16 17:00'],
    ['2026-9T', '2025-12-15', '2026-09-14', '2026-09-16 17:00'],
    ['2026-N', '2025-12-15', '2026-12-14', '2026-12-16 17:00'],
    ['2026-T02', '2026-01-15', '2026-02-14', '2026-02-24 17:00'],
    ['2026-T05', '2026-04-15', '2026-05-14', '2026-05-18 17:00'],
  ])('%s runs from %s to %s and is due %s', (code, from, cutOff, due) => {
    expect(period(code)).toMatchObject({ from, cutOff, to: cutOff });
    expect(printLocal(dueMoment(period(code), holidays))).toBe(due);
  });

  test('Quý I closes on a Saturday and is due on the Tuesday', () => {
    expect([weekday(period('2026-Q1').cutOff), weekday(period('2026-Q1').due.date)]).toEqual([6, 2]);
  });

  test('a due day that the office moves to a holiday becomes the next working day', () => {
    const moved = { ...period('2026-T04'), due: { ...period('2026-T04').due, date: '2026-04-26' } };
    expect(printLocal(dueMoment(moved, holidays))).toBe('2026-04-28 17:00');
  });

  test('all four reports run from 15/12, even 9 tháng: none may be added to another', () => {
    const reports = periods.filter((one) => one.cycle === 'ministry');
    expect(reports.map((one) => [one.code, one.cumulative])).toEqual([
      ['2026-Q1', false],
      ['2026-6T', true],
      ['2026-9T', true],
      ['2026-N', true],
    ]);
    for (const one of reports) expect(startsYear(one, periods)).toBe(true);
    for (const one of reports)
      for (const other of reports) expect(one.from <= other.to && other.from <= one.to).toBe(true);
  });

  test('the months cover the year without gaps or overlaps', () => {
    const months = periods.filter((one) => one.cycle === 'month');
    months.slice(1).forEach((one, at) => expect(one.from).toBe(addDays(months[at]?.to ?? '', 1)));
    expect([months[0]?.from, months.length, months[11]?.to]).toEqual(['2025-12-15', 12, '2026-12-14']);
  });
});

describe('holidays', () => {
  const almanac = new Holidays('VN')
    .getHolidays(2026)
    .filter((one) => one.type === 'public')
    .map((one) => one.date.slice(0, 10));

  test('every public holiday of the almanac is a day off, including Tết and Giỗ Tổ by the lunar calendar', () => {
    expect(almanac).toEqual(expect.arrayContaining(['2026-02-17', '2026-04-26', '2026-09-02']));
    for (const day of almanac)
      expect([day, holidays.some((one) => one.date === day && one.worked !== true)]).toEqual([day, true]);
  });

  test('each day is listed once; a day worked in exchange is a Saturday', () => {
    expect(new Set(holidays.map((one) => one.date)).size).toBe(holidays.length);
    for (const one of holidays.filter((day) => day.worked))
      expect([one.date, weekday(one.date), isWorkingDay(one.date, holidays)]).toEqual([one.date, 6, true]);
  });

  test('as many weekdays are taken off in exchange as Saturdays are worked', () => {
    expect(holidays.filter((one) => one.name.startsWith('Nghỉ hoán đổi'))).toHaveLength(
      holidays.filter((one) => one.worked).length,
    );
  });

  test('the day of 24/11 has a public source; every other day is from memory', () => {
    const sourced = holidays.filter((one) => one.standing === 'sourced').map((one) => one.date);
    expect(sourced).toEqual(['2026-11-24']);
    expect(isWorkingDay('2026-11-24', holidays)).toBe(false);
  });
});

describe('the annex', () => {
  test('every row is listed once, below an existing row, and refers to existing rows', () => {
    expect(codes.size).toBe(indicators.length);
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

  test('no row asks about the district level, which ended on 1/7/2025', () => {
    expect(indicators.filter((one) => /huyện/.test(one.label))).toEqual([]);
    expect(codes.has('2.1.3') || codes.has('3.1.3.2')).toBe(false);
  });

  test('the annex is written from memory, and every row is marked so', () => {
    for (const one of indicators)
      expect([one.standing, one.source]).toEqual(['memory', expect.stringContaining('chưa kiểm chứng')]);
  });

  test.each([
    ['1.3.1', ['1.3.2', '1.3.3', '1.3.4', '1.3.5']],
    ['2.1', ['2.1.1', '2.1.2']],
    ['3.1.3', ['3.1.3.1', '3.1.3.3']],
    ['3.5.1', ['3.5.1.1', '3.5.1.2']],
    ['3.5.1.2', ['3.5.1.2.1', '3.5.1.2.2', '3.5.1.2.3']],
    ['3.5.2', ['3.5.2.1', '3.5.2.2', '3.5.2.3']],
    ['3.5.3', ['3.5.3.1', '3.5.3.2']],
    ['6.4', ['6.4.1', '6.4.2', '6.4.3', '6.4.4']],
  ])('%s is the sum of %j', (code, parts) => {
    expect(indicator(code)?.sumOf).toEqual(parts);
  });

  test('handled and open cases add up to the cases to be handled', () => {
    const { rules } = indicatorTemplate({
      unit: '22366',
      period: period('2026-Q1'),
      catalogue: khanhHoa2026,
      prior: null,
    });
    const sums = rules.filter((rule) => rule.kind === 'sum' && rule.at.row === '3.5.1' && rule.at.field === 'value');
    expect(sums.map((rule) => rule.kind === 'sum' && rule.parts.map((part) => part.row))).toEqual([
      ['3.5.1.1', '3.5.1.2'],
      ['3.5.2', '3.5.3'],
    ]);
    const held: Readonly<Record<string, number>> = {
      '3.5.1': 100,
      '3.5.1.1': 40,
      '3.5.1.2': 60,
      '3.5.2': 90,
      '3.5.3': 15,
    };
    const told = sums.map((rule) =>
      verdict(rule, ({ row }) => ({ kind: 'number', scaled: held[row] ?? 0, decimals: 0 })),
    );
    expect(told[0]).toBeNull();
    expect(told[1]).not.toBeNull();
  });

  test.each([
    ['1.1.3', ['1.1.2'], ['1.1.1']],
    ['1.2.4', ['1.2.3'], ['1.2.2']],
    ['3.5.4', ['3.5.2.1', '3.5.2.2'], ['3.5.2']],
    ['6.3', ['6.2'], ['6.1']],
    ['7.3', ['7.2'], ['7.1']],
  ])('%s is a ratio that is never typed', (code, over, under) => {
    expect(indicator(code)).toMatchObject({ required: false, ratio: { over, under } });
  });

  test('7.10 differs from 7.1', () => {
    expect([indicator('7.1')?.measure, indicator('7.10')?.measure]).toEqual(['văn bản', 'hồ sơ']);
  });

  test('the rows that lead the leaders’ page are rows of the annex', () => {
    const headline = settings.find((one) => one.key === 'headline.rows')?.value.split(' ') ?? [];
    expect(headline.length).toBeGreaterThan(4);
    for (const code of headline) expect(codes).toContain(code);
  });
});

describe('tasks', () => {
  test('they are samples, and this is visible wherever they are read', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(8);
    for (const task of tasks)
      expect([task.label, task.plan, task.source, task.standing]).toEqual([
        // No head signs a sheet with the word in it: the standing marks the row on the screen, and the print notes it.
        expect.not.stringContaining('(Mẫu)'),
        expect.stringContaining('mẫu'),
        expect.stringContaining('chưa kiểm chứng'),
        'memory',
      ]);
  });

  test.each(tasks.map((task) => [task.id, task] as const))(
    '%s: the words and their interpretation agree',
    (_id, task) => {
      expect(parseOwner(task.ownerWords, units)).toEqual(task.owner);
      expect(parseDeadline(task.deadlineWords, 2026)).toEqual(task.deadline);
      expect(isResolved(task.owner, units)).toBe(true);
      expect(ownersOf(task.owner, units).length).toBeGreaterThan(0);
    },
  );

  test('every unit has a task of its own, and no commune has a task of the departments', () => {
    for (const unit of units)
      expect([unit.code, tasksOf(khanhHoa2026, unit, period('2026-Q1')).length > 0]).toEqual([unit.code, true]);
    expect(
      taskTemplate({ unit: '22909', period: period('2026-Q1'), catalogue: khanhHoa2026, carried: null }).rows.map(
        (row) => row.key,
      ),
    ).toEqual(['M26-01', 'M26-02', 'M26-09']);
    expect(
      tasksOf(khanhHoa2026, departments[4] ?? missing('no department'), period('2026-Q1')).map((task) => task.id),
    ).toEqual(['M26-01', 'M26-02', 'M26-08']);
  });
});

describe('the matrix', () => {
  const asked = (group: string): readonly string[] =>
    indicatorsOf(khanhHoa2026, units.find((unit) => unit.group === group) ?? missing(group))
      .filter((one) => !one.heading)
      .map((one) => one.code);
  const all = indicators.filter((one) => !one.heading).map((one) => one.code);

  const ofOwner = (owner: string): readonly string[] =>
    all.filter((code) => {
      const found = ownerOf(matrix, 'indicator', code);
      return found?.kind === 'unit' && found.unit === owner;
    });

  test('a unit is asked only for its own figures; a field as a whole is asked of its agency', () => {
    const health = indicatorsOf(khanhHoa2026, units.find(({ code }) => code === 'CQ-SYT') ?? missing('CQ-SYT'));
    expect(asked('commune')).toEqual(health.filter((one) => !one.heading).map((one) => one.code));
    expect(ofOwner('CQ-SNV').map((code) => code.slice(0, 3))).toEqual([
      ...Array.from({ length: 4 }, () => '1.2'),
      ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '5.1', '5.2', '5.3'],
    ]);
    expect(ofOwner('CQ-STP')).toEqual(['2.1', '2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2', '2.3.3']);
    expect(ofOwner('CQ-STC')).toEqual(['6.1', '6.2', '6.3', '6.4', '6.4.1', '6.4.2', '6.4.3', '6.4.4']);
    expect(ofOwner('CQ-SKHCN')).toEqual(['7.4', '7.5', '7.6']);
    expect(ofOwner('CQ-VPUBND').slice(0, 5)).toEqual(['1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5']);
    expect(asked('commune').filter((code) => ownerOf(matrix, 'indicator', code) !== null)).toEqual([]);
  });

  test('every row is asked of a unit, or the province adds it up from rows that are', () => {
    for (const code of all) {
      const owner = ownerOf(matrix, 'indicator', code);
      const isAsked = units.some((unit) => applies(matrix, 'indicator', code, unit));
      expect([code, isAsked || (owner?.kind === 'province' && (indicator(code)?.sumOf.length ?? 0) > 0)]).toEqual([
        code,
        true,
      ]);
    }
  });

  test.each([khanhHoa2019, khanhHoa2026])(
    '$province.id: a sum or a ratio is asked of those who have its parts',
    (one) => {
      const owner = (code: string): string => {
        const found = ownerOf(one.matrix, 'indicator', code);
        return found === null ? '' : found.kind === 'unit' ? found.unit : '*';
      };
      for (const row of one.indicators) {
        const parts = [...row.sumOf, ...(row.ratio ? [...row.ratio.over, ...row.ratio.under] : [])];
        if (owner(row.code) === '*') expect([row.code, row.sumOf.length > 0]).toEqual([row.code, true]);
        else expect([row.code, parts.filter((part) => owner(part) !== owner(row.code))]).toEqual([row.code, []]);
      }
    },
  );

  test('it names rows of the annex and groups of the province', () => {
    for (const line of matrix) {
      expect([line.row, line.row === '*' || codes.has(line.row)]).toEqual([line.row, true]);
      if ('group' in line) expect(UNIT_GROUPS).toContain(line.group);
      else if (line.owner.kind === 'unit') expect(units.map(({ code }) => code)).toContain(line.owner.unit);
    }
  });

  test.each(['22366', 'CQ-SYT', 'CQ-VPUBND', 'CQ-STC'])('the totals of %s cover what it is asked for', (unit) => {
    const { rules, rows } = indicatorTemplate({
      unit,
      period: period('2026-Q1'),
      catalogue: khanhHoa2026,
      prior: null,
    });
    const keys = new Set(rows.map((row) => row.key));
    const parts = (row: string) =>
      rules.flatMap((rule) => (rule.kind === 'sum' && rule.at.row === row ? rule.parts.map((part) => part.row) : []));
    for (const one of indicators.filter((each) => each.sumOf.length > 0))
      expect(parts(one.code)).toEqual(
        keys.has(one.code) ? [...one.sumOf, ...one.alsoSumOf].filter((code) => keys.has(code)) : [],
      );
    expect(rows.filter((row) => row.ofProvince).every((row) => ownerOf(matrix, 'indicator', row.key) !== null)).toBe(
      true,
    );
  });
});

test('every word of the catalogue is NFC', () => {
  const text = JSON.stringify(khanhHoa2026);
  expect(text).toBe(text.normalize('NFC'));
});

test('set-up offers both years', () => {
  expect(catalogOf('khanh-hoa-2026')).toBe(khanhHoa2026);
  expect(provinces()).toContainEqual(
    expect.objectContaining({
      id: 'khanh-hoa-2026',
      name: 'Tỉnh Khánh Hòa',
      year: 2026,
      units: { department: 15, district: 0, commune: 65, central: 0, publicUnit: 0 },
    }),
  );
});
