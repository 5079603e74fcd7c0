/** Words for what changed of a period whose forms are out, in the words of the tab *Kỳ báo cáo*. */
import { laidChanges, type LaidField, type LaidPeriod } from '../core/submission/laid-period';
import { CELL_WORDS, MASTER_TITLES } from './books/master-book';
import { CATALOGUE_HEADINGS } from './books/master-book-catalogue';
import { printDate } from './print';

function valueOf(field: LaidField, period: LaidPeriod): string {
  if (field === 'name') return period.name;
  if (field === 'estimated') return period.estimated ? CELL_WORDS.tickOn : CELL_WORDS.tickOff;
  return printDate(period[field]);
}

/** `Từ ngày 01/01/2019 → 15/12/2018; Ngày chốt số liệu …`. */
export const periodChangeWords = (was: LaidPeriod, is: LaidPeriod): string =>
  laidChanges(was, is)
    .map((field) => `${CATALOGUE_HEADINGS[field]} ${valueOf(field, was)} → ${valueOf(field, is)}`)
    .join('; ');

/** `row` from 1; 0 = the tab lacks the row. */
export const periodPlace = (row: number): string => `${MASTER_TITLES.periods}${row === 0 ? '' : `, dòng ${row}`}`;

/** How many reports a change concerns, by what becomes of each. */
export interface PeriodChangeCounts {
  /** Forms that the next look brings up to date. */
  readonly brought: number;
  /** Reports that stay as they were handed in. */
  readonly handedIn: number;
  readonly closed: number;
}

/**
 * `place` = row of *Kỳ báo cáo*. `changes` = one text per change; more than one where forms show different earlier
 * days.
 */
export const periodChangeNews = (
  place: string,
  changes: readonly string[],
  { brought, handedIn, closed }: PeriodChangeCounts,
): string =>
  `${place}: sau khi phát hành đã sửa ${changes.join(' | ')}. ` +
  [
    ...(brought > 0 ? [`lượt quét tới sửa tiêu đề trong tệp của ${brought} đơn vị và báo đơn vị`] : []),
    ...(handedIn > 0 ? [`${handedIn} báo cáo đã nộp giữ như khi nộp, đơn vị được báo trên trang bìa và bằng thư`] : []),
    ...(closed > 0 ? [`${closed} báo cáo đã chốt giữ nguyên, không báo đơn vị`] : []),
  ]
    .join('; ')
    .replace(/^./u, (first) => first.toLocaleUpperCase('vi')) +
  '.';
