/**
 * Đổi mẫu where a form comes or goes as a whole: the tab is laid or taken away in the unit's own file, its cover, its
 * pages to print and what is added up follow, no entry is dropped, and all of it comes back.
 */
import { broken } from '../jobs/kills';
import { PERIOD, Quarter } from '../quarter';
import { howOften } from '../../support/how-often';

const UNITS = ['CQ-STC', '568'] as const;
const TAB = 'Ma trận biểu';

/** Whether the groups of districts are asked for a form. */
function ask(quarter: Quarter, form: 'task' | 'narrative' | 'indicator', asked: boolean): void {
  const grid = quarter.masterTab(TAB);
  const row = grid.findIndex(([key]) => key === `${form}|*`);
  const column = (grid[0] ?? []).indexOf('district');
  const range = `'${TAB}'!${String.fromCharCode(65 + column)}${row + 1}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [[asked]] },
    },
    { email: quarter.office, project: null },
  );
}

// Nha Trang has no Nội dung báo cáo; then it is asked for that, and for Nhiệm vụ no more.
const started = new Quarter().setUp();
ask(started, 'narrative', false);
started.job({ job: 'issue', period: PERIOD, units: UNITS });
started.fill('568', 5);
ask(started, 'narrative', true);
ask(started, 'task', false);
started.value('keepRows', { tab: 'matrix' });
const tried = started.twin();
tried.value('tryTemplate', { period: PERIOD, unit: '568' });
const changed = tried.twin();
const change = changed.value('changeTemplate', { period: PERIOD, unit: '568' });

interface Tab {
  readonly properties: { readonly sheetId: number; readonly title: string };
  readonly protectedRanges?: readonly unknown[];
}
const tabsOf = (of: Quarter): readonly Tab[] => of.book(of.fileOf('568'), of.office).sheets;
const titlesOf = (of: Quarter) => tabsOf(of).map(({ properties }) => properties.title);
const shownOn = (of: Quarter, tab: string): string =>
  JSON.stringify(of.book(of.fileOf('568'), of.office).sheets.find(({ properties }) => properties.title === tab));
const TASK = { tab: 'Nhiệm vụ', row: 'S19-01', field: 'state' } as const;
const linksOf = (of: Quarter) => Object.keys(of.cover('568')).filter((key) => key.endsWith('Link'));
const pastStamp = (of: Quarter) => Object.entries(of.cover('568')).filter(([key]) => !key.startsWith('{'));

test('the window names the form that comes and the one that goes, with the units, and what becomes of each', () => {
  const view = started.twin().value('templateChanges', { period: PERIOD });
  const lines = (heading: string) => view.differences.find((one) => one.heading === heading)?.lines;
  expect(lines('Biểu thêm')).toEqual([expect.stringMatching(/^Nội dung báo cáo \(\d+ dòng\): Nha Trang$/)]);
  expect(lines('Biểu bỏ')).toEqual([expect.stringMatching(/^Nhiệm vụ \(\d+ dòng\): Nha Trang$/)]);
  expect(lines('Dòng thêm')).toBeUndefined();
  expect(view.ready.map(({ effect }) => effect)).toEqual([
    expect.stringMatching(/: thêm biểu Nội dung báo cáo; bỏ biểu Nhiệm vụ/),
  ]);
});

test('the file gets and loses the tab; the cover, its links, the pages to print and the locks follow', () => {
  const before = started.twin();
  expect(titlesOf(before)).toEqual(['Bìa', 'Số liệu', 'Nhiệm vụ', 'Bản trình ký', 'Phụ lục trình ký']);
  expect(titlesOf(changed)).toEqual(['Bìa', 'Số liệu', 'Nội dung báo cáo', 'Bản trình ký', 'Phụ lục trình ký']);
  expect(linksOf(changed)).toEqual(['indicatorLink', 'narrativeLink', 'printLink']);
  const rows = (of: Quarter) => pastStamp(of).flatMap(([key]) => (/Link$/.test(key) ? [] : [key]));
  expect(rows(changed)).toEqual(rows(before));
  const cover = changed.cover('568');
  expect(cover['narrativeLink']?.shown).toContain('Nội dung báo cáo');
  expect(JSON.stringify(cover)).not.toContain('#REF');
  expect(shownOn(changed, 'Bản trình ký') + shownOn(changed, 'Phụ lục trình ký')).not.toContain('#REF');
  expect(shownOn(changed, 'Phụ lục trình ký')).not.toContain('Nhiệm vụ');
  const locked = tabsOf(changed).filter(({ protectedRanges = [] }) => protectedRanges.length > 0);
  expect(locked).toHaveLength(titlesOf(changed).length);
  const health = changed
    .twin()
    .job({ job: 'healthCheck', period: PERIOD })
    .lines.filter(({ unit }) => unit === '568');
  expect(health.map(({ message }) => message)).toEqual(['Không có gì khác thường.']);
});

test('entries of the form that goes are named and kept, and come back with it', () => {
  expect(change.left.filter((line) => line.includes('không có chỗ ở mẫu mới')).length).toBeGreaterThan(3);
  expect(change.left.join('\n')).toContain('Tình trạng');
  const listed = changed
    .twin()
    .value('templateChanges', { period: PERIOD })
    .changed.flatMap(({ left }) => left);
  expect(listed.length).toBe(change.left.length);
  expect(listed.filter((line) => !line.startsWith('Nhiệm vụ: '))).toEqual([]);
  const twin = changed.twin();
  twin.type(
    '568',
    twin.cellOf('568', { tab: 'Nội dung báo cáo', row: 'I.1', field: 'text' }).at,
    'Đã ban hành kế hoạch',
  );
  twin.value('undoTemplate', { period: PERIOD, unit: '568' });
  expect(titlesOf(twin)).toEqual(titlesOf(started.twin()));
  expect(twin.cellOf('568', TASK)).toEqual(started.twin().cellOf('568', TASK));
  expect(twin.cellOf('568', TASK).shown).not.toBe('');
  expect(pastStamp(twin)).toEqual(pastStamp(started.twin()));
  expect(twin.cellOf('568', { row: '1.2', field: 'value' }).shown).toBe('5');
  // What was typed into the form that had come comes back with it too.
  twin.value('changeTemplate', { period: PERIOD, unit: '568' });
  const shown = twin.cellOf('568', { tab: 'Nội dung báo cáo', row: 'I.1', field: 'text' }).shown;
  expect(shown).toBe('Đã ban hành kế hoạch');
});

test('the unit reads what came and went, hands in, and what is added up has the new form and not the old one', () => {
  const twin = changed.twin();
  twin.job({ job: 'collect', period: PERIOD });
  const message = twin.cover('568')['message']?.shown ?? '';
  expect(message).toMatch(
    /đổi mẫu trong tệp này, thêm biểu Nội dung báo cáo, bỏ biểu Nhiệm vụ; .* ô đã nhập không có chỗ/,
  );
  twin.fill('568', 5).tick('568');
  expect(twin.job({ job: 'collect', period: PERIOD }).lines).toMatchObject([{ unit: '568', result: 'sealed' }]);
  expect(twin.cover('568')['message']?.shown).not.toContain('đổi mẫu');
  expect(twin.job({ job: 'consolidate', period: PERIOD }).counts).toMatchObject({ submitted: 1 });
  const flat = (tab: string) => twin.masterTab(tab).flat().map(String);
  expect(flat('Nội dung').join('\n')).toContain('Đơn vị báo cáo lần 5');
  const [keys = [], ...tasks] = twin.masterTab('Nhiệm vụ');
  const at = keys.indexOf('568');
  expect(tasks.slice(2).filter((row) => row[0] !== '' && String(row[at] ?? '').includes('Chưa thực hiện'))).toEqual([]);
});

test('what the unit types into the form in the moment before it goes is named and kept too', () => {
  const twin = tried.twin();
  twin.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
  expect(twin.ask('changeTemplate', { period: PERIOD, unit: '568' })).toBeNull();
  const at = { tab: 'Nhiệm vụ (mẫu cũ)', row: TASK.row, field: 'difficulty' } as const;
  twin.type('568', twin.cellOf('568', at).at, 'Thiếu kinh phí');
  const { left } = twin.value('changeTemplate', { period: PERIOD, unit: '568' });
  expect(left.filter((line) => line.endsWith(': Thiếu kinh phí'))).toHaveLength(1);
  twin.value('undoTemplate', { period: PERIOD, unit: '568' });
  expect(twin.cellOf('568', { ...at, tab: 'Nhiệm vụ' }).shown).toBe('Thiếu kinh phí');
});

test('a unit that the catalogue asks nothing any more keeps its forms', () => {
  const twin = started.twin();
  for (const form of ['indicator', 'narrative'] as const) ask(twin, form, false);
  twin.value('keepRows', { tab: 'matrix' });
  const answer = twin.ask('tryTemplate', { period: PERIOD, unit: '568' });
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('không giao Nha Trang biểu nào') });
});

const ofUnit = { period: PERIOD, unit: '568' } as const;
const heldIn = (of: Quarter) => [
  titlesOf(of),
  linksOf(of),
  of.cellOf('568', TASK).shown,
  of.cellOf('568', { row: '1.2', field: 'value' }).shown,
];
/** Every world that a killed run leaves; the next click ends it. */
const killed = (from: Quarter, name: 'changeTemplate' | 'undoTemplate', check: (of: Quarter) => unknown): number => {
  const whole = from.twin();
  whole.value(name, ofUnit);
  const must = check(whole);
  return broken(
    { fresh: () => from.twin() },
    {
      run: (quarter) => void quarter.ask(name, ofUnit),
      most: howOften(3, Infinity),
      check: (quarter, place) => {
        quarter.ask(name, ofUnit);
        expect([place, check(quarter)]).toEqual([place, must]);
      },
    },
  );
};

test('killed at any call, the change and its undo end with the next click, every entry in its place or kept', () => {
  const change = killed(tried, 'changeTemplate', (of) => {
    const now = [titlesOf(of), linksOf(of)];
    of.value('undoTemplate', ofUnit);
    return [now, heldIn(of)];
  });
  expect(change).toBeGreaterThanOrEqual(4);
  if (howOften(0, 1) === 1) expect(killed(changed, 'undoTemplate', heldIn)).toBeGreaterThanOrEqual(3);
});
