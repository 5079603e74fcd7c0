/**
 * Lays the result tabs into the master: hidden staging tabs first, read back and recounted by a second arithmetic, then one atomic swap
 * behind the publication's fence. A reader sees the old publication or the new one, never a mixture.
 */
import { RATIO_DECIMALS } from '../core/derive';
import { swapRequests } from '../tables/master-book/publish';
import { RESULT_ORDER, titleOf } from '../tables/master-book/sheets';
import type { Publication } from '../tables/master-book/stamp';
import type { Figures } from './figures';
import { recount } from './recount/recount';
import type { Discrepancy, RecountInput } from './recount/recount-input';
import type { Round } from './round';
import { dropStaged, readStaged, stageTabs } from './stage-tabs';

export function writeMaster(round: Round, figures: Figures, from: Publication): readonly Discrepancy[] {
  const { masterId } = round.office;
  stageTabs(round.world, masterId, figures.tabs);
  const differs = recountStaging(round, figures);
  if (differs.length > 0) {
    dropStaged(round.world, masterId, figures.tabs);
    return differs;
  }
  const to: Publication = { publication: from.publication + 1, inputHash: figures.inputHash, runId: `${round.period.code}-${round.ledger.fenceNumber()}`, madeAt: figures.consolidated.overview.madeAt };
  round.world.books.change(masterId, swapRequests({ tabs: figures.tabs, from: from.publication, to }));
  return [];
}

function recountStaging(round: Round, figures: Figures): readonly Discrepancy[] {
  const answers = readStaged(round.world, round.office.masterId, RESULT_ORDER.map(titleOf));
  const grids = Object.fromEntries(RESULT_ORDER.map((tab, n) => [tab, answers[n] ?? []])) as unknown as RecountInput['grids'];
  return recount({
    grids, period: round.period.code, asOf: round.period.cutOff, templates: figures.templates, ratioDecimals: RATIO_DECIMALS,
    groups: Object.fromEntries(round.units.map((unit) => [unit.code, unit.group])),
  });
}
