/**
 * The tab *Danh mục nhiệm vụ*: the plan's tasks, with owners and deadlines in the plan's words and as the add-in
 * interpreted them.
 */
import type { DeadlineRule, Task } from '../../../core/catalogue/catalogue';
import type { Unit } from '../../../core/catalogue/unit';
import { areaCode, areaWords, STANDING_LABELS } from '../../../text/books/master-book';
import { parseOwner } from '../../../core/catalogue/plan-words';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import type { LineReader } from './catalogue-line';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { CatalogueTab } from './catalogue-tab';
import { machineText, understood, understoodOwner, type WordReaders } from './understood-words';

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

/** A single office by name, in the ways in which plans write one. */
const ONE_OFFICE =
  /^(?:sở|văn phòng|thanh tra|ban (?:quản lý|dân tộc)|ubnd (?:huyện|thị xã|thành phố|xã|phường|đặc khu))\s/i;
const CODE = /^[A-Z0-9]+(?:-[A-Z0-9]+)+$/;
const LETTERS = /\p{L}{2}/u;

/**
 * Co-operating offices are free words; one that names a single office, or a code, must be of an existing unit. It is
 * named only: no figure depends on it.
 */
function checkCooperating(reader: LineReader<typeof COLUMNS>, units: readonly Unit[]): void {
  const parts = reader
    .text('cooperating')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isUnknown = (part: string): boolean =>
    !LETTERS.test(part) ||
    ((CODE.test(part) || (ONE_OFFICE.test(part) && !/[,&]/.test(part))) &&
      parseOwner(part, units).kind === 'unresolved');
  const unknown = parts.find(isUnknown);
  if (unknown !== undefined)
    reader.remark('cooperating', CATALOGUE_TROUBLES.cooperating, { found: unknown, passes: true });
}

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
      owner: machineText(one.ownerWords, one.owner),
      ownerFrom: one.ownerWords,
      cooperating: one.cooperating,
      product: one.product,
      deadlineWords: one.deadlineWords,
      deadline: machineText(one.deadlineWords, one.deadline),
      deadlineFrom: one.deadlineWords,
      plan: one.plan,
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, _line, around) => {
    if (reader.text('ownerWords').trim() === '') reader.fail('ownerWords', CATALOGUE_TROUBLES.noOwner);
    checkCooperating(reader, around.units);
    return {
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
    };
  },
};
