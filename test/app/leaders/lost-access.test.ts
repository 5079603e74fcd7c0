/**
 * Who may open the leaders' files: exactly the accounts of the current list, and each change is reported before it is
 * made.
 */
import { leadersCopy, type LeadersCopy } from '../../../build/play/leaders-copies';
import { DIRECTION, JOB, PAGE, person, published, type LeadersQuarter } from './leaders-quarter';
import { FEW, PERIOD } from '../quarter';

const FIELD_BOOK = 'Sổ lĩnh vực Sở Nội vụ, Quý I năm 2019';

describe('an account that was removed from the list of leaders', () => {
  let quarter: LeadersQuarter;
  let successor: string;

  const share = (name: string, account: string, role: 'reader' | 'writer' = 'reader') =>
    quarter.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId: quarter.fileNamed(name), sendNotificationEmail: false },
        body: { type: 'user', role, emailAddress: account },
      },
      person(quarter.office),
    );
  const opens = (name: string, account: string): boolean => {
    try {
      quarter.read(quarter.fileNamed(name), name === PAGE ? 'Trang lãnh đạo' : 'Sổ lĩnh vực', account);
      return true;
    } catch {
      return false;
    }
  };
  const COPIES = ['html', 'pdf'] as const;
  const reads = (copy: LeadersCopy, account: string): boolean => {
    try {
      return leadersCopy(quarter.desk, copy, { as: account, period: PERIOD }) !== null;
    } catch {
      return false;
    }
  };
  const planned = (): string => quarter.value('startJob', JOB).plan.lines.join('\n');

  beforeAll(() => {
    quarter = published();
    quarter.job(JOB);
    successor = quarter.account('CQ-STC');
  });

  test('is named in the plan before anything is done, and keeps its access until then', () => {
    quarter.typeInMaster('Cài đặt', 'leaders.accounts', 'value', successor);
    expect(planned()).toContain(
      `Gỡ quyền mở Trang lãnh đạo của mọi kỳ (không còn trong dòng “Tài khoản của lãnh đạo”): ${quarter.leader}.`,
    );
    expect(opens(PAGE, quarter.leader)).toBe(true);
    expect(COPIES.map((copy) => [reads(copy, quarter.leader), reads(copy, successor)])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test('can no longer open the page after the job has run, while its successor and the office can', () => {
    const outcome = quarter.job(JOB);
    expect(outcome.lines.find((line) => line.unit === 'page')?.message).toBe(
      'Đã lập, 1 tài khoản xem được. Đã gỡ quyền mở của 1 tài khoản.',
    );
    expect([quarter.leader, successor, quarter.office].map((account) => opens(PAGE, account))).toEqual([
      false,
      true,
      true,
    ]);
    expect(JSON.stringify(quarter.ledgerTab('Nhật ký'))).toContain('gỡ quyền mở 3 lượt tài khoản');
    expect(COPIES.map((copy) => [reads(copy, quarter.leader), reads(copy, successor)])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  test('a second run has no account to remove', () => {
    expect(planned()).not.toContain('Gỡ quyền');
    expect(quarter.job(JOB).message).toContain('Chạy lại không ghi gì thêm');
  });

  test("an account that is not among an agency's contacts is removed from its field book, even an editor", () => {
    share(FIELD_BOOK, quarter.leader, 'writer');
    expect(planned()).toContain(
      `Gỡ quyền mở Sổ lĩnh vực Sở Nội vụ (không còn trong Danh bạ đầu mối của cơ quan): ${quarter.leader}.`,
    );
    quarter.job(JOB);
    expect([opens(FIELD_BOOK, quarter.leader), opens(FIELD_BOOK, quarter.account('CQ-SNV'))]).toEqual([false, true]);
  });

  test('a page that is held back by a number still loses a reader who was removed', () => {
    share(PAGE, quarter.leader);
    const stood = quarter.masterTab('Tổng quan').find((line) => line[0] === 'tasks.notStarted')?.[2];
    quarter.typeInMaster('Kỳ báo cáo', PERIOD, 'direction', `${DIRECTION} Và kinh phí.`);
    quarter.job({ job: 'consolidate', period: PERIOD });
    quarter.typeInMaster('Tổng quan', 'tasks.notStarted', 'total', 999);
    const outcome = quarter.job(JOB);
    expect(outcome.lines.find((line) => line.unit === 'page')).toMatchObject({
      result: 'differs',
      message: expect.stringContaining('Đã gỡ quyền mở của 1 tài khoản.'),
    });
    expect(opens(PAGE, quarter.leader)).toBe(false);
    quarter.typeInMaster('Tổng quan', 'tasks.notStarted', 'total', Number(stood));
  });

  test('a page opened to anyone with the link is reported, and the grant is left alone', () => {
    quarter.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId: quarter.fileNamed(PAGE) },
        body: { type: 'anyone', role: 'reader' },
      },
      person(quarter.office),
    );
    expect(planned()).toContain('Đang mở cho người ngoài danh sách qua đường liên kết: Trang lãnh đạo.');
    quarter.job(JOB);
    expect(opens(PAGE, quarter.account(FEW[2]))).toBe(true);
  });

  test('the pages of earlier periods follow the current list too, and their figures do not change', () => {
    const page = quarter.fileNamed(PAGE);
    const before = quarter.words();
    quarter.desk.call(
      { method: 'drive.files.update', params: { fileId: page }, body: { appProperties: { period: '2018-Q4' } } },
      { email: quarter.office, project: quarter.desk.project },
    );
    share(PAGE, quarter.leader);
    const outcome = quarter.job(JOB);
    expect(outcome.lines.find((line) => line.unit === 'earlier')).toMatchObject({
      name: 'Quyền mở Trang lãnh đạo các kỳ trước',
      result: 'dropped',
      message: 'Đã gỡ quyền mở của 1 tài khoản.',
    });
    expect(
      quarter.desk.call(
        { method: 'drive.permissions.list', params: { fileId: page, fields: 'permissions(emailAddress)' } },
        person(quarter.office),
      ),
    ).not.toMatchObject({ permissions: expect.arrayContaining([{ emailAddress: quarter.leader }]) });
    expect(
      quarter
        .read(page, 'Trang lãnh đạo')
        .map((line) => line.join(' '))
        .join('\n'),
    ).toBe(before);
  });
});
