/** Words of *Theo dõi nộp*: the state of each unit, the time left, and the Zalo message to the units. */
import { printDate } from '../print';

const HOUR = 3_600_000;

/** Time left or passed as a sentence; hours below two days, else days. @param left ms, negative = passed */
export function remainingWords(left: number): string {
  const hours = Math.floor(Math.abs(left) / HOUR);
  const amount = hours >= 48 ? `${Math.floor(hours / 24)} ngày` : `${hours} giờ`;
  return left >= 0 ? `Còn ${amount}.` : `Quá hạn ${amount}.`;
}

interface ToRemind {
  readonly name: string;
  readonly due: string;
  /** Where the unit's own due moment differs from that of the period. */ readonly extended: boolean;
}

export const trackWords = {
  title: 'Theo dõi nộp',
  loading: 'Đang đọc tình hình nộp…',
  working: 'Đang ghi…',
  again: 'Thử lại',
  refresh: 'Đọc lại',
  period: 'Kỳ báo cáo',
  due: 'Hạn nộp',
  received: (count: number, of: number): string => `Đã nộp ${count}/${of} đơn vị`,
  show: 'Hiện',
  search: 'Tìm theo tên đơn vị',
  filter: {
    all: 'Tất cả',
    notYet: 'Chưa nộp',
    late: 'Sắp hết hạn hoặc quá hạn',
    atRisk: 'Có nguy cơ chậm',
    waiting: 'Chờ tiếp nhận',
    received: 'Đã nhận',
    extended: 'Được gia hạn',
    oldTemplate: 'Mẫu cũ',
    edited: 'Sửa sau nộp',
    noPlan: 'Chưa có kế hoạch',
    mending: 'Còn tồn tại sau kiểm tra',
  },
  empty: 'Không có đơn vị nào trong danh sách này.',
  noneFound: (text: string): string => `Không có đơn vị nào tên có “${text}” trong danh sách này.`,
  shown: (count: number, of: number): string =>
    count === of ? `${count} đơn vị` : `Đang hiện ${count} trong ${of} đơn vị`,
  notPublished: (count: number): string =>
    `Trong đó ${count} đơn vị chưa được phát hành biểu: chưa gửi thư, nhắn hay gia hạn được. Hãy chạy “Tạo biểu và phát hành…”.`,
  more: (count: number): string => `Hiện thêm ${count} đơn vị`,
  dueOf: (due: string): string => `Hạn nộp của đơn vị: ${due}.`,
  contacts: 'Đầu mối',
  faults: 'Tồn tại sau kiểm tra phải khắc phục',
  asked: 'Kết luận phiên họp, giải trình và trả lời của đơn vị',
  noContact: 'Chưa có tài khoản trong Danh bạ đầu mối.',
  noPhone: 'chưa có số điện thoại',
  openFile: 'Mở sổ của đơn vị',
  noFile: 'Chưa tạo biểu cho đơn vị này.',
  extend: 'Gia hạn…',
  remind: 'Lời nhắn Zalo…',
  mail: 'Thư đôn đốc…',
  mailAll: (count: number): string => `Thư đôn đốc ${count} đơn vị…`,
  extendAll: (count: number): string => `Gia hạn ${count} đơn vị…`,
  remindAll: (count: number): string => `Lời nhắn Zalo cho ${count} đơn vị…`,
  extendConfirm: (count: number): string => `Gia hạn ${count} đơn vị`,
  extendChanges: (names: readonly string[]): string =>
    `Đổi hạn nộp của ${names.length} đơn vị chưa nộp trong danh sách đang hiện: ${names.join(', ')}. Đơn vị đã nộp và đơn vị khác giữ nguyên hạn. Đúng hạn hay trễ hạn được xét theo hạn mới.`,
  extended: (name: string): string => `${name}: đã gia hạn.`,
  extendedAll: (count: number, of: number): string =>
    count === of ? `Đã gia hạn ${count} đơn vị.` : `Đã gia hạn ${count}/${of} đơn vị; số còn lại giữ nguyên.`,
  collect: 'Quét báo cáo đã nộp…',
  stop: 'Dừng',
  stopping: 'Đang dừng sau đơn vị này…',
  progress: (at: number, of: number): string => `Đã xong ${at}/${of}`,
  letter: {
    loading: 'Đang soạn thư…',
    to: (units: number, addresses: number, quota: number): string =>
      units === 0
        ? 'Không có đơn vị nào nhận thư lúc này.'
        : `${units} đơn vị, ${addresses} địa chỉ nhận thư; hôm nay còn gửi được tới ${quota} địa chỉ.`,
    over: 'Không đủ hạn mức cho tất cả: đơn vị có nguy cơ chậm nhất được gửi trước, đơn vị chưa gửi được nêu tên sau khi gửi.',
    who: (count: number): string => `Ai nhận thư (${count} đơn vị)`,
    none: (count: number): string => `Không gửi cho ${count} đơn vị`,
    preview: (unit: string): string => `Xem thư gửi ${unit}`,
    subject: 'Tiêu đề',
    go: (count: number): string => `Gửi thư đôn đốc ${count} đơn vị`,
    once: 'Mỗi đơn vị nhận nhiều nhất một thư đôn đốc trong một ngày.',
    cancel: 'Hủy',
  },
  zalo: {
    label: 'Lời nhắn, sửa được trước khi chép',
    copy: 'Chép lời nhắn',
    copied: 'Đã chép. Mở Zalo và dán vào nhóm.',
    byHand: 'Trình duyệt không cho chép tự động. Lời nhắn đã được chọn, hãy bấm Ctrl+C.',
    close: 'Đóng lời nhắn',
  },
} as const;

interface Asked {
  readonly office: string;
  readonly period: string;
  readonly due: string;
  readonly remaining: string;
}

const HOW =
  'Nhập xong, mở trang bìa của biểu và đánh dấu “Nộp báo cáo”; báo cáo chỉ được coi là đã nộp khi có biên nhận.';

/** To one unit, with the link to its file. */
export const zaloToUnit = (facts: Asked & { readonly unit: string; readonly link: string }): string =>
  [
    `${facts.office} đề nghị ${facts.unit} nộp báo cáo ${facts.period} (hạn: ${facts.due}). ${facts.remaining}`,
    `Biểu của đơn vị: ${facts.link}`,
    HOW,
  ].join('\n');

/** To a group: the units by name, each with its own due moment where it was extended. */
export const zaloToMany = (facts: Asked & { readonly units: readonly ToRemind[] }): string =>
  [
    `${facts.office} đề nghị các đơn vị sau nộp báo cáo ${facts.period} (hạn: ${facts.due}). ${facts.remaining}`,
    ...facts.units.map((unit, at) => `${at + 1}. ${unit.name}${unit.extended ? ` (được gia hạn: ${unit.due})` : ''}`),
    HOW,
  ].join('\n');

/** The plan that the unit makes for itself; `due` is `YYYY-MM-DD`. */
export const ownPlanWords = {
  missing: (due: string | null, isLate: boolean): string =>
    `Chưa có kế hoạch của đơn vị${due === null ? '' : isLate ? `, quá hạn từ ${printDate(due)}` : `, hạn ${printDate(due)}`}`,
  made: (product: string, isLate: boolean): string =>
    `Kế hoạch của đơn vị${product === '' ? ' đã ban hành' : `: ${product}`}${isLate ? ' (ban hành sau hạn)' : ''}`,
  tasks: (all: number, done: number, overdue: number): string =>
    `; ${all} nhiệm vụ tự giao, đã xong ${done}${overdue === 0 ? '' : `, quá hạn ${overdue}`}`,
} as const;
