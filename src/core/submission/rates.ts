/**
 * How a unit kept to the reporting rules over several periods: completeness, timeliness and quality. A report with an
 * extension is excused: it is counted, and it does not enter the rate of timeliness. Quality is that of the reports as
 * handed in: sealed at the first try and without an error in the seal.
 */
import { isHandedIn, type State } from './submission';
import type { Timeliness } from './submission-time';

/** One report that a period asked of a unit. */
export interface ReportFacts {
  readonly state: State;
  readonly timeliness: Timeliness | null;
  /** Number of seals. */
  readonly version: number;
  readonly extended: boolean;
  /** Its due moment has passed. */
  readonly isDue: boolean;
  /** Errors that the seal passed with, such as sums that the source system does not make. */
  readonly errors: number;
}

export interface Rates {
  /** Reports whose due moment passed, and those handed in before it. */
  readonly asked: number;
  readonly handedIn: number;
  /** Without an extension. */
  readonly onTime: number;
  /** Also after an extension. */
  readonly late: number;
  readonly excused: number;
  /** Asked without an extension and with the time decided: what `onTime` is counted over. */
  readonly timed: number;
  /** Seals after the first one: a report that was returned or withdrawn. */
  readonly again: number;
  readonly errors: number;
  /** Handed in, sealed once, no error. */
  readonly clean: number;
}

const isAsked = ({ state, isDue }: ReportFacts): boolean => state !== 'unpublished' && (isDue || isHandedIn(state));

export function ratesOver(reports: readonly ReportFacts[]): Rates {
  const asked = reports.filter(isAsked);
  const handedIn = asked.filter(({ state }) => isHandedIn(state));
  const plain = asked.filter(({ extended, timeliness }) => !extended && timeliness !== 'undecided');
  const count = (some: readonly ReportFacts[], wanted: (one: ReportFacts) => boolean): number =>
    some.filter(wanted).length;
  return {
    asked: asked.length,
    handedIn: handedIn.length,
    onTime: count(plain, ({ state, timeliness }) => isHandedIn(state) && timeliness === 'onTime'),
    late: count(asked, ({ state, timeliness }) => isHandedIn(state) && timeliness === 'late'),
    excused: count(asked, ({ extended }) => extended),
    timed: plain.length,
    again: asked.reduce((sum, { version }) => sum + Math.max(0, version - 1), 0),
    errors: handedIn.reduce((sum, { errors }) => sum + errors, 0),
    clean: count(handedIn, ({ version, errors }) => version === 1 && errors === 0),
  };
}

export const addRates = (all: readonly Rates[]): Rates => {
  const total = (key: keyof Rates): number => all.reduce((sum, one) => sum + one[key], 0);
  return {
    asked: total('asked'),
    handedIn: total('handedIn'),
    onTime: total('onTime'),
    late: total('late'),
    excused: total('excused'),
    timed: total('timed'),
    again: total('again'),
    errors: total('errors'),
    clean: total('clean'),
  };
};

/** How long the office took: from the seal to its decision, and until now for what waits. In ms. */
export interface OfficeTime {
  readonly decided: number;
  readonly mean: number | null;
  readonly longest: number | null;
  readonly waiting: number;
  readonly longestWaiting: number | null;
}

export function officeTime(
  reports: readonly { readonly state: State; readonly sealedAt: number | null; readonly decidedAt: number | null }[],
  now: number,
): OfficeTime {
  const took = reports.flatMap(({ state, sealedAt, decidedAt }) =>
    state !== 'submitted' && sealedAt !== null && decidedAt !== null && decidedAt >= sealedAt
      ? [decidedAt - sealedAt]
      : [],
  );
  const waits = reports.flatMap(({ state, sealedAt }) =>
    state === 'submitted' && sealedAt !== null ? [now - sealedAt] : [],
  );
  return {
    decided: took.length,
    mean: took.length === 0 ? null : took.reduce((sum, one) => sum + one, 0) / took.length,
    longest: took.length === 0 ? null : Math.max(...took),
    waiting: waits.length,
    longestWaiting: waits.length === 0 ? null : Math.max(...waits),
  };
}
