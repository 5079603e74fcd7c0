/** The jobs by name. */
import type { Jobs } from './job';

export const JOBS: Jobs = {};
