/**
 * The automatic hourly look as the office sees it: who looked last, red when no run looks any more, and the trigger
 * that follows the master.
 */
import type { StatusView } from '../../../src/app/api';
import { PERIOD, Quarter } from '../quarter';

const UNIT = '576';
const status = (quarter: Quarter): StatusView => quarter.value('status', { period: PERIOD });

describe('the first screen', () => {
  const quarter = new Quarter().generated([UNIT]);

  test('names the last automatic look and its account, without a warning', () => {
    quarter.desk.advance(2 * 3600);
    expect(status(quarter).automatic).toEqual({
      text: expect.stringMatching(
        new RegExp(`^Quét tự động gần nhất: \\d\\d:\\d\\d \\d\\d/\\d\\d/2019 \\(tài khoản ${quarter.office}\\)\\.$`),
      ),
      late: false,
    });
  });

  test('turns red three hours after the last look', () => {
    quarter.desk.triggers.removeOf(quarter.office);
    quarter.desk.clock.jump(2 * 3600);
    expect(status(quarter).automatic.late).toBe(false);
    quarter.desk.triggers.removeOf(quarter.office);
    quarter.desk.clock.jump(3600);
    expect(status(quarter).automatic.late).toBe(true);
  });

  test('creates a lost trigger again, in the master', () => {
    expect(quarter.desk.triggers.of(quarter.office)).toEqual([
      expect.objectContaining({ handler: 'hourly', documentId: quarter.master }),
    ]);
    quarter.desk.advance(2 * 3600);
    expect(status(quarter).automatic.late).toBe(false);
  });
});

test('a trigger that was created in another file is created in the master as soon as the master is opened', () => {
  const quarter = new Quarter().setUp();
  expect(quarter.desk.triggers.of(quarter.office).map((one) => one.documentId)).not.toContain(quarter.master);
  status(quarter);
  expect(quarter.desk.triggers.of(quarter.office).map((one) => one.documentId)).toEqual([quarter.master]);
});

test('a failure of the trigger service is a line in the result of set-up, and the files exist', () => {
  const quarter = new Quarter(43);
  quarter.plan({ kind: '500', method: 'trigger.*', times: 9 });
  const outcome = quarter.job({ job: 'setUp', province: 'khanh-hoa-2019' });
  quarter.master = outcome.masterId;
  expect(outcome.message).toMatch(/chưa hẹn giờ quét tự động được/);
  expect(quarter.ask('status', { period: PERIOD })).toMatchObject({ ok: true });
});
