/** A creation whose answer was lost is not done again while Drive's list may lag behind it. */
import type { FileSeen, World } from '../../../src/app/ports';
import {
  batchIsRecorded,
  createOnce,
  forgetCreation,
  noteBatch,
  waitForBatch,
} from '../../../src/app/work/create-once';
import { Fault } from '../../../src/core/fault';

const LAG = 50_000;

/** Drive and this account's notes. Files are made with the ids f1, f2, …; the list is asked by the caller. */
class Google {
  now = 1_000_000;
  made: string[] = [];
  trashed: string[] = [];
  private readonly notes = new Map<string, string>();
  readonly world = {
    clock: { now: () => this.now },
    memory: {
      get: (key: string) => this.notes.get(key) ?? null,
      set: (key: string, text: string) => void this.notes.set(key, text),
      drop: (key: string) => void this.notes.delete(key),
    },
    files: {
      seen: (id: string): FileSeen | null =>
        this.made.includes(id) ? ({ id, trashed: this.trashed.includes(id) } as FileSeen) : null,
    },
  } as unknown as World;

  /** `lost` = the file is made and the answer does not arrive; `killed` = the run ends before anything is made. */
  create(listed: string | null = null, how: 'answers' | 'lost' | 'killed' = 'answers'): string {
    try {
      return createOnce(this.world, {
        key: 'master',
        listed,
        create: () => {
          if (how === 'killed') throw new Error('killed');
          this.made.push(`f${this.made.length + 1}`);
          if (how === 'lost') throw new Fault('unsure', 'drive.create', '');
          return this.made[this.made.length - 1] ?? '';
        },
      });
    } catch (thrown) {
      return thrown instanceof Fault ? thrown.code : 'killed';
    }
  }
}

test('an answer that was lost: the next runs wait, and take the file when it is listed', () => {
  const google = new Google();
  expect(google.create(null, 'lost')).toBe('unsure');
  for (const later of [0, 1, LAG - 2]) {
    google.now += later;
    expect(google.create()).toBe('busy');
  }
  expect([google.create('f1'), google.made]).toEqual(['f1', ['f1']]);
});

test('a run that was killed before the creation: the file is made when the list can no longer lag', () => {
  const google = new Google();
  expect(google.create(null, 'killed')).toBe('killed');
  google.now += LAG - 1;
  expect(google.create()).toBe('busy');
  google.now += 1;
  expect([google.create(), google.made]).toEqual(['f1', ['f1']]);
});

test('a file whose answer came is taken by its id, whatever the list shows, unless it is in the bin', () => {
  const google = new Google();
  expect(google.create()).toBe('f1');
  google.now += 10 * LAG;
  expect([google.create(), google.made]).toEqual(['f1', ['f1']]);
  google.trashed = ['f1'];
  expect(google.create()).toBe('f2');
});

test('the listed file goes before the note and ends it; a file that was given up is made again', () => {
  const google = new Google();
  google.create();
  expect(google.create('older')).toBe('older');
  expect([google.create(), google.made]).toEqual(['f2', ['f1', 'f2']]);
  forgetCreation(google.world, 'master');
  expect(google.create()).toBe('f3');
});

test('a group that was interrupted is waited for until each of its files is known, or the list can no longer lag', () => {
  const waits = (known: readonly string[], later: number, recorded = false): boolean => {
    const google = new Google();
    noteBatch(google.world, ['a', 'b']);
    if (recorded) batchIsRecorded(google.world);
    google.now += later;
    try {
      waitForBatch(google.world, (key) => known.includes(key));
      return false;
    } catch {
      return true;
    }
  };
  expect([waits([], 0), waits(['a'], LAG - 1), waits(['b'], LAG - 1)]).toEqual([true, true, true]);
  expect([waits(['a', 'b'], 0), waits([], LAG), waits([], 0, true)]).toEqual([false, false, false]);
});
