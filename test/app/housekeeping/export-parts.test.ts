/**
 * *Xuất toàn bộ* of a workbook over the 10 MB that Google exports: the plan states it beforehand, and the workbook
 * comes as several files that hold every value.
 */
import ExcelJS from 'exceljs';
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated(['568']);
const office = { email: quarter.office, project: null };
const tooLarge = (): void => quarter.plan({ kind: 'exportTooLarge', nth: 1 });
const exported = () => quarter.job({ job: 'exportAll', period: PERIOD, units: ['568'] });
const master = () => exported().lines.find((line) => line.unit === 'master');
const named = (begin: string): readonly string[] =>
  [...quarter.files()].flatMap(([name, ids]) => (name.startsWith(begin) ? ids.map(() => name) : []));
const content = (name: string): Buffer => {
  const fileId = quarter.files().get(name)?.[0] ?? '';
  const params = { fileId, alt: 'media' };
  return Buffer.from((quarter.desk.call({ method: 'drive.files.get', params }, office) as { bytes: Uint8Array }).bytes);
};
/** Something in the master changes, so that it is exported again. */
const touch = (note: string): void => {
  const spreadsheetId = quarter.master ?? '';
  const fields = 'sheets.properties(sheetId)';
  const { sheets } = quarter.desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId, fields } },
    office,
  ) as {
    sheets: { properties: { sheetId: number } }[];
  };
  const start = { sheetId: sheets[0]?.properties.sheetId, rowIndex: 0, columnIndex: 0 };
  const body = { requests: [{ updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } }] };
  quarter.desk.call({ method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId }, body }, office);
};

test('the plan says what happens to a workbook that is too large', () => {
  const { plan } = quarter.value('startJob', { job: 'exportAll', period: PERIOD, units: ['568'] });
  expect(plan.lines.join(' ')).toMatch(/lớn hơn mức Google cho xuất \(10 MB\) được xuất thành nhiều tệp/);
});

test('it comes in files of values, with every text of every tab, and nothing else is left', async () => {
  tooLarge();
  expect(master()).toMatchObject({ result: 'inParts', message: expect.stringMatching(/đã xuất thành \d+ tệp/) });
  const parts = named('master');
  expect(parts.every((name) => /^master Sổ tổng hợp, phần \d+\.xlsx$/.test(name))).toBe(true);
  const texts = new Map<string, Set<string>>();
  const formulas: string[] = [];
  for (const part of parts) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content(part) as unknown as ArrayBuffer);
    for (const sheet of book.worksheets) {
      const seen = texts.get(sheet.name) ?? new Set();
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) formulas.push(cell.formula);
          seen.add(cell.text);
        }),
      );
      texts.set(sheet.name, seen);
    }
  }
  expect(formulas).toEqual([]);
  for (const tab of ['Đơn vị', 'Cài đặt']) {
    const asked = quarter.masterTab(tab).flat();
    expect(
      asked.filter((text) => typeof text === 'string' && text !== '' && texts.get(tab)?.has(text) !== true),
    ).toEqual([]);
  }
  expect(texts.size).toBeGreaterThan(5);
});

test('the manifest has the mark of every part', () => {
  const { files } = JSON.parse(content('manifest.json').toString('utf8')) as {
    files: { code: string; parts?: { file: string; sha256: string }[]; sha256?: string }[];
  };
  const line = files.find(({ code }) => code === 'master');
  expect(line?.parts?.map(({ file }) => file).sort()).toEqual([...named('master')].sort());
  for (const { sha256 } of line?.parts ?? []) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('without a change the parts stay, and nothing is read or exported again', () => {
  const before = named('master');
  const { byMethod } = quarter.calls(() => expect(master()?.result).toBe('inParts'));
  expect(named('master')).toEqual(before);
  // The ledger alone has changed.
  expect(byMethod['drive.files.export']).toBe(1);
});

test('a killed run goes on, and a workbook that fits again replaces its parts', () => {
  touch('một');
  tooLarge();
  quarter.plan({ kind: 'killRun', method: 'drive.files.export', nth: 2, when: 'after' });
  quarter.plan({ kind: 'exportTooLarge', nth: 3 });
  expect(master()?.result).toBe('inParts');
  expect(named('master').length).toBeGreaterThan(0);
  expect(new Set(named('master')).size).toBe(named('master').length);
  touch('hai');
  expect(master()?.result).toBe('exported');
  expect(named('master')).toEqual(['master Sổ tổng hợp.xlsx']);
});
