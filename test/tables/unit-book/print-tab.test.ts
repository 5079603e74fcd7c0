/** The words and the look of *Bản trình ký*: who writes to whom, who signs, and nothing that belongs to the screen. */
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import type { CellDataShape } from '../../../src/tables/api-shapes';
import { PRINT_SHEET } from '../../../src/tables/unit-book/layout';
import { catalogue, period, templatesOf, unitBook } from './support';

const unitNamed = (name: string) => catalogue.units.find((one) => one.name === name)!;

function printed(name: string): readonly (readonly CellDataShape[])[] {
  const { code } = unitNamed(name);
  const book = unitBook([...templatesOf(code), narrativeTemplate({ unit: code, period, catalogue })]);
  const seen = book.get('sheets(properties.sheetId,data.rowData.values(formattedValue,userEnteredFormat.textFormat))');
  const sheet = seen.sheets?.find(({ properties }) => properties?.sheetId === PRINT_SHEET);
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => (values ?? []).slice(1, 6));
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
  const said = words(printed('Sở Tài chính'));
  expect(said.filter((one) => one.includes('(*)'))).toEqual([]);
  expect(said.filter((one) => one.startsWith('Ghi chú: '))).toHaveLength(1);
});

test('words are of 13 points, figures of 12', () => {
  const rows = printed('Sở Tài chính');
  const sizes = new Set(
    rows.slice(16, -16).flatMap((row) => row.slice(1).map((cell) => cell.userEnteredFormat?.textFormat?.fontSize)),
  );
  sizes.delete(undefined);
  expect([...sizes].sort()).toEqual([12, 13]);
});

test('the longest number of a row is on one line', () => {
  const book = unitBook(templatesOf(unitNamed('Sở Tài chính').code));
  const seen = book.get('sheets(properties.sheetId,data.columnMetadata.pixelSize)');
  const sheet = seen.sheets?.find(({ properties }) => properties?.sheetId === PRINT_SHEET);
  const width = sheet?.data?.[0]?.columnMetadata?.[1]?.pixelSize ?? 0;
  // A digit of 13 points is 6.5 points wide in this typeface and a full stop 3.25; a cell has 3 pixels on each side.
  const pixels = (number: string): number =>
    [...number].reduce((sum, sign) => sum + (sign === '.' ? 3.25 : 6.5), 0) * (96 / 72) + 6;
  const longest = Math.max(...catalogue.indicators.map(({ number }) => pixels(number)));
  expect(longest).toBeGreaterThan(60);
  expect(width).toBeGreaterThanOrEqual(longest);
});
