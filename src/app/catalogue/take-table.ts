/**
 * A table becomes rows of the catalogue: looked at first, then written in one batch, and taken back as long as its rows
 * are. What takes it back is kept in the ledger, so that it does not depend on an open window.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { takingBack, type TabChange } from '../../tables/master-book/tab-change';
import { tableWords } from '../../text/windows/table';
import { firstOf } from '../../text/listed';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request } from '../request';
import { trustedRows } from '../work/rows/known-rows';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';
import { conclusionTable } from './conclusions-from-table';
import { inspectionTable } from './inspections-from-table';
import { forgetRows, noteChanged, tabRequests } from './change-tabs';
import { marksBack, writeMarks, type MarkChanges } from './mark-changes';
import { planTable } from './plan-from-table';
import { schemeTableReader } from './scheme-from-table';
import { surveyTableReader } from './survey-from-table';
import {
  changedSince,
  isAway,
  keepBegun,
  keepDone,
  lastTaken,
  markOf,
  replacesItself,
  type TakenBack,
} from './tables-taken';
import { unitPlanTable } from './unit-plan-from-table';
import {
  TABLE_KINDS,
  type Looked,
  type TableFacts,
  type TableKindName,
  type TableLook,
  type TableReader,
} from './table-kind';

const READERS: Readonly<Record<TableKindName, TableReader>> = {
  plan: planTable,
  unitPlan: unitPlanTable,
  scheme: schemeTableReader,
  survey: surveyTableReader,
  conclusions: conclusionTable,
  inspections: inspectionTable,
};

/** More rows than any table of an office; the rest would be a mistake of the selection. */
const MOST_ROWS = 2000;

const BODY = {
  kind: v.picklist(TABLE_KINDS),
  table: v.pipe(v.array(v.array(v.string())), v.maxLength(MOST_ROWS)),
  facts: v.record(
    v.string(),
    v.pipe(
      v.string(),
      v.transform((text) => text.normalize('NFC').trim()),
    ),
  ),
};

interface Opened {
  readonly office: Office;
  readonly ledger: Ledger;
}

function opened(world: World): Asked<Opened> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const trusted = trustedRows(world.coder, office.value, ledger.value);
  return trusted.ok ? ok({ office: office.value, ledger: ledger.value }) : trusted;
}

interface Body {
  readonly kind: TableKindName;
  readonly table: readonly (readonly string[])[];
  readonly facts: TableFacts;
}

const looked = (world: World, found: Opened, { kind, table, facts }: Body): Asked<Looked> =>
  READERS[kind]({ world, ...found, table, facts });

/** Two service calls; writes nothing. */
export const lookAtTable = request(BODY, (world, body): Asked<TableLook> => {
  const found = opened(world);
  if (!found.ok) return found;
  const read = looked(world, found.value, body);
  return read.ok ? ok(read.value.look) : read;
});

export interface TableTaken {
  readonly message: string;
}

export const takeTable = request(BODY, (world, body): Asked<TableTaken> => {
  const found = opened(world);
  if (!found.ok) return found;
  const free = freeFor({ ledger: found.value.ledger, account: found.value.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const read = looked(world, found.value, body);
  if (!read.ok) return read;
  const { look, changes, marks, log, done } = read.value;
  if (look.blocked !== '') return refuse('tableBlocked', { why: look.blocked });
  const last = lastTaken(world, found.value, body.kind);
  // A killed run has written it, or its answer was lost: once more it would replace itself.
  if (last && replacesItself(world, found.value, { last, sent: body, changes })) {
    if (!last.isDone) settle(world, found.value, { kind: body.kind, written: last.key, changes: last.changes });
    return ok({ message: done });
  }
  const mark = markOf(world, body, changes);
  write(world, found.value, { kind: body.kind, mark, changes, ...(marks ? { marks } : {}), log });
  return ok({ message: done });
});

interface Written {
  readonly kind: TableKindName;
  readonly changes: readonly TabChange[];
  readonly marks?: MarkChanges;
  readonly log: string;
  /** Names the table; absent = it takes back an earlier one, and cannot be taken back itself. */
  readonly mark?: string;
}

/**
 * The ledger first: what takes it back, the log, and the rows that change forgotten. Then one batch for all tabs of the
 * master, then the ledger again: that it is done, and the rows as known.
 */
function write(world: World, found: Opened, { kind, changes, marks, log, mark }: Written): void {
  const { office, ledger } = found;
  const { gridOf, requests } = tabRequests(office, changes);
  const takesBack = {
    changes: changes.map((change) => takingBack(gridOf(change.tab), change)),
    ...(marks ? { marks: marksBack(marks) } : {}),
  };
  const written = mark === undefined ? null : keepBegun(world, found, { kind, mark, back: takesBack });
  const action = mark === undefined ? 'giveBackTable' : 'takeTable';
  ledger.tell(office.account, { action, unit: null, period: null, text: log });
  forgetRows(world, found, changes);
  ledger.flush();
  if (marks) writeMarks(world, marks);
  if (changes.length > 0) world.books.change(office.masterId, requests);
  settle(world, found, { kind, written, changes });
}

interface Settled {
  readonly kind: TableKindName;
  /** Key of the table; null = it is taken back. */
  readonly written: string | null;
  readonly changes: readonly TabChange[];
}

/** The ledger keeps that it is done, and knows the rows as they are now. */
function settle(world: World, found: Opened, { kind, written, changes }: Settled): void {
  keepDone(world, found, { kind, written });
  if (changes.length > 0)
    noteChanged(
      world,
      found,
      changes.map(({ tab }) => tab),
    );
  found.ledger.flush();
}

/**
 * Takes back the last table of the kind. Refused when it was taken back before, or its rows were changed since. A run
 * that was killed after it had taken the rows back is ended.
 */
export const giveBackTable = request({ kind: BODY.kind }, (world, { kind }): Asked<TableTaken> => {
  const opening = opened(world);
  if (!opening.ok) return opening;
  const found = opening.value;
  const free = freeFor({ ledger: found.ledger, account: found.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const last = lastTaken(world, found, kind);
  if (last === null) return refuse('noTableTaken');
  const back: TakenBack = isAway(world, found, last) ? { changes: [] } : last;
  const bad = changedSince(world, found, back);
  if (bad.length > 0) return refuse('tableChanged', { list: firstOf(bad, 6, { by: ', ' }) });
  write(world, found, {
    kind,
    changes: back.changes,
    ...(back.marks ? { marks: back.marks } : {}),
    log: tableWords.log.back(kind),
  });
  return ok({ message: tableWords.givenBack });
});
