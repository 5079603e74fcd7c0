/**
 * How far a group of letters has come, in the account's own memory. The ledger is written once for the group, so a
 * killed run would leave each of its letters in doubt; by the diary the next run of the account settles all of them
 * except the one that was under way. Another account reads no diary: for it they stay in doubt, and none is sent twice.
 */
import type { LetterRecord } from '../../tables/ledger-book';
import type { World } from '../ports';
import type { PeriodWork } from '../work/period-work';
import type { Posted } from './posted';

const KEY = 'posting';
/** The group at work, and the one before it, whose results the ledger gets with the next write. */
const MOST = 40;

interface Entry {
  readonly key: string;
  readonly period: string;
  /** The letter's `pendingAt`: without it, a letter that another run has begun would be taken for this one. */
  readonly at: number;
  /** Absent = not begun; `begun` = under way, or killed on the way. */
  readonly end?: Posted | 'begun';
}

const entriesOf = ({ memory }: World): readonly Entry[] => JSON.parse(memory.get(KEY) ?? '[]') as readonly Entry[];

const isOf =
  (letter: LetterRecord) =>
  ({ key, period, at }: Entry): boolean =>
    key === letter.key && period === letter.period && at === letter.pendingAt;

export class PostDiary {
  private constructor(
    private readonly world: World,
    private entries: readonly Entry[],
  ) {}

  /** Call before the ledger holds the letters as PENDING. Null for one letter: it is in doubt either way. */
  static of(world: World, letters: readonly LetterRecord[]): PostDiary | null {
    if (letters.length < 2) return null;
    const fresh = letters.map(({ key, period, pendingAt }) => ({ key, period: period ?? '', at: pendingAt }));
    const diary = new PostDiary(world, [...entriesOf(world), ...fresh].slice(-MOST));
    diary.write();
    return diary;
  }

  /** The letter is about to be sent. */
  begins(letter: LetterRecord): void {
    this.note(letter, 'begun');
    this.write();
  }

  /** Reaches the memory with the next letter. */
  ends(letter: LetterRecord, end: Posted): void {
    this.note(letter, end);
  }

  private note(letter: LetterRecord, end: Entry['end'] & string): void {
    this.entries = this.entries.map((one) => (isOf(letter)(one) ? { ...one, end } : one));
  }

  private write(): void {
    this.world.memory.set(KEY, JSON.stringify(this.entries));
  }
}

/** What became of a letter that is PENDING in the ledger; null = it may have been sent. */
function stateAfter({ end }: Entry): 'SENT' | 'WAITS' | null {
  if (end === 'sent') return 'SENT';
  return end === undefined || end === 'waits' || end === 'notSent' ? 'WAITS' : null;
}

/** Settles in the ledger what a killed run of this account left PENDING in this period. */
export function settleLetters({ world, ledger, period }: PeriodWork): void {
  const entries = entriesOf(world);
  if (entries.length === 0) return;
  let isSettled = false;
  for (const entry of entries.filter((one) => one.period === period.code)) {
    const letter = ledger.letter(entry.key, entry.period);
    const state = letter?.state === 'PENDING' && isOf(letter)(entry) ? stateAfter(entry) : null;
    if (!letter || !state) continue;
    ledger.put({ letter: { ...letter, state, sentAt: state === 'SENT' ? letter.pendingAt : null } });
    isSettled = true;
  }
  // First the ledger: a run that is killed between the two settles the same again.
  if (isSettled) ledger.flush();
  const others = entries.filter((one) => one.period !== period.code);
  if (others.length > 0) world.memory.set(KEY, JSON.stringify(others));
  else world.memory.drop(KEY);
}
