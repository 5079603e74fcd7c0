/**
 * A whole đợt chấm điểm of 2026: four communes score themselves, the council appraises, one commune explains, the
 * council appraises again, and the ranks wait for the decision.
 */
import type { JobOutcome } from '../../../src/app/api';
import type { ScoreOutcome } from '../../../src/app/scoring/score-outcome';
import { readDocx } from '../documents/read-docx';
import { EXPLAIN, ScoringRound, SELF } from './round-2026';

const round = new ScoringRound();
const appraise = (): JobOutcome => round.job({ job: 'scoreBook', period: SELF });
const messages = (outcome: JobOutcome, unit: string, result: string): readonly string[] =>
  outcome.lines.filter((line) => line.unit === unit && line.result === result).map((line) => line.message);
const leaders = (): ScoreOutcome => round.value('scoreOutcome', { period: SELF, forLeaders: true });
const serial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
const HIDDEN = 'Chưa có quyết định phê duyệt, không phổ biến';
let [a, b, c, d] = ['', '', '', ''];

/** Full points minus `less` in II.1.1; evidence everywhere. */
const scoring =
  (less: number, ...nothing: readonly string[]) =>
  (criterion: string, field: string, maximum: number): unknown => {
    if (field === 'self')
      return nothing.includes(criterion) ? 'Không phát sinh' : criterion === 'II.1.1' ? maximum - less : maximum;
    return field === 'evidence' ? `Báo cáo số 1 (${criterion})` : undefined;
  };

/** Where a first mark is missing, the council types the points that the unit gave itself. */
function markAsSelf(units: readonly string[]): void {
  const tab = round.book('Thẩm định');
  round.marks(
    tab
      .keys()
      .filter((key) => units.includes(key.split('|')[0] ?? '') && (tab.value(key, 'appraisal1') ?? '') === '')
      .flatMap((key) => {
        const self = tab.value(key, 'self');
        return self === 'Không tự chấm' ? [] : [[key, 'appraisal1', self] as const];
      }),
  );
}

beforeAll(() => {
  round.setUp(4).alone().made(SELF);
  [a, b, c, d] = round.units as [string, string, string, string];
  round.submits(a, SELF, scoring(0)).submits(b, SELF, scoring(1)).submits(c, SELF, scoring(2, 'II.2'));
  round.job({ job: 'collect', period: SELF });
});

test('no decision is drafted while a unit has no rank', () => {
  expect(round.ask('startJob', { job: 'document', period: SELF, draft: 'ranking' })).toMatchObject({ ok: false });
});

test('Sổ chấm điểm is made once, for the office only, with the sealed points and a link to each cell; a second run writes nothing', () => {
  const made = appraise();
  expect(made).toMatchObject({ result: 'doneMissing', counts: { units: 4, ranked: 0 } });
  const tab = round.book('Thẩm định');
  expect(tab.keys().filter((key) => key.includes('|'))).toHaveLength(4 * 28);
  expect([
    tab.value(`${b}|II.1.1`, 'self'),
    tab.value(`${b}|II.1.1`, 'evidence'),
    tab.value(`${b}|II.1.1`, 'maximum'),
    tab.value(`${c}|II.2`, 'self'),
  ]).toEqual([9, 'Báo cáo số 1 (II.1.1)', 10, 'Không phát sinh']);
  expect(String(tab.value(`${b}|II.1.1`, 'cell'))).toMatch(/^Chấm điểm!D\d+$/);
  expect([tab.value(`${d}|I.1`, 'self'), tab.value(`${a}|V.1`, 'self')]).toEqual(['Đơn vị chưa nộp', 'Không tự chấm']);
  const result = round.book('Kết quả');
  expect([result.value(a, 'self'), result.value(b, 'self'), result.value(a, 'total'), result.value(a, 'rank')]).toEqual(
    [100, 99, '', 'chưa xếp hạng'],
  );
  expect(String(result.rows[2]?.[1])).toContain(HIDDEN);
  expect(round.readers(made.bookId ?? '')).toEqual([round.office]);
  expect(round.master).not.toBe(made.bookId);
  expect(appraise()).toMatchObject({
    counts: { cells: 0 },
    message: expect.stringContaining('không ghi gì thêm') as string,
  });
});

test('with the book made, the refused decision names the units without a rank and what is missing', () => {
  const refused = round.ask('startJob', { job: 'document', period: SELF, draft: 'ranking' });
  expect(refused).toMatchObject({ ok: false, code: 'notRanked' });
  const { message } = refused as { readonly message: string };
  expect(message).toMatch(/ vì 4\/4 đơn vị của đợt chấm điểm chưa có hạng: UBND /);
  expect(message).toContain('ghi đủ điểm thẩm định trong Sổ chấm điểm');
});

test('a change that a unit makes in its file after the seal changes nothing', () => {
  round.write(round.fileOf(b, SELF), round.account(b), [
    [round.unitTab(b, SELF, 'Chấm điểm').at('II.1.1', 'self'), 10],
  ]);
  round.job({ job: 'collect', period: SELF });
  expect(appraise().counts['cells']).toBe(0);
  expect(round.book('Thẩm định').value(`${b}|II.1.1`, 'self')).toBe(9);
});

test('a late self-score is taken with a proposed penalty, which is never subtracted automatically', () => {
  round.to('2026-12-17T09:00:00+07:00').submits(d, SELF, scoring(3)).job({ job: 'collect', period: SELF });
  appraise();
  expect(round.book('Kết quả').value(d, 'late')).toContain('Chưa xác định được thời gian nộp');
  round.value('decideTime', {
    unit: d,
    period: SELF,
    timeliness: 'late',
    reason: 'Lịch sử phiên bản: nộp ngày 17/12.',
  });
  appraise();
  expect(round.book('Kết quả').value(d, 'late')).toBe(
    'Nộp trễ hạn 3 ngày: đề xuất trừ 2 điểm; chấp nhận thì ghi 2 vào dòng V.1.',
  );
  expect(round.book('Thẩm định').value(`${d}|V.1`, 'appraisal1') ?? '').toBe('');
});

test('after the lock date a new version is refused, and the unit reads why', () => {
  round
    .to('2026-12-22T09:00:00+07:00')
    .value('return', { unit: a, period: SELF, reasons: [{ reason: 'Bổ sung minh chứng.' }] });
  round.submits(a, SELF, scoring(5)).job({ job: 'collect', period: SELF });
  expect(messages(appraise(), a, 'afterLock')).toEqual([
    'Bản nộp lần 2 gửi sau ngày khóa, không lấy; giữ điểm đã chốt.',
  ]);
  expect(round.book('Thẩm định').value(`${a}|II.1.1`, 'self')).toBe(10);
});

test('a mark above the maximum or in words is named by its cell and never counted; units are not asked to explain against it', () => {
  markAsSelf([a, b, c, d]);
  round.marks([
    [`${b}|II.1.1`, 'appraisal1', 8],
    [`${b}|II.1.1`, 'note1', 'Chỉ đạt 95% đúng tiến độ'],
    [`${c}|I.1`, 'appraisal1', 4],
    [`${c}|I.3`, 'appraisal1', 'đạt'],
    [`${c}|I.4`, 'appraisal1', 'Không phát sinh'],
  ]);
  const book = round.book('Thẩm định');
  const place = (row: string): string => book.at(row, 'appraisal1').split('!')[1] ?? '';
  expect(messages(appraise(), c, 'wrong')).toEqual([
    `Ô ${place(`${c}|I.1`)}: Điểm vượt mức tối đa (3) (đang ghi “4,00”), không tính.`,
    `Ô ${place(`${c}|I.3`)}: Không phải là điểm (đang ghi “đạt”), không tính.`,
    `Ô ${place(`${c}|I.4`)}: Tiêu chí này không được ghi “Không phát sinh”, “Không áp dụng” (đang ghi “Không phát sinh”), không tính.`,
  ]);
  expect(round.book('Kết quả').value(c, 'wrong')).toBe([`${c}|I.1`, `${c}|I.3`, `${c}|I.4`].map(place).join(', '));
  expect(round.ask('startJob', { job: 'issue', period: EXPLAIN })).toMatchObject({
    ok: false,
    code: 'scoreTrouble',
    message: expect.stringContaining(place(`${c}|I.3`)) as string,
  });
  round.marks([
    [`${c}|I.1`, 'appraisal1', 3],
    [`${c}|I.3`, 'appraisal1', 3],
    [`${c}|I.4`, 'appraisal1', ''],
  ]);
  expect(round.ask('startJob', { job: 'issue', period: EXPLAIN })).toMatchObject({
    ok: false,
    code: 'notAppraised',
    message: expect.stringContaining('I.4') as string,
  });
  round.marks([[`${c}|I.4`, 'appraisal1', 2]]);
});

test('only a unit with a different appraisal explains, against the mark and the note at that time; a mark changed later is reported and not counted', () => {
  round.made(EXPLAIN, [b]);
  expect(round.job({ job: 'issue', period: EXPLAIN }).lines.map((line) => line.unit)).toEqual([b]);
  expect(round.log('fixAppraisal')[0]).toMatch(new RegExp(`\\(${b}\\), mã kiểm chứng [0-9a-f]{64}$`));
  const tab = round.unitTab(b, EXPLAIN, 'Chấm điểm');
  expect(tab.keys().filter((key) => key.includes('.') && !key.startsWith('{'))).toEqual(['II.1.1']);
  expect(['self', 'appraised', 'note'].map((field) => tab.value('II.1.1', field))).toEqual([
    9,
    8,
    'Chỉ đạt 95% đúng tiến độ',
  ]);
  round.marks([[`${b}|II.1.1`, 'appraisal1', 7]]);
  expect(messages(appraise(), b, 'changed')).toEqual([
    'Dòng II.1.1: Lần 1 đã gửi đơn vị là 8, ô này nay ghi 7: vẫn tính 8; muốn đổi thì ghi ở lần 2.',
  ]);
  expect(round.book('Thẩm định').value(`${b}|II.1.1`, 'difference')).toBe(-1);
});

test('the explanation is written to its column and nothing the council typed is lost; the second appraisal overrides the first', () => {
  round
    .submits(
      b,
      EXPLAIN,
      (_, field) => ({ explanation: 'Đã hoàn thành trước hạn', addedEvidence: 'Công văn số 77' })[field],
    )
    .job({ job: 'collect', period: EXPLAIN });
  round.marks([
    [`${b}|II.1.1`, 'appraisal2', 9.5],
    [`${b}|II.1.1`, 'note2', 'Chấp nhận một phần'],
  ]);
  appraise();
  const tab = round.book('Thẩm định');
  expect(
    ['explanation', 'moreEvidence', 'appraisal1', 'note1', 'appraisal2', 'note2', 'difference'].map((field) =>
      tab.value(`${b}|II.1.1`, field),
    ),
  ).toEqual([
    'Đã hoàn thành trước hạn',
    'Công văn số 77',
    7,
    'Chỉ đạt 95% đúng tiến độ',
    9.5,
    'Chấp nhận một phần',
    0.5,
  ]);
});

test('lines sorted without their hidden key, marks sorted alone and a deleted line are named; nothing is written until Sửa or Giữ', () => {
  const before = round.book('Thẩm định').rows;
  const typed = ['key', 'unit', 'number', 'criterion', 'appraisal1', 'note1', 'appraisal2', 'note2'];
  const known = (rows: typeof before): readonly unknown[] => {
    const at = typed.map((key) => (rows[0] ?? []).indexOf(key));
    return rows.slice(4).map((row) => at.map((place) => row[place] ?? ''));
  };
  const at = (key: string): number => (before[0] ?? []).indexOf(key);
  const sorted = (from: number, to: number, by: number): unknown =>
    round.appraisalTab((sheetId) => ({
      sortRange: {
        range: { sheetId, startRowIndex: 4, startColumnIndex: from, endColumnIndex: to },
        sortSpecs: [{ dimensionIndex: by, sortOrder: 'ASCENDING' }],
      },
    }));
  const damages = [
    () => sorted(1, (before[0] ?? []).length, at('maximum')),
    () => sorted(at('appraisal1'), at('appraisal1') + 1, at('appraisal1')),
    () =>
      round.appraisalTab((sheetId) => ({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 6, endIndex: 7 } },
      })),
  ];
  for (const damage of damages) {
    damage();
    const rows = round.book('Thẩm định').rows;
    const { jobId } = round.value('startJob', { job: 'scoreBook', period: SELF });
    const refused = round.ask('stepJob', { jobId });
    expect(refused).toMatchObject({ ok: false, code: 'rowsDoubted' });
    expect(!refused.ok && refused.message).toMatch(/^Sổ chấm điểm, .*Thẩm định(, dòng \d+ \(|: mất dòng )/);
    expect(round.ask('scoreOutcome', { period: SELF })).toMatchObject({ code: 'rowsDoubted' });
    expect(round.book('Thẩm định').rows).toEqual(rows);
    const [tab] = round.value('doubtedRows', {}).tabs;
    expect(tab?.title).toBe('Thẩm định');
    round.value('mendRows', { tab: tab?.tab ?? '' });
    appraise();
    expect(new Set(known(round.book('Thẩm định').rows).map(String))).toEqual(new Set(known(before).map(String)));
  }
  // Two marks that the council exchanged on purpose are confirmed.
  const [one, other] = [`${b}|I.1`, `${c}|II.1.1`];
  const marks = [one, other].map((key) => round.book('Thẩm định').value(key, 'appraisal1'));
  expect(marks[0]).not.toBe(marks[1]);
  round.marks([
    [one, 'appraisal1', marks[1]],
    [other, 'appraisal1', marks[0]],
  ]);
  expect(round.ask('scoreOutcome', { period: SELF })).toMatchObject({ code: 'rowsDoubted' });
  expect(round.value('keepRows', { tab: `marks:${SELF}` })).toEqual({ count: 2 });
  expect(round.ask('scoreOutcome', { period: SELF })).toMatchObject({ ok: true });
  round.marks([
    [one, 'appraisal1', marks[0]],
    [other, 'appraisal1', marks[1]],
  ]);
  round.value('keepRows', { tab: `marks:${SELF}` });
});

test('ranks appear only when every mark is set; they are ordered by ratio, because what did not arise lowers the maximum', () => {
  const tab = round.book('Thẩm định');
  round.marks(
    tab
      .keys()
      .filter((key) => key.includes('|') && (tab.value(key, 'appraisal1') ?? '') === '')
      .map((key) => [key, 'appraisal1', key === `${d}|V.1` ? 2 : 0]),
  );
  const outcome = appraise();
  expect(outcome).toMatchObject({ result: 'done', counts: { ranked: 4, open: 0, wrong: 0 } });
  const result = round.book('Kết quả');
  const line = (unit: string) =>
    ['total', 'maximum', 'ratio', 'rank', 'class'].map((field) => result.value(unit, field));
  expect([a, b, c, d].map(line)).toEqual([
    [100, 85, 117.65, 1, 'A (Hoàn thành xuất sắc)'],
    [99.5, 85, 117.06, 2, 'A (Hoàn thành xuất sắc)'],
    [90, 77, 116.88, 3, 'A (Hoàn thành xuất sắc)'],
    [95, 85, 111.76, 4, 'A (Hoàn thành xuất sắc)'],
  ]);
});

test('the draft decision has every unit of the group in the order of its rank, with the points of *Kết quả*', async () => {
  const { documentId } = round.job({ job: 'document', period: SELF, draft: 'ranking' });
  const { paragraphs, tables } = readDocx(await round.desk.exportDocx(documentId ?? ''));
  const outcome = round.value('scoreOutcome', { period: SELF });
  const ranks = tables.find(([heading]) => heading?.includes('Xếp hạng')) ?? [];
  const expected = [...outcome.lines]
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ rank, name, total, ratio, classLabel }) => [
      String(rank),
      name,
      (total ?? '').replace('.', ','),
      (ratio ?? '').replace('.', ','),
      classLabel ?? '',
    ]);
  const [headings = [], ...rows] = ranks;
  const column = (heading: string) => (row: readonly string[]) => row[headings.indexOf(heading)] ?? '';
  const points = (row: readonly string[], heading: string): number =>
    headings.includes(heading) ? Number(column(heading)(row).replace(',', '.')) : 0;
  const asked = ['Xếp hạng', 'Tên đơn vị', 'Tổng điểm', 'Chỉ số (%)', 'Xếp loại'];
  expect(rows.map((row) => asked.map((heading) => column(heading)(row)))).toEqual(expected);
  expect(headings).toEqual(expect.arrayContaining(['Điểm thẩm định', 'Điểm thưởng', 'Điểm tối đa']));
  for (const row of rows) {
    const [added, taken] = [['Điểm thẩm định', 'Điểm điều tra', 'Điểm thưởng'], 'Điểm trừ'] as const;
    const sum = added.reduce((all, heading) => all + points(row, heading), 0) - points(row, taken);
    expect(sum).toBeCloseTo(points(row, 'Tổng điểm'), 6);
    expect((100 * points(row, 'Tổng điểm')) / points(row, 'Điểm tối đa')).toBeCloseTo(points(row, 'Chỉ số (%)'), 2);
  }
  expect(paragraphs).toContain('QUYẾT ĐỊNH:');
  expect(paragraphs.filter((text) => text.startsWith('Điều '))).toHaveLength(3);
  expect(paragraphs).toContain('Phụ lục');
});

test('the report behind the ranks states highest, lowest and mean, and own scores beside those of *Thẩm định*', async () => {
  const { documentId } = round.job({ job: 'document', period: SELF, draft: 'indexReport' });
  const { tables } = readDocx(await round.desk.exportDocx(documentId ?? ''));
  const named = (heading: string) => (tables.find(([head]) => head?.includes(heading)) ?? []).slice(1);
  const { lines } = round.value('scoreOutcome', { period: SELF });
  const amount = (shown = ''): number => Number(/^-?[\d,]*/.exec(shown.replace('+', ''))?.[0].replace(',', '.'));
  const mean = lines.reduce((all, { ratio }) => all + Number(ratio), 0) / lines.length;
  expect(named('Trung bình (%)').map(([, ...cells]) => cells.map(amount))).toEqual([
    [4, 117.65, 111.76, Math.round(mean * 100) / 100],
  ]);
  const [marked, result] = [round.book('Thẩm định'), round.book('Kết quả')];
  for (const { unit, name } of lines.filter((line) => typeof result.value(line.unit, 'self') === 'number')) {
    const own = marked.keys().filter((key) => key.startsWith(`${unit}|`));
    const above = own.reduce((all, key) => all - Number(marked.value(key, 'difference') || 0), 0);
    const self = Number(result.value(unit, 'self'));
    const [cells] = named('Chênh lệch').filter((line) => line[1] === name);
    expect([name, cells?.slice(2, 5).map(amount)]).toEqual([name, [self, self - above, above]]);
  }
});

test('a rank is not shown to leaders or to anyone outside the office before the number and the day of the decision are recorded', () => {
  expect(round.value('scoreOutcome', { period: SELF }).lines.find((line) => line.unit === b)).toMatchObject({
    rank: 2,
    total: '99.5',
  });
  round.lends(round.master ?? '', round.account(b));
  expect(round.ask('scoreOutcome', { period: SELF }, round.account(b))).toMatchObject({
    ok: false,
    code: 'masterNotPicked',
  });
  expect(leaders()).toMatchObject({ decided: false, notice: HIDDEN, lines: [] });
  round.decides({ number: '309', symbol: 'QĐ-UBND' });
  expect(appraise().message).toContain('chưa ghi nhận');
  expect(leaders()).toMatchObject({ decided: false, lines: [] });
  round.decides({ date: serial('2026-12-21') });
  expect(appraise().message).toContain('Đã ghi nhận Quyết định số 309/QĐ-UBND ngày 21/12/2026.');
  expect(leaders()).toMatchObject({ decided: true, notice: 'Quyết định số 309/QĐ-UBND ngày 21/12/2026' });
  expect(leaders().lines.find((line) => line.unit === b)).toMatchObject({
    rank: 2,
    total: '99.5',
    classLabel: 'A (Hoàn thành xuất sắc)',
  });
  expect(round.value('scoreOutcome', { forLeaders: true })).toEqual(leaders());
  expect(appraise().counts['cells']).toBe(0);
});

test('marks changed after the decision do not change the decided ranks, and a withdrawn decision hides them again', () => {
  round.marks([[`${b}|II.1.1`, 'appraisal2', 0]]);
  expect(appraise().message).toContain('Điểm đã đổi so với kết quả ghi nhận theo Quyết định số 309/QĐ-UBND');
  expect(leaders().lines.find((line) => line.unit === b)).toMatchObject({ rank: 2, total: '99.5' });
  round.decides({ number: '', symbol: '', date: '' });
  expect(appraise().message).toContain('Đã bỏ ghi nhận quyết định');
  expect(leaders()).toMatchObject({ decided: false, notice: HIDDEN, lines: [] });
});

test('a line without its key or with a duplicated key stops the run before anything is written', () => {
  const tab = round.book('Thẩm định');
  const at = tab.at(`${b}|I.1`, 'key');
  round.marks([[`${b}|I.1`, 'key', '']]);
  expect(appraise()).toMatchObject({ result: 'nothingWritten', message: expect.stringContaining('mất mã') as string });
  round.write(round.bookId(), round.office, [[at, `${b}|I.3`]]);
  expect(appraise()).toMatchObject({ result: 'nothingWritten', message: expect.stringContaining('trùng') as string });
  expect(round.value('documents', { period: SELF }).lines.filter(({ made }) => made?.stale)).toHaveLength(2);
  round.write(round.bookId(), round.office, [[at, `${b}|I.1`]]);
  expect(appraise().result).toBe('done');
});

test('the book of all sixty-five communes takes few service calls, and no call for a single unit', () => {
  const province = new ScoringRound().setUp(2);
  expect(
    province.calls(() => {
      expect(province.job({ job: 'scoreBook', period: SELF })).toMatchObject({
        result: 'doneMissing',
        counts: { units: 65 },
      });
    }),
  ).toBeLessThanOrEqual(20);
  province.marks([[`${province.units[0] ?? ''}|I.1`, 'appraisal1', 2]]);
  const four = round.calls(() => {
    appraise();
  });
  expect(
    province.calls(() => {
      province.job({ job: 'scoreBook', period: SELF });
    }),
  ).toBeLessThanOrEqual(four + 3);
});

test('the health check of the files and the export include the book: an unknown account on it is reported', () => {
  const line = () => round.job({ job: 'healthCheck', period: SELF }).lines.find((one) => one.unit === 'scoreBook');
  expect(line()).toMatchObject({ result: 'healthy' });
  round.lends(round.bookId(), round.account(b));
  expect(line()).toMatchObject({ result: 'troubled', message: expect.stringContaining(round.account(b)) as string });
  expect(round.job({ job: 'exportAll', period: SELF }).lines.find((one) => one.unit === 'scoreBook')).toMatchObject({
    result: 'exported',
  });
});

test('a trial scheme is marked as one in every view and is never decided, whatever is typed', () => {
  const trial = new ScoringRound(2019).setUp(0);
  trial.job({ job: 'scoreBook' });
  trial.decides({ number: '1', symbol: 'QĐ-UBND', date: serial('2019-11-30') });
  expect(trial.job({ job: 'scoreBook' }).message).toContain('Mẫu thử không được ghi nhận quyết định.');
  expect(['Thẩm định', 'Kết quả'].map((title) => String(trial.book(title).rows[2]?.[1]).split('. ')[0])).toEqual([
    'MẪU THỬ – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
    'MẪU THỬ – KHÔNG PHẢI KẾT QUẢ CHÍNH THỨC',
  ]);
  expect(
    new Set(
      trial
        .book('Kết quả')
        .rows.slice(4)
        .map((row) => row[1]),
    ),
  ).toEqual(new Set(['Sở, ban, ngành', 'UBND cấp huyện']));
  expect(trial.value('scoreOutcome', { forLeaders: true })).toMatchObject({ decided: false, lines: [] });
});

test('criteria that lost points become lines of the register, once, the most lost first', () => {
  const { lines, source } = round.value('weakFound', {});
  expect(lines[0]).toMatch(/^II\.1\.1 /);
  expect(source).toContain('4 đơn vị');
  expect(round.value('takeWeak', {})).toEqual({ count: lines.length });
  const register = () =>
    round.tabs(round.master ?? '', round.office).find(({ title }) => title === 'Tiêu chí yếu')?.rows;
  const [keys = [], , ...rows] = register() ?? [];
  const cells = (code: string) => {
    const row = rows.find((one) => one[keys.indexOf('code')] === code) ?? [];
    return ['maximum', 'lost', 'cause', 'agency', 'result'].map((key) => row[keys.indexOf(key)] ?? '');
  };
  // Of 10 points: a lost none, b all of them at the second appraisal, c two, d three.
  expect(cells('II.1.1')).toEqual([10, 3.75, '', '', '']);
  expect(round.value('weakFound', {}).lines).toEqual([]);
  expect(round.value('takeWeak', {})).toEqual({ count: 0 });
  expect(register()?.slice(2)).toEqual(rows);
});
