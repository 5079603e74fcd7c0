/** What a failure of Google means for the person, and what to do next. */
import type { FaultCode } from '../core/fault';

const SENTENCES: Readonly<Record<FaultCode, string>> = {
  busy: 'Google đang bận, chưa nhận yêu cầu. Việc đã làm được giữ nguyên; chờ một phút rồi bấm “Làm tiếp”.',
  unsure:
    'Kết nối tới Google bị ngắt giữa chừng. Việc đã làm được giữ nguyên; bấm “Làm tiếp”, Sổ CCHC sẽ đọc lại rồi mới làm nốt.',
  quotaToday:
    'Tài khoản này đã dùng hết hạn mức trong ngày của Google. Việc đã làm được giữ nguyên; hãy làm tiếp vào ngày mai.',
  sharingToday:
    'Hôm nay Google không cho tài khoản này chia sẻ thêm tệp. Các việc khác vẫn làm được; những đơn vị còn lại hãy chia sẻ tiếp sau 24 giờ.',
  noGoogleAccount:
    'Google không chia sẻ được với địa chỉ này, có thể vì địa chỉ chưa gắn với tài khoản Google nào. Hãy hỏi lại đơn vị địa chỉ khác, hoặc gửi biểu bằng tệp .xlsx.',
  domainPolicy:
    'Quy định của tên miền không cho thực hiện việc này, ví dụ chia sẻ ra ngoài cơ quan. Hãy đề nghị quản trị viên Google của cơ quan cho phép.',
  storageFull:
    'Bộ nhớ Google Drive của tài khoản này đã đầy nên không tạo được tệp. Hãy xóa bớt tệp hoặc mua thêm bộ nhớ, rồi bấm “Làm tiếp”.',
  tooLarge: 'Tệp lớn hơn mức Google cho xuất (10 MB). Hãy xuất theo từng kỳ báo cáo.',
  consentMissing:
    'Tài khoản này chưa đồng ý đủ các quyền mà Sổ CCHC cần. Hãy mở lại menu CCHC và đánh dấu đồng ý tất cả các quyền được hỏi.',
  apiDisabled:
    'Dự án Google Cloud của Sổ CCHC chưa bật Google Sheets API hoặc Google Drive API. Hãy đề nghị người phụ trách kỹ thuật bật, chờ vài phút rồi thử lại.',
  notSent:
    'Thư chưa gửi vì địa chỉ nhận không hợp lệ. Hãy sửa địa chỉ trong Danh bạ đầu mối; thư sẽ được gửi ở lượt sau.',
  noTrigger:
    'Google chưa hẹn giờ quét tự động được. Các việc khác vẫn làm được; hãy mở Kỳ báo cáo trong Sổ tổng hợp để Sổ CCHC hẹn giờ lại.',
  gone: 'Không tìm thấy tệp, hoặc tài khoản này không có quyền mở. Hãy kiểm tra tệp có nằm trong Thùng rác không, và đang dùng đúng tài khoản đã thiết lập chưa.',
  tabGone:
    'Trang tính kết quả của Sổ tổng hợp đã bị xóa nên chưa làm gì. Hãy chạy “Tổng hợp…” để lập lại trang tính này, rồi làm lại.',
  forbidden:
    'Google không cho tài khoản này thực hiện việc vừa rồi. Hãy dùng tài khoản của cơ quan đã thiết lập Sổ tổng hợp.',
  refused: 'Google từ chối vì tệp vừa thay đổi hoặc không còn như lúc đọc. Không có gì được ghi; hãy làm lại.',
  brokenAnswer: 'Google trả lời thiếu dữ liệu nên Sổ CCHC không dùng. Không có gì được ghi; hãy làm lại.',
  brokenRow:
    'Một dòng của sổ gốc không đọc được. Dòng đó chưa được ghi đè; hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa”.',
  brokenIssued:
    'Mẫu đã phát hành lưu trong sổ gốc không còn nguyên như lúc lưu. Không có gì được ghi; hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa”.',
  brokenSeal:
    'Một bản nộp trong sổ gốc không còn nguyên như lúc lưu. Không có gì được ghi; hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa”.',
};

/** What a failure means, without the place. */
export const faultText = (code: FaultCode): string => SENTENCES[code];

/** Faults whose place is in words that the office reads; any other place is for the log alone. */
const IN_WORDS: readonly FaultCode[] = ['tabGone', 'brokenRow', 'brokenIssued', 'brokenSeal'];

/** @param where the place: for some faults in words, for others Google's method and the file's id */
export const faultSentence = (code: FaultCode, where: string): string =>
  IN_WORDS.includes(code) && where !== '' ? `${faultText(code)} (${where})` : faultText(code);

/** Why a line of one unit or one file could not be done: a fault of Google, or what the job itself found. */
type WhyNot = FaultCode | 'notOfThisUnit' | 'tabMissing' | 'rowLost' | 'answerTooLong';
const MEND = 'hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa”';
const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  busy: 'Google đang bận, hãy chạy lại sau',
  unsure: 'kết nối tới Google bị ngắt giữa chừng, hãy chạy lại',
  quotaToday: 'tài khoản này đã dùng hết hạn mức trong ngày của Google, hãy chạy lại vào ngày mai',
  sharingToday: 'hôm nay Google không cho chia sẻ thêm tệp, hãy chạy lại sau 24 giờ',
  storageFull: 'bộ nhớ Google Drive của tài khoản này đã đầy, hãy xóa bớt tệp rồi chạy lại',
  consentMissing:
    'tài khoản này chưa đồng ý đủ quyền, hãy mở lại menu CCHC và đánh dấu đồng ý tất cả các quyền được hỏi',
  apiDisabled: 'dự án Google Cloud của Sổ CCHC chưa bật đủ dịch vụ, hãy đề nghị người phụ trách kỹ thuật bật',
  notSent: 'thư có địa chỉ nhận không hợp lệ, hãy sửa trong Danh bạ đầu mối',
  noTrigger: 'Google chưa hẹn giờ quét tự động được, hãy mở Kỳ báo cáo để hẹn lại',
  domainPolicy: 'quy định của tên miền không cho chia sẻ ra ngoài, hãy đề nghị quản trị viên Google của cơ quan',
  tooLarge: 'tệp lớn hơn mức Google cho xuất (10 MB), hãy tải trực tiếp bằng Tệp → Tải xuống',
  noGoogleAccount: 'không địa chỉ nào của đơn vị có tài khoản Google, hãy hỏi lại địa chỉ hoặc gửi tệp .xlsx',
  gone: `không tìm thấy tệp (có thể đã bị xóa hoặc bỏ vào Thùng rác), ${MEND}`,
  tabGone: `trang tính của tệp đã bị xóa, ${MEND}`,
  forbidden: 'tài khoản này không có quyền với tệp, hãy dùng tài khoản đã tạo tệp hoặc nhờ chủ tệp chia sẻ lại',
  refused: 'Google từ chối vì tệp vừa thay đổi, hãy chạy lại',
  brokenAnswer: 'Google trả lời thiếu dữ liệu, hãy chạy lại',
  notOfThisUnit: 'sổ gốc ghi tệp này cho đơn vị khác nên không chia sẻ; hãy chạy Kiểm tra tình trạng tệp',
  tabMissing: 'trang bìa của tệp đã bị xóa hoặc sửa, hãy nhờ đơn vị khôi phục bằng Tệp → Lịch sử phiên bản',
  brokenRow: `dòng của đơn vị trong sổ gốc không đọc được, ${MEND}`,
  brokenSeal: `bản nộp của đơn vị trong sổ gốc không còn nguyên như lúc lưu, ${MEND}`,
  brokenIssued: `mẫu đã phát hành cho đơn vị trong sổ gốc không còn nguyên, ${MEND}`,
  rowLost: `dòng của đơn vị trong sổ gốc đã bị xóa, ${MEND}`,
  answerTooLong: 'nội dung đơn vị nhập dài hơn mức lưu được, hãy yêu cầu đơn vị viết ngắn lại',
};
const isKnown = (code: string): code is WhyNot => Object.prototype.hasOwnProperty.call(WHY_NOT, code);
/** Words that end a sentence. A code of another release, kept with a stopped job, is never shown as it is. */
export const faultWords = (code: string): string =>
  isKnown(code) ? WHY_NOT[code] : 'chưa rõ nguyên nhân, hãy chạy lại';
