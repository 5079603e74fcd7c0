/** What can happen in a history: steps of people and of the hour, each with at most one fault. */
import fc from 'fast-check';
import type { Fault } from '../../../src/desk/machine/nemesis';
import { FEW } from '../quarter';
import type { Decision } from './worlds';

type Unit = (typeof FEW)[number];
/** Rows that no rule ties to another row. */
export const ROWS = ['1.2', '1.4.1', '5.3'] as const;
type Row = (typeof ROWS)[number];
/** The owner of the master, or the second account of the office. */
export type By = 'owner' | 'second';
/** Tabs of the ledger that a person sorts. */
export const SORTED = ['Tệp', 'Báo cáo nộp', 'Bản nộp được lưu'] as const;

export type Hand =
  | { readonly do: 'type'; readonly unit: Unit; readonly row: Row; readonly text: string }
  | { readonly do: 'tick'; readonly unit: Unit; readonly on: boolean }
  | { readonly do: 'trash' | 'untrash'; readonly unit: Unit }
  | { readonly do: 'rename'; readonly unit: Unit }
  | { readonly do: 'sort'; readonly tab: (typeof SORTED)[number] }
  | { readonly do: 'unshare' };
export type Step =
  | Hand
  | { readonly do: 'collect' | 'consolidate'; readonly by: By }
  | { readonly do: 'hour' }
  | { readonly do: 'decide'; readonly decision: Decision; readonly unit: Unit; readonly by: By }
  | { readonly do: 'adjust'; readonly unit: Unit; readonly row: Row; readonly amount: number; readonly by: By }
  | { readonly do: 'wait'; readonly minutes: number };

/** Something that happens within a step: a fault of Google, or another person at the same moment. */
export type Trouble =
  | { readonly is: 'fault'; readonly fault: Fault }
  | { readonly is: 'meanwhile'; readonly method: string; readonly nth: number; readonly hand: Hand | OtherClick };
export interface OtherClick {
  readonly do: 'otherClick';
  readonly job: 'collect' | 'consolidate';
}

export interface Happening {
  readonly step: Step;
  readonly trouble: Trouble | null;
}
export interface History {
  readonly start: 'filled' | 'collected' | 'consolidated';
  readonly happenings: readonly Happening[];
}

const unit = fc.constantFrom(...FEW);
const row = fc.constantFrom(...ROWS);
const by = fc.constantFrom<By>('owner', 'second');
const figure = fc.integer({ min: 0, max: 99 }).map(String);
const text = fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('mười hai') });

const type = fc.record({ do: fc.constant('type' as const), unit, row, text });
const tick = fc.record({ do: fc.constant('tick' as const), unit, on: fc.boolean() });
const trash = fc.record({ do: fc.constantFrom('trash', 'untrash'), unit });
const rename = fc.record({ do: fc.constant('rename' as const), unit });
const sort = fc.record({ do: fc.constant('sort' as const), tab: fc.constantFrom(...SORTED) });
const unshare = fc.record({ do: fc.constant('unshare' as const) });
const hand: fc.Arbitrary<Hand> = fc.oneof(
  { weight: 4, arbitrary: type },
  { weight: 6, arbitrary: tick },
  { weight: 1, arbitrary: trash },
  { weight: 1, arbitrary: rename },
  { weight: 1, arbitrary: sort },
  { weight: 1, arbitrary: unshare },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: hand },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('collect' as const), by }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('consolidate' as const), by }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hour' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      decision: fc.constantFrom<Decision>('accept', 'return', 'withdraw', 'close'),
      unit,
      by,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('adjust' as const), unit, row, amount: fc.integer({ min: 1, max: 9 }), by }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 700, 1500) }) },
);

/** About how often a run makes each call, so that most faults strike. */
const CALLS: Readonly<Record<string, number>> = {
  'sheets.spreadsheets.batchUpdate': 5,
  'sheets.spreadsheets.get': 5,
  'sheets.spreadsheets.values.batchGet': 1,
  'sheets.*': 9,
  'drive.*': 2,
  'drive.files.list': 2,
  'properties.set': 3,
  'mail.send': 2,
  'lock.tryLock': 2,
  'cache.get': 2,
  'trigger.fire': 1,
};
const WRITES = ['sheets.spreadsheets.batchUpdate', 'sheets.*', 'properties.set', 'mail.send', 'drive.*'];
const READS = ['sheets.spreadsheets.get', 'drive.files.list', 'sheets.*'];
const call = (methods: readonly string[]) =>
  fc
    .constantFrom(...methods)
    .chain((method) =>
      fc.record({ method: fc.constant(method), nth: fc.integer({ min: 1, max: CALLS[method] ?? 1 }) }),
    );

const fault = (
  kinds: readonly Fault['kind'][],
  methods: readonly string[],
  more: Partial<Fault> = {},
): fc.Arbitrary<Fault> =>
  fc.tuple(fc.constantFrom(...kinds), call(methods)).map(([kind, at]) => ({ kind, ...at, ...more }));

const faults = fc.oneof(
  { weight: 3, arbitrary: fault(['killRun'], WRITES, { when: 'before' }) },
  { weight: 4, arbitrary: fault(['killRun'], WRITES, { when: 'after' }) },
  { weight: 3, arbitrary: fault(['timeoutAfter'], WRITES) },
  { weight: 2, arbitrary: fault(['429', '500', '503', 'timeoutBefore', 'dailyQuota'], [...WRITES, ...READS]) },
  { weight: 2, arbitrary: fault(['500', '503'], WRITES, { when: 'after' }) },
  { weight: 2, arbitrary: fault(['429', '503'], READS, { times: 6 }) },
  { weight: 2, arbitrary: fault(['emptyAnswer', 'cutJson'], [...WRITES, ...READS]) },
  {
    weight: 2,
    arbitrary: fault(
      ['shortAnswer', 'otherAnswer'],
      ['sheets.spreadsheets.get', 'sheets.spreadsheets.values.batchGet'],
    ),
  },
  { weight: 2, arbitrary: fault(['staleList'], ['drive.files.list'], { seconds: 7200, times: 3 }) },
  { weight: 1, arbitrary: fault(['searchLag'], ['drive.files.list'], { seconds: 600 }) },
  { weight: 1, arbitrary: fault(['refusedLock'], ['lock.tryLock']) },
  { weight: 1, arbitrary: fault(['evictedCache'], ['cache.get']) },
  { weight: 1, arbitrary: fault(['noLastModifyingUser'], ['drive.*'], { times: 9 }) },
  { weight: 1, arbitrary: fault(['clockJump'], ['sheets.*'], { seconds: 400 }) },
  { weight: 1, arbitrary: fault(['lostTrigger'], ['trigger.fire']) },
  { weight: 1, arbitrary: fault(['domainPolicy'], ['drive.*']) },
);

const otherClick = fc.record({
  do: fc.constant('otherClick' as const),
  job: fc.constantFrom<OtherClick['job']>('collect', 'consolidate'),
});
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('fault' as const), fault: faults }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        call(['sheets.*', 'drive.files.list', 'sheets.spreadsheets.batchUpdate']),
        fc.oneof({ weight: 3, arbitrary: hand }, { weight: 1, arbitrary: otherClick }),
      )
      .map(([at, meanwhile]) => ({ is: 'meanwhile' as const, ...at, hand: meanwhile })),
  },
);

export const history: fc.Arbitrary<History> = fc.record({
  start: fc.constantFrom<History['start']>('filled', 'collected', 'consolidated'),
  happenings: fc.array(fc.record({ step, trouble: fc.option(trouble, { freq: 5 }) }), { minLength: 3, maxLength: 8 }),
});
