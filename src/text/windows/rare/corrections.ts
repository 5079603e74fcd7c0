/** Words of *Đính chính số liệu*. */
import { printDate, printMoment } from '../../print';

export const correctionPageWords = {
  title: 'Đính chính số liệu đã chốt',
  intro:
    'Đính chính báo cáo đã chốt theo văn bản của đơn vị. Bản đã chốt giữ nguyên; số đính chính là một bản lưu mới bên cạnh, có lý do, có văn bản, hoàn tác được trong một giờ.',
  period: 'Kỳ',
  unit: 'Đơn vị có báo cáo đã chốt',
  choose: '(chọn)',
  noneClosed: 'Kỳ này chưa chốt báo cáo nào. Báo cáo chưa chốt thì trả lại cho đơn vị ở Tiếp nhận. Chọn kỳ đã chốt.',
  row: 'Dòng',
  field: 'Cột',
  closedAs: (shown: string): string => `Số đang có hiệu lực: ${shown === '' ? '(để trống)' : shown}`,
  textClosedAs: (shown: string): string => `Nội dung đang có hiệu lực: ${shown === '' ? '(để trống)' : shown}`,
  value: 'Số đúng',
  text: 'Nội dung đúng',
  textHint: 'Sửa ngay trên nội dung đang có hiệu lực; phần không sửa thì giữ nguyên.',
  valueHint: 'Ghi cả số đúng, không ghi chênh lệch. Ví dụ: 1.250 hoặc 12,5 hoặc 31/03/2019.',
  add: 'Thêm ô này',
  cells: 'Các ô đính chính',
  remove: (title: string): string => `Bỏ ${title}`,
  removeShort: 'Bỏ',
  number: 'Số, ký hiệu văn bản',
  numberHint: 'Ví dụ: 25/BC-STC',
  date: 'Ngày văn bản',
  reason: 'Lý do',
  look: 'Xem ảnh hưởng',
  confirm: 'Ghi đính chính',
  back: 'Sửa lại',
  working: 'Đang tính…',
  loading: 'Đang đọc…',
  refresh: 'Đọc lại',
  consolidate: 'Tổng hợp…',
  documents: 'Báo cáo…',
  effect: 'Ảnh hưởng',
  columns: { cell: 'Ô', was: 'Đã chốt', now: 'Đính chính' },
  totals: (count: number): string => `Tổng toàn tỉnh thay đổi (${count})`,
  noTotals: 'Không tổng nào của tỉnh thay đổi.',
  rates: 'Tỷ lệ của đơn vị và thứ hạng trong nhóm (từ cao xuống thấp)',
  rate: (facts: {
    readonly title: string;
    readonly was: string;
    readonly now: string;
    readonly rankWas: number;
    readonly rankNow: number;
    readonly of: number;
  }): string =>
    `${facts.title}: ${facts.was} → ${facts.now}; thứ ${facts.rankWas} → thứ ${facts.rankNow} trên ${facts.of}`,
  rests: 'Văn bản đã soạn dựa trên số cũ',
  noRests: 'Chưa có văn bản nào soạn từ số của kỳ này.',
  code: (was: string, now: string): string => `Mã tổng hợp: ${was} → ${now}.`,
  document: (name: string, code: string, moment: string): string =>
    `${name}, soạn ${moment}${code === '' ? '' : `, mã tổng hợp ${code}`}`,
  later: (name: string, period: string): string => `${name} (${period}): có so sánh với kỳ này`,
  next: (period: string, unit: string): string =>
    `Biểu ${period} của ${unit} đã tạo và ghi số kỳ trước theo số cũ: trang bìa của đơn vị sẽ báo số đã đính chính.`,
  carried: (title: string, amount: string): string =>
    `Điều chỉnh ${amount} ở ${title} được giữ, tính trên số đã đính chính.`,
  dropped: (title: string, amount: string): string =>
    `Điều chỉnh ${amount} ở ${title} thôi tính, vì ô này đã có số đính chính.`,
  notes: 'Lưu ý về số mới (lý do đính chính là giải trình)',
  ledger: (count: number): string => `Sổ đính chính của kỳ (${count})`,
  none: 'Chưa có đính chính.',
  by: (who: string, at: number): string => `${who}, ${printMoment(at)}`,
  papers: (number: string, date: string): string => `Văn bản ${number} ngày ${printDate(date)}`,
  cell: (title: string, was: string, now: string): string => `${title}: ${was} → ${now}`,
  undone: (at: number): string => `Đã hoàn tác lúc ${printMoment(at)}.`,
  undo: 'Hoàn tác',
  undoNamed: (unit: string): string => `Hoàn tác đính chính của ${unit}`,
  undoAsk: (unit: string): string => `Số của ${unit} trở lại như trước đính chính này. Việc hoàn tác được ghi nhật ký.`,
  undoGo: 'Hoàn tác đính chính',
  keep: 'Không hoàn tác',
  done: (unit: string, cells: number): string =>
    `Đã ghi đính chính ${cells} ô của ${unit}. Hãy chạy Tổng hợp kỳ này, rồi soạn Công văn đính chính ở Báo cáo.`,
  repeated: (unit: string): string => `Đính chính này của ${unit} đã được ghi trước đó; không ghi thêm.`,
  undoneNow: (unit: string): string => `Đã hoàn tác đính chính của ${unit}. Hãy chạy Tổng hợp kỳ này.`,
  log: (version: number, fingerprint: string, lines: string): string =>
    `Đính chính thành bản ${version}, mã kiểm chứng ${fingerprint}. ${lines}`,
  logUndone: (version: number): string => `Hoàn tác đính chính; bản ${version} có hiệu lực trở lại`,
  why: {
    notClosed: (unit: string, state: string): string =>
      `báo cáo của ${unit} ở trạng thái “${state}”, chưa chốt; trả lại cho đơn vị sửa ở Tiếp nhận.`,
    scoring: 'kỳ chấm điểm không đính chính ở đây; sửa điểm trong Sổ chấm điểm.',
    ahead: (date: string): string => `ngày văn bản ${printDate(date)} ở sau hôm nay; ghi lại ngày văn bản.`,
    same: 'số ghi vào giống số đang có hiệu lực; ghi số đúng khác số này.',
    wrong: (sentences: readonly string[]): string => `số mới còn sai: ${sentences.join(' ')}`,
    changed: 'số liệu đã thay đổi từ lúc xem ảnh hưởng; xem lại rồi ghi.',
    tooLong: 'đính chính quá dài cho một dòng của sổ gốc; rút gọn lý do hoặc chia thành nhiều lần.',
  },
} as const;
