/** The jobs by name. */
import { check } from './collect/check';
import { collect } from './collect/collect';
import { consolidateJob } from './consolidate/consolidate';
import { documentJob } from './documents/job';
import { exportAll } from './housekeeping/export-all';
import { loadFiles } from './roll-up/load-files';
import { issue } from './issue/issue';
import { healthCheck } from './housekeeping/health-check';
import { repair } from './housekeeping/repair';
import { leaders } from './leaders/job';
import { remind } from './letters/remind';
import { scoreBook } from './scoring/appraise';
import { selfCheck } from './self-check/job';
import { handOver } from './handover/give';
import { takeOver } from './handover/take';
import { unitFiles } from './unit-files/give';
import { yearProof } from './year-proof/job';
import { setUp } from './housekeeping/set-up';
import type { Jobs } from './jobs/job';

export const JOBS: Jobs = {
  setUp,
  issue,
  publish: issue,
  collect,
  check,
  consolidate: consolidateJob,
  remind,
  healthCheck,
  repair,
  exportAll,
  loadFiles,
  unitFiles,
  scoreBook,
  leaders,
  selfCheck,
  yearProof,
  handOver,
  takeOver,
  document: documentJob,
};
