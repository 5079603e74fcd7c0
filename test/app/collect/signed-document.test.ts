/**
 * When the văn bản counts: what the unit must name before a report is taken, what its signing day decides, and the code
 * on a signed page.
 */
import { PERIOD, Quarter } from '../quarter';

const UNIT = '576';
const DUE = Date.parse('2019-03-18T17:00:00+07:00');
const serial = (date: string): number => (Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000;

/** The setting as the office types it into its tab. */
function set(quarter: Quarter, key: string, value: string): void {
  const tab = quarter.masterTab('Cài đặt');
  const [row, column] = [tab.findIndex((line) => line.includes(key)), tab[0]?.indexOf('value') ?? -1];
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'Cài đặt'!${String.fromCharCode(65 + column)}${row + 1}`,
        valueInputOption: 'RAW',
      },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );
}

const sign = (quarter: Quarter, signedOn: string): void => {
  const cover = quarter.cover(UNIT);
  for (const [key, value] of Object.entries({
    docNumber: '125',
    docSymbol: 'BC-UBND',
    docDate: serial(signedOn),
    docSigner: 'Nguyễn Văn An',
  }))
    quarter.type(UNIT, cover[key]?.at ?? '', value);
};

function collected(quarter: Quarter): { readonly result: string; readonly message: string } | undefined {
  return (quarter.job({ job: 'collect', period: PERIOD }).lines as readonly { result: string; message: string }[])[0];
}

const printed = (quarter: Quarter): string =>
  (
    quarter.book(quarter.fileOf(UNIT), quarter.account(UNIT)).sheets.find((sheet) => sheet.properties.sheetId === 107)
      ?.data?.[0]?.rowData ?? []
  )
    .map((row) =>
      (row.values ?? [])
        .slice(1, 6)
        .map((cell) => cell.formattedValue ?? '')
        .join(' '),
    )
    .join('\n');
const timeliness = (quarter: Quarter) =>
  quarter.value('status', { period: PERIOD }).lines.find((line) => line.unit === UNIT)?.timeliness;
const codeIn = (text: string): string => /Mã bản in:? ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1] ?? 'no code';

test('where the văn bản counts, its signing day decides, a report without one is refused, and every printed page has the code of the receipt', () => {
  const quarter = new Quarter().setUp();
  set(quarter, 'submission.time', 'ngày ký');
  expect(quarter.ask('startJob', { job: 'issue', period: PERIOD, units: [UNIT] })).toMatchObject({
    ok: false,
    code: 'masterTrouble',
  });
  set(quarter, 'submission.time', 'document');
  quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
  quarter.desk.triggers.removeOf(quarter.office);
  expect(printed(quarter)).toContain('Số: ……/……');
  quarter.submitted([UNIT]);
  expect(collected(quarter)).toMatchObject({ result: 'refused' });
  expect(quarter.cover(UNIT)['message']?.shown).toContain(
    'trang Bìa, dòng "Ngày ký văn bản gửi kèm": Kỳ này tính thời gian nộp theo văn bản, nhưng ô này còn trống.',
  );

  sign(quarter, '2019-03-29');
  quarter.tick(UNIT);
  expect(collected(quarter)).toMatchObject({ result: 'refused' });
  expect(quarter.cover(UNIT)['message']?.shown).toContain('Ngày ký 29/03/2019 sau ngày đã thấy dấu nộp');

  // Signed on the due day, ticked a week later: on time.
  quarter.desk.clock.jump((DUE - quarter.desk.clock.now()) / 1000 + 7 * 86_400);
  sign(quarter, '2019-03-18');
  quarter.tick(UNIT);
  expect(collected(quarter)).toMatchObject({ result: 'sealed' });
  expect(timeliness(quarter)).toBe('onTime');
  const receipt = quarter.cover(UNIT)['receipt']?.shown ?? '';
  expect(receipt).toContain('kèm văn bản số 125/BC-UBND, ngày ký 18/03/2019, người ký Nguyễn Văn An. Nộp đúng hạn.');
  const page = printed(quarter);
  expect(page).toContain('Số: 125/BC-UBND');
  expect(page).toContain('Trường Sa, ngày 18 tháng 3 năm 2019');
  expect(page.split(codeIn(receipt)).length - 1).toBe(3);
  expect(page).toContain('(trùng: bản in này đúng với bản đã nộp)');

  // Other figures under the same văn bản: the office decides.
  quarter.value('return', { unit: UNIT, period: PERIOD, reasons: [{ reason: 'Xem lại mục 1' }] });
  quarter.fill(UNIT, 5).tick(UNIT);
  expect(collected(quarter)).toMatchObject({ result: 'sealed' });
  expect(timeliness(quarter)).toBe('undecided');
  expect(codeIn(quarter.cover(UNIT)['receipt']?.shown ?? '')).not.toBe(codeIn(receipt));
  const { lines } = quarter.value('receive', { period: PERIOD });
  expect(lines.find((line) => line.unit === UNIT)?.evidence[0]).toContain(
    'Văn bản này đã gửi kèm một bản nộp trước có số liệu khác',
  );

  quarter.fill(UNIT, 6);
  expect(printed(quarter)).toContain('(KHÁC: số liệu trong tệp đã thay đổi so với bản đã nộp');
  quarter.job({ job: 'consolidate', period: PERIOD });
  const [keys = [], ...rows] = quarter.masterTab('Tiến độ nộp');
  const at = (column: string): unknown => rows.find((row) => row[0] === UNIT)?.[keys.indexOf(column)];
  expect([at('document'), at('printCode')]).toEqual([
    'văn bản số 125/BC-UBND, ngày ký 18/03/2019, người ký Nguyễn Văn An',
    codeIn(quarter.cover(UNIT)['receipt']?.shown ?? ''),
  ]);
});
