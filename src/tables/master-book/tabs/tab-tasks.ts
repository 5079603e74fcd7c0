/**
 * The tab *Danh mục nhiệm vụ*: the plan's tasks, with owners and deadlines in the plan's words and as the add-in
 * interpreted them.
 */
import type { DeadlineRule, Task } from '../../../core/catalogue/catalogue';
import type { Unit } from '../../../core/catalogue/unit';
import { areaCode, areaWords, STANDING_LABELS } from '../../../text/books/master-book';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { CatalogueTab } from './catalogue-tab';
import { understood, understoodOwner, type WordReaders } from './understood-words';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 90 }),
  column('area', 'text', { width: 120 }),
  column('task', 'text', { width: 360 }),
  column('ownerWords', 'text', { width: 200 }),
  column('owner', 'text', { hidden: true }),
  column('ownerFrom', 'text', { hidden: true }),
  column('cooperating', 'text', { width: 180 }),
  column('product', 'text', { width: 200 }),
  column('deadlineWords', 'text', { width: 140 }),
  column('deadline', 'text', { hidden: true }),
  column('deadlineFrom', 'text', { hidden: true }),
  column('plan', 'text', { width: 180 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;

export interface AroundTasks {
  readonly units: readonly Unit[];
  readonly year: number;
  readonly words: WordReaders;
}

const OWNER = { words: 'ownerWords', machine: 'owner', from: 'ownerFrom' } as const;
const DEADLINE = { words: 'deadlineWords', machine: 'deadline', from: 'deadlineFrom' } as const;

export const TASKS_TAB: CatalogueTab<Task, typeof COLUMNS, AroundTasks> = {
  name: 'taskList',
  columns: COLUMNS,
  lists: { standing: STANDING_LABELS },
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ tasks }) =>
    tasks.map((one) => ({
      key: one.id,
      code: one.id,
      area: areaWords(one.area),
      task: one.label,
      ownerWords: one.ownerWords,
      owner: JSON.stringify(one.owner),
      ownerFrom: one.ownerWords,
      cooperating: one.cooperating,
      product: one.product,
      deadlineWords: one.deadlineWords,
      deadline: JSON.stringify(one.deadline),
      deadlineFrom: one.deadlineWords,
      plan: one.plan,
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, _line, around) => ({
    id: reader.need('code'),
    area: areaCode(reader.text('area')),
    label: reader.need('task'),
    ownerWords: reader.text('ownerWords'),
    owner: understoodOwner(reader, OWNER, around),
    cooperating: reader.text('cooperating'),
    product: reader.text('product'),
    deadlineWords: reader.text('deadlineWords'),
    deadline: understood<typeof COLUMNS, DeadlineRule>(reader, {
      ...DEADLINE,
      parse: (words) => around.words.deadline(words, around.year),
    }),
    plan: reader.text('plan'),
    standing: reader.choice('standing', STANDING_LABELS),
    source: reader.text('source'),
  }),
};
