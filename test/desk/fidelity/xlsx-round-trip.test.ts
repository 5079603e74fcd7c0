/**
 * The product's own workbooks exported as .xlsx and imported again. Every allowed difference is listed here with its
 * reason, and the same list is in src/desk/xlsx/README.md. A difference without a reason fails, and so does a reason
 * that no longer occurs.
 */
import { readFileSync } from 'node:fs';
import { drive as driveClient } from '@googleapis/drive';
import { sheets as sheetsClient } from '@googleapis/sheets';
import { Readable } from 'node:stream';
import { Desk } from '../../../src/desk/desk';
import { createApp, listen } from '../../../src/desk/http/server';
import { exportXlsx } from '../../../src/desk/xlsx/export-xlsx';
import { importXlsx } from '../../../src/desk/xlsx/import-xlsx';
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import { stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { CATALOGUE, consolidated, CONTEXT, SEALED_AT } from '../../tables/master-book/consolidated-province';
import { templatesOf, unitBook } from '../../tables/unit-book/support';
import { bundleWith, OFFICE } from '../host/support/small-desk';
import { aDesk } from '../sheets/a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's answers read freely

/** Functions that the product's formulas use and Excel does not have. */
const OF_SHEETS_ALONE = /\b(REGEXMATCH|REGEXREPLACE|TO_TEXT)\(/;

/** Allowed differences, by their place in the API's form. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^properties\.sheetId$/, 'sheet ids'],
  [/^tab$/, 'the tab _lists'],
  [/^properties\.gridProperties\.(row|column)Count$|^(row|column)Metadata$/, 'grid size'],
  [/^protectedRanges$/, 'protections'],
  [/^developerMetadata$/, 'developer metadata'],
  [/^charts$/, 'charts'],
  [/^cell\.dataValidation$/, 'validations'],
  [/^conditionalFormats$/, 'conditional formats'],
  [/^rowMetadata\.pixelSize$/, 'row heights'],
  [/^cell\.userEnteredFormat\.wrapStrategy$/, 'wrapping'],
  [/^cell\.userEnteredFormat\.padding$/, 'padding'],
  [/(Color|Style|color|rgbColor)\.(red|green|blue)$/, 'colours'],
  [/^cell\.userEnteredFormat(\.(textFormat|verticalAlignment)(\.font(Family|Size))?)?$/, 'default looks'],
  [/^cell\.userEnteredValue\.formulaValue$/, 'links inside the file'],
  [/^cell\.hyperlink$/, 'links inside the file'],
  [/^cell\.ofSheetsAlone$/, 'functions of Sheets alone'],
  [/^cell\.(userEntered|effective)Value\.numberValue$/, 'milliseconds'],
];

function differences(before: Any, after: Any): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (key: string, a: Any, b: Any, where: string): void => {
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && !Array.isArray(a)) {
      for (const name of new Set([...Object.keys(a), ...Object.keys(b)]))
        walk(`${key}.${name}`, a[name], b[name], where);
    } else if (!found.has(key)) found.set(key, `${where}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`);
  };
  for (const tab of before.sheets)
    compareTabs(
      tab,
      after.sheets.find((one: Any) => one.properties.title === tab.properties.title),
      walk,
    );
  for (const tab of after.sheets)
    if (!before.sheets.some((one: Any) => one.properties.title === tab.properties.title))
      found.set('tab', tab.properties.title);
  const names = (book: Any): Any =>
    (book.namedRanges ?? []).map(({ name, range: { sheetId: _, ...range } }: Any) => ({ name, range }));
  walk('namedRanges', names(before), names(after), '');
  return found;
}

/** Whether a formula that Excel cannot have came back as the last text that it gave; an empty text is an empty cell. */
const isKeptAsText = (before: Any, after: Any): boolean =>
  OF_SHEETS_ALONE.test(before.userEnteredValue?.formulaValue ?? '') &&
  (after.userEnteredValue?.stringValue ?? '') === (before.effectiveValue?.stringValue ?? '');

type Walk = (key: string, a: Any, b: Any, where: string) => void;

function compareTabs(a: Any, b: Any, walk: Walk): void {
  const { title } = a.properties;
  walk('properties', a.properties, b.properties, title);
  const merges = (tab: Any): Any =>
    (tab.merges ?? []).map(({ sheetId: _, ...range }: Any) => JSON.stringify(range)).sort();
  walk('merges', merges(a), merges(b), title);
  for (const key of [
    'protectedRanges',
    'developerMetadata',
    'charts',
    'conditionalFormats',
    'bandedRanges',
    'basicFilter',
    'rowGroups',
    'columnGroups',
  ])
    walk(key, a[key], b[key], title);
  const [from, to] = [a.data[0], b.data[0]];
  for (let row = 0; row < Math.max(from.rowData?.length ?? 0, to.rowData?.length ?? 0); row += 1) {
    const [left, right] = [from.rowData?.[row]?.values ?? [], to.rowData?.[row]?.values ?? []];
    for (let column = 0; column < Math.max(left.length, right.length); column += 1) {
      const { effectiveFormat: _, formattedValue: __, ...cell } = left[column] ?? {};
      const back = right[column] ?? {};
      const where = `${title} R${row + 1}C${column + 1}`;
      if (isKeptAsText(cell, back)) {
        walk('cell.ofSheetsAlone', cell.userEnteredValue, back.userEnteredValue, where);
        walk('cell', { ...cell, userEnteredValue: back.userEnteredValue }, back, where);
      } else walk('cell', cell, back, where);
    }
  }
  for (const lines of ['rowMetadata', 'columnMetadata'])
    from[lines].forEach((line: Any, at: number) => walk(lines, line, to[lines][at], `${title} ${at + 1}`));
}

function master(): Any {
  const desk = aDesk();
  const id = desk.create({ properties: { title: 'Sổ' } });
  desk.batch(
    id,
    masterBookRequests({
      catalogue: CATALOGUE,
      masterId: 'M',
      ledgerId: 'L',
      officeAccounts: ['vanphong@tinh.example'],
      defaultSheetId: 0,
    }),
  );
  const tabs = resultTabs(consolidated(), CONTEXT);
  const { batches, values } = stagingOf(tabs, []);
  batches.forEach((batch) => desk.batch(id, [...batch]));
  values.forEach((data) => desk.call('values.batchUpdate', { spreadsheetId: id }, { valueInputOption: 'RAW', data }));
  desk.batch(
    id,
    swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT } }),
  );
  return desk.sheets.snapshot(id);
}

async function roundTrip(book: Any): Promise<Map<string, string>> {
  const back = await importXlsx(await exportXlsx(book, { at: 0 }), {
    locale: book.properties.locale,
    timeZone: book.properties.timeZone,
  });
  return differences(book, back);
}

describe('the unit’s workbook and the master', () => {
  let found: Map<string, string>[];
  beforeAll(async () => {
    found = [await roundTrip(unitBook(templatesOf()).get('*')), await roundTrip(master())];
  });
  const reasonOf = (key: string): string | undefined => REASONS.find(([pattern]) => pattern.test(key))?.[1];

  test('come back equal except for the listed differences', () => {
    const unstated = found.flatMap((one) => [...one].filter(([key]) => reasonOf(key) === undefined));
    expect(unstated).toEqual([]);
  });

  test('colours, dates and links differ no more than listed', () => {
    for (const [key, shown] of found.flatMap((one) => [...one])) {
      const [a = '', b = ''] = shown.replace(/^[^:]*: /, '').split(' → ');
      if (reasonOf(key) === 'colours') expect(Math.abs(Number(a) - Number(b))).toBeLessThan(1 / 255);
      if (reasonOf(key) === 'milliseconds') expect(Math.abs(Number(a) - Number(b)) * 86_400_000).toBeLessThan(1);
      if (reasonOf(key) === 'empty texts') expect([a, b]).toEqual(['{"stringValue":""}', 'undefined']);
      if (key === 'cell.userEnteredValue.formulaValue')
        expect([a, b].every((one) => one.includes('=HYPERLINK('))).toBe(true);
      if (reasonOf(key) === 'row heights') expect(Math.abs(Number(a) - Number(b))).toBeLessThan(40);
    }
  });

  test('every listed difference still occurs, and the list equals that of the README', () => {
    const occurring = new Set(found.flatMap((one) => [...one.keys()].map(reasonOf)));
    const stated = [...new Set(REASONS.map(([, reason]) => reason))];
    expect(stated.filter((reason) => !occurring.has(reason))).toEqual([]);
    const readme = readFileSync('src/desk/xlsx/README.md', 'utf8');
    expect([...readme.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map((line) => line[1])).toEqual(stated);
  });
});

test('an uploaded .xlsx becomes a spreadsheet with its values, formulas and merges', async () => {
  const desk = new Desk({ seed: 1, latency: 'optimistic', accountKind: 'workspace', bundleDir: bundleWith('') });
  const at = await listen(createApp({ desk, fresh: () => desk }), 0);
  const options = {
    rootUrl: `${at.url}/`,
    headers: { authorization: `Bearer ${OFFICE}` },
    retryConfig: { retry: 0 },
    fetchImplementation: fetch,
  };
  const [drive, sheets] = [
    driveClient({ version: 'v3', ...options }),
    sheetsClient({ version: 'v4', ...options }).spreadsheets,
  ];
  try {
    const id = String((await sheets.create({ requestBody: { properties: { title: 'Đi' } } })).data.spreadsheetId);
    await sheets.values.update({
      spreadsheetId: id,
      range: 'A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['Xã', 7, '=B1*2']] },
    });
    await sheets.batchUpdate({
      spreadsheetId: id,
      requestBody: {
        requests: [
          {
            mergeCells: {
              range: { sheetId: 0, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 },
              mergeType: 'MERGE_ALL',
            },
          },
        ],
      },
    });
    const upload = (bytes: Uint8Array) =>
      drive.files.create(
        {
          requestBody: { name: 'Về', mimeType: 'application/vnd.google-apps.spreadsheet' },
          fields: 'id,name,mimeType',
          media: {
            mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            body: Readable.from([Buffer.from(bytes)]),
          },
          // Google's client takes the base address of an upload only from the call; without it the request would go to
          // the Internet.
        },
        { rootUrl: options.rootUrl },
      );
    const made = (await upload(await desk.exportXlsx(id))).data;
    expect(made).toEqual({ id: expect.any(String), name: 'Về', mimeType: 'application/vnd.google-apps.spreadsheet' });
    const back = String(made.id);
    expect(
      (await sheets.values.get({ spreadsheetId: back, range: 'Sheet1!A1:C1', valueRenderOption: 'FORMULA' })).data
        .values,
    ).toEqual([['Xã', 7, '=B1*2']]);
    expect((await sheets.values.get({ spreadsheetId: back, range: 'Sheet1!C1' })).data.values).toEqual([['14']]);
    expect((await sheets.get({ spreadsheetId: back })).data).toMatchObject({
      properties: { title: 'Về' },
      sheets: [{ merges: [{ startRowIndex: 2, endRowIndex: 3, endColumnIndex: 2 }] }],
    });
    await expect(upload(Buffer.from('not a workbook'))).rejects.toMatchObject({ status: 400 });
  } finally {
    await at.close();
  }
});
