/**
 * The live check column: one formula per row that shows a short text about the first problem, by level, or nothing. It
 * is made from the same rules as core/rules/check.ts, so that the unit sees immediately what the add-in's own check
 * will record. It needs no script.
 */
import type { TemplateRow } from '../../../core/forms/form';
import type { CellAt } from '../../../core/form-code';
import { isAboutMissing } from '../../../core/check/verdict';
import { LEVEL, LEVEL_ORDER, LEVELS, type Level } from '../../../core/finding-level';
import { isFinal, isSlip, mayExplain, type Rule } from '../../../core/forms/rule';
import {
  ERROR_CELL,
  EXPLAINED,
  FORMULA_HERE,
  liveWords,
  withLevel,
  type LiveNames,
} from '../../../text/books/live-check';
import { fieldHeading } from '../../../text/books/unit-book';
import { cellName } from '../../grid/a1';
import { isExplained, isNamed } from './explained-formula';
import { any, when } from './formula';
import { figureIn, type Layout } from '../layout';
import { doubtsOf } from './reading-formula';
import { brokenFormula, cellsOfRule } from './rule-formula';
import { EXPLANATION } from '../../../core/forms/field';
import { quoted } from './quoted';

interface Verdict {
  readonly level: Level;
  readonly liftable: boolean;
  readonly broken: string;
  /** A formula that gives the words, with their level. */
  readonly words: string;
  /** The figure that the explanation must name, as its place in the layout. */
  readonly slip: number | null;
}

/** Formula of one row's check cell, with its `=`; null when the row has nothing to check. */
export function liveCheck(layout: Layout, rowKey: string): string | null {
  const row = layout.template.rows.find((one) => one.key === rowKey);
  if (!row) throw new Error(`template ${layout.template.version} has no row ${rowKey}`);
  const entries = entriesOf(row);
  if (entries.length === 0) return null;
  const verdicts = inOrder([
    ...readingVerdicts(layout, row),
    ...ruleVerdicts(layout, row),
    ...formulaNote(layout, row),
  ]);
  const hasAnswer = row.cells[EXPLANATION] !== undefined && layout.wordsColumn !== null;
  const words = hasAnswer ? cellName(layout.lineOf(row.key), layout.wordsColumn ?? 0) : null;
  const explained = words === null ? null : isExplained(words);
  const stands = ({ liftable, broken, slip }: Verdict): string => {
    if (!liftable || words === null || explained === null) return broken;
    return when(slip === null ? explained : isNamed(words, slip), 'FALSE', broken);
  };
  const lifted = verdicts
    .filter((verdict) => verdict.liftable && LEVELS[verdict.level].holdsBack)
    .map((verdict) => verdict.broken);
  const last =
    explained === null || lifted.length === 0
      ? '""'
      : when(explained, when(any(lifted), quoted(EXPLAINED), '""'), '""');
  const chain = verdicts.reduceRight((otherwise, verdict) => when(stands(verdict), verdict.words, otherwise), last);
  // An error in any entry cell makes LEN an error. It is named before anything that was computed from it.
  const readable = `${entries.map((field) => `LEN(${layout.name({ row: row.key, field })})`).join('+')}>=0`;
  return `=IFERROR(${when(readable, chain, '""')};${quoted(withLevel(LEVEL.error, ERROR_CELL))})`;
}

/** By level; within a level in the order of the record: reading first, then rules in the template's order. */
const inOrder = (verdicts: readonly Verdict[]): Verdict[] =>
  LEVEL_ORDER.flatMap((level) => verdicts.filter((verdict) => verdict.level === level));

/**
 * At most one note for the row: the value of a formula may change after the report was handed in. A tick is left to the
 * record, because LibreOffice takes every stored TRUE for a formula.
 */
function formulaNote(layout: Layout, row: TemplateRow): readonly Verdict[] {
  const typed = entriesOf(row).filter((field) => row.cells[field]?.kind.type !== 'tick');
  if (typed.length === 0) return [];
  return [
    {
      level: LEVEL.note,
      liftable: false,
      broken: any(typed.map((field) => `ISFORMULA(${layout.name({ row: row.key, field })})`)),
      words: quoted(withLevel(LEVEL.note, FORMULA_HERE)),
      slip: null,
    },
  ];
}

const entriesOf = (row: TemplateRow): readonly string[] =>
  Object.keys(row.cells).filter((field) => row.cells[field]?.part === 'entry');

function namesOf(layout: Layout): LiveNames {
  return {
    field: (field) => fieldHeading(layout.template.form, field),
    number: (row) => layout.template.rows.find((one) => one.key === row)?.number ?? row,
  };
}

function ruleVerdicts(layout: Layout, row: TemplateRow): Verdict[] {
  const names = namesOf(layout);
  return layout.template.rules
    .filter((rule) => rule.at.row === row.key && cellsOfRule(rule).every(layout.has))
    .map((rule) => ({
      level: rule.level,
      liftable: isLiftable(rule),
      broken: brokenFormula(rule, figureIn(layout)),
      words: quoted(liveWords(rule, names)),
      slip: isSlip(rule) ? placeOf(layout, rule.at) : null,
    }));
}

/** null = no figure that a unit types. */
const placeOf = ({ figures, hiddenOf }: Layout, at: CellAt): number | null =>
  hiddenOf(at) === null ? null : figures.findIndex((one) => one.field === at.field);

/**
 * As in check.ts: a missing value always stops; everything else passes once it is explained, where an explanation is
 * allowed.
 */
const isLiftable = (rule: Rule): boolean => !(isAboutMissing(rule.kind) && isFinal(rule)) && mayExplain(rule);

function readingVerdicts(layout: Layout, row: TemplateRow): Verdict[] {
  return Object.entries(row.cells).flatMap(([field, spec]) => {
    if (spec.part !== 'entry') return [];
    const at = { row: row.key, field };
    const heading = fieldHeading(layout.template.form, field);
    return doubtsOf({ cell: layout.name(at), field: heading, spec, hidden: layout.hiddenOf(at) }).map((one) => ({
      level: one.level,
      liftable: !LEVELS[one.level].mayBeFinal,
      broken: one.holds,
      words: one.words,
      slip: LEVELS[one.level].isQuestion ? placeOf(layout, at) : null,
    }));
  });
}
