/**
 * Processor time of the product itself in one click of *Tổng hợp*: the plan that a person reads, and the step, over the
 * master and the ledger of a large province. The desk answers every call, and its time is taken off.
 */
import { recordOf, sealed } from '../../src/app/collect/seal-record';
import { consolidateJob } from '../../src/app/consolidate/consolidate';
import { jobIdOf } from '../../src/app/jobs/job-id';
import type { Books, FileAudited, Memory, World } from '../../src/app/ports';
import { keepIssued } from '../../src/app/work/issued';
import { openPeriod } from '../../src/app/work/open-period';
import { templatesFor } from '../../src/core/issue/asked';
import { ledgerBookRequests } from '../../src/tables/ledger-book';
import { masterBookRequests } from '../../src/tables/master-book/master-book-requests';
import { BooksOnDesk, CODER, fileOf, OFFICE, submissionOf } from './large-books';
import { largeProvince, PERIOD, type LargeProvince } from './large-province';
import { cpuMs } from './processor-time';

/** By day in the quarter of the sample. */
const NOW = Date.UTC(2019, 2, 12, 3);

function memoryOf(): Memory {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    drop: (key) => void kept.delete(key),
  };
}

class TimedBooks extends BooksOnDesk {
  /** Milliseconds of the desk's own answers. */
  taken = 0;
  calls = 0;
  books = { master: '', ledger: '' };
  files: readonly FileAudited[] = [];

  protected override call(method: string, params: object, body?: unknown): unknown {
    const from = cpuMs();
    const answer = super.call(method, params, body);
    this.taken += cpuMs() - from;
    this.calls += 1;
    return answer;
  }

  protected override asWorld(): World {
    const world = super.asWorld();
    const books: Pick<Books, 'read' | 'write'> = {
      read: (spreadsheetId, ranges) =>
        (
          this.call('values.batchGet', {
            spreadsheetId,
            ranges,
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: 'SERIAL_NUMBER',
          }) as { readonly valueRanges: ReturnType<Books['read']> }
        ).valueRanges,
      write: (spreadsheetId, data) =>
        void this.call('values.batchUpdate', { spreadsheetId }, { valueInputOption: 'RAW', data }),
    };
    return {
      ...world,
      books: { ...world.books, ...books },
      files: { audit: () => this.files, list: () => this.files, seen: () => null },
      memory: memoryOf(),
      briefMemory: memoryOf(),
      clock: { now: () => NOW },
      person: { account: () => OFFICE },
      openBook: { id: () => null },
      sharedMemory: memoryOf(),
      triggers: { exists: () => true },
    } as unknown as World;
  }
}

const auditedOf = (id: string, marks: Readonly<Record<string, string>>): FileAudited => ({
  id,
  name: id,
  mimeType: 'application/vnd.google-apps.spreadsheet',
  parents: [],
  trashed: false,
  owner: OFFICE,
  version: 12,
  modifiedAt: NOW,
  modifiedBy: null,
  appProperties: marks,
  ownedByMe: true,
  writersMayShare: false,
  permissions: [],
});

/** A master and a ledger in which every unit has handed in. */
export function handedIn({ catalogue, seals }: LargeProvince): TimedBooks {
  const on = new TimedBooks();
  const { id: province } = catalogue.province;
  on.made((master) => {
    const ledger = on.made(({ id, defaultSheetId }) =>
      ledgerBookRequests({ province, ledgerId: id, masterId: master.id, officeAccounts: [OFFICE], defaultSheetId }),
    );
    on.books = { master: master.id, ledger };
    const { id: masterId, defaultSheetId } = master;
    return masterBookRequests({ catalogue, masterId, ledgerId: ledger, officeAccounts: [OFFICE], defaultSheetId });
  });
  const bond = { masterId: on.books.master, ledgerId: on.books.ledger, isOwner: true };
  on.world.memory.set('master', bond.masterId);
  on.world.memory.set(`bond:${bond.masterId}`, JSON.stringify(bond));
  const opened = openPeriod(on.world, { period: PERIOD, everyRow: true });
  if (!opened.ok) throw new Error(opened.error.code);
  const open = opened.value;
  for (const { fingerprint: _, ...unsealed } of seals) {
    const { seal: made, payload } = sealed(CODER, unsealed);
    const { unit } = made;
    const templates = templatesFor(open.catalogue, { unit, period: open.period, seals: [] });
    const file = fileOf(made, PERIOD, keepIssued(open, templates));
    const versions = Object.fromEntries(templates.map(({ form, version }) => [form, version]));
    open.ledger.put({
      file: { ...file, templateVersions: versions, lastPollAt: NOW },
      submission: { ...submissionOf(made, PERIOD), dueAt: NOW },
      seal: recordOf(made, null, payload),
    });
    open.ledger.tell(OFFICE, { action: 'submit', unit, period: PERIOD, text: 'Bản nộp lần 1' });
  }
  open.ledger.flush();
  on.files = [
    auditedOf(bond.masterId, { cchc: 'master' }),
    auditedOf(bond.ledgerId, { cchc: 'ledger' }),
    ...seals.map(({ fileId }) => auditedOf(fileId, { master: bond.masterId, period: PERIOD })),
  ];
  return on;
}

export interface OwnTime {
  readonly plan: number;
  readonly step: number;
  readonly calls: number;
}

/** Milliseconds of processor time without the desk's. */
export function ownTime(units: number): OwnTime {
  const on = handedIn(largeProvince(units));
  const timed = <T>(act: () => T): { readonly made: T; readonly ms: number } => {
    const [from, desk] = [cpuMs(), on.taken];
    const made = act();
    return { made, ms: cpuMs() - from - (on.taken - desk) };
  };
  const before = on.calls;
  const plan = timed(() => consolidateJob.plan(on.world, { job: 'consolidate', period: PERIOD }));
  if (!plan.made.ok) throw new Error(plan.made.error.code);
  const { request } = plan.made.value;
  const turn = { world: on.world, request, jobId: jobIdOf(request), until: NOW + 300_000 };
  const step = timed(() => consolidateJob.step(turn));
  if (!step.made.ok) throw new Error(step.made.error.code);
  if (!step.made.value.done || step.made.value.outcome.result !== 'done')
    throw new Error(JSON.stringify(step.made.value).slice(0, 500));
  return { plan: plan.ms, step: step.ms, calls: on.calls - before };
}
