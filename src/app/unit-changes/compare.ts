/**
 * One row of *Số liệu* beside the same period of the year before: as it was reported, and as the units of today would
 * have had it. Reads only.
 */
import { changesBetween, endedWithout, nameOn, originsOf } from '../../core/catalogue/unit-change';
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import { totalToday, unitThen, type UnitThen } from '../../core/consolidate/todays-units';
import { comparedLine } from '../../core/consolidate/year-before';
import type { EntryValue } from '../../core/entry';
import { subtract, type Scaled } from '../../core/exact';
import { IN_PERIOD } from '../../core/forms/field';
import { rowTitle } from '../../core/forms/row-title';
import { ok } from '../../core/result';
import { entryText } from '../../text/entry-text';
import { printScaled } from '../../text/print';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import { yearBefore, type EarlierFigures } from '../consolidate/earlier-figures';
import { figuresOf } from '../consolidate/figures';
import type { Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { notTaken } from './opened';

export interface UnitsCompared {
  readonly title: string;
  readonly rows: readonly { readonly row: string; readonly title: string }[];
  readonly row: string;
  /** In the order of the units; the province first, units that are gone last. */
  readonly lines: readonly ComparedUnit[];
  /** Decisions between the two periods. */
  readonly decisions: readonly string[];
}

/** Printed; '' = none. */
export interface ComparedUnit {
  readonly unit: string;
  readonly now: string;
  readonly reported: string;
  readonly today: string;
  readonly difference: string;
}

interface Both {
  readonly open: PeriodWork;
  readonly before: EarlierFigures;
  readonly now: IndicatorLine;
  readonly then: IndicatorLine;
}

export const unitsCompared = request({ period: TEXT, row: TEXT_OR_NONE }, (world, asked): Asked<UnitsCompared> => {
  const opening = openPeriod(world, { period: asked.period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const before = yearBefore(open);
  if (before === null) return notTaken(words.compared.noBefore);
  const own = figuresOf(open).consolidated.indicators.filter(({ field, heading }) => field === IN_PERIOD && !heading);
  const pairs = own.flatMap((now) => {
    const then = comparedLine(now, before.figures.indicators);
    return then ? [{ now, then: then.before }] : [];
  });
  const pair = pairs.find(({ now }) => now.row === asked.row) ?? pairs[0];
  if (!pair) return notTaken(words.compared.noRows);
  const between = { then: before.period.cutOff, now: open.period.cutOff };
  const papers = changesBetween(open.listed.unitChanges, between).map(({ number, date }) => words.papers(number, date));
  return ok({
    title: words.compared.title(open.period.name, before.period.name),
    rows: pairs.map(({ now }) => ({ row: now.row, title: rowTitle(now) })),
    row: pair.now.row,
    lines: linesOf({ open, before, ...pair }),
    decisions: [...new Set(papers)],
  });
});

const printed = (one: Scaled | null): string => (one === null ? '' : printScaled(one.scaled, one.decimals));
const signed = (one: Scaled | null): string => (one !== null && one.scaled > 0 ? `+${printed(one)}` : printed(one));
const shown = (value: EntryValue | null | undefined): string => (value ? entryText(value) : '');

function linesOf({ open, before, now, then }: Both): readonly ComparedUnit[] {
  const { unitChanges, units } = open.listed;
  const between = { then: before.period.cutOff, now: open.period.cutOff };
  const lines = before.figures.indicators;
  const ended = endedWithout(unitChanges, between);
  const nameThen = (code: string): string => {
    const unit = units.find((one) => one.code === code);
    return unit ? nameOn(unit, between.then, unitChanges) : code;
  };
  const today = totalToday(then, { lines, inTotals: before.inTotals }, ended);
  const own = open.units.flatMap(({ code, name }): readonly ComparedUnit[] => {
    const origins = originsOf(code, unitChanges, between);
    const found = unitThen(now.byUnit[code], origins, { line: then, lines });
    const isAsked = now.byUnit[code] !== undefined || found.reported.some(({ value }) => value !== null);
    if (!isAsked) return [];
    const isSame = found.reported.length === 1 && found.reported[0]?.unit === code;
    return [
      {
        unit: name,
        now: shown(now.byUnit[code]),
        reported: isSame
          ? shown(found.value)
          : found.reported.map((one) => `${nameThen(one.unit)}: ${shown(one.value)}`).join('; '),
        today: todayWords(found, isSame),
        difference: signed(found.difference),
      },
    ];
  });
  const gone = ended.flatMap((code): readonly ComparedUnit[] => {
    const value = then.byUnit[code];
    return value === undefined
      ? []
      : [{ unit: words.compared.gone(nameThen(code)), now: '', reported: shown(value), today: '', difference: '' }];
  });
  const difference = now.total && today ? subtract(now.total, today) : null;
  return [
    {
      unit: words.compared.total,
      now: printed(now.total),
      reported: printed(then.total),
      today: printed(today),
      difference: signed(difference),
    },
    ...own,
    ...gone,
  ];
}

const todayWords = ({ value, without }: UnitThen, isSame: boolean): string =>
  value !== null || without === null || isSame ? shown(value) : words.compared[without];
