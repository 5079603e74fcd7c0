/**
 * Plan lines of *Tạo biểu* about one-stop figures: how many units get them, and which published files still hold other
 * figures than the tab. A published file keeps the figures it was issued with.
 */
import { verdict } from '../../core/check/verdict';
import { dayLikeFigures, givenFor, isOneStopRow } from '../../core/forms/one-stop';
import { toNumber } from '../../core/exact';
import type { Template } from '../../core/forms/form';
import type { Unit } from '../../core/catalogue/unit';
import { indicatorsOf } from '../../core/catalogue/matrix';
import { oneStopWords } from '../../text/books/one-stop';
import { fileOf, type PeriodWork } from '../work/period-work';
import { templatesOf, templatesToday } from '../work/open-period';
import { FORM } from '../../core/form-code';

/** Row → figure, as a text that can be compared. */
const asKept = (figures: readonly (readonly [row: string, figure: number])[]): string =>
  JSON.stringify([...figures].sort(([a], [b]) => (a < b ? -1 : 1)));

function issuedFigures(templates: readonly Template[]): string {
  const rows = templates.find((one) => one.form === FORM.indicator)?.rows ?? [];
  return asKept(
    rows.flatMap((row) => {
      const given = row.cells['given']?.value;
      return given?.kind === 'number' ? [[row.key, toNumber(given)] as const] : [];
    }),
  );
}

function figuresToday({ catalogue, period }: PeriodWork, unit: Unit): string {
  const asked = new Set(
    indicatorsOf(catalogue, unit)
      .filter(isOneStopRow)
      .map((one) => one.code),
  );
  return asKept(
    [...givenFor(catalogue, unit.code, period.code)].flatMap(([row, value]) =>
      asked.has(row) ? [[row, toNumber(value)] as const] : [],
    ),
  );
}

/** Units whose published file has other figures than the tab holds today. */
const withOtherFigures = (open: PeriodWork): readonly Unit[] =>
  open.units.filter(
    (unit) => fileOf(open, unit.code) && issuedFigures(templatesOf(open, unit.code)) !== figuresToday(open, unit),
  );

/** Given figures of a unit without a file that are far from what is usual there, with what is usual. */
function doubtedFigures(open: PeriodWork, unit: Unit): readonly string[] {
  const given = givenFor(open.catalogue, unit.code, open.period.code);
  const form = templatesToday(open, unit.code).find((one) => one.form === FORM.indicator);
  return (form?.rules ?? []).flatMap((rule) => {
    const value = rule.kind === 'outlier' ? given.get(rule.at.row) : undefined;
    if (rule.kind !== 'outlier' || value === undefined) return [];
    const broken = verdict(rule, () => ({ kind: 'number', ...value }));
    const number = form?.rows.find((one) => one.key === rule.at.row)?.number ?? rule.at.row;
    return broken === null
      ? []
      : [oneStopWords.doubted({ unit: unit.shortName, row: number, value: toNumber(value), usual: rule.median })];
  });
}

/** Figures of units without a file that are the number of a day, while all beside them are of another size. */
function dayLike({ catalogue, period }: PeriodWork, units: readonly Unit[]): readonly string[] {
  const figures = dayLikeFigures(
    catalogue.oneStop.filter((one) => one.period === period.code),
    period.cutOff,
  );
  return figures.flatMap(({ unit, row, value }) => {
    const of = units.find(({ code }) => code === unit);
    const number = catalogue.indicators.find(({ code }) => code === row)?.number ?? row;
    return of ? [oneStopWords.likeDay({ unit: of.shortName, row: number, value: toNumber(value) })] : [];
  });
}

/** Sentences for the plan of *Tạo biểu*; [] when nothing was pasted for the period. */
export function oneStopLines(open: PeriodWork): readonly string[] {
  if (open.period.scoring !== undefined) return [];
  const toCome = open.units.filter((unit) => !fileOf(open, unit.code) && figuresToday(open, unit) !== '[]');
  const late = withOtherFigures(open);
  const days = dayLike(open, toCome);
  const doubted = toCome.flatMap((unit) => doubtedFigures(open, unit));
  return [
    ...(toCome.length === 0 ? [] : [oneStopWords.given(toCome.length)]),
    ...(doubted.length === 0 ? [] : [oneStopWords.far(doubted)]),
    ...(days.length === 0 ? [] : [oneStopWords.days(days)]),
    ...(late.length === 0 ? [] : [oneStopWords.late(late.map((unit) => unit.shortName))]),
  ];
}
