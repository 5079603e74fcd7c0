/**
 * Judges a workbook as it was read: the problems of the tabs and the findings of every report's own check, each
 * reported once; and puts them into words.
 */
import { localDate } from '../../core/calendar';
import { documentTroubles, timeByOf, type TimeBy } from '../../core/submission/document';
import type { Finding } from '../../core/check/finding';
import type { Template } from '../../core/forms/form';
import { printCode } from '../../core/forms/print-code';
import { checkReport } from '../../core/check/check';
import { type DocumentKey, DOCUMENT_KEYS } from '../../tables/unit-book/cover-keys';
import { COVER_ENTRIES } from '../../tables/unit-book/reading/read-document';
import type { UnitBookRead } from '../../tables/unit-book/reading/read';
import { lineOf, type FindingNames } from '../../text/findings/findings';
import { cutTo } from '../../core/text-fold';
import type { PeriodWork } from '../work/period-work';
import { LEVEL, troubleLevel } from '../../core/finding-level';
import { FORM } from '../../core/form-code';

const sameAs = (one: Finding, other: Finding): boolean =>
  one.code === other.code && one.form === other.form && one.row === other.row && one.field === other.field;

/** The dates that the cover's văn bản and the printed page are checked against. Days are 'YYYY-MM-DD'. */
export interface Held {
  readonly timeBy: TimeBy;
  readonly from: string;
  readonly seenOn: string;
  /** Last day of the figures; null = they are an estimate anyway, so an early report asks nothing. */
  readonly cutOff: string | null;
}

export const heldOf = (open: Pick<PeriodWork, 'catalogue' | 'period'>, seenAt: number): Held => ({
  timeBy: timeByOf(open.catalogue),
  from: open.period.from,
  seenOn: localDate(seenAt),
  cutOff: open.period.estimated || open.period.scoring !== undefined ? null : open.period.cutOff,
});

export function findingsOf(read: UnitBookRead, templates: readonly Template[], held: Held): readonly Finding[] {
  const pair = (form: Template['form']) => {
    const template = templates.find((one) => one.form === form);
    const report = read.reports.find((one) => one.form === form);
    return template && report ? { template, report } : null;
  };
  const checked = templates.flatMap((template) => {
    const own = pair(template.form);
    return own ? checkReport(own.template, own.report, template.form === FORM.task ? null : pair(FORM.task)) : [];
  });
  // Both the tab's reader and the check report a missing row.
  const isTold = (one: Finding): boolean =>
    read.troubles.some((told) => told.code === one.code && told.form === one.form && told.row === one.row);
  return eachOnce([...bookFindings(read, templates, held), ...checked.filter((one) => !isTold(one))]);
}

/** What concerns the file and not an entry, so that no check column shows it. */
export const bookFindings = (read: UnitBookRead, templates: readonly Template[], held: Held): readonly Finding[] =>
  eachOnce([
    ...read.troubles,
    ...documentFindings(read, templates, held),
    ...certifiedFindings(read, templates),
    ...printFindings(read, templates),
    ...earlyFindings(read, templates, held),
  ]);

const eachOnce = (all: readonly Finding[]): readonly Finding[] =>
  all.filter((one, at) => all.findIndex((other) => sameAs(one, other) && one.a1 === other.a1) === at).map(bounded);

/** Letters that a finding keeps of what a unit wrote; its sentence shows fewer still. */
const OF_A_TEXT = 500;
const bounded = (one: Finding): Finding => ({
  ...one,
  row: cutTo(one.row, OF_A_TEXT),
  found: cutTo(one.found, OF_A_TEXT),
  facts: Object.fromEntries(
    Object.entries(one.facts).map(([key, fact]) => [key, typeof fact === 'string' ? cutTo(fact, OF_A_TEXT) : fact]),
  ),
});

/**
 * A problem of the văn bản stops a report only where the văn bản counts; elsewhere an impossible signing day is still
 * noted. A cell that is already reported is not reported twice.
 */
function documentFindings(
  { cover, troubles }: UnitBookRead,
  templates: readonly Template[],
  held: Held,
): readonly Finding[] {
  const counts = held.timeBy === 'document';
  return documentTroubles(cover.document, held).flatMap((one): readonly Finding[] => {
    const row = COVER_ENTRIES.find((key) => DOCUMENT_KEYS[key] === one.field) ?? '';
    if (
      (one.code === 'documentBlank' && !counts) ||
      troubles.some((told) => told.form === 'cover' && told.row === row && told.stops)
    )
      return [];
    const cell = cover.cells[row as DocumentKey];
    const facts = 'limit' in one ? { limit: one.limit, signedOn: cover.document.signedOn ?? '' } : {};
    return [
      {
        level: troubleLevel(counts),
        stops: counts,
        explained: false,
        code: one.code,
        rule: `cover.${one.code}`,
        unit: templates[0]?.unit ?? '',
        form: 'cover',
        row,
        field: 'value',
        a1: cell?.a1 ?? '',
        tab: cover.tab,
        found: '',
        facts,
      },
    ];
  });
}

/** Questions of the cover without an answer: the tick does not count before each has one. */
const certifiedFindings = ({ cover }: UnitBookRead, templates: readonly Template[]): readonly Finding[] =>
  cover.certified
    .filter(({ answer }) => answer === '')
    .map(({ key, question, a1 }) => ({
      level: troubleLevel(true),
      stops: true,
      explained: false,
      code: 'notCertified',
      rule: 'cover.notCertified',
      unit: templates[0]?.unit ?? '',
      form: 'cover',
      row: key,
      field: 'value',
      a1,
      tab: cover.tab,
      found: '',
      facts: { question },
    }));

/**
 * Reports a print code that differs from the code of the figures, since the page would be signed with it: either the
 * tab was tampered with, or the sheet calculates differently from us.
 */
function printFindings({ print, reports }: UnitBookRead, templates: readonly Template[]): readonly Finding[] {
  const code = printCode(templates, reports);
  if (print === null || code === null || print.code === code) return [];
  return [
    {
      level: LEVEL.note,
      stops: false,
      explained: false,
      code: 'printCodeDiffers',
      rule: 'cover.printCodeDiffers',
      unit: templates[0]?.unit ?? '',
      form: 'cover',
      row: '',
      field: '',
      a1: '',
      tab: print.tab,
      found: print.code,
      facts: { expected: code },
    },
  ];
}

/** A report ticked before the last day of its figures: are they figures up to that day, or an estimate? */
function earlyFindings(
  { cover }: UnitBookRead,
  templates: readonly Template[],
  { seenOn, cutOff }: Held,
): readonly Finding[] {
  if (!cover.ticked || cutOff === null || seenOn >= cutOff) return [];
  return [
    {
      level: LEVEL.note,
      stops: false,
      explained: false,
      code: 'beforeCutOff',
      rule: 'cover.beforeCutOff',
      unit: templates[0]?.unit ?? '',
      form: 'cover',
      row: 'submit',
      field: 'value',
      a1: cover.tick?.a1 ?? '',
      tab: cover.tab,
      found: '',
      facts: { seenOn, cutOff },
    },
  ];
}

export function namesOf(templates: readonly Template[]): FindingNames {
  const numbers = new Map<string, string>(
    templates.flatMap((template) => template.rows.map((row) => [`${template.form} ${row.key}`, row.number] as const)),
  );
  return { rowNumber: (form, row) => numbers.get(`${form} ${row}`) ?? row };
}

export const sentences = (findings: readonly Finding[], templates: readonly Template[]): readonly string[] =>
  findings.map((one) => lineOf(one, namesOf(templates)));

/** Returns true when an entry cell that we left blank has content. */
export const isBegun = ({
  read,
  templates,
}: {
  readonly read: Pick<UnitBookRead, 'reports'>;
  readonly templates: readonly Template[];
}): boolean =>
  read.reports.some((report) =>
    report.entries.some((entry) => {
      const given = templates.find((one) => one.form === report.form)?.rows.find((row) => row.key === entry.row)?.cells[
        entry.field
      ]?.value;
      return (
        entry.seen.content !== null && entry.seen.content !== false && (given === undefined || given.kind === 'blank')
      );
    }),
  );
