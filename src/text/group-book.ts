/** Words of *Sổ chung*: the page of a group of units with links and states, and what the office reads about it. */
import { printMoment } from './print';

export const groupBookWords = {
  file: (name: string, period: string): string => `Sổ chung ${name} - ${period}`,
  tab: 'Sổ chung',
  title: (name: string): string => `Sổ chung: ${name}`,
  how: 'Chỉ để xem. Mỗi đơn vị nhập và đánh dấu nộp trong sổ của mình; sổ này chỉ có đường dẫn và tình trạng, không có số liệu của đơn vị nào.',
  written: (at: number): string =>
    `Ghi lúc ${printMoment(at)}; Sổ CCHC ghi lại khi tình trạng của một đơn vị trong nhóm thay đổi.`,
  heads: {
    unit: 'Đơn vị',
    file: 'Sổ của đơn vị',
    state: 'Tình trạng',
    waits: 'Việc còn chờ',
    due: 'Hạn nộp',
    receipt: 'Biên nhận',
  },
  open: 'Mở sổ',
  overdue: (state: string): string => `${state}; quá hạn`,
  broken: 'Chưa xác định: Sở Nội vụ đang kiểm tra lại sổ gốc',
  blanks: (blank: number, of: number): string => `Còn ${blank}/${of} ô bắt buộc để trống`,
  asked: (count: number): string => `${count} lý do trả lại phải sửa hoặc trả lời, xem trang bìa`,
  due: (at: number, isExtended: boolean): string => `${printMoment(at)}${isExtended ? '\n(được gia hạn)' : ''}`,
  receipt: (version: number, at: number): string => `Bản nộp lần ${version}, lưu lúc ${printMoment(at)}`,
  log: {
    made: (name: string, fileId: string): string => `Lập Sổ chung ${name}, tệp ${fileId}`,
    shared: (name: string, added: readonly string[], removed: readonly string[]): string =>
      [
        `Sổ chung ${name}`,
        ...(added.length > 0 ? [`chia sẻ để xem cho ${added.join(', ')}`] : []),
        ...(removed.length > 0 ? [`thôi chia sẻ cho ${removed.join(', ')}`] : []),
      ].join('; '),
    gone: (file: string, id: string): string =>
      `Bỏ vào Thùng rác tệp “${file}” (${id}): không còn đơn vị nào ghi tên nhóm`,
  },
  made: 'Đã lập và chia sẻ.',
  shared: 'Đã đổi người xem theo Danh bạ đầu mối.',
  refused: (accounts: readonly string[]): string => `Google không chia sẻ được cho: ${accounts.join(', ')}.`,
  later: (why: string): string => `Chưa ghi xong; lượt quét sau làm tiếp. ${why}`,
  tooMany: (most: number): string => `Mỗi kỳ nhiều nhất ${most} Sổ chung; sổ này chưa được lập.`,
  waits: (count: number): string =>
    `Chờ lập ${count} Sổ chung: lượt quét sau (mỗi giờ, hoặc “Quét báo cáo đã nộp…”) lập khi kỳ này đã phát hành.`,
  /** @param line of the log */
  gone: (line: string, at: number): string =>
    `${printMoment(at)}: ${line}. Muốn dùng lại: ghi lại tên nhóm ở trang tính Đơn vị, rồi khôi phục tệp ở Thùng rác trước lượt quét sau (trong 30 ngày); không khôi phục thì lượt quét lập sổ mới.`,
} as const;
