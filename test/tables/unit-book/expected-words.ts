/** The words that the check cell of a row shows, worked out from the findings of the record. */
import type { Finding } from '../../../src/core/check/finding';
import type { Level } from '../../../src/core/finding-level';
import type { Template } from '../../../src/core/forms/form';
import type { Rule } from '../../../src/core/forms/rule';
import {
  askedWords,
  doubtWords,
  EXPLAINED,
  liveWords,
  withLevel,
  type LiveDoubt,
  type LiveNames,
} from '../../../src/text/books/live-check';
import { fieldHeading } from '../../../src/text/books/unit-book';

/** The formula's name for these doubts, which it cannot distinguish. */
const ONE_NAME: Readonly<Record<string, LiveDoubt>> = {
  booleanHere: 'notANumber',
  emptyWord: 'notANumber',
  dateWithoutYear: 'notADate',
};
const FIGURES: readonly string[] = ['count', 'decimal', 'percent'];
const LEVELS: readonly Level[] = ['error', 'explain', 'note'];

export function expectedWords(template: Template, findings: readonly Finding[]): string {
  const names: LiveNames = {
    field: (field) => fieldHeading(template.form, field),
    number: (row) => template.rows.find((one) => one.key === row)?.number ?? row,
  };
  const standing = findings.filter((finding) => !finding.explained);
  const first = LEVELS.flatMap((level) => standing.filter((finding) => finding.level === level))[0];
  if (!first) return findings.some((finding) => finding.explained && finding.level !== 'note') ? EXPLAINED : '';
  const rule: Rule | undefined = template.rules.find((one) => one.id === first.rule);
  const isFigure = FIGURES.includes(
    template.rows.find(({ key }) => key === first.row)?.cells[first.field]?.kind.type ?? '',
  );
  const worded = first.level === 'explain' && isFigure ? askedWords : doubtWords;
  return rule
    ? liveWords(rule, names)
    : withLevel(first.level, worded(ONE_NAME[first.code] ?? (first.code as LiveDoubt), names.field(first.field)));
}
