/** What a failure of Google means for the person, and what to do next. */
import type { FaultCode } from '../core/fault';

const SENTENCES: Readonly<Record<FaultCode, string>> = {
  busy: 'Google đang bận, chưa nhận yêu cầu. Việc đã làm được giữ nguyên; chờ một phút rồi bấm “Làm tiếp”.',
  unsure:
    'Kết nối tới Google bị ngắt giữa chừng. Việc đã làm được giữ nguyên; bấm “Làm tiếp”, Sổ CCHC sẽ đọc lại rồi mới làm nốt.',
  quotaToday:
    'Tài khoản này đã dùng hết hạn mức trong ngày của Google. Việc đã làm được giữ nguyên; hãy làm tiếp vào ngày mai.',
  gone: 'Không tìm thấy tệp, hoặc tài khoản này không có quyền mở. Hãy kiểm tra tệp có nằm trong Thùng rác không, và đang dùng đúng tài khoản đã thiết lập chưa.',
  forbidden:
    'Google không cho tài khoản này thực hiện việc vừa rồi. Hãy dùng tài khoản của cơ quan đã thiết lập Sổ tổng hợp.',
  refused: 'Google từ chối vì tệp vừa thay đổi hoặc không còn như lúc đọc. Không có gì được ghi; hãy làm lại.',
  brokenAnswer: 'Google trả lời thiếu dữ liệu nên Sổ CCHC không dùng. Không có gì được ghi; hãy làm lại.',
  brokenSeal:
    'Một bản nộp trong sổ gốc không còn nguyên như lúc lưu. Không có gì được ghi; hãy khôi phục sổ gốc từ Lịch sử phiên bản của Google.',
};

/** @param where Google's method and the file's id, for whoever looks for the cause. */
export const faultSentence = (code: FaultCode, where: string): string => `${SENTENCES[code]} (${where})`;

export const apology = (number: string): string =>
  `Phần mềm Sổ CCHC gặp lỗi, xin lỗi vì sự bất tiện. Không có số liệu nào bị đổi ngoài phần đã báo. Hãy gửi mã lỗi ${number} cho người phụ trách kỹ thuật.`;
