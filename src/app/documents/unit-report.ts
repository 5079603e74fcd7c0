/**
 * The report of one unit as a document, from what it sealed: its own texts under the outline of its form, its figures
 * and its tasks as annexes. Adjustments of the office are not part of it.
 */
import type { Unit } from '../../core/catalogue/unit';
import type { Freshness } from '../../core/consolidate/consolidated';
import { isOutdated } from '../../core/consolidate/freshness';
import type { AdminDocument, Annex, Block, Figure, Part } from '../../core/documents/content';
import type { EntryValue } from '../../core/entry';
import { FORM, type FormCode } from '../../core/form-code';
import { CUMULATIVE, IN_PERIOD } from '../../core/forms/field';
import type { TemplateRow } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { PRINT } from '../../text/books/print-tab';
import { KIND_WORDS, unitHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { letterWords } from '../../text/documents/letter';
import { addresseeOf, committeeInFull, officeInShort, recipientsOf, signingLines } from '../../text/documents/parties';
import { reportWords } from '../../text/documents/report';
import { printedAnswer, unitReportWords, type UnitReportFacts } from '../../text/documents/unit-report';
import { printDay } from '../../text/print';
import { ok } from '../../core/result';
import { refuse } from '../refusal';
import { submissionOf } from '../work/period-work';
import { figureTable, numberedTable } from './annex-tables';
import { words, type DraftKind, type DraftWork } from './draft';

export const UNIT_REPORT = 'unitReport';

/** What one unit sealed, and the forms that it answered. */
class SealedAnswers {
  private readonly answers: ReadonlyMap<string, EntryValue>;
  readonly freshness: Freshness;

  constructor(
    private readonly work: DraftWork,
    private readonly unit: string,
  ) {
    const { values, indicators, progress } = work.figures().sealed;
    this.freshness = progress.find((line) => line.unit === unit)?.freshness ?? 'missing';
    this.answers = new Map([
      // Rows that the form computes are in no seal of their own.
      ...indicators.flatMap(({ row, field, byUnit }): [string, EntryValue][] =>
        byUnit[unit] ? [[`${FORM.indicator}|${row}|${field}`, byUnit[unit]]] : [],
      ),
      ...values
        .filter((one) => one.unit === unit)
        .map(({ form, row, field, value }): [string, EntryValue] => [`${form}|${row}|${field}`, value]),
    ]);
  }

  rows(form: FormCode): readonly TemplateRow[] {
    return this.work.figures().templates.find((one) => one.unit === this.unit && one.form === form)?.rows ?? [];
  }

  /** Number of rows, of every form, whose words were not compared with the regulation. */
  notCompared(): number {
    const { templates } = this.work.figures();
    return templates
      .filter((one) => one.unit === this.unit)
      .flatMap((one) => one.rows)
      .filter(({ standing }) => standing === 'memory').length;
  }

  text(form: FormCode, row: string, field: string): string {
    const answer = this.answers.get(`${form}|${row}|${field}`);
    return answer === undefined ? '' : printedAnswer(answer);
  }

  /** Nothing in a cell that the form does not have; a blank where the unit left it empty. */
  figure(row: TemplateRow, field: string): readonly Figure[] {
    if (!(field in row.cells)) return [];
    const explain = `${FORM.indicator}|${row.key}|${field}`;
    const shown = this.text(FORM.indicator, row.key, field);
    return [{ shown: shown === '' ? null : shown, explain, coverage: null, freshness: this.freshness }];
  }
}

function outlineOf(answers: SealedAnswers): readonly Block[] {
  return answers.rows(FORM.narrative).flatMap((row): readonly Block[] => {
    const isPart = !row.number.includes('.');
    const number = row.number.split('.').pop() ?? '';
    const title = `${number}. ${isPart ? row.label.toLocaleUpperCase('vi') : row.label}`;
    const lines = answers
      .text(FORM.narrative, row.key, 'text')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const isAsked = 'text' in row.cells;
    return [
      words(`heading.${row.key}`, title, isPart ? 'part' : 'section'),
      ...lines.map((line, at) => words(`text.${row.key}.${at}`, line)),
      ...(isAsked && lines.length === 0 ? [words(`blank.${row.key}`, unitReportWords.nothingWritten)] : []),
    ];
  });
}

type AnnexTable = Pick<Annex, 'title' | 'body'>;

function figuresOfUnit(answers: SealedAnswers): AnnexTable | null {
  const rows = answers.rows(FORM.indicator);
  if (rows.length === 0) return null;
  return {
    title: reportWords.annexFigures,
    body: [
      figureTable(
        rows.map((row) => ({
          key: row.key,
          strong: row.heading,
          cells: [
            [row.number],
            [row.label],
            [row.measure],
            answers.figure(row, IN_PERIOD),
            answers.figure(row, CUMULATIVE),
          ],
        })),
      ),
    ],
  };
}

function tasksOfUnit({ figures }: DraftWork, answers: SealedAnswers): AnnexTable | null {
  const rows = answers.rows(FORM.task).filter(({ heading }) => !heading);
  if (rows.length === 0) return null;
  const lines = new Map(figures().sealed.tasks.map((line) => [line.row, line]));
  const deadlineOf = (row: string): string => {
    const line = lines.get(row);
    return line === undefined ? '' : line.dueDate === null ? line.deadline : printDay(line.dueDate);
  };
  const text = (row: string, field: string): readonly Part[] => [answers.text(FORM.task, row, field)];
  return {
    title: reportWords.annexTasks,
    body: [
      numberedTable({
        key: 'tasks',
        headings: unitReportWords.taskColumns,
        widths: [6, 35, 11, 13, 12, 23],
        lines: rows.map(({ key, label }) => ({
          key,
          cells: [[label], [deadlineOf(key)], text(key, 'state'), text(key, 'doneDate'), text(key, 'product')],
        })),
      }),
    ],
  };
}

function annexesOf(work: DraftWork, answers: SealedAnswers, unit: Unit): readonly Annex[] {
  return [figuresOfUnit(answers), tasksOfUnit(work, answers)]
    .flatMap((one) => one ?? [])
    .map((one, at, { length }) => ({
      ...one,
      key: `annex${at + 1}`,
      label: reportWords.annexLabel(at, length),
      attachedTo: reportWords.attachedTo(unit.name),
    }));
}

/** The line of notes ends the last page of the document. */
function withNotes(annexes: readonly Annex[], answers: SealedAnswers): readonly Annex[] {
  const count = answers.notCompared();
  if (count === 0) return annexes;
  const notes = words('notes', PRINT.notes(count), 'note');
  return annexes.map((one, at) => (at === annexes.length - 1 ? { ...one, body: [...one.body, notes] } : one));
}

function report(work: DraftWork, code: string): AdminDocument {
  const { open, rule, year } = work;
  const { catalogue, period } = open;
  const { province } = catalogue;
  const unit = open.units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  const answers = new SealedAnswers(work, code);
  const facts: UnitReportFacts = {
    unit: unit.name,
    committee: committeeInFull(province),
    period: period.name,
    legalBasis: period.legalBasis,
    letter: letterWords(period.letter, officeInShort(catalogue.province)),
    cutOff: printDay(period.cutOff),
  };
  return {
    title: `${DOCUMENT_NAMES.unitReport}, ${unit.shortName}`,
    rule,
    head: unitHead(unit, province, year),
    name: { kind: KIND_WORDS.report, subject: unitReportWords.subject(facts) },
    to: [addresseeOf(unit, province)],
    body: [
      words('opening', unitReportWords.opening(facts)),
      ...(isOutdated(answers.freshness) ? [words('outOfDate', unitReportWords.outOfDate, 'note')] : []),
      ...outlineOf(answers),
      words('closing', unitReportWords.closing(facts)),
    ],
    signing: signingLines(unit),
    recipients: recipientsOf(unit, province),
    annexes: withNotes(annexesOf(work, answers, unit), answers),
  };
}

/** The unit has a report that counts and can be read. */
const hasSealed = ({ figures }: DraftWork, unit: string): boolean =>
  figures().sealed.values.some((one) => one.unit === unit);

/** @param unit code; the document is refused while the unit has no report that counts */
export const unitReport = (unit: string): DraftKind => ({
  kind: UNIT_REPORT,
  unit,
  fromMaster: true,
  owed: ({ open }) => open.period.scoring === undefined && isHandedIn(submissionOf(open, unit)?.state ?? 'unpublished'),
  ready: (work) => {
    const name = work.open.units.find(({ code }) => code === unit)?.name;
    if (name === undefined) return refuse('unknownUnit', { unit });
    return hasSealed(work, unit) ? ok(null) : refuse('noSeal', { unit: name, period: work.open.period.name });
  },
  make: (work) => report(work, unit),
});
