/** The buttons *Sửa* beside the lines of a job: the words that a window itself needs. */
import type { FixCode } from './fix-codes';

const LABELS: Readonly<Record<FixCode, string>> = {
  putBack: 'Sửa: ghi lại dòng của sổ gốc…',
  writeOff: 'Bỏ qua dòng đã mất…',
  staging: 'Sửa: xóa trang tính nháp…',
  tabs: 'Sửa: lập lại trang tính đã mất…',
  laid: 'Sửa: đặt lại khóa, danh sách chọn, công thức…',
  sharing: 'Sửa: chia sẻ đúng Danh bạ đầu mối…',
  restore: 'Sửa: lấy tệp khỏi Thùng rác…',
  remake: 'Sửa: tạo lại tệp đã mất…',
  copies: 'Sửa: bỏ bản sao vào Thùng rác…',
  undo: 'Hoàn tác lần sửa vừa rồi…',
};

export const fixButtons = {
  /** The button beside a file's line. */
  label: (code: FixCode, name: string): string => `${LABELS[code]} (${name})`,
  /** The same within a sentence. */
  bare: (code: FixCode): string => LABELS[code].replace('…', ''),
  /** The main button of its preview. */
  goBack: 'Hoàn tác',
  reason: 'Lý do bỏ qua (bắt buộc)',
};
