/**
 * The add-in's own bundle with two officials and a double click at the same time, each run on its own thread: nothing
 * is done twice and nothing is lost.
 */
import { PERIOD, Quarter } from '../../app/quarter';

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

/** Both run the job at the same time, step by step, until neither has a step left. */
async function both(
  quarter: Quarter,
  job: string,
  accounts: readonly string[],
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
    const outcomes = await quarter.desk.runTogether(asked.map(({ run }) => run));
    const said: (Said | undefined)[] = accounts.map(() => undefined);
    asked.forEach(({ at }, index) => {
      expect(outcomes[index]?.error).toBeUndefined();
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

  test.each([1, 2, 3])(
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
