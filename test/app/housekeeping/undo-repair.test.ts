/**
 * Every kind of repair can be taken back within the hour: the place is again as the damage left it, and can be mended
 * again. A place that somebody changed meanwhile is not written over.
 */
import { howOften } from '../../support/how-often';
import { consolidated, healthLine, REPAIR_KINDS, repairOf, undoOf, type RepairKind } from './repair-kinds';

const start = consolidated();

/** In the common run a place is changed meanwhile for every other kind. */
const MEDDLED = REPAIR_KINDS.filter(({ meddle }) => meddle).filter((_, at) => at % howOften(2, 1) === 0);

const damaged = (kind: RepairKind) => {
  const quarter = start.twin();
  // The unit's file is asked for once, before it may be gone.
  quarter.fileOf('568');
  kind.damage(quarter);
  return quarter;
};
test.each(REPAIR_KINDS.map((kind) => [kind.what, kind] as const))(
  '%s: mended, taken back, and mended again',
  (_, kind) => {
    const quarter = damaged(kind);
    const before = kind.text(quarter);
    expect(healthLine(quarter, kind.aim)?.fixes).toContain(kind.fix);
    const { lines } = quarter.value('startJob', repairOf(kind)).plan;
    expect(lines.join(' ')).toContain('Hoàn tác lần sửa vừa rồi');
    expect(kind.text(quarter)).toBe(before);
    const outcome = quarter.job(repairOf(kind));
    expect(outcome).toMatchObject({ result: 'done' });
    expect(outcome.lines[0]).toMatchObject({ unit: kind.aim, fixes: ['undo'] });
    const mended = kind.text(quarter);
    expect(mended).not.toBe(before);
    expect(healthLine(quarter, kind.aim)?.fixes).toContain('undo');
    const undo = quarter.value('startJob', undoOf(kind)).plan;
    expect(undo.lines.length).toBeGreaterThan(1);
    expect(kind.text(quarter)).toBe(mended);
    expect(quarter.job(undoOf(kind))).toMatchObject({ result: 'done', counts: { undone: 1 } });
    expect(kind.text(quarter)).toBe(before);
    expect(quarter.ask('startJob', undoOf(kind))).toMatchObject({ ok: false, code: 'noRepairToUndo' });
    expect(healthLine(quarter, kind.aim)?.fixes).toContain(kind.fix);
    expect(healthLine(quarter, kind.aim)?.fixes).not.toContain('undo');
    expect(quarter.job(repairOf(kind))).toMatchObject({ result: 'done' });
    if (kind.fix !== 'remake') expect(kind.text(quarter)).toBe(mended);
  },
);

test.each(MEDDLED.map((kind) => [kind.what, kind] as const))(
  '%s: changed by somebody after the repair, it is named and nothing is taken back',
  (_, kind) => {
    const quarter = damaged(kind);
    quarter.job(repairOf(kind));
    kind.meddle?.(quarter);
    const changed = kind.text(quarter);
    const refused = quarter.ask('startJob', undoOf(kind));
    expect(refused).toMatchObject({ ok: false, code: 'repairChanged' });
    expect(JSON.stringify(refused)).toContain(kind.named);
    expect(kind.text(quarter)).toBe(changed);
  },
);

test('after the hour no repair is taken back, and its row in the ledger goes to the next repair', () => {
  const kind = REPAIR_KINDS.find(({ fix }) => fix === 'copies');
  if (!kind) throw new Error('no such kind');
  const quarter = damaged(kind);
  quarter.job(repairOf(kind));
  const rows = quarter.ledgerTab('Mẫu đã phát hành').length;
  quarter.desk.clock.jump(3601);
  expect(quarter.ask('startJob', undoOf(kind))).toMatchObject({ ok: false, code: 'noRepairToUndo' });
  expect(healthLine(quarter, kind.aim)?.fixes ?? []).not.toContain('undo');
  kind.damage(quarter);
  quarter.job(repairOf(kind));
  expect(quarter.ledgerTab('Mẫu đã phát hành')).toHaveLength(rows);
  expect(quarter.job(undoOf(kind)).result).toBe('done');
});

test('of two repairs of a file the later one is taken back, and only as it was previewed', () => {
  const [laid, sharing] = (['laid', 'sharing'] as const).map((fix) =>
    REPAIR_KINDS.find((kind) => kind.fix === fix && kind.aim === '568'),
  );
  if (!laid || !sharing) throw new Error('no such kinds');
  const quarter = damaged(laid);
  sharing.damage(quarter);
  quarter.job(repairOf(laid));
  const { jobId } = quarter.value('startJob', undoOf(laid));
  quarter.desk.clock.jump(5);
  quarter.job(repairOf(sharing));
  expect(quarter.ask('stepJob', { jobId })).toMatchObject({ ok: false, code: 'noRepairToUndo' });
  expect(quarter.value('startJob', undoOf(laid)).plan.lines[0]).toContain('chia sẻ');
});
