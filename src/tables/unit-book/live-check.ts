/**
 * The live check column: one formula per row that says the short words of the first thing wrong, by level, or nothing. Made from the
 * same rules as core/rules/check.ts, so that the unit sees at once what the add-in's own check will record; needs no script.
 */
import type { CellSpec, TemplateRow } from '../../core/form';
import type { Level, Rule } from '../../core/rules/rule';
import { doubtWords, ERROR_CELL, EXPLAINED, MISSING, ruleWords, withLevel, type LiveDoubt, type LiveNames } from '../../text/live-check';
import { choiceLabel, fieldHeading, NOT_APPLICABLE, NOT_ARISEN } from '../../text/unit-book';
import { all, any, isFilled, isOneOf, literal, not, quoted, when } from './formula';
import type { Layout } from './layout';
import { brokenFormula, cellsOfRule } from './rule-formula';

/** Field in which a row's figures are explained; given, it lifts what is overridable. */
export const EXPLANATION = 'explanation';

interface Verdict { readonly level: Level; readonly overridable: boolean; readonly broken: string; readonly words: string }

/** Begin of the live column's words for a cell that waits for the unit. */
export const missingWords = (): string => withLevel('error', MISSING);

/** Formula of one row's check cell, with its `=`; null when the row has nothing to check. */
export function liveCheck(layout: Layout, rowKey: string): string | null {
  const row = layout.template.rows.find((one) => one.key === rowKey);
  if (!row) throw new Error(`template ${layout.template.version} has no row ${rowKey}`);
  const entries = Object.entries(row.cells).filter(([, spec]) => spec.part === 'entry');
  if (entries.length === 0) return null;
  const names = namesOf(layout);
  const verdicts = [...entries.flatMap(([field, spec]) => doubts({ layout, row, field, spec, names })), ...ruleVerdicts(layout, row, names)];
  const explained = row.cells[EXPLANATION] ? isFilled(layout.name({ row: row.key, field: EXPLANATION })) : null;
  const standing = (verdict: Verdict): string => (verdict.overridable && explained !== null ? all([verdict.broken, not(explained)]) : verdict.broken);
  const lifted = verdicts.filter((verdict) => verdict.overridable);
  const last = explained === null || lifted.length === 0 ? '""' : when(all([explained, any(lifted.map((verdict) => verdict.broken))]), quoted(EXPLAINED), '""');
  const chain = inOrder(verdicts).reduceRight((otherwise, verdict) => when(standing(verdict), quoted(withLevel(verdict.level, verdict.words)), otherwise), last);
  // An error in any entry cell makes LEN an error; it is named before anything that was computed from it.
  const readable = `${entries.map(([field]) => `LEN(${layout.name({ row: row.key, field })})`).join('+')}>=0`;
  return `=IFERROR(${when(readable, chain, '""')};${quoted(withLevel('error', ERROR_CELL))})`;
}

const LEVELS: readonly Level[] = ['error', 'explain', 'note'];
/** By level; within a level as the record lists them: reading first, then rules in the template's order. */
const inOrder = (verdicts: readonly Verdict[]): Verdict[] => LEVELS.flatMap((level) => verdicts.filter((verdict) => verdict.level === level));

const namesOf = (layout: Layout): LiveNames => {
  const numbers = new Map(layout.template.rows.map((row) => [row.key, row.number] as const));
  return { field: (field) => fieldHeading(layout.template.form, field), number: (row) => numbers.get(row) ?? row };
};

const ruleVerdicts = (layout: Layout, row: TemplateRow, names: LiveNames): Verdict[] =>
  layout.template.rules
    .filter((rule: Rule) => rule.at.row === row.key && cellsOfRule(rule).every(layout.has))
    .map((rule) => ({ level: rule.level, overridable: rule.overridable, broken: brokenFormula(rule, layout.name), words: ruleWords(rule, names) }));

interface EntryCell { readonly layout: Layout; readonly row: TemplateRow; readonly field: string; readonly spec: CellSpec; readonly names: LiveNames }

/** What core's reading would refuse (error) or ask about (explain), as far as a formula can see it. */
function doubts({ layout, row, field, spec, names }: EntryCell): Verdict[] {
  const cell = layout.name({ row: row.key, field });
  const refuse = (doubt: LiveDoubt, broken: string): Verdict => ({ level: 'error', overridable: false, broken, words: doubtWords(doubt, field, names) });
  const ask = (doubt: LiveDoubt, broken: string): Verdict => ({ level: 'explain', overridable: true, broken, words: doubtWords(doubt, field, names) });
  const ifNumber = (then: string): string => `IF(ISNUMBER(${cell});${then};FALSE)`;
  const noNumber = all([isFilled(cell), not(`ISNUMBER(${cell})`), not(isOneOf(cell, [NOT_ARISEN, NOT_APPLICABLE]))]);
  const { kind } = spec;
  switch (kind.type) {
    case 'count': return [refuse('notANumber', noNumber), refuse('negative', ifNumber(`${cell}<0`)), refuse('notAWhole', ifNumber(`ROUND(${cell};0)<>${cell}`))];
    case 'decimal': return [refuse('notANumber', noNumber), refuse('negative', ifNumber(`${cell}<0`)), refuse('tooManyDecimals', ifNumber(`ROUND(${cell};${kind.decimals})<>${cell}`))];
    case 'percent': return [refuse('notANumber', noNumber), refuse('negative', ifNumber(`${cell}<0`)), ask('percentOverHundred', ifNumber(`${cell}>100`))];
    case 'date': return [refuse('notADate', all([isFilled(cell), not(`ISNUMBER(${cell})`)]))];
    case 'choice': return [refuse('notInList', all([isFilled(cell), not(isOneOf(cell, kind.choices.map(choiceLabel)))]))];
    case 'text': return [refuse('tooLong', `LEN(${cell})>${literal(kind.longest)}`)];
    case 'link': return [ask('notALink', all([isFilled(cell), `COUNTIF(${cell};"http*://*")=0`]))];
    case 'tick': return [];
  }
}

