import { printDate } from '../print';

/** What is wrong with a cell of the tab *Cài đặt*. */
export const SETTING_TROUBLES = {
  timeBy: {
    expected: 'tick (lúc đánh dấu nộp) hoặc document (ngày ký văn bản)',
    mend: 'Gõ lại đúng một trong hai từ đó ở trang tính Cài đặt',
  },
  reminder: {
    expected: 'Các số ngày làm việc từ 1 đến 60, cách nhau bằng dấu phẩy, ví dụ 7, 3, 1; hoặc để trống',
    mend: 'Gõ lại lịch đôn đốc ở trang tính Cài đặt',
  },
  informationClass: {
    secret: {
      expected:
        'công khai, nội bộ hoặc cá nhân; tài liệu mật không được soạn, lưu hay gửi trên dịch vụ nối mạng Internet (Luật Bảo vệ bí mật nhà nước)',
      mend: 'Không dùng Sổ CCHC cho tài liệu mật; chọn lại loại thông tin ở trang tính Cài đặt',
    },
    unknown: {
      expected: 'công khai, nội bộ hoặc cá nhân',
      mend: 'Gõ lại đúng một trong ba loại đó ở trang tính Cài đặt',
    },
    noGround: {
      expected:
        'Căn cứ pháp lý để thu thập dữ liệu cá nhân (số, ký hiệu, ngày, trích yếu văn bản), vì loại thông tin là cá nhân',
      mend: 'Ghi căn cứ vào dòng Căn cứ pháp lý thu thập dữ liệu cá nhân ở trang tính Cài đặt, hoặc đổi loại thông tin thành nội bộ',
    },
  },
  guideUrl: {
    expected: 'Địa chỉ đầy đủ, bắt đầu bằng https://, hoặc để trống',
    mend: 'Dán lại địa chỉ của hướng dẫn ở trang tính Cài đặt, hoặc xóa trắng ô',
  },
  outlierTimes: {
    expected: 'Một số lớn hơn 1, không quá 1000, ví dụ 5; để trống nếu không hỏi số đột biến',
    mend: 'Gõ lại số, không kèm chữ, ở trang tính Cài đặt',
  },
  yearMissing: { expected: 'Năm kế hoạch, ví dụ 2019', mend: 'Điền năm ở trang tính Cài đặt' },
} as const;

/** What is wrong with the order of the days of a period, in the tab *Kỳ báo cáo*. Days are 'YYYY-MM-DD'. */
export const DAY_TROUBLES = {
  dueEarly: (cutOff: string) => ({
    expected: `Ngày từ ${printDate(cutOff)} trở đi, vì số liệu tính đến ngày đó`,
    mend: 'Lùi hạn nộp, hoặc đánh dấu ô Số ước',
  }),
  dueFar: (lock: string) => ({
    expected: `Ngày không quá nửa năm sau ngày khóa ${printDate(lock)}`,
    mend: 'Sửa năm của hạn nộp, hoặc sửa ngày khóa trước',
  }),
  dueOff: (next: string) => ({
    expected: `Ngày làm việc, ví dụ ${printDate(next)}`,
    mend: 'Đổi hạn nộp, hoặc đánh dấu Gặp ngày nghỉ thì lùi; chưa sửa thì hạn nộp là ngày nghỉ',
  }),
  lockEarly: (due: string) => ({
    expected: `Ngày từ ${printDate(due)} trở đi, là hạn nộp đã tính ngày nghỉ`,
    mend: 'Lùi ngày khóa; chưa lùi thì báo cáo nộp đúng hạn mà sau ngày khóa không được nhận',
  }),
  lockLate: ({ due, period }: { readonly due: string; readonly period: string }) => ({
    expected: `Ngày trước ${printDate(due)}, là hạn nộp của ${period}`,
    mend: 'Sửa ngày khóa; chưa sửa thì đến hạn kỳ sau, kỳ này vẫn là kỳ đang làm',
  }),
  overlap: ({ period, from, to }: { readonly period: string; readonly from: string; readonly to: string }) => ({
    expected: `Ngày không thuộc kỳ khác cùng loại; ${period} đã lấy ${printDate(from)} đến ${printDate(to)}`,
    mend: 'Sửa ngày của một trong hai kỳ; chưa sửa thì số liệu của các ngày trùng nhau bị tính hai lần',
  }),
  gap: ({ from, to }: { readonly from: string; readonly to: string }) => ({
    expected: `${printDate(from)}, là ngày liền sau kỳ trước cùng loại`,
    mend: `Sửa Từ ngày hoặc Đến ngày của kỳ trước; chưa sửa thì ${printDate(from)} đến ${printDate(to)} không thuộc kỳ nào`,
  }),
  letterLate: (due: string) => ({
    expected: `Ngày đến ${printDate(due)} là muộn nhất, vì đó là hạn nộp`,
    mend: 'Sửa ngày của công văn giao biểu',
  }),
  explainEarly: (due: string) => ({
    expected: `Ngày từ ${printDate(due)} trở đi, vì đơn vị giải trình sau hạn nộp`,
    mend: 'Sửa ngày giải trình, hoặc để trống',
  }),
};
