/**
 * The periods of 2026 by the province's own custom: 9 tháng, cumulative from 15/12, replaces Quý III alone, and returns
 * are due two working days after the cut-off. The days are written out and already skip holidays (14/2/2026 is the
 * first day of the Tết week). Units report each month as well, as the chairman of UBND asks since 9/2025; where only
 * some do, the office names them in the period's row.
 */
import { DECREE_09 } from '../decrees';
import type { Period } from '../../core/catalogue/period';
import type { Holiday } from '../../core/calendar';
import { nq57Communes2026 } from '../scoring/nq57-communes-2026';
import { CULTURE_DAY, CUSTOM_2023, HOLIDAYS_FROM_MEMORY, MONTHLY_RESULTS, SCORING_DAYS } from './sources';

const MONTH_BASIS = 'Văn bản của Chủ tịch UBND tỉnh Khánh Hòa ngày 19/9/2025';
const YEAR_BEGINS = '2025-12-15';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly cycle: Period['cycle'];
  readonly from: string;
  readonly cutOff: string;
  readonly due: string;
  readonly cumulative?: true;
}

const period = (row: Row): Period => ({
  code: row.code,
  name: row.name,
  cycle: row.cycle,
  from: row.from,
  to: row.cutOff,
  cutOff: row.cutOff,
  due: { date: row.due, hour: '17:00', mode: 'on', nextWorkingDay: true },
  lock: `${row.cutOff.slice(0, 7)}-25`,
  cumulative: row.cumulative === true,
  estimated: false,
  legalBasis: row.cycle === 'month' ? MONTH_BASIS : DECREE_09,
  validFrom: '2026-01-01',
  standing: 'memory',
  source: row.cycle === 'month' ? MONTHLY_RESULTS : CUSTOM_2023,
});

const REPORTS: readonly Row[] = [
  {
    code: '2026-Q1',
    name: 'Quý I năm 2026',
    cycle: 'ministry',
    from: YEAR_BEGINS,
    cutOff: '2026-03-14',
    due: '2026-03-17',
  },
  {
    code: '2026-6T',
    name: '6 tháng đầu năm 2026',
    cycle: 'ministry',
    from: YEAR_BEGINS,
    cutOff: '2026-06-14',
    due: '2026-06-16',
    cumulative: true,
  },
  {
    code: '2026-9T',
    name: '9 tháng năm 2026',
    cycle: 'ministry',
    from: YEAR_BEGINS,
    cutOff: '2026-09-14',
    due: '2026-09-16',
    cumulative: true,
  },
  {
    code: '2026-N',
    name: 'Năm 2026',
    cycle: 'ministry',
    from: YEAR_BEGINS,
    cutOff: '2026-12-14',
    due: '2026-12-16',
    cumulative: true,
  },
];

/** The due day of each month's return, January first. */
const MONTH_DUE: readonly string[] = ['16', '24', '17', '16', '18', '16', '16', '18', '16', '16', '17', '16'];

const two = (number: number): string => String(number).padStart(2, '0');

const MONTHS: readonly Row[] = MONTH_DUE.map((day, index) => {
  const month = `2026-${two(index + 1)}`;
  return {
    code: `2026-T${two(index + 1)}`,
    name: `Tháng ${index + 1} năm 2026`,
    cycle: 'month',
    from: index === 0 ? YEAR_BEGINS : `2026-${two(index)}-15`,
    cutOff: `${month}-14`,
    due: `${month}-${day}`,
  };
});

/**
 * The yearly đợt of NQ57. Self-scores are due before 15/12 and nothing is received after 20/12, both from the rule; the
 * days to explain are samples.
 */
const SCORING: readonly Period[] = [
  {
    code: '2026-CD-TU',
    name: 'Tự chấm điểm NQ57 năm 2026',
    cycle: 'scoring',
    scoring: { scheme: nq57Communes2026.id, round: 'self' },
    from: '2026-01-01',
    to: '2026-12-14',
    cutOff: '2026-12-14',
    due: { date: '2026-12-15', hour: '17:00', mode: 'before', nextWorkingDay: false },
    lock: '2026-12-20',
    cumulative: true,
    estimated: false,
    legalBasis: nq57Communes2026.basis,
    validFrom: '2026-01-01',
    standing: 'sourced',
    source: nq57Communes2026.source,
  },
  {
    code: '2026-CD-GT',
    name: 'Giải trình chấm điểm NQ57 năm 2026',
    cycle: 'scoring',
    scoring: { scheme: nq57Communes2026.id, round: 'explain' },
    from: '2026-01-01',
    to: '2026-12-31',
    cutOff: '2026-12-31',
    due: { date: '2027-01-12', hour: '17:00', mode: 'on', nextWorkingDay: true },
    lock: '2027-01-15',
    cumulative: true,
    estimated: false,
    legalBasis: nq57Communes2026.basis,
    validFrom: '2026-01-01',
    standing: 'memory',
    source: SCORING_DAYS,
  },
];

export const periods: readonly Period[] = [...[...REPORTS, ...MONTHS].map(period), ...SCORING];

const off = (date: string, name: string): Holiday => ({ date, name, standing: 'memory', source: HOLIDAYS_FROM_MEMORY });
const worked = (date: string, name: string): Holiday => ({ ...off(date, name), worked: true });

export const holidays: readonly Holiday[] = [
  off('2026-01-01', 'Tết Dương lịch'),
  off('2026-01-02', 'Nghỉ hoán đổi Tết Dương lịch'),
  worked('2026-01-10', 'Làm bù cho ngày 02/01/2026'),
  off('2026-02-16', 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp)'),
  off('2026-02-17', 'Tết Nguyên đán Bính Ngọ (mùng 1)'),
  off('2026-02-18', 'Tết Nguyên đán Bính Ngọ (mùng 2)'),
  off('2026-02-19', 'Tết Nguyên đán Bính Ngọ (mùng 3)'),
  off('2026-02-20', 'Tết Nguyên đán Bính Ngọ (mùng 4)'),
  off('2026-04-26', 'Giỗ Tổ Hùng Vương (10/3 âm lịch, Chủ nhật)'),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  off('2026-04-30', 'Ngày Giải phóng miền Nam, thống nhất đất nước'),
  off('2026-05-01', 'Ngày Quốc tế Lao động'),
  worked('2026-08-22', 'Làm bù cho ngày 31/8/2026'),
  off('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh'),
  off('2026-09-01', 'Quốc khánh (ngày liền kề trước 2/9)'),
  off('2026-09-02', 'Quốc khánh'),
  { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', standing: 'sourced', source: CULTURE_DAY },
];
