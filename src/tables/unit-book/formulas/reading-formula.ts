/**
 * What core/reading would refuse or question in one entry cell, as far as a formula can detect it. A formula cannot see
 * the format of a number (a day typed in place of a count), an old font, or that a formula was typed. Where a number is
 * expected, it reports any other text as an error, although the record may still be able to read it. In that case it is
 * stricter than the record, never more lenient.
 */
import type { CellSpec } from '../../../core/forms/form';
import { LEVEL, type Level } from '../../../core/finding-level';
import type { LiveDoubt } from '../../../text/books/live-check';
import { choiceLabel } from '../../../text/books/unit-book';
import { decimalsOf, isNothing, largestOf } from '../amounts';
import { all, any, dateLiteral, isFilled, literal, not, quoted, when } from './formula';

export interface CellDoubt {
  readonly doubt: LiveDoubt;
  readonly level: Level;
  readonly holds: string;
}

const LONGEST_LINK = 2000;

/** Doubts in the order of core's reading. */
export function doubtsOf(cell: string, spec: CellSpec): CellDoubt[] {
  const refuse = (doubt: LiveDoubt, holds: string): CellDoubt => ({ doubt, level: LEVEL.error, holds });
  const { kind } = spec;
  switch (kind.type) {
    case 'count':
    case 'decimal':
    case 'percent':
      return numberDoubts(cell, spec);
    case 'date':
      return [
        refuse('notADate', all([isFilled(cell), not(`ISNUMBER(${cell})`)])),
        refuse('timeOfDay', ifNumber(cell, all([`${cell}>0`, `${cell}<1`]))),
        refuse(
          'notADate',
          ifNumber(cell, any([`${cell}<${dateLiteral('2000-01-01')}`, `${cell}>=${dateLiteral('2100-01-01')}`])),
        ),
        { doubt: 'timeOfDay', level: LEVEL.explain, holds: ifNumber(cell, `ROUND(${cell};0)<>${cell}`) },
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
      return [refuse('tooLong', `LEN(${cell})>${literal(kind.longest)}`)];
    case 'link':
      return [
        refuse('tooLong', `LEN(${cell})>${LONGEST_LINK}`),
        refuse(
          'notALink',
          all([
            isFilled(cell),
            any([`COUNTIF(${cell};"http://*.*")+COUNTIF(${cell};"https://*.*")=0`, `COUNTIF(${cell};"* *")>0`]),
          ]),
        ),
      ];
    case 'tick':
      return [refuse('notInList', all([isFilled(cell), `${cell}<>TRUE`, `${cell}<>FALSE`]))];
  }
}

const ifNumber = (cell: string, then: string): string => when(`ISNUMBER(${cell})`, then, 'FALSE');

/** `=` ignores case, SUBSTITUTE does not. */
const isExactly = (cell: string, label: string): string =>
  all([`${cell}=${quoted(label)}`, `LEN(SUBSTITUTE(${cell};${quoted(label)};""))=0`]);

function numberDoubts(cell: string, spec: CellSpec): CellDoubt[] {
  const { kind } = spec;
  const kept = `ROUND(${cell};${decimalsOf(spec)})=${cell}`;
  const doubts: CellDoubt[] = [
    {
      doubt: 'notANumber',
      level: LEVEL.error,
      holds: all([isFilled(cell), not(`ISNUMBER(${cell})`), not(isNothing(cell))]),
    },
    { doubt: 'negative', level: LEVEL.error, holds: ifNumber(cell, `${cell}<0`) },
    { doubt: 'tooLarge', level: LEVEL.error, holds: ifNumber(cell, `${cell}>${largestOf(spec)}`) },
  ];
  if (kind.type === 'count')
    return [...doubts, { doubt: 'notAWhole', level: LEVEL.error, holds: ifNumber(cell, not(kept)) }];
  doubts.push({ doubt: 'tooManyDecimals', level: LEVEL.note, holds: ifNumber(cell, not(kept)) });
  if (kind.type === 'decimal')
    doubts.push({
      doubt: 'wholeWhereDecimal',
      level: LEVEL.explain,
      holds: ifNumber(cell, all([`${cell}>=1000`, `ROUND(${cell};0)=${cell}`])),
    });
  else {
    doubts.push({
      doubt: 'percentAsFraction',
      level: LEVEL.explain,
      holds: ifNumber(cell, all([`${cell}>0`, `${cell}<=1`])),
    });
    doubts.push({ doubt: 'percentOverHundred', level: LEVEL.explain, holds: ifNumber(cell, `${cell}>100`) });
  }
  return doubts;
}
