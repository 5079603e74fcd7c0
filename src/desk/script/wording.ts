/**
 * The sentences with which Apps Script's own services refuse, in the language of the account that runs them. The
 * English and Vietnamese sentences are those recorded in github.com/RomainVialard/ErrorHandler, src/ErrorHandler.gs.js
 * (kept over 79 versions for this reason). A sentence without a recorded Vietnamese form stays English. Errors of the
 * REST APIs are English in every language.
 */
import type { ApiError } from '../contract';
import { ScriptException } from './errors';

export type Language = 'vi' | 'en';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";
const LOCKS_BUSY = 'There are too many LockService operations against the same script.';
const NO_TRIGGER_SERVICE = 'Unable to talk to trigger service';

/** Each English sentence with its Vietnamese; `*` is the part that both repeat. */
const VIETNAMESE: readonly (readonly [string, string])[] = [
  [SERVER_ERROR, 'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.'],
  [LOCKS_BUSY, 'Có quá nhiều thao tác LockService trên cùng một tập lệnh.'],
  [NO_TRIGGER_SERVICE, 'Không thể trao đổi với người môi giới để kích hoạt dịch vụ'],
  [
    'Authorization is required to perform that action. Please run the script again to authorize it.',
    'Cần được cho phép để thực hiện tác vụ đó. Hãy chạy lại tập lệnh để cho phép tác vụ.',
  ],
  ['Empty response', 'Câu trả lời trống'],
  ['API call to * failed with error: Empty response', 'API call to * failed with error: Câu trả lời trống'],
  ['Limit Exceeded: Email Recipients Per Message.', 'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.'],
  ['Invalid email: *', 'Email không hợp lệ: *'],
  ['Service invoked too many times for one day: *.', 'Dịch vụ bị gọi quá nhiều lần trong một ngày: *.'],
  ['You do not have permissions to access the requested document.', 'Bạn không có quyền truy cập tài liệu yêu cầu.'],
  ['Document * is missing (perhaps it was deleted?)', 'Tài liệu * bị thiếu (có thể tài liệu đã bị xóa?)'],
];

/** The sentence in a language; one of which no translation is recorded comes back as it was. */
export function saidIn(language: Language, sentence: string): string {
  if (language === 'en') return sentence;
  for (const [english, vietnamese] of VIETNAMESE) {
    const [before = '', after] = english.split('*');
    if (after === undefined) {
      if (sentence === english) return vietnamese;
      continue;
    }
    if (sentence.length < before.length + after.length || !sentence.startsWith(before) || !sentence.endsWith(after))
      continue;
    return vietnamese.replace('*', () => sentence.slice(before.length, sentence.length - after.length));
  }
  return sentence;
}

const DAY = /^Service invoked too many times for one day/;

/** The sentence of an Apps Script service for `fault`: these services have sentences where the REST APIs have codes. */
export function serviceFault(op: string, fault: ApiError): ScriptException {
  const [service = ''] = op.split('.');
  if (DAY.test(fault.message))
    return new ScriptException(
      `Service invoked too many times for one day: ${service === 'mail' ? 'email' : service}.`,
    );
  if (service === 'lock') return new ScriptException(LOCKS_BUSY);
  if (service === 'trigger' && fault.code >= 500) return new ScriptException(NO_TRIGGER_SERVICE);
  if (fault.code === 429)
    return new ScriptException(
      `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
    );
  return new ScriptException(fault.code >= 500 && fault.code !== 504 ? SERVER_ERROR : fault.message);
}
