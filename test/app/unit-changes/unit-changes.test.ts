/**
 * Sắp xếp đơn vị from the decision to the comparison: what the window shows, what the next forms hold, and figures of
 * the year before against numbers added here.
 */
import { howOften } from '../../support/how-often';
import { broken, stateOf } from '../jobs/kills';
import { PERIOD } from '../quarter';
import { readDocx } from '../documents/read-docx';
import { BEFORE, COMMUNES, DECISION, DISTRICT, NOW, OFFICE, Province, TABLE, THEN } from './joined-province';

const province = new Province().founded().reported(BEFORE, THEN);
const look = (of: Province) => of.value('lookAtUnitChange', DECISION);
const write = (of: Province) => of.ask('changeUnits', { ...DECISION, key: look(of).mark });
const backKey = (of: Province): string => of.value('unitChanges', {}).undo?.key ?? '';
const unitsOf = (of: Province): readonly (readonly unknown[])[] => {
  const [keys = [], , ...rows] = of.masterTab('Đơn vị');
  const at = (key: string): number => keys.indexOf(key);
  return rows
    .filter((row) => [...Object.keys(COMMUNES), DISTRICT, '22366', 'P1', 'P2'].includes(String(row[at('code')])))
    .map((row) => ['code', 'name', 'bornOn', 'endedOn'].map((key) => row[at(key)] ?? ''))
    .sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
};
const LAST_DAY = 43465;

test('the look states what changes and writes nothing; a change after it is noticed', () => {
  const before = unitsOf(province);
  const found = look(province);
  expect(found.blocked).toBe('');
  expect(found.lines.map(({ cells, taken }) => [cells[1], cells[3], taken])).toEqual([
    ['Hợp nhất, sáp nhập', '22366', true],
    ['Hợp nhất, sáp nhập', '22366', true],
    ['Chia, tách', 'P1', true],
    ['Chia, tách', 'P2', true],
    ['Kết thúc hoạt động', '', true],
  ]);
  const plan = found.plan.join('\n');
  expect(plan).toContain('Tính vào báo cáo từ 01/01/2019: kỳ đầu tiên là Quý I năm 2019.');
  expect(plan).toContain('4 đơn vị báo cáo lần cuối');
  expect(plan).toContain('3 đơn vị mới: UBND phường Bắc Nha Trang; UBND phường Nam Một; UBND phường Nam Hai.');
  expect(plan).toContain('3 đơn vị mới chưa có đầu mối');
  expect(plan).toContain('UBND xã Phước Đồng không tự chia');
  expect(unitsOf(province)).toEqual(before);
  const other = province.ask('changeUnits', { ...DECISION, key: 'other' });
  expect(other).toMatchObject({ ok: false, code: 'unitChangeNotTaken' });
  const late = province.value('lookAtUnitChange', { ...DECISION, effectiveOn: '2018-02-01' }).plan.join('\n');
  expect(late).toContain('Quý I năm 2018 đã tạo biểu theo đơn vị cũ và giữ nguyên');
  expect(late).toContain('Tính vào báo cáo từ 15/03/2018');
  expect(late).toContain('Ngày có hiệu lực 01/02/2018 trước ngày quyết định 20/11/2018');
  // The catalogue of 2019 asks the group of communes nothing.
  const communes = province.value('lookAtUnitChange', { ...DECISION, table: TABLE.map((row) => row.slice(0, 4)) });
  expect(communes.plan.join('\n')).toContain('3 đơn vị chưa được hỏi gì vì nhóm chưa có dòng ở Ma trận biểu');
});

describe('once it is written', () => {
  const after = province.twin();
  beforeAll(() => {
    expect(write(after)).toMatchObject({ ok: true });
  });

  test('units end and begin on the day, and the register has the decision', () => {
    expect(unitsOf(after)).toEqual([
      ['22301', COMMUNES['22301'], '', LAST_DAY],
      ['22302', COMMUNES['22302'], '', LAST_DAY],
      ['22303', COMMUNES['22303'], '', LAST_DAY],
      ['22366', 'UBND phường Bắc Nha Trang', LAST_DAY + 1, ''],
      [DISTRICT, expect.any(String), '', LAST_DAY],
      ['P1', 'UBND phường Nam Một', LAST_DAY + 1, ''],
      ['P2', 'UBND phường Nam Hai', LAST_DAY + 1, ''],
    ]);
    const [decision] = after.value('unitChanges', {}).decisions;
    expect(decision?.title).toBe('12/NQ-HĐND ngày 20/11/2018, tính vào báo cáo từ 01/01/2019');
    expect(decision?.lines[0]).toBe('Hợp nhất, sáp nhập: UBND xã Vĩnh Hòa → UBND phường Bắc Nha Trang');
    expect(write(after)).toMatchObject({ ok: true, value: { message: 'Quyết định này đã được ghi.' } });
    expect(after.value('unitChanges', {}).decisions).toHaveLength(1);
  });

  test('the next period has the new units; the sealed one keeps its own, and nothing of it is left out', () => {
    const next = after.value('nextPeriod', { period: BEFORE });
    expect(next.next.code).toBe(PERIOD);
    expect(next.joined).toEqual(expect.arrayContaining(['UBND phường Bắc Nha Trang', 'UBND phường Nam Một']));
    expect(next.left).toEqual(expect.arrayContaining(Object.values(COMMUNES)));
    const then = after.twin();
    expect(then.value('status', { period: BEFORE }).submitted).toBe(5);
    then.job({ job: 'consolidate', period: BEFORE });
    const figures = then.masterTab('Số liệu').flat().map(String);
    expect(figures).toContain(String(2 + 3 + 5 + 7 + 11));
    const conserved = then.masterTab('Tổng quan').find(([key]) => key === 'conserved.reports');
    expect(conserved?.join(' ')).toMatch(/5 = 5 .* 0 /);
  });

  test('it is taken back until the next forms are made, and then no more', () => {
    const twin = after.twin();
    const was = unitsOf(province);
    const key = backKey(twin);
    expect(twin.value('undoUnitChange', { key }).message).toContain('Đã hoàn tác');
    expect(unitsOf(twin)).toEqual(was);
    expect(twin.value('unitChanges', {})).toMatchObject({ decisions: [], undo: null });
    // The answer was lost and the window asks once more: nothing further is taken back.
    expect(twin.value('undoUnitChange', { key }).message).toContain('Đã hoàn tác');
    expect(unitsOf(twin)).toEqual(was);
    expect(twin.ask('undoUnitChange', { key: 'x' })).toMatchObject({ ok: false, code: 'unitChangeNotTaken' });
    expect(write(twin)).toMatchObject({ ok: true });
    expect(twin.value('undoUnitChange', { key: backKey(twin) }).message).toContain('Đã hoàn tác');
    expect(unitsOf(twin)).toEqual(was);
  });

  test('a taking back that was killed before the master is not ended once the next forms are made', () => {
    const twin = after.twin();
    const was = unitsOf(twin);
    const key = backKey(twin);
    twin.plan({ kind: 'killRun', method: 'sheets.spreadsheets.batchUpdate', nth: 1, when: 'after' });
    expect(twin.ask('undoUnitChange', { key })).toBeNull();
    twin.desk.nemesis.clear();
    twin.job({ job: 'issue', period: PERIOD, units: [OFFICE], publish: false });
    const out = expect.stringContaining('Quý I năm 2019 đã tạo biểu') as string;
    expect(twin.ask('undoUnitChange', { key })).toMatchObject({ ok: false, message: out });
    expect(unitsOf(twin)).toEqual(was);
    // It still counts as written: the window names it, and why it cannot be taken back.
    expect(twin.value('unitChanges', {}).undo).toMatchObject({ key, why: out });
    twin.value('undoOpening', { period: PERIOD });
    expect(twin.value('undoUnitChange', { key }).message).toContain('Đã hoàn tác');
    expect(twin.value('unitChanges', {})).toMatchObject({ decisions: [], undo: null });
  });

  test('forms, figures and the comparison of the next period', async () => {
    after.withContacts(['22366', 'P1', 'P2']);
    after.reported(PERIOD, NOW);
    const before = (unit: string): string => after.cellOf(unit, { row: '3.5.1.1', field: 'lastYear' }).shown;
    const missing = (unit: string): string => after.cellOf(unit, { row: '3.5.1.1', field: 'prior' }).shown;
    expect([before('22366'), before(OFFICE)]).toEqual([String(2 + 3), '7']);
    expect([missing('P1'), missing('P2')]).toEqual(['Đơn vị tách', 'Đơn vị tách']);
    expect(after.cover('22366')['newUnit']?.shown).toContain('tổng số của UBND xã Vĩnh Hòa; UBND xã Vĩnh Hải');
    expect(after.cover('P1')['newUnit']?.shown).toContain('chia, tách UBND xã Phước Đồng');
    expect(after.ask('undoUnitChange', { key: backKey(after) })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Quý I năm 2019 đã tạo biểu') as string,
    });
    const seen = after.value('unitsCompared', { period: PERIOD, row: '3.5.1.1' });
    const line = (unit: string) => Object.values(seen.lines.find((one) => one.unit.startsWith(unit)) ?? {}).slice(1);
    expect(line('Toàn tỉnh')).toEqual(['27', '28', '17', '+10']);
    expect(line('UBND phường Bắc')).toEqual(['9', 'UBND xã Vĩnh Hòa: 2; UBND xã Vĩnh Hải: 3', '5', '+4']);
    expect(line('UBND phường Nam Một')).toEqual([
      '4',
      'UBND xã Phước Đồng: 5',
      expect.stringContaining('chia, tách'),
      '',
    ]);
    expect(line('UBND thành phố Nha Trang')).toEqual(['', '11', '', '']);
    expect(seen.decisions).toEqual(['12/NQ-HĐND ngày 20/11/2018']);
    for (let nth = 0; nth < howOften(0, 1); nth += 1) await annexIsRight(after);
  });
});

/** The annex of the report to the ministry has both figures, and names who was joined. */
async function annexIsRight(after: Province): Promise<void> {
  after.job({ job: 'consolidate', period: PERIOD });
  const made = after.job({ job: 'document', period: PERIOD, draft: 'report' }).documentId ?? '';
  const read = readDocx(await after.desk.exportDocx(made));
  const annex = read.tables.find(([heading]) => heading?.includes('Cùng kỳ, theo đơn vị hiện nay')) ?? [];
  const row = annex.find(([, , , reported = '', today = '']) => reported.startsWith('28') && today.startsWith('17'));
  expect(row?.[5]).toMatch(/^27/);
  expect(read.paragraphs.some((text) => text.includes('Vĩnh Hòa, UBND xã Vĩnh Hải thành UBND phường'))).toBe(true);
}

describe('killed at its calls', () => {
  const isSame = (left: Province, kept: Province): void => {
    expect(unitsOf(left)).toEqual(unitsOf(kept));
    const { decisions, undo } = left.value('unitChanges', {});
    const own = kept.value('unitChanges', {});
    expect([decisions, undo?.title, undo?.why]).toEqual([own.decisions, own.undo?.title, own.undo?.why]);
    expect(left.value('status', { period: BEFORE }).submitted).toBe(5);
  };
  const done = province.twin();
  write(done);
  /** No row is doubted before the next click, and after it the log has one line. */
  const isWhole = (left: Province, action: string, next: () => void): void => {
    expect(left.value('doubtedRows', {}).tabs).toEqual([]);
    next();
    expect(left.ledgerTab('Nhật ký').filter((line) => line.includes(action))).toHaveLength(1);
  };
  const MOST = { most: howOften(3, 15) };
  const { mark: key } = look(province);
  const back = backKey(done);

  test('the writing, and the next click ends it', () => {
    broken(
      stateOf(() => undefined, province.twin()),
      {
        run: (quarter) => void quarter.ask('changeUnits', { ...DECISION, key }),
        check: (quarter) => {
          const left = quarter as Province;
          isWhole(left, 'changeUnits', () => expect(write(left)).toMatchObject({ ok: true }));
          isSame(left, done);
        },
        ...MOST,
      },
    );
  });
  test('the taking back, and the next click ends it', () => {
    broken(
      stateOf(() => undefined, done.twin()),
      {
        run: (quarter) => void quarter.ask('undoUnitChange', { key: back }),
        check: (quarter) => {
          isWhole(quarter as Province, 'undoUnits', () => quarter.ask('undoUnitChange', { key: back }));
          isSame(quarter as Province, province);
        },
        ...MOST,
      },
    );
  });
});

test('a renamed unit that goes on keeps its code, its figures and its name of then', () => {
  const twin = province.twin();
  const decision = {
    ...DECISION,
    table: [
      TABLE[0] ?? [],
      ['1', 'Xã Vĩnh Hải', 'Xã Vĩnh Hòa Mới', '22301'],
      ['2', 'Xã Vĩnh Hòa', 'Xã Vĩnh Hòa Mới', '22301'],
    ],
  };
  const { mark, plan } = twin.value('lookAtUnitChange', decision);
  expect(plan.join('\n')).toContain('Đổi tên, hiện ngay ở mọi danh sách: UBND xã Vĩnh Hòa → UBND xã Vĩnh Hòa Mới.');
  twin.value('changeUnits', { ...decision, key: mark });
  const form = twin.value('nextForm', { period: BEFORE, unit: '22301' });
  const joined = form.rows.filter(({ tab, carried }) => tab === 'Số liệu' && carried === String(2 + 3));
  expect(joined.length).toBeGreaterThan(10);
  expect(twin.value('unitChanges', {}).decisions[0]?.lines).toContain(
    'Hợp nhất, sáp nhập: UBND xã Vĩnh Hải → UBND xã Vĩnh Hòa Mới',
  );
});
