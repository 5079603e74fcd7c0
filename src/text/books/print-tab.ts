/** Words of *Bản trình ký*, the tab that is printed and signed. */
import type { FormCode } from '../../core/form-code';

export const PRINT_TITLE = 'Bản trình ký';
/** The tab of its tables. */
export const ANNEX_TITLE = 'Phụ lục trình ký';

export const PRINT = {
  title: 'BÁO CÁO',
  /** Ends with the name of the period, in capitals. */
  subject: (periodName: string): string =>
    `Kết quả công tác cải cách hành chính ${periodName.charAt(0).toLocaleLowerCase('vi')}${periodName.slice(1)}`,
  to: (addressee: string): string => `Kính gửi: ${addressee}.`,
  /** Before the texts, or instead of them: where the figures are. */
  withAnnex: (unit: string, subject: string, hasText: boolean): string =>
    `${unit} báo cáo ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)} ${hasText ? 'như sau (số liệu, nhiệm vụ tại Phụ lục kèm theo):' : 'tại Phụ lục kèm theo./.'}`,
  annex: 'PHỤ LỤC',
  attachedBefore: '(Kèm theo Báo cáo số ',
  attachedAfter: (unit: string): string => ` của ${unit})`,
  blankNumber: '……/……',
  numberWord: 'Số: ',
  numberBlank: 'Số: ……/……',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  dayBlank: '……',
  running: (unit: string, period: string): string => `${unit}, ${period}`,
  code: 'Mã bản in: ',
  noCode: 'KHÔNG TÍNH ĐƯỢC',
  sealedNone: 'Chưa có bản nộp nào được lưu.',
  sealedCode: 'Mã bản in của bản nộp đã lưu: ',
  same: ' (trùng: bản in này đúng với bản đã nộp).',
  different: ' (KHÁC: số liệu trong tệp đã thay đổi so với bản đã nộp; không dùng bản in này để trình ký).',
  long: 'Có dòng dài hơn chiều cao tối đa của một dòng trong Excel: in từ Google Trang tính, không in từ tệp .xlsx.',
  recipients: 'Nơi nhận:',
  /** Of the rows that the screen marks with (*). */
  notes: (rows: number): string => `Ghi chú: ${rows} dòng của biểu chưa được đối chiếu với văn bản gốc.`,
  guide:
    'In Bản trình ký rồi in Phụ lục trình ký, mỗi trang tính đánh số trang riêng: Tệp ▸ In ▸ Trang tính hiện tại, khổ A4, dọc, Vừa chiều rộng, Lặp lại hàng cố định. Hai trang tính này tự lấy số liệu từ các biểu, không điền vào đây.',
} as const;

/** Headings of the parts, after their letters: the outline inside a part has Roman numbers. */
export const PRINT_PARTS: Readonly<Record<FormCode, string>> = {
  narrative: 'NỘI DUNG BÁO CÁO',
  indicator: 'SỐ LIỆU',
  task: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  forecast: 'DỰ BÁO',
  weakness: 'KHẮC PHỤC TIÊU CHÍ YẾU',
  score: 'CHẤM ĐIỂM',
};
export const PART_LETTERS: readonly string[] = ['A', 'B', 'C', 'D', 'E'];
