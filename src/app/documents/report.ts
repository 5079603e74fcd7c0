/**
 * The report of the committee to the ministry: the outline of the catalogue, sentences from the figures of the
 * province, the texts that the office ticked, and two annexes. Every figure is one of the consolidation that the master
 * shows.
 */
import type { Heading } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import type { AdminDocument, Annex, Block, Part } from '../../core/documents/content';
import {
  AREAS_OF_HEADING,
  FILE_ROWS,
  FILES_HEADING,
  INSPECTION_HEADING,
  PLAN_HEADING,
  STEERING_AREA,
  STEERING_HEADING,
} from '../../core/documents/outline';
import { inspectionCounts } from '../../core/duties/inspection';
import { countedRows } from '../../core/duties/inspection-rows';
import { CUMULATIVE, IN_PERIOD } from '../../core/forms/field';
import { COMMITTEE_SIGNS, KIND_WORDS, committeeHead } from '../../text/documents/heads';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { letterWords } from '../../text/documents/letter';
import { committeeInFull, officeInShort } from '../../text/documents/parties';
import { reportWords, type FileFigures, type ReportFacts } from '../../text/documents/report';
import { printDay, printScaled } from '../../text/print';
import { figureTable, numberedTable } from './annex-tables';
import type { ChosenText } from './chosen-texts';
import { comparedAnnex } from './compared-annex';
import { words, type DraftKind, type DraftWork } from './draft';
import { IndicatorFigures } from './indicator-figures';
import { planFigures, planTasks, type PlanTask } from './plan-figures';

export function reportFacts({ open }: DraftWork): ReportFacts {
  const { catalogue, period } = open;
  return {
    committee: committeeInFull(catalogue.province),
    office: officeInShort(catalogue.province),
    period: period.name,
    legalBasis: period.legalBasis,
    letter: letterWords(period.letter, officeInShort(catalogue.province)),
    cutOff: printDay(period.cutOff),
  };
}

/** null when the annex has none of the known sets of rows. */
function fileFigures(known: IndicatorFigures): FileFigures | null {
  const rows = FILE_ROWS.find((one) => known.has(Object.values(one).flat()));
  if (!rows) return null;
  return {
    all: known.sum(rows.all),
    settled: known.sum(rows.settled),
    inTime: known.sum(rows.inTime),
    share: known.share(rows.inTime, rows.settled),
    late: known.sum(rows.late),
    open: known.sum(rows.open),
    openLate: rows.openLate.length === 0 ? null : known.sum(rows.openLate),
  };
}

/** Rows just below a heading, so that a sub-sum is not stated beside its sum. */
function figuresOfArea({ open, figures }: DraftWork, known: IndicatorFigures, area: string): readonly Block[] {
  const { indicators } = open.catalogue;
  const headings = new Set(indicators.filter(({ heading }) => heading).map(({ code }) => code));
  // The plan is counted once per task in a sentence of its own; these rows count assignments.
  const fromTasks = new Set(
    indicators.filter(({ countedFromTasks }) => countedFromTasks !== null).map(({ code }) => code),
  );
  const fileRows = new Set(FILE_ROWS.flatMap((rows) => Object.values(rows).flat()));
  const { indicators: lines } = figures().consolidated;
  return indicators
    .filter((one) => one.area === area && !one.heading && (one.parent === null || headings.has(one.parent)))
    .filter(({ code, ratio }) => !fromTasks.has(code) && !ratio?.under.some((row) => fromTasks.has(row)))
    .filter(
      ({ code }) =>
        !fileRows.has(code) &&
        lines.some((line) => line.row === code && line.kind !== 'choice' && line.kind !== 'tick'),
    )
    .map((one) => ({
      kind: 'paragraph',
      key: `figure.${one.code}`,
      look: 'point',
      parts: reportWords.figure(one.label, known.sum([one.code]), one.measure),
    }));
}

const sentence = (key: string, parts: readonly Part[]): Block => ({ kind: 'paragraph', key, look: 'body', parts });

const daysOf = ({ from, cutOff }: Period) => ({ from, to: cutOff });

/** What the register counts; a figure of *Số liệu* that differs is named, because the report must not hold both. */
function inspectionsOf({ open: { catalogue, period } }: DraftWork, known: IndicatorFigures): readonly Block[] {
  if (catalogue.inspections.length === 0) return [];
  const days = daysOf(period);
  const differing = countedRows(catalogue, days).flatMap(({ row, count }) => {
    const line = known.line(row);
    const total = line?.total;
    if (!line || !total || total.scaled === count * 10 ** total.decimals) return [];
    return [{ number: line.number, label: line.label, typed: printScaled(total.scaled, total.decimals), count }];
  });
  return [
    words('inspections', reportWords.inspections(inspectionCounts(catalogue.inspections, days))),
    ...differing.map((one) => words(`inspections.${one.number}`, reportWords.inspectionsDiffer(one))),
  ];
}

function sentencesUnder(work: DraftWork, known: IndicatorFigures, heading: Heading): readonly Block[] {
  const areas = AREAS_OF_HEADING[heading.code] ?? (heading.code === STEERING_HEADING ? [STEERING_AREA] : []);
  const files = heading.code === FILES_HEADING ? fileFigures(known) : null;
  return [
    ...(heading.code === PLAN_HEADING
      ? [sentence('plan', reportWords.plan(printDay(work.open.period.cutOff), planFigures(work)))]
      : []),
    ...(heading.code === INSPECTION_HEADING ? inspectionsOf(work, known) : []),
    ...(files ? [sentence('files', reportWords.files(files))] : []),
    ...areas.flatMap((area) => figuresOfArea(work, known, area)),
  ];
}

/** A paragraph for each line: a justified line that ends in a line break is stretched over the page. */
const opinionLines = (heading: string, { unit, name, text }: ChosenText): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) =>
      at === 0
        ? words(`text.${heading}.${unit}`, reportWords.opinion(name, line), 'opinion')
        : words(`text.${heading}.${unit}.${at}`, line, 'opinion'),
    );

function outlineOf(work: DraftWork, known: IndicatorFigures): readonly Block[] {
  const chosen = work.chosen();
  return work.open.catalogue.headings.flatMap((heading): readonly Block[] => {
    const isPart = !heading.number.includes('.');
    const number = heading.number.split('.').pop() ?? '';
    const title = isPart ? `${number}. ${heading.label.toLocaleUpperCase('vi')}` : `${number}. ${heading.label}`;
    const texts = chosen.get(heading.code) ?? [];
    const sentences = sentencesUnder(work, known, heading);
    return [
      words(`heading.${heading.code}`, title, isPart ? 'part' : 'section'),
      ...sentences,
      ...texts.flatMap((chosenText) => opinionLines(heading.code, chosenText)),
      ...(heading.asked && texts.length === 0 && sentences.length === 0
        ? [words(`blank.${heading.code}`, reportWords.nothingChosen)]
        : []),
    ];
  });
}

function figureAnnex({ figures }: DraftWork, known: IndicatorFigures, issuer: string): Annex {
  const { indicators, conserved } = figures().consolidated;
  const lines = indicators.filter(({ field }) => field === IN_PERIOD);
  const uncounted = conserved.earlier.filter(({ heirs }) => heirs.length === 0);
  const gone = uncounted.map(({ unitName, period }) => [unitName, period] as const);
  return {
    key: 'annex1',
    label: reportWords.annexLabel(0),
    title: reportWords.annexFigures,
    attachedTo: reportWords.attachedTo(issuer),
    body: [
      words('figures.note', reportWords.coverageNote, 'note'),
      ...(gone.length === 0 ? [] : [words('figures.uncounted', reportWords.uncountedNote(gone), 'note')]),
      figureTable(
        lines.map((line) => ({
          key: line.row,
          strong: line.heading,
          cells: [
            [line.number],
            [line.label],
            [line.measure],
            line.total === null ? [] : [known.sum([line.row])],
            known.line(line.row, CUMULATIVE)?.total ? [known.sum([line.row], CUMULATIVE)] : [],
          ],
        })),
      ),
    ],
  };
}

function taskResult({ line, ended }: Pick<PlanTask, 'line' | 'ended'>): string {
  if (line === null) return ended.length > 0 ? reportWords.taskOfEnded(ended) : reportWords.taskOfNoUnit;
  return reportWords.taskOverdue(reportWords.taskDone(line.done, line.coverage.expected), line.overdue);
}

function taskAnnex(work: DraftWork, issuer: string): Annex {
  return {
    key: 'annex2',
    label: reportWords.annexLabel(1),
    title: reportWords.annexTasks,
    attachedTo: reportWords.attachedTo(issuer),
    body: [
      numberedTable({
        key: 'tasks',
        headings: reportWords.taskColumns,
        widths: [8, 44, 18, 14, 16],
        lines: planTasks(work).map(({ key, label, owner, deadline, dueDate, ...task }) => ({
          key,
          cells: [[label], [owner], [dueDate === null ? deadline : printDay(dueDate)], [taskResult(task)]],
        })),
      }),
    ],
  };
}

function report(work: DraftWork): AdminDocument {
  const { open, rule, year } = work;
  const { province } = open.catalogue;
  const facts = reportFacts(work);
  const known = new IndicatorFigures(work.figures().consolidated);
  return {
    title: DOCUMENT_NAMES.report,
    rule,
    head: committeeHead(province, { kind: 'BC', about: null, year }),
    name: { kind: KIND_WORDS.report, subject: reportWords.subject(facts) },
    to: [reportWords.to],
    body: [
      words('opening', reportWords.opening(facts)),
      ...outlineOf(work, known),
      words('closing', reportWords.closing(facts)),
    ],
    signing: COMMITTEE_SIGNS,
    recipients: reportWords.recipients,
    annexes: [
      figureAnnex(work, known, facts.committee),
      taskAnnex(work, facts.committee),
      ...comparedAnnex(work, facts.committee, 2),
    ],
  };
}

/** A scoring round has no report. */
export const isReported = ({ open }: DraftWork): boolean => open.period.scoring === undefined;

export const REPORT: DraftKind = { kind: 'report', fromMaster: true, owed: isReported, make: report };
