/** What the comparison with the year before states where units were joined, split or ended between the two periods. */
import { changesBetween, endedWithout, nameOn, type UnitChange } from '../../core/catalogue/unit-change';
import { totalToday } from '../../core/consolidate/todays-units';
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import type { Scaled } from '../../core/exact';
import { reportWords } from '../../text/documents/report';
import type { EarlierFigures } from '../consolidate/earlier-figures';
import type { PeriodWork } from '../work/period-work';

export interface UnitsBetween {
  /** The figure of then without the units that have no successor; null = it cannot be computed. */
  today(line: IndicatorLine): Scaled | null;
  /** Sentences: by which decisions, who was joined to whom, who has no successor. */
  readonly notes: readonly string[];
}

/** null when the units are the same in both periods. */
export function unitsBetween({ listed, period }: PeriodWork, before: EarlierFigures): UnitsBetween | null {
  const between = { then: before.period.cutOff, now: period.cutOff };
  const changes = changesBetween(listed.unitChanges, between);
  if (changes.length === 0) return null;
  const ended = endedWithout(changes, between);
  const name = (code: string, day: string): string => {
    const unit = listed.units.find((one) => one.code === code);
    return unit ? nameOn(unit, day, listed.unitChanges) : code;
  };
  const words = reportWords.unitsBetween;
  const groups = new Map<string, UnitChange[]>();
  for (const one of changes.filter(({ kind }) => kind === 'merged')) {
    const into = name(one.to ?? '', between.now);
    groups.set(into, [...(groups.get(into) ?? []), one]);
  }
  const joined = [...groups].map(([into, all]) =>
    words.joined(
      all.map(({ from }) => name(from ?? '', between.then)),
      into,
    ),
  );
  const papers = [...new Set(changes.map(({ number, date }) => words.papers(number, date)))];
  const gone = ended.map((code) => name(code, between.then));
  return {
    today: (line) => totalToday(line, { lines: before.figures.indicators, inTotals: before.inTotals }, ended),
    notes: [
      words.lead(papers),
      ...(gone.length > 0 ? [words.gone(gone)] : []),
      ...(joined.length > 0 ? [words.joins(joined)] : []),
    ],
  };
}
