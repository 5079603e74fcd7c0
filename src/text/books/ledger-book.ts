/** Words of the ledger (*Sổ gốc*), the office's own file: tab titles and headings. Codes in its cells stay codes. */

export const LEDGER_TITLES = {
  files: 'Tệp',
  submissions: 'Báo cáo nộp',
  seals: 'Bản nộp được lưu',
  log: 'Nhật ký',
  jobs: 'Việc đang chạy',
  letters: 'Thư',
  issued: 'Mẫu đã phát hành',
  adjustments: 'Điều chỉnh',
  known: 'Danh mục đã ghi nhận',
} as const;

/** The place of a damaged or lost record of a unit: the tab, its row when it still has one, the unit. */
export const ledgerPlace = (
  tab: keyof typeof LEDGER_TITLES,
  { unit, row, version }: { readonly unit: string; readonly row?: number | undefined; readonly version?: number },
): string =>
  [
    `trang tính “${LEDGER_TITLES[tab]}” của sổ gốc`,
    ...(row === undefined ? [] : [`dòng ${row}`]),
    ...(unit === '' ? [] : [`đơn vị ${unit}`]),
    ...(version === undefined ? [] : [`bản nộp lần ${version}`]),
  ].join(', ');

/** Rows that the count misses and that nothing names. */
export const ledgerRowsUnnamed = (tab: keyof typeof LEDGER_TITLES, count: number): string =>
  `trang tính “${LEDGER_TITLES[tab]}” của sổ gốc, ${count} dòng không rõ của đơn vị nào`;

/** A cell of a tab of the ledger; `unit` '' = no unit's. */
export const ledgerCell = (tab: keyof typeof LEDGER_TITLES, a1: string, unit = ''): string =>
  `trang tính “${LEDGER_TITLES[tab]}”, ô ${a1}${unit === '' ? '' : ` (${unit})`}`;

export const LEDGER_HEADINGS = {
  key: 'Mã',
  unit: 'Đơn vị',
  period: 'Kỳ',
  fileId: 'Tệp',
  createdAt: 'Tạo lúc',
  publishedAt: 'Phát hành lúc',
  sharedWith: 'Đã chia sẻ với',
  mailedAt: 'Gửi thư lúc',
  templateVersions: 'Phiên bản mẫu',
  sheetIds: 'Số hiệu trang tính',
  lastPollAt: 'Lần xem gần nhất',
  lastSeenModifiedAt: 'Tệp sửa lúc (đã thấy)',
  lastSeenVersion: 'Phiên bản tệp (đã thấy)',
  ownWriteAt: 'Sổ CCHC ghi lúc (sau lần xem)',
  unseenTickAt: 'Lần cuối thấy chưa đánh dấu',
  state: 'Trạng thái',
  version: 'Bản nộp',
  overdue: 'Quá hạn',
  extendedTo: 'Gia hạn đến',
  oldTemplate: 'Mẫu cũ',
  editedAfterSeal: 'Sửa sau nộp',
  timeliness: 'Đúng hạn hay trễ',
  dueAt: 'Hạn nộp',
  decision: 'Quyết định',
  reason: 'Lý do',
  decidedBy: 'Người quyết định',
  decidedAt: 'Quyết định lúc',
  changedAt: 'Đổi lúc',
  told: 'Đã báo đơn vị',
  copy: 'Bản sao của dòng',
  sealedAt: 'Lưu lúc',
  sealedBy: 'Người nộp',
  evidence: 'Chứng cứ thời điểm',
  document: 'Văn bản gửi kèm',
  printCode: 'Mã bản in',
  fingerprint: 'Mã kiểm chứng',
  previousFingerprint: 'Mã kiểm chứng bản trước',
  receiptAt: 'Gửi biên nhận lúc',
  payload: (part: number): string => `Nội dung ${part}`,
  at: 'Lúc',
  account: 'Tài khoản',
  action: 'Việc',
  text: 'Nội dung',
  previousHash: 'Mã dòng trước',
  hash: 'Mã dòng',
  jobId: 'Mã việc',
  request: 'Yêu cầu',
  cursor: 'Vị trí',
  startedAt: 'Bắt đầu lúc',
  by: 'Người chạy',
  leaseUntil: 'Giữ chỗ đến',
  fence: 'Số lượt',
  lines: 'Kết quả',
  kind: 'Loại',
  to: 'Người nhận',
  subject: 'Tiêu đề',
  pendingAt: 'Ghi lúc',
  sentAt: 'Gửi lúc',
  issued: 'Mẫu đã phát hành',
  form: 'Biểu',
  row: 'Dòng',
  field: 'Cột',
  tab: 'Trang tính',
  amount: 'Số điều chỉnh',
  mark: 'Dấu của dòng',
} as const;

/** Beside the state of a unit whose records in the ledger cannot be read. */
export const BROKEN_LABEL = 'Sổ gốc có chỗ hỏng';
