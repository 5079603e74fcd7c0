/**
 * What a unit's file holds about its duties beside the report: answers about faults, questions at rows, notes of a lead
 * agency, and figures that differ from the register of inspections. It is kept as it was read last.
 */
import { unitByName } from '../../core/catalogue/unit-name';
import type { Unit } from '../../core/catalogue/unit';
import { questionsIn, type LeadNote } from '../../core/duties/guidance';
import type { MendingAnswer } from '../../core/duties/inspection';
import { compare } from '../../core/exact';
import { FORM } from '../../core/form-code';
import { IN_PERIOD } from '../../core/forms/field';
import type { Template } from '../../core/forms/form';
import type { Told } from '../../core/submission/told';
import { cutTo, normalise } from '../../core/text-fold';
import type { CoverSeen, UnitBookRead } from '../../tables/unit-book/reading/read';
import { faultCode } from '../../tables/unit-book/reading/read-points';
import { countedWords, faultWords, leadNoteWords } from '../../text/books/duties';
import { printScaled } from '../../text/print';
import type { PeriodWork } from '../work/period-work';
import { countedFor, rowTitle } from './told-duties';

const OF_AN_ANSWER = 1500;
const OF_A_NOTE = 800;

/** The answers on the cover, and those of faults that it does not list now; the same answer keeps its moment. */
function mendingIn({ faults }: CoverSeen, told: Told, at: number): readonly MendingAnswer[] {
  const known = told.mending ?? [];
  if (faults === null) return known;
  const shown = faults.faults.flatMap((line, n): readonly MendingAnswer[] => {
    const fault = faultCode(line);
    const answer = cutTo(normalise(faults.answers[n] ?? ''), OF_AN_ANSWER);
    return fault === ''
      ? []
      : [known.find((one) => one.fault === fault && one.answer === answer) ?? { fault, answer, at }];
  });
  return [...known.filter(({ fault }) => !shown.some((one) => one.fault === fault)), ...shown].filter(
    ({ answer }) => answer !== '',
  );
}

/** `Sở Tài chính: đề nghị …` by the unit that it names; a line that names none is left out. */
export const leadNotesFrom = (lines: readonly string[], units: readonly Unit[]): readonly LeadNote[] =>
  lines.flatMap((line) => {
    const end = line.indexOf(leadNoteWords.nameEnds);
    const to = end < 1 ? null : unitByName(line.slice(0, end), units);
    const text = cutTo(normalise(line.slice(end + 1)), OF_A_NOTE);
    return to && text !== '' ? [{ to: to.code, text }] : [];
  });

/** The same notices where the file shows nothing new. */
export function toldWithSeen(
  open: PeriodWork,
  {
    unit,
    read,
    told,
    at,
  }: { readonly unit: Unit; readonly read: UnitBookRead; readonly told: Told; readonly at: number },
): Told {
  const seen = {
    mending: mendingIn(read.cover, told, at),
    questions: questionsIn(read.reports),
    leadNotes: unit.lead ? leadNotesFrom(read.cover.leadNotes, open.catalogue.units) : [],
  };
  const isSame = (Object.keys(seen) as (keyof typeof seen)[]).every(
    (key) => JSON.stringify(told[key] ?? []) === JSON.stringify(seen[key]),
  );
  if (isSame) return told;
  const { mending: _, questions: __, leadNotes: ___, ...rest } = told;
  return {
    ...rest,
    ...(seen.mending.length > 0 ? { mending: seen.mending } : {}),
    ...(seen.questions.length > 0 ? { questions: seen.questions } : {}),
    ...(seen.leadNotes.length > 0 ? { leadNotes: seen.leadNotes } : {}),
  };
}

/** The answers that are new in `now`, as lines of the log. */
export const newAnswers = (before: Told, now: Told): readonly string[] =>
  (now.mending ?? [])
    .filter((one) => !(before.mending ?? []).some(({ fault, answer }) => fault === one.fault && answer === one.answer))
    .map(({ fault, answer }) => faultWords.log(fault, answer));

/** Sentences about typed figures that differ from the register of inspections; a blank row means nothing yet. */
export function countedDifferences(
  open: PeriodWork,
  unit: Unit,
  { read, templates }: { readonly read: UnitBookRead; readonly templates: readonly Template[] },
): readonly string[] {
  const entries = read.reports.find(({ form }) => form === FORM.indicator)?.entries ?? [];
  return countedFor(open, unit).flatMap(({ row, count }) => {
    const found = entries.find((one) => one.row === row && one.field === IN_PERIOD)?.reading;
    if (!found || found.is === 'unreadable' || found.value.kind !== 'number') return [];
    if (compare(found.value, { scaled: count, decimals: 0 }) === 0) return [];
    const title = rowTitle(templates, { form: FORM.indicator, row });
    return [countedWords.differs(title, printScaled(found.value.scaled, found.value.decimals), count)];
  });
}
