/**
 * What the office sets for covers made after that: the guide's address and questions to the head in *Cài đặt*, and a
 * checker of the unit in *Danh bạ đầu mối*.
 */
import { dateToSerial } from '../../../src/tables/grid/serial';
import { PERIOD, Quarter } from '../quarter';

const [BEFORE, AFTER] = ['CQ-STC', '568'] as const;
const QUESTION = 'Số liệu đã đối chiếu với một cửa điện tử?';
const quarter = new Quarter().setUp();

function writeSetting(key: string, value: string): void {
  const row = quarter.masterTab('Cài đặt').findIndex((line) => line[1] === key) + 1;
  expect(row).toBeGreaterThan(1);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'Cài đặt'!C${row}`, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );
}

/** A contact of the unit gets *Được kiểm tra*. */
function checks(unit: string): void {
  const rows = quarter.masterTab('Danh bạ đầu mối');
  const row = rows.findIndex((line) => line[0] === unit) + 1;
  const column = String.fromCharCode(65 + (rows[0] ?? []).indexOf('mayCheck'));
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'Danh bạ đầu mối'!${column}${row}`,
        valueInputOption: 'RAW',
      },
      body: { values: [[true]] },
    },
    { email: quarter.office, project: null },
  );
}

test('set-up leaves the address blank, and a cover made without it has no line for the guide', () => {
  quarter.generated([BEFORE]);
  expect(quarter.cover(BEFORE)['guide']).toBeUndefined();
});

test('a text that is not an address stops the making of files, and its cell is named', () => {
  writeSetting('guide.url', 'sonoivu.khanhhoa.gov.vn');
  expect(quarter.ask('startJob', { job: 'issue', period: PERIOD, units: [AFTER] })).toMatchObject({
    ok: false,
    code: 'masterTrouble',
    message: expect.stringContaining('sonoivu.khanhhoa.gov.vn'),
  });
});

test('a cover made with the address links to the guide; a cover made before does not change', () => {
  writeSetting('guide.url', 'https://sonoivu.khanhhoa.gov.vn/huong-dan');
  writeSetting('head.question.1', QUESTION);
  checks(AFTER);
  quarter.generated([AFTER]);
  expect(quarter.cover(AFTER)['guide']?.shown).toBe('Mở hướng dẫn điền báo cáo');
  expect(quarter.cover(BEFORE)['guide']).toBeUndefined();
});

/** The result of the unit's line when its report is ticked now. */
function tickedNow(): string | undefined {
  quarter.tick(AFTER);
  return quarter.job({ job: 'collect', period: PERIOD }).lines.find((line) => line.unit === AFTER)?.result;
}

test('the tick counts once each question is answered and the report is checked; an open one is named by its cell', () => {
  quarter.fill(AFTER);
  const cover = quarter.cover(AFTER);
  expect(quarter.cover(BEFORE)['headQuestion1']).toBeUndefined();
  quarter.type(AFTER, cover['headQuestion1']?.at ?? '', 'Có');
  quarter.type(AFTER, cover['checkedBy']?.at ?? '', 'Nguyễn Thị Bình');
  quarter.type(AFTER, cover['checkedOn']?.at ?? '', dateToSerial('2019-03-14'));
  expect(tickedNow()).toBe('refused');
  const cell = cover['checked']?.at.replace(/^.*!/, '') ?? '';
  expect(quarter.cover(AFTER)['message']?.shown).toContain(`ô ${cell}`);
  expect(quarter.cover(AFTER)['message']?.shown).toContain('Chưa trả lời “ĐÃ KIỂM TRA');
  quarter.type(AFTER, cover['checked']?.at ?? '', true);
  expect(tickedNow()).toBe('sealed');
});

test('the answers are sealed with the report, and the office reads them where it receives and explains', () => {
  const certified = quarter.value('receive', { period: PERIOD }).lines.find(({ unit }) => unit === AFTER)?.certified;
  expect(certified).toEqual([
    { point: QUESTION, answer: 'Có' },
    { point: 'Người kiểm tra (họ tên)', answer: 'Nguyễn Thị Bình' },
    { point: 'Ngày kiểm tra', answer: '14/03/2019' },
    { point: 'ĐÃ KIỂM TRA (đánh dấu trước khi nộp)', answer: 'Đã đánh dấu' },
  ]);
  const { parts } = quarter.value('explain', { tab: 'Số liệu', row: '1.1.1', column: AFTER, period: PERIOD });
  expect(parts[0]?.certified).toContain(`${QUESTION} Có; Người kiểm tra (họ tên): Nguyễn Thị Bình`);
});
