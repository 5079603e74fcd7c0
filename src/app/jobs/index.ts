/** The jobs by name. */
import { check } from '../check';
import { collect } from '../collect';
import { consolidateJob } from '../consolidate';
import { generate } from '../generate';
import { setUp } from '../set-up';
import type { Jobs } from './job';

export const JOBS: Jobs = { setUp, generate, publish: generate, collect, check, consolidate: consolidateJob };
