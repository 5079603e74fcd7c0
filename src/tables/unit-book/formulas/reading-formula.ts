/**
 * What core/reading would refuse or question in one entry cell, as far as a formula can detect it. A formula cannot see
 * an old font. Of a number it sees how the cell shows it (figure-cells.ts).
 */
import type { CellSpec } from '../../../core/forms/form';
import { LEVEL, type Level } from '../../../core/finding-level';
import { DAY_MARKS, doubtWords, withLevel, type LiveDoubt } from '../../../text/books/live-check';
import { choiceLabel } from '../../../text/books/unit-book';
import { isNothing } from '../amounts';
import { figureDoubts, type CellDoubt } from './figure-cells';
import type { HiddenCells } from '../layout';
import { all, any, dateLiteral, isFilled, literal, NO_WIDTH, not, quoted, when } from './formula';

const LONGEST_LINK = 2000;

/** A cell with the heading of its column and, for a figure, its hidden cells. */
interface EntryCell {
  readonly cell: string;
  readonly field: string;
  readonly spec: CellSpec;
  readonly hidden: HiddenCells | null;
}

/** Doubts in the order of core's reading. */
export function doubtsOf({ cell, field, spec, hidden }: EntryCell): readonly CellDoubt[] {
  const doubtAt = (level: Level, doubt: LiveDoubt, holds: string): CellDoubt => ({
    level,
    holds,
    words: quoted(withLevel(level, doubtWords(doubt, field))),
  });
  const refuse = (doubt: LiveDoubt, holds: string): CellDoubt => doubtAt(LEVEL.error, doubt, holds);
  const { kind } = spec;
  switch (kind.type) {
    case 'count':
    case 'decimal':
    case 'percent':
      if (!hidden) throw new Error(`a typed figure without its hidden cells: ${cell}`);
      return figureDoubts(hidden);
    case 'date':
      return [
        refuse('notADate', all([isFilled(cell), not(`ISNUMBER(${cell})`), not(isDayInWords(cell))])),
        refuse('timeOfDay', ifNumber(cell, all([`${cell}>0`, `${cell}<1`]))),
        refuse(
          'notADate',
          ifNumber(cell, any([`${cell}<${dateLiteral('2000-01-01')}`, `${cell}>=${dateLiteral('2100-01-01')}`])),
        ),
        doubtAt(LEVEL.explain, 'timeOfDay', ifNumber(cell, `ROUND(${cell};0)<>${cell}`)),
      ];
    case 'choice':
      return [
        refuse(
          'notInList',
          all([
            isFilled(cell),
            not(any([...kind.choices.map((code) => isExactly(cell, choiceLabel(code))), isNothing(cell)])),
          ]),
        ),
      ];
    case 'text':
      return [
        refuse('tooLong', `LEN(${cell})>${literal(kind.longest)}`),
        doubtAt(LEVEL.note, 'invisibleCharacters', `LEN(SUBSTITUTE(${cell};${NO_WIDTH};""))<LEN(${cell})`),
      ];
    case 'link':
      return linkDoubts(cell, refuse);
    case 'tick':
      return [refuse('notInList', all([isFilled(cell), `${cell}<>TRUE`, `${cell}<>FALSE`]))];
  }
}

/** `31/03/2019`, `31.3.2019`, `2019-03-31` or `ngày 31 tháng 3 năm 2019` as text: a whole day with its year. */
function isDayInWords(cell: string): string {
  const day = DAY_MARKS.reduce(
    (text, [mark, plain]) => `SUBSTITUTE(${text};${quoted(mark)};${quoted(plain)})`,
    `LOWER(TRIM(${cell}))`,
  );
  const hasYear = any([`MID(${day};LEN(${day})-4;1)="/"`, `MID(${day};5;1)="/"`]);
  return `IFERROR(${all([`LEN(${day})>7`, hasYear, `DATEVALUE(${day})>0`])};FALSE)`;
}

const linkDoubts = (cell: string, refuse: (doubt: LiveDoubt, holds: string) => CellDoubt): readonly CellDoubt[] => [
  refuse('tooLong', `LEN(${cell})>${LONGEST_LINK}`),
  refuse(
    'notALink',
    all([
      isFilled(cell),
      any([`COUNTIF(${cell};"http://*.*")+COUNTIF(${cell};"https://*.*")=0`, `COUNTIF(${cell};"* *")>0`]),
    ]),
  ),
];

const ifNumber = (cell: string, then: string): string => when(`ISNUMBER(${cell})`, then, 'FALSE');

/** `=` ignores case, SUBSTITUTE does not. */
const isExactly = (cell: string, label: string): string =>
  all([`${cell}=${quoted(label)}`, `LEN(SUBSTITUTE(${cell};${quoted(label)};""))=0`]);
