/**
 * The *Chấm điểm* form of one unit for one round of a đợt chấm điểm, as data. Round *self*: every criterion of the
 * scheme; it asks for points where the unit scores itself, and for evidence of claimed points. Round *explain*: only
 * criteria where the appraisal differs.
 */
import type { Catalogue, Criterion, ScoringScheme } from '../catalogue/catalogue';
import type { EntryValue } from '../entry';
import { compare, toNumber } from '../exact';
import type { CellSpec, Template, TemplateRow } from './form';
import { unitOf } from '../catalogue/matrix';
import type { Period } from '../catalogue/period';
import { ASKED, MUST_MEND, type Rule } from './rule';
import { SCORE_DECIMALS, type Marks } from '../score/score';
import { LONGEST_EXPLANATION } from './template-indicator';
import { templateVersion } from './template-version';
import { FORM } from '../form-code';
import { type ColumnOf, EXPLANATION } from './field';

/** The points of the first appraisal for a criterion, and the note of the appraiser. */
export interface Appraised {
  readonly points: EntryValue;
  readonly note: string;
}
/** By criterion code; absent = not appraised. */
export type AppraisedMarks = Readonly<Record<string, Appraised>>;

export interface ScoreAsk {
  readonly unit: string;
  readonly period: Period;
  readonly catalogue: Catalogue;
  /** The unit's sealed self-score; {} = none. Used only in the round *explain*. */
  readonly self: Marks;
  readonly appraised: AppraisedMarks;
}

const SELF_COLUMNS: readonly ColumnOf<'score'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'self', part: 'entry' },
  { field: 'maximum', part: 'given' },
  { field: 'rule', part: 'given' },
  { field: 'asked', part: 'given' },
  { field: 'evidence', part: 'entry' },
  { field: 'link', part: 'entry' },
  { field: 'explanation', part: 'entry' },
  { field: 'check', part: 'check' },
];

const EXPLAIN_COLUMNS: readonly ColumnOf<'score'>[] = [
  { field: 'number', part: 'label' },
  { field: 'label', part: 'label' },
  { field: 'maximum', part: 'given' },
  { field: 'self', part: 'given' },
  { field: 'appraised', part: 'given' },
  { field: 'note', part: 'given' },
  { field: 'explanation', part: 'entry' },
  { field: 'addedEvidence', part: 'entry' },
  { field: 'addedLink', part: 'entry' },
  { field: 'check', part: 'check' },
];

const POINTS = { type: 'decimal', decimals: SCORE_DECIMALS } as const;
const BLANK: EntryValue = { kind: 'blank' };
const text = (longest: number, required = false): CellSpec => ({
  kind: { type: 'text', longest },
  part: 'entry',
  required,
});
const LINK: CellSpec = { kind: { type: 'link' }, part: 'entry', required: false };
const givenText = (words: string): CellSpec => ({
  kind: { type: 'text', longest: LONGEST_EXPLANATION },
  part: 'given',
  required: false,
  value: words === '' ? BLANK : { kind: 'text', text: words },
});
const givenPoints = (value: EntryValue): CellSpec => ({ kind: POINTS, part: 'given', required: false, value });

/**
 * The scheme of a scoring round. Throws for a period that is not a scoring round, or that names a scheme missing from
 * the catalogue.
 */
export function schemeOf(catalogue: Catalogue, period: Period): ScoringScheme {
  const found = catalogue.schemes.find((one) => one.id === period.scoring?.scheme);
  if (!found) throw new Error(`period ${period.code} has no scoring scheme in the catalogue`);
  return found;
}

/**
 * A unit of another group than those of the scheme has a template without rows. In the round *explain*, a unit whose
 * appraisal agrees has one too.
 */
export function scoreTemplate(ask: ScoreAsk): Template {
  const scheme = schemeOf(ask.catalogue, ask.period);
  const unit = unitOf(ask.catalogue, ask.unit);
  const explains = ask.period.scoring?.round === 'explain';
  const kept = !scheme.groups.includes(unit.group)
    ? []
    : explains
      ? withHeadings(scheme, (one) => asksToExplain(one, ask))
      : scheme.criteria;
  const columns = explains ? EXPLAIN_COLUMNS : SELF_COLUMNS;
  const rows = kept.map((one): TemplateRow => ({
    key: one.code,
    number: one.number,
    label: one.label,
    depth: depthOf(one, scheme.criteria),
    heading: one.heading,
    measure: '',
    cells: explains ? explainCells(one, ask) : selfCells(one),
    standing: one.standing,
  }));
  return {
    form: FORM.score,
    unit: ask.unit,
    period: ask.period.code,
    version: templateVersion(FORM.score, columns, rows),
    columns,
    rows,
    rules: kept.filter((one) => !one.heading).flatMap(explains ? explainRules : selfRules),
  };
}

/** A penalty of zero takes nothing away: there is nothing to explain, although the unit did not give its own mark. */
function asksToExplain(one: Criterion, { self, appraised }: Pick<ScoreAsk, 'self' | 'appraised'>): boolean {
  const mark = appraised[one.code]?.points ?? BLANK;
  if (one.part === 'penalty' && mark.kind === 'number' && mark.scaled === 0) return false;
  return differs(self[one.code] ?? BLANK, mark);
}

/** True when the appraisal differs from the unit's own score. A criterion that is not appraised does not differ. */
export function differs(self: EntryValue, appraised: EntryValue): boolean {
  if (appraised.kind === 'blank') return false;
  if (self.kind === 'number' && appraised.kind === 'number') return compare(self, appraised) !== 0;
  const isNothing = (value: EntryValue): boolean => value.kind === 'notArisen' || value.kind === 'notApplicable';
  return !(isNothing(self) && isNothing(appraised));
}

function withHeadings(scheme: ScoringScheme, wanted: (one: Criterion) => boolean): readonly Criterion[] {
  const byCode = new Map(scheme.criteria.map((one) => [one.code, one]));
  const kept = new Set<string>();
  for (const one of scheme.criteria) {
    if (one.heading || !wanted(one)) continue;
    for (
      let at: Criterion | undefined = one;
      at && !kept.has(at.code);
      at = at.parent === null ? undefined : byCode.get(at.parent)
    )
      kept.add(at.code);
  }
  return scheme.criteria.filter((one) => kept.has(one.code));
}

function depthOf(one: Criterion, all: readonly Criterion[]): number {
  const parent = one.parent === null ? undefined : all.find((other) => other.code === one.parent);
  return parent === undefined ? 0 : depthOf(parent, all) + 1;
}

const maximumCell = (one: Criterion): CellSpec =>
  givenPoints(one.maximum === null ? BLANK : { kind: 'number', ...one.maximum });

function selfCells(one: Criterion): TemplateRow['cells'] {
  const given = { maximum: maximumCell(one), rule: givenText(one.rule) };
  if (one.heading) return given;
  const asked = { ...given, asked: givenText(one.evidence) };
  return one.selfScored
    ? {
        ...asked,
        self: { kind: POINTS, part: 'entry', required: true },
        evidence: text(LONGEST_EXPLANATION),
        link: LINK,
        explanation: text(LONGEST_EXPLANATION),
      }
    : asked;
}

function explainCells(one: Criterion, { self, appraised }: ScoreAsk): TemplateRow['cells'] {
  if (one.heading) return { maximum: maximumCell(one) };
  const found = appraised[one.code];
  return {
    maximum: maximumCell(one),
    self: givenPoints(self[one.code] ?? BLANK),
    appraised: givenPoints(found?.points ?? BLANK),
    note: givenText(found?.note ?? ''),
    explanation: text(LONGEST_EXPLANATION, true),
    addedEvidence: text(LONGEST_EXPLANATION),
    addedLink: LINK,
  };
}

/**
 * No explanation lifts points that the scheme does not give. Missing evidence may be explained by a full calculation in
 * words.
 */
function selfRules(one: Criterion): readonly Rule[] {
  if (!one.selfScored) return [];
  const self = { row: one.code, field: 'self' };
  const evidence = { row: one.code, field: 'evidence' };
  const rules: Rule[] = [
    { id: `required:${one.code}.self`, kind: 'required', ...MUST_MEND, at: self },
    {
      id: `between:${one.code}.self`,
      kind: 'between',
      ...MUST_MEND,
      at: self,
      min: 0,
      max: one.maximum === null ? null : toNumber(one.maximum),
    },
  ];
  if (one.notArisen === 'no')
    rules.push({ id: `figureOnly:${one.code}.self`, kind: 'figureOnly', ...MUST_MEND, at: self });
  rules.push({
    id: `filledWhenAbove:${one.code}.evidence`,
    kind: 'filledWhenAbove',
    ...ASKED,
    at: evidence,
    when: self,
    above: 0,
  });
  return rules;
}

const explainRules = (one: Criterion): readonly Rule[] => [
  {
    id: `required:${one.code}.explanation`,
    kind: 'required',
    ...MUST_MEND,
    at: { row: one.code, field: EXPLANATION },
  },
];
