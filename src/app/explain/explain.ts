/**
 * *Giải thích số này*: a figure of the master, links to the cells it comes from, the units that are missing, and the
 * proof.
 */
import { explainIndicator, type Explanation, type Part } from '../../core/consolidate/explain';
import { correctedAt } from '../../core/submission/correction';
import { amountOf } from '../../core/forms/derive';
import { compare, sum } from '../../core/exact';
import type { EntryValue } from '../../core/entry';
import { topOf } from '../../core/catalogue/unit-tree';
import { ok } from '../../core/result';
import { certifiedWords, explainSentence, NO_FIGURE } from '../../text/windows/explain';
import { adjustmentWords } from '../../text/books/adjustments';
import { correctionWords } from '../../text/correction';
import { entryText as shown } from '../../text/entry-text';
import { oneStopWords } from '../../text/books/one-stop';
import { cellLink } from '../../tables/master-book/results/result-tab';
import { signed } from '../../tables/master-book/results/adjustments';
import { provesWith, totalKey, type AdjustmentLine } from '../../core/consolidate/adjusted-totals';
import { RESULT_ORDER, titleOf, figureShown } from '../../tables/master-book/sheets';
import { explainCount } from './counts';
import { explainForecast } from './forecast';
import { explainNarrative } from './narrative';
import { figuresOf, type Figures } from '../consolidate/figures';
import type { World } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import type { Explained, ExplainedPart } from './explained';
import { FORM } from '../../core/form-code';
import { FIGURE_FIELDS } from '../../core/forms/field';
import { request, TEXT, TEXT_OR_NONE, type BodyOf } from '../request';

/** Columns that cover the whole row. */
const OF_ALL = ['total', 'coverage', 'freshness'];

const HEADLINE = new RegExp(`^headline\\.(.+)\\.(${FIGURE_FIELDS.join('|')})$`);

const COUNTED = ['tasks', 'progress', 'overview'] as const;
const isCounted = (code: string | undefined): code is (typeof COUNTED)[number] =>
  (COUNTED as readonly (string | undefined)[]).includes(code);

const EXPLAIN_BODY = {
  /** A tab of the master, by its code or its title. */
  tab: TEXT,
  /** The hidden key of the row. */
  row: TEXT,
  /** A unit's code, or the hidden key of the column. */
  column: TEXT,
  period: TEXT_OR_NONE,
};

export function explainAt(world: World, { tab, row, column, period }: BodyOf<typeof EXPLAIN_BODY>): Asked<Explained> {
  const nothing = refuse('nothingHere', { tab, row, column });
  const code = RESULT_ORDER.find((one) => one === tab || titleOf(one) === tab);
  const field = figureShown(code ?? '');
  if (!field && !isCounted(code) && code !== 'forecast' && code !== 'narrative') return nothing;
  const open = openPeriod(world, { period });
  if (!open.ok) return open;
  const figures = figuresOf(open.value);
  const asked = { open: open.value, figures, row, column };
  const found = field ? explainFigure({ ...asked, field }) : explainIn(code, asked);
  return found ? ok(found) : nothing;
}

export const explain = request(EXPLAIN_BODY, explainAt);

/**
 * A head line of *Tổng quan* that repeats a figure is explained as that figure. Returns null when this tab has nothing
 * to explain.
 */
function explainIn(code: string | undefined, asked: Omit<FigureAsk, 'field'>): Explained | null {
  const [, row, field] = HEADLINE.exec(asked.row) ?? [];
  if (code === 'overview' && row !== undefined && field !== undefined)
    return explainFigure({ ...asked, row, column: 'total', field });
  if (isCounted(code)) return explainCount(code, asked);
  if (code === 'forecast') return explainForecast(asked);
  return code === 'narrative' ? explainNarrative(asked) : null;
}

interface FigureAsk {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly row: string;
  readonly field: string;
  readonly column: string;
}

/** A figure of *Số liệu* or *Lũy kế*; its parts include the office's adjustments. */
export function explainFigure({ open, figures, row, field, column }: FigureAsk): Explained | null {
  const ofUnit = !OF_ALL.includes(column);
  const found = explainIndicator(figures.sealed, row, field, ofUnit ? column : null);
  if (!found || (ofUnit && !open.units.some((unit) => unit.code === column))) return null;
  const lines = ofUnit ? [] : (figures.inTotals.get(totalKey(row, field)) ?? []);
  const total =
    figures.consolidated.indicators.find((one) => one.row === row && one.field === field && !one.heading)?.total ??
    null;
  const isSealed = lines.length === 0;
  const figure = isSealed ? found.figure : total && ({ kind: 'number', ...total } as const);
  const proves = isSealed ? found.proves : provesWith(found, lines, total);
  const name = (unit: string): string => open.units.find((one) => one.code === unit)?.shortName ?? unit;
  const { have, expected, missing } = found.coverage;
  const upToDate = open.office.publication?.inputHash === figures.inputHash;
  const facts = {
    label: found.label,
    figure: figure ? shown(figure) : NO_FIGURE,
    how: found.how,
    owner: found.owner === null ? '' : name(found.owner),
    rows: found.rows
      .map((one) => figures.sealed.indicators.find((line) => line.row === one && !line.heading)?.number ?? one)
      .join(', '),
    units: new Set(found.parts.map((part) => part.unit)).size,
    have,
    expected,
    missing: missing.map(name),
    proves,
    upToDate,
    byParent: ofUnit || found.how !== 'sum' ? [] : totalsByParent(open, found.parts),
    given: ofUnit && found.how === 'typed' ? givenWords(figures.templates, { unit: column, row, figure }) : '',
    corrected: correctedWords(figures, { figure, parts: found.parts, ofUnit: ofUnit ? column : null, name }),
    adjusted: adjustedWords(lines, found.how),
  };
  return {
    sentence: explainSentence(facts),
    figure,
    how: found.how,
    have,
    expected,
    proves,
    upToDate,
    parts: [...found.parts.map((part) => partOf(open, part)), ...lines.map(adjustmentPart)],
    missing: missing.map((unit) => ({ unit, name: name(unit) })),
  };
}

/** Returns '' when no adjustment is in the figure. */
function adjustedWords(lines: readonly AdjustmentLine[], how: Explanation['how']): string {
  const change = sum(lines.map((one) => one.amount));
  if (change === null) return '';
  const amounts = how === 'ratio' ? lines.map((one) => signed(one.amount)).join('; ') : signed(change);
  return adjustmentWords.explained(lines.length, amounts);
}

interface CorrectedAsk extends Pick<Explanation, 'figure' | 'parts'> {
  /** null = a total. */
  readonly ofUnit: string | null;
  name(unit: string): string;
}

/** Both values of what was corrected after its report was closed; '' = nothing in this figure was. */
function correctedWords({ context }: Figures, { ofUnit, figure, parts, name }: CorrectedAsk): string {
  const found = parts.flatMap(({ unit, row, field, value }) => {
    const correction = context.corrections?.get(unit);
    const cell = correctedAt(correction, { form: FORM.indicator, row, field });
    return correction && cell ? [{ unit, correction, was: shown(cell.was), now: shown(value) }] : [];
  });
  const [first] = found;
  if (!first) return '';
  return ofUnit !== null && found.length === 1 && figure !== null && first.now === shown(figure)
    ? correctionWords.explained(first.was, first.now, first.correction)
    : correctionWords.explainedTotal(
        found.map((one) => correctionWords.explainedPart(name(one.unit), one.was, one.now)),
      );
}

/** Returns '' when the office gave no figure for this cell. */
function givenWords(
  templates: Figures['templates'],
  { unit, row, figure }: { readonly unit: string; readonly row: string; readonly figure: EntryValue | null },
): string {
  const given = templates
    .find((one) => one.unit === unit && one.form === FORM.indicator)
    ?.rows.find((one) => one.key === row)?.cells['given']?.value;
  if (given?.kind !== 'number' || figure === null) return '';
  const amount = amountOf(figure);
  return amount && compare(amount, given) === 0 ? oneStopWords.agreed : oneStopWords.differs(shown(given));
}

/** The sums of the units below one unit and its own, in protocol order; a unit that has none below it is left out. */
function totalsByParent(
  open: PeriodWork,
  parts: readonly Part[],
): readonly (readonly [name: string, figure: string])[] {
  const { units } = open.catalogue;
  if (units.every(({ parent }) => parent === undefined)) return [];
  return units.flatMap((top): readonly (readonly [string, string])[] => {
    const below = new Set(units.filter((one) => one !== top && topOf(one, units) === top).map(({ code }) => code));
    const own = parts.filter(({ unit }) => unit === top.code || below.has(unit));
    const total = own.some(({ unit }) => below.has(unit))
      ? sum(own.flatMap(({ value }) => amountOf(value) ?? []))
      : null;
    return total === null ? [] : [[top.shortName, shown({ kind: 'number', ...total })]];
  });
}

const adjustmentPart = (one: AdjustmentLine): ExplainedPart => ({
  unit: one.unit,
  name: one.unitName,
  role: 'adjustment',
  row: one.row,
  field: one.field,
  value: { kind: 'number', ...one.amount },
  shown: signed(one.amount),
  a1: null,
  tab: titleOf('adjustments'),
  version: one.version,
  link: null,
});

function certifiedIn(open: PeriodWork, unit: string, version: number | null): Pick<ExplainedPart, 'certified'> {
  const record = version === null ? null : open.ledger.sealRecord(unit, open.period.code, version);
  const certified = record ? (open.ledger.seal(record).certified ?? []) : [];
  return certified.length === 0 ? {} : { certified: certifiedWords(certified) };
}

function partOf(open: PeriodWork, { unit, role, row, field, value, from }: Part): ExplainedPart {
  return {
    unit,
    name: open.units.find((one) => one.code === unit)?.shortName ?? unit,
    role,
    row,
    field,
    value,
    shown: shown(value),
    a1: from?.a1 ?? null,
    tab: from?.tab ?? null,
    version: from?.version ?? null,
    ...certifiedIn(open, unit, from?.version ?? null),
    link: from ? cellLink(from.fileId, from.sheetId, from.a1) : null,
  };
}
