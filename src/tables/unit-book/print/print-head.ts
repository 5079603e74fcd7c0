/**
 * The administrative head of the printed report: agency on the left, national name and motto on the right, number, and
 * place with the date. Nothing is merged: both sides run over the empty cells between them and are aligned by no-break
 * spaces.
 */
import { MOTTO, NATION } from '../../../text/books/unit-book';
import { PRINT } from '../../../text/books/print-tab';
import { issuerLines, placeOf } from '../../../text/documents/parties';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import type { BookMaking } from '../making';
import type { CoverKey } from '../cover-keys';
import { all, when } from '../formulas/formula';
import { FONT } from '../styles';
import { quoted } from '../formulas/quoted';

const SPACE = '\u00a0';
/** Widths in ems of a serif typeface. */
const WIDE = 0.71;
const NARROW = 0.47;
const GAP = 0.25;
const widthOf = (text: string, bold: boolean): number =>
  [...text.normalize('NFC')].reduce(
    (sum, letter) => sum + (letter === ' ' ? GAP : /\p{Lu}/u.test(letter) ? WIDE : NARROW),
    0,
  ) * (bold ? 1.04 : 1);

/** Ems that the national name leaves for a line beside it. */
const MOST = 21;
const RULE = '—————';

const left: CellFormatShape = {
  horizontalAlignment: 'LEFT',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { fontFamily: FONT, fontSize: 12 },
};
const right: CellFormatShape = { ...left, horizontalAlignment: 'RIGHT' };
const strong: CellFormatShape = { textFormat: { bold: true } };

interface Line {
  readonly text: string;
  readonly bold: boolean;
}

/** Pairs of cells, left and right, line by line. */
export function headLines(making: BookMaking, coverCell: (key: CoverKey) => string): [CellDataShape, CellDataShape][] {
  const { superior, issuer } = issuerLines(making.unit, making.province);
  const agency: Line[] = [
    ...(superior === null ? [] : [{ text: superior, bold: false }]),
    ...wordLines(issuer).map((text) => ({ text, bold: true })),
    { text: RULE, bold: false },
  ];
  const nation: Line[] = [
    { text: NATION, bold: true },
    { text: MOTTO, bold: true },
    { text: RULE, bold: false },
  ];
  const [lefts, rights] = [padded(agency, 'before'), padded(nation, 'after')];
  const pairs = Array.from(
    { length: Math.max(lefts.length, rights.length) },
    (_, at): [CellDataShape, CellDataShape] => [cellOf(lefts[at], left), cellOf(rights[at], right)],
  );
  return [
    ...pairs,
    [
      formulaCell(`=${numberFormula(coverCell)}`, left),
      formulaCell(`=${dayFormula(making, coverCell('docDate'))}`, joinFormats(right, { textFormat: { italic: true } })),
    ],
  ];
}

const cellOf = (line: Line | undefined, format: CellFormatShape): CellDataShape =>
  line ? textCell(line.text, line.bold ? joinFormats(format, strong) : format) : blankCell();

/** Ems of the narrowest block on the right: a name of usual length is centred in it. */
const NARROWEST = 13;

/** Bold lines on the right, centred over one another, and a formula that centres a name below them. */
export function rightBlock(texts: readonly string[]): {
  readonly lines: readonly string[];
  /** @param name the address of the cell with the name */
  readonly padFormula: (name: string) => string;
} {
  const width = Math.max(NARROWEST, ...texts.map((text) => widthOf(text, true)));
  return {
    lines: padded(
      texts.map((text) => ({ text, bold: true })),
      'after',
      width,
    ).map(({ text }) => text),
    padFormula: (name) =>
      `REPT("${SPACE}";MAX(0;ROUND((${Math.round(width * 100)}-LEN(${name})*${Math.round(NAME_LETTER * 100)})/${2 * GAP * 100};0)))`,
  };
}
/** Ems of a letter of a bold name in small letters with capitals. */
const NAME_LETTER = 0.52;

/** Moves every line so that it is centred over the widest, or over `least` ems. */
function padded(lines: readonly Line[], side: 'before' | 'after', least = 0): Line[] {
  const widest = Math.max(least, ...lines.map((line) => widthOf(line.text, line.bold)));
  return lines.map((line) => {
    const pad = SPACE.repeat(Math.round((widest - widthOf(line.text, line.bold)) / 2 / GAP));
    return { ...line, text: side === 'before' ? pad + line.text : line.text + pad };
  });
}

/** A long name on two or more lines, split between words. */
function wordLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(`${last} ${word}`, true) <= MOST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function numberFormula(coverCell: (key: CoverKey) => string): string {
  const [number, symbol] = [coverCell('docNumber'), coverCell('docSymbol')];
  return when(
    all([`${number}=""`, `${symbol}=""`]),
    quoted(PRINT.numberBlank),
    `${quoted(PRINT.numberWord)}&SUBSTITUTE(${number}&"/"&${symbol};"//";"/")`,
  );
}

/**
 * `Khánh Hòa, ngày 05 tháng 3 năm 2019`; days below 10 and the first two months have a leading 0, as Decree
 * 30/2020/NĐ-CP requires.
 */
function dayFormula(making: BookMaking, day: string): string {
  const place = `${placeOf(making.unit, making.province)}, ${PRINT.day} `;
  const month = when(`MONTH(${day})<3`, `"0"&MONTH(${day})`, `MONTH(${day})`);
  const blank = `${place}${PRINT.dayBlank} ${PRINT.month} ${PRINT.dayBlank} ${PRINT.year} ${making.period.due.date.slice(0, 4)}`;
  return when(
    `ISNUMBER(${day})`,
    `${quoted(place)}&RIGHT("0"&DAY(${day});2)&${quoted(` ${PRINT.month} `)}&${month}&${quoted(` ${PRINT.year} `)}&YEAR(${day})`,
    quoted(blank),
  );
}
