/**
 * What people of a small province do in three years: who reports, what each unit counts in each quarter, and what
 * happens to whom. Quarters of the three years are numbered from 0 to 11. Nothing of the product is imported.
 */

export type Group = 'Sở, ban, ngành' | 'UBND cấp huyện' | 'UBND cấp xã';

export interface UnitOfStory {
  readonly code: string;
  readonly name: string;
  readonly group: Group;
  /** First and last quarter in which it counts. */
  readonly first: number;
  readonly last: number;
  /** false = it has no Google account and hands in by file. */
  readonly account: boolean;
}

const LAST = 11;
/** The decisions are in force from the third quarter of 2025. */
export const FIRST_AFTER = 6;
const unit = (code: string, name: string, group: Group, life: Partial<UnitOfStory> = {}): UnitOfStory => ({
  ...{ code, name, group, first: 0, last: LAST, account: true },
  ...life,
});
const OLD = { last: FIRST_AFTER - 1 };
const NEW = { first: FIRST_AFTER };

export const UNITS: readonly UnitOfStory[] = [
  unit('CQ-SNV', 'Sở Nội vụ', 'Sở, ban, ngành'),
  unit('CQ-STC', 'Sở Tài chính', 'Sở, ban, ngành'),
  unit('CQ-SKHDT', 'Sở Kế hoạch và Đầu tư', 'Sở, ban, ngành', OLD),
  unit('568', 'UBND thành phố Nha Trang', 'UBND cấp huyện', OLD),
  unit('572', 'UBND thị xã Ninh Hòa', 'UBND cấp huyện', OLD),
  unit('22301', 'UBND xã Vĩnh Hòa', 'UBND cấp xã', OLD),
  unit('22302', 'UBND xã Vĩnh Hải', 'UBND cấp xã', { ...OLD, account: false }),
  unit('22303', 'UBND xã Phước Đồng', 'UBND cấp xã', OLD),
  unit('22304', 'UBND xã Diên Lạc', 'UBND cấp xã'),
  unit('22366', 'UBND phường Bắc Nha Trang', 'UBND cấp xã', NEW),
  unit('P1', 'UBND phường Nam Một', 'UBND cấp xã', NEW),
  unit('P2', 'UBND phường Nam Hai', 'UBND cấp xã', { ...NEW, account: false }),
];

/** Unit after → the units before that are whole in it. */
export const JOINED: Readonly<Record<string, readonly string[]>> = {
  'CQ-STC': ['CQ-STC', 'CQ-SKHDT'],
  '22366': ['22301', '22302'],
};
/** Unit before → the units after that share its figures; people divide each figure, the first gets the larger half. */
export const SPLIT: Readonly<Record<string, readonly string[]>> = { '22303': ['P1', 'P2'] };
/** Units that ended without a successor. */
export const ENDED: readonly string[] = ['568', '572'];

/** Groups to which the plan of a year gives a task; the districts are gone when that of 2026 is written. */
export const groupsIn = (year: number): readonly Group[] =>
  year < 2026 ? ['Sở, ban, ngành', 'UBND cấp huyện', 'UBND cấp xã'] : ['Sở, ban, ngành', 'UBND cấp xã'];

/** As the annex of the decision has it. */
export const DECISION = {
  table: [
    ['STT', 'Đơn vị trước sắp xếp', 'Đơn vị sau sắp xếp', 'Mã mới', 'Nhóm'],
    ['1', 'Xã Vĩnh Hòa', 'Phường Bắc Nha Trang', '22366', 'UBND cấp xã'],
    ['2', 'Xã Vĩnh Hải', 'Phường Bắc Nha Trang', '22366', 'UBND cấp xã'],
    ['3', 'Xã Phước Đồng', 'Phường Nam Một', 'P1', 'UBND cấp xã'],
    ['4', 'Xã Phước Đồng', 'Phường Nam Hai', 'P2', 'UBND cấp xã'],
    ['5', 'Sở Tài chính', 'Sở Tài chính', 'CQ-STC', 'Sở, ban, ngành'],
    ['6', 'Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'CQ-STC', 'Sở, ban, ngành'],
    ['7', 'Thành phố Nha Trang', 'Kết thúc hoạt động', '', ''],
    ['8', 'Thị xã Ninh Hòa', 'Kết thúc hoạt động', '', ''],
  ],
  number: '25/NQ-HĐND',
  date: '2025-06-20',
  effectiveOn: '2025-07-01',
} as const;

/** What a unit counts in one quarter. `money` in hundredths of a million đồng; `staff` at the cut-off. */
export interface Counted {
  readonly online: number;
  readonly paper: number;
  readonly money: number;
  readonly staff: number;
  /** Rows 3.1 and 3.2, which one agency each is asked. */
  readonly own: number;
  /** Row 1.5, which the forms ask from the year 2024 on. */
  readonly posts: number;
}
const FIELDS = ['online', 'paper', 'money', 'staff', 'own', 'posts'] as const;

/** A whole number from `least` to `most`, the same one for the same words (FNV-1a, mixed). */
function drawn(words: string, least: number, most: number): number {
  let at = 2166136261;
  for (const letter of words) at = Math.imul(at ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  at = Math.imul(at ^ (at >>> 15), 2246822519) >>> 0;
  at = (at ^ (at >>> 13)) >>> 0;
  return least + (at % (most - least + 1));
}

const RANGES: Readonly<Record<(typeof FIELDS)[number], readonly [number, number]>> = {
  online: [20, 400],
  paper: [1, 300],
  money: [10_000, 90_000],
  staff: [10, 90],
  own: [1, 60],
  posts: [1, 40],
};

export function countedBy(seed: number, code: string, quarter: number): Counted {
  const of = (field: (typeof FIELDS)[number]): number => drawn(`${seed} ${code} ${quarter} ${field}`, ...RANGES[field]);
  return Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as unknown as Counted;
}

export interface PeriodOfStory {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  /** First and last quarter of its figures. */
  readonly from: number;
  readonly to: number;
  /** Days, 'YYYY-MM-DD'. */
  readonly days: { readonly from: string; readonly to: string; readonly due: string; readonly lock: string };
  readonly cumulative: boolean;
}

const SPANS = [
  { code: 'Q1', name: 'Quý I', first: [-1, '12-15'], end: '03-14', cumulative: false },
  { code: '6T', name: '6 tháng đầu', first: [-1, '12-15'], end: '06-14', cumulative: true },
  { code: 'Q3', name: 'Quý III', first: [0, '06-15'], end: '09-14', cumulative: false },
  { code: 'N', name: '', first: [-1, '12-15'], end: '12-14', cumulative: true },
] as const;

/** Due three days after the cut-off, locked eleven days after it. */
const later = (day: string, days: number): string => `${day.slice(0, 8)}${String(Number(day.slice(8)) + days)}`;

const periodsOf = (year: number): readonly PeriodOfStory[] =>
  SPANS.map(({ code, name, first: [before, day], end, cumulative }, at) => {
    const quarter = (year - 2024) * 4 + at;
    const to = `${year}-${end}`;
    return {
      code: `${year}-${code}`,
      name: code === 'N' ? `Năm ${year}` : `${name} năm ${year}`,
      year,
      from: cumulative ? (year - 2024) * 4 : quarter,
      to: quarter,
      days: { from: `${year + before}-${day}`, to, due: later(to, 3), lock: later(to, 11) },
      cumulative,
    };
  });

export const PERIODS: readonly PeriodOfStory[] = [2024, 2025, 2026].flatMap(periodsOf);

/** Row 1.5 is asked from this period on; its forms are out when the office adds the row. */
export const ROW_ADDED = { code: '2024-N', to: 3 } as const;

/** What happens in a period, by the code of the period; units of the play that are not in it do not act. */
export interface Happening {
  /** Hands in a wrong figure of row 1.2 first, gets its report back and hands in again. */
  readonly returned?: string;
  /** Hands in after the due moment. */
  readonly late?: readonly string[];
  /** Hands in after the due moment, with a later day that the office gave. */
  readonly extended?: string;
  /** Never hands in. */
  readonly absent?: string;
  /** The office corrects row 1.2 of the closed report by this amount. */
  readonly corrected?: { readonly unit: string; readonly by: number };
  /** The office adds to row 1.2 of the unit. */
  readonly adjusted?: { readonly unit: string; readonly by: number };
}

export const WRONG = 100;

export const HAPPENINGS: Readonly<Record<string, Happening>> = {
  '2024-Q1': { returned: '22301', late: ['572'] },
  '2024-6T': { late: ['22303', 'CQ-STC'], corrected: { unit: '568', by: 7 } },
  '2024-Q3': { late: ['CQ-STC', '572'], extended: '572' },
  '2024-N': { returned: '22301', late: ['22304'], adjusted: { unit: 'CQ-SNV', by: 11 } },
  '2025-Q1': { absent: '22304', late: ['22301'] },
  '2025-6T': { returned: 'CQ-SKHDT', late: ['568'] },
  '2025-Q3': { late: ['22366'] },
  '2025-N': { returned: '22366', late: ['P1'], corrected: { unit: '22366', by: 13 } },
  '2026-Q1': { late: ['P2'], extended: 'P2' },
  '2026-6T': { absent: 'P1', corrected: { unit: 'CQ-STC', by: 5 } },
  '2026-Q3': { returned: '22304' },
  '2026-N': { late: ['22304', 'CQ-SNV'], returned: 'CQ-STC', adjusted: { unit: '22366', by: 3 } },
};

const codesOf = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code);
/** All of it, and the part that keeps every kind of happening but the quarters and the split. */
export const WHOLE_STORY = { units: codesOf(UNITS), periods: codesOf(PERIODS) };
export const SHORT_STORY = {
  units: ['CQ-SNV', 'CQ-STC', '568', '22301', '22302', '22366'],
  periods: ['2024-6T', '2024-N', '2025-6T', '2025-Q3', '2025-N', '2026-N'],
};
