/** The words and the look of *Bản trình ký*: who writes to whom, who signs, and nothing that belongs to the screen. */
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import type { CellDataShape } from '../../../src/tables/api-shapes';
import { catalogue, period, templatesOf, unitBook } from './support';
import { ANNEX_SHEET, PRINT_SHEET } from '../../../src/tables/unit-book/sheets';

const bookOf = (code: string) => unitBook([...templatesOf(code), narrativeTemplate({ unit: code, period, catalogue })]);
const unitNamed = (name: string) => catalogue.units.find((one) => one.name === name)!;

/** The cells of a printed tab, without the hidden ones. */
function printed(name: string, page = PRINT_SHEET): readonly (readonly CellDataShape[])[] {
  const { code } = unitNamed(name);
  const book = bookOf(code);
  const seen = book.get('sheets(properties.sheetId,data.rowData.values(formattedValue,userEnteredFormat.textFormat))');
  const sheet = seen.sheets?.find(({ properties }) => properties?.sheetId === page);
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => (values ?? []).slice(1, page === PRINT_SHEET ? 4 : 6));
}

const words = (rows: ReturnType<typeof printed>): string[] =>
  rows
    .flatMap((row) => row.map((cell) => (cell.formattedValue ?? '').replaceAll('\u00a0', ' ').trim()))
    .filter((one) => one !== '');

test.each([
  ['Sở Tài chính', 'UBND TỈNH KHÁNH HÒA', 'SỞ TÀI CHÍNH', ['GIÁM ĐỐC'], '(qua Sở Nội vụ).', true],
  ['Sở Nội vụ', 'UBND TỈNH KHÁNH HÒA', 'SỞ NỘI VỤ', ['GIÁM ĐỐC'], 'Khánh Hòa.', false],
  [
    'UBND huyện Cam Lâm',
    null,
    'ỦY BAN NHÂN DÂN HUYỆN CAM LÂM',
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    '(qua Sở Nội vụ).',
    true,
  ],
])('%s: head, addressee, signer and recipients', (name, superior, issuer, signing, addressed, throughOffice) => {
  const said = words(printed(name));
  expect(said.includes('UBND TỈNH KHÁNH HÒA')).toBe(superior !== null);
  expect(said).toContain(issuer);
  const to = said.find((one) => one.startsWith('Kính gửi: '));
  expect(to?.startsWith('Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa')).toBe(true);
  expect(to?.endsWith(addressed)).toBe(true);
  expect(said.filter((one) => signing.includes(one))).toEqual(signing);
  const from = said.indexOf('Nơi nhận:');
  const foot = said.slice(from).filter((one) => one.startsWith('- '));
  expect(foot).toEqual(['- Như trên;', ...(throughOffice ? ['- Sở Nội vụ;'] : []), '- Lưu: VT, ……']);
});

test('no row carries the mark of the screen: one line of notes counts those rows', () => {
  const said = [...words(printed('Sở Tài chính')), ...words(printed('Sở Tài chính', ANNEX_SHEET))];
  expect(said.filter((one) => one.includes('(*)') || one.includes('(Mẫu)'))).toEqual([]);
  expect(said.filter((one) => one.startsWith('Ghi chú: '))).toHaveLength(1);
});

test('words are of 13 points, figures of 12', () => {
  const rows = printed('Sở Tài chính', ANNEX_SHEET);
  const sizes = new Set(
    rows.slice(8, -3).flatMap((row) => row.slice(1).map((cell) => cell.userEnteredFormat?.textFormat?.fontSize)),
  );
  sizes.delete(undefined);
  expect([...sizes].sort()).toEqual([12, 13]);
});

test('the longest number of a row is on one line', () => {
  const book = unitBook(templatesOf(unitNamed('Sở Tài chính').code));
  const seen = book.get('sheets(properties.sheetId,data.columnMetadata.pixelSize)');
  const sheet = seen.sheets?.find(({ properties }) => properties?.sheetId === ANNEX_SHEET);
  const width = sheet?.data?.[0]?.columnMetadata?.[1]?.pixelSize ?? 0;
  // A digit of 13 points is 6.5 points wide in this typeface and a full stop 3.25; a cell has 3 pixels on each side.
  const pixels = (number: string): number =>
    [...number].reduce((sum, sign) => sum + (sign === '.' ? 3.25 : 6.5), 0) * (96 / 72) + 6;
  const longest = Math.max(...catalogue.indicators.map(({ number }) => pixels(number)));
  expect(longest).toBeGreaterThan(60);
  expect(width).toBeGreaterThanOrEqual(longest);
});

test('a text of the unit has a cell as wide as the page and merged with nothing, so its row grows with it', () => {
  const book = bookOf(unitNamed('Sở Tài chính').code);
  const seen = book.get(
    'sheets(properties.sheetId,merges,data(columnMetadata(pixelSize,hiddenByUser),rowMetadata(pixelSize),rowData.values(formattedValue,userEnteredFormat.wrapStrategy)))',
  );
  const sheet = seen.sheets?.find(({ properties }) => properties?.sheetId === PRINT_SHEET);
  const [block] = sheet?.data ?? [];
  const shown = (block?.columnMetadata ?? []).map((one, at) => ({ ...one, at })).filter((one) => !one.hiddenByUser);
  const widest = [...shown].sort((one, other) => (other.pixelSize ?? 0) - (one.pixelSize ?? 0))[0];
  const others = shown.filter((one) => one !== widest).reduce((sum, one) => sum + (one.pixelSize ?? 0), 0);
  expect(others).toBeLessThanOrEqual(16);
  // As wide as the annex: both are printed on portrait pages at nine tenths.
  expect((widest?.pixelSize ?? 0) + others).toBe(684);
  expect(sheet?.merges ?? []).toEqual([]);
  const wrapped = (block?.rowData ?? []).flatMap(({ values = [] }, row) =>
    values.flatMap((cell, column) =>
      cell.userEnteredFormat?.wrapStrategy === 'WRAP' && (cell.formattedValue ?? '') !== '' ? [[row, column]] : [],
    ),
  );
  expect(wrapped.length).toBeGreaterThan(15);
  expect(wrapped.filter(([, column]) => column !== widest?.at)).toEqual([]);
});
