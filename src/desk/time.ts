/** The passing of time: triggers that fall due fire in order, each as its owner and without a screen. */
import type { DeskRooms } from './desk-rooms';
import { zonedTime } from './script/format-date';
import type { RunOutcome, RunScript } from './script/host';
import { readManifest } from './script/manifest';
import type { Trigger } from './script/triggers';

/**
 * Moves the clock by `seconds`; the run of a trigger may move it further. Returns the outcomes of the triggers that
 * fired.
 */
export function advanceDesk(desk: DeskRooms, run: RunScript, seconds: number): readonly RunOutcome[] {
  const until = desk.clock.now() + seconds * 1000;
  const fired: RunOutcome[] = [];
  for (let trigger = desk.triggers.nextDue(until); trigger !== undefined; trigger = desk.triggers.nextDue(until)) {
    const wait = ((trigger.due ?? 0) - desk.clock.now()) / 1000;
    if (wait > 0) desk.clock.advance(wait);
    const outcome = fireTrigger(desk, run, trigger);
    if (outcome !== undefined) fired.push(outcome);
    desk.triggers.fired(trigger);
  }
  const rest = (until - desk.clock.now()) / 1000;
  if (rest > 0) desk.clock.advance(rest);
  return fired;
}

/**
 * Fires one trigger now. Returns undefined when Google would not run it: the trigger is lost, the add-on is removed, or
 * the day's trigger time is used up.
 */
export function fireTrigger(desk: DeskRooms, run: RunScript, trigger: Trigger): RunOutcome | undefined {
  const strike = desk.nemesis.strike('trigger.fire');
  if (strike.faults.some((fault) => fault.kind === 'lostTrigger')) return undefined;
  if (!desk.installed.has(trigger.owner)) return undefined;
  if (isOrphan(desk, trigger)) {
    desk.triggers.remove(trigger.id);
    return undefined;
  }
  if (desk.triggerSecondsToday.left(trigger.owner) <= 0) return undefined;
  const outcome = run({ fn: trigger.handler, args: [eventOf(desk, trigger)], as: trigger.owner, trigger: true });
  desk.triggerSecondsToday.spend(trigger.owner, outcome.seconds);
  return outcome;
}

/**
 * An add-on's trigger belongs to the file in which it was made. It ends with the file, or with the account's right to
 * edit it.
 */
function isOrphan(desk: DeskRooms, { documentId, owner }: Trigger): boolean {
  if (documentId === null) return false;
  const role = desk.files.role(documentId, { email: owner, project: null });
  return role !== 'writer' && role !== 'owner';
}

/** The time-driven event; it has no `source` (docs/sources/platform.md, Triggers). */
function eventOf(desk: DeskRooms, trigger: Trigger): object {
  const zone = readManifest(desk.options.bundleDir).timeZone;
  const time = zonedTime(desk.clock.now(), zone);
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    timezone: zone,
    year: time.year,
    month: time.month,
    'day-of-month': time.day,
    'day-of-week': time.weekday === 0 ? 7 : time.weekday,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
  };
}
