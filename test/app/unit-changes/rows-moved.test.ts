/**
 * Rows that name a unit which a decision ended: listed by name, moved to the unit that the office chooses in one click,
 * and taken back; what is done, and what was sealed, stays with the unit of then.
 */
import { typeRows } from '../duties/rows-typed';
import { broken } from '../jobs/kills';
import { howOften } from '../../support/how-often';
import { BEFORE, DECISION, DISTRICT, Province, THEN } from './joined-province';

const [JOINED, SPLIT] = ['UBND xã Vĩnh Hòa', 'UBND xã Phước Đồng'];
const HEIR = 'UBND phường Bắc Nha Trang';
const province = new Province().founded().reported(BEFORE, THEN);
typeRows(province, 'Kết luận phiên họp', [
  { code: 'KL-81', meeting: '01/10/2018', label: 'Rà soát thủ tục', agency: JOINED, until: '30/06/2019' },
  { code: 'KL-82', meeting: '01/10/2018', label: 'Đã xong', agency: JOINED, conclusionState: 'Đã hoàn thành' },
]);
typeRows(province, 'Kiểm tra CCHC', [
  { code: 'KT-81', inspected: SPLIT, plannedOn: '20/06/2019', inspection: 'Kiểm tra định kỳ' },
  {
    code: 'KT-82',
    inspected: JOINED,
    inspection: 'Kiểm tra đột xuất',
    heldOn: '05/11/2018',
    fault: 'Chưa công khai thủ tục',
    term: '30/06/2019',
  },
]);
typeRows(province, 'Tiêu chí yếu', [
  { code: 'TC-81', criterion: 'Trả kết quả đúng hạn', agency: `UBND thành phố Nha Trang` },
]);
typeRows(province, 'Danh mục nhiệm vụ', [
  {
    code: 'NV-81',
    area: '',
    task: 'Số hóa hồ sơ',
    ownerWords: `${JOINED}; UBND xã Vĩnh Hải; Sở Tài chính`,
    deadlineWords: 'Quý II/2019',
    plan: 'Kế hoạch năm 2019',
    standing: 'Chưa đối chiếu văn bản gốc',
  },
]);
typeInto(province, ['Ma trận biểu', 'key', 'indicator|7.8', 'owner'], `${JOINED} (22301)`);
province.value('changeUnits', { ...DECISION, key: province.value('lookAtUnitChange', DECISION).mark });

const movesOf = (of: Province) => of.value('unitChanges', {}).moves;
const chosenIn = (of: Province) => {
  const to = (id: string, proposed: string): string =>
    id.includes('KT-81') ? 'P2' : id.includes('TC-81') ? 'CQ-STC' : proposed;
  return movesOf(of)
    .rows.map(({ id, proposed }) => ({ id, to: to(id, proposed) }))
    .filter((one) => one.to !== '');
};
const move = (of: Province) => of.ask('moveRows', { key: movesOf(of).mark, chosen: chosenIn(of) });
const cell = (of: Province, tab: string, code: string, column: string): string => {
  const [keys = [], ...rows] = of.masterTab(tab);
  return String(rows.find((row) => row[keys.indexOf('code')] === code)?.[keys.indexOf(column)] ?? '');
};
const cells = (of: Province) => [
  cell(of, 'Kết luận phiên họp', 'KL-81', 'agency'),
  cell(of, 'Kết luận phiên họp', 'KL-82', 'agency'),
  cell(of, 'Kiểm tra CCHC', 'KT-81', 'inspected'),
  [cell(of, 'Kiểm tra CCHC', 'KT-82', 'inspected'), cell(of, 'Kiểm tra CCHC', 'KT-82', 'faultOwner')],
  cell(of, 'Tiêu chí yếu', 'TC-81', 'agency'),
  cell(of, 'Danh mục nhiệm vụ', 'NV-81', 'ownerWords'),
];
const BEFORE_MOVE = [
  JOINED,
  JOINED,
  SPLIT,
  [JOINED, ''],
  'UBND thành phố Nha Trang',
  `${JOINED}; UBND xã Vĩnh Hải; Sở Tài chính`,
];
const AFTER_MOVE = [HEIR, JOINED, 'UBND phường Nam Hai', [JOINED, HEIR], 'Sở Tài chính', `${HEIR}; Sở Tài chính`];

test('open rows are listed by name, each with its only successor, or with all who may take it', () => {
  const { rows } = movesOf(province);
  const of = (code: string) => rows.filter(({ id }) => id.includes(code));
  expect(of('KL-81').map(({ text, proposed }) => [text, proposed])).toEqual([
    [`Kết luận phiên họp: KL-81 Rà soát thủ tục – ${JOINED}`, '22366'],
  ]);
  expect(of('KL-82')).toEqual([]);
  expect(of('indicator|7.8').map(({ text }) => text)).toEqual([
    `Ma trận biểu: Số liệu 7.8 Số cơ quan, đơn vị thuộc diện áp dụng TCVN ISO 9001 – ${JOINED}`,
  ]);
  expect(of('KT-81').map(({ proposed, choices }) => [proposed, choices.map(({ unit }) => unit)])).toEqual([
    ['', ['P1', 'P2']],
  ]);
  expect(of('KT-82').map(({ id }) => id.split('|')[2])).toEqual(['faultOwner']);
  // The district has no successor: any unit that exists may take its row.
  const [district] = of('TC-81');
  expect(district?.choices.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['CQ-STC', 'P1', '22366']));
  expect(district?.choices.map(({ unit }) => unit)).not.toContain(DISTRICT);
  // Two units of one row, one line each.
  expect(of('NV-81').map(({ id }) => id.split('|')[3])).toEqual(['22301', '22302']);
});

test('one click moves what the office chose, and only that; it is taken back, and before the decision is', () => {
  const twin = province.twin();
  const sealed = twin.value('status', { period: BEFORE }).submitted;
  expect(cells(twin)).toEqual(BEFORE_MOVE);
  expect(move(twin)).toMatchObject({ ok: true });
  expect(cells(twin)).toEqual(AFTER_MOVE);
  expect(twin.value('status', { period: BEFORE }).submitted).toBe(sealed);
  expect(twin.value('doubtedRows', {}).tabs).toEqual([]);
  const { moves, undo } = twin.value('unitChanges', {});
  expect([moves.rows, moves.undo?.why]).toEqual([[], '']);
  expect(undo?.why).toContain('hoàn tác việc chuyển trước');
  twin.value('undoMoveRows', { key: moves.undo?.key ?? '' });
  expect(cells(twin)).toEqual(BEFORE_MOVE);
  expect(twin.value('undoMoveRows', { key: moves.undo?.key ?? '' }).message).toContain('Đã hoàn tác');
  const after = twin.value('unitChanges', {});
  expect([after.moves.rows.length, after.moves.undo, after.undo?.why]).toEqual([
    movesOf(province).rows.length,
    null,
    '',
  ]);
});

test('rows that changed since they were shown do not move; a row that was edited since keeps the undo from running over it', () => {
  const twin = province.twin();
  expect(twin.ask('moveRows', { key: 'other', chosen: chosenIn(twin) })).toMatchObject({
    ok: false,
    message: expect.stringContaining('vừa thay đổi'),
  });
  expect(move(twin)).toMatchObject({ ok: true });
  const key = movesOf(twin).undo?.key ?? '';
  typeInto(twin, ['Kết luận phiên họp', 'code', 'KL-81', 'agency'], 'Sở Tư pháp');
  expect(twin.ask('undoMoveRows', { key })).toMatchObject({ ok: false, message: expect.stringContaining('KL-81') });
  expect(cell(twin, 'Kết luận phiên họp', 'KL-81', 'agency')).toBe('Sở Tư pháp');
});

function typeInto(of: Province, [tab, by, code, column]: readonly [string, string, string, string], value: string) {
  const grid = of.masterTab(tab);
  const keys = (grid[0] ?? []).map(String);
  const row = grid.findIndex((one) => one[keys.indexOf(by)] === code);
  if (row < 0) throw new Error(`${tab}: no ${code}`);
  const range = `'${tab}'!${String.fromCharCode(65 + keys.indexOf(column))}${row + 1}`;
  of.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: of.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    { email: of.office, project: null },
  );
}

test('killed at any call, the next click ends the move and its undo, all rows or none', () => {
  const [key, chosen] = [movesOf(province).mark, chosenIn(province)];
  const writes = broken(
    { fresh: () => province.twin() },
    {
      run: (quarter) => void quarter.ask('moveRows', { key, chosen }),
      check: (quarter, place) => {
        const left = quarter as Province;
        expect([
          [place, BEFORE_MOVE],
          [place, AFTER_MOVE],
        ]).toContainEqual([place, cells(left)]);
        expect([place, left.value('doubtedRows', {}).tabs]).toEqual([place, []]);
        left.value('moveRows', { key, chosen });
        expect([place, cells(left)]).toEqual([place, AFTER_MOVE]);
        left.value('undoMoveRows', { key: movesOf(left).undo?.key ?? '' });
        expect([place, cells(left)]).toEqual([place, BEFORE_MOVE]);
      },
      most: howOften(3, Infinity),
    },
  );
  expect(writes).toBeGreaterThanOrEqual(3);
});
