/** Plays one history on the desk and keeps, beside it, every state in which each report may be (worlds.ts). */
import type { RunOutcome } from '../../../src/desk/script/host';
import { FEW, PERIOD } from '../quarter';
import { ROWS, type Hand, type Happening, type History, type OtherClick, type Step, type Trouble } from './history';
import { startOf, type Ended, type Province, type Started } from './province';
import { adjusted, begun, decided, lookedAt, perhaps, Worlds, type Report } from './worlds';

const FIGURES = 'Số liệu';
/** A job of the other account may hold the ledger; a person waits and clicks again. */
const WAITS = ['jobRunning'];

/** Steps in which the product runs. */
const RUNS: ReadonlySet<Step['do']> = new Set(['collect', 'consolidate', 'hour', 'decide', 'adjust']);

interface Change {
  readonly unit: string;
  readonly change: (one: Report) => Report;
}

export class Play {
  readonly quarter: Province;
  readonly worlds: ReadonlyMap<string, Worlds>;
  private readonly titles = new Map<string, string>();
  /** Files in the trash. */
  readonly gone = new Set<string>();
  isUnshared = false;
  isSorted = false;
  /** The number of troubles that really happened. */
  troubles = 0;
  private waiting: Trouble | null = null;
  private mayBeKilled = false;
  /** What others did within the step at work. */
  private mixed: Change[] = [];
  private otherClicks = 0;
  private reasons = 0;

  constructor(
    history: History,
    private readonly start: Started = startOf(history.start),
  ) {
    this.quarter = start.quarter.twin();
    const isIn = history.start !== 'filled';
    this.worlds = new Map(
      FEW.map((unit, at) => {
        const typed = begun(Object.fromEntries(ROWS.map((row) => [row, String(at + 1)])));
        return [unit, new Worlds(isIn ? lookedAt({ ...typed, ticked: true }) : typed)];
      }),
    );
  }

  /** A trouble of a step without a run waits for the next run; it strikes in that run or not at all. */
  happen({ step, trouble }: Happening): void {
    const { nemesis } = this.quarter.desk;
    this.mixed = [];
    this.otherClicks = 0;
    this.mayBeKilled = false;
    this.waiting = trouble ?? this.waiting;
    if (RUNS.has(step.do) && this.waiting !== null) {
      this.plan(this.waiting);
      this.waiting = null;
    }
    const before = nemesis.strikes();
    this.does(step, () => nemesis.strikes() > before);
    const isStruck = nemesis.strikes() > before || this.mixed.length > 0 || this.otherClicks > 0;
    if (isStruck) this.troubles += 1;
    nemesis.clear();
  }

  private plan(trouble: Trouble): void {
    if (trouble.is === 'fault') {
      if (trouble.fault.kind === 'killRun') this.mayBeKilled = true;
      this.quarter.plan(trouble.fault);
      return;
    }
    const { method, nth, hand } = trouble;
    this.quarter.desk.nemesis.meanwhile({
      method,
      nth,
      action: () => {
        if (hand.do === 'otherClick') this.clicksToo(hand);
        else this.mixed.push(...this.hand(hand));
      },
    });
  }

  /** The second account clicks while the first one's run is at work. */
  private clicksToo({ job }: OtherClick): void {
    this.otherClicks += 1;
    this.named(this.quarter.click({ job, period: PERIOD }, 'second'), true);
  }

  private does(step: Step, isStruck: () => boolean): void {
    switch (step.do) {
      case 'collect':
      case 'consolidate':
        return this.clicked(step, isStruck);
      case 'hour':
        return this.hour(isStruck);
      case 'decide':
        return this.decides(step, isStruck);
      case 'adjust':
        return this.adjusts(step, isStruck);
      case 'wait':
        return this.quarter.desk.clock.jump(step.minutes * 60);
      default:
        for (const { unit, change } of this.hand(step)) this.of(unit).go(step.do, (one) => [change(one)]);
    }
  }

  of(unit: string): Worlds {
    const worlds = this.worlds.get(unit);
    if (!worlds) throw new Error(unit);
    return worlds;
  }

  /** Does what a person does in a sheet or in Drive. What Google refuses changes nothing. */
  private hand(hand: Hand): readonly Change[] {
    try {
      return this.byHand(hand);
    } catch (thrown) {
      if ((thrown as { readonly code?: unknown }).code === undefined) throw thrown;
      return [];
    }
  }

  private byHand(hand: Hand): readonly Change[] {
    const { quarter } = this;
    switch (hand.do) {
      case 'type': {
        const { unit, row, text } = hand;
        const at = `'${this.titles.get(unit) ?? FIGURES}'!${this.start.cells[unit]?.[row]}`;
        quarter.type(unit, at, /^\d+$/.test(text) ? Number(text) : text);
        return [{ unit, change: (one) => ({ ...one, cells: { ...one.cells, [row]: text } }) }];
      }
      case 'tick':
        quarter.type(hand.unit, this.start.submit, hand.on);
        return [{ unit: hand.unit, change: (one) => ({ ...one, ticked: hand.on }) }];
      case 'trash':
      case 'untrash':
        quarter.trash(hand.unit, hand.do === 'trash');
        this.gone[hand.do === 'trash' ? 'add' : 'delete'](hand.unit);
        return [];
      case 'rename': {
        const title = `${FIGURES} (sửa)`;
        quarter.rename(hand.unit, { sheetId: this.start.tabs[hand.unit] ?? -1, title });
        this.titles.set(hand.unit, title);
        return [];
      }
      case 'sort':
        quarter.sort(hand.tab);
        this.isSorted = true;
        return [];
      case 'unshare':
        quarter.unshareLedger();
        this.isUnshared = true;
        return [];
    }
  }

  /** Each report goes on by `next`, and what others did within the step happened before it or after it. */
  private go(seen: string, units: readonly string[], next: (unit: string, one: Report) => readonly Report[]): void {
    for (const unit of FEW) {
      const own = this.mixed.filter((one) => one.unit === unit);
      const changed = (one: Report): Report => own.reduce((now, { change }) => change(now), one);
      const stepped = (one: Report): readonly Report[] => (units.includes(unit) ? next(unit, one) : [one]);
      const looks = (one: Report): readonly Report[] => (this.otherClicks > 0 ? perhaps(one, lookedAt(one)) : [one]);
      const both = (one: Report): readonly Report[] => looks(one).flatMap(stepped).flatMap(looks);
      this.of(unit).go(`${seen} ${unit}`, (one) =>
        own.length === 0 ? both(one) : [...both(one).map(changed), ...both(changed(one))],
      );
    }
  }

  /** A refusal is in words, and never an apology; a run ends without an answer only when it was killed. */
  private named(ended: Ended, isDisturbed: boolean): void {
    if (ended.is === 'killed' && !this.mayBeKilled) throw new Error('a run ended without an answer');
    if (ended.is === 'goesOn' && !isDisturbed) throw new Error('a click that never ends');
    if (ended.is !== 'refused') return;
    const { code, message } = ended;
    if (code === 'bug' || message === '') throw new Error(`refused: ${code} ${message}`);
    if (!isDisturbed && !WAITS.includes(code)) throw new Error(`refused without a cause: ${code} ${message}`);
  }

  private isMeddled(by: 'owner' | 'second'): boolean {
    return this.isSorted || this.otherClicks > 0 || (by === 'second' && this.isUnshared);
  }

  private clicked({ do: job, by }: Extract<Step, { readonly do: 'collect' | 'consolidate' }>, isStruck: () => boolean) {
    const ended = this.quarter.click({ job, period: PERIOD }, by);
    const isDisturbed = isStruck() || this.isMeddled(by);
    this.named(ended, isDisturbed);
    const isFinished = ended.is === 'finished';
    this.go(job, FEW, (unit, one) =>
      isFinished && !isDisturbed && !this.gone.has(unit) ? [lookedAt(one)] : perhaps(one, lookedAt(one)),
    );
    if (!isFinished) return;
    for (const line of ended.outcome.lines)
      if (line.result === 'sealed')
        this.of(line.unit).see(`${job}: ${line.unit} is ${line.message}`, (one) => one.state !== 'open');
  }

  private hour(isStruck: () => boolean): void {
    const runs = this.quarter.desk.advance(3600);
    // Both accounts of the office have their hourly run.
    const isDisturbed = isStruck() || this.isMeddled('second');
    const words = runs.map((run) => this.hourlyWord(run));
    const isDone = words.length > 0 && words.every((word) => /^(?:done|quiet)/.test(word));
    if (!isDone && !isDisturbed && this.gone.size === 0 && !words.every((word) => /jobRunning|otherRun/.test(word)))
      throw new Error(`the hourly run: ${words.join()}`);
    this.go(`hour ${words.join()}`, FEW, (unit, one) =>
      isDone && !isDisturbed && !this.gone.has(unit) ? [lookedAt(one)] : perhaps(one, lookedAt(one)),
    );
  }

  private hourlyWord(run: RunOutcome | undefined): string {
    if (run === undefined) return 'lost';
    if (run.error) {
      if (!this.mayBeKilled) throw new Error('the hourly run ended without an answer');
      return 'killed';
    }
    const answer = JSON.parse(String(run.result)) as { readonly ok: boolean; readonly value?: string; code?: string };
    if (!answer.ok && answer.code === 'bug') throw new Error(`hour: ${String(run.result)}`);
    return answer.ok ? String(answer.value) : String(answer.code);
  }

  private decides({ decision, unit, by }: Extract<Step, { readonly do: 'decide' }>, isStruck: () => boolean): void {
    const body = decision === 'return' ? { reasons: [{ reason: 'Thiếu số văn bản.' }] } : {};
    const answer = this.quarter.ask(decision, { unit, period: PERIOD, ...body }, this.quarter.accountOf(by));
    const after = (one: Report) => decided(one, decision);
    this.answered(`${decision} by ${by}`, { unit, by, answer, after, not: 'moveNotAllowed' }, isStruck);
  }

  private adjusts({ unit, row, amount, by }: Extract<Step, { readonly do: 'adjust' }>, isStruck: () => boolean): void {
    this.reasons += 1;
    const reason = `Công văn ${this.reasons}`;
    const body = { unit, period: PERIOD, form: 'indicator', row, field: 'value', amount, reason };
    const answer = this.quarter.ask('adjust', body, this.quarter.accountOf(by));
    const after = (one: Report) => adjusted(one, row, amount);
    this.answered(`adjust by ${by}`, { unit, by, answer, after, not: 'noSeal' }, isStruck);
  }

  /** An answer is a promise: what was answered as done is in the ledger. */
  private answered(seen: string, { unit, by, answer, after, not }: Answered, isStruck: () => boolean): void {
    const isDisturbed = isStruck() || this.isMeddled(by) || this.gone.has(unit);
    if (answer?.ok === true) {
      const shown = (answer.value as { readonly shown?: boolean }).shown;
      this.go(seen, [unit], (_, one) => {
        const made = after(one);
        const all = perhaps(one, made);
        return made === null ? [] : shown === false || isDisturbed ? all.slice(1) : [made];
      });
      return;
    }
    if (answer?.code === not) {
      this.go(`${seen}: ${answer.message}`, [unit], (_, one) => (after(one) === null ? [one] : []));
      return;
    }
    this.named(answer === null ? { is: 'killed' } : { is: 'refused', ...answer }, isDisturbed);
    const isNothing = answer !== null && WAITS.includes(answer.code);
    this.go(seen, [unit], (_, one) => (isNothing ? [one] : perhaps(one, after(one))));
  }

  /** Everything is put back, and an hour and a click of the owner pass without any trouble. */
  calm(): Ended {
    const { quarter } = this;
    const { desk } = quarter;
    for (const unit of this.gone) quarter.trash(unit, false);
    this.gone.clear();
    if (this.isUnshared) quarter.share(quarter.ledgerId);
    desk.clock.jump(3900);
    this.mayBeKilled = false;
    for (const trigger of desk.triggers.of(quarter.office)) this.hourlyWord(desk.fire(trigger));
    this.go('calm hour', FEW, (_, one) => perhaps(one, lookedAt(one)));
    const ended = quarter.click({ job: 'consolidate', period: PERIOD }, 'owner');
    this.go('calm click', FEW, (_, one) => [lookedAt(one)]);
    return ended;
  }
}

interface Answered {
  readonly unit: string;
  readonly by: 'owner' | 'second';
  readonly answer: ReturnType<Province['ask']>;
  readonly after: (one: Report) => Report | null;
  /** The refusal where the report is in a state that does not allow it. */
  readonly not: string;
}
