/**
 * Đổi mẫu: new rows go into a unit's own file in place, every entry is kept and proved, nothing that a unit types
 * meanwhile is lost, and the forms before come back.
 */
import { editCatalogue } from '../issue/edited-catalogue';
import { broken } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';
import { howOften } from '../../support/how-often';

const UNITS = ['CQ-SNV', 'CQ-STC', '568'] as const;
const started = new Quarter().generated(UNITS);
started.fill('568', 5);
editCatalogue(started);

const why = (of: Quarter, name: string, unit = '568'): string => {
  const answer = of.ask(name, { period: PERIOD, unit });
  return answer?.ok === false ? answer.message : 'done';
};
const flagsOf = (of: Quarter, unit: string) =>
  of.value('status', { period: PERIOD }).lines.find((one) => one.unit === unit)?.flags;
const titlesOf = (of: Quarter, unit: string) =>
  of.book(of.fileOf(unit), of.office).sheets.map(({ properties }) => properties.title);

function setSetting(of: Quarter, name: string, value: string): void {
  const rows = of.masterTab('Cài đặt');
  const found = rows.findIndex((line) => line.includes(name));
  const row = (found < 0 ? rows.length : found) + 1;
  for (const [key, text] of [
    ['code', name],
    ['value', value],
  ]) {
    const range = `'Cài đặt'!${String.fromCharCode(65 + (rows[0]?.indexOf(key) ?? -1))}${row}`;
    const params = { spreadsheetId: of.master ?? '', range, valueInputOption: 'RAW' };
    const call = { method: 'sheets.spreadsheets.values.update', params, body: { values: [[text]] } };
    of.desk.call(call, { email: of.office, project: null });
  }
}

test('the difference is in words; a unit is not changed before a copy of one was tried', () => {
  const twin = started.twin();
  const view = twin.value('templateChanges', { period: PERIOD });
  const text = view.differences.flatMap(({ heading, lines }) => lines.map((line) => `${heading}: ${line}`)).join('\n');
  expect(text).toMatch(/Dòng thêm: Số liệu: .*/);
  expect(text).toMatch(/Dòng đổi tên: Số liệu: 1\.2 .* → 1\.2 Nhãn do cơ quan sửa/);
  expect(text).not.toContain('Dòng bỏ');
  expect(view.ready.map(({ unit }) => unit).sort()).toEqual([...UNITS].sort());
  expect(view.trial).toBeNull();
  expect(why(twin, 'changeTemplate')).toContain('chưa thử mẫu này trên bản sao');
});

test('the trial proves the entries of a copy and leaves the file of the unit as it was', () => {
  const twin = started.twin();
  const before = JSON.stringify(twin.book(twin.fileOf('568'), twin.office));
  const { message, left } = twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  expect(message).toMatch(/\d+ ô đã nhập, tổng [\d.,]+, trước và sau khớp; 0 ô/);
  expect(left).toEqual([]);
  expect(JSON.stringify(twin.book(twin.fileOf('568'), twin.office))).toBe(before);
  expect(twin.value('templateChanges', { period: PERIOD }).trial?.text).toBe(message);
});

test('the file of a unit gets the row in place, keeps its entries, its link and its cover, and hands in', () => {
  const twin = started.twin();
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  // A guide and a phone number that came after the forms were made are on the cover with the change.
  setSetting(twin, 'guide.url', 'https://sonoivu.example.gov.vn/huong-dan');
  setSetting(twin, 'office.phone', '0258 3822 000');
  expect(twin.cover('568')['guide']).toBeUndefined();
  const fileId = twin.fileOf('568');
  const titles = titlesOf(twin, '568');
  expect(flagsOf(twin, '568')).toEqual(['oldTemplate']);
  expect(twin.value('changeTemplate', { period: PERIOD, unit: '568' }).message).toContain('trước và sau khớp');
  expect([twin.fileOf('568'), titlesOf(twin, '568')]).toEqual([fileId, titles]);
  expect(twin.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('5');
  expect(twin.cellOf('568', { row: '1.2', field: 'label' }).shown).toContain('Nhãn do cơ quan sửa');
  const { guide, help, submit } = twin.cover('568');
  expect([guide?.shown, submit?.shown]).toEqual(['Mở hướng dẫn điền báo cáo', 'FALSE']);
  expect(help?.shown).toContain('0258 3822 000');
  expect(flagsOf(twin, '568')).toEqual([]);
  expect(why(twin, 'changeTemplate')).toContain('không phải mẫu cũ');
  twin.type('568', twin.cellOf('568', { row: '1.99', field: 'value' }).at, 9);
  twin.tick('568');
  expect(twin.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([{ unit: '568', result: 'sealed' }]);
  expect(twin.job({ job: 'consolidate', period: PERIOD }).counts).toMatchObject({ submitted: 1 });
  const [keys = [], ...rows] = twin.masterTab('Số liệu');
  const total = (row: string) => rows.find((one) => one[0] === row)?.[keys.indexOf('total')];
  expect([total('1.2'), total('1.99')]).toEqual([5, 9]);
  // Nothing of the workbook is named as lost or changed by hand.
  const health = twin.job({ job: 'healthCheck', period: PERIOD }).lines.filter(({ unit }) => unit === '568');
  expect(health.map(({ message }) => message)).toEqual(['Không có gì khác thường.']);
});

test('the forms before come back with what the unit holds now; what has no place in them is listed', () => {
  const twin = started.twin();
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  twin.value('changeTemplate', { period: PERIOD, unit: '568' });
  twin.type('568', twin.cellOf('568', { row: '1.99', field: 'value' }).at, 9);
  twin.type('568', twin.cellOf('568', { row: '1.2', field: 'value' }).at, 6);
  const { left } = twin.value('undoTemplate', { period: PERIOD, unit: '568' });
  expect(left.filter((line) => line.endsWith(': 9'))).toHaveLength(1);
  expect(twin.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('6');
  expect(twin.cellOf('568', { row: '1.2', field: 'label' }).shown).not.toContain('Nhãn do cơ quan sửa');
  expect(flagsOf(twin, '568')).toEqual(['oldTemplate']);
  // The same forms again: what had no place before is not lost.
  twin.value('changeTemplate', { period: PERIOD, unit: '568' });
  expect(twin.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('6');
});

test('after the first three units the server asks for the office’s word, and takes it only then', () => {
  const twin = new Quarter().generated([...UNITS, 'CQ-STP']);
  editCatalogue(twin);
  const answer = (unit: string, confirmed?: boolean): string => {
    const given = twin.ask('changeTemplate', {
      period: PERIOD,
      unit,
      ...(confirmed === undefined ? {} : { confirmed }),
    });
    return given?.ok === false ? given.message : 'done';
  };
  const left = () => twin.value('templateChanges', { period: PERIOD }).firstLeft;
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  expect(answer('568', true)).toContain('phải đổi 3 đơn vị đầu');
  expect(UNITS.map((unit) => answer(unit))).toEqual(['done', 'done', 'done']);
  expect(left()).toBe(0);
  expect(answer('CQ-STP')).toContain('đã đổi 3 đơn vị đầu; hãy xem');
  // A unit that was taken back is one of the first again.
  twin.value('undoTemplate', { period: PERIOD, unit: '568' });
  expect(left()).toBe(1);
  expect(answer('CQ-STP', true)).toContain('còn 1 đơn vị');
  expect(flagsOf(twin, 'CQ-STP')).toEqual(['oldTemplate']);
  expect(answer('568')).toBe('done');
  expect(answer('CQ-STP', true)).toBe('done');
  expect(flagsOf(twin, 'CQ-STP')).toEqual([]);
});

test('a unit that handed in keeps its form and is named with the way on', () => {
  const twin = started.twin();
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  twin.tick('568').job({ job: 'collect', period: PERIOD });
  expect(twin.value('templateChanges', { period: PERIOD }).handedIn).toHaveLength(1);
  expect(why(twin, 'changeTemplate')).toContain('trả lại báo cáo ở Tiếp nhận');
});

test('a change that is killed at any call goes on when it is asked again; no entry is lost', () => {
  const tried = started.twin();
  tried.value('tryTemplate', { period: PERIOD, unit: '568' });
  const whole = tried.twin();
  whole.value('changeTemplate', { period: PERIOD, unit: '568' });
  const entries = (of: Quarter) =>
    ['1.1', '1.2', '1.3.1', '2.1'].map((row) => of.cellOf('568', { row, field: 'value' }).shown);
  const writes = broken(
    { fresh: () => tried.twin() },
    {
      run: (quarter) => void quarter.ask('changeTemplate', { period: PERIOD, unit: '568' }),
      most: howOften(3, Infinity),
      check: (one, place) => {
        one.ask('changeTemplate', { period: PERIOD, unit: '568' });
        expect([place, entries(one), flagsOf(one, '568')]).toEqual([place, entries(whole), []]);
        expect([place, titlesOf(one, '568')]).toEqual([place, titlesOf(whole, '568')]);
      },
    },
  );
  expect(writes).toBeGreaterThanOrEqual(3);
});

test('what a unit types in the moment before the change is carried from the hidden copy', () => {
  const twin = started.twin();
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  expect(twin.cellOf('CQ-STC', { row: '1.2', field: 'value' }).shown).toBe('');
  twin.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
  expect(twin.ask('changeTemplate', { period: PERIOD, unit: 'CQ-STC' })).toBeNull();
  expect(titlesOf(twin, 'CQ-STC')).toContain('Số liệu (mẫu cũ)');
  const typed = (tab: string, value: number): void =>
    twin.type('CQ-STC', twin.cellOf('CQ-STC', { tab, row: '1.2', field: 'value' }).at, value);
  typed('Số liệu (mẫu cũ)', 4);
  expect(twin.value('changeTemplate', { period: PERIOD, unit: 'CQ-STC' }).message).toContain('giữ 1 ô, tổng 4');
  expect(twin.cellOf('CQ-STC', { row: '1.2', field: 'value' }).shown).toBe('4');
  expect(titlesOf(twin, 'CQ-STC')).not.toContain('Số liệu (mẫu cũ)');
});

test('another value that a unit types into the new form during the change is kept, and the earlier one is named', () => {
  const twin = started.twin();
  twin.value('tryTemplate', { period: PERIOD, unit: '568' });
  const whole = twin.twin();
  const { message } = whole.value('changeTemplate', { period: PERIOD, unit: '568' });
  const [, count = '', sum = ''] = /giữ (\d+) ô, tổng ([\d.,]+), trước và sau khớp/.exec(message) ?? [];
  twin.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
  expect(twin.ask('changeTemplate', { period: PERIOD, unit: '568' })).toBeNull();
  twin.type('568', twin.cellOf('568', { row: '1.2', field: 'value' }).at, 44);
  const again = twin.value('changeTemplate', { period: PERIOD, unit: '568' });
  expect(again.message).toContain(`giữ ${Number(count) - 1} ô, tổng ${Number(sum) - 5}, trước và sau khớp`);
  expect(again.left).toEqual([expect.stringMatching(/1\.2 .*: trước khi đổi là 5; đơn vị gõ số khác/)]);
  expect(twin.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('44');
});
