/** The office publishes the guide and writes its address into *Cài đặt*: covers made after that link to it. */
import { PERIOD, Quarter } from '../quarter';

const [BEFORE, AFTER] = ['CQ-STC', '568'] as const;
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
  quarter.generated([AFTER]);
  expect(quarter.cover(AFTER)['guide']?.shown).toBe('Mở hướng dẫn điền báo cáo');
  expect(quarter.cover(BEFORE)['guide']).toBeUndefined();
});

test('a report with the guide line on its cover is collected like any other', () => {
  quarter.fill(AFTER).tick(AFTER);
  const { lines } = quarter.job({ job: 'collect', period: PERIOD });
  expect(lines.find((line) => line.unit === AFTER)?.result).toBe('sealed');
});
