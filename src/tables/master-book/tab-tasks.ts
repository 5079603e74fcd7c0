/**
 * The tab *Danh mục nhiệm vụ*. Owners and deadlines stand twice: the plan's words, which the office may change, and hidden beside them
 * what the add-in understood and from which words. Words that were not changed keep what was understood; changed words are read again.
 */
import type { DeadlineRule, Task } from '../../core/catalogue';
import { isResolved, type OwnerSelector, type Unit } from '../../core/unit';
import { areaCode, areaWords, STANDING_LABELS } from '../../text/master-book';
import { CATALOGUE_TROUBLES } from '../../text/master-book-catalogue';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN, column('code', 'text', { width: 90 }), column('area', 'text', { width: 120 }), column('task', 'text', { width: 360 }), column('ownerWords', 'text', { width: 200 }),
  column('owner', 'text', { hidden: true }), column('ownerFrom', 'text', { hidden: true }), column('cooperating', 'text', { width: 180 }), column('product', 'text', { width: 200 }),
  column('deadlineWords', 'text', { width: 140 }), column('deadline', 'text', { hidden: true }), column('deadlineFrom', 'text', { hidden: true }),
  column('plan', 'text', { width: 180 }), STANDING_COLUMN, SOURCE_COLUMN,
] as const;
type Reader = LineReader<typeof COLUMNS>;

/** How changed words are understood; words that nobody understands come back as `unresolved`. */
export interface WordReaders {
  owner(words: string, units: readonly Unit[]): OwnerSelector;
  deadline(words: string, year: number): DeadlineRule;
}

export interface AroundTasks { readonly units: readonly Unit[]; readonly year: number; readonly words: WordReaders }

interface Twin<T> { readonly words: 'ownerWords' | 'deadlineWords'; readonly machine: 'owner' | 'deadline'; readonly from: 'ownerFrom' | 'deadlineFrom'; parse(words: string): T }

/** The words as they stand, and what they mean: kept when unchanged, read again when not. */
function understood<T extends { readonly kind: string }>(reader: Reader, twin: Twin<T>): T {
  const words = reader.text(twin.words);
  const kept = reader.text(twin.machine);
  if (kept === '' || reader.text(twin.from) !== words) return twin.parse(words);
  const value = parsed(kept);
  if (value === null) reader.fail(twin.machine, CATALOGUE_TROUBLES.machineText);
  return (value ?? twin.parse(words)) as T;
}

function parsed(text: string): { readonly kind: string } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kind' in value ? (value as { kind: string }) : null;
  } catch {
    return null;
  }
}

const namesUnits = (owner: OwnerSelector): boolean => owner.kind === 'unit' || (owner.kind === 'any' && owner.of.every(namesUnits));

export const TASKS_TAB: CatalogueTab<Task, typeof COLUMNS, AroundTasks> = {
  name: 'taskList',
  columns: COLUMNS,
  lists: { standing: STANDING_LABELS },
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ tasks }) => tasks.map((one) => ({
    key: one.id, code: one.id, area: areaWords(one.area), task: one.label, ownerWords: one.ownerWords, owner: JSON.stringify(one.owner), ownerFrom: one.ownerWords,
    cooperating: one.cooperating, product: one.product, deadlineWords: one.deadlineWords, deadline: JSON.stringify(one.deadline), deadlineFrom: one.deadlineWords,
    plan: one.plan, standing: STANDING_LABELS[one.standing], source: one.source,
  })),
  record: (reader, _line, around) => {
    const owner = understood<OwnerSelector>(reader, { words: 'ownerWords', machine: 'owner', from: 'ownerFrom', parse: (words) => around.words.owner(words, around.units) });
    // A selector that names a unit which is no longer there; unresolved words are a record of their own and block publishing later.
    if (namesUnits(owner) && !isResolved(owner, around.units)) reader.fail('ownerWords', CATALOGUE_TROUBLES.owner);
    return {
      id: reader.need('code'), area: areaCode(reader.text('area')), label: reader.need('task'), ownerWords: reader.text('ownerWords'), owner,
      cooperating: reader.text('cooperating'), product: reader.text('product'), deadlineWords: reader.text('deadlineWords'),
      deadline: understood<DeadlineRule>(reader, { words: 'deadlineWords', machine: 'deadline', from: 'deadlineFrom', parse: (words) => around.words.deadline(words, around.year) }),
      plan: reader.text('plan'), standing: reader.choice('standing', STANDING_LABELS), source: reader.text('source'),
    };
  },
};
