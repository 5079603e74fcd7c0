/**
 * An account that has not ticked a permission on Google's consent screen: the tick is named in Vietnamese, with the way
 * to grant it, and what works without it goes on. Played with each permission of the manifest denied.
 */
import { readFileSync } from 'node:fs';
import { SCOPES } from '../../../src/text/consent';
import { PERIOD, Quarter } from '../quarter';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

function denied(name: string, quarter = new Quarter().setUp()): Quarter {
  quarter.desk.deniedScopes.set(quarter.office, new Set([scope(name)]));
  return quarter;
}

test('every scope of the manifest has its tick', () => {
  const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
  expect([...SCOPES].sort()).toEqual([...oauthScopes].sort());
});

describe('a refusal names the one missing tick and leads to the consent', () => {
  test.each([
    ['drive.file', 'Xem, chỉnh sửa, tạo và xóa chỉ những tệp Google Drive'],
    ['spreadsheets.currentonly', 'Xem và quản lý những bảng tính đã cài ứng dụng này'],
    ['userinfo.email', 'Xem địa chỉ email chính trong Tài khoản Google của bạn'],
  ])('%s', (name, tick) => {
    const answer = denied(name).ask('status', { period: PERIOD });
    expect(answer).toMatchObject({ ok: false, code: 'consentMissing', link: expect.stringContaining('consent') });
    const words = answer?.ok === false ? answer.message : '';
    expect(words).toContain(`chưa đánh dấu đồng ý quyền “${tick}`);
    expect(words.match(/tiếng Anh/g)).toHaveLength(1);
  });

  test('script.external_request, where files are read', () => {
    const quarter = denied('script.external_request', new Quarter().generated(['568']).submitted(['568']));
    expect(() => quarter.job({ job: 'collect', period: PERIOD })).toThrow(
      /stepJob: consentMissing .*“Kết nối với một dịch vụ bên ngoài”/,
    );
  });
});

describe('what works without the permission goes on, and the plan names the tick', () => {
  test('script.send_mail: the file is published, the letter waits', () => {
    const quarter = denied('script.send_mail');
    const { plan } = quarter.value('startJob', { job: 'issue', period: PERIOD, units: ['568'] });
    expect(plan.lines.join('\n')).toContain('chưa đánh dấu đồng ý quyền “Gửi email với tư cách là bạn”');
    const outcome = quarter.job({ job: 'issue', period: PERIOD, units: ['568'] });
    expect(outcome.lines.map((line) => line.unit)).toEqual(['568']);
    expect(
      quarter.value('status', { period: PERIOD }).lines.find((line) => line.unit === '568')?.fileId,
    ).not.toBeNull();
    expect(quarter.desk.outbox.all()).toEqual([]);
  });

  test('script.scriptapp: the office is set up without the hourly look', () => {
    const quarter = denied('script.scriptapp', new Quarter().withBlankBook());
    const { plan } = quarter.value('startJob', { job: 'setUp', province: 'khanh-hoa-2019' });
    expect(plan.lines.join('\n')).toContain('“Cho phép ứng dụng này chạy khi bạn không có mặt”');
    expect(quarter.job({ job: 'setUp', province: 'khanh-hoa-2019' }).masterId).toBeDefined();
    expect(quarter.desk.triggers.of(quarter.office)).toEqual([]);
  });
});

test("script.container.ui: no window can open, so Google's own prompt asks for it", () => {
  const { desk, office, master } = denied('script.container.ui');
  const run = desk.run({ fn: 'openStatus', as: office, ...(master ? { activeSpreadsheetId: master } : {}) });
  expect(run.error?.message).toMatch(/Authorization is required|Cần được cho phép/);
  expect(run.ui).toMatchObject([{ kind: 'consent', scopes: [scope('script.container.ui')] }]);
});

test('T12: an hourly run without a permission ends with its name, and notes no look', () => {
  const quarter = new Quarter().generated(['568']);
  const look = () => quarter.value('status', { period: PERIOD }).automatic;
  quarter.desk.advance(2 * 3600);
  expect(look().late).toBe(false);
  quarter.desk.deniedScopes.set(quarter.office, new Set([scope('drive.file')]));
  const runs = quarter.desk.advance(4 * 3600);
  expect(runs.map(({ result }) => (JSON.parse(String(result)) as { code?: string }).code)).toEqual(
    runs.map(() => 'consentMissing'),
  );
  expect(runs.length).toBeGreaterThanOrEqual(3);
  quarter.desk.deniedScopes.clear();
  expect(look().late).toBe(true);
  expect(quarter.desk.triggers.of(quarter.office)).toHaveLength(1);
});

test('nothing is said where everything is granted', () => {
  const { plan } = new Quarter().setUp().value('startJob', { job: 'issue', period: PERIOD, units: ['568'] });
  expect(plan.lines.join('\n')).not.toMatch(/đồng ý/);
});
