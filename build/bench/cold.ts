/**
 * The first click of a period in which nothing was collected before: every unit's file is read, sealed and answered. A
 * quarter of the sample province is really played; a larger one is charged in proportion to its units.
 */
import { Desk } from '../../src/desk/desk';
import type { LatencySetting } from '../../src/desk/machine/latency';
import { Office } from '../play/office';
import { QuarterPlay } from '../play/quarter';
import type { Cost } from './large-click';

const PROVINCE = 'khanh-hoa-2019';
const PERIOD = '2019-Q1';

export interface Cold extends Cost {
  readonly units: number;
}

export function coldClick(latency: LatencySetting, asked: number): Cold {
  const desk = new Desk({ seed: 2019, province: PROVINCE, latency, accountKind: 'workspace' });
  const email = desk.province.office[0]?.email ?? '';
  const play = new QuarterPlay(
    desk,
    { office: email },
    { seed: 2019, units: asked, province: PROVINCE, period: PERIOD },
    () => undefined,
  );
  play.filled();
  const sum = { cellsWritten: 0, bytes: 0 };
  const seconds = desk.latency.seconds.bind(desk.latency);
  desk.latency.seconds = (method, size) => {
    sum.bytes += size.bytes;
    if (size.write) sum.cellsWritten += size.cells;
    return seconds(method, size);
  };
  const before = Object.values(desk.counters.byScripts()).reduce((all, one) => all + one, 0);
  const since = desk.clock.now();
  const office = new Office(desk, email);
  office.open = play.masterId();
  const { counts } = office.job({ job: 'consolidate', period: PERIOD }, () => undefined);
  return {
    ...sum,
    units: counts['units'] ?? asked,
    seconds: (desk.clock.now() - since) / 1000,
    calls: Object.values(desk.counters.byScripts()).reduce((all, one) => all + one, 0) - before,
  };
}
