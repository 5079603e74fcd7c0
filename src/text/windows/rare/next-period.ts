/** Words of *Mở kỳ mới*. */
import { printNumber } from '../../print';

export const nextPeriodWords = {
  title: 'Mở kỳ mới',
  heading: (next: string, before: string): string => `Mở ${next} sau ${before}`,
  intro:
    'Xem kỳ sau lấy lại gì, làm mới gì, rồi mới tạo biểu. Tạo biểu ở đây chưa gửi cho đơn vị; hoàn tác được cho đến khi phát hành.',
  choose: 'Kỳ trước',
  open: (names: readonly string[]): string =>
    names.length === 0
      ? 'Mọi báo cáo của kỳ trước đã chốt.'
      : `${names.length} báo cáo của kỳ trước chưa chốt: ${names.join(', ')}. Số liệu lấy theo bản nộp hiện có; nộp lại sau khi tạo biểu thì biểu kỳ mới không đổi theo. Nên chốt kỳ trước rồi mới mở kỳ mới.`,
  dates: 'Ngày theo lịch',
  range: (from: string, to: string, cutOff: string): string => `Từ ${from} đến ${to}, số liệu tính đến ${cutOff}.`,
  due: (day: string, hour: string): string => `Hạn nộp ${day}, ${hour}.`,
  dueMoved: (facts: {
    readonly set: string;
    readonly due: string;
    readonly hour: string;
    /** null = a weekend. */
    readonly holiday: string | null;
  }): string =>
    `Hạn nộp ${facts.set} là ${facts.holiday ?? 'ngày nghỉ cuối tuần'}, chuyển sang ngày làm việc ${facts.due}, ${facts.hour}.`,
  lock: (day: string): string => `Ngày khóa ${day}.`,
  basis: (basis: string): string =>
    basis === '' ? 'Chưa ghi căn cứ. Sửa ở trang tính Kỳ báo cáo.' : `Căn cứ: ${basis}`,
  carried: 'Lấy lại từ kỳ trước',
  priors: (count: number, before: string): string =>
    count === 0
      ? `Không có số kỳ trước nào: chưa có bản nộp của ${before} trong năm báo cáo.`
      : `${printNumber(count)} ô số kỳ trước (lũy kế và đối chiếu) theo bản nộp được lưu.`,
  tasks: (count: number): string =>
    count === 0
      ? 'Chưa có nhiệm vụ hoàn thành để lấy lại.'
      : `${printNumber(count)} nhiệm vụ đã hoàn thành, kèm ngày, sản phẩm và đường dẫn; đơn vị không phải nhập lại.`,
  targets: (count: number): string => `${count} mục tiêu, tiêu chí dự báo được hỏi lại cơ quan chủ trì.`,
  begins: 'Làm mới',
  beginsAgain: (sameYear: boolean): readonly string[] => [
    'Ô số liệu trong kỳ, giải trình, nội dung báo cáo và dự báo để trống.',
    sameYear
      ? 'Lũy kế cộng tiếp trong cùng năm báo cáo.'
      : 'Năm báo cáo mới: lũy kế tính lại từ đầu; số kỳ trước là số cùng kỳ năm trước nếu có.',
    'Đánh dấu nộp, biên nhận, văn bản gửi kèm bắt đầu lại.',
  ],
  joined: (count: number): string => `Đơn vị mới (${count})`,
  left: (count: number): string => `Đơn vị không còn báo cáo (${count})`,
  sameUnits: 'Đơn vị báo cáo như kỳ trước.',
  rowsIn: (count: number): string => `Dòng mới (${count}${count >= 20 ? ' đầu tiên' : ''})`,
  rowsOut: (count: number): string => `Dòng không còn (${count}${count >= 20 ? ' đầu tiên' : ''})`,
  sameRows: 'Không có dòng thêm, bớt.',
  blocked: 'Chưa tạo được biểu vì:',
  preview: 'Xem biểu của một đơn vị',
  previewUnit: 'Đơn vị',
  previewButton: 'Xem biểu',
  columns: { title: 'Dòng', carried: 'Lấy lại' },
  isNew: 'mới',
  done: 'Đã hoàn thành',
  make: (units: number): string => `Tạo biểu cho ${units} đơn vị, chưa phát hành`,
  starting: 'Đang bắt đầu…',
  made: (made: number, units: number): string => `Đã tạo biểu ${made}/${units} đơn vị, chưa phát hành.`,
  publish: 'Phát hành…',
  out: (published: number): string => `Đã phát hành ${published} đơn vị: không hoàn tác được nữa.`,
  undo: 'Hoàn tác mở kỳ',
  undoAsk: (count: number, next: string): string =>
    `${count} tệp biểu của ${next} vào Thùng rác của Drive, giữ 30 ngày. Chưa đơn vị nào nhận được. Số liệu các kỳ trước không đổi.`,
  undoGo: (count: number): string => `Bỏ ${count} tệp biểu`,
  keep: 'Không bỏ',
  undone: (next: string, count: number): string => `Đã hoàn tác mở ${next}: ${count} tệp biểu vào Thùng rác.`,
  log: (next: string, count: number): string => `Hoàn tác mở ${next}: ${count} tệp biểu`,
  close: 'Đóng',
  working: 'Đang đọc…',
} as const;
