/**
 * Notes beside the rows of a unit's forms: the answers to questions at that row, and the figure that the register of
 * inspections counts. They are laid as one whole, so that a taken back answer leaves no note.
 */
import type { Unit } from '../../core/catalogue/unit';
import { Fault } from '../../core/fault';
import { FORM } from '../../core/form-code';
import type { Template } from '../../core/forms/form';
import { textMark } from '../../core/short-mark';
import { cutTo } from '../../core/text-fold';
import { countedWords, guidanceWords } from '../../text/books/duties';
import { MEMORY_NOTE } from '../../text/books/unit-book';
import type { SheetRequest } from '../../tables/api-requests';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { layGrid } from '../../tables/grid/lay';
import { keysOf } from '../../tables/unit-book/reading/read-tab';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { countedFor, guidanceFor } from './told-duties';
import { SHEET_IDS } from '../../tables/unit-book/sheets';

const OF_A_NOTE = 4000;
/** The column whose cells carry the notes: it is in sight wherever the reader is. */
const NOTED = 'label';

interface RowNotes {
  readonly of: Template['form'];
  /** By key of the row; a row without one has no note of ours. */
  readonly words: ReadonlyMap<string, string>;
}

const notesFor = (open: PeriodWork, unit: Unit, templates: readonly Template[]): readonly RowNotes[] => {
  const answers = guidanceFor(open, templates);
  const counted = countedFor(open, unit);
  return templates.map(({ form, rows }): RowNotes => {
    const words = rows.flatMap(({ key, standing }): readonly (readonly [string, string])[] => {
      const lines = [
        ...answers
          .filter((one) => one.form === form && one.row === key)
          .map((one) => guidanceWords.note(one.question, one.answer, one.answeredBy)),
        ...counted
          .filter(({ row }) => form === FORM.indicator && row === key)
          .map(({ count }) => countedWords.note(count)),
      ];
      return lines.length === 0
        ? []
        : [[key, cutTo([...lines, ...(standing === 'memory' ? [MEMORY_NOTE] : [])].join('\n\n'), OF_A_NOTE)]];
    });
    return { of: form, words: new Map(words) };
  });
};

interface BookAt {
  readonly unit: Unit;
  readonly book: SpreadsheetShape;
  readonly templates: readonly Template[];
}

/** Every row that the tab still has gets its note, or the note that it was made with. */
function requestsFor({ book, templates }: BookAt, notes: readonly RowNotes[]): SheetRequest[] {
  return templates.flatMap(({ form, rows }) => {
    const sheet = (book.sheets ?? []).find(({ properties }) => properties?.sheetId === SHEET_IDS[form]);
    if (!sheet) return [];
    const keys = keysOf(sheet);
    const words = notes.find(({ of }) => of === form)?.words ?? new Map<string, string>();
    return rows.flatMap(({ key, standing }) => {
      const at = keys.find(key, NOTED);
      const note = words.get(key) ?? (standing === 'memory' ? MEMORY_NOTE : '');
      return at ? [layGrid([[{ note }]], { sheetId: SHEET_IDS[form], row: at.row, column: at.column }, 'note')] : [];
    });
  });
}

/** Notes that differ from those laid last. */
export interface DueNotes {
  readonly requests: readonly SheetRequest[];
  /** Fingerprint of the notes, '' = none. */
  readonly mark: string;
}

/** The notes that the file must get; null when they are those laid last. No service call. */
export function notesDue(open: PeriodWork, at: BookAt): DueNotes | null {
  const submission = submissionOf(open, at.unit.code);
  if (!submission || submission.state === 'closed') return null;
  const { rowNotes } = submission.told;
  const isAny = open.catalogue.guidance.length > 0 || open.catalogue.inspections.length > 0;
  if (!isAny && rowNotes === undefined) return null;
  const notes = notesFor(open, at.unit, at.templates);
  const mark = textMark(notes.flatMap(({ of, words }) => [...words].map((one) => `${of}|${one.join('|')}`)).join('\n'));
  return mark === (rowNotes ?? '') ? null : { requests: requestsFor(at, notes), mark };
}

/** Called once the notes are in the file. */
export function noteLaid(open: PeriodWork, unit: Unit, { mark }: DueNotes): void {
  const submission = submissionOf(open, unit.code);
  if (!submission) return;
  const { rowNotes: _, ...told } = submission.told;
  open.ledger.put({ submission: { ...submission, told: mark === '' ? told : { ...told, rowNotes: mark } } });
}

/** One service call. A file that cannot be written now is tried again when it is read next. */
export function layRowNotes(open: PeriodWork, unit: Unit, due: DueNotes): void {
  const file = fileOf(open, unit.code);
  if (!file) return;
  try {
    open.world.books.change(file.fileId, due.requests);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    open.ledger.put({ file: { ...file, lastSeenVersion: null } });
    return;
  }
  noteLaid(open, unit, due);
}
