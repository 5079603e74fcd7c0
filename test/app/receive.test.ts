/** The list that the office decides from, and decisions about a version that was seen. */
import type { ReceiveLine, ReceiveView } from '../../src/app/receive';
import { PERIOD, Quarter } from './quarter';

const UNITS = ['CQ-SNV', 'CQ-STC', '568', '576'];
const quarter = new Quarter(23);
const list = (): ReceiveView => quarter.value<ReceiveView>('receive', { period: PERIOD });
const line = (unit: string): ReceiveLine => {
  const found = list().lines.find((one) => one.unit === unit);
  if (!found) throw new Error(unit);
  return found;
};

beforeAll(() => {
  quarter.generated(UNITS);
  quarter.submitted(UNITS.slice(0, 3)).job({ job: 'collect', period: PERIOD });
});

test('every unit of the period stands in the list, with what may be done by its state', () => {
  expect(list().lines).toHaveLength(30);
  expect(line('CQ-SNV')).toMatchObject({ label: 'Đã nộp, chờ tiếp nhận', handedIn: true, version: 1, timelinessLabel: 'Đúng hạn', flags: [], may: ['accept', 'return', 'withdraw', 'extend'], evidence: [] });
  expect(line('576')).toMatchObject({ label: 'Đã phát hành, chờ đơn vị nhập', handedIn: false, version: 0, findings: null, sealed: null, may: ['extend'], clean: false });
  expect(line('CQ-SYT')).toMatchObject({ label: 'Chưa phát hành', may: [], link: null });
});

test('what was found in a seal is counted by level and keeps the report from being accepted unseen', () => {
  const found = line('CQ-SNV').findings;
  const rows = quarter.ledgerTab('Bản nộp được lưu').filter((row) => row[0] === 'CQ-SNV');
  expect(rows).toHaveLength(1);
  expect(found).not.toBeNull();
  expect(line('CQ-SNV').clean).toBe((found?.error ?? 1) + (found?.explain ?? 1) === 0);
});

test('an edit after the seal takes the report out of the clean ones and is flagged', () => {
  const before = line('568');
  const [part] = quarter.value<{ parts: { a1: string; tab: string }[] }>('explain', { tab: 'Số liệu', row: '1.2', column: '568' }).parts;
  quarter.type('568', `'${part?.tab}'!${part?.a1}`, 999);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(line('568')).toMatchObject({ version: before.version, flags: ['Sửa sau nộp'], clean: false });
});

test('a decision about a version that is no longer the last one writes nothing', () => {
  expect(quarter.ask('accept', { unit: 'CQ-STC', period: PERIOD, version: 0 })).toMatchObject({ ok: false, code: 'changedSince', message: expect.stringContaining('bản nộp lần 1') as string });
  expect(line('CQ-STC').state).toBe('submitted');
  quarter.value('accept', { unit: 'CQ-STC', period: PERIOD, version: 1 });
  expect(line('CQ-STC')).toMatchObject({ label: 'Đã tiếp nhận', may: ['close', 'return', 'extend'], clean: false });
});

test('a report given back keeps its seal in sight and says what the unit was told', () => {
  quarter.value('return', { unit: 'CQ-SNV', period: PERIOD, version: 1, reasons: [{ reason: 'Thiếu số văn bản.' }] });
  expect(line('CQ-SNV')).toMatchObject({ label: 'Trả lại để sửa', handedIn: false, version: 1, said: expect.stringContaining('Thiếu số văn bản.') as string, may: ['extend'] });
});

test('what is closed is not decided again', () => {
  quarter.value('close', { unit: 'CQ-STC', period: PERIOD, version: 1 });
  expect(line('CQ-STC').may).toEqual([]);
});
