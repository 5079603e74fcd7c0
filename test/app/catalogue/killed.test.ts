/** *Nhập từ bảng…* killed at its writes: no row looks lost, the next click ends it, and it can be taken back once. */
import { howOften } from '../../support/how-often';
import { broken, stateOf } from '../jobs/kills';
import { Quarter } from '../quarter';

const HEAD = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'];
const PLAN = {
  kind: 'plan' as const,
  table: [HEAD, ['1', 'Nhiệm vụ số 1', 'Sở Tư pháp', 'Quý II', 'Báo cáo 1']],
  facts: {
    name: 'Kế hoạch CCHC năm 2019',
    symbol: 'Quyết định 3982/QĐ-UBND',
    date: '28/12/2018',
    replaced: 'all',
  },
};
const FAULTS = {
  kind: 'inspections' as const,
  table: [
    ['STT', 'Đơn vị được kiểm tra', 'Ngày kiểm tra', 'Kết luận số', 'Tồn tại', 'Thời hạn khắc phục'],
    ['1', 'Sở Tài chính', '20/02/2019', '12/KL-SNV', 'Chưa niêm yết thủ tục', '30/4/2019'],
  ],
  facts: {},
};

/** Ledger, master, ledger; the common run leaves out the first. */
const KILLS = { only: /^sheets\./, most: howOften(3, Infinity) };
const before = new Quarter().setUp();
const after = before.twin();
after.value('takeTable', PLAN);
after.value('takeTable', FAULTS);

/** Rows in any order: those that were given back are below the others. */
const rowsOf = (of: Quarter): readonly string[] =>
  ['Danh mục nhiệm vụ', 'Kiểm tra CCHC', 'Cài đặt'].flatMap((title) =>
    of
      .masterTab(title)
      .map((row) => JSON.stringify(row))
      .sort(),
  );
const NONE = rowsOf(before);
const PLANNED = rowsOf(after);
const isTrusted = (of: Quarter): void => expect(of.value('doubtedRows', {}).tabs).toEqual([]);
const logged = (of: Quarter, action: string): number =>
  of.ledgerTab('Nhật ký').filter((line) => line.includes(action)).length;

test('the taking: no row is doubted, the next click writes it where it is not, and it is taken back whole', () => {
  const start = before.twin();
  start.value('takeTable', FAULTS);
  const writes = broken(
    stateOf(() => undefined, start),
    {
      run: (of) => void of.ask('takeTable', PLAN),
      check: (of) => {
        isTrusted(of);
        const again = of.ask('takeTable', PLAN);
        expect([again?.ok, again?.ok === false && again.code]).toEqual(
          again?.ok ? [true, false] : [false, 'tableBlocked'],
        );
        expect(rowsOf(of)).toEqual(PLANNED);
        expect(logged(of, 'takeTable')).toBeGreaterThanOrEqual(2);
        of.value('giveBackTable', { kind: 'plan' });
        of.value('giveBackTable', { kind: 'inspections' });
        expect(rowsOf(of)).toEqual(NONE);
        isTrusted(of);
        expect(of.ask('giveBackTable', { kind: 'plan' })).toMatchObject({ code: 'noTableTaken' });
      },
      ...KILLS,
    },
  );
  expect(writes).toBe(3);
});

test.each([PLAN, FAULTS].slice(0, howOften(1, 2)))(
  'the taking back of $kind: no row is doubted, and the next click ends it',
  ({ kind }) => {
    const whole = after.twin();
    whole.value('giveBackTable', { kind });
    broken(
      stateOf(() => undefined, after),
      {
        run: (of) => void of.ask('giveBackTable', { kind }),
        check: (of) => {
          isTrusted(of);
          const again = of.ask('giveBackTable', { kind });
          if (again?.ok === false) expect(again.code).toBe('noTableTaken');
          expect(rowsOf(of)).toEqual(rowsOf(whole));
          expect(logged(of, 'giveBackTable')).toBeGreaterThanOrEqual(1);
          isTrusted(of);
          expect(of.ask('giveBackTable', { kind })).toMatchObject({ code: 'noTableTaken' });
        },
        ...KILLS,
      },
    );
  },
);

test('a table that was killed before it was written does not hide the one before it', () => {
  const twin = after.twin();
  twin.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
  const [head = [], row = []] = FAULTS.table;
  const other = { ...FAULTS, table: [head, row.map((cell, at) => (at === 4 ? 'Thiếu sổ theo dõi' : cell))] };
  expect(twin.ask('takeTable', other)).toBeNull();
  twin.desk.nemesis.clear();
  expect(rowsOf(twin)).toEqual(PLANNED);
  twin.value('giveBackTable', { kind: 'inspections' });
  expect(twin.masterTab('Kiểm tra CCHC')).toEqual(before.masterTab('Kiểm tra CCHC'));
});
