/**
 * Three hidden cells for each figure that a unit types, right of the visible columns. `shown` is what its cell shows
 * that the number alone does not: a formula sees only so that `50%`, a day or `1e5` was typed. `number` is the amount
 * as the add-in's own reading understands it, or nothing. `doubt` has the words of what that reading refuses or asks,
 * in the order of core/reading/read-number.ts. Every other formula uses them, so that the live check and the record
 * have one law.
 *
 * Only `shown` uses functions that Sheets alone has: in an `.xlsx` that one cell keeps its last text.
 */
import type { CellSpec } from '../../../core/forms/form';
import { LEVEL, LEVEL_ORDER, LEVELS, type Level } from '../../../core/finding-level';
import { askedWords, doubtWords, withLevel } from '../../../text/books/live-check';
import { LEVEL_TEXT } from '../../../text/levels';
import { decimalsOf, isNothing, largestOf, NONE } from '../amounts';
import type { HiddenCells } from '../layout';
import { all, any, isFilled, not, when } from './formula';
import { quoted } from './quoted';

/** What a number is shown as; '' = as itself. Of a typed text: its digits alone, or '' when it is not a number. */
const SHOWN = { day: 'd', time: 't', power: 'E', percent: '%', other: 'x' } as const;

const matches = (text: string, pattern: string): string => `REGEXMATCH(${text};${quoted(pattern)})`;

/** After the first point or space of a group there are always three digits, so `1.5`, `31.3.2019`, `12 5` are days. */
const DAY = String.raw`/|\d-|^\d+\.\d\d?($|[.])|^\d\d? \d\d?($| )`;

function numberShown(cell: string): string {
  const text = `TO_TEXT(${cell})`;
  const isOther = `ABS(VALUE(SUBSTITUTE(${text};".";""))-${cell})>ABS(${cell})/1000000000`;
  return when(
    matches(text, DAY),
    quoted(SHOWN.day),
    when(
      matches(text, ':'),
      quoted(SHOWN.time),
      when(
        matches(text, 'E'),
        quoted(SHOWN.power),
        when(matches(text, '%$'), quoted(SHOWN.percent), when(isOther, quoted(SHOWN.other), '""')),
      ),
    ),
  );
}

/** One mark, or spaces, between groups of three. */
const GROUPS = String.raw`[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+|( \d{3})+)`;
/** A lone mark before three digits groups in a count; elsewhere it could be either, and the record refuses it. */
const EITHER = String.raw`^[1-9]\d{0,2}[.,]\d{3}\b`;
/** Every dash is a minus, as in core/reading/typed-number.ts. */
const DASHES = '\u2010-\u2015\u2212\ufe63';
/** Zero in any writing, a whole number with zeros after its decimal mark. */
const ZERO = String.raw`^[-${DASHES}] ?0+([.,]0+)?$|^0+[.,]0+$`;
const WHOLE = String.raw`^(\d+[.,](00?|0{4,})|[1-9]\d{0,2}((\.\d{3})+,|(,\d{3})+\.|( \d{3})+[.,])0+)$`;
/** What is before the digits without a meaning, and marks without width. */
const AROUND = "[\u200b\ufeff\u200e\u200f\u2060\u00ad]|^ *'? *([+] ?)?";

/** A number typed as text, as core/reading/typed-number.ts takes it, written with a decimal comma alone. */
function textShown(cell: string, { kind }: CellSpec): string {
  const spaced = `REGEXREPLACE(ASC(${cell});"[\\s\u00a0\u202f\u2009]";" ")`;
  const text = `TRIM(REGEXREPLACE(${spaced};${quoted(AROUND)};""))`;
  const digits = kind.type === 'count' ? countShown(text) : amountShown(text, kind.type === 'percent' ? ' ?%?' : '');
  return when(matches(text, ZERO), '"0"', digits);
}

const countShown = (text: string): string =>
  when(
    matches(text, `^(\\d+|${GROUPS})$`),
    `REGEXREPLACE(${text};"[ .,]";"")`,
    when(matches(text, WHOLE), `REGEXREPLACE(REGEXREPLACE(${text};"[.,]0+$";"");"[ .,]";"")`, '""'),
  );

/** @param sign pattern of what may be behind the digits */
function amountShown(text: string, sign: string): string {
  const isPlain = all([matches(text, String.raw`^\d+([.,]\d+)?` + sign + '$'), not(matches(text, EITHER))]);
  const isGrouped = matches(
    text,
    String.raw`^[1-9]\d{0,2}(([.]\d{3})+,\d+|([.]\d{3}){2,}|( \d{3})+(,\d+)?)` + sign + '$',
  );
  const isEnglish = matches(text, String.raw`^[1-9]\d{0,2}((,\d{3})+[.]\d+|(,\d{3}){2,}|( \d{3})+[.]\d+)` + sign + '$');
  return when(
    isPlain,
    `SUBSTITUTE(${text};".";",")`,
    when(
      isGrouped,
      `REGEXREPLACE(${text};"[ .]";"")`,
      when(isEnglish, `SUBSTITUTE(REGEXREPLACE(${text};"[ ,]";"");".";",")`, '""'),
    ),
  );
}

export const shownFormula = (cell: string, spec: CellSpec): string =>
  `=IFERROR(${when(`ISNUMBER(${cell})`, numberShown(cell), when(`ISTEXT(${cell})`, textShown(cell, spec), '""'))};"")`;

const isShown = (shown: string, ...marks: readonly string[]): string =>
  any(marks.map((mark) => `${shown}=${quoted(mark)}`));
const isPercent = (shown: string): string => `RIGHT(${shown};1)="%"`;

export function numberFormula(cell: string, { shown }: Pick<HiddenCells, 'shown'>, spec: CellSpec): string {
  const { type } = spec.kind;
  const sound = (amount: string): readonly string[] => [
    `${amount}>=0`,
    `${amount}<=${largestOf(spec)}`,
    ...(type === 'count' ? [`ROUND(${amount};0)=${amount}`] : []),
  ];
  const rounded = (amount: string): string => (type === 'count' ? amount : `ROUND(${amount};${decimalsOf(spec)})`);
  const typed = type === 'percent' ? `(${cell}*${when(isPercent(shown), '100', '1')})` : cell;
  const marks = [...(type === 'percent' ? [SHOWN.percent] : []), '', SHOWN.power, SHOWN.other];
  const ofNumber = when(all([isShown(shown, ...marks), ...sound(typed)]), rounded(typed), '""');
  const text = type === 'percent' ? `VALUE(SUBSTITUTE(${shown};"%";""))` : `VALUE(${shown})`;
  const ofText = when(all(sound(text)), rounded(text), '""');
  const other = when(all([`ISTEXT(${cell})`, `LEN(${shown})>0`]), ofText, when(isNothing(cell), quoted(NONE), '""'));
  return `=IFERROR(${when(`ISNUMBER(${cell})`, ofNumber, other)};"")`;
}

/** The doubts of the `doubt` cell, each with the level that core/check gives it. */
const LEVEL_OF = {
  notANumber: LEVEL.error,
  looksLikeDate: LEVEL.error,
  timeOfDay: LEVEL.error,
  hasUnitWord: LEVEL.error,
  negative: LEVEL.error,
  tooLarge: LEVEL.error,
  notAWhole: LEVEL.error,
  scientific: LEVEL.explain,
  minutes: LEVEL.explain,
  percentAsFraction: LEVEL.explain,
  percentOverHundred: LEVEL.explain,
  shownDiffers: LEVEL.explain,
  tooManyDecimals: LEVEL.note,
  numberAsText: LEVEL.note,
} as const satisfies Readonly<Record<string, Level>>;
type Code = keyof typeof LEVEL_OF;

/** The doubt of a figure by level: when it holds, its words are those of the `doubt` cell. */
export const figureDoubts = ({ doubt }: HiddenCells): readonly CellDoubt[] =>
  LEVEL_ORDER.map((level) => {
    // The marks of the levels differ in their first two letters.
    const mark = LEVEL_TEXT[level].mark.slice(0, 2);
    return {
      level,
      holds: `LEFT(${doubt};${mark.length})=${quoted(mark)}`,
      words: doubt,
    };
  });

/** What a cell's reading refuses or asks. */
export interface CellDoubt {
  readonly level: Level;
  readonly holds: string;
  /** A formula that gives the words, with their level. */
  readonly words: string;
}

/** Codes that only some kinds raise. */
const OF_KIND: Readonly<Partial<Record<Code, readonly CellSpec['kind']['type'][]>>> = {
  hasUnitWord: ['count', 'decimal'],
  notAWhole: ['count'],
  minutes: ['decimal'],
  percentAsFraction: ['percent'],
  percentOverHundred: ['percent'],
  tooManyDecimals: ['decimal', 'percent'],
};

/** `field` = the heading of the column. */
export function doubtFormula(
  cell: string,
  { shown, number }: Omit<HiddenCells, 'doubt'>,
  { spec, field }: { readonly spec: CellSpec; readonly field: string },
): string {
  const { type } = spec.kind;
  const digits = decimalsOf(spec);
  const kept = type === 'percent' ? `${digits}+${when(isPercent(shown), '2', '0')}` : String(digits);
  const ofPercent: readonly (readonly [Code, string])[] = [
    ['percentAsFraction', all([`${number}>0`, `${number}<=1`, not(isPercent(shown))])],
    ['percentOverHundred', `${number}>100`],
  ];
  const ofNumber: readonly (readonly [Code, string])[] = [
    ['looksLikeDate', isShown(shown, SHOWN.day)],
    ['timeOfDay', isShown(shown, SHOWN.time)],
    ['hasUnitWord', isPercent(shown)],
    ['negative', `${cell}<0`],
    ['tooLarge', `${cell}>${largestOf(spec)}`],
    ['notAWhole', `ROUND(${cell};0)<>${cell}`],
    ['scientific', isShown(shown, SHOWN.power)],
    ['minutes', isMinutes(cell)],
    ...ofPercent,
    ['tooManyDecimals', `ROUND(${cell};${kept})<>${cell}`],
    ['shownDiffers', isShown(shown, SHOWN.other)],
  ];
  const words = (code: Code): string => {
    const worded = LEVELS[LEVEL_OF[code]].isQuestion ? askedWords : doubtWords;
    return quoted(withLevel(LEVEL_OF[code], worded(code === 'minutes' ? 'timeOfDay' : code, field)));
  };
  const first = (codes: readonly (readonly [Code, string])[], otherwise: string): string =>
    codes
      .filter(([code]) => (OF_KIND[code] ?? [type]).includes(type))
      .reduceRight((rest, [code, holds]) => when(holds, words(code), rest), otherwise);
  const ofText = when(`ISNUMBER(${number})`, first(ofPercent, words('numberAsText')), words('notANumber'));
  const noDoubt = any([not(isFilled(cell)), `${number}=${quoted(NONE)}`]);
  return `=${when(`ISNUMBER(${cell})`, first(ofNumber, '""'), when(noDoubt, '""', ofText))}`;
}

/** As `isMinutes` of core/reading/read-number.ts: a part of a day in whole minutes, thirds of it left out. */
const isMinutes = (cell: string): string =>
  all([
    `${cell}>0`,
    `${cell}<1`,
    `ABS(ROUND(${cell};2)-${cell})>1/1000000000`,
    `ABS(ROUND(${cell}*1440;0)-${cell}*1440)<1/1000000`,
    `ABS(ROUND(${cell}*3;0)-${cell}*3)>1/1000000`,
  ]);
