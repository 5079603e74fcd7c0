/**
 * Inspections: the office types them into *Kiểm tra CCHC*; the unit reads on its cover what it must mend until when and
 * answers there; the office sees the answer and what is late; the figures of the unit that owns them are held against
 * the register, and never written over.
 */
import { PERIOD, Quarter } from '../quarter';
import { typeCell, typeRows } from './rows-typed';

const TAB = 'Kiểm tra CCHC';
const UNIT = '568';
const OFFICE = 'CQ-SNV';
const COLLECT = { job: 'collect', period: PERIOD } as const;

const quarter = new Quarter().generated([OFFICE, UNIT]);
const cover = (unit = UNIT) => quarter.cover(unit);
const line = (unit = UNIT) => quarter.value('track', { period: PERIOD }).lines.find((one) => one.unit === unit);
const name = (): string => line()?.name ?? '';

beforeAll(() => {
  typeRows(quarter, TAB, [
    {
      code: 'KT-01',
      inspected: name(),
      inspection: 'Công khai thủ tục',
      heldOn: '20/02/2019',
      conclusion: '12/KL-SNV',
      concludedOn: '01/03/2019',
      fault: 'Chưa niêm yết thủ tục mới',
      term: '05/03/2019',
    },
    { code: 'KT-02', inspected: UNIT, heldOn: '20/02/2019', fault: 'Trả kết quả trễ', term: '30/06/2019' },
    { code: 'KT-03', inspected: 'Sở Không Có', heldOn: '21/02/2019', fault: 'x', term: '30/06/2019' },
  ]);
  quarter.job(COLLECT);
});

test('the unit reads each fault with its term and has a row to answer in', () => {
  expect(cover()['message']?.shown).toContain(
    'KT-01: Chưa niêm yết thủ tục mới (kết luận số 12/KL-SNV ngày 01/03/2019; hạn 05/03/2019)',
  );
  expect(cover()['fault1']?.shown).toContain('KT-01: ');
  expect(cover()['fault2']?.shown).toContain('KT-02: Trả kết quả trễ (hạn 30/06/2019)');
  expect(cover(OFFICE)['fault1']?.shown).toBe('');
});

test('a line that names no unit is named on the first screen and stops nothing', () => {
  const { unread } = quarter.value('status', { period: PERIOD });
  expect(unread).toContain('Sở Không Có');
  expect(unread).toContain(TAB);
});

test('what is late is told apart in Theo dõi nộp, with a list of its own', () => {
  quarter.desk.clock.jump((Date.parse('2019-03-06T08:00:00+07:00') - quarter.desk.clock.now()) / 1000);
  expect(line()).toMatchObject({ lateMending: 'Còn 2 tồn tại sau kiểm tra, 1 QUÁ HẠN' });
  expect(line()?.lists).toContain('mending');
  expect(line(OFFICE)?.lists).not.toContain('mending');
  quarter.job(COLLECT);
  expect(cover()['message']?.shown).toContain('ĐÃ QUÁ HẠN khắc phục tồn tại sau kiểm tra: KT-01 (hạn 05/03/2019)');
});

test('the answer of the unit reaches the office, and stays beside its fault when another is mended', () => {
  quarter.type(UNIT, cover()['mended1']?.at ?? '', 'Đã niêm yết ngày 04/3');
  quarter.type(UNIT, cover()['mended2']?.at ?? '', 'Đang rà soát quy trình');
  quarter.job(COLLECT);
  expect(line()?.faults.join('\n')).toContain('Đơn vị trả lời: Đã niêm yết ngày 04/3');
  expect(JSON.stringify(quarter.ledgerTab('Nhật ký'))).toContain('Đã niêm yết ngày 04/3');
  typeCell(quarter, TAB, { code: 'KT-01', column: 'mendedOn', value: '06/03/2019' });
  quarter.job(COLLECT);
  expect(cover()['fault1']?.shown).toContain('KT-02: ');
  expect(cover()['mended1']?.shown).toBe('Đang rà soát quy trình');
  expect(cover()['fault2']?.shown).toBe('');
  expect(cover()['mended2']?.shown).toBe('');
  expect(cover()['message']?.shown).not.toContain('QUÁ HẠN khắc phục');
  expect(line()).toMatchObject({ lateMending: '' });
  expect(line()?.beside).toContain('Còn 1 tồn tại sau kiểm tra');
});

test('the owner of the figures reads what the register counts; another figure is named and stays as it was typed', () => {
  expect(cover(OFFICE)['message']?.shown).toContain('1.3.1 Số cơ quan, đơn vị được kiểm tra: 1');
  expect(cover(OFFICE)['message']?.shown).toContain('1.3.2 Số vấn đề phát hiện qua kiểm tra: 2');
  expect(cover()['message']?.shown).not.toContain('1.3.1');
  const { at } = quarter.cellOf(OFFICE, { row: '1.3.1', field: 'value' });
  quarter.type(OFFICE, at, 4);
  quarter.job(COLLECT);
  expect(cover(OFFICE)['message']?.shown).toContain(
    '1.3.1 Số cơ quan, đơn vị được kiểm tra: đang ghi 4, trang tính Kiểm tra CCHC đếm được 1',
  );
  expect(quarter.cellOf(OFFICE, { row: '1.3.1', field: 'value' }).shown).toBe('4');
  expect(line(OFFICE)?.beside.join()).toMatch(/tệp/i);
  quarter.type(OFFICE, at, 1);
  quarter.job(COLLECT);
  expect(cover(OFFICE)['message']?.shown).not.toContain('đang ghi');
});

describe('a unit types an answer between our reading and our writing of the list', () => {
  const TYPED = 'Đã tập huấn lại cho cán bộ một cửa';
  const typing = (at: Quarter, row: string) => () => {
    at.type(UNIT, at.cover(UNIT)[row]?.at ?? '', TYPED);
  };
  const answers = (at: Quarter): string =>
    at
      .value('track', { period: PERIOD })
      .lines.find((one) => one.unit === UNIT)
      ?.faults.join('\n') ?? '';
  /** Which reading of a look comes after its first writing: files are read, the ledger is written, covers follow. */
  const readingAfterLedger = (at: Quarter): number => {
    const begun = at.desk.nemesis.trace().length;
    at.job(COLLECT);
    const calls = at.desk.nemesis.trace().slice(begun);
    const before = calls.slice(0, calls.indexOf('sheets.spreadsheets.batchUpdate'));
    return before.filter((call) => call === 'sheets.spreadsheets.get').length + 1;
  };

  test('a row that goes to another fault waits until the answer is read', () => {
    typeRows(quarter, TAB, [
      { code: 'KT-04', inspected: UNIT, heldOn: '20/02/2019', fault: 'Thiếu bảng niêm yết', term: '01/04/2019' },
    ]);
    const nth = readingAfterLedger(quarter.twin());
    const played = quarter.twin();
    played.desk.nemesis.meanwhile({ method: 'sheets.spreadsheets.get', nth, action: typing(played, 'mended1') });
    played.job(COLLECT);
    const cover = played.cover(UNIT);
    expect([cover['fault1']?.shown.slice(0, 5), cover['mended1']?.shown]).toEqual(['KT-04', '']);
    expect([cover['fault2']?.shown.slice(0, 5), cover['mended2']?.shown]).toEqual(['KT-02', TYPED]);
    expect(answers(played)).toContain(`Đơn vị trả lời: ${TYPED}`);
  });

  test('a row that keeps its fault is never written over', () => {
    const played = quarter.twin();
    played.job(COLLECT);
    typeCell(played, TAB, { code: 'KT-02', column: 'term', value: '15/07/2019' });
    // The second writing of the look is that of the cover.
    played.desk.nemesis.meanwhile({
      method: 'sheets.spreadsheets.batchUpdate',
      nth: 2,
      action: typing(played, 'mended2'),
    });
    played.job(COLLECT);
    expect(played.cover(UNIT)['fault2']?.shown).toContain('15/07/2019');
    expect(played.cover(UNIT)['mended2']?.shown).toBe(TYPED);
    played.job(COLLECT);
    expect(answers(played)).toContain(`Đơn vị trả lời: ${TYPED}`);
  });
});

test('nothing is written again when nothing changed', () => {
  const version = (): string =>
    (
      quarter.desk.call(
        { method: 'drive.files.get', params: { fileId: quarter.fileOf(UNIT), fields: 'version' } },
        { email: quarter.office, project: null },
      ) as { version: string }
    ).version;
  quarter.job(COLLECT);
  const before = version();
  quarter.job(COLLECT);
  expect(version()).toBe(before);
});
