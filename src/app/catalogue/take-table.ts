/**
 * A table becomes rows of the catalogue: looked at first, then written in one batch, and taken back as long as its rows
 * stand. What takes it back is kept in the ledger, so that it does not depend on an open window.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { misfits, takingBack, type TabChange } from '../../tables/master-book/tab-change';
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
import { noteChanged, tabRequests } from './change-tabs';
import { marksBack, marksMisfit, writeMarks, type MarkChanges } from './mark-changes';
import { planTable } from './plan-from-table';
import { schemeTableReader } from './scheme-from-table';
import { surveyTableReader } from './survey-from-table';
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
  write(world, found.value, { kind: body.kind, changes, ...(marks ? { marks } : {}), log });
  return ok({ message: done });
});

/** What takes back the last table of a kind; no changes = it was taken back. */
interface Kept {
  readonly of: TableKindName;
  readonly at: number;
  readonly changes: readonly TabChange[];
  readonly marks?: MarkChanges;
}

const yearOf = ({ catalogue }: Office): string => String(catalogue.province.year);

interface Written {
  readonly kind: TableKindName;
  readonly changes: readonly TabChange[];
  readonly marks?: MarkChanges;
  readonly log: string;
  /** It takes back an earlier table, and cannot be taken back itself. */
  readonly back?: true;
}

/** One batch for all tabs of the master, then one for the ledger: what takes it back, the log and the rows as known. */
function write(world: World, { office, ledger }: Opened, { kind, changes, marks, log, back }: Written): void {
  const { gridOf, requests } = tabRequests(office, changes);
  const kept: Kept = {
    of: kind,
    at: world.clock.now(),
    changes: back ? [] : changes.map((change) => takingBack(gridOf(change.tab), change)),
    ...(marks && !back ? { marks: marksBack(marks) } : {}),
  };
  if (marks) writeMarks(world, marks);
  if (changes.length > 0) world.books.change(office.masterId, requests);
  ledger.kept.keep('tableTaken', yearOf(office), kept);
  ledger.tell(office.account, { action: back ? 'giveBackTable' : 'takeTable', unit: null, period: null, text: log });
  if (changes.length > 0)
    noteChanged(
      world,
      { office, ledger },
      changes.map(({ tab }) => tab),
    );
  ledger.flush();
}

/** Takes back the last table of the kind. Refused when it was taken back before, or its rows were changed since. */
export const giveBackTable = request({ kind: BODY.kind }, (world, { kind }): Asked<TableTaken> => {
  const found = opened(world);
  if (!found.ok) return found;
  const { office, ledger } = found.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const kept = ledger.kept
    .of('tableTaken', yearOf(office))
    .map((one) => one.content as Kept)
    .filter((one) => one.of === kind);
  const { changes = [], marks } = kept[kept.length - 1] ?? {};
  if (changes.length === 0 && !marks) return refuse('noTableTaken');
  const bad = [
    ...changes.flatMap((change) => misfits(office.tabs.get(change.tab) ?? [], change)),
    ...(marks ? marksMisfit(world, marks) : []),
  ];
  if (bad.length > 0) return refuse('tableChanged', { list: firstOf(bad, 6, { by: ', ' }) });
  write(world, found.value, {
    kind,
    changes,
    ...(marks ? { marks } : {}),
    log: tableWords.log.back(kind),
    back: true,
  });
  return ok({ message: tableWords.givenBack });
});
