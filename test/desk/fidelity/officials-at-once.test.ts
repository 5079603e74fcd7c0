/**
 * The add-in's own bundle with two officials and a double click at the same time, each run on its own thread: nothing
 * is done twice and nothing is lost.
 */
import { RESULT_SHEETS, titleOf, type ResultTabName } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../../app/quarter';
import { howOften } from '../../support/how-often';

const UNITS = ['CQ-SNV', '568'] as const;

/** A quarter with both officials in the office's list and reports waiting. */
function waiting(): Quarter {
  const quarter = new Quarter();
  quarter.generated(UNITS).submitted(UNITS);
  const person = { email: quarter.office, project: null };
  const second = quarter.desk.province.office[1]?.email ?? '';
  for (const file of [...quarter.desk.shelf.files.values()]) {
    if (file.owner !== quarter.office || !file.mimeType.startsWith('application/vnd.google-apps.')) continue;
    if (file.mimeType.endsWith('folder')) continue;
    quarter.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId: file.id, sendNotificationEmail: false },
        body: { type: 'user', role: 'writer', emailAddress: second },
      },
      person,
    );
    quarter.desk.pick(file.id, second);
  }
  const settings = quarter.masterTab('Cài đặt');
  const column = String.fromCharCode(65 + (settings[0]?.indexOf('value') ?? -1));
  const row = settings.findIndex((line) => line.includes('officeAccounts')) + 1;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'Cài đặt'!${column}${row}`, valueInputOption: 'RAW' },
      body: { values: [[`${quarter.office}, ${second}`]] },
    },
    person,
  );
  return quarter;
}

function resumed(state: Quarter, schedule: number): Quarter {
  const quarter = state.twin();
  for (let at = 0; at < schedule; at += 1) quarter.desk.dice.uuid();
  return quarter;
}

interface Said {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: { readonly jobId?: string; readonly done?: boolean };
}

/**
 * Both run the job at the same time, step by step, until neither has a step left. `hourly` = whose hourly run begins
 * with them.
 */
async function both(
  quarter: Quarter,
  job: string,
  accounts: readonly string[],
  hourly: string | null = null,
): Promise<readonly (readonly string[])[]> {
  const together = async (
    name: string,
    requests: readonly (object | undefined)[],
  ): Promise<readonly (Said | undefined)[]> => {
    const asked = accounts.flatMap((as, at) =>
      requests[at] === undefined
        ? []
        : [
            {
              at,
              run: {
                fn: 'call',
                args: [name, JSON.stringify(requests[at])],
                as,
                activeSpreadsheetId: quarter.master ?? '',
              },
            },
          ],
    );
    const trigger =
      hourly !== null && name === 'startJob'
        ? [{ fn: 'hourly', args: [], as: hourly, activeSpreadsheetId: quarter.master ?? '' }]
        : [];
    const outcomes = await quarter.desk.runTogether([...asked.map(({ run }) => run), ...trigger]);
    expect(outcomes.map(({ error }) => error).filter(Boolean)).toEqual([]);
    const said: (Said | undefined)[] = accounts.map(() => undefined);
    asked.forEach(({ at }, index) => {
      const answer = JSON.parse(String(outcomes[index]?.result)) as Said;
      // A bug's stack is in the log alone; without it a failure names nothing.
      if (answer.code === 'bug') throw new Error(JSON.stringify(outcomes[index]?.logs, null, 1));
      said[at] = answer;
    });
    return said;
  };
  const told: string[][] = accounts.map(() => []);
  const started = await together(
    'startJob',
    accounts.map(() => ({ job, period: PERIOD })),
  );
  let open = started.map((one, at) => {
    told[at]?.push(one?.ok ? 'started' : String(one?.code));
    return one?.value?.jobId === undefined ? undefined : { jobId: one.value.jobId };
  });
  for (let step = 0; step < 30 && open.some((one) => one !== undefined); step += 1) {
    const answers = await together('stepJob', open);
    open = open.map((request, at) => {
      const answer = answers[at];
      if (answer === undefined) return request;
      told[at]?.push(answer.ok ? (answer.value?.done ? 'done' : 'step') : String(answer.code));
      return answer.ok && answer.value?.done !== true ? request : undefined;
    });
  }
  return told;
}

/**
 * `refused`: Google refused the slower run's whole write, because the faster one had moved the fence; the message asks
 * to click again.
 */
const KNOWN = ['started', 'step', 'done', 'jobRunning', 'busy', 'refused'];

/** The province's figures, without the lines above them that show when they were made. */
const figures = (of: Quarter): unknown => of.masterTab('Số liệu').filter((_, row) => row === 0 || row >= 4);

const SCHEDULES = howOften(1, 0) === 1 ? [1, 2] : [1, 2, 3];

describe.each(['two officials', 'a double click'])('%s at once', (who) => {
  let state: ReturnType<typeof waiting>;
  let alone: unknown;
  beforeAll(() => {
    state = waiting();
    const quarter = resumed(state, 0);
    quarter.job({ job: 'collect', period: PERIOD });
    quarter.job({ job: 'consolidate', period: PERIOD });
    alone = figures(quarter);
  });

  test.each(SCHEDULES)(
    'collect and consolidate happen once each, whichever run is first (schedule %i)',
    async (schedule) => {
      const quarter = resumed(state, schedule);
      const mails = quarter.desk.outbox.all().length;
      const accounts = [
        quarter.office,
        who === 'a double click' ? quarter.office : (quarter.desk.province.office[1]?.email ?? ''),
      ];
      const collected = await both(quarter, 'collect', accounts);
      expect(collected.flat().filter((one) => !KNOWN.includes(one))).toEqual([]);
      if (!collected.flat().includes('done')) quarter.job({ job: 'collect', period: PERIOD });
      expect(
        quarter
          .ledgerTab('Bản nộp được lưu')
          .map((row) => row[1])
          .sort(),
      ).toHaveLength(UNITS.length);
      expect(quarter.desk.outbox.all().length - mails).toBe(UNITS.length);
      const consolidated = await both(quarter, 'consolidate', accounts);
      expect(consolidated.flat().filter((one) => !KNOWN.includes(one))).toEqual([]);
      if (!consolidated.flat().includes('done')) quarter.job({ job: 'consolidate', period: PERIOD });
      expect(figures(quarter)).toEqual(alone);
    },
  );
});

/** A moment in words or as a day with its hour: it differs from run to run. */
const isMoment = (cell: unknown): boolean =>
  typeof cell === 'number' ? cell > 40_000 && !Number.isInteger(cell) : /\d:\d\d|\d giờ \d/.test(String(cell));

/** The cells of every result tab with their places, without moments. */
const published = (of: Quarter): readonly string[] =>
  (Object.keys(RESULT_SHEETS) as ResultTabName[]).flatMap((name) =>
    of
      .masterTab(titleOf(name))
      .flatMap((line, row) =>
        line.flatMap((cell, column) =>
          isMoment(cell) ? [] : [`${titleOf(name)} ${row + 1}/${column + 1} ${String(cell)}`],
        ),
      ),
  );
/** What one has and the other does not. */
const apart = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const [mine, theirs] = [new Set(one), new Set(other)];
  return [...one.filter((cell) => !theirs.has(cell)), ...other.filter((cell) => !mine.has(cell))];
};

describe('two officials and the hourly run at one publication', () => {
  const MEETINGS = Array.from({ length: howOften(1, 20) }, (_, at) => at + 12);
  let [collected, changed]: Quarter[] = [];
  let whole: (readonly string[])[] = [];
  beforeAll(() => {
    const start = resumed(waiting(), 0);
    start.job({ job: 'collect', period: PERIOD });
    collected = start;
    // One unit hands in other figures, which one of the three may have collected when another publishes.
    changed = start.twin();
    changed.fill(UNITS[0], 77).tick(UNITS[0], false).tick(UNITS[0]);
    const [before, after] = [start.twin(), changed.twin()];
    after.job({ job: 'collect', period: PERIOD });
    whole = [before, after].map((one) => {
      one.job({ job: 'consolidate', period: PERIOD });
      return published(one);
    });
    expect(whole[0]).not.toEqual(whole[1]);
  });

  test('a planted mixed master is seen: neither the figures before the change nor those after it', () => {
    const [before = [], after = []] = whole;
    const changes = after.filter((cell) => !before.includes(cell));
    const at = (cell: string): string => /^.*? \d+\/\d+ /.exec(cell)?.[0] ?? cell;
    expect(changes.length).toBeGreaterThan(1);
    for (const changed of [changes[0] ?? '', changes[changes.length - 1] ?? '']) {
      const mixed = [...before.filter((cell) => at(cell) !== at(changed)), changed];
      expect(apart(mixed, before)).not.toEqual([]);
      expect(apart(mixed, after)).not.toEqual([]);
    }
  });

  test.each(MEETINGS)(
    'one publishes, the others wait or publish the same; no master is mixed (schedule %i)',
    async (schedule) => {
      const isChanged = schedule % 2 === 0;
      const quarter = resumed((isChanged ? changed : collected) as Quarter, schedule);
      const accounts = [quarter.office, quarter.desk.province.office[1]?.email ?? ''];
      const said = await both(quarter, 'consolidate', accounts, quarter.office);
      expect(said.flat().filter((one) => !KNOWN.includes(one))).toEqual([]);
      if (!said.flat().includes('done')) quarter.job({ job: 'consolidate', period: PERIOD });
      const now = published(quarter);
      const [before = [], after = []] = whole.map((one) => apart(now, one));
      // One of both is whole: the figures before the change, or all of those after it.
      expect(isChanged && after.length < before.length ? after : before).toEqual([]);
      // The next click finds a master that agrees with the ledger, or brings it up to date.
      quarter.job({ job: 'collect', period: PERIOD });
      quarter.job({ job: 'consolidate', period: PERIOD });
      expect(apart(published(quarter), whole[isChanged ? 1 : 0] ?? [])).toEqual([]);
    },
  );
});
