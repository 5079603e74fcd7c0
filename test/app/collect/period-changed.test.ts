/**
 * Name and days of a period that change while its forms are out: headings, covers and letters follow once, also where a
 * run is killed; what was handed in keeps what it was sealed with, and its unit is asked to look again.
 */
import { broken, type State } from '../jobs/kills';
import { FEW, PERIOD, Quarter } from '../quarter';

const [UNIT, OTHER, THIRD] = FEW;
const PERIODS = 'Kỳ báo cáo';
const SUBJECT = 'Sửa kỳ báo cáo';
const issued = new Quarter().generated();
const alone = new Quarter().generated([UNIT]);

/** Days as a sheet stores them. */
const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const collect = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD });
const status = (quarter: Quarter) => quarter.value('status', { period: PERIOD });
const message = (quarter: Quarter, unit: string): string => quarter.cover(unit)['message']?.shown ?? '';
const mails = (quarter: Quarter, unit: string) =>
  quarter.desk.outbox.all().filter((mail) => mail.to.includes(quarter.account(unit)) && mail.subject.includes(SUBJECT));

function setPeriod(quarter: Quarter, values: Readonly<Record<string, string | number>>): void {
  const rows = quarter.masterTab(PERIODS);
  const row = rows.findIndex((line) => line.includes(PERIOD));
  for (const [key, value] of Object.entries(values))
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: quarter.master ?? '',
          range: `'${PERIODS}'!${String.fromCharCode(65 + (rows[0]?.indexOf(key) ?? -1))}${row + 1}`,
          valueInputOption: 'RAW',
        },
        body: { values: [[value]] },
      },
      { email: quarter.office, project: null },
    );
}

/** Every text of the unit's workbook, by tab, without what its entries hold. */
function texts(quarter: Quarter, unit: string): string {
  const { sheets } = quarter.book(quarter.fileOf(unit), quarter.account(unit));
  return sheets
    .flatMap(({ properties, data = [] }) =>
      data.flatMap(({ rowData = [] }) =>
        rowData.flatMap(({ values = [] }) =>
          values.flatMap((cell) => {
            const shown = cell.effectiveValue?.stringValue;
            return shown === undefined ? [] : [`${properties.title}: ${shown}`];
          }),
        ),
      ),
    )
    .join('\n');
}

const CHANGE = { name: 'Quý I/2019 (đến 10/3)', cutOff: serial('2019-03-10') };
const WORDS = 'Tên Quý I năm 2019 → Quý I/2019 (đến 10/3); Số liệu tính đến ngày 14/03/2019 → 10/03/2019';

test('forms that are out follow: every heading, the cover, one letter; the office is told before', () => {
  const quarter = issued.twin();
  expect(texts(quarter, UNIT)).toContain('14/03/2019');
  setPeriod(quarter, CHANGE);
  expect(status(quarter).unread).toMatch(
    new RegExp(`Kỳ báo cáo, dòng \\d+: sau khi phát hành đã sửa ${WORDS.replace(/[().]/g, '\\$&')}`),
  );
  expect(status(quarter).unread).toContain('Lượt quét tới sửa tiêu đề trong tệp của 3 đơn vị và báo đơn vị.');
  collect(quarter);
  expect(status(quarter).unread).toBe('');
  const shown = texts(quarter, UNIT);
  for (const tab of ['Bìa', 'Số liệu', 'Nhiệm vụ', 'Bản trình ký'])
    expect(shown).toMatch(new RegExp(`^${tab}: .*Số liệu từ ngày 15/12/2018 đến ngày 10/03/2019`, 'm'));
  expect(shown).toContain('QUÝ I/2019 (ĐẾN 10/3)');
  expect(shown).toMatch(/\(15\/12\/2018–10\/3\/2019\)/);
  expect(shown.replace(message(quarter, UNIT), '')).not.toMatch(/14\/0?3|Quý I năm 2019|QUÝ I NĂM 2019/);
  expect(message(quarter, UNIT)).toContain(
    `Sở Nội vụ sửa Kỳ báo cáo: ${WORDS}. Tiêu đề trong tệp được sửa theo. Đề nghị đơn vị rà lại số đã nhập theo ngày mới.`,
  );
  expect(mails(quarter, UNIT)).toHaveLength(1);
  // Nothing more to do: no file is written again.
  const { byMethod } = quarter.calls(() => collect(quarter));
  expect(byMethod['sheets.spreadsheets.batchUpdate'] ?? 0).toBe(0);
  expect(mails(quarter, UNIT)).toHaveLength(1);
});

test('entries stay, and the report is handed in under the new days without a question about the old ones', () => {
  const quarter = issued.twin();
  quarter.fill(UNIT, 7);
  const before = texts(quarter, UNIT).match(/: 7$/gm)?.length;
  setPeriod(quarter, CHANGE);
  collect(quarter);
  expect(texts(quarter, UNIT).match(/: 7$/gm)?.length).toBe(before);
  quarter.tick(UNIT);
  collect(quarter);
  expect(status(quarter).lines.find((line) => line.unit === UNIT)).toMatchObject({ state: 'submitted', flags: [] });
  expect(message(quarter, UNIT)).not.toContain('Sở Nội vụ sửa Kỳ báo cáo');
});

test('what is handed in keeps its headings and figures, and its unit is asked to look again; given back, it follows', () => {
  const quarter = issued.twin();
  quarter.submitted([OTHER]);
  collect(quarter);
  setPeriod(quarter, CHANGE);
  collect(quarter);
  collect(quarter);
  expect(texts(quarter, OTHER)).toContain('đến ngày 14/03/2019');
  expect(message(quarter, OTHER)).toContain('Bản nộp lần 1 giữ như khi nộp. Đề nghị đơn vị xem lại số liệu');
  expect(mails(quarter, OTHER)).toHaveLength(1);
  expect(status(quarter).lines.find((line) => line.unit === OTHER)?.flags).toEqual(['otherDates']);
  expect(status(quarter).unread).toContain('1 báo cáo đã nộp giữ như khi nộp');
  quarter.job({ job: 'consolidate', period: PERIOD });
  expect(quarter.masterTab('Tiến độ nộp').flat()).toContain('Nộp theo tên, ngày trước của kỳ');
  quarter.value('return', { unit: OTHER, period: PERIOD, reasons: [{ reason: 'Theo ngày mới' }] });
  collect(quarter);
  expect(texts(quarter, OTHER)).toContain('Số liệu: Số liệu từ ngày 15/12/2018 đến ngày 10/03/2019');
  expect(status(quarter).unread).toBe('');
  // Handed in again, it is a report of the new days.
  quarter.tick(OTHER);
  collect(quarter);
  expect(status(quarter).lines.find((line) => line.unit === OTHER)).toMatchObject({ version: 2, flags: [] });
  expect(message(quarter, OTHER)).not.toContain('Sở Nội vụ sửa Kỳ báo cáo');
});

test('a closed report keeps everything, and is named by the row of its period', () => {
  const quarter = issued.twin();
  quarter.submitted([THIRD]);
  collect(quarter);
  quarter.value('accept', { unit: THIRD, period: PERIOD });
  quarter.value('close', { period: PERIOD });
  collect(quarter);
  const before = message(quarter, THIRD);
  setPeriod(quarter, CHANGE);
  collect(quarter);
  expect(message(quarter, THIRD)).toBe(before);
  expect(mails(quarter, THIRD)).toEqual([]);
  expect(status(quarter).unread).toContain('1 báo cáo đã chốt giữ nguyên');
});

test('back to the former days before anybody handed in: told, and the headings are the former ones', () => {
  const quarter = issued.twin();
  const former = texts(quarter, UNIT);
  setPeriod(quarter, CHANGE);
  collect(quarter);
  setPeriod(quarter, { name: 'Quý I năm 2019', cutOff: serial('2019-03-14') });
  collect(quarter);
  expect(mails(quarter, UNIT)).toHaveLength(2);
  const plain = (text: string): string => text.replace(/^(Bìa: )?\n/gm, '');
  expect(plain(texts(quarter, UNIT).replace(message(quarter, UNIT), ''))).toBe(plain(former));
});

test('a run that is killed before or after any write leaves every unit told once, with the headings of today', () => {
  const start: State = {
    fresh: () => {
      const quarter = alone.twin();
      setPeriod(quarter, CHANGE);
      return quarter;
    },
  };
  const writes = broken(start, {
    run: (quarter) => {
      collect(quarter);
    },
    check: (quarter, place) => {
      collect(quarter);
      for (const unit of [UNIT]) {
        expect({ place, twice: mails(quarter, unit).length > 1 }).toEqual({ place, twice: false });
        expect({ place, told: message(quarter, unit).split('Sở Nội vụ sửa Kỳ báo cáo').length }).toEqual({
          place,
          told: 2,
        });
        expect({ place, old: texts(quarter, unit).replace(message(quarter, unit), '').includes('14/03/2019') }).toEqual(
          {
            place,
            old: false,
          },
        );
      }
      expect({ place, unread: status(quarter).unread }).toEqual({ place, unread: '' });
    },
    most: 6,
  });
  expect(writes).toBeGreaterThan(6);
});
