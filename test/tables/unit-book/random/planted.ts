/**
 * One error in a workbook without errors: where it is put, and what must be found there. Errors of figures come from
 * the relations of the catalogue, those of states from what belongs to a state, none from the rules of the product.
 */
import type { Finding } from '../../../../src/core/check/finding';
import type { CellKind, EntryValue } from '../../../../src/core/entry';
import type { CellSpec, Template } from '../../../../src/core/forms/form';
import type { CellDataShape } from '../../../../src/tables/api-shapes';
import { dateToSerial } from '../../../../src/tables/grid/serial';
import { amount, answerKey, BLANK, choice, dayAfter, decimalsOf, figureRows, yearBegins } from './answers';
import type { Book } from './books';
import { BLANK_CELL, numberCell, textCell, tickCell } from './cells';
import { relationsOf, type Relations } from './figures';

export interface Planted {
  readonly form: Template['form'];
  readonly row: string;
  readonly field: string;
  readonly code: Finding['code'];
}
/** Changes the book; null = the workbook has no place for this error. */
export type Plant = (book: Book) => Planted | null;

interface Place {
  readonly template: Template;
  readonly row: string;
  readonly field: string;
  readonly spec: CellSpec;
}

const placesOf = ({ templates }: Book, isWanted: (place: Place) => boolean): readonly Place[] =>
  templates.flatMap((template) =>
    template.rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([field, spec]) => {
        const place = { template, row: row.key, field, spec };
        return spec.part === 'entry' && isWanted(place) ? [place] : [];
      }),
    ),
  );

const answerAt = ({ answers }: Book, { template, row, field }: Omit<Place, 'spec'>): EntryValue =>
  answers.get(answerKey(template.form, row, field)) ?? BLANK;

/** Puts an answer, or a cell as it is, at one of the places. */
function at(
  book: Book,
  places: readonly Place[],
  { code, put }: { readonly code: Finding['code']; readonly put: (place: Place) => EntryValue | CellDataShape | null },
): Planted | null {
  const open = [...places];
  while (open.length > 0) {
    const [place] = open.splice(book.chance.whole(0, open.length - 1), 1);
    const content = place ? put(place) : null;
    if (!place || content === null) continue;
    const key = answerKey(place.template.form, place.row, place.field);
    if ('kind' in content) book.answers.set(key, content);
    else book.cells.set(key, content);
    return { form: place.template.form, row: place.row, field: place.field, code };
  }
  return null;
}

const isForm =
  (form: Template['form'], field?: string) =>
  (place: Place): boolean =>
    place.template.form === form && (field === undefined || place.field === field);

/** The amount of an answer in the smallest unit of its row; words for none are nothing. */
const scaledOf = (value: EntryValue): number => (value.kind === 'number' ? value.scaled : 0);

interface RelationPlace extends Place {
  readonly relations: Relations;
  /** The amount of another row in the same field; null = it has none. */
  readonly of: (row: string) => number | null;
}

/** A figure that is in a relation, with what the relation compares it with. */
function inRelation(
  book: Book,
  wrong: (place: RelationPlace) => number | null,
): (code: Finding['code']) => Planted | null {
  const form = book.templates.find((one) => one.form === 'indicator');
  if (!form) return () => null;
  const rows = figureRows(form, book.kind.catalogue.indicators);
  const isThere = (field: string) => (code: string) => form.rows.some(({ key, cells }) => key === code && cells[field]);
  const of = (field: string) => (code: string) => {
    const spec = form.rows.find(({ key }) => key === code)?.cells[field];
    const from = spec?.formula?.kind === 'same' ? spec.formula.as : { row: code, field };
    return spec ? scaledOf(answerAt(book, { template: form, ...from })) : null;
  };
  const isFigure = (place: Place): boolean =>
    place.template === form &&
    (place.field === 'value' || place.field === 'cumulative') &&
    rows.some(({ code }) => code === place.row);
  return (code) =>
    at(book, placesOf(book, isFigure), {
      code,
      put: (place) => {
        const indicator = rows.find((one) => one.code === place.row);
        if (!indicator) return null;
        const found = wrong({ ...place, relations: relationsOf(indicator, isThere(place.field)), of: of(place.field) });
        return found === null || found < 0 ? null : amount(found, decimalsOf(place.spec));
      },
    });
}

const total = (codes: readonly string[], of: RelationPlace['of']): number =>
  codes.reduce((sum, code) => sum + (of(code) ?? 0), 0);

/** Errors of the annex's figures. */
const FIGURES: Readonly<Record<string, Plant>> = {
  sum: (book) =>
    inRelation(book, ({ relations, of, row }) =>
      relations.sums.length === 0 ? null : (of(row) ?? 0) + book.chance.one([1, -1, 10]),
    )('sum'),
  'sum of the second way': (book) =>
    inRelation(book, ({ relations, of, row }) => (relations.sums.length < 2 ? null : (of(row) ?? 0) + 1))('sum'),
  notAbove: (book) =>
    inRelation(book, ({ relations, of }) => (relations.limit.length === 0 ? null : total(relations.limit, of) + 1))(
      'notAbove',
    ),
  equal: (book) =>
    inRelation(book, ({ relations, of }) => (relations.equals === null ? null : (of(relations.equals) ?? 0) + 1))(
      'equal',
    ),
  notBelow: (book) =>
    inRelation(book, ({ field, row, template }) =>
      field === 'cumulative' ? scaledOf(answerAt(book, { template, row, field: 'value' })) - 1 : null,
    )('notBelow'),
  notFalling: (book) =>
    inRelation(book, ({ field, row }) => {
      const before = book.prior?.cumulative[row];
      const indicator = book.kind.catalogue.indicators.find(({ code }) => code === row);
      const shown = book.kind.period.cumulative ? 'value' : 'cumulative';
      return field === shown && indicator?.nature === 'flow' && before?.kind === 'number' ? before.scaled - 1 : null;
    })('notFalling'),
  'more than the year until now and this period': (book) =>
    inRelation(book, ({ field, row, template }) => {
      const before = book.prior?.cumulative[row];
      const isFlow = book.kind.catalogue.indicators.find(({ code }) => code === row)?.nature === 'flow';
      if (field !== 'cumulative' || before?.kind !== 'number' || !isFlow) return null;
      return before.scaled + scaledOf(answerAt(book, { template, row, field: 'value' })) + 1;
    })('notAbove'),
  outlier: (book) =>
    inRelation(book, ({ field, row, spec }) => {
      const median = book.prior?.medians[row];
      return field === 'value' && median !== undefined && book.prior
        ? Math.ceil(median * 10 ** decimalsOf(spec) * 5) + 1
        : null;
    })('outlier'),
  notLikeDay: (book) =>
    inRelation(book, ({ spec }) => {
      const day = dateToSerial(dayAfter(`${book.kind.period.cutOff.slice(0, 4)}-01-01`, book.chance.whole(0, 395)));
      return day * 10 ** decimalsOf(spec);
    })('notLikeDay'),
  asGiven: (book) =>
    inRelation(book, ({ template, row, field, of }) =>
      field === 'value' && template.rows.some(({ key, cells }) => key === row && cells['given'])
        ? (of(row) ?? 0) + 1
        : null,
    )('asGiven'),
  confirms: (book) =>
    at(book, placesOf(book, isForm('indicator', 'confirm')), { code: 'confirms', put: () => choice('disagreed') }),
};

const stateOf = (book: Book, { template, row }: Place): string => {
  const value = answerAt(book, { template, row, field: 'state' });
  return value.kind === 'choice' ? value.code : '';
};
const when =
  (book: Book, states: readonly string[], value: EntryValue) =>
  (place: Place): EntryValue | null =>
    states.includes(stateOf(book, place)) ? value : null;
const task =
  (field: string, code: Finding['code'], states: readonly string[], value: (book: Book) => EntryValue): Plant =>
  (book) =>
    at(book, placesOf(book, isForm('task', field)), { code, put: when(book, states, value(book)) });
const blank = (): EntryValue => BLANK;
const percent = (whole: number) => (): EntryValue => amount(whole, 0);

const isDue = (book: Book, { template, row }: Place): boolean => {
  const due = template.rows.find(({ key }) => key === row)?.cells['due']?.value;
  return due?.kind === 'date' && due.date < book.kind.period.cutOff;
};
const goalOf = (book: Book, row: string) => book.kind.catalogue.targets.find(({ code }) => code === row);

/** Errors of states and of what belongs to them. */
const STATES: Readonly<Record<string, Plant>> = {
  required: (book) =>
    at(
      book,
      placesOf(book, ({ spec }) => spec.required),
      { code: 'required', put: blank },
    ),
  'done without its day': task('doneDate', 'filledWhen', ['done'], blank),
  'done without its product': task('product', 'filledWhen', ['done'], blank),
  'doing without its share': task('percent', 'filledWhen', ['doing'], blank),
  'stopped without a reason': task('difficulty', 'filledWhen', ['stopped'], blank),
  'late without a reason': (book) =>
    at(book, placesOf(book, isForm('task', 'difficulty')), {
      code: 'filledWhen',
      put: (place) => (isDue(book, place) ? when(book, ['notStarted', 'doing'], BLANK)(place) : null),
    }),
  'not forecast by a lead agency': (book) =>
    book.kind.unit.lead ? task('forecast', 'filledWhen', ['notStarted', 'doing'], blank)(book) : null,
  'a day of what is not done': task('doneDate', 'emptyWhen', ['notStarted', 'doing', 'stopped'], ({ kind }) => ({
    kind: 'date',
    date: kind.period.cutOff,
  })),
  'done in part': task('percent', 'betweenWhen', ['done'], percent(99)),
  'not begun, in part': task('percent', 'betweenWhen', ['notStarted'], percent(2)),
  'doing, all of it': task('percent', 'betweenWhen', ['doing'], percent(100)),
  'done after the cut-off': task('doneDate', 'dateWindow', ['done'], ({ kind }) => ({
    kind: 'date',
    date: dayAfter(kind.period.cutOff, 1),
  })),
  'done before the year': task('doneDate', 'dateWindow', ['done'], ({ kind }) => ({
    kind: 'date',
    date: dayAfter(yearBegins(kind.period), -1),
  })),
  'forecast without its cause': (book) =>
    at(book, placesOf(book, isForm('forecast', 'cause')), {
      code: 'filledWhen',
      put: when(book, ['hard', 'unlikely'], BLANK),
    }),
  'forecast without its measure': (book) =>
    at(book, placesOf(book, isForm('forecast', 'action')), {
      code: 'filledWhen',
      put: when(book, ['hard', 'unlikely'], BLANK),
    }),
  'likely, and not expected to meet the goal': (book) =>
    at(book, placesOf(book, isForm('forecast', 'expected')), {
      code: 'goalWhen',
      put: (place) => {
        const target = goalOf(book, place.row);
        const goal = target?.goal ? Math.round((target.goal.scaled / 10 ** target.goal.decimals) * 100) : null;
        if (!['achieved', 'likely'].includes(stateOf(book, place)) || goal === null) return null;
        if (target?.direction === 'above' || target?.direction === 'below') return amount(goal, 2);
        return target?.direction === 'atLeast'
          ? amount(goal - 1, 2)
          : target?.direction === 'atMost'
            ? amount(goal + 1, 2)
            : null;
      },
    }),
  'more points than the criterion has': (book) =>
    at(book, placesOf(book, isForm('score', 'self')), {
      code: 'between',
      put: ({ template, row }) => {
        const most = template.rows.find(({ key }) => key === row)?.cells['maximum']?.value;
        return most?.kind === 'number' ? amount(Math.round((most.scaled / 10 ** most.decimals) * 100) + 1, 2) : null;
      },
    }),
  'words where only points count': (book) => {
    const { catalogue, period } = book.kind;
    const criteria = catalogue.schemes.find(({ id }) => id === period.scoring?.scheme)?.criteria ?? [];
    return at(book, placesOf(book, isForm('score', 'self')), {
      code: 'figureOnly',
      put: ({ row }) =>
        criteria.some(({ code, notArisen }) => code === row && notArisen === 'no') ? { kind: 'notArisen' } : null,
    });
  },
  'points without evidence': (book) =>
    at(book, placesOf(book, isForm('score', 'evidence')), {
      code: 'filledWhenAbove',
      put: ({ template, row }) => (scaledOf(answerAt(book, { template, row, field: 'self' })) > 0 ? BLANK : null),
    }),
};

type KindType = CellKind['type'];
const NUMBERS: readonly KindType[] = ['count', 'decimal', 'percent'];
interface Doubtful {
  readonly code: Finding['code'];
  readonly of: readonly KindType[];
  readonly cell: CellDataShape;
}
const formulaCell = (cell: CellDataShape): CellDataShape => ({ ...cell, userEnteredValue: { formulaValue: '=A1' } });
const ERROR_CELL: CellDataShape = {
  effectiveValue: { errorValue: { type: 'REF', message: '' } },
  formattedValue: '#REF!',
};
const EVERY: readonly KindType[] = ['count', 'decimal', 'percent', 'choice', 'text', 'date', 'link'];
const WORDS_WITH = {
  identityNumber: 'Ông An, CCCD 056082001234, đã được hướng dẫn.',
  phoneNumber: 'Liên hệ anh Bình 0912 345 678 để rà soát.',
  emailAddress: 'Gửi về binh.nguyen@gmail.com trước ngày 15.',
  birthDate: 'Bà Hoa, sinh ngày 01/02/1990, công chức một cửa.',
} as const;

const DOUBTS: readonly Doubtful[] = [
  { code: 'errorCell', of: EVERY, cell: ERROR_CELL },
  { code: 'loading', of: EVERY, cell: textCell('Loading...') },
  { code: 'notANumber', of: NUMBERS, cell: textCell('nhiều lắm') },
  { code: 'notAWhole', of: ['count'], cell: numberCell(1.5, '1,5') },
  { code: 'negative', of: NUMBERS, cell: numberCell(-3, '-3') },
  { code: 'tooLarge', of: ['count'], cell: numberCell(2e12, '2.000.000.000.000') },
  { code: 'tooManyDecimals', of: ['decimal', 'percent'], cell: numberCell(12.34567, '12,34567') },
  { code: 'looksLikeDate', of: NUMBERS, cell: numberCell(43_500, '04/02/2019', 'DATE') },
  { code: 'booleanHere', of: ['count', 'decimal', 'percent', 'choice', 'date', 'text', 'link'], cell: tickCell(true) },
  { code: 'notADate', of: ['date'], cell: textCell('tuần trước') },
  { code: 'dateWithoutYear', of: ['date'], cell: textCell('14/3') },
  { code: 'timeOfDay', of: [...NUMBERS, 'date'], cell: numberCell(0.4375, '10:30', 'TIME') },
  { code: 'notInList', of: ['choice'], cell: textCell('sắp xong') },
  { code: 'notALink', of: ['link'], cell: textCell('thư mục của phòng') },
  { code: 'tooLong', of: ['text'], cell: textCell('Đã rà soát. '.repeat(4000)) },
  { code: 'legacyFont', of: ['text'], cell: textCell('C¶i c¸ch hµnh chÝnh') },
  { code: 'numberAsText', of: ['count'], cell: textCell('1245') },
  { code: 'ambiguousSeparator', of: ['decimal'], cell: textCell('1.245') },
  { code: 'shownDiffers', of: ['count'], cell: numberCell(5000, '5', 'NUMBER') },
  { code: 'percentAsFraction', of: ['percent'], cell: numberCell(0.98, '0,98') },
  { code: 'percentOverHundred', of: ['percent'], cell: numberCell(120, '120') },
  { code: 'scientific', of: ['count', 'decimal'], cell: numberCell(100_000, '1,00E+05', 'SCIENTIFIC') },
  { code: 'hasUnitWord', of: ['count'], cell: textCell('12 hồ sơ') },
  { code: 'invisibleCharacters', of: ['text'], cell: textCell('Đã rà\u200b soát xong') },
  { code: 'emptyWord', of: NUMBERS, cell: textCell('-') },
  { code: 'formulaHere', of: ['count'], cell: formulaCell(numberCell(7, '7')) },
  { code: 'formulaBlank', of: ['count'], cell: formulaCell(BLANK_CELL) },
  ...Object.entries(WORDS_WITH).map(([code, words]): Doubtful => ({
    code: code as Finding['code'],
    of: ['text'],
    cell: textCell(words),
  })),
];

/** Errors by name. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  ...FIGURES,
  ...STATES,
  ...Object.fromEntries(
    DOUBTS.map(({ code, of, cell }) => [
      `read: ${code}`,
      (book: Book) =>
        at(
          book,
          placesOf(book, ({ spec }) => of.includes(spec.kind.type)),
          { code, put: () => cell },
        ),
    ]),
  ),
};
