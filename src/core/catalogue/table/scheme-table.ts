/**
 * A scoring scheme from its table: one criterion per row, in the tree that its numbers give. A row without a number and
 * without points goes on with the rule of the row above. What is not understood is named by its row.
 */
import { compare, fromText, rescale, sum, type Scaled } from '../../exact';
import { lower, normalise } from '../../text-fold';
import { SCORE_DECIMALS } from '../../score/score';
import type { Criterion } from '../catalogue';
import { findTable, type BodyRow, type TextGrid } from './columns';
import {
  BONUS,
  FULL,
  LOWERS,
  NOT_BY_UNIT,
  PENALTY,
  ROMAN,
  SCHEME_FACTS,
  SCHEME_HEADINGS,
  SURVEY,
  SURVEY_LABEL,
  TOTAL_ROW,
} from './words';

type Field = (typeof SCHEME_HEADINGS)[number][0];

export type SchemeDoubt =
  | { readonly code: 'noCode' | 'noLabel' | 'noMaximum' | 'twice' }
  | { readonly code: 'maximum'; readonly found: string }
  /** The points of a heading, or the total of the table, against the sum of the rows below it. */
  | { readonly code: 'sum'; readonly stated: Scaled; readonly found: Scaled };

export type SchemeCriterion = Omit<Criterion, 'late' | 'standing' | 'source'>;

export interface SchemeLine {
  /** 1-based row of the table. */
  readonly row: number;
  readonly criterion: SchemeCriterion;
  readonly doubts: readonly SchemeDoubt[];
}

export type SchemeFact = keyof typeof SCHEME_FACTS;

export interface SchemeRead {
  readonly lines: readonly SchemeLine[];
  /** Doubts about rows that are not a criterion: the total below the table. */
  readonly others: readonly { readonly row: number; readonly doubt: SchemeDoubt }[];
  /** What the rows above the headings state: name, groups, classes … */
  readonly facts: Readonly<Partial<Record<SchemeFact, string>>>;
}

/** Returns null when the table has no headings for criterion and points. */
export function schemeTable(grid: TextGrid): SchemeRead | null {
  const found = findTable<Field>(grid, { headings: SCHEME_HEADINGS, required: ['code', 'label', 'maximum'] });
  if (!found) return null;
  const drafts: Draft[] = [];
  const totals: { row: number; text: string }[] = [];
  let roman = '';
  for (const line of found.body) {
    const words = withNumberApart(line);
    const last = drafts[drafts.length - 1];
    if (words.number === '' && TOTAL_ROW.test(lower(words.label)))
      totals.push({ row: line.row, text: line.cells.maximum });
    else if (words.number === '' && line.cells.maximum === '' && last) last.more.push(words.label);
    else {
      if (ROMAN.test(words.number.toLowerCase())) roman = words.number;
      drafts.push({ line, ...words, code: codeOf(words.number, roman), more: [] });
    }
  }
  const lines = treeOf(drafts);
  return { lines, others: totals.flatMap((total) => totalDoubt(total, lines)), facts: factsAbove(found.above) };
}

interface Draft {
  readonly line: BodyRow<Field>;
  /** As printed, without the full stop behind it. */
  readonly number: string;
  readonly label: string;
  readonly code: string;
  /** Rows that go on with the rule. */
  readonly more: string[];
}

/** The number may come before the words, in one cell. */
function withNumberApart({ cells }: BodyRow<Field>): Pick<Draft, 'number' | 'label'> {
  const [number, label] = [normalise(cells.code), normalise(cells.label)];
  const bare = (text: string): string => text.replace(/[.)]+$/, '');
  if (number !== '') return { number: bare(number), label };
  const joined = /^([IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(\S.*)$/.exec(label);
  return joined ? { number: bare(joined[1] ?? ''), label: joined[2] ?? '' } : { number: '', label };
}

/** Numbers start again below each Roman number: there the code has both. */
const codeOf = (number: string, roman: string): string =>
  roman === '' || number === '' || ROMAN.test((number.split('.')[0] ?? '').toLowerCase())
    ? number.toUpperCase()
    : `${roman}.${number}`.toUpperCase();

function treeOf(drafts: readonly Draft[]): readonly SchemeLine[] {
  const codes = drafts.map(({ code }) => code);
  const parentOf = (code: string): string | null => {
    const parts = code.split('.');
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const above = parts.slice(0, length).join('.');
      if (codes.includes(above)) return above;
    }
    return null;
  };
  const parents = new Set(codes.map(parentOf));
  const lines: SchemeLine[] = [];
  for (const draft of drafts) {
    const parent = lines.find(({ criterion }) => criterion.code === parentOf(draft.code))?.criterion ?? null;
    lines.push(
      lineOf(draft, { parent, heading: parents.has(draft.code), isTwice: codes.indexOf(draft.code) < lines.length }),
    );
  }
  return lines.map((line) => ({ ...line, doubts: [...line.doubts, ...sumDoubt(line.criterion, lines)] }));
}

interface Place {
  readonly parent: SchemeCriterion | null;
  readonly heading: boolean;
  readonly isTwice: boolean;
}

function lineOf({ line, number, label, code, more }: Draft, { parent, heading, isTwice }: Place): SchemeLine {
  const { cells } = line;
  const part = partOf(lower(cells.part === '' && heading ? label : cells.part), parent);
  const maximum = pointsIn(cells.maximum);
  const survey = !heading && (SURVEY.test(lower(cells.marked)) || SURVEY_LABEL.test(lower(label)));
  const notByUnit = heading || survey || part === 'penalty' || NOT_BY_UNIT.test(lower(cells.marked));
  const doubts: readonly SchemeDoubt[] = [
    ...(code === '' ? [{ code: 'noCode' } as const] : []),
    ...(isTwice && code !== '' ? [{ code: 'twice' } as const] : []),
    ...(label === '' ? [{ code: 'noLabel' } as const] : []),
    ...(maximum === null && cells.maximum !== '' ? [{ code: 'maximum', found: cells.maximum } as const] : []),
    ...(cells.maximum === '' && !heading && part !== 'penalty' ? [{ code: 'noMaximum' } as const] : []),
  ];
  return {
    row: line.row,
    doubts,
    criterion: {
      code,
      parent: parent?.code ?? null,
      number,
      label,
      heading,
      part,
      maximum,
      rule: [normalise(cells.rule.replace(/\n/g, '; ')), ...more].filter((text) => text !== '').join('; '),
      notArisen: heading ? 'no' : notArisenIn(lower(cells.notArisen)),
      evidence: normalise(cells.evidence.replace(/\n/g, '; ')),
      selfScored: !notByUnit,
      ...(survey ? { survey: true } : {}),
    },
  };
}

function partOf(words: string, parent: SchemeCriterion | null): Criterion['part'] {
  if (BONUS.test(words)) return 'bonus';
  return PENALTY.test(words) ? 'penalty' : (parent?.part ?? 'base');
}

function notArisenIn(words: string): Criterion['notArisen'] {
  if (LOWERS.test(words)) return 'lowers';
  return FULL.test(words) ? 'full' : 'no';
}

/** `1,5`, `-2` of a deduction; null = blank, or not points. */
function pointsIn(text: string): Scaled | null {
  const amount = fromText(
    normalise(text)
      .replace(/^[-−–]/, '')
      .replace(',', '.'),
  );
  return amount === null || amount.decimals > SCORE_DECIMALS ? null : rescale(amount, SCORE_DECIMALS);
}

function sumDoubt({ code, heading, maximum }: SchemeCriterion, lines: readonly SchemeLine[]): readonly SchemeDoubt[] {
  const below = lines.filter(({ criterion }) => criterion.parent === code).map(({ criterion }) => criterion.maximum);
  const known = below.filter((one): one is Scaled => one !== null);
  const found = sum(known);
  if (!heading || maximum === null || found === null || known.length < below.length) return [];
  return compare(maximum, found) === 0 ? [] : [{ code: 'sum', stated: maximum, found }];
}

/** The total counts neither bonus nor deduction. */
function totalDoubt(
  { row, text }: { readonly row: number; readonly text: string },
  lines: readonly SchemeLine[],
): SchemeRead['others'] {
  const stated = pointsIn(text);
  const of = (parts: readonly Criterion['part'][]): Scaled | null =>
    sum(
      lines.flatMap(({ criterion }) =>
        !criterion.heading && criterion.maximum !== null && parts.includes(criterion.part) ? [criterion.maximum] : [],
      ),
    );
  const [base, all] = [of(['base']), of(['base', 'bonus'])];
  if (stated === null || base === null) return [];
  const agrees = compare(stated, base) === 0 || (all !== null && compare(stated, all) === 0);
  return agrees ? [] : [{ row, doubt: { code: 'sum', stated, found: base } }];
}

/** A row above the headings with the name of a fact and its value, or both in one cell after a colon. */
function factsAbove(above: TextGrid): SchemeRead['facts'] {
  const facts: Partial<Record<SchemeFact, string>> = {};
  for (const row of above) {
    const held = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [name = '', ...rest] = held.length === 1 ? (held[0] ?? '').split(/:\s*(.+)/s) : held;
    const fact = (Object.keys(SCHEME_FACTS) as SchemeFact[]).find((one) =>
      SCHEME_FACTS[one].test(lower(name.replace(/:$/, ''))),
    );
    const value = normalise(rest.join(' '));
    if (fact !== undefined && value !== '') facts[fact] ??= value;
  }
  return facts;
}
