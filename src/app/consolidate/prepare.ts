/**
 * The hourly run's own preparation: after it has collected, it stages the result tabs of the period that is to be
 * published next, reads them back and proves them. It writes no figure that anybody sees, holds nothing, and gives way
 * to every other run: each of its writes carries the fence of the staging tabs.
 */
import { isRehearsal } from '../../core/catalogue/rehearsal';
import { isHandedIn } from '../../core/submission/submission';
import type { World } from '../ports';
import { freeFor } from '../jobs/hold';
import { isLedgerKept, keepLedger } from '../work/held/kept-ledger';
import { readForScreen } from '../work/held/shown-ledger';
import { noting } from '../work/held/noted-reading';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { rowsWhole } from '../work/held/rows-whole';
import { standbyMarks, withoutProbe } from '../../tables/master-book/staging/standby-marks';
import { provedStage, takeStage } from '../../tables/master-book/staging/stage';
import { figuresOf } from './figures';
import { readBack, recountStaging } from './proved-staging';
import { dropStaged, stageFenced } from './stage-tabs';
import { seenBeside } from './beside-standby';
import { isStandby, noteProof } from './standby';

/** What a preparation of a large province takes, in the pessimistic model. */
const LONGEST_MS = 90_000;

/**
 * `ready` = a standby is proved; `none` = the published figures, or the standby, are those of now, or nothing can be
 * published; `later` = the next run prepares; `differs` = the recount refuses the staged tabs.
 */
export type Prepared = 'ready' | 'none' | 'later' | 'differs';

/**
 * `works` = the periods that the run looked at, the one at work first. Three service calls when there is something to
 * do.
 */
export function prepareStandby(world: World, works: readonly PeriodWork[], until: number): Prepared {
  const next = works.find(isUnpublished);
  if (!next) {
    works.slice(0, 1).forEach(readForScreen);
    return 'none';
  }
  const version = world.files.seen(next.office.ledgerId)?.version ?? null;
  if (isStandby(next, figuresOf(next)) && isLedgerKept(next, version)) return 'none';
  if (world.clock.now() > until - LONGEST_MS) return 'later';
  const reading = noting(world);
  // Read as the click reads it.
  const opening = openPeriod(reading.world, { period: next.period.code, everyRow: true, withNow: true });
  if (!opening.ok || !rowsWhole(opening.value).ok) return 'none';
  const open = { ...opening.value, world };
  const { ledger, office } = open;
  if (!freeFor({ ledger, account: office.account, now: world.clock.now(), polite: true }).ok) return 'later';
  if (!isUnpublished(open)) return 'none';
  const prepared = isStandby(open, figuresOf(open)) ? 'none' : proved(open);
  if (prepared !== 'differs' && version !== null) keepLedger(open, reading, version);
  return prepared;
}

/** Something is handed in, and the master shows other figures. */
function isUnpublished(open: PeriodWork): boolean {
  const { office, ledger, period } = open;
  if (period.scoring || isRehearsal(period) || office.publication === null) return false;
  return (
    ledger.submissions(period.code).some(({ state }) => isHandedIn(state)) &&
    office.publication.inputHash !== figuresOf(open).inputHash
  );
}

function proved(open: PeriodWork): Prepared {
  const { world, office } = open;
  const figures = figuresOf(open);
  const { tabs } = figures;
  const stage = stageFenced(world, office.masterId, { tabs, from: office.stage, once: true });
  for (const batch of standbyMarks(tabs, stage)) world.books.change(office.masterId, batch);
  const { staged, published, values } = readBack(open, stage, { values: true });
  if (recountStaging(open, figures, staged).length > 0) {
    dropStaged(world, office.masterId, tabs, stage);
    return 'differs';
  }
  const beside = seenBeside(open, tabs, { stage, published: { ...published, values } });
  const to = provedStage(stage, figures.inputHash);
  world.books.change(office.masterId, [...takeStage(stage, to), ...withoutProbe(tabs)]);
  const seen = world.files.seen(office.masterId);
  if (seen) noteProof(open, to, { beside, version: seen.version });
  return 'ready';
}
