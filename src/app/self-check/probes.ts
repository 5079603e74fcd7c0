/** Every probe, in the order in which they run: cheap and informative ones first. */
import { PAGE_PROBES } from './page-pass';
import type { Probe } from './probe';
import { DOCUMENT_PROBES } from './probes/documents';
import { DRIVE_PROBES } from './probes/drive';
import { SERVICE_PROBES } from './probes/services';
import { SPEED_PROBES } from './probes/speed';
import { STRUCTURE_PROBES } from './probes/structure';
import { VALUE_PROBES } from './probes/values';

export const PROBES: readonly Probe[] = [
  ...SERVICE_PROBES,
  ...VALUE_PROBES,
  ...STRUCTURE_PROBES,
  ...DRIVE_PROBES,
  ...DOCUMENT_PROBES,
  ...SPEED_PROBES,
  ...PAGE_PROBES,
];
