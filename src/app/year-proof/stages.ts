/**
 * The stages of a run, in order. Each is short and repeatable: a stage that was stopped half way is done again from its
 * beginning and changes nothing that is done already.
 */
import { addDays, localDate } from '../../core/calendar';
import { FORM } from '../../core/form-code';
import { isHandedIn } from '../../core/submission/submission';
import { refusalSentence } from '../../text/refusals';
import { yearProofWords as words, type YearProofStep } from '../../text/windows/rare/year-proof';
import { collect } from '../collect/collect';
import { consolidateJob } from '../consolidate/consolidate';
import { correct, lookAtCorrection } from '../corrections/correct';
import { issue } from '../issue/issue';
import { jobIdOf } from '../jobs/job-id';
import type { Job } from '../jobs/job';
import type { JobRequest } from '../api';
import type { World } from '../ports';
import { accept, close, giveBack } from '../receive/decide';
import { extend } from '../receive/decide-time';
import type { Asked } from '../refusal';
import { openPeriod } from '../work/open-period';
import { fileOf, submissionOf } from '../work/period-work';
import { asCorrected, compareForms, compareMaster, type Comparison } from './compare';
import {
  CORRECTED,
  EXTENDED,
  expectedFigures,
  LATE_QUARTER,
  QUARTERS,
  RETURNED,
  UNITS,
  type UnitCode,
  type YearAsked,
} from './expected/year';
import { fillIn } from './fill';
import { NEXT_YEAR, periodCode } from './province';

/** What a stage works with; `world` knows the synthetic books alone. */
export interface Turn {
  readonly world: World;
  readonly master: string;
  readonly asked: YearAsked;
  readonly until: number;
}

/** `more` = the stage is to be called again; `stopped` = the product refused, in words. */
export type Played = 'done' | 'more' | { readonly stopped: string } | { readonly found: readonly Comparison[] };

export interface Stage {
  readonly step: YearProofStep;
  /** 0-based; null = no period. */
  readonly period: number | null;
  readonly play: (turn: Turn) => Played;
}

const stoppedBy = ({ error }: { readonly error: { readonly code: string; readonly facts: object } }): Played => ({
  stopped: refusalSentence(error.code as never, error.facts as never),
});

function job({ world, until }: Turn, of: Job, asked: JobRequest): Played {
  const planned = of.plan(world, asked);
  if (!planned.ok) return stoppedBy(planned);
  const { request } = planned.value;
  const stepped = of.step({ world, request, jobId: jobIdOf(request), until });
  if (!stepped.ok) return stoppedBy(stepped);
  return stepped.value.done ? 'done' : 'more';
}

/** The requests in order; the first refusal ends them. */
function each(asks: readonly (() => Asked<unknown>)[]): Played {
  for (const ask of asks) {
    const answer = ask();
    if (!answer.ok) return stoppedBy(answer);
  }
  return 'done';
}

/** The workbooks of the units in a period. */
function filesIn(world: World, period: string): Asked<ReadonlyMap<UnitCode, string>> {
  const open = openPeriod(world, { period });
  if (!open.ok) return open;
  const files = UNITS.flatMap((unit) => {
    const file = fileOf(open.value, unit);
    return file ? [[unit, file.fileId] as const] : [];
  });
  return { ok: true, value: new Map(files) };
}

const today = ({ clock }: World): string => localDate(clock.now());
/** The first day of the reporting year. */
const doneOn = (world: World): string => `${Number(today(world).slice(0, 4)) - 1}-12-15`;

function filled({ world, asked }: Turn, quarter: number, units: readonly UnitCode[]): Played {
  const files = filesIn(world, periodCode(quarter));
  if (!files.ok) return stoppedBy(files);
  const left = units.filter((unit) => !files.value.has(unit));
  if (left.length > 0) throw new Error(`no workbook of ${left.join()}`);
  const days = { today: today(world), doneOn: doneOn(world) };
  for (const unit of units) fillIn(world, { file: files.value.get(unit) ?? '', unit, asked, quarter, ...days });
  return 'done';
}

/** The wrong report comes back once; the unit types the right figure and hands in again. */
function givenBack(turn: Turn): Played {
  const { world } = turn;
  const period = periodCode(0);
  const open = openPeriod(world, { period });
  if (!open.ok) return stoppedBy(open);
  const submission = submissionOf(open.value, RETURNED);
  if (submission?.version === 1 && submission.state === 'submitted') {
    const reasons = [{ reason: words.reason, form: FORM.indicator, row: '1.2' }];
    const returned = giveBack.answer(world, { unit: RETURNED, period, reasons });
    if (!returned.ok) return stoppedBy(returned);
  }
  return filled(turn, 0, [RETURNED]);
}

function accepted({ world }: Turn, quarter: number): Played {
  const period = periodCode(quarter);
  const open = openPeriod(world, { period });
  if (!open.ok) return stoppedBy(open);
  const waiting = UNITS.filter((unit) => submissionOf(open.value, unit)?.state === 'submitted');
  const missing = UNITS.map((unit) => ({ unit, submission: submissionOf(open.value, unit) })).filter(
    ({ submission }) => !isHandedIn(submission?.state ?? 'unpublished'),
  );
  if (missing.length > 0)
    return {
      stopped: words.notHandedIn(
        missing.map(({ unit, submission }) => ({ unit, why: submission?.told.open?.points[0]?.text ?? '' })),
      ),
    };
  return each(waiting.map((unit) => () => accept.answer(world, { unit, period })));
}

function corrected(turn: Turn): Played {
  const { world, asked } = turn;
  const lines = expectedFigures(asked, 0, 'value');
  const cells = ['1.2', '1.3'].map((row) => ({
    form: FORM.indicator,
    row,
    field: 'value',
    value: String(lines.find((line) => line.row === row)?.units[CORRECTED]),
  }));
  const correction = { period: periodCode(0), unit: CORRECTED, cells, ...words.correction, date: today(world) };
  const look = lookAtCorrection.answer(world, correction);
  // Where the correction is written already, any key repeats it.
  return each([() => correct.answer(world, { ...correction, key: look.ok ? look.value.mark : '-' })]);
}

function watched(turn: Turn, period: string): Played {
  const collected = job(turn, collect, { job: 'collect', period });
  if (collected !== 'done') return collected;
  const to = addDays(today(turn.world), 2);
  return each([() => extend.answer(turn.world, { unit: EXTENDED, period, to, reason: words.reason })]);
}

function before(turn: Turn, period: number): Played {
  const files = filesIn(turn.world, periodCode(period));
  if (!files.ok) return stoppedBy(files);
  const isNext = period === NEXT_YEAR;
  const at = { period, quarter: isNext ? 0 : period - 1, column: isNext ? 'lastYear' : 'prior' } as const;
  return { found: [compareForms(turn.world, files.value, { asked: turn.asked, ...at })] };
}

const consolidated = (turn: Turn, period: string): Played => job(turn, consolidateJob, { job: 'consolidate', period });
const compared = ({ world, master, asked }: Turn, quarter: number): readonly Comparison[] =>
  compareMaster(world, master, asked, quarter);

/** The correction and what it changes come after the first quarter is closed and compared. */
const correcting: readonly Stage[] = [
  { step: 'correct', period: 0, play: corrected },
  { step: 'consolidate', period: 0, play: (turn) => consolidated(turn, periodCode(0)) },
  { step: 'compareCorrected', period: 0, play: (turn) => ({ found: [asCorrected(compared(turn, 0))] }) },
];

function stagesOf(quarter: number): readonly Stage[] {
  const period = periodCode(quarter);
  const at = (step: YearProofStep, play: Stage['play']): Stage => ({ step, period: quarter, play });
  return [
    at('issue', (turn) => job(turn, issue, { job: 'issue', period })),
    ...(quarter === 0 ? [] : [at('before', (turn) => before(turn, quarter))]),
    ...(quarter === LATE_QUARTER ? [at('watch', (turn) => watched(turn, period))] : []),
    at('fill', (turn) => filled(turn, quarter, UNITS)),
    at('collect', (turn) => job(turn, collect, { job: 'collect', period })),
    ...(quarter === 0
      ? [at('giveBack', givenBack), at('collect', (turn) => job(turn, collect, { job: 'collect', period }))]
      : []),
    at('accept', (turn) => accepted(turn, quarter)),
    at('close', (turn) => each([() => close.answer(turn.world, { period })])),
    at('consolidate', (turn) => consolidated(turn, period)),
    at('compare', (turn) => ({ found: compared(turn, quarter) })),
    ...(quarter === 0 ? correcting : []),
  ];
}

/** From the first issued form to the forms of the next year. */
export const STAGES: readonly Stage[] = [
  ...QUARTERS.flatMap(stagesOf),
  {
    step: 'issue',
    period: NEXT_YEAR,
    play: (turn) => job(turn, issue, { job: 'issue', period: periodCode(NEXT_YEAR), publish: false }),
  },
  { step: 'before', period: NEXT_YEAR, play: (turn) => before(turn, NEXT_YEAR) },
];

/** The correction of the first quarter is made at this stage; the wrong figure is typed until it is given back. */
export const CORRECT_AT = STAGES.findIndex(({ step }) => step === 'correct');
export const GIVE_BACK_AT = STAGES.findIndex(({ step }) => step === 'giveBack');
