/**
 * A master that is gone for good, or in the trash of another account: *Thiết lập* refuses, and the person can give the
 * old one up. Then a new office is made, with a ledger of its own.
 */
import { PERIOD, Quarter } from '../quarter';

const PROVINCE = 'khanh-hoa-2019';

function lost(): { readonly quarter: Quarter; readonly old: string } {
  const quarter = new Quarter().setUp();
  const old = quarter.master ?? '';
  quarter.desk.shelf.files.delete(old);
  quarter.master = undefined;
  return { quarter: quarter.withBlankBook(), old };
}

const setUp = (quarter: Quarter) => quarter.ask('startJob', { job: 'setUp', province: PROVINCE });
const ledgers = (quarter: Quarter): readonly string[] =>
  [...quarter.files()].flatMap(([name, ids]) => (name.startsWith('Sổ gốc') ? ids : []));

test('set-up refuses and names the ways out, until the person gives the old master up', () => {
  const { quarter, old } = lost();
  expect(setUp(quarter)).toMatchObject({
    ok: false,
    code: 'masterKept',
    message: expect.stringContaining('Thùng rác'),
  });
  const [before] = ledgers(quarter);
  expect(quarter.ask('forgetMaster', {})).toMatchObject({ ok: true });
  expect(setUp(quarter)).toMatchObject({ ok: true });
  quarter.setUp();
  expect(quarter.master).not.toBe(old);
  expect(ledgers(quarter)).toHaveLength(2);
  expect(ledgers(quarter)).toContain(before);
  const outcome = quarter.job({ job: 'issue', period: PERIOD, units: ['568'] });
  expect(outcome.lines.map((line) => line.result)).toEqual(['published']);
});

test('a master that can be opened is never given up', () => {
  const quarter = new Quarter().setUp();
  expect(quarter.ask('forgetMaster', {})).toMatchObject({ ok: false, code: 'masterOpens' });
  expect(quarter.ask('status', { period: PERIOD })).toMatchObject({ ok: true });
});

test('a master that comes back is offered again', () => {
  const quarter = new Quarter().setUp();
  const old = quarter.master ?? '';
  const file = quarter.desk.shelf.files.get(old);
  if (!file) throw new Error('no master');
  quarter.desk.shelf.files.delete(old);
  quarter.master = undefined;
  quarter.withBlankBook();
  quarter.value('forgetMaster', {});
  quarter.setUp();
  quarter.desk.shelf.files.set(old, file);
  quarter.master = old;
  expect(quarter.ask('status', { period: PERIOD })).toMatchObject({ ok: false, code: 'otherMaster' });
  const kinds = (): readonly (string | undefined)[] => {
    const { project, shelf } = quarter.desk;
    return ledgers(quarter).map((id) => shelf.files.get(id)?.appProperties[project]?.['cchc']);
  };
  expect([...kinds()].sort()).toEqual(['formerLedger', 'ledger']);
  expect(quarter.value('chooseMaster', {})).toEqual({ masterId: old });
  expect(kinds()).toEqual(['ledger', 'ledger']);
});
