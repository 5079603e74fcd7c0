/** The jobs by name. */
import { generate } from '../generate';
import { setUp } from '../set-up';
import type { Jobs } from './job';

export const JOBS: Jobs = { setUp, generate, publish: generate };
