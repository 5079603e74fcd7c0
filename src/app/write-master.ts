/**
 * Lays the result tabs into the master: hidden staging tabs first, read back and recounted by a second arithmetic, then one atomic swap
 * behind the publication's fence. A reader sees the old publication or the new one, never a mixture.
 */
import { Fault } from '../core/fault';
import { RATIO_DECIMALS } from '../core/derive';
import { quoteTab } from '../tables/grid/a1';
import { stagingId, stagingLeft, stagingOf, swapRequests } from '../tables/master-book/publish';
import { RESULT_ORDER, titleOf } from '../tables/master-book/sheets';
import type { Publication } from '../tables/master-book/stamp';
import { stagingTitle } from '../text/master-book';
import type { Figures } from './figures';
import { recount } from './recount/recount';
import type { Discrepancy, RecountInput } from './recount/recount-input';
import type { Round } from './round';

export function writeMaster(round: Round, figures: Figures, from: Publication): readonly Discrepancy[] {
  stage(round, figures);
  const differs = recountStaging(round, figures);
  if (differs.length > 0) {
    dropStaging(round, figures);
    return differs;
  }
  const to: Publication = { publication: from.publication + 1, inputHash: figures.inputHash, runId: `${round.period.code}-${round.ledger.fenceNumber()}`, madeAt: figures.consolidated.overview.madeAt };
  round.world.books.change(round.office.masterId, swapRequests({ tabs: figures.tabs, from: from.publication, to }));
  return [];
}

function stage(round: Round, figures: Figures): void {
  const send = (left: readonly number[]): void => {
    const { batches, values } = stagingOf(figures.tabs, left);
    for (const batch of batches) round.world.books.change(round.office.masterId, batch);
    for (const ranges of values) round.world.books.write(round.office.masterId, ranges);
  };
  try {
    send([]);
  } catch (thrown) {
    // A run that broke off left its staging tabs, or our own answer was lost: both are seen in the book.
    if (!(thrown instanceof Fault) || (thrown.code !== 'refused' && thrown.code !== 'unsure')) throw thrown;
    const book = round.world.books.get(round.office.masterId, { fields: 'sheets(properties(sheetId))' });
    const left = stagingLeft((book.sheets ?? []).flatMap((sheet) => (sheet.properties?.sheetId === undefined ? [] : [sheet.properties.sheetId])));
    if (left.length === 0 && thrown.code === 'refused') throw thrown;
    send(left);
  }
}

function recountStaging(round: Round, figures: Figures): readonly Discrepancy[] {
  const ranges = RESULT_ORDER.map((tab) => quoteTab(stagingTitle(titleOf(tab))));
  const answers = round.world.books.read(round.office.masterId, ranges);
  const grids = Object.fromEntries(RESULT_ORDER.map((tab, n) => [tab, answers[n]?.values ?? []])) as unknown as RecountInput['grids'];
  return recount({
    grids, period: round.period.code, asOf: round.period.cutOff, templates: figures.templates, ratioDecimals: RATIO_DECIMALS,
    groups: Object.fromEntries(round.units.map((unit) => [unit.code, unit.group])),
  });
}

function dropStaging(round: Round, figures: Figures): void {
  round.world.books.change(round.office.masterId, figures.tabs.map((tab) => ({ deleteSheet: { sheetId: stagingId(tab.sheetId) } })));
}
