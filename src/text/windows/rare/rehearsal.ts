/** Words of *Diễn tập…*. */
import { printDate } from '../../print';

export const rehearsalWords = {
  title: 'Diễn tập',
  loading: 'Đang đọc các kỳ diễn tập…',
  working: 'Đang ghi…',
  intro:
    'Kỳ diễn tập chạy như kỳ thật: đơn vị nhận biểu, nhập, đánh dấu nộp; Sở tiếp nhận, tổng hợp. Mọi chỗ đều ghi “DIỄN TẬP – không phải số liệu”. Số diễn tập không vào số kỳ trước, lũy kế, tỷ lệ, xếp hạng, tệp kiểm chứng hay Trang lãnh đạo của kỳ thật. Diễn tập xong thì xóa.',
  of: 'Diễn tập theo kỳ',
  due: 'Hạn nộp của kỳ diễn tập',
  make: 'Tạo kỳ diễn tập',
  made: (name: string): string => `Đã tạo ${name}. Bấm “Tạo biểu và phát hành…” ở kỳ đó để gửi biểu cho đơn vị.`,
  list: 'Kỳ diễn tập đang có',
  none: 'Chưa có kỳ diễn tập nào.',
  line: (facts: { readonly due: string; readonly made: number; readonly out: number; readonly in: number }): string =>
    `Hạn nộp ${printDate(facts.due)}. Đã tạo ${facts.made} biểu, phát hành ${facts.out}, đã nộp ${facts.in}.`,
  issue: 'Tạo biểu và phát hành…',
  remove: 'Xóa kỳ diễn tập…',
  removeNamed: (name: string): string => `Xóa kỳ diễn tập: ${name}`,
  removeAsk: (name: string, files: number): string =>
    `Xóa “${name}”: ${files} tệp biểu và các văn bản đã soạn của kỳ này vào Thùng rác, đơn vị không mở được nữa; dòng của kỳ trong trang tính Kỳ báo cáo được bỏ. Số liệu của kỳ thật không đổi. Không hoàn tác được.`,
  removeGo: (files: number): string => (files === 0 ? 'Xóa kỳ diễn tập' : `Xóa kỳ diễn tập và ${files} tệp biểu`),
  keep: 'Không xóa',
  removed: (name: string, files: number, isShown: boolean): string =>
    `Đã xóa “${name}”, ${files} tệp vào Thùng rác.${isShown ? ' Các trang tính kết quả của Sổ tổng hợp còn hiện số diễn tập: hãy chạy “Tổng hợp…” của kỳ thật.' : ''}`,
  goesOn: (left: number): string => `Còn ${left} tệp chưa xóa hết trong lần này. Hãy bấm xóa lần nữa.`,
  log: {
    made: (name: string): string => `Tạo kỳ diễn tập: ${name}`,
    removed: (name: string, files: number): string => `Xóa kỳ diễn tập: ${name}, ${files} tệp`,
  },
  close: 'Đóng',
  again: 'Đọc lại',
} as const;
