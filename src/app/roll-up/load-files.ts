/**
 * *Tệp cho kho số liệu*: the four load files of a period in the folder of its exports, for a person who asks many
 * provinces or years as one. They are written only while the master shows what the ledger gives, and go nowhere by
 * themselves.
 */
import { reportingYear, samePeriodLastYear } from '../../core/catalogue/reporting-year';
import type { Unit } from '../../core/catalogue/unit';
import { ok } from '../../core/result';
import { asNdjson, isForRollUp, rollUpLines, type ReportSeen, type RollUpContent } from '../../core/roll-up/lines';
import { LOAD_ORDER, type RollUpTable } from '../../core/roll-up/tables';
import { exportWords } from '../../text/windows/rare/export-all';
import type { Seal } from '../../core/submission/seal';
import { loadFileWords } from '../../text/windows/rare/load-files';
import type { JobLine, JobRequest } from '../api';
import { consolidationCode } from '../consolidate/consolidation-code';
import { figureInputs, type FigureInputs } from '../consolidate/figure-inputs';
import { figuresFrom, type Figures } from '../consolidate/figures';
import { exportFolder } from '../housekeeping/export-folder';
import { writeText } from '../housekeeping/marked-text';
import { JobHold } from '../jobs/hold';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { openIssuedPeriod } from '../work/open-period';
import { reportedIn } from '../work/held/reported';
import type { PeriodWork } from '../work/period-work';
import { filesOfMaster } from '../work/unit-files';

const KIND = 'loadFile';

interface Opened {
  readonly open: PeriodWork;
  readonly inputs: FigureInputs;
  readonly figures: Figures;
}

function opened(world: World, { period }: JobRequest): Asked<Opened> {
  const opening = openIssuedPeriod(world, { period, everyRow: true });
  if (!opening.ok) return opening;
  const open = opening.value;
  if (!isForRollUp(open.period)) return refuse('notForRollUp', { period: open.period.name });
  const inputs = figureInputs(open);
  const figures = figuresFrom(inputs, world);
  if (open.office.publication?.inputHash !== figures.inputHash)
    return refuse('masterOld', { period: open.period.name });
  return ok({ open, inputs, figures });
}

function contentOf({ open, inputs, figures }: Opened): RollUpContent {
  const { catalogue, period, units, world } = open;
  return {
    province: catalogue.province,
    period,
    year: reportingYear(period, catalogue.periods).number,
    yearBefore: samePeriodLastYear(period, catalogue.periods)?.code ?? null,
    load: figures.inputHash,
    exportedAt: world.clock.now(),
    code: consolidationCode(inputs, world.coder),
    reports: units.map((unit) => reportOf(open, unit, inputs.seals)),
    sealed: figures.sealed,
    consolidated: figures.consolidated,
  };
}

function reportOf(open: PeriodWork, { code, name }: Unit, seals: readonly Seal[]): ReportSeen {
  const [reported] = reportedIn(open, code, open.period);
  return {
    unit: code,
    unitName: name,
    state: reported?.submission.state ?? 'unpublished',
    timeliness: reported?.submission.timeliness ?? null,
    facts: reported?.facts ?? null,
    seal: seals.find(({ unit }) => unit === code) ?? null,
  };
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { period } = opening.value.open;
  return ok({
    request: { job: 'loadFiles', period: period.code },
    plan: { title: loadFileWords.title(period.name), of: LOAD_ORDER.length, lines: loadFileWords.lines },
  });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { open } = opening.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  open.ledger.flush();
  const content = contentOf(opening.value);
  const lines = written(open, content);
  open.ledger.tell(open.office.account, {
    action: 'loadFiles',
    unit: null,
    period: open.period.code,
    text: loadFileWords.log(content.code),
  });
  hold.value.finish();
  open.ledger.flush();
  return ok(
    finished(LOAD_ORDER.length, {
      result: 'done',
      message: loadFileWords.outcome(content.code, exportWords.folder(open.period.name)),
      lines,
      columns: loadFileWords.columns,
      counts: {},
    }),
  );
}

/** The mark is that of the figures, so a second click without a change writes nothing. */
function written(open: PeriodWork, content: RollUpContent): readonly JobLine[] {
  const found = filesOfMaster(open);
  const beside = { open, found, folder: exportFolder(open, found) };
  const lines = rollUpLines(content);
  return LOAD_ORDER.map((table: RollUpTable): JobLine => {
    const name = loadFileWords.file(table, content.province.code, content.period.code);
    writeText(beside, {
      kind: `${KIND}-${table}`,
      name,
      type: 'application/json',
      marked: `${table} ${content.load}`,
      text: () => asNdjson(lines[table]),
    });
    return { unit: table, name, result: 'done', message: loadFileWords.line(lines[table].length) };
  });
}

export const loadFiles: Job = { plan, step };
