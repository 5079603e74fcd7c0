/**
 * Installable triggers of an Editor add-on: one of each type per account and document, time triggers at most once an
 * hour (docs/sources/platform.md, Triggers). Computes when each is due; the desk runs them.
 */
import type { Dice } from '../machine/dice';
import { ScriptException } from './errors';
import { zonedTime } from './format-date';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PER_USER = 20;

/** What a script asked for. A clock trigger has exactly one rhythm. */
export interface Rhythm {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  /** 0 = Sunday */
  readonly onWeekDay?: number;
  readonly afterMs?: number;
  readonly atMs?: number;
}

export interface Trigger {
  readonly id: string;
  readonly handler: string;
  readonly owner: string;
  readonly documentId: string | null;
  readonly type: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly rhythm: Rhythm;
  /** When it fires next; null for event triggers and for one-time triggers that have fired. */
  due: number | null;
}

interface TriggerSources {
  readonly now: () => number;
  readonly dice: Dice;
  /** The script's time zone. */
  readonly zone: () => string;
}

export class Triggers {
  #all: Trigger[] = [];

  constructor(private readonly env: TriggerSources) {}

  all(): readonly Trigger[] {
    return this.#all;
  }

  of(owner: string): readonly Trigger[] {
    return this.#all.filter((trigger) => trigger.owner === owner);
  }

  add(asked: Omit<Trigger, 'id' | 'due'>): Trigger {
    const own = this.of(asked.owner);
    if (asked.type === 'CLOCK') this.#checkRhythm(asked.rhythm);
    if (own.length >= PER_USER)
      throw new ScriptException(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    if (own.some((trigger) => trigger.type === asked.type && trigger.documentId === asked.documentId)) {
      const kind = asked.type === 'CLOCK' ? 'time-based triggers' : 'triggers of this type';
      throw new ScriptException(
        `This add-on has created too many ${kind} in this document for this Google user account.`,
      );
    }
    const trigger: Trigger = {
      ...asked,
      id: String(1e9 + this.env.dice.below(9e9)) + String(1e8 + this.env.dice.below(9e8)),
      due: null,
    };
    trigger.due = asked.type === 'CLOCK' ? this.#firstDue(asked.rhythm) : null;
    this.#all.push(trigger);
    return trigger;
  }

  remove(id: string): void {
    this.#all = this.#all.filter((trigger) => trigger.id !== id);
  }

  /** The triggers of an account that removed the add-on stop. */
  removeOf(owner: string): void {
    this.#all = this.#all.filter((trigger) => trigger.owner !== owner);
  }

  /** The next clock trigger due at or before `until`. */
  nextDue(until: number): Trigger | undefined {
    return this.#all
      .filter((trigger) => trigger.due !== null && trigger.due <= until)
      .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))[0];
  }

  /** Sets the next time after the trigger fired or was lost. A trigger that missed several times fires once. */
  fired(trigger: Trigger): void {
    const period = periodOf(trigger.rhythm);
    if (trigger.due === null) return;
    if (period === null) {
      trigger.due = null;
      return;
    }
    trigger.due += period;
    while (trigger.due <= this.env.now()) trigger.due += period;
  }

  save(): readonly Trigger[] {
    return this.#all;
  }

  load(saved: readonly Trigger[]): void {
    this.#all = saved.map((trigger) => ({ ...trigger }));
  }

  /** Google's own words for a rhythm that is too frequent are not known; the limit is documented. */
  #checkRhythm(rhythm: Rhythm): void {
    const period = rhythm.everyMinutes === undefined ? rhythm.afterMs : rhythm.everyMinutes * 60_000;
    if (period !== undefined && period < HOUR_MS) {
      throw new ScriptException(
        'This add-on has created a time-based trigger that runs too often. Add-ons may run time-based triggers at most once an hour.',
      );
    }
  }

  /** Google picks the minute at random once and then keeps it (installable triggers guide). */
  #firstDue(rhythm: Rhythm): number {
    const now = this.env.now();
    if (rhythm.atMs !== undefined) return rhythm.atMs;
    if (rhythm.afterMs !== undefined) return now + rhythm.afterMs;
    if (rhythm.everyHours !== undefined || rhythm.everyMinutes !== undefined) return now + this.env.dice.below(HOUR_MS);
    return this.#dayDue(rhythm, now);
  }

  #dayDue(rhythm: Rhythm, now: number): number {
    const minute = rhythm.nearMinute ?? this.env.dice.below(60);
    const shake = rhythm.nearMinute === undefined ? 0 : (this.env.dice.below(31) - 15) * 60_000;
    const time = zonedTime(now, this.env.zone());
    const midnight = now - ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 - time.millisecond;
    let due = midnight + (rhythm.atHour ?? this.env.dice.below(24)) * HOUR_MS + minute * 60_000 + shake;
    const fits = (): boolean => {
      const at = zonedTime(due, this.env.zone());
      return rhythm.onWeekDay === undefined || at.weekday === rhythm.onWeekDay;
    };
    while (due <= now || !fits()) due += DAY_MS;
    return due;
  }
}

function periodOf(rhythm: Rhythm): number | null {
  if (rhythm.everyMinutes !== undefined) return rhythm.everyMinutes * 60_000;
  if (rhythm.everyHours !== undefined) return rhythm.everyHours * HOUR_MS;
  if (rhythm.everyDays !== undefined) return rhythm.everyDays * DAY_MS;
  if (rhythm.everyWeeks !== undefined || rhythm.onWeekDay !== undefined) return (rhythm.everyWeeks ?? 1) * 7 * DAY_MS;
  return null;
}
