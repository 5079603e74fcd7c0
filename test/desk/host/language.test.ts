/**
 * Apps Script throws in the language of the account (rows L01–L07; sentences: github.com/RomainVialard/ErrorHandler
 * src/ErrorHandler.gs.js).
 */
import type { FaultKind } from '../../../src/desk/machine/nemesis';
import { OFFICE, SECOND_OFFICE, deskWith, value } from './support/small-desk';

const CODE = `
  function mail(to) { MailApp.sendEmail(to, 's', 'b'); }
  function many() { mail(Array.from({ length: 51 }, (_, n) => 'a' + n + '@x.vn').join(',')); }
  function lock() { return LockService.getScriptLock().tryLock(10); }
  function hour() { ScriptApp.newTrigger('hour').timeBased().everyHours(1).create(); }
  function keep() { PropertiesService.getScriptProperties().setProperty('a', 'b'); }
  function list() { return Drive.Files.list({}); }
  function file() { return Drive.Files.get('x'); }
  function tongue() { return Session.getActiveUserLocale(); }`;

interface Case {
  readonly fn: string;
  readonly args?: readonly unknown[];
  readonly fault?: { readonly kind: FaultKind; readonly method: string };
  readonly vi: string;
  readonly en: string;
}

const CASES: readonly Case[] = [
  { fn: 'mail', args: ['ai đó'], vi: 'Email không hợp lệ: ai đó', en: 'Invalid email: ai đó' },
  {
    fn: 'many',
    vi: 'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
    en: 'Limit Exceeded: Email Recipients Per Message.',
  },
  {
    fn: 'mail',
    args: ['a@x.vn'],
    fault: { kind: 'dailyQuota', method: 'mail.send' },
    vi: 'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
    en: 'Service invoked too many times for one day: email.',
  },
  {
    fn: 'keep',
    fault: { kind: '500', method: 'properties.set' },
    vi: 'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.',
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
  },
  {
    fn: 'lock',
    fault: { kind: '503', method: 'lock.tryLock' },
    vi: 'Có quá nhiều thao tác LockService trên cùng một tập lệnh.',
    en: 'There are too many LockService operations against the same script.',
  },
  {
    fn: 'hour',
    fault: { kind: '503', method: 'trigger.add' },
    vi: 'Không thể trao đổi với người môi giới để kích hoạt dịch vụ',
    en: 'Unable to talk to trigger service',
  },
  {
    fn: 'list',
    fault: { kind: 'emptyAnswer', method: 'drive.files.list' },
    vi: 'API call to drive.files.list failed with error: Câu trả lời trống',
    en: 'API call to drive.files.list failed with error: Empty response',
  },
];

test.each(CASES)('$en', ({ fn, args = [], fault, vi, en }) => {
  const desk = deskWith(CODE);
  desk.languages.set(SECOND_OFFICE, 'vi');
  const thrown = (as: string): string => {
    if (fault !== undefined) desk.nemesis.plan(fault);
    try {
      value(desk, fn, args, { as });
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  expect(thrown(SECOND_OFFICE)).toBe(`Exception: ${vi}`);
  expect(thrown(OFFICE)).toBe(`Exception: ${en}`);
});

test('an account is Vietnamese unless it says otherwise; errors of the REST APIs stay English', () => {
  const desk = deskWith(CODE, { language: 'vi' });
  desk.languages.set(SECOND_OFFICE, 'en');
  expect(value(desk, 'tongue')).toBe('vi');
  expect(value(desk, 'tongue', [], { as: SECOND_OFFICE })).toBe('en');
  expect(() => value(desk, 'file')).toThrow(
    'GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: x.',
  );
});
