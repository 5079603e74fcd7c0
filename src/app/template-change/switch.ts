/**
 * Other forms in a unit's workbook, in place: every entry is carried by its key, the number and the sum of the entries
 * are proved before and after, and what a unit types meanwhile is carried too. An interrupted change goes on where it
 * stopped, because the stamps of the workbook name its forms.
 */
import type { Finding } from '../../core/check/finding';
import { guideUrlOf } from '../../core/catalogue/guide-url';
import { carriedTo, hasPlace, type HeldEntry } from '../../core/forms/template-change';
import type { Report, Template } from '../../core/forms/form';
import { ok } from '../../core/result';
import { fieldHeading } from '../../text/books/unit-book';
import type { Unit } from '../../core/catalogue/unit';
import { rowTitle } from '../../core/forms/row-title';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { coverRowsFor } from '../../tables/unit-book/changing/cover-again';
import {
  entriesInCopies,
  entryRequests,
  otherTemplateRequests,
  withoutCopies,
  type LaidEntry,
} from '../../tables/unit-book/changing/other-template';
import { readUnitBook, UNIT_BOOK_FIELDS, type UnitBookRead } from '../../tables/unit-book/reading/read';
import type { PlainCell } from '../../tables/unit-book/reading/sent-cell';
import { templateChangeWords } from '../../text/windows/rare/template-change';
import { sentences } from '../collect/evaluate';
import { refuse, type Asked } from '../refusal';
import { bookRequests } from '../work/book-requests';
import { officeAccounts } from '../work/office';
import type { PeriodWork } from '../work/period-work';

const { why } = templateChangeWords;
export const notChanged = (reason: string): ReturnType<typeof refuse> => refuse('templateNotChanged', { why: reason });

export interface SwitchAsk {
  readonly unit: Unit;
  readonly fileId: string;
  readonly was: readonly Template[];
  readonly now: readonly Template[];
  /** Entries of an earlier change that had no place in `was`. */
  readonly back: readonly LeftEntry[];
  /** Keeps entries without a place, before their copies in the file are deleted. */
  readonly keep: (left: readonly LeftEntry[]) => void;
  /** What an earlier run of the same change kept so. */
  readonly kept: readonly LeftEntry[];
  /** A copy in which no person types: every difference is a fault of the change. */
  readonly isCopy?: boolean;
}

export interface LeftEntry extends LaidEntry {
  /** Printed number, label and column. */
  readonly title: string;
  readonly shown: string;
}

/** `count` entries of `sum` are the same before and after. */
export interface Switched {
  readonly count: number;
  /** Of the numbers among them. */
  readonly sum: number;
  /** Entries without a place in the new forms. */
  readonly left: readonly LeftEntry[];
  /** Entries as they were before, whose cell somebody gave another value during the change. */
  readonly typedOver: readonly LeftEntry[];
}

const contentIn = ({ entry }: HeldEntry): PlainCell => {
  const { content } = entry.seen;
  return content === null || typeof content === 'object' ? '' : content;
};
const keyOf = ({ form, row, field }: Pick<HeldEntry, 'form' | 'row' | 'field'>): string => [form, row, field].join('|');
const laidOf = (one: HeldEntry): LaidEntry => ({
  form: one.form,
  row: one.row,
  field: one.field,
  content: contentIn(one),
});

/** Rows, columns, labels or stamps are not those of the form. */
const isOfForm = ({ stops, rule, form, row }: Finding): boolean =>
  stops && !rule.startsWith('read.') && !(form === 'cover' && row !== '');

/** Rows that are gone stop a report; a form with more rows does not, but its stamp names another form. */
const isOther = (one: Finding): boolean => isOfForm(one) || one.code === 'oldTemplate';

const readAs = (
  { unit, fileId }: SwitchAsk,
  open: PeriodWork,
  book: SpreadsheetShape,
  templates: readonly Template[],
) => readUnitBook(book, { unit: unit.code, period: open.period.code, fileId, templates });

const bookOf = ({ world }: PeriodWork, fileId: string): SpreadsheetShape =>
  world.books.get(fileId, { fields: UNIT_BOOK_FIELDS });

/** Three to five service calls, beside those of `keep`. */
export function switchTemplate(open: PeriodWork, ask: SwitchAsk): Asked<Switched> {
  if (ask.now.length === 0) return notChanged(why.noForms(ask.unit.shortName));
  const first = bookOf(open, ask.fileId);
  const isLaid = !readAs(ask, open, first, ask.now).troubles.some(isOther);
  const before = readAs(ask, open, first, ask.was);
  const altered = before.troubles.filter(isOther);
  if (!isLaid && altered.length > 0) return notChanged(why.altered(sentences(altered, ask.was)));
  if (!isLaid) lay(open, ask, { book: first, read: before });
  const after = isLaid ? first : bookOf(open, ask.fileId);
  return settled(open, ask, { after, laid: isLaid ? null : before.reports });
}

interface Before {
  readonly book: SpreadsheetShape;
  readonly read: UnitBookRead;
}

function lay(open: PeriodWork, ask: SwitchAsk, { book, read }: Before): void {
  const { unit, fileId, now } = ask;
  const cover = coverRowsFor(book, {
    forms: now.map(({ form }) => form),
    isGuided: guideUrlOf(open.catalogue) !== null,
  });
  const made = bookRequests(open, unit, {
    templates: now,
    fileId,
    defaultSheetId: -1,
    accounts: officeAccounts(open.catalogue),
    coverRows: cover.rows,
  });
  const requests = otherTemplateRequests({
    book,
    was: ask.was.map(({ form }) => form),
    made,
    cover: cover.requests,
    templates: now,
    entries: carried(ask, read.reports).kept,
  });
  open.world.books.change(fileId, requests);
}

interface CarriedEntries {
  readonly kept: readonly LeftEntry[];
  /** Entries without a place in the new forms. */
  readonly left: readonly LeftEntry[];
}

/** What the file held goes over, and what an earlier change left without a place comes back where nothing is. */
function carried({ was, now, back }: SwitchAsk, reports: readonly Report[]): CarriedEntries {
  const { kept, left } = carriedTo({ was, now }, reports);
  const named = (one: HeldEntry): LeftEntry => ({
    ...laidOf(one),
    title: titleIn(was, one),
    shown: one.entry.seen.shown,
  });
  const own = new Set([...kept, ...left].map(keyOf));
  const others = back.filter((one) => !own.has(keyOf(one)));
  return {
    kept: [...kept.map(named), ...others.filter((one) => hasPlace(now, one))],
    left: [...left.map(named), ...others.filter((one) => !hasPlace(now, one))],
  };
}

interface After {
  readonly after: SpreadsheetShape;
  /** What was carried; null = an earlier run carried it. */
  readonly laid: readonly Report[] | null;
}

/** Carries what was typed in the moment before the change, proves the entries, and deletes the hidden copies. */
function settled(open: PeriodWork, ask: SwitchAsk, { after, laid }: After): Asked<Switched> {
  const { fileId, was, now, isCopy = false } = ask;
  const copies = entriesInCopies(after, was, fileId);
  const reports = readAs(ask, open, after, now).reports;
  const held = contents(reports);
  const { kept, left } = carried(ask, copies ?? reports);
  const before = laid && contents(laid);
  // Typed between our reading and the change: the new tab still holds what was carried, the copy holds more.
  const late = kept.filter((one) => {
    const [there, ours] = [held.get(keyOf(one)) ?? '', before?.get(keyOf(one)) ?? ''];
    return there !== one.content && (there === '' || (before !== null && there === ours));
  });
  if (late.length > 0) open.world.books.change(fileId, entryRequests(now, late));
  const proved = late.length > 0 ? contents(readAs(ask, open, bookOf(open, fileId), now).reports) : held;
  const differing = kept.filter((one) => proved.get(keyOf(one)) !== one.content);
  const lost = differing.filter((one) => isCopy || (proved.get(keyOf(one)) ?? '') === '');
  if (lost.length > 0) return notChanged(why.notProved(lost.map(({ title }) => title)));
  const gone = withoutCopies(after);
  if (gone.length > 0 && left.length > 0) ask.keep(left);
  if (gone.length > 0) open.world.books.change(fileId, gone);
  const same = kept.filter((one) => one.content !== '' && !differing.includes(one));
  return ok({
    count: same.length,
    sum: same.reduce((all, { content }) => all + numberIn(content), 0),
    left: copies === null ? ask.kept : left,
    typedOver: differing,
  });
}

const numberIn = (content: PlainCell): number => (typeof content === 'number' ? content : 0);

const contents = (reports: readonly Report[]): ReadonlyMap<string, PlainCell> =>
  new Map(
    reports.flatMap(({ form, entries }) =>
      entries.map((entry) => {
        const one: HeldEntry = { form, row: entry.row, field: entry.field, entry };
        return [keyOf(one), contentIn(one)] as const;
      }),
    ),
  );

function titleIn(templates: readonly Template[], { form, row, field }: HeldEntry): string {
  const asked = templates.find((one) => one.form === form)?.rows.find(({ key }) => key === row);
  const label = asked ? rowTitle(asked) : row;
  return `${label}, ${fieldHeading(form, field)}`;
}
