/** The letter that puts the plan of the year to work, and the sentence about inspections: held against the tabs. */
import { PERIOD, Quarter } from '../quarter';
import { printDay } from '../../../src/text/print';
import { typeRows } from '../duties/rows-typed';
import { readDocx, type DocxRead } from './read-docx';

const quarter = new Quarter();
quarter.generated(['CQ-SNV', '568']).submitted(['CQ-SNV']);
quarter.job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'consolidate', period: PERIOD });

const drafted = async (draft: string): Promise<DocxRead> =>
  readDocx(await quarter.desk.exportDocx(quarter.job({ job: 'document', period: PERIOD, draft }).documentId ?? ''));
const annexWith = ({ tables }: DocxRead, heading: string): readonly (readonly string[])[] =>
  (tables.find(([head]) => head?.includes(heading)) ?? []).slice(1);
/** The columns of a tab of the master, without its two rows of keys and headings. */
function columnsOf(title: string, ...columns: readonly string[]): readonly (readonly string[])[] {
  const [keys = [], , ...rows] = quarter.masterTab(title);
  return rows
    .filter((row) => row[0] !== '' && row[0] !== undefined)
    .map((row) => columns.map((key) => String(row[keys.indexOf(key)] ?? '')));
}

/** A day as the tab holds it, a serial number of Google or a text, as 'YYYY-MM-DD'. */
const isoDate = (held: string): string =>
  /^\d+$/.test(held) ? new Date(Date.UTC(1899, 11, 30) + Number(held) * 86_400_000).toISOString().slice(0, 10) : held;

test('the letter is owed and made before any form is out, and no other document is', () => {
  const early = new Quarter().setUp();
  const lines = () => early.value('documents', { period: PERIOD }).lines.filter(({ owed }) => owed);
  expect(lines().map(({ kind, made }) => [kind, made])).toEqual([['rollout', null]]);
  // What cannot be drafted yet is not offered.
  const offered = early.value('documents', { period: PERIOD });
  expect([offered.isOut, offered.lines.map(({ kind }) => kind)]).toEqual([false, ['rollout']]);
  expect(early.ask('startJob', { job: 'document', period: PERIOD, draft: 'urge' })).toMatchObject({
    code: 'notPublished',
  });
  // The report of the whole year begins on the same day.
  const year = early.value('documents', { period: '2019-N' }).lines.filter(({ owed }) => owed);
  expect(year).toEqual([]);
  early.job({ job: 'document', period: PERIOD, draft: 'rollout' });
  expect(lines().map(({ kind, made }) => [kind, made?.stale])).toEqual([['rollout', false]]);
});

test('the letter is owed with the first period of the year, and its first annex is the plan of the master', async () => {
  expect(quarter.value('documents', { period: PERIOD }).lines.find(({ kind }) => kind === 'rollout')?.owed).toBe(true);
  const read = await drafted('rollout');
  const tasks = annexWith(read, 'Sản phẩm');
  const planned = columnsOf('Danh mục nhiệm vụ', 'task', 'ownerWords', 'deadlineWords', 'product');
  expect(tasks.length).toBe(new Map(quarter.masterTab('Tổng quan').map((row) => [row[0], row[2]])).get('plan.all'));
  expect(tasks.map(([number]) => number)).toEqual(tasks.map((_, at) => String(at + 1)));
  // A plan's words without a day are printed as the day that the office set, and never with a remark of ours.
  const inWords = planned.map(([label, owner, deadline, product]) => [
    label,
    owner,
    deadline === 'khẩn trương (không ghi ngày)' ? '31/01/2019' : deadline,
    product,
  ]);
  expect(inWords).not.toEqual(planned);
  for (const [, ...cells] of tasks) expect(inWords).toContainEqual(cells);
  expect(read.paragraphs.join('\n')).toContain(`Tổ chức thực hiện ${tasks.length} nhiệm vụ của Kế hoạch`);
  expect(read.paragraphs.join('\n')).not.toContain('câu trả lời)');
});

test('its second annex is the periods of the year with cut-off day and due time', async () => {
  const periods = annexWith(await drafted('rollout'), 'Kỳ báo cáo');
  const rows = columnsOf('Kỳ báo cáo', 'code', 'cycle', 'name', 'cutOff');
  const cycle = rows.find(([code]) => code === PERIOD)?.[1];
  const inTab = rows.filter((row) => row[1] === cycle && row[2]?.includes('2019'));
  expect(inTab.length).toBeGreaterThan(3);
  expect(periods.map(([, name, cutOff]) => [name, cutOff])).toEqual(
    inTab.map(([, , name, cutOff]) => [name, printDay(isoDate(cutOff ?? ''))]),
  );
  // The due time of the first one is the one on the cover.
  expect(quarter.cover('568')['sentence']?.shown).toContain(periods[0]?.[3]);
});

test('answers at rows are counted in the letter; a row without an answer is none', async () => {
  typeRows(quarter, 'Hỏi đáp', [
    { code: 'HD-01', form: 'Số liệu', row: '1.1', question: 'Tính cả công văn?', answer: 'Không tính.' },
    { code: 'HD-02', form: 'Số liệu', row: '1.2', question: 'Lấy theo ngày nào?' },
  ]);
  expect((await drafted('rollout')).paragraphs.join('\n')).toContain('(đã có 1 câu trả lời)');
});

test('the report to the ministry counts the register of inspections of its days, and without one it has no sentence', async () => {
  const sentence = ({ paragraphs }: DocxRead): string =>
    paragraphs.find((text) => text.startsWith('Đã kiểm tra')) ?? '';
  expect(sentence(await drafted('report'))).toBe('');
  const held = { heldOn: '20/02/2019', conclusion: '12/KL-SNV', concludedOn: '25/02/2019' };
  typeRows(quarter, 'Kiểm tra CCHC', [
    { code: 'KT-01', inspected: '568', ...held, fault: 'Chưa niêm yết', term: '01/03/2019' },
    { code: 'KT-02', inspected: '568', ...held, fault: 'Trả trễ', term: '01/03/2019', mendedOn: '28/02/2019' },
    { code: 'KT-03', inspected: 'CQ-STC', ...held, fault: 'Thiếu biểu mẫu', term: '30/06/2019' },
    { code: 'KT-04', inspected: 'CQ-STP', ...held, heldOn: '20/11/2018', fault: 'Của năm trước', term: '30/12/2018' },
  ]);
  const shown = sentence(await drafted('report'));
  expect(shown).toBe('Đã kiểm tra 2 cơ quan, đơn vị; phát hiện 3 tồn tại, đã khắc phục 1, quá hạn chưa khắc phục 1.');
  // Sở Nội vụ typed other figures: the draft shows both, never one of them in silence.
  const { paragraphs } = await drafted('report');
  const differing = paragraphs.filter((text) => text.includes('tab Kiểm tra CCHC có'));
  expect(differing.map((text) => /ghi (\S+), tab Kiểm tra CCHC có (\d+):/.exec(text)?.slice(1))).toEqual([
    ['1', '2'],
    ['1', '3'],
  ]);
  // The rows that the register proposes to their owner are the same figures.
  quarter.job({ job: 'collect', period: PERIOD });
  const message = quarter.cover('CQ-SNV')['message']?.shown ?? '';
  for (const [row, count] of [
    ['1.3.1', 2],
    ['1.3.2', 3],
    ['1.3.3', 1],
  ] as const)
    expect(message).toMatch(new RegExp(`${row.replaceAll('.', '\\.')} [^;:]*: ${count}`));
});

test('the third annex is the plan of inspections of the year, each one once, by its day', async () => {
  expect((await drafted('rollout')).paragraphs).not.toContain('Phụ lục III');
  const planned = { inspected: 'CQ-STC', inspection: 'Một cửa', plannedOn: '20/05/2019' };
  typeRows(quarter, 'Kiểm tra CCHC', [
    { code: 'KT-05', ...planned, heldOn: '20/05/2019', fault: 'Trả trễ', term: '30/06/2019' },
    { code: 'KT-06', ...planned, heldOn: '20/05/2019', fault: 'Chưa niêm yết', term: '30/06/2019' },
    { code: 'KT-07', inspected: '568', inspection: 'Kế hoạch của huyện', plannedOn: '02/04/2019' },
    { code: 'KT-08', inspected: '568', inspection: 'Năm sau', plannedOn: '02/04/2020' },
  ]);
  const read = await drafted('rollout');
  expect(annexWith(read, 'Nội dung kiểm tra')).toEqual([
    ['1', 'UBND thành phố Nha Trang', 'Kế hoạch của huyện', '02/4/2019'],
    ['2', 'Sở Tài chính', 'Một cửa', '20/5/2019'],
  ]);
  expect(read.paragraphs.join('\n')).toContain('Chuẩn bị cho 2 cuộc kiểm tra cải cách hành chính');
});
