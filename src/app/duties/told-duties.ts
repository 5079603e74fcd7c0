/**
 * What a unit must know beside its report: faults of inspections with their term, figures that the register of
 * inspections counts too, answers at rows of its forms, notes of lead agencies. All of it follows from the office's
 * tabs and from what lead agencies wrote; each unit learns it on its cover, and by letter where it must act.
 */
import { localDate } from '../../core/calendar';
import { ownerOf } from '../../core/catalogue/matrix';
import type { Unit } from '../../core/catalogue/unit';
import type { Finding } from '../../core/check/finding';
import { crossedFindings } from '../../core/consolidate/crossed-rows';
import { isAnswered, type Guidance } from '../../core/duties/guidance';
import { faultsOf, inspectionState } from '../../core/duties/inspection';
import { countedRows, type CountedRow } from '../../core/duties/inspection-rows';
import { FORM, type FormCode } from '../../core/form-code';
import type { Template } from '../../core/forms/form';
import type { SealedForm } from '../../core/submission/seal';
import { isHandedIn } from '../../core/submission/submission';
import { noticeOf, withNotice, withoutNotice, type NoticeCode, type Told } from '../../core/submission/told';
import { cutTo } from '../../core/text-fold';
import type { SubmissionRecord } from '../../tables/ledger-book';
import type { CoverFault } from '../../tables/unit-book/cover-writes';
import { FAULT_NUMBERS } from '../../tables/unit-book/cover-keys';
import { countedWords, faultWords, guidanceWords, leadNoteWords, orderWords } from '../../text/books/duties';
import { TAB_TITLES } from '../../text/books/unit-book';
import { sentenceOf } from '../../text/findings/findings';
import { namesOf } from '../collect/evaluate';
import { ordersOf } from '../work/duties/conclusions';
import { explainedLines } from '../work/duties/explanations';
import { readable } from '../work/issued';
import { templatesOf } from '../work/open-period';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';

/** Letters of all lines of one notice; the cover shows several notices. */
const OF_A_NOTICE = 3800;
const OF_A_FAULT = 900;

type DutyCode = Extract<
  NoticeCode,
  'inspected' | 'mendingLate' | 'ordered' | 'orderLate' | 'toExplain' | 'counted' | 'crossed' | 'guidance' | 'leadNote'
>;
const DUTIES: readonly DutyCode[] = [
  'inspected',
  'mendingLate',
  'ordered',
  'orderLate',
  'toExplain',
  'counted',
  'crossed',
  'leadNote',
  'guidance',
];

/** A row of the unit's forms by what is printed: `Số liệu 3.5 Tổng số hồ sơ`. */
export function rowTitle(
  templates: readonly Template[],
  { form, row }: { readonly form: FormCode; readonly row: string },
) {
  const asked = templates.find((one) => one.form === form)?.rows.find((one) => one.key === row);
  return [TAB_TITLES[form], asked?.number ?? '', asked?.label ?? row].filter((part) => part !== '').join(' ');
}

/** The answers at rows that the unit's forms have. */
export const guidanceFor = (
  { catalogue }: Pick<PeriodWork, 'catalogue'>,
  templates: readonly Template[],
): readonly (Guidance & { readonly form: FormCode })[] =>
  catalogue.guidance.filter(
    (one): one is Guidance & { readonly form: FormCode } =>
      isAnswered(one) &&
      templates.some(({ form, rows }) => form === one.form && rows.some(({ key }) => key === one.row)),
  );

/** The figures that the register proposes to this unit: those of rows that it alone owns. */
export const countedFor = ({ catalogue, period }: PeriodWork, unit: Unit): readonly CountedRow[] =>
  catalogue.inspections.length === 0 || period.scoring !== undefined
    ? []
    : countedRows(catalogue, { from: period.from, to: period.cutOff }).filter(({ row }) => {
        const owner = ownerOf(catalogue.matrix, FORM.indicator, row);
        return owner?.kind === 'unit' && owner.unit === unit.code;
      });

/** Lines of lead agencies to this unit. Their own reports are read in the same pass. */
const leadNotesTo = (open: PeriodWork, unit: Unit): readonly string[] =>
  open.catalogue.units.flatMap((agency) =>
    (submissionOf(open, agency.code)?.told.leadNotes ?? [])
      .filter(({ to }) => to === unit.code)
      .map(({ text }) => leadNoteWords.line(agency.name, text)),
  );

/** What contradicts the figures of another agency, by the reports that count now. */
function crossedNow(open: PeriodWork): readonly Finding[] {
  const { catalogue, ledger, period } = open;
  if (period.scoring) return [];
  const cells = (unit: string): readonly SealedForm[] => {
    const submission = submissionOf(open, unit);
    const record =
      submission && isHandedIn(submission.state) && ledger.sealRecord(unit, period.code, submission.version);
    return record ? readable(() => ledger.seal(record).forms).flat() : [];
  };
  const formOf = new Map<string, SealedForm | undefined>();
  return crossedFindings(catalogue, (unit, row, field) => {
    if (!formOf.has(unit))
      formOf.set(
        unit,
        cells(unit).find(({ form }) => form === FORM.indicator),
      );
    const form = formOf.get(unit);
    const cell = form?.cells.find((one) => one.row === row && one.field === field);
    return form && cell ? { ...cell, tab: form.tab } : null;
  });
}

/** '' = nothing to report. */
function linesFor(open: PeriodWork, unit: Unit, crossed: readonly Finding[]): Readonly<Record<DutyCode, string>> {
  const faults = open.period.scoring ? [] : faultsOf(open.catalogue.inspections, unit.code);
  const orders = open.period.scoring ? [] : ordersOf(open, unit.code);
  const today = localDate(open.world.clock.now());
  const late = faults.filter((one) => inspectionState(one, today) === 'late');
  const counted = countedFor(open, unit);
  // Templates are unpacked only for units that have something at a row.
  const isAtRows = counted.length > 0 || open.catalogue.guidance.some(isAnswered);
  const [templates = []] = isAtRows ? readable(() => templatesOf(open, unit.code)) : [];
  return {
    inspected: faults.map((one) => cutTo(faultWords.line(one), OF_A_FAULT)).join('\n'),
    mendingLate: late.map(faultWords.late).join('; '),
    ordered: orders.map((one) => cutTo(orderWords.line(one.conclusion), OF_A_FAULT)).join('\n'),
    orderLate: orders
      .filter(({ overdue }) => overdue)
      .map(({ conclusion }) => orderWords.late(conclusion))
      .join('; '),
    toExplain: explainedLines(open, unit)
      .map(({ line }) => cutTo(line, OF_A_FAULT))
      .join('\n'),
    counted: counted
      .map(({ row, count }) => countedWords.line(rowTitle(templates, { form: FORM.indicator, row }), count))
      .join('; '),
    crossed: crossed
      .filter((one) => one.unit === unit.code && !one.explained)
      .map((one) => sentenceOf(one, namesOf([])).what)
      .join('\n'),
    leadNote: leadNotesTo(open, unit).join('\n'),
    guidance: guidanceFor(open, templates)
      .map((one) => guidanceWords.line(rowTitle(templates, one), one.question, one.answer))
      .join('\n'),
  };
}

/** The same notices where nothing changed; a notice with the same lines keeps its moment. */
function toldOf(told: Told, lines: Readonly<Record<DutyCode, string>>, at: number): Told {
  return DUTIES.reduce((now, code) => {
    const words = cutTo(lines[code], OF_A_NOTICE);
    if ((noticeOf(now, code)?.facts.lines ?? '') === words) return now;
    return words === '' ? withoutNotice(now, code) : withNotice(now, { code, at, facts: { lines: words } });
  }, told);
}

/** Returns true when something changed for a unit; the covers and letters follow in this pass. */
export function bringDuties(open: PeriodWork): boolean {
  const at = open.world.clock.now();
  const crossed = crossedNow(open);
  const changed = open.units.filter((unit) => {
    const file = fileOf(open, unit.code);
    const submission = submissionOf(open, unit.code);
    if (!file || !submission || !isPublished(file) || submission.state === 'closed') return false;
    const told = toldOf(submission.told, linesFor(open, unit, crossed), at);
    if (told === submission.told) return false;
    open.ledger.put({ file: { ...file, lastSeenVersion: null }, submission: { ...submission, told } });
    return true;
  });
  return changed.length > 0;
}

/** The faults as the cover lists them; more than it has rows for are in its message alone. */
export function coverFaults(open: PeriodWork, unit: Unit, { told, state }: SubmissionRecord): readonly CoverFault[] {
  if (open.period.scoring || state === 'closed') return [];
  const lines = [
    ...explainedLines(open, unit),
    ...faultsOf(open.catalogue.inspections, unit.code).map((one) => ({ code: one.code, line: faultWords.line(one) })),
    ...ordersOf(open, unit.code).map(({ conclusion }) => ({
      code: conclusion.code,
      line: orderWords.line(conclusion),
    })),
  ];
  return lines.slice(0, FAULT_NUMBERS.length).map(({ code, line }) => ({
    text: cutTo(line, OF_A_FAULT),
    answer: told.mending?.find(({ fault }) => fault === code)?.answer ?? '',
  }));
}
