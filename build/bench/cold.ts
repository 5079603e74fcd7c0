/**
 * The first click of a period in which nothing was collected before: every unit's file is read, sealed and answered. A
 * quarter of the largest province is really played, so that Google's quotas of a minute count as they do; more units
 * than it has are charged in proportion.
 */
import { catalogOf } from '../../src/catalog';
import { Desk } from '../../src/desk/desk';
import type { LatencySetting } from '../../src/desk/machine/latency';
import { roomOf, takeRoom } from '../../src/desk/store';
import { newDesk } from '../play/new-desk';
import { Office } from '../play/office';
import { QuarterPlay } from '../play/quarter';
import type { Cost } from './large-click';

const PROVINCE = 'ho-chi-minh-2026';
const PERIOD = '2026-Q1';
/** Longer than a file stays warm. */
const COLD_SECONDS = 3600;

export interface Cold extends Cost {
  readonly units: number;
  /** Modelled seconds of the longest step. */
  readonly longestStep: number;
  /** How often Google refused a call because of its quotas. */
  readonly refused: number;
}

/** Filled and ticked workbooks, none of them collected. */
export interface Filled {
  readonly desk: Desk;
  readonly office: string;
  readonly master: string;
  readonly units: number;
}

/** @param asked units, at most those of the province; they are picked evenly */
export function filled(asked: number): Filled {
  const { desk, people } = newDesk({ province: PROVINCE, seed: 2019 });
  const units = Math.min(asked, catalogOf(PROVINCE)?.units.length ?? 0);
  const play = new QuarterPlay(
    desk,
    people,
    { seed: 2019, units, province: PROVINCE, period: PERIOD, hourly: false },
    () => undefined,
  );
  play.filled();
  return { desk, office: people.office, master: play.masterId(), units };
}

/** The same workbooks on a clock of another setting. */
function onClock(desk: Desk, latency: LatencySetting): Desk {
  const twin = new Desk({ ...desk.options, latency });
  takeRoom(twin, structuredClone(roomOf(desk)));
  twin.sheets.takeFrom(desk.sheets);
  twin.docs.takeFrom(desk.docs);
  twin.clock.advance(COLD_SECONDS);
  return twin;
}

export function coldClick({ desk: from, office: email, master, units }: Filled, latency: LatencySetting): Cold {
  const desk = onClock(from, latency);
  const sum = { cellsWritten: 0, bytes: 0 };
  const seconds = desk.latency.seconds.bind(desk.latency);
  desk.latency.seconds = (method, size) => {
    sum.bytes += size.bytes + (size.back?.bytes ?? 0);
    if (size.write) sum.cellsWritten += size.cells;
    return seconds(method, size);
  };
  let refused = 0;
  const take = desk.quota.take.bind(desk.quota);
  desk.quota.take = (...about) => {
    try {
      take(...about);
    } catch (error) {
      refused += 1;
      throw error;
    }
  };
  const before = Object.values(desk.counters.byScripts()).reduce((all, one) => all + one, 0);
  const since = desk.clock.now();
  const ends: number[] = [since];
  const office = new Office(desk, email);
  office.open = master;
  office.job({ job: 'consolidate', period: PERIOD }, () => ends.push(desk.clock.now()));
  return {
    ...sum,
    units,
    seconds: (desk.clock.now() - since) / 1000,
    calls: Object.values(desk.counters.byScripts()).reduce((all, one) => all + one, 0) - before,
    longestStep: Math.max(...ends.slice(1).map((end, n) => end - (ends[n] ?? end))) / 1000,
    refused,
  };
}
