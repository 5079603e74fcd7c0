/** The words of a finding's level, wherever a reader sees one. */
import { LEVEL_ORDER, type Level } from '../core/finding-level';

interface LevelText {
  /** First word of every finding, in the live column and in lists. */
  readonly mark: string;
  /** As a line of *Tổng quan* names it. */
  readonly label: string;
  /** Heading of its count in *Tiến độ nộp*. */
  readonly heading: string;
  /** `2 lỗi phải sửa`: found by a check, before the report is sealed. */
  readonly open: (count: number) => string;
  /** `2 lỗi đơn vị đã giải trình`: held by a sealed report. */
  readonly sealed: (count: number) => string;
}

export const LEVEL_TEXT: Readonly<Record<Level, LevelText>> = {
  error: {
    mark: 'LỖI',
    label: 'Lỗi',
    heading: 'Lỗi',
    open: (count) => `${count} lỗi phải sửa`,
    sealed: (count) => `${count} lỗi đơn vị đã giải trình`,
  },
  explain: {
    mark: 'CẦN GIẢI TRÌNH',
    label: 'Cần giải trình',
    heading: 'Cần giải trình',
    open: (count) => `${count} chỗ cần giải trình`,
    sealed: (count) => `${count} chỗ đã giải trình`,
  },
  note: {
    mark: 'LƯU Ý',
    label: 'Lưu ý',
    heading: 'Lưu ý (số)',
    open: (count) => `${count} lưu ý`,
    sealed: (count) => `${count} lưu ý`,
  },
};

/** First words about a cell that only waits for the unit: such a row is yellow, not red, and is not an error. */
export const MISSING_MARK = 'CHƯA NHẬP';

/** `2 lỗi phải sửa, 1 chỗ cần giải trình, 0 lưu ý.` */
export const openWords = (counts: Readonly<Record<Level, number>>): string =>
  `${LEVEL_ORDER.map((level) => LEVEL_TEXT[level].open(counts[level])).join(', ')}.`;

/**
 * `2 lỗi đơn vị đã giải trình, 1 lưu ý.`: levels without a finding are left out. Returns null when there is none at
 * all.
 */
export function sealedWords(counts: Readonly<Record<Level, number>>): string | null {
  const found = LEVEL_ORDER.filter((level) => counts[level] > 0);
  return found.length === 0 ? null : `${found.map((level) => LEVEL_TEXT[level].sealed(counts[level])).join(', ')}.`;
}
