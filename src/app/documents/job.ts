/**
 * The job that drafts one document of a period. What comes from the master is drafted only while the master shows what
 * the ledger gives, so that document and *Dữ liệu* never differ.
 */
import { ok } from '../../core/result';
import { DOCUMENT_NAMES } from '../../text/documents/kinds';
import { documentsWords } from '../../text/windows/documents';
import type { JobRequest } from '../api';
import { figuresOf } from '../consolidate/figures';
import { JobHold } from '../jobs/hold';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { once } from '../../core/once';
import { refuse, type Asked } from '../refusal';
import { openIssuedPeriod, openPeriod } from '../work/open-period';
import { draftFile } from './drafted-file';
import { draftWork, type DraftKind, type DraftWork } from './draft';
import { kindNamed } from './kinds';
import { giveToUnit } from './unit-access';

interface Opened {
  readonly work: DraftWork;
  readonly kind: DraftKind;
}

function opened(world: World, request: JobRequest): Asked<Opened> {
  const kind = kindNamed(request.draft, request.units?.[0]);
  if (kind === null) return refuse('badRequest', { field: 'draft' });
  const openFor = kind.beforeForms ? openPeriod : openIssuedPeriod;
  const open = openFor(world, { period: request.period, everyRow: kind.fromMaster });
  if (!open.ok) return open;
  const figures = once(() => figuresOf(open.value));
  if (kind.fromMaster && open.value.office.publication?.inputHash !== figures().inputHash)
    return refuse('masterOld', { period: open.value.period.name });
  const work = draftWork(open.value, figures);
  const ready = kind.ready?.(work) ?? ok(null);
  return ready.ok ? ok({ work, kind }) : ready;
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { work, kind } = opening.value;
  const { period } = work.open;
  return ok({
    request: {
      job: 'document',
      period: period.code,
      draft: kind.kind,
      ...(kind.unit === undefined ? {} : { units: [kind.unit] }),
    },
    plan: {
      title: documentsWords.jobTitle(DOCUMENT_NAMES[kind.kind], period.name),
      of: 1,
      lines: documentsWords.jobLines,
    },
  });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { work, kind } = opening.value;
  const { open } = work;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  open.ledger.flush();
  const { fileId, kept } = draftFile(work, kind);
  const refused = kind.unit === undefined ? [] : giveToUnit(open, kind.unit, fileId);
  open.ledger.tell(open.office.account, {
    action: 'document',
    unit: kind.unit ?? null,
    period: open.period.code,
    text: documentsWords.log(DOCUMENT_NAMES[kind.kind], kept),
  });
  hold.value.finish();
  open.ledger.flush();
  return ok(
    finished(1, {
      result: 'done',
      message: [
        documentsWords.made(DOCUMENT_NAMES[kind.kind], kept),
        ...(kind.unit === undefined ? [] : [documentsWords.given(refused)]),
      ].join(' '),
      lines: [],
      counts: { kept },
      documentId: fileId,
    }),
  );
}

export const documentJob: Job = { plan, step };
