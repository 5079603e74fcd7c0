/**
 * The periods of 2019. The ministry's cycle follows công văn 581/BNV-CCHC (Nghị định 09/2019 is in force from
 * 12/3/2019) and also serves the quarterly report that the plan asks of every unit. The months of the UBND meetings
 * follow the pattern of article 12. Due and lock dates for units are samples.
 */
import type { Period } from '../../core/catalogue/period';
import type { Holiday } from '../../core/calendar';
import { camau2013 } from '../scoring/camau-2013';
import { DECREE_09 } from '../decrees';
import { HOLIDAYS_FROM_MEMORY, LETTER_581, MONTHS_OF_OFFICE, SCORING_DAYS } from './sources';

const IN_FORCE = '2019-03-12';
const MINISTRY = `${DECREE_09}; Công văn 581/BNV-CCHC`;
const PLAN = 'Quyết định 3982/QĐ-UBND (Kế hoạch CCHC năm 2019)';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly cutOff: string;
  readonly due: string;
  readonly lock: string;
  readonly cumulative?: true;
}

const shared = (
  row: Row,
): Pick<Period, 'code' | 'name' | 'from' | 'to' | 'cutOff' | 'due' | 'lock' | 'cumulative' | 'estimated'> => ({
  code: row.code,
  name: row.name,
  from: row.from,
  to: row.cutOff,
  cutOff: row.cutOff,
  due: { date: row.due, hour: '17:00', mode: 'on', nextWorkingDay: true },
  lock: row.lock,
  cumulative: row.cumulative === true,
  estimated: false,
});

const MINISTRY_ROWS: readonly Row[] = [
  {
    code: '2019-Q1',
    name: 'Quý I năm 2019',
    from: '2018-12-15',
    cutOff: '2019-03-14',
    due: '2019-03-18',
    lock: '2019-03-25',
  },
  {
    code: '2019-6T',
    name: '6 tháng đầu năm 2019',
    from: '2018-12-15',
    cutOff: '2019-06-14',
    due: '2019-06-17',
    lock: '2019-06-25',
    cumulative: true,
  },
  {
    code: '2019-Q3',
    name: 'Quý III năm 2019',
    from: '2019-06-15',
    cutOff: '2019-09-14',
    due: '2019-09-17',
    lock: '2019-09-25',
  },
  {
    code: '2019-N',
    name: 'Năm 2019',
    from: '2018-12-15',
    cutOff: '2019-12-14',
    due: '2019-12-17',
    lock: '2019-12-25',
    cumulative: true,
  },
];

/** The seed: Sở Nội vụ alone reports to the monthly meeting, from what it holds. */
const OFFICE_ALONE: NonNullable<Period['askedOf']> = { words: 'Sở Nội vụ', owner: { kind: 'unit', unit: 'CQ-SNV' } };

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A month runs from day 15 of the month before to day 14. Sở Nội vụ closes its figures by day 17, before the monthly
 * meeting.
 */
const MONTH_ROWS: readonly Row[] = Array.from({ length: 12 }, (_, index) => {
  const month = index + 1;
  return {
    code: `2019-T${two(month)}`,
    name: `Tháng ${month} năm 2019`,
    from: month === 1 ? '2018-12-15' : `2019-${two(month - 1)}-15`,
    cutOff: `2019-${two(month)}-14`,
    due: `2019-${two(month)}-17`,
    lock: `2019-${two(month)}-25`,
  };
});

/** The trial đợt at the end of the year, to try self-score and explanation; all its days are samples. */
const scoring = (round: 'self' | 'explain', row: Row): Period => ({
  ...shared(row),
  cycle: 'scoring',
  scoring: { scheme: camau2013.id, round },
  legalBasis: camau2013.basis,
  validFrom: '2019-01-01',
  standing: 'memory',
  source: SCORING_DAYS,
});

export const periods: readonly Period[] = [
  ...MINISTRY_ROWS.map((row): Period => ({
    ...shared(row),
    cycle: 'ministry',
    legalBasis: MINISTRY,
    validFrom: IN_FORCE,
    standing: 'memory',
    source: LETTER_581,
  })),
  ...MONTH_ROWS.map((row): Period => ({
    ...shared(row),
    cycle: 'month',
    askedOf: OFFICE_ALONE,
    legalBasis: PLAN,
    validFrom: '2019-01-01',
    standing: 'memory',
    source: MONTHS_OF_OFFICE,
  })),
  scoring('self', {
    code: '2019-CD-TU',
    name: 'Tự chấm điểm năm 2019 (mẫu thử)',
    from: '2019-01-01',
    cutOff: '2019-12-14',
    due: '2019-12-20',
    lock: '2019-12-25',
    cumulative: true,
  }),
  scoring('explain', {
    code: '2019-CD-GT',
    name: 'Giải trình chấm điểm năm 2019 (mẫu thử)',
    from: '2019-01-01',
    cutOff: '2019-12-31',
    due: '2020-01-10',
    lock: '2020-01-15',
    cumulative: true,
  }),
];

const off = (date: string, name: string): Holiday => ({ date, name, standing: 'memory', source: HOLIDAYS_FROM_MEMORY });
const worked = (date: string, name: string): Holiday => ({ ...off(date, name), worked: true });

export const holidays: readonly Holiday[] = [
  off('2018-12-31', 'Nghỉ hoán đổi Tết Dương lịch'),
  off('2019-01-01', 'Tết Dương lịch'),
  worked('2019-01-05', 'Làm bù cho ngày 31/12/2018'),
  off('2019-02-04', 'Tết Nguyên đán Kỷ Hợi (30 tháng Chạp)'),
  off('2019-02-05', 'Tết Nguyên đán Kỷ Hợi (mùng 1)'),
  off('2019-02-06', 'Tết Nguyên đán Kỷ Hợi (mùng 2)'),
  off('2019-02-07', 'Tết Nguyên đán Kỷ Hợi (mùng 3)'),
  off('2019-02-08', 'Tết Nguyên đán Kỷ Hợi (mùng 4)'),
  off('2019-04-15', 'Nghỉ bù Giỗ Tổ Hùng Vương (14/4 là Chủ nhật)'),
  off('2019-04-29', 'Nghỉ hoán đổi dịp 30/4'),
  off('2019-04-30', 'Ngày Giải phóng miền Nam, thống nhất đất nước'),
  off('2019-05-01', 'Ngày Quốc tế Lao động'),
  worked('2019-05-04', 'Làm bù cho ngày 29/4/2019'),
  off('2019-09-02', 'Quốc khánh'),
];
