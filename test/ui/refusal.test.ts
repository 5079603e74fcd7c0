/** What a window shows when Google did not run its request, in the language of whatever account answered. */
import { callWords } from '../../src/text/windows/page';
import { refusalOf } from '../../src/ui/refusal';

// The Vietnamese sentences come from RomainVialard/ErrorHandler (locale vi).
test.each([
  ['PERMISSION_DENIED', 'multiLogin'],
  ['Authorization is required to perform that action. Please run the script again to authorize it.', 'multiLogin'],
  ['You do not have permission to call call', 'multiLogin'],
  ['Cần được cho phép để thực hiện tác vụ đó. Hãy chạy lại tập lệnh để cho phép tác vụ.', 'multiLogin'],
  ['Bạn không có quyền truy cập tài liệu yêu cầu.', 'multiLogin'],
  ['NetworkError: Connection failure due to HTTP 0', 'broken'],
  ['Lỗi mạng: không kết nối được do HTTP 0', 'broken'],
  ['Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.', 'unclear'],
  ['ScriptError: Exceeded maximum execution time', 'unclear'],
] as const)('%s: %s', (message, code) => {
  for (const form of ['NFC', 'NFD'])
    for (const error of [new Error(message.normalize(form)), message.normalize(form)])
      expect(refusalOf(error)).toMatchObject({ code, message: callWords[code] });
});

test('an unknown wording gives both pieces of advice', () => {
  expect(callWords.unclear).toMatch(/nhiều tài khoản/);
  expect(callWords.unclear).toMatch(/kiểm tra mạng/);
});
