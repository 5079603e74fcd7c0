/** Words of the sidebar *Điều chỉnh số liệu*. */
export const adjustPageWords = {
  title: 'Điều chỉnh số liệu',
  loading: 'Đang đọc…',
  working: 'Đang ghi…',
  what: 'Dùng khi tổng của tỉnh phải khác số đơn vị đã nộp. Bản nộp của đơn vị không đổi; dòng điều chỉnh ghi rõ lý do, người ghi và hiện ở trang tính Điều chỉnh.',
  unit: 'Đơn vị',
  row: 'Chỉ tiêu',
  field: 'Cột',
  amount: 'Điều chỉnh (+ hoặc −)',
  reason: 'Lý do, căn cứ',
  amountHint: 'Ghi phần tăng thêm hoặc giảm đi, ví dụ −3 hoặc 2,5.',
  choose: '(chọn)',
  noUnits: 'Chưa đơn vị nào có báo cáo đã nộp mà chưa chốt trong kỳ này, nên chưa có số nào để điều chỉnh.',
  noRows: 'Báo cáo của đơn vị này không có số nào điều chỉnh được.',
  notHere: (name: string): string => `${name} không có số đã nộp ở ô đang chọn; hãy chọn chỉ tiêu khác.`,
  handedIn: (shown: string): string => `Số đơn vị đã nộp: ${shown}.`,
  changes: (facts: { readonly title: string; readonly heading: string; readonly amount: string }): string =>
    `Tổng của tỉnh ở “${facts.title}”, cột ${facts.heading}, sẽ thay đổi ${facts.amount} từ lần Tổng hợp tới.`,
  both: 'Điều chỉnh cột nào chỉ đổi cột ấy; nếu cả hai cột cùng sai thì ghi thêm một dòng cho cột còn lại.',
  confirm: 'Ghi điều chỉnh',
  done: 'Đã ghi điều chỉnh. Sổ tổng hợp đổi sau lần Tổng hợp tới.',
  /** A sum that does not add up any more after the adjustment. */
  beside: (facts: {
    readonly title: string;
    readonly whole: string;
    readonly sum: string;
    readonly amount: string;
  }): string =>
    `“${facts.title}” của đơn vị là ${facts.whole}, tổng các dòng thành phần nay là ${facts.sum}: điều chỉnh thêm ${facts.amount} ở dòng tổng, hoặc điều chỉnh lại các dòng thành phần.`,
  repeated: 'Dòng điều chỉnh này đã có từ trước, không ghi thêm.',
  consolidate: 'Tổng hợp…',
  standing: (count: number): string => `Điều chỉnh đang có hiệu lực (${count})`,
  none: 'Chưa có điều chỉnh nào trong kỳ này.',
  withdrawn: (count: number): string => `${count} điều chỉnh đã rút; xem cả hai dòng ở trang tính Điều chỉnh.`,
  by: (account: string, at: string): string => `${account}, ${at}`,
  stays: (why: string): string => `Không tính vào tổng hoặc không rút được: ${why}.`,
  withdraw: 'Rút điều chỉnh…',
  withdrawNamed: (title: string): string => `Rút điều chỉnh: ${title}`,
  withdrawReason: 'Lý do rút',
  withdrawChanges: 'Ghi một dòng ngược dấu kèm lý do; cả hai dòng vẫn lưu để kiểm tra.',
  withdrawConfirm: 'Rút điều chỉnh này',
  withdrawDone: 'Đã rút điều chỉnh. Sổ tổng hợp đổi sau lần Tổng hợp tới.',
  cancel: 'Không rút',
  refresh: 'Đọc lại',
} as const;
