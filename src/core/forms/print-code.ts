/**
 * The short code of a printed report (*mã bản in*): eight characters computed from every entry of the unit's forms, so
 * that a signed page can be matched with the sealed figures. The unit's own tab computes it by formula
 * (tables/unit-book/print-code-formula.ts); this is an independent implementation of the same sum. A change of one or
 * two letters always gives another code; any other change gives the same code about once in 2^40. Spaces at the end of
 * a row's last text do not count. The code is a mark and not a secret; the proof of a seal is its SHA-256.
 */
import type { CellContent } from '../entry';
import type { Report, Template } from './form';
import { type FormCode, PRINT_ORDER } from '../form-code';

/** Two primes just below 2^20. Every whole number is a cube modulo SECOND, so no two places have the same weight. */
export const FIRST = 1_048_573;
export const SECOND = 1_048_571;
/** Letters, except those that look like a digit or like each other on paper. */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Separates the cells of a row; it is not on any keyboard. */
export const BETWEEN = '␟';
/** The letters of a row are placed on a field of this width, so that a formula can number them. */
export const FIELD = 13;
/** Where the numbering of letters and rows begins. Any two numbers work as long as both implementations use them. */
export const LETTERS_FROM = 971;
export const ROWS_FROM: readonly [number, number] = [4111, 7919];
/** Figures count to this fraction, the finest that any entry keeps. */
export const PARTS = 100;

export interface AnswerField {
  readonly field: string;
  readonly tick: boolean;
}
export interface AnswerRow {
  readonly form: FormCode;
  readonly row: string;
  readonly fields: readonly AnswerField[];
}

/** A ticked and an unticked box. LibreOffice would treat the values as numbers. */
export const TICKS = { on: '+', off: '-' } as const;

/** Rows with entries, in print order, each with its entry columns. */
export const answerRows = (templates: readonly Template[]): readonly AnswerRow[] =>
  PRINT_ORDER.flatMap((form) =>
    templates
      .filter((one) => one.form === form)
      .flatMap((template) =>
        template.rows.flatMap((row) => {
          const fields = template.columns
            .filter((column) => row.cells[column.field]?.part === 'entry')
            .map(({ field }) => ({ field, tick: row.cells[field]?.kind.type === 'tick' }));
          return fields.length === 0 ? [] : [{ form, row: row.key, fields }];
        }),
      ),
  );

/** What is asked of which unit: the same answers to another form or from another unit have another code. */
export const askedText = (templates: readonly Template[]): string => {
  const versions = PRINT_ORDER.flatMap((form) =>
    templates.filter((one) => one.form === form).map((one) => one.version),
  );
  return [templates[0]?.unit ?? '', templates[0]?.period ?? '', ...versions].join(' ');
};

/** null = the text that a formula would make of it does not exist: the cell is an error. */
function cellText(content: CellContent, isTick: boolean): string | null {
  if (content === null) return '';
  if (typeof content === 'number') return `#${wholeText(content)}`;
  if (typeof content === 'object') return null;
  if (typeof content !== 'boolean') return content;
  return isTick ? TICKS[content ? 'on' : 'off'] : String(content).toUpperCase();
}

/** Rounds as ROUND does: half away from zero. */
function wholeText(amount: number): string {
  const whole = Math.sign(amount) * Math.round(Math.abs(amount * PARTS));
  return String(whole === 0 ? 0 : whole);
}

const cubed = (number: number): number => number ** 3 % SECOND;
/** Beyond 16 bits a formula cannot separate a character from its neighbour. */
const WIDE = /[\ud800-\udfff]/;

/** An exact whole number below 2^53 for up to about ten thousand letters. */
function rowSum(text: string): number {
  const laid = text + ' '.repeat(FIELD);
  const letters = FIELD * (Math.floor(text.length / FIELD) + 1);
  let sum = 0;
  for (let at = 0; at < letters; at += 1) sum += laid.charCodeAt(at) * cubed(at + 1 + LETTERS_FROM);
  return sum;
}

function lane(sums: readonly number[], prime: number, from: number): number {
  return sums.reduce((all, sum, at) => all + (sum % prime) * cubed(at + 1 + from), 0) % prime;
}

const fourSigns = (lane: number): string =>
  [32_768, 1024, 32, 1].map((part) => SIGNS.charAt(Math.floor(lane / part) % 32)).join('');

/**
 * The code of the current reports, as `XXXX-XXXX`. Returns null when no code can be computed: an entry is missing or in
 * error, or holds a character beyond 16 bits (an emoji).
 */
export function printCode(templates: readonly Template[], reports: readonly Report[]): string | null {
  const contents = new Map(
    reports.flatMap((report) =>
      report.entries.map((entry) => [`${report.form}\n${entry.row}\n${entry.field}`, entry.seen.content] as const),
    ),
  );
  const texts = [
    askedText(templates),
    ...answerRows(templates).map(({ form, row, fields }) => {
      const cells = fields.map(({ field, tick }) => {
        const content = contents.get(`${form}\n${row}\n${field}`);
        return content === undefined ? null : cellText(content, tick);
      });
      return cells.includes(null) ? null : cells.join(BETWEEN);
    }),
  ];
  if (texts.some((text) => text === null || WIDE.test(text))) return null;
  const sums = texts.map((text) => rowSum(text ?? ''));
  return `${fourSigns(lane(sums, FIRST, ROWS_FROM[0]))}-${fourSigns(lane(sums, SECOND, ROWS_FROM[1]))}`;
}
