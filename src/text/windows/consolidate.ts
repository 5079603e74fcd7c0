/** Words of the job *Tổng hợp*: what will be done, how far it is, how it ended. */

import { named } from './jobs';

/** The first 40 characters of a text, in quotes; a blank cell gives a word for it. */
const quotedOrBlank = (text: string): string =>
  text === '' ? 'để trống' : `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const consolidateWords = {
  title: (period: string): string => `Tổng hợp: ${period}`,
  lines: (facts: {
    readonly units: number;
    readonly submitted: number;
    readonly changed: number;
  }): readonly string[] => [
    `Đã nộp ${facts.submitted}/${facts.units}; ${facts.changed} tệp có thay đổi sẽ được đọc trước.`,
    'Tính lại toàn bộ từ bản nộp, ghi vào trang tính nháp, đếm lại độc lập, rồi mới thay số trong Sổ tổng hợp một lần.',
    'Số của đơn vị chưa nộp không được tính và được ghi là thiếu.',
    'Chữ của cơ quan gõ thêm vào trang tính kết quả không giữ lại ở đó: được chép vào Nhật ký của sổ gốc và nêu trong kết quả.',
  ],
  upToDate: (units: number, submitted: number): readonly string[] => [
    `Sổ tổng hợp đã khớp với ${submitted}/${units} bản nộp; không có gì mới để ghi.`,
  ],
  alteredCell: (cell: {
    readonly tab: string;
    readonly a1: string | null;
    readonly found: string;
    readonly published: string;
  }): string =>
    cell.a1 === null
      ? `trang tính ${cell.tab} đã bị xóa`
      : `${cell.tab}!${cell.a1} đang là ${quotedOrBlank(cell.found)}, đã công bố ${quotedOrBlank(cell.published)}`,
  toRestore: (count: number, list: string): readonly string[] => [
    `${count} chỗ trong Sổ tổng hợp không còn như lúc tổng hợp (bị sửa tay hoặc xóa): ${list}.`,
    'Sẽ lập lại trang tính đã xóa và ghi lại đúng số của các bản nộp. Muốn đổi một số có lý do, hãy dùng “Điều chỉnh số liệu…”.',
  ],
  restored: (count: number, list: string): string =>
    `Đã khôi phục ${count} chỗ bị sửa tay hoặc xóa trong Sổ tổng hợp: ${list}.`,
  laidAgain: (tabs: readonly string[], withTicks: boolean): string =>
    `Đã lập lại trang tính bị xóa: ${tabs.join(', ')}.${withTicks ? ' Dấu chọn của cơ quan ở trang tính Nội dung phải đánh dấu lại.' : ''}`,
  remark: ({ tab, a1, text }: { readonly tab: string; readonly a1: string; readonly text: string }): string =>
    `${tab}!${a1} “${text}”`,
  remarks: (count: number, list: string): string =>
    `${count} ghi chú gõ trong trang tính kết quả đã chép vào Nhật ký của sổ gốc: ${list}.`,
  remarksLog: (list: string): string => `Ghi chú của cơ quan trong trang tính kết quả trước lần tổng hợp: ${list}`,
  stage: ['Nhận báo cáo mới', 'Tính và ghi trang tính nháp', 'Đếm lại và thay số'] as const,
  done: (units: number): string => `Đã tổng hợp đủ ${units}/${units} đơn vị.`,
  missing: (submitted: number, of: number, names: readonly string[]): string =>
    `Đã tổng hợp ${submitted}/${of} đơn vị. Thiếu ${of - submitted}: ${named(names)}.`,
  /** Blank when everything sealed is in the totals. */
  conserved: ({ sealed, used }: { readonly sealed: number; readonly used: number }): string =>
    sealed === used
      ? ''
      : `Bản nộp đã lưu: ${sealed}, đưa vào tổng hợp: ${used}; lý do ghi ở cuối trang tính Tổng quan.`,
  numberFormat: (pattern: string): string => (pattern === '' ? 'định dạng số mặc định' : `định dạng số ${pattern}`),
  nothingNew: 'Không có thay đổi từ lần tổng hợp trước, không ghi gì thêm.',
  recountDiffers: (list: string): string =>
    `Đếm lại không khớp nên không ghi gì: ${list}. Số trong Sổ tổng hợp vẫn là lần trước. Hãy chạy lại “Tổng hợp…”; nếu vẫn không khớp, hãy báo người phụ trách kỹ thuật.`,
  line: { used: (version: number): string => `Đã tính bản nộp lần ${version}.`, missing: 'Chưa nộp, không tính.' },
} as const;
