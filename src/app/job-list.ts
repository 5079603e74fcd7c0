/** The jobs by name. */
import { check } from './collect/check';
import { collect } from './collect/collect';
import { consolidateJob } from './consolidate/consolidate';
import { exportAll } from './housekeeping/export-all';
import { generate } from './issue/generate';
import { healthCheck } from './housekeeping/health-check';
import { leaders } from './leaders/job';
import { remind } from './letters/remind';
import { appraise } from './scoring/appraise';
import { selfCheck } from './self-check/job';
import { handOver } from './handover/give';
import { takeOver } from './handover/take';
import { setUp } from './housekeeping/set-up';
import type { Jobs } from './jobs/job';

export const JOBS: Jobs = {
  setUp,
  generate,
  publish: generate,
  collect,
  check,
  consolidate: consolidateJob,
  remind,
  healthCheck,
  exportAll,
  appraise,
  leaders,
  selfCheck,
  handOver,
  takeOver,
};
