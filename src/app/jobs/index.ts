/** The jobs by name. */
import { check } from '../check';
import { collect } from '../collect';
import { consolidateJob } from '../consolidate';
import { exportAll } from '../export-all';
import { generate } from '../generate';
import { healthCheck } from '../health-check';
import { leaders } from '../leaders';
import { remind } from '../remind';
import { appraise } from '../scoring/appraise';
import { setUp } from '../set-up';
import type { Jobs } from './job';

export const JOBS: Jobs = { setUp, generate, publish: generate, collect, check, consolidate: consolidateJob, remind, healthCheck, exportAll, appraise, leaders };
