/**
 * Judges one đợt from what was sealed and what the office typed: the lines of *Thẩm định*, points, ranks and classes.
 * It makes no service call. The second appraisal takes precedence over the first where it is typed; once a first
 * appraisal was sent to the unit, the one that was sent counts.
 */
import type { Criterion } from '../../core/catalogue/catalogue';
import type { EntryValue } from '../../core/entry';
import { subtract, type Scaled } from '../../core/exact';
import { rankWithin, reckon, selfSchemeOf, type RankedLine } from '../../core/score/score';
import type { Unit } from '../../core/catalogue/unit';
import { GROUP_LABELS } from '../../text/books/master-book';
import { markText, remarkWords, scoreBookWords } from '../../text/books/score-book';
import { lineKey, type AppraisalLine } from '../../tables/score-book/appraisal-line';
import type { AppraisalRead } from '../../tables/score-book/appraisal-read';
import { cellLink } from '../../tables/master-book/results/result-tab';
import type { LastLine, ResultLine } from '../../tables/score-book/result-lines';
import { fixedAppraisals, type FixedAppraisals } from '../work/held/fixed-appraisal';
import { decidedBefore, type DecidedRound } from './decided-rounds';
import { lateWords } from './late';
import { markOf, type MarkRead } from './marks';
import type { ScoringWork } from './rounds';
import { cellIn, scoreForm, selfMarks, speakingSeal, wordsOf, type Speaking } from '../work/held/sealed-scores';
import { EXPLANATION } from '../../core/forms/field';

/** One unit and one criterion: the mark that counts in the end, and why a mark does not count. */
export interface JudgedMark {
  readonly criterion: Criterion;
  readonly line: AppraisalLine;
  readonly first: EntryValue;
  readonly final: EntryValue;
  readonly wrong: readonly MarkRead[];
  readonly remark: string;
}
export interface JudgedUnit {
  readonly unit: Unit;
  readonly self: Speaking;
  readonly explained: boolean;
  readonly marks: readonly JudgedMark[];
  readonly ranked: RankedLine;
  readonly result: ResultLine;
}
export interface Judged {
  readonly units: readonly JudgedUnit[];
  readonly fixed: FixedAppraisals;
}

type Draft = Omit<JudgedUnit, 'ranked' | 'result'>;

/** @param read null when the file is not made yet, so nothing is typed */
export function judge(work: ScoringWork, read: AppraisalRead | null): Judged {
  const { scheme, open, self, explain } = work;
  const fixed = fixedAppraisals(open.ledger, explain?.code ?? null);
  const drafts = open.units.map((unit) => draftOf(work, unit, { read, fixed }));
  const ranked = rankWithin(
    scheme,
    drafts.map((draft) => ({
      unit: draft.unit.code,
      group: draft.unit.group,
      reckoned: reckon(scheme, marksOf(draft.marks, 'final')),
    })),
  );
  const before = decidedBefore(open, self);
  const units = drafts.flatMap((draft, at) => {
    const line = ranked[at];
    return line ? [{ ...draft, ranked: line, result: resultOf(work, draft, { ranked: line, before }) }] : [];
  });
  const groups = [...new Set(units.map((one) => one.unit.group))];
  return { units: groups.flatMap((group) => units.filter((one) => one.unit.group === group)), fixed };
}

const marksOf = (marks: readonly JudgedMark[], which: 'first' | 'final'): Record<string, EntryValue> =>
  Object.fromEntries(marks.map((one) => [one.criterion.code, one[which]]));

function draftOf(
  work: ScoringWork,
  unit: Unit,
  typed: { readonly read: AppraisalRead | null; readonly fixed: FixedAppraisals },
): Draft {
  const self = speakingSeal(work.open, unit.code, work.self);
  const explained = work.explain === null ? null : speakingSeal(work.open, unit.code, work.explain).seal;
  const marks = work.scheme.criteria
    .filter((one) => !one.heading)
    .map((criterion) =>
      markedLine(unit, criterion, {
        self,
        explained: scoreForm(explained),
        row: typed.read?.rows.get(lineKey(unit.code, criterion.code)),
        // A survey is not sent for an explanation: its points are those that were imported.
        told: criterion.survey ? undefined : typed.fixed[unit.code],
      }),
    );
  return { unit, self, explained: explained !== null, marks };
}

interface Given {
  readonly self: Speaking;
  readonly explained: ReturnType<typeof scoreForm>;
  readonly row: Parameters<typeof markOf>[1];
  /** The appraisal sent to the unit; absent when none was sent. */
  readonly told: FixedAppraisals[string] | undefined;
}

function markedLine(unit: Unit, criterion: Criterion, given: Given): JudgedMark {
  const self = cellIn(scoreForm(given.self.seal), criterion.code, 'self')?.value;
  const [typed1, typed2] = (['appraisal1', 'appraisal2'] as const).map((key) =>
    markOf(criterion, given.row, { key, self }),
  ) as [MarkRead, MarkRead];
  const told = given.told?.[criterion.code]?.points;
  const isFixed = told !== undefined && told.kind !== 'blank';
  const first = isFixed ? told : typed1.value;
  const final = typed2.value.kind === 'blank' ? first : typed2.value;
  const wrong = [...(isFixed ? [] : [typed1]), typed2].filter((one) => one.wrong !== null);
  const changed =
    isFixed && !sameMark(told, typed1.value)
      ? remarkWords.fixed(markText(told), typed1.wrong === null ? markText(typed1.value) : `“${typed1.found}”`)
      : '';
  const remark = [
    ...(given.self.tooLate === null
      ? []
      : [given.self.seal ? remarkWords.afterLock(given.self.tooLate) : remarkWords.lateFirst]),
    ...(changed === '' ? [] : [changed]),
  ].join(' ');
  return {
    criterion,
    first,
    final,
    wrong,
    remark: changed,
    line: { ...sealedParts(unit, criterion, given), difference: differenceOf(final, self), remark },
  };
}

function sealedParts(
  unit: Unit,
  criterion: Criterion,
  { self: { seal }, explained }: Given,
): Omit<AppraisalLine, 'difference' | 'remark'> {
  const form = scoreForm(seal);
  const own = (field: string): string => wordsOf(cellIn(form, criterion.code, field)?.value);
  const later = (field: string): string => wordsOf(cellIn(explained, criterion.code, field)?.value);
  const self = cellIn(form, criterion.code, 'self');
  const words = selfWords(criterion, seal !== null);
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
  return {
    key: lineKey(unit.code, criterion.code),
    group: GROUP_LABELS[unit.group],
    unit: unit.shortName,
    number: criterion.number,
    criterion: criterion.label,
    maximum: criterion.maximum,
    self: self?.value ?? { kind: 'words', words },
    evidence: joined(own('evidence'), own(EXPLANATION)),
    link: own('link'),
    cell:
      self && seal && form
        ? { words: `${form.tab}!${self.a1}`, link: cellLink(seal.fileId, form.sheetId, self.a1) }
        : null,
    explanation: later(EXPLANATION),
    moreEvidence: joined(later('addedEvidence'), later('addedLink')),
  };
}

function selfWords({ selfScored, survey }: Criterion, isSealed: boolean): string {
  if (survey) return scoreBookWords.survey;
  if (!selfScored) return scoreBookWords.notSelfScored;
  return isSealed ? '' : scoreBookWords.notSealed;
}

const sameMark = (one: EntryValue, other: EntryValue): boolean =>
  one.kind === 'number' && other.kind === 'number'
    ? subtract(one, other).scaled === 0
    : one.kind === other.kind && one.kind !== 'text';

const differenceOf = (final: EntryValue, self: EntryValue | undefined): Scaled | null =>
  final.kind === 'number' && self?.kind === 'number' ? subtract(final, self) : null;

/** Null where the scheme has no survey, and while one of its marks is missing or wrong. */
function surveyOf({ criteria }: ScoringWork['scheme'], { survey, open, wrong }: RankedLine['reckoned']): Scaled | null {
  const codes = criteria.filter((one) => one.survey).map((one) => one.code);
  return codes.length === 0 || codes.some((code) => open.includes(code) || wrong.includes(code)) ? null : survey;
}

/** The unit's line of the đợt before this one, as its decision approved it. */
function lastLine(before: DecidedRound | null, unit: string): LastLine | null {
  const line = before?.lines.find((one) => one.unit === unit);
  if (!line) return null;
  const { total, rank, self: own = null, appraised = null, survey = null } = line;
  return { total, rank, self: own, appraised, survey };
}

function resultOf(
  work: ScoringWork,
  draft: Draft,
  { ranked, before }: { readonly ranked: RankedLine; readonly before: DecidedRound | null },
): ResultLine {
  const { scheme } = work;
  const { reckoned, rank } = ranked;
  const { seal } = draft.self;
  const whole = (of: typeof reckoned): boolean => of.open.length === 0 && of.wrong.length === 0;
  const first = reckon(scheme, marksOf(draft.marks, 'first'));
  const numberOf = (code: string): string => scheme.criteria.find((one) => one.code === code)?.number ?? code;
  return {
    unit: draft.unit.code,
    unitName: draft.unit.shortName,
    groupName: GROUP_LABELS[draft.unit.group],
    self: seal ? reckon(selfSchemeOf(scheme), selfMarks(seal)).total : null,
    first: whole(first) ? first.total : null,
    appraised: whole(reckoned) ? subtract(reckoned.total, reckoned.survey) : null,
    survey: surveyOf(scheme, reckoned),
    last: lastLine(before, draft.unit.code),
    total: whole(reckoned) ? reckoned.total : null,
    maximum: reckoned.maximum,
    ratio: whole(reckoned) ? reckoned.ratio : null,
    rank,
    classLabel: reckoned.classLabel,
    open: reckoned.open.map(numberOf),
    wrong: draft.marks.flatMap((one) => one.wrong.map((mark) => mark.a1)),
    late: lateWords(work, draft.unit.code, seal),
  };
}
