/**
 * A reporting period: from–to, cut-off, due and lock are four different things, set by province and year.
 * Dates are 'YYYY-MM-DD'; moments are milliseconds since 1970, local time is Việt Nam's (UTC+7, no summer time).
 */
import type { Sourced } from './result';

export interface Due {
  readonly date: string;
  /** 'HH:mm'. */
  readonly hour: string;
  /** `before` = *trước ngày* (the last good moment is the end of the day before); `on` = *ngày*. */
  readonly mode: 'before' | 'on';
  readonly nextWorkingDay: boolean;
}

export interface Period extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly cycle: 'ministry' | 'plan' | 'month';
  readonly from: string;
  readonly to: string;
  readonly cutOff: string;
  readonly due: Due;
  readonly lock: string;
  /** Figures run from the first day of the reporting year. */
  readonly cumulative: boolean;
  /** *Số ước*: due may fall before the cut-off. */
  readonly estimated: boolean;
  readonly legalBasis: string;
  readonly validFrom: string;
}

export interface Holiday { readonly date: string; readonly name: string; /** A Saturday worked in exchange. */ readonly worked?: boolean }
