/**
 * What a correction changes: totals of the province, rates of the unit and its rank among its group, the code of the
 * consolidation, the drafts that rest on it, and later forms that show the old figure.
 */
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import type { EntryValue } from '../../core/entry';
import type { Unit } from '../../core/catalogue/unit';
import { FORM } from '../../core/form-code';
import { rowTitle } from '../../core/forms/row-title';
import { DOCUMENT_NAMES, type DocumentKind } from '../../text/documents/kinds';
import { fieldHeading } from '../../text/books/unit-book';
import { entryText } from '../../text/entry-text';
import { printMoment } from '../../text/print';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { consolidationCode } from '../consolidate/consolidation-code';
import { figureInputs } from '../consolidate/figure-inputs';
import { figuresFrom } from '../consolidate/figures';
import { ownFiles } from '../work/own-files';
import type { PeriodWork } from '../work/period-work';

export interface Effect {
  readonly totals: readonly { readonly title: string; readonly was: string; readonly now: string }[];
  /** Sentences. */
  readonly rates: readonly string[];
  readonly documents: readonly string[];
  readonly codeWas: string;
  readonly codeNow: string;
  /** About later forms and adjustments; sentences. */
  readonly beside: readonly string[];
}

export interface Snapshot {
  readonly lines: readonly IndicatorLine[];
  readonly code: string;
  readonly inputHash: string;
}

/** The figures as the ledger in memory gives them. */
export function snapshot(open: PeriodWork): Snapshot {
  const inputs = figureInputs(open);
  const figures = figuresFrom(inputs, open.world);
  const lines = figures.consolidated.indicators.filter(({ heading }) => !heading);
  return { lines, code: consolidationCode(inputs, open.world.coder), inputHash: figures.inputHash };
}

const asValue = (total: IndicatorLine['total']): EntryValue =>
  total === null ? { kind: 'blank' } : { kind: 'number', ...total };
const titleOf = ({ number, label, field }: IndicatorLine): string =>
  `${rowTitle({ number, label })}, ${fieldHeading(FORM.indicator, field)}`;
const sameLine = (one: IndicatorLine) => (other: IndicatorLine) => other.row === one.row && other.field === one.field;

/** All of them: the annex of the letter lists what is kept here. */
export const totalsChanged = (was: Snapshot, now: Snapshot): Effect['totals'] =>
  now.lines.flatMap((line) => {
    const before = was.lines.find(sameLine(line));
    const [one, other] = [entryText(asValue(before?.total ?? null)), entryText(asValue(line.total))];
    return one === other ? [] : [{ title: titleOf(line), was: one, now: other }];
  });

const numberIn = (value: EntryValue | undefined): number | null =>
  value?.kind === 'number' ? value.scaled / 10 ** value.decimals : null;

/** Rates of the unit that change, each with its rank among the units of its group that have one. */
export function ratesChanged(open: PeriodWork, unit: Unit, was: Snapshot, now: Snapshot): readonly string[] {
  const group = open.units.filter((one) => one.group === unit.group).map(({ code }) => code);
  const ranked = (line: IndicatorLine | undefined): { readonly rank: number; readonly of: number } | null => {
    const own = numberIn(line?.byUnit[unit.code]);
    if (!line || own === null) return null;
    const all = group.flatMap((code) => numberIn(line.byUnit[code]) ?? []);
    return { rank: all.filter((one) => one > own).length + 1, of: all.length };
  };
  return now.lines.flatMap((line) => {
    const before = was.lines.find(sameLine(line));
    const [one, other] = [before?.byUnit[unit.code], line.byUnit[unit.code]];
    const [rankWas, rankNow] = [ranked(before), ranked(line)];
    if (line.kind !== 'percent' || !one || !other || !rankWas || !rankNow || entryText(one) === entryText(other))
      return [];
    return [
      words.rate({
        title: titleOf(line),
        was: entryText(one),
        now: entryText(other),
        rankWas: rankWas.rank,
        rankNow: rankNow.rank,
        of: rankNow.of,
      }),
    ];
  });
}

/**
 * The drafts that rest on the figures of the period: those that carry a code of its consolidation, the unit's own
 * report, and those of later periods that compare with it. One service call.
 */
export function documentsResting(open: PeriodWork, unit: Unit): readonly string[] {
  const { world, office, period, catalogue } = open;
  const files = ownFiles(
    open,
    world.files.list(
      `appProperties has { key='master' and value='${office.masterId}' } and appProperties has { key='cchc' and value='document' } and trashed = false`,
    ),
  );
  return files.flatMap(({ appProperties: marks, modifiedAt }) => {
    const name = DOCUMENT_NAMES[marks['document'] as DocumentKind] as string | undefined;
    if (name === undefined) return [];
    const other = catalogue.periods.find(({ code }) => code === marks['period']);
    if (marks['period'] !== period.code)
      return other && other.to > period.to && marks['code'] !== undefined ? [words.later(name, other.name)] : [];
    const isOwn = marks['unit'] === unit.code;
    if (marks['code'] === undefined && !isOwn) return [];
    return [
      words.document(
        isOwn ? `${name}, ${unit.shortName}` : name,
        marks['code'] ?? '',
        printMoment(Number(marks['at'] ?? modifiedAt)),
      ),
    ];
  });
}
