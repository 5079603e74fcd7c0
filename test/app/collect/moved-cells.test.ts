/**
 * Cells of a unit's own file under its hands: a column sorted alone is asked about at the next look, and formulas that
 * went along with a cut cell are laid again.
 */
import { PERIOD, Quarter } from '../quarter';

const UNIT = 'CQ-SNV';
const TAB = 'Số liệu';
const person = (email: string) => ({ email, project: null });

const start = new Quarter().generated([UNIT]);

/** Four rows below each other in which the unit types a figure, and the addresses of their cells. */
const ROWS = ((): readonly { readonly value: string; readonly explanation: string }[] => {
  const { sheets } = start.twin().book(start.twin().fileOf(UNIT), start.account(UNIT));
  const rows = sheets.find((one) => one.properties.title === TAB)?.data?.[0]?.rowData ?? [];
  const at = (field: string): number =>
    (rows[0]?.values ?? []).findIndex((cell) => cell.effectiveValue?.stringValue === field);
  const isFigure = (row: (typeof rows)[number] | undefined): boolean => {
    const cell = row?.values?.[at('value')];
    const type = cell?.dataValidation?.condition?.type ?? '';
    return cell?.userEnteredValue?.formulaValue === undefined && type !== '' && !/LIST|BOOLEAN/.test(type);
  };
  const first = rows.findIndex((_, row) => row > 5 && [0, 1, 2, 3].every((down) => isFigure(rows[row + down])));
  const name = (field: string, row: number): string => `'${TAB}'!${String.fromCharCode(65 + at(field))}${row + 1}`;
  return [0, 1, 2, 3].map((down) => ({
    value: name('value', first + down),
    explanation: name('explanation', first + down),
  }));
})();
const [UPPER, LOWER] = ROWS.map(({ value }) => value);

const look = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD }).lines.map(({ result }) => result);

/** Formulas of a tab by address. */
function formulas(quarter: Quarter, title: string): Readonly<Record<string, string>> {
  const sheet = quarter
    .book(quarter.fileOf(UNIT), quarter.account(UNIT))
    .sheets.find((one) => one.properties.title === title);
  return Object.fromEntries(
    (sheet?.data?.[0]?.rowData ?? []).flatMap((row, r) =>
      (row.values ?? []).flatMap((cell, c) => {
        const formula = cell.userEnteredValue?.formulaValue;
        return formula === undefined ? [] : [[`${r}/${c}`, formula] as const];
      }),
    ),
  );
}

function cutPaste(quarter: Quarter, from: string, to: string): void {
  const { sheets } = quarter.book(quarter.fileOf(UNIT), quarter.account(UNIT));
  const sheetId = sheets.find((one) => one.properties.title === TAB)?.properties.sheetId ?? 0;
  const place = (at: string): { readonly row: number; readonly column: number } => {
    const [, letters = 'A', row = '1'] = /!([A-Z])(\d+)$/.exec(at) ?? [];
    return { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 };
  };
  const [source, goal] = [place(from), place(to)];
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.fileOf(UNIT) },
      body: {
        requests: [
          {
            cutPaste: {
              source: {
                sheetId,
                startRowIndex: source.row,
                endRowIndex: source.row + 1,
                startColumnIndex: source.column,
                endColumnIndex: source.column + 1,
              },
              destination: { sheetId, rowIndex: goal.row, columnIndex: goal.column },
              pasteType: 'PASTE_NORMAL',
            },
          },
        ],
      },
    },
    person(quarter.account(UNIT)),
  );
}

test('an entry cell cut to the row above: the printed page and the live check hold their own rows again', () => {
  const quarter = start.twin();
  quarter.fill(UNIT, 4);
  quarter.type(UNIT, UPPER ?? '', 22);
  quarter.type(UNIT, LOWER ?? '', 33);
  look(quarter);
  const [print, form] = [formulas(quarter, 'Phụ lục trình ký'), formulas(quarter, TAB)];
  cutPaste(quarter, LOWER ?? '', UPPER ?? '');
  expect(formulas(quarter, TAB)).not.toEqual(form);
  look(quarter);
  expect(formulas(quarter, 'Phụ lục trình ký')).toEqual(print);
  expect(formulas(quarter, TAB)).toEqual(form);
  expect(quarter.ledgerTab('Nhật ký').filter((row) => row.includes('formulas'))).toHaveLength(1);
  // Nothing is laid when nothing moved.
  quarter.type(UNIT, LOWER ?? '', 34);
  look(quarter);
  expect(quarter.ledgerTab('Nhật ký').filter((row) => row.includes('formulas'))).toHaveLength(1);
});

test('values exchanged between rows since an earlier look are asked about; an explanation answers', () => {
  const quarter = start.twin();
  quarter.fill(UNIT, 4);
  ROWS.forEach((row, at) => {
    quarter.type(UNIT, row.value, 11 * (at + 1));
    quarter.type(UNIT, row.explanation, '');
  });
  look(quarter);
  ROWS.forEach((row, at) => quarter.type(UNIT, row.value, 11 * (ROWS.length - at)));
  quarter.tick(UNIT);
  expect(look(quarter)).toEqual(['refused']);
  expect(quarter.cover(UNIT)['message']?.shown).toContain('lần xem trước nằm ở hàng khác');
  quarter.type(UNIT, ROWS[0]?.explanation ?? '', 'Lần trước nhập nhầm hàng, nay đã sửa');
  quarter.tick(UNIT);
  look(quarter);
  expect(quarter.cover(UNIT)['message']?.shown).not.toContain('lần xem trước nằm ở hàng khác');
});
