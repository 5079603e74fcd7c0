/** Every kind of document that can be drafted, in the order of the window. */
import type { DocumentKind } from '../../text/documents/kinds';
import type { DraftKind } from './draft';
import { BESIDE_REPORT } from './beside-report';
import { CONDUCT } from './conduct';
import { CORRECTION_LETTER } from './correction';
import { INDEX_REPORT } from './ranks/index-report';
import { MONTHLY } from './monthly';
import { NOTICE } from './notice';
import { RANKING } from './ranks/ranking';
import { REPORT } from './report';
import { ROLLOUT } from './rollout';
import { UNIT_REPORT, unitReport } from './unit-report';
import { URGING } from './urging';
import { WHOLE_TEXTS } from './whole-texts';

export const DRAFT_KINDS: readonly DraftKind[] = [
  ...URGING,
  REPORT,
  ...BESIDE_REPORT,
  WHOLE_TEXTS,
  MONTHLY,
  NOTICE,
  ROLLOUT,
  INDEX_REPORT,
  RANKING,
  ...CONDUCT,
  CORRECTION_LETTER,
];

/** @param unit code of the unit whose report it is, of a unit's report only */
export const kindNamed = (code: string | undefined, unit?: string): DraftKind | null =>
  code === UNIT_REPORT && unit !== undefined
    ? unitReport(unit)
    : (DRAFT_KINDS.find(({ kind }) => kind === (code as DocumentKind)) ?? null);
