/**
 * The sentences in which Google reports a failure, in the two languages that an account of this office uses. Apps
 * Script translates the errors of its own services into the account's language; only the errors of the advanced
 * services have a code with the words.
 * Vietnamese wordings: the public table of RomainVialard/ErrorHandler (docs/sources/google-errors.md). These patterns
 * are never shown to a person.
 */

/** The meaning of a sentence of Google. */
export type GoogleWording =
  | 'daily'
  | 'rate'
  | 'passing'
  | 'notSent'
  | 'gone'
  | 'forbidden'
  | 'consent'
  | 'storage'
  | 'tooLarge'
  | 'trigger'
  | 'refused';

/** In order of precedence: the first matching row decides. */
export const GOOGLE_WORDINGS: readonly (readonly [GoogleWording, readonly RegExp[]])[] = [
  [
    'notSent',
    [
      /invalid email|failed to send email: no recipient|recipient address required/i,
      /email không hợp lệ|không gửi được email: không có người nhận/i,
      /limit exceeded: email (?:recipients per message|body size|total attachments size)|argument too large: subject/i,
      /đã vượt quá giới hạn: (?:người nhận email trên mỗi thư|kích thước nội dung email)/i,
    ],
  ],
  [
    'daily',
    [
      /too many times for one day|too much computer time for one day|daily limit|dailyLimitExceeded|email quota/i,
      /bandwidth quota exceeded|limit exceeded: (?:email|driveapp|urlfetch)/i,
      /quá nhiều lần trong một ngày|quá nhiều thời gian máy tính trong một ngày|hạn mức (?:hằng|hàng) ngày/i,
    ],
  ],
  [
    'consent',
    [
      /authorization is required|insufficient (?:authentication scopes|permission)|specified permissions are not sufficient/i,
      /permission to call/i,
      /cần được cho phép để thực hiện|cần có sự cho phép|quyền (?:đã|được) chỉ định không đủ|không có quyền gọi/i,
    ],
  ],
  ['storage', [/storage quota|storageQuotaExceeded/i, /hạn mức bộ nhớ|hết dung lượng|vượt quá dung lượng/i]],
  ['tooLarge', [/too large to be exported|exportSizeLimitExceeded/i, /quá lớn (?:nên không thể|để) xuất/i]],
  [
    'trigger',
    [
      /trigger service|too many (?:time-based )?triggers|add-on cannot create triggers/i,
      /để kích hoạt dịch vụ|quá nhiều (?:trình )?kích hoạt/i,
    ],
  ],
  [
    'rate',
    [
      /rateLimitExceeded|userRateLimitExceeded|rate limit|quota exceeded for quota metric|too many times in a short time/i,
      /too many simultaneous|too many LockService operations/i,
      /quá nhiều lần trong (?:một )?khoảng thời gian ngắn|quá nhiều (?:tập lệnh|thao tác LockService|lệnh) /i,
    ],
  ],
  [
    'passing',
    [
      /timed out|timeout|deadline exceeded|internal error|empty response|server error occurred|unavailable|backend error/i,
      /failed while accessing|unexpected end of json|unexpected error|service error|connection failure|dns error/i,
      /address unavailable|error encountered|bad gateway/i,
      /máy chủ đã gặp lỗi|đã xảy ra lỗi (?:máy chủ|không mong muốn)|hết thời gian chờ|câu trả lời trống|lỗi dịch vụ/i,
      /dịch vụ (?:hiện )?không (?:khả dụng|có sẵn|sử dụng được)|lỗi dns|lỗi kết nối|địa chỉ không (?:khả dụng|có sẵn)/i,
    ],
  ],
  [
    'gone',
    [
      /is missing \(perhaps it was deleted|no item with the given id|file not found|requested entity was not found/i,
      /bị thiếu \(có thể tài liệu đã bị xóa|không tìm thấy mục nào có id/i,
    ],
  ],
  [
    'forbidden',
    [
      /do(?:es)? not have permissions? to|protected cell or object|permission denied/i,
      /không có quyền|ô hoặc đối tượng được bảo vệ/i,
    ],
  ],
  ['refused', [/invalid argument|bad value|range not found/i, /giá trị không hợp lệ|không tìm thấy dải ô/i]],
];
