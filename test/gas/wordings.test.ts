/**
 * Google's sentences in English and Vietnamese give the same fault. The wordings are in docs/sources/google-errors.md.
 */
import type { FaultCode } from '../../src/core/fault';
import { codeOf, failureIn, type Failure } from '../../src/gas/fault-of';

const thrownBy = (name: string, message: string): Failure =>
  failureIn(Object.assign(new Error(message), { name })) as Failure;

/** [fault of a write, fault of a read, English, Vietnamese] */
const SENTENCES: readonly (readonly [FaultCode, FaultCode, string, string])[] = [
  [
    'unsure',
    'busy',
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.',
  ],
  ['unsure', 'busy', 'Empty response', 'Câu trả lời trống'],
  [
    'quotaToday',
    'quotaToday',
    'Service invoked too many times for one day: email.',
    'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
  ],
  [
    'consentMissing',
    'consentMissing',
    'Authorization is required to perform that action. Please run the script again to authorize it.',
    'Cần được cho phép để thực hiện tác vụ đó. Hãy chạy lại tập lệnh để cho phép tác vụ.',
  ],
  [
    'busy',
    'busy',
    'There are too many LockService operations against the same script.',
    'Có quá nhiều thao tác LockService trên cùng một tập lệnh.',
  ],
  [
    'noTrigger',
    'noTrigger',
    'Unable to talk to trigger service',
    'Không thể trao đổi với người môi giới để kích hoạt dịch vụ',
  ],
  ['notSent', 'notSent', 'Invalid email: nobody', 'Email không hợp lệ: nobody'],
  [
    'notSent',
    'notSent',
    'Limit Exceeded: Email Recipients Per Message.',
    'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
  ],
  [
    'gone',
    'gone',
    'Document 1abc is missing (perhaps it was deleted?)',
    'Tài liệu 1abc bị thiếu (có thể tài liệu đã bị xóa?)',
  ],
  [
    'gone',
    'gone',
    'No item with the given ID could be found, or you do not have permission to access it.',
    'Không tìm thấy mục nào có ID đã cung cấp hoặc bạn không có quyền truy cập vào mục đó.',
  ],
  [
    'forbidden',
    'forbidden',
    'You do not have permissions to access the requested document.',
    'Bạn không có quyền truy cập tài liệu yêu cầu.',
  ],
  ['refused', 'refused', 'Bad value', 'Giá trị không hợp lệ'],
  ['refused', 'refused', 'Range not found', 'Không tìm thấy dải ô'],
];

describe('a sentence of Google', () => {
  test.each(SENTENCES)('means %s for a write and %s for a read: %s', (onWrite, onRead, english, vietnamese) => {
    for (const words of [english, vietnamese, vietnamese.normalize('NFD')]) {
      expect(codeOf(thrownBy('Exception', words), true)).toBe(onWrite);
      expect(codeOf(thrownBy('Exception', words), false)).toBe(onRead);
    }
  });

  test.each([
    ['DNS error: https://sheets.googleapis.com', 'unsure', 'busy'],
    ['Unexpected error: https://www.googleapis.com', 'unsure', 'busy'],
    ['Connection failure: https://www.googleapis.com', 'unsure', 'busy'],
    ['Service error: Spreadsheets', 'unsure', 'busy'],
    [
      'Bandwidth quota exceeded: https://www.googleapis.com. Try reducing the rate of data transfer.',
      'quotaToday',
      'quotaToday',
    ],
    ['There are too many simultaneous invocations: Spreadsheets', 'busy', 'busy'],
    ['Service using too much computer time for one day', 'quotaToday', 'quotaToday'],
    ['Lỗi mà chưa ai ghi lại', 'unsure', 'busy'],
  ])('%s', (words, onWrite, onRead) => {
    expect(codeOf(thrownBy('Exception', words), true)).toBe(onWrite);
    expect(codeOf(thrownBy('Exception', words), false)).toBe(onRead);
  });

  test('a programming error stays one, whatever its name', () => {
    expect(failureIn(new TypeError('x is not a function'))).toBeNull();
    expect(codeOf(thrownBy('Error', 'unit 568 has no form'), false)).toBeNull();
  });
});

/**
 * Codes and reasons as the Drive and Sheets APIs return them
 * (developers.google.com/workspace/drive/api/guides/handle-errors).
 */
const REASONS: readonly (readonly [number, string, FaultCode, FaultCode])[] = [
  [403, 'dailyLimitExceeded', 'quotaToday', 'quotaToday'],
  [403, 'userRateLimitExceeded', 'busy', 'busy'],
  [403, 'rateLimitExceeded', 'busy', 'busy'],
  [403, 'sharingRateLimitExceeded', 'sharingToday', 'sharingToday'],
  [400, 'invalidSharingRequest', 'noGoogleAccount', 'noGoogleAccount'],
  [403, 'exportSizeLimitExceeded', 'tooLarge', 'tooLarge'],
  [403, 'storageQuotaExceeded', 'storageFull', 'storageFull'],
  [403, 'domainPolicy', 'domainPolicy', 'domainPolicy'],
  [403, 'accessNotConfigured', 'apiDisabled', 'apiDisabled'],
  [403, 'insufficientPermissions', 'consentMissing', 'consentMissing'],
  [403, 'insufficientFilePermissions', 'forbidden', 'forbidden'],
  [403, 'appNotAuthorizedToFile', 'forbidden', 'forbidden'],
  [404, 'notFound', 'gone', 'gone'],
  [401, 'authError', 'forbidden', 'forbidden'],
  [400, 'badRequest', 'refused', 'refused'],
  [408, '', 'unsure', 'busy'],
  [409, 'aborted', 'unsure', 'busy'],
  [429, 'rateLimitExceeded', 'busy', 'busy'],
  [500, 'backendError', 'unsure', 'busy'],
];

test.each(REASONS)('HTTP %i with reason %s is %s for a write and %s for a read', (status, reason, onWrite, onRead) => {
  const failure = { status, reason, words: 'API call failed with error: x' };
  expect(codeOf(failure, true)).toBe(onWrite);
  expect(codeOf(failure, false)).toBe(onRead);
});
