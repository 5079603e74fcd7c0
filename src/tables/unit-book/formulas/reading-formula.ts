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
import { all, any, dateLiteral, isFilled, isRead, literal, NO_WIDTH, not, plainText, when } from './formula';
import { quoted } from './quoted';

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
  const hasNoWidth = doubtAt(LEVEL.note, 'invisibleCharacters', `LEN(SUBSTITUTE(${cell};${NO_WIDTH};""))<LEN(${cell})`);
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
            not(any([isRead(cell, [...kind.choices.map(choiceLabel), ...kind.choices]), isNothing(cell)])),
          ]),
        ),
        hasNoWidth,
      ];
    case 'text':
      return [refuse('tooLong', `LEN(${cell})>${literal(kind.longest)}`), hasNoWidth];
    case 'link':
      return linkDoubts(cell, refuse);
    case 'tick':
      return [refuse('notInList', all([isFilled(cell), `${cell}<>TRUE`, `${cell}<>FALSE`]))];
  }
}

/** Twice the serial of the middle of the years 2000 to 2099, and of half of them. */
const [TWICE_MIDDLE, TWICE_HALF] = [109_576, 36_524];

/**
 * `31/03/2019`, `31 . 3 . 2019`, `2019-03-31` or `ngày 31 tháng 3 năm 2019` as text: a whole day with its year, of this
 * century, as dayInWords of core/reading/read-date.ts.
 */
function isDayInWords(cell: string): string {
  const plain = plainText(cell);
  const day = DAY_MARKS.reduce(
    (text, [mark, like]) => `SUBSTITUTE(${text};${quoted(mark)};${quoted(like)})`,
    `LOWER(${plain})`,
  );
  const hasYear = any([`LEFT(RIGHT(${day};5))="/"`, `MID(${plain};5;1)="-"`]);
  const isNear = `ABS(2*DATEVALUE(${day})-${TWICE_MIDDLE})<=${TWICE_HALF}`;
  return `IFERROR(${all([`LEN(${day})>7`, hasYear, isNear])};FALSE)`;
}

function linkDoubts(cell: string, refuse: (doubt: LiveDoubt, holds: string) => CellDoubt): readonly CellDoubt[] {
  const text = plainText(cell);
  const isWeb = any(['http://', 'https://'].map((lead) => `LEFT(LOWER(${text});${lead.length})=${quoted(lead)}`));
  const isLink = all([isWeb, `ISNUMBER(FIND(".";${text};8))`, not(`ISNUMBER(FIND(" ";${text}))`)]);
  return [refuse('tooLong', `LEN(${text})>${LONGEST_LINK}`), refuse('notALink', all([isFilled(cell), not(isLink)]))];
}

const ifNumber = (cell: string, then: string): string => when(`ISNUMBER(${cell})`, then, 'FALSE');
