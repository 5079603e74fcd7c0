/** A table of faults is looked at, pasted into *Kiểm tra CCHC*, read by the unit on its cover, and taken back. */
import { PERIOD, Quarter } from '../quarter';
import { typeRows } from './rows-typed';

const TABLE = [
  ['STT', 'Đơn vị được kiểm tra', 'Ngày kiểm tra', 'Kết luận số', 'Tồn tại', 'Thời hạn khắc phục'],
  ['1', 'Sở Tài chính', '20/02/2019', '12/KL-SNV', 'Chưa niêm yết thủ tục', '30/4/2019'],
  ['2', '', '', '', 'Trả kết quả trễ', ''],
  ['3', 'Sở Không Có', '20/02/2019', '', 'Thiếu sổ', '30/4/2019'],
];
const ASKED = { kind: 'inspections' as const, table: TABLE.map((row) => [...row]), facts: {} };
const quarter = new Quarter().generated(['CQ-STC', 'CQ-SNV']);
const rows = () =>
  quarter
    .masterTab('Kiểm tra CCHC')
    .slice(2)
    .filter((row) => row[1]);

test('before anything is written the lines are shown, with what is doubtful at its row', () => {
  const look = quarter.value('lookAtTable', ASKED);
  expect(look.blocked).toBe('');
  expect(look.plan).toEqual([
    'Ghi 2 dòng vào trang tính Kiểm tra CCHC, trong đó 2 tồn tại phải khắc phục.',
    '1 dòng không ghi.',
    'Đơn vị thấy tồn tại của mình ở trang bìa trong lần kiểm tra tự động tới và trả lời ngay tại đó.',
  ]);
  expect(look.lines.map(({ row, taken, doubts }) => [row, taken, doubts.join()])).toEqual([
    [2, true, ''],
    [3, true, ''],
    [4, false, expect.stringContaining('“Sở Không Có” không có trong trang tính Đơn vị')],
  ]);
  expect(rows()).toEqual([]);
});

test('pasted, the rows have codes and stay text, the unit reads them and no row is named as changed', () => {
  quarter.value('takeTable', ASKED);
  expect(rows().map((row) => [row[1], row[2], row[8]])).toEqual([
    ['KT-01', 'Sở Tài chính', 'Chưa niêm yết thủ tục'],
    ['KT-02', 'Sở Tài chính', 'Trả kết quả trễ'],
  ]);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(quarter.cover('CQ-STC')['fault1']?.shown).toContain('KT-01: Chưa niêm yết thủ tục');
  expect(quarter.value('status', { period: PERIOD }).unread ?? '').not.toContain('KT-01');
});

test('the same table again adds nothing, and taken back its rows are gone', () => {
  expect(quarter.ask('takeTable', ASKED)).toMatchObject({ ok: false, code: 'tableBlocked' });
  quarter.value('giveBackTable', { kind: 'inspections' });
  expect(rows()).toEqual([]);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(quarter.cover('CQ-STC')['fault1']?.shown).toBe('');
  const log = quarter.ledgerTab('Nhật ký').map((line) => line.join(' '));
  expect(log.filter((line) => /kiểm tra CCHC/i.test(line))).toHaveLength(2);
});

test('the code of a row that cannot be read is not given again', () => {
  typeRows(quarter, 'Kiểm tra CCHC', [{ code: 'KT-07', inspected: 'Sở Tài chính', fault: '=1+1' }]);
  quarter.value('takeTable', ASKED);
  expect(rows().map((row) => row[1])).toEqual(['KT-07', 'KT-08', 'KT-09']);
});
