/**
 * How large the figures of a played quarter are, so that a reader believes them: by the kind of unit for what every
 * unit counts, and once for the province for what one agency gives. Each line states where its size comes from.
 */
import type { UnitGroup } from '../../src/core/catalogue/unit';

const NEWS_2025 =
  'Báo cáo CCHC 6 tháng 2025 của Khánh Hòa (news.laodong.vn 1530493): 81 VBQPPL, 88 quyết định công bố TTHC, phòng 125 còn 90, đơn vị sự nghiệp 572 còn 564';
const HUE =
  'Thống kê một cửa của Thừa Thiên Huế (dichvucong.thuathienhue.gov.vn): quá hạn khoảng 1–8 % hồ sơ đã giải quyết';
const SAMPLE = 'Cỡ số ước lệ để minh họa, không phải số của tỉnh';

/** Whole numbers from `least` to `most`. */
export interface Span {
  readonly least: number;
  readonly most: number;
  readonly source: string;
}

const span = (least: number, most: number, source = SAMPLE): Span => ({ least, most, source });

type Spans = Readonly<Record<string, Span>>;

/** Sizes of one annex. */
export interface Scales {
  /** Figures of the whole province, by row. */
  readonly province: Spans;
  /** Figures of one unit, by row. */
  readonly unit: Spans;
  /** Percent of what bounds the row, or of what is left of the total that is dealt out. */
  readonly share: Spans;
  /** Two agencies count the same thing: row → the row it is equal to. */
  readonly same: Readonly<Record<string, string>>;
}

/** Files of one block: most are early, few are late, some are open. The sizes are those of one unit of usual size. */
const files = (block: string, all: number): Spans => ({
  [`${block}.1`]: span(Math.round(all * 0.5), Math.round(all * 0.75), HUE),
  [`${block}.2`]: span(Math.round(all * 0.2), Math.round(all * 0.4), HUE),
  [`${block}.3`]: span(1, Math.max(2, Math.round(all * 0.02)), HUE),
});

const SHARES_OF_BOTH: Spans = {
  '2.2.2': span(1, 5),
  '2.2.3': span(80, 100),
  '2.3.2': span(10, 25),
  '2.3.3': span(60, 100),
  '3.2': span(97, 100),
  '3.3': span(85, 98),
  '3.6.2': span(80, 100),
  '4.4': span(93, 99),
  '4.6': span(95, 99),
  '6.2': span(8, 18),
  '6.4.1': span(1, 2),
  '6.4.2': span(6, 10),
  '6.4.3': span(25, 35),
};

const PROGRAMME_30C: Scales = {
  province: {
    '1.3.1': span(3, 8),
    '1.3.2': span(10, 40),
    '2.1.1': span(15, 45, NEWS_2025),
    '2.2.1': span(40, 120),
    '2.3.1': span(60, 200),
    '3.1.1': span(60, 220, NEWS_2025),
    '3.1.2': span(20, 90, NEWS_2025),
    '3.1.3.1': span(1400, 1700),
    '3.1.3.2': span(250, 330),
    '3.1.3.3': span(110, 160),
    '3.6.1': span(5, 30),
    '4.1': span(120, 130, NEWS_2025),
    '4.2': span(570, 575, NEWS_2025),
    '4.3': span(2000, 2200),
    '4.5': span(21000, 22000),
    '4.7': span(5, 40),
    '4.8': span(5, 9),
    '5.1': span(590, 600),
    '5.2': span(10, 60),
    '6.1': span(3800000, 4300000),
    '6.5': span(28, 30),
    '7.8': span(150, 170),
  },
  unit: {
    '1.2': span(2, 9),
    '1.4.1': span(3, 30),
    '1.4.2': span(1, 4),
    '1.5.1': span(50, 400),
    '1.7': span(1, 2),
    '2.1.2': span(1, 3),
    '2.1.3': span(1, 12),
    ...files('3.5.1.2', 4000),
    ...files('3.5.2.2', 900),
    ...files('3.5.3.2', 250),
    '3.5.1.3': span(150, 500),
    '3.5.2.3': span(30, 120),
    '3.5.3.3': span(8, 30),
    '3.5.5': span(1, 5),
    '5.3': span(1, 3),
    '5.4': span(10, 80),
    '5.5': span(1, 2),
    '5.6': span(250, 480),
    '6.6': span(1, 12),
    '7.1': span(400, 1500),
    '7.7': span(30, 400),
  },
  share: {
    ...SHARES_OF_BOTH,
    '1.3.3': span(70, 95),
    '3.4': span(5, 15),
    '5.7': span(92, 99),
    '6.7': span(60, 100),
    '7.2': span(70, 95),
    '7.4': span(25, 40),
    '7.4.1': span(55, 70),
    '7.5': span(15, 40),
    '7.6': span(60, 90),
    '7.9': span(90, 100),
  },
  same: {},
};

const PROGRAMME_76: Scales = {
  province: {
    '1.2.1': span(3, 8),
    '1.2.2': span(10, 40),
    '1.3.2': span(120, 260),
    '1.3.3': span(1, 6),
    '1.3.4': span(1, 4),
    '1.3.5': span(60, 140),
    '2.1.1': span(25, 45, NEWS_2025),
    '2.1.2': span(60, 90),
    '2.2.1': span(40, 120),
    '2.3.1': span(60, 200),
    '3.1.1': span(80, 260, NEWS_2025),
    '3.1.2': span(40, 150, NEWS_2025),
    '3.1.3.1': span(1500, 1750),
    '3.1.3.3': span(330, 420),
    '3.4': span(120, 220),
    '3.6.1': span(5, 30),
    '4.1': span(88, 92, NEWS_2025),
    '4.2': span(560, 566, NEWS_2025),
    '4.3': span(2900, 3200),
    '4.5': span(30000, 32000),
    '4.7': span(5, 60),
    '4.8': span(1, 4),
    '5.1': span(590, 630),
    '5.2': span(1, 3),
    '5.3': span(20, 90),
    '6.1': span(9000000, 11000000),
  },
  unit: {
    '1.4.1': span(50, 300),
    '1.6': span(1, 2),
    ...files('3.5.2', 1500),
    '3.5.3.1': span(60, 220),
    '3.5.3.2': span(1, 6),
    '3.5.5': span(1, 5),
    '5.4': span(1, 3),
    '5.5': span(5, 60),
    '5.6': span(1, 2),
    '6.5.1': span(1, 8),
    '7.1': span(300, 1200),
    '7.8': span(100, 500),
  },
  share: {
    ...SHARES_OF_BOTH,
    '1.2.3': span(70, 95),
    '3.5.1.1': span(4, 9),
    '3.5.1.2.1': span(60, 85),
    '3.5.1.2.2': span(80, 97),
    '6.5.2': span(60, 100),
    '7.2': span(96, 100),
    '7.4': span(35, 55),
    '7.5': span(25, 40),
    '7.6': span(25, 45),
    '7.9': span(80, 95),
    '7.10': span(85, 97),
  },
  same: { '6.4': '4.2' },
};

/** The annex of the 30c programme has blocks of files by level of online service. */
export const scalesOf = (indicators: readonly { readonly code: string; readonly heading: boolean }[]): Scales =>
  indicators.some((one) => one.code === '3.5.1' && one.heading) ? PROGRAMME_30C : PROGRAMME_76;

/** How many times the usual figure a unit of the group counts. */
export const SIZE_OF_GROUP: Readonly<Record<UnitGroup, number>> = {
  department: 0.6,
  district: 1.6,
  commune: 0.6,
  central: 0.6,
  publicUnit: 0.2,
};
