/**
 * Each night every published file is read completely, whatever Drive reports about it, so that nothing a unit can set
 * hides a change.
 */
import type { FileRecord } from '../../tables/ledger-book';

/** From 22 to 5 o'clock in Việt Nam, when people do not wait for a window. */
const NIGHT_FROM = 22;
const NIGHT_TO = 5;
const ZONE_MS = 7 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const hourOf = (now: number): number => Math.floor((now + ZONE_MS) / HOUR_MS) % 24;

/** Returns true when it is night and the file was not read this night yet. `now` in ms since 1970. */
export function isNightDue({ lastPollAt }: Pick<FileRecord, 'lastPollAt'>, now: number): boolean {
  const isNight = hourOf(now) >= NIGHT_FROM || hourOf(now) < NIGHT_TO;
  return isNight && now - (lastPollAt ?? 0) > (24 - NIGHT_FROM + NIGHT_TO) * HOUR_MS;
}

/** The next start of a night after `now`. */
export function nextNight(now: number): number {
  const begins = Math.floor((now + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS + NIGHT_FROM * HOUR_MS;
  return begins > now ? begins : begins + DAY_MS;
}
