/**
 * Đính chính: a closed report is corrected by a new sealed version beside the closed one. The figures of the period
 * never change in silence, a killed run loses nothing, and the correction is taken back within the hour.
 */
import { readDocx } from '../documents/read-docx';
import { PERIOD, Quarter } from '../quarter';

const HALF = '2019-6T';
const UNITS = ['CQ-SNV', '568'] as const;
const closed = new Quarter().generated(UNITS).submitted(UNITS);
closed.job({ job: 'collect', period: PERIOD });
for (const unit of UNITS) closed.value('accept', { unit, period: PERIOD });
closed.value('close', { period: PERIOD });
closed.job({ job: 'consolidate', period: PERIOD });

const PAPERS = { reason: 'Tính trùng một văn bản', number: '25/BC-UBND', date: '2019-03-01' };
const ASKED = {
  period: PERIOD,
  unit: '568',
  cells: [{ form: 'indicator', row: '1.2', field: 'value', value: '7' }],
  ...PAPERS,
};
const correct = (of: Quarter) => {
  const look = of.value('lookAtCorrection', ASKED);
  return of.value('correct', { ...ASKED, key: look.mark });
};
const line = (of: Quarter, title: string, row: string): Readonly<Record<string, unknown>> => {
  const [keys = [], ...rows] = of.masterTab(title);
  const found = rows.find((one) => one[0] === row) ?? [];
  return Object.fromEntries(keys.map((key, at) => [String(key), found[at]]));
};
const noteAt = (of: Quarter, title: string, row: string, column: string): string => {
  const sheet = of.book(of.master ?? '', of.office).sheets.find(({ properties }) => properties.title === title);
  const rows = (sheet?.data?.[0]?.rowData ?? []) as readonly {
    readonly values?: readonly {
      readonly effectiveValue?: { readonly stringValue?: string };
      readonly note?: string;
    }[];
  }[];
  const at = (rows[0]?.values ?? []).findIndex((cell) => cell.effectiveValue?.stringValue === column);
  const own = rows.find((one) => one.values?.[0]?.effectiveValue?.stringValue === row);
  return own?.values?.[at]?.note ?? '';
};
const seals = (of: Quarter) =>
  of
    .ledgerTab('Bản nộp được lưu')
    .filter((row) => row.includes('568'))
    .map((row) => row.join('|'));

test('the look tells totals, code, and that nothing is written; what is wrong is refused with its next step', () => {
  const twin = closed.twin();
  const rows = twin.ledgerTab('Nhật ký').length;
  const look = twin.value('lookAtCorrection', ASKED);
  expect(look.cells).toEqual([
    { title: expect.stringMatching(/^1\.2 .*, Số trong kỳ|1\.2/) as string, was: '2', now: '7' },
  ]);
  expect(look.effect.totals).toContainEqual({ title: expect.stringContaining('1.2') as string, was: '3', now: '8' });
  expect(look.effect.codeWas).not.toBe(look.effect.codeNow);
  expect(twin.ledgerTab('Nhật ký')).toHaveLength(rows);
  const why = (change: object) => {
    const answer = twin.ask('lookAtCorrection', { ...ASKED, ...change });
    return answer?.ok === false ? `${answer.code}: ${answer.message}` : 'taken';
  };
  const cell = (value: string, row = '1.2') => ({ cells: [{ form: 'indicator', row, field: 'value', value }] });
  expect(why(cell('2'))).toContain('giống số đang có hiệu lực');
  expect(why(cell('12,000'))).toMatch(/^twoWays/);
  expect(why(cell('nhiều'))).toContain('số mới còn sai');
  expect(why(cell(''))).toContain('số mới còn sai');
  expect(why(cell('7', '99.9'))).toMatch(/^unknownRow/);
  expect(why({ date: '2030-01-01' })).toContain('ở sau hôm nay');
  expect(why({ date: '32/13/2019' })).toMatch(/^notADay/);
  expect(why({ reason: ' ' })).toMatch(/^reasonNeeded/);
  expect(why({ unit: 'CQ-STC' })).toContain('chưa chốt');
  expect(twin.ask('correct', { ...ASKED, key: 'khác' })).toMatchObject({ ok: false, code: 'correctionNotTaken' });
  expect(seals(twin)).toHaveLength(1);
});

test('the closed version stays as it was, and the master shows both values, recounted, explained and in the code', () => {
  const twin = closed.twin();
  const [before] = seals(twin);
  const { message } = correct(twin);
  expect(message).toContain('Đã ghi đính chính 1 ô');
  expect(seals(twin)[0]).toBe(before);
  expect(seals(twin)).toHaveLength(2);
  expect(twin.value('status', { period: PERIOD }).lines.find(({ unit }) => unit === '568')).toMatchObject({
    state: 'closed',
    version: 2,
  });
  // The same papers again write nothing more.
  expect(twin.value('correct', { ...ASKED, key: 'bất kỳ' }).message).toContain('đã được ghi trước đó');
  expect(seals(twin)).toHaveLength(2);
  expect(twin.job({ job: 'consolidate', period: PERIOD }).result).toBe('doneMissing');
  const row = line(twin, 'Số liệu', '1.2');
  expect([row['total'], row['568']]).toEqual([8, 7]);
  expect(noteAt(twin, 'Số liệu', '1.2', '568')).toBe(
    'Đã đính chính: số đã chốt 2, nay 7 (văn bản 25/BC-UBND ngày 01/03/2019). Lý do: Tính trùng một văn bản',
  );
  expect(noteAt(twin, 'Số liệu', '1.2', 'total')).toContain('Tổng gồm số đã đính chính của:');
  expect(noteAt(twin, 'Số liệu', '1.2', 'CQ-SNV')).toBe('');
  expect(line(twin, 'Tiến độ nộp', '568')['flags']).toContain('Đã đính chính');
  const told = twin.value('explain', { tab: 'Số liệu', row: '1.2', column: '568', period: PERIOD });
  expect(told.sentence).toContain('Đã đính chính: số đã chốt 2, nay 7');
  const total = twin.value('explain', { tab: 'Số liệu', row: '1.2', column: 'total', period: PERIOD });
  expect(total.proves).toBe(true);
  expect(total.sentence).toMatch(/Gồm số đã đính chính sau khi chốt: .* 2 → 7\./);
  // The unit reads it on its cover, and its file, which holds the closed figure, is not called edited.
  expect(twin.cover('568')['message']?.shown).toMatch(/đính chính số liệu đã chốt theo văn bản 25\/BC-UBND.*2 → 7/s);
  twin.job({ job: 'collect', period: PERIOD });
  expect(twin.value('status', { period: PERIOD }).lines.find(({ unit }) => unit === '568')?.flags).toEqual([]);
  const [kept] = twin.value('corrections', { period: PERIOD }).ledger;
  expect(kept).toMatchObject({ unit: '568', version: 2, ...PAPERS, undoneAt: null, mayUndo: true });
  expect(kept?.effect.totals.length).toBeGreaterThan(0);
});

test('a text of the report is corrected in the same way: seal, master, cover, ledger', () => {
  const twin = closed.twin();
  const rows = twin.value('correctable', { period: PERIOD, unit: '568' }).rows;
  const row = rows.find(({ form }) => form === 'narrative');
  const [field] = row?.fields ?? [];
  expect(field).toMatchObject({ field: 'text', isText: true, choices: [] });
  expect(rows.flatMap(({ fields }) => fields.map((one) => one.field))).not.toContain('explanation');
  const now = 'Đơn vị đính chính: đã ban hành 3 văn bản.\nKhông phát sinh vướng mắc.';
  const cell = { form: 'narrative', row: row?.row ?? '', field: 'text' };
  const asked = { ...ASKED, cells: [{ ...cell, value: now }] };
  const inMaster = () => twin.masterTab('Nội dung').flat().map(String);
  const was = field?.shown ?? '';
  expect(was.length).toBeGreaterThan(10);
  const count = inMaster().filter((text) => text === was).length;
  const { mark, cells } = twin.value('lookAtCorrection', asked);
  expect(cells).toMatchObject([{ was, now }]);
  twin.value('correct', { ...asked, key: mark });
  expect(twin.job({ job: 'consolidate', period: PERIOD }).result).toBe('doneMissing');
  expect(inMaster()).toContain(now);
  expect(inMaster().filter((text) => text === was)).toHaveLength(count - 1);
  expect(twin.cover('568')['message']?.shown).toContain('Đơn vị đính chính: đã ban hành 3 văn bản.');
  expect(twin.value('undoCorrection', { period: PERIOD, unit: '568' }).message).toContain('Đã hoàn tác');
  twin.job({ job: 'consolidate', period: PERIOD });
  expect(inMaster()).not.toContain(now);
});

test('the correction is taken back within the hour, and a later one gets a version of its own', () => {
  const twin = closed.twin();
  correct(twin);
  expect(twin.value('undoCorrection', { period: PERIOD, unit: '568' }).message).toContain('Đã hoàn tác');
  expect(twin.ask('undoCorrection', { period: PERIOD, unit: '568' })).toMatchObject({
    ok: false,
    code: 'nothingToUndo',
  });
  twin.job({ job: 'consolidate', period: PERIOD });
  expect([line(twin, 'Số liệu', '1.2')['568'], noteAt(twin, 'Số liệu', '1.2', '568')]).toEqual([2, '']);
  expect(twin.cover('568')['message']?.shown).not.toContain('2 → 7');
  correct(twin);
  expect(
    twin.value('corrections', { period: PERIOD }).ledger.map(({ version, undoneAt }) => [version, undoneAt === null]),
  ).toEqual([
    [3, true],
    [2, false],
  ]);
  twin.job({ job: 'consolidate', period: PERIOD });
  expect(line(twin, 'Số liệu', '1.2')['568']).toBe(7);
  expect(twin.value('sealedReport', { unit: '568', period: PERIOD }).since).toMatchObject({
    version: 1,
    changes: [{ was: '2', now: '7' }],
  });
  twin.desk.clock.jump(3601);
  expect(twin.ask('undoCorrection', { period: PERIOD, unit: '568' })).toMatchObject({
    ok: false,
    code: 'nothingToUndo',
  });
  expect(twin.job({ job: 'healthCheck', period: PERIOD }).lines.filter(({ result }) => result === 'failed')).toEqual(
    [],
  );
});

test('an adjustment goes on beside a corrected report, and ends where its own cell is corrected', () => {
  const twin = new Quarter().generated(UNITS).submitted(UNITS);
  twin.job({ job: 'collect', period: PERIOD });
  const adjust = { unit: '568', period: PERIOD, form: 'indicator', field: 'value', amount: 1, reason: 'Bổ sung' };
  twin.value('adjust', { ...adjust, row: '1.2' });
  const other =
    twin.value('adjustable', { unit: '568', period: PERIOD }).rows.find(({ row }) => row !== '1.2')?.row ?? '';
  twin.value('adjust', { ...adjust, row: other });
  for (const unit of UNITS) twin.value('accept', { unit, period: PERIOD });
  twin.value('close', { period: PERIOD });
  const look = twin.value('lookAtCorrection', ASKED);
  expect(look.effect.beside.map((text) => text.includes('được giữ'))).toEqual([false, true]);
  twin.value('correct', { ...ASKED, key: look.mark });
  expect(twin.job({ job: 'consolidate', period: PERIOD }).result).toBe('doneMissing');
  expect(line(twin, 'Số liệu', '1.2')['total']).toBe(1 + 7);
  expect(line(twin, 'Số liệu', other)['total']).toBe(1 + 2 + 1);
});

test('the next form shows the corrected figure before as corrected; one already out is told on its cover', () => {
  const out = closed.twin();
  out.job({ job: 'issue', period: HALF, units: ['568'], publish: true });
  expect(out.value('lookAtCorrection', ASKED).effect.beside.join(' ')).toMatch(
    /Biểu .* đã tạo và ghi số kỳ trước theo số cũ/,
  );
  correct(out);
  out.job({ job: 'collect', period: HALF });
  out.period = HALF;
  expect(out.cover('568')['message']?.shown).toMatch(/Số liệu Quý I năm 2019 đã đính chính .*2 → 7/s);
  out.period = PERIOD;
  out.value('undoCorrection', { period: PERIOD, unit: '568' });
  out.job({ job: 'collect', period: HALF });
  out.period = HALF;
  expect(out.cover('568')['message']?.shown).not.toContain('đính chính');

  const made = closed.twin();
  correct(made);
  made.job({ job: 'issue', period: HALF, units: ['568'], publish: false });
  made.period = HALF;
  const tab = made
    .book(made.fileOf('568'), made.office)
    .sheets.find(({ properties }) => properties.title === 'Số liệu');
  const rows = (tab?.data?.[0]?.rowData ?? []) as readonly {
    readonly values?: readonly {
      readonly note?: string;
      readonly formattedValue?: string;
      readonly effectiveValue?: { readonly stringValue?: string };
    }[];
  }[];
  const at = (rows[0]?.values ?? []).findIndex((cell) => cell.effectiveValue?.stringValue === 'prior');
  const prior = rows.find((one) => one.values?.[0]?.effectiveValue?.stringValue === '1.2')?.values?.[at];
  expect([prior?.formattedValue, prior?.note]).toEqual(['7', 'Đã đính chính: số đã chốt trước đây là 2.']);
});

test('the letter of correction names each figure with both values, and the totals that changed', async () => {
  const twin = closed.twin();
  expect(twin.value('documents', { period: PERIOD }).lines.find(({ kind }) => kind === 'correction')?.owed).toBe(false);
  expect(twin.ask('startJob', { job: 'document', period: PERIOD, draft: 'correction' })).toMatchObject({
    ok: false,
    code: 'noCorrection',
  });
  twin.job({ job: 'document', period: PERIOD, draft: 'report' });
  expect(twin.value('lookAtCorrection', ASKED).effect.documents).toEqual([
    expect.stringMatching(/^Báo cáo của UBND tỉnh gửi Bộ Nội vụ, soạn .*, mã tổng hợp \w{4}-\w{4}$/) as string,
  ]);
  correct(twin);
  twin.job({ job: 'consolidate', period: PERIOD });
  expect(twin.value('documents', { period: PERIOD }).lines.find(({ kind }) => kind === 'report')?.made?.stale).toBe(
    true,
  );
  const { documentId } = twin.job({ job: 'document', period: PERIOD, draft: 'correction' });
  const { paragraphs, tables } = readDocx(await twin.desk.exportDocx(documentId ?? ''));
  expect(paragraphs.join('\n')).toContain('1 cơ quan, đơn vị có văn bản đề nghị đính chính 1 số liệu');
  const annex = (heading: string) => (tables.find(([head]) => head?.includes(heading)) ?? []).slice(1);
  expect(annex('Văn bản, lý do').map((row) => row.slice(3))).toEqual([
    ['2', '7', 'Văn bản số 25/BC-UBND ngày 01/3/2019: Tính trùng một văn bản'],
  ]);
  expect(annex('Chỉ tiêu').map((row) => row.slice(2))).toContainEqual(['3', '8']);
});

/** Every call of the writing, struck before and after its effect: nothing is lost and nothing is written twice. */
test('a correction that is killed at any call is written once when it is asked again', () => {
  const key = closed.twin().value('lookAtCorrection', ASKED).mark;
  const whole = closed.twin();
  const { byMethod } = whole.calls(() => whole.value('correct', { ...ASKED, key }));
  const rows = (of: Quarter) => of.ledgerTab('Báo cáo nộp').filter((row) => row.includes('568')).length;
  const kills = Object.entries(byMethod).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, at) => at + 1).flatMap((nth) =>
      (['before', 'after'] as const).map((when) => ({ kind: 'killRun' as const, method, nth, when })),
    ),
  );
  expect(kills.length).toBeGreaterThanOrEqual(10);
  for (const kill of kills) {
    const one = closed.twin();
    one.plan(kill);
    expect([kill, one.ask('correct', { ...ASKED, key })]).toEqual([kill, null]);
    expect([kill, one.ask('correct', { ...ASKED, key })?.ok]).toEqual([kill, true]);
    expect([seals(one).length, rows(one)]).toEqual([2, rows(whole)]);
    expect(one.value('corrections', { period: PERIOD }).ledger).toHaveLength(1);
    expect(one.cover('568')['message']?.shown).toContain('2 → 7');
  }
});
