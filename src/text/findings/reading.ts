/** Sentences for unreadable cells, and for cells about which the unit is asked. */
import type { ReadingDoubt } from '../../core/entry';
import type { Teller } from './teller';

const A_DAY = 'Gõ đủ ngày, tháng, năm, ví dụ 31/03/2019.';
const OR_EXPLAIN = 'nếu đúng thì ghi lý do vào cột Giải trình, nhắc lại số đó';

export const DOUBT_SENTENCES: Readonly<Record<ReadingDoubt, Teller>> = {
  errorCell: ({ found }) => ({ what: `Ô bị lỗi công thức: ${found}.`, mend: 'Xóa công thức và gõ số liệu vào ô.' }),
  loading: ({ found }) => ({
    what: `Ô đang tải dữ liệu, chưa có kết quả: ${found}.`,
    mend: 'Xóa công thức lấy dữ liệu và gõ số liệu vào ô.',
  }),
  notANumber: ({ found }) => ({ what: `Cần một số nhưng ô ghi ${found}.`, mend: 'Gõ lại bằng chữ số, không kèm chữ.' }),
  notAWhole: ({ found }) => ({
    what: `Cần số nguyên nhưng ô ghi ${found}.`,
    mend: 'Gõ lại số nguyên, không có phần lẻ.',
  }),
  negative: ({ found }) => ({ what: `Số liệu là số âm: ${found}.`, mend: 'Gõ lại số từ 0 trở lên.' }),
  tooLarge: ({ found }) => ({
    what: `Số quá lớn: ${found}.`,
    mend: 'Xem có dán nhầm hoặc thừa chữ số không, rồi gõ lại.',
  }),
  tooManyDecimals: ({ found }) => ({
    what: `Ô ghi ${found}, nhiều chữ số sau dấu phẩy hơn quy định; đã làm tròn.`,
    mend: 'Không phải sửa nếu số làm tròn là đúng.',
  }),
  looksLikeDate: ({ found }) => ({
    what: `Ô đã bị hiểu thành ngày: ${found}.`,
    mend: 'Xóa ô, chọn lại định dạng số (hoặc văn bản) rồi gõ lại.',
  }),
  booleanHere: ({ found }) => ({ what: `Ô chứa giá trị đúng/sai: ${found}.`, mend: 'Xóa ô rồi gõ số liệu.' }),
  notADate: ({ found }) => ({
    what: `Cần một ngày nhưng ô ghi ${found}.`,
    mend: A_DAY,
  }),
  dateWithoutYear: ({ found }) => ({
    what: `Ngày thiếu năm: ${found}.`,
    mend: A_DAY,
  }),
  timeOfDay: ({ found }) => ({
    what: `Ô có giờ phút: ${found}.`,
    mend: 'Gõ lại, chỉ ghi giá trị được hỏi, không ghi giờ.',
  }),
  notInList: ({ found }) => ({
    what: `${found} không có trong danh sách được chọn.`,
    mend: 'Bấm vào ô và chọn một mục trong danh sách.',
  }),
  notALink: ({ found }) => ({
    what: `Đường dẫn không mở được: ${found}.`,
    mend: 'Dán đường dẫn đầy đủ, bắt đầu bằng https://, hoặc để trống.',
  }),
  tooLong: () => ({ what: 'Nội dung dài quá mức cho phép.', mend: 'Viết ngắn lại.' }),
  legacyFont: ({ found }) => ({
    what: `Chữ gõ bằng phông cũ (TCVN3 hoặc VNI): ${found}.`,
    mend: 'Gõ lại bằng Unicode, hoặc chuyển mã bằng UniKey rồi dán lại.',
  }),
  numberAsText: ({ found }) => ({
    what: `Số gõ dưới dạng chữ: ${found}; đã hiểu là số.`,
    mend: 'Không phải sửa nếu đúng là số đó.',
  }),
  shownDiffers: ({ found }) => ({
    what: `Ô hiện số khác với số đang lưu, do định dạng số của ô: ${found}.`,
    mend: 'Xem số thật ở thanh công thức, nhập lại cho đúng và chọn Định dạng ▸ Số ▸ Tự động; đúng số thật thì giải trình, nhắc lại số đó.',
  }),
  ambiguousSeparator: ({ found }) => ({
    what: `${found} có thể hiểu hai cách: dấu hàng nghìn hoặc dấu thập phân.`,
    mend: 'Gõ lại: hàng nghìn không cần dấu, phần lẻ sau dấu phẩy (1234,5).',
  }),
  percentAsFraction: ({ found }) => ({
    what: `Ô ghi ${found}; tỷ lệ phải ghi theo phần trăm (98,8, không phải 0,988).`,
    mend: `Gõ lại theo phần trăm; ${OR_EXPLAIN}.`,
  }),
  percentOverHundred: ({ found }) => ({
    what: `Tỷ lệ ${found} lớn hơn 100.`,
    mend: `Xem lại tử số và mẫu số; ${OR_EXPLAIN}.`,
  }),
  scientific: ({ found }) => ({
    what: `Ô ghi số theo lũy thừa của 10: ${found}.`,
    mend: `Gõ lại đủ các chữ số (1e5 được hiểu là 100.000); ${OR_EXPLAIN}.`,
  }),
  hasUnitWord: ({ found }) => ({
    what: `Ô có kèm đơn vị hoặc dấu: ${found}.`,
    mend: 'Chỉ gõ số; đơn vị tính đã có ở cột bên.',
  }),
  invisibleCharacters: ({ found }) => ({
    what: `Ô có ký tự không nhìn thấy (thường do dán từ nơi khác): ${found}.`,
    mend: 'Không phải sửa nếu nội dung đúng; nên gõ lại cho sạch.',
  }),
  emptyWord: (t) => ({
    what: `${t.found} chưa rõ là gì.`,
    mend: t.has('day') ? A_DAY : 'Gõ 0 (có đếm, bằng không) hoặc "Không phát sinh".',
  }),
  formulaHere: ({ found }) => ({
    what: `Ô nhập có công thức; lấy giá trị lúc này là ${found}.`,
    mend: 'Nên thay công thức bằng số để không thay đổi sau khi nộp.',
  }),
  formulaBlank: () => ({
    what: 'Ô có công thức cho kết quả trống; coi như ô chưa ghi.',
    mend: 'Xóa công thức, gõ số liệu vào ô.',
  }),
};
