/** *Tệp cho kho số liệu*: the files of a played period, loaded into the local twin and asked. */
import { LocalRollUp } from '../../../build/roll-up/duckdb';
import { readLoadFile, type LoadFile } from '../../../src/core/roll-up/load-file';
import { QUESTIONS } from '../../../src/core/roll-up/questions';
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated().submitted();
quarter.job({ job: 'collect', period: PERIOD });
const collected = quarter.twin();
quarter.job({ job: 'consolidate', period: PERIOD });
const write = () => quarter.job({ job: 'loadFiles', period: PERIOD });

const textOf = (name: string): string => {
  const [fileId = ''] = quarter.files().get(name) ?? [];
  const office = { email: quarter.office, project: null };
  const answer = quarter.desk.call({ method: 'drive.files.get', params: { fileId, alt: 'media' } }, office);
  return Buffer.from((answer as { bytes: Uint8Array }).bytes).toString('utf8');
};
const read = (text: string): LoadFile => {
  const file = readLoadFile(text);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
};
const named = (begin: string): string => [...quarter.files().keys()].find((name) => name.startsWith(begin)) ?? '';

test('every file is that of its table, and loaded they are whole', async () => {
  const { message, lines } = write();
  expect(message).toMatch(
    /^Đã ghi bốn tệp cho kho số liệu vào thư mục “Xuất toàn bộ, [^”]+” trong Drive\. Mã tổng hợp /,
  );
  const rollUp = await LocalRollUp.open(':memory:');
  for (const { name, unit, message: count } of lines) {
    const text = textOf(name);
    const { table, lines: own } = read(text);
    expect([table, `${own.length} dòng.`]).toEqual([unit, count]);
    await rollUp.load(table, text);
  }
  expect(await rollUp.ask(QUESTIONS.whole, {})).toEqual([]);
  expect(await rollUp.ask(QUESTIONS.inTime, {})).toMatchObject([
    { asked: '3', handed_in: '3', timed: '3', in_time: '3', excused: '0', year: '2019' },
  ]);
  rollUp.close();
});

test('the total of each row is what the master shows', () => {
  const [keys = [], ...rows] = quarter.masterTab('Số liệu');
  const at = keys.indexOf('total');
  const shown = rows.flatMap((one) => (typeof one[at] === 'number' ? [[one[0], one[at]]] : []));
  const loaded = read(textOf(named('kho-so-tong-hop'))).lines.filter(({ field }) => field === 'value');
  expect(shown.length).toBeGreaterThan(20);
  expect(loaded.flatMap(({ row, total }) => (total === null ? [] : [[row, Number(total)]]))).toEqual(shown);
});

test('no word of a unit is in them', () => {
  const kinds = read(textOf(named('kho-so-lieu-don-vi'))).lines.map(({ kind }) => kind);
  expect(new Set(kinds)).not.toContain('text');
  expect(kinds).toContain('number');
});

test('a second click without a change writes nothing', () => {
  const first = textOf(named('kho-ke-so-dong'));
  write();
  expect(textOf(named('kho-ke-so-dong'))).toBe(first);
  expect(quarter.files().get(named('kho-ke-so-dong'))).toHaveLength(1);
});

test('without a current master it is refused', () =>
  expect(collected.ask('startJob', { job: 'loadFiles', period: PERIOD })).toMatchObject({
    ok: false,
    code: 'masterOld',
  }));
