/**
 * The hourly run stages and proves the result tabs, and the next click only shows them. A standby that is old, half
 * made, or written to by hand is never shown: the click stages tabs of its own.
 */
import { LEDGER_SHEETS, LOG } from '../../../src/tables/ledger-book';
import { RESULT_SHEETS } from '../../../src/tables/master-book/sheets';
import { broken } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';

const request = { job: 'consolidate', period: PERIOD } as const;
const UNIT = 'CQ-STC';
const HOUR = 3600;

/** The unit's report is ticked and not collected yet. */
const ticked = new Quarter().generated([UNIT]);
ticked.submitted([UNIT]);
/** The hourly run has collected it and prepared. */
const prepared = ticked.twin();
prepared.desk.advance(2 * HOUR);
/** A person has collected it; nothing is prepared. */
const collected = ticked.twin();
collected.job({ job: 'collect', period: PERIOD });

const sheets = (quarter: Quarter) =>
  quarter.book(quarter.master ?? '', quarter.office).sheets.map(({ properties }) => properties);
const drafts = (quarter: Quarter) => sheets(quarter).filter(({ title }) => title.includes('(đang dựng'));
const draftOf = (quarter: Quarter, tab: string): string =>
  drafts(quarter).find(({ title }) => title.startsWith(`${tab} (`))?.title ?? '';

/** The published tabs without the times of the run and of the seals. */
function shown(quarter: Quarter): unknown {
  const ids: readonly number[] = Object.values(RESULT_SHEETS);
  const tabs = sheets(quarter).filter(({ sheetId }) => ids.includes(sheetId));
  expect(tabs).toHaveLength(ids.length);
  const values = tabs.map(({ title }) => [title, quarter.masterTab(title)]);
  return JSON.parse(JSON.stringify(values).replace(/\b435\d\d\.\d+/g, '0'));
}

const change = (quarter: Quarter, requests: readonly object[]): void => {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.master ?? '' },
      body: { requests },
    },
    { email: quarter.office, project: null },
  );
};

const plain = collected.twin();
plain.job(request);
const wanted = shown(plain);

const SHOWN = {
  'drive.files.list': 1,
  'sheets.spreadsheets.get': 2,
  'sheets.spreadsheets.batchUpdate': 3,
  'sheets.spreadsheets.values.batchGet': 1,
};

describe('what the hourly run prepared', () => {
  test('is hidden, is no leftover for the health check, and changes nothing that is shown', () => {
    const quarter = prepared.twin();
    expect(drafts(quarter)).toHaveLength(Object.keys(RESULT_SHEETS).length);
    expect(drafts(quarter).every((one) => (one as { readonly hidden?: boolean }).hidden === true)).toBe(true);
    expect(shown(quarter)).toEqual(shown(ticked));
    const { lines } = quarter.job({ job: 'healthCheck', period: PERIOD });
    expect(lines.find(({ unit }) => unit === 'master')).toMatchObject({ result: 'healthy' });
  });

  test('is shown by the next click with seven calls and no value sent, and leaves no hidden tab', () => {
    const quarter = prepared.twin();
    const counted = quarter.calls(() => {
      expect(quarter.job(request)).toMatchObject({ result: 'doneMissing', counts: { submitted: 1 } });
    });
    expect(counted.byMethod).toEqual(SHOWN);
    expect([shown(quarter), drafts(quarter)]).toEqual([wanted, []]);
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });

  test('is in no copy of the master', () => {
    const quarter = prepared.twin();
    quarter.job({ job: 'exportAll', period: PERIOD });
    expect(drafts(quarter)).toEqual([]);
    expect(quarter.job(request).result).toBe('doneMissing');
    expect(shown(quarter)).toEqual(wanted);
  });

  test('lets the next hours be quiet, with one call each', () => {
    const quarter = prepared.twin();
    const hours = [1, 2, 3, 4].map(() => {
      let word: unknown;
      const { all } = quarter.calls(() => {
        const [run] = quarter.desk.advance(HOUR);
        word = (JSON.parse(String(run?.result)) as { readonly value: unknown }).value;
      });
      return { word, all };
    });
    expect(hours.slice(2)).toEqual([
      { word: 'quiet', all: 1 },
      { word: 'quiet', all: 1 },
    ]);
    expect(drafts(quarter)).toHaveLength(Object.keys(RESULT_SHEETS).length);
  });

  test('pastes only the columns of Dữ liệu that are other than published, and all of them once somebody has typed there', () => {
    const quarter = prepared.twin();
    quarter.job(request);
    quarter.fill(UNIT, 77).tick(UNIT, false).tick(UNIT);
    quarter.desk.advance(2 * HOUR);
    const touched = quarter.twin();
    change(touched, [
      {
        updateCells: {
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
          start: { sheetId: RESULT_SHEETS.values, rowIndex: 3, columnIndex: 2 },
        },
      },
    ]);
    const cells = [quarter, touched].map((one) => {
      const seconds = jest.spyOn(one.desk.latency, 'seconds');
      one.job(request);
      const most = Math.max(...seconds.mock.calls.map(([, size]) => (size.write ? size.cells : 0)));
      seconds.mockRestore();
      return most;
    });
    expect(shown(quarter)).toEqual(shown(touched));
    const rows = quarter.masterTab('Dữ liệu').length;
    // Unit, form, row, field and place stay; of value and kind at least one does not.
    expect((cells[1] ?? 0) - (cells[0] ?? 0)).toBeGreaterThanOrEqual(rows * 5);
  });

  test('is replaced when a unit reports anew, and the click in between does without it', () => {
    const [quarter, other] = [prepared.twin(), prepared.twin()];
    for (const one of [quarter, other]) one.fill(UNIT, 77).tick(UNIT, false).tick(UNIT);
    quarter.job(request);
    expect(drafts(quarter)).toEqual([]);
    other.desk.advance(2 * HOUR);
    expect(other.calls(() => other.job(request)).byMethod).toEqual(SHOWN);
    expect(shown(other)).toEqual(shown(quarter));
    expect(shown(other)).not.toEqual(wanted);
  });
});

/** Where the staged total of row 1.2 is. */
const total = (quarter: Quarter): { readonly sheetId: number; readonly row: number; readonly column: number } => {
  const rows = quarter.masterTab(draftOf(quarter, 'Số liệu'));
  const sheetId = drafts(quarter).find(({ title }) => title === draftOf(quarter, 'Số liệu'))?.sheetId ?? -1;
  return { sheetId, row: rows.findIndex((line) => line[0] === '1.2'), column: (rows[0] ?? []).indexOf('total') };
};
/** The request that writes into that cell. */
const cell = (quarter: Quarter, body: object, fields: string): object => {
  const { sheetId, row: rowIndex, column: columnIndex } = total(quarter);
  return {
    updateCells: { rows: [{ values: [body] }], fields, start: { sheetId, rowIndex, columnIndex } },
  };
};

describe('a standby that somebody touched', () => {
  const pattern = { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '"999"' } } };

  test.each<readonly [string, (quarter: Quarter) => object]>([
    ['a total', (one) => cell(one, { userEnteredValue: { numberValue: 4242 } }, 'userEnteredValue')],
    ['a number format', (one) => cell(one, pattern, 'userEnteredFormat.numberFormat')],
    ['a deleted tab', (one) => ({ deleteSheet: { sheetId: total(one).sheetId } })],
    [
      'a title',
      (one) => ({
        updateSheetProperties: { properties: { sheetId: total(one).sheetId, title: 'x' }, fields: 'title' },
      }),
    ],
  ])('is not shown: %s', (_, edit) => {
    const quarter = prepared.twin();
    change(quarter, [edit(quarter)]);
    quarter.job(request);
    expect([shown(quarter), drafts(quarter)]).toEqual([wanted, []]);
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });

  test('is proved again when only another tab of the master was touched, and nothing is staged', () => {
    const quarter = prepared.twin();
    change(quarter, [
      {
        updateSheetProperties: {
          properties: { sheetId: 1207, gridProperties: { frozenColumnCount: 1 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
    ]);
    const { byMethod } = quarter.calls(() => quarter.job(request));
    expect(byMethod['sheets.spreadsheets.values.batchUpdate']).toBeUndefined();
    expect(shown(quarter)).toEqual(wanted);
  });
});

/** What another run leaves that lays the tabs again: the next fence, and a figure of its own. */
function laidMeanwhile(quarter: Quarter): void {
  const { namedRanges = [] } = quarter.desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId: quarter.master ?? '', fields: 'namedRanges' } },
    { email: quarter.office, project: null },
  ) as { readonly namedRanges?: readonly { readonly namedRangeId: string; readonly range: object }[] };
  const fence = namedRanges.find(({ namedRangeId }) => namedRangeId.startsWith('stage_'));
  if (!fence) throw new Error('no fence');
  const { sheetId } = drafts(quarter).find(({ title }) => title === draftOf(quarter, 'Số liệu')) ?? {};
  const start = { sheetId, rowIndex: 6, columnIndex: 4 };
  change(quarter, [
    { deleteNamedRange: { namedRangeId: fence.namedRangeId } },
    { addNamedRange: { namedRange: { namedRangeId: 'stage_77', name: 'stage_77', range: fence.range } } },
    {
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { numberValue: 4242 } }] }],
        fields: 'userEnteredValue',
        start,
      },
    },
  ]);
}

describe('runs that meet', () => {
  const READ = 'sheets.spreadsheets.values.batchGet';

  test('tabs that are laid again while a click reads the published ones are not shown by it', () => {
    const quarter = prepared.twin();
    quarter.desk.nemesis.meanwhile({ method: READ, nth: 1, action: () => laidMeanwhile(quarter) });
    quarter.job(request);
    expect([shown(quarter), drafts(quarter)]).toEqual([wanted, []]);
  });

  test('tabs that are laid again while the hourly run proves its own are not taken for proved', () => {
    const quarter = collected.twin();
    quarter.desk.nemesis.meanwhile({ method: READ, nth: 1, action: () => laidMeanwhile(quarter) });
    const [run] = quarter.desk.advance(HOUR);
    expect(JSON.parse(String(run?.result))).toEqual({ ok: true, value: 'done standby:refused' });
    quarter.job(request);
    expect([shown(quarter), drafts(quarter)]).toEqual([wanted, []]);
  });

  test('a total that somebody changes before the hourly run reads it back is not taken for proved, and nothing is left', () => {
    const quarter = collected.twin();
    quarter.desk.nemesis.meanwhile({
      method: READ,
      nth: 1,
      action: () => change(quarter, [cell(quarter, { userEnteredValue: { numberValue: 4242 } }, 'userEnteredValue')]),
    });
    const [run] = quarter.desk.advance(HOUR);
    expect(JSON.parse(String(run?.result))).toEqual({ ok: true, value: 'done standby:differs' });
    expect(drafts(quarter)).toEqual([]);
  });

  test('a click in the middle of the preparation publishes, and the preparation gives way', () => {
    const quarter = collected.twin();
    let message = '';
    quarter.desk.nemesis.meanwhile({
      method: READ,
      nth: 1,
      action: () => {
        message = quarter.job(request).message;
      },
    });
    const [run] = quarter.desk.advance(HOUR);
    expect(message).not.toBe('');
    expect(JSON.parse(String(run?.result))).toEqual({ ok: true, value: 'done standby:refused' });
    expect([shown(quarter), drafts(quarter)]).toEqual([wanted, []]);
  });
});

describe('the step works on what its plan has read', () => {
  const READS = 'sheets.spreadsheets.get';
  /** The plan, `between`, and the step, with the reads of the step. */
  function clicked(quarter: Quarter, between: () => void): number {
    const { jobId } = quarter.value('startJob', request);
    between();
    const { byMethod } = quarter.calls(() => {
      expect(quarter.value('stepJob', { jobId })).toMatchObject({ done: true, outcome: { result: 'doneMissing' } });
    });
    return byMethod[READS] ?? 0;
  }

  test.each([
    ['the standby', prepared],
    ['tabs of its own', collected],
  ])('and reads neither file again, for %s', (_, start) => {
    const quarter = start.twin();
    expect(clicked(quarter, () => undefined)).toBe(0);
    expect(shown(quarter)).toEqual(wanted);
  });

  test('unless Google has forgotten it', () => {
    const quarter = prepared.twin();
    expect(clicked(quarter, () => quarter.desk.caches.evictAll())).toBe(2);
    expect(shown(quarter)).toEqual(wanted);
  });

  test('unless a run has written to the ledger since: then with the figures of now', () => {
    const [quarter, other] = [prepared.twin(), prepared.twin()];
    const again = (one: Quarter) => () => {
      one.fill(UNIT, 77).tick(UNIT, false).tick(UNIT);
      one.job({ job: 'collect', period: PERIOD });
    };
    expect(clicked(quarter, again(quarter))).toBeGreaterThanOrEqual(2);
    again(other)();
    other.job(request);
    expect(shown(quarter)).toEqual(shown(other));
    expect(shown(quarter)).not.toEqual(wanted);
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });
});

/** Letters that the plan of a click reads. */
function readBy(quarter: Quarter): number {
  const seconds = jest.spyOn(quarter.desk.latency, 'seconds');
  quarter.value('startJob', request);
  const read = seconds.mock.calls.reduce((sum, [, size]) => sum + (size.write ? 0 : size.bytes), 0);
  seconds.mockRestore();
  return read;
}

/** A hand in the log of the ledger. */
const typesIntoLedger = (quarter: Quarter): void => {
  const spreadsheetId = [...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
  const start = {
    sheetId: LEDGER_SHEETS.log,
    rowIndex: 2,
    columnIndex: LOG.columns.findIndex(({ key }) => key === 'text'),
  };
  const rows = [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }];
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId },
      body: { requests: [{ updateCells: { rows, fields: 'userEnteredValue', start } }] },
    },
    { email: quarter.office, project: null },
  );
};

test('the click reads the rows of the ledger only where they are other than the hourly run has kept them', () => {
  const quarter = ticked.twin();
  quarter.desk.advance(2 * HOUR);
  const quick = readBy(quarter);
  const ROWS = 20_000;
  quarter.desk.advance(9 * HOUR);
  expect(readBy(quarter)).toBe(quick);
  const happenings: readonly (readonly [string, () => void])[] = [
    ['somebody has typed into the ledger', () => typesIntoLedger(quarter)],
    ['Google has forgotten them', () => quarter.desk.caches.evictAll()],
    [
      'a run has written, and the list of Drive does not show it yet',
      () => {
        const place = { period: PERIOD, unit: UNIT, form: 'indicator', row: '1.2', field: 'value' } as const;
        quarter.value('adjust', { ...place, amount: 3, reason: 'Công văn 12/STC: tính trùng' });
        quarter.plan({ kind: 'staleList', method: 'drive.files.list', seconds: 60 });
      },
    ],
  ];
  for (const [name, happen] of happenings) {
    happen();
    expect({ name, rows: readBy(quarter) > quick + ROWS }).toEqual({ name, rows: true });
    quarter.desk.advance(2 * HOUR);
    expect({ name, rows: readBy(quarter) > quick + ROWS }).toEqual({ name, rows: false });
  }
});

/** Kills `run` before its first call and after each of its writes, and looks at what the next click makes of it. */
const killedAtEveryWrite = (start: Quarter, run: (quarter: Quarter) => void): number =>
  broken(
    { fresh: () => start.twin() },
    {
      run,
      only: /^(sheets|drive)\./,
      check: (quarter, place) => {
        quarter.job(request);
        expect({ place, shown: shown(quarter), drafts: drafts(quarter) }).toEqual({ place, shown: wanted, drafts: [] });
      },
    },
  );

test('a preparation that is killed at any call never shows anything, and the next click ends in the same master', () => {
  const calls = killedAtEveryWrite(collected, (quarter) => void quarter.desk.advance(HOUR));
  expect(calls).toBeGreaterThanOrEqual(3);
});

test('a click that is killed at any call while it shows the standby ends in the same master', () => {
  const calls = killedAtEveryWrite(prepared, (quarter) => void quarter.job(request));
  expect(calls).toBeGreaterThanOrEqual(3);
});
