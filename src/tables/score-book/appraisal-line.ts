/** One line of *Thẩm định*: a unit and a criterion, what the unit returned, and the cells that the add-in writes. */
import type { EntryValue } from '../../core/entry';
import type { Scaled } from '../../core/exact';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';
import type { CellDataShape } from '../api-shapes';
import { blankCell, numberCell, textCell } from '../grid/cells';
import { linkTo } from '../master-book/looks';
import { plainNumber } from '../master-book/results/result-tab';
import type { OurKey } from './columns';

export interface AppraisalLine {
  /** lineKey(unit, criterion). */
  readonly key: string;
  /** Labels for people. */
  readonly group: string;
  readonly unit: string;
  readonly number: string;
  readonly criterion: string;
  readonly maximum: Scaled | null;
  /** What was sealed, or the words that explain why nothing was. */
  readonly self: EntryValue | { readonly kind: 'words'; readonly words: string };
  readonly evidence: string;
  readonly link: string;
  /** The unit's own cell; null = nothing was sealed. */
  readonly cell: { readonly words: string; readonly link: string } | null;
  readonly explanation: string;
  readonly moreEvidence: string;
  /** Final appraisal − self score; null = one of them is not a number. */
  readonly difference: Scaled | null;
  readonly remark: string;
}

/** Neither part contains a bar: unit codes and criterion codes come from the catalogue. */
export const lineKey = (unit: string, criterion: string): string => `${unit}|${criterion}`;

const points = (amount: Scaled | null): CellDataShape =>
  amount === null ? blankCell() : numberCell(plainNumber(amount));

function selfCell(self: AppraisalLine['self']): CellDataShape {
  switch (self.kind) {
    case 'number':
      return points(self);
    case 'notArisen':
      return textCell(NOT_ARISEN);
    case 'notApplicable':
      return textCell(NOT_APPLICABLE);
    case 'words':
      return textCell(self.words);
    case 'text':
      return textCell(self.text);
    default:
      return blankCell();
  }
}

/** The add-in's cells by column key, without the formats that belong to the column. */
export const ourCells = (line: AppraisalLine): Readonly<Record<OurKey, CellDataShape>> => ({
  key: textCell(line.key),
  group: textCell(line.group),
  unit: textCell(line.unit),
  number: textCell(line.number),
  criterion: textCell(line.criterion),
  maximum: points(line.maximum),
  self: selfCell(line.self),
  evidence: textCell(line.evidence),
  link: /^https?:\/\/\S+$/.test(line.link) ? textCell(line.link, linkTo(line.link)) : textCell(line.link),
  cell: line.cell ? textCell(line.cell.words, linkTo(line.cell.link)) : blankCell(),
  explanation: textCell(line.explanation),
  moreEvidence: textCell(line.moreEvidence),
  difference: points(line.difference),
  remark: textCell(line.remark),
});
