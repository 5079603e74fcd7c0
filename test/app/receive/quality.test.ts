/**
 * The office marks the quality of a task that a unit reports as done: beside the unit's word on *Nhiệm vụ*, on the
 * unit's cover when it is not met, changed, taken back, and gone with the version that it was about.
 */
import type { RowMark } from '../../../src/app/receive/sealed-report';
import { PERIOD, Quarter } from '../quarter';

const UNIT = '568';
const TASK = 'S19-01';
const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const NOTE = 'Thiếu danh mục kèm theo';

const quarter = new Quarter().generated(['CQ-SNV', UNIT]);

const put = (field: string, value: unknown): void =>
  quarter.type(UNIT, quarter.cellOf(UNIT, { tab: 'Nhiệm vụ', row: TASK, field }).at, value);
const mark = (more: object = {}, task = TASK) =>
  quarter.ask('markQuality', { unit: UNIT, period: PERIOD, version: 1, task, ...more });
const markSeen = (task = TASK): RowMark | null | undefined =>
  quarter
    .value('sealedReport', { unit: UNIT, period: PERIOD })
    .rows.find((one) => one.form === 'task' && one.row === task)?.mark;
const message = (): string => quarter.cover(UNIT)['message']?.shown ?? '';
const said = (): string =>
  String(
    quarter
      .masterTab('Nhiệm vụ')
      .find((row) => row[0] === TASK)
      ?.find((cell) => /^Đã hoàn thành/.test(String(cell))),
  );
const log = (): string => JSON.stringify(quarter.ledgerTab('Nhật ký'));

beforeAll(() => {
  quarter.fill(UNIT, 1);
  put('state', 'Đã hoàn thành');
  put('percent', 100);
  put('doneDate', 43490);
  put('product', 'Kế hoạch số 12/KH-UBND ngày 25/01/2019');
  quarter.tick(UNIT);
  quarter.job({ job: 'collect', period: PERIOD });
});

test('a mark is beside the word of the unit, reaches the cover, and the figures are of other inputs', () => {
  expect(markSeen()).toEqual({ quality: null, note: '', by: '' });
  expect(quarter.job(CONSOLIDATE).result).not.toBe('nothingWritten');
  expect(said()).toBe('Đã hoàn thành');
  expect(mark({ quality: 'unmet', note: NOTE })).toMatchObject({ ok: true, value: { shown: true } });
  expect(message()).toContain('đánh giá chất lượng nhiệm vụ đã hoàn thành');
  expect(message()).toContain(`chưa đạt (${NOTE})`);
  expect(markSeen()).toMatchObject({
    quality: 'unmet',
    note: NOTE,
    by: expect.stringContaining(quarter.office) as string,
  });
  expect(quarter.job(CONSOLIDATE).result).not.toBe('nothingWritten');
  expect(said()).toBe('Đã hoàn thành (chưa đạt)');
  expect(log()).toContain(`${TASK}: chưa đạt (${NOTE})`);
});

test('a changed mark replaces the first, and a task that is up to the mark is not on the cover', () => {
  mark({ quality: 'partly', note: 'Thiếu phụ lục' });
  expect(message()).toContain('đạt một phần (Thiếu phụ lục)');
  expect(message()).not.toContain(NOTE);
  mark({ quality: 'met' });
  expect(message()).not.toContain('chất lượng');
  expect(markSeen()).toMatchObject({ quality: 'met' });
  quarter.job(CONSOLIDATE);
  expect(said()).toBe('Đã hoàn thành (đạt yêu cầu)');
});

test.each(['partly', 'unmet'])(
  'a mark %s without a note is refused: the unit would not know what to mend',
  (quality) => {
    expect(mark({ quality })).toMatchObject({ ok: false, code: 'noteNeeded' });
    expect(mark({ quality, note: '  ' })).toMatchObject({ ok: false });
    expect(markSeen()).toMatchObject({ quality: 'met' });
  },
);

test('a mark is taken back', () => {
  mark();
  expect(markSeen()).toEqual({ quality: null, note: '', by: '' });
  quarter.job(CONSOLIDATE);
  expect(said()).toBe('Đã hoàn thành');
  expect(log()).toContain(`Bỏ đánh giá chất lượng nhiệm vụ ${TASK}`);
});

test('only a task that the sealed report has as done is marked, in the version that the person read', () => {
  expect(mark({ quality: 'met' }, 'KHÔNG-CÓ')).toMatchObject({ ok: false, code: 'notFinished' });
  expect(mark({ quality: 'met', version: 2 })).toMatchObject({ ok: false, code: 'changedSince' });
  expect(mark({ quality: 'good' })).toMatchObject({ ok: false });
  expect(quarter.ask('markQuality', { unit: 'CQ-SNV', period: PERIOD, task: TASK, quality: 'met' })).toMatchObject({
    ok: false,
    code: 'noSeal',
  });
});
