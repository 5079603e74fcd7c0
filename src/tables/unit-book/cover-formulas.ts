/** The live formulas of the cover: the rows that still hold the report back, and the state in words. */
import type { State } from '../../core/submission/submission';
import { LEVELS, LEVEL_ORDER } from '../../core/finding-level';
import { COVER, STATE_LABELS } from '../../text/books/unit-book';
import { LEVEL_TEXT, MISSING_MARK } from '../../text/levels';
import type { CoverKey } from './cover-keys';
import { all, any, isBlank, when } from './formulas/formula';
import type { Layout } from './layout';
import { quoted } from './formulas/quoted';

const joined = (parts: readonly string[]): string => `TEXTJOIN("";FALSE;${parts.join(';')})`;

/**
 * Number of rows that still show a level that holds the report back. A clean check is not a submission, and the text
 * states this.
 */
export function checksFormula(layouts: readonly Layout[], tick: string): string {
  const count = (words: string): string => {
    const parts = layouts.flatMap((layout) => {
      const check = layout.template.columns.find((column) => column.part === 'check');
      return check ? [`COUNTIF(${layout.columnRange(check.field)};${quoted(`${words}*`)})`] : [];
    });
    return parts.length === 0 ? '0' : parts.join('+');
  };
  const levels = LEVEL_ORDER.filter((level) => LEVELS[level].holdsBack).map((level) => LEVEL_TEXT[level].mark);
  const marks = [MISSING_MARK, ...levels];
  const counts = marks.map(count);
  const notSubmitted = when(tick, '""', quoted(COVER.notSubmitted));
  return `=${when(
    `${counts.join('+')}=0`,
    joined([quoted(`${COVER.clean} `), notSubmitted]),
    joined([
      quoted(COVER.remaining),
      ...marks.flatMap((mark, at) => [counts[at] ?? '0', quoted(COVER.rowsOf(mark, at === marks.length - 1))]),
      notSubmitted,
    ]),
  )}`;
}

/** States in which a tick is new and the add-in has not processed it yet. */
const AWAITS_TICK: readonly State[] = ['unpublished', 'published', 'draft', 'returned'];

/** The words that the office sees too; a cover that has none yet shows the label of its state. */
export function stateFormula(at: (key: CoverKey) => string): string {
  const [tick, code, receipt, standing] = [at('submit'), at('stateCode'), at('receipt'), at('standing')];
  const label = (Object.keys(STATE_LABELS) as State[]).reduceRight(
    (otherwise, state) => when(`${code}=${quoted(state)}`, quoted(STATE_LABELS[state]), otherwise),
    '""',
  );
  const waiting = any([isBlank(receipt), ...AWAITS_TICK.map((state) => `${code}=${quoted(state)}`)]);
  return `=${when(all([tick, waiting]), quoted(COVER.marked), when(all([`NOT(${tick})`, `${code}=${quoted('submitted' satisfies State)}`]), quoted(COVER.unmarked), when(isBlank(standing), label, standing)))}`;
}
