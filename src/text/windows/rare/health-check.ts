/** Words of *Kiểm tra tình trạng tệp*. */
export const healthWords = {
  title: (period: string): string => `Kiểm tra tình trạng tệp: ${period}`,
  lines: (count: number): readonly string[] => [
    `Xem ${count} tệp của kỳ và hai sổ của cơ quan: còn hay mất, chia sẻ với ai, khóa bảo vệ, mã ẩn, dấu nhận biết của biểu, bản sao.`,
    'Không ghi gì vào tệp nào.',
  ],
  reading: 'Xem tình trạng các tệp',
  master: 'Sổ tổng hợp',
  ledger: 'Sổ gốc',
  healthy: 'Không có gì khác thường.',
  permissions: 'danh sách người được mở tệp',
  /** What a role of Drive lets a person do. */
  role: (role: string): string =>
    role === 'reader' ? 'được xem' : role === 'commenter' ? 'được nhận xét' : 'được sửa',
  sealName: (unit: string, period: string, version: number): string =>
    `báo cáo của ${unit} lần ${version}, kỳ ${period}`,
  outcome: (good: number, bad: number, unread: number): string =>
    `${good} tệp không có gì khác thường; ${bad} tệp có điều cần xử lý${unread > 0 ? `; ${unread} tệp không đọc được` : ''}.`,
  log: (good: number, bad: number): string => `Kiểm tra tình trạng tệp: ${good} bình thường, ${bad} cần xử lý`,
  trouble: {
    gone: () =>
      'Không còn thấy tệp (đã bị xóa, hoặc tài khoản này mất quyền). Cần: tệp như lúc phát hành. Xử lý: khôi phục từ Thùng rác của Drive; bản đã nộp vẫn nguyên trong sổ gốc.',
    trashed: () =>
      'Tệp đang trong Thùng rác. Cần: tệp ở thư mục của kỳ. Xử lý: bấm “Sửa: lấy tệp khỏi Thùng rác…” trong vòng 30 ngày.',
    moved: () => 'Tệp đã bị chuyển khỏi thư mục của kỳ. Cần: nằm trong thư mục của kỳ. Xử lý: chuyển lại trong Drive.',
    anyone: (what: string) =>
      `Tệp mở cho bất kỳ ai có đường liên kết (${what}). Cần: chỉ chia sẻ cho tài khoản trong danh sách. Xử lý: bấm “Sửa: chia sẻ đúng Danh bạ đầu mối…”.`,
    domain: (what: string) =>
      `Tệp mở cho cả tên miền ${what}. Cần: chỉ chia sẻ cho tài khoản trong danh sách. Xử lý: bấm “Sửa: chia sẻ đúng Danh bạ đầu mối…”.`,
    outsider: (what: string) =>
      `Tệp chia sẻ cho tài khoản không có trong Danh bạ đầu mối: ${what}. Cần: chỉ tài khoản của đơn vị và của cơ quan. Xử lý: ghi tài khoản vào Danh bạ đầu mối nếu đúng người, hoặc bấm “Sửa: chia sẻ đúng Danh bạ đầu mối…” để bỏ quyền.`,
    writersMayShare: () =>
      'Người nhập có thể chia sẻ tiếp tệp cho người khác. Cần: chỉ chủ tệp được chia sẻ. Xử lý: bấm “Sửa: chia sẻ đúng Danh bạ đầu mối…”.',
    notShared: (what: string) =>
      `Tài khoản trong Danh bạ đầu mối chưa có quyền mở tệp: ${what}. Cần: có quyền nhập. Xử lý: bấm “Sửa: chia sẻ đúng Danh bạ đầu mối…”.`,
    goneOf: (what: string) =>
      `Không còn thấy tệp của ${what} (đã bị xóa hẳn, hoặc tài khoản này mất quyền). Cần: tệp như lúc phát hành. Xử lý: tìm trong Thùng rác của tài khoản đã tạo tệp; nếu đã xóa hẳn, bấm “Sửa: tạo lại tệp đã mất…”. Bản đã nộp vẫn nguyên trong sổ gốc.`,
    tabsGone: (what: string) =>
      `Mất trang tính: ${what}. Cần: đủ như lúc thiết lập. Xử lý: bấm “Sửa: lập lại trang tính đã mất…”.`,
    keysGone: (what: string) =>
      `Mất dòng mã ẩn ở trang tính: ${what}. Cần: dòng mã ẩn phía trên tiêu đề. Xử lý: bấm “Sửa: lập lại trang tính đã mất…”.`,
    fence: () =>
      'Mất vùng tên của lần công bố gần nhất, do bị xóa trong Dữ liệu → Dải ô được đặt tên. Cần: còn vùng tên đó thì mới tổng hợp được. Xử lý: bấm “Sửa: lập lại trang tính đã mất…”.',
    locks: (what: string) =>
      `Mất khóa bảo vệ ở trang tính ${what}. Cần: chỉ mở các ô nhập. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”.`,
    locksByHand: (what: string) =>
      `Mất khóa bảo vệ ở trang tính ${what}, và dòng hoặc cột của biểu đã bị chuyển chỗ. Cần: biểu như lúc phát hành. Xử lý: số liệu vẫn đọc theo mã ẩn; khôi phục tệp từ Lịch sử phiên bản của Google.`,
    lists: (what: string) =>
      `Mất danh sách chọn hoặc kiểm tra nhập ở trang tính ${what}. Cần: như lúc lập. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”.`,
    formulas: (what: string) =>
      `Công thức của biểu bị ghi đè ở ${what}. Cần: như lúc phát hành. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”.`,
    hiddenKeys: (what: string) =>
      `Mã ẩn ở trang tính ${what} bị xóa. Cần: như lúc phát hành. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”.`,
    locale: (what: string) =>
      `Tệp đang đặt ngôn ngữ và khu vực khác Việt Nam (${what}): ngày 07/06 bị hiểu thành ngày 6 tháng 7. Cần: Việt Nam. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”, rồi nhờ đơn vị xem lại các ô ngày.`,
    printTab: (what: string) =>
      `Không thấy trang tính ${what}. Cần: trang tính này để in và trình ký; số liệu không mất. Xử lý: bấm “Sửa: đặt lại khóa, danh sách chọn, công thức…”.`,
    tab: (what: string) =>
      `${what} Cần: trang tính, dấu nhận biết và mã ẩn như lúc phát hành. Xử lý: khôi phục tệp từ Lịch sử phiên bản của Google.`,
    duplicate: (what: string) =>
      `Có bản sao mang cùng dấu nhận biết của đơn vị: ${what}. Cần: một tệp. Xử lý: bấm “Sửa: bỏ bản sao vào Thùng rác…”; số liệu chỉ lấy từ tệp gốc.`,
    rowsLost: (what: string) =>
      `Mất dòng: ${what}. Cần: đủ như lúc Sổ CCHC ghi. Xử lý: bấm “Sửa” để ghi lại, hoặc bỏ qua kèm lý do.`,
    rowsDamaged: (what: string) =>
      `Không đọc được: ${what}. Cần: nguyên như lúc Sổ CCHC ghi; riêng đơn vị của dòng đó bị để ngoài. Xử lý: bấm “Sửa”.`,
    issued: () =>
      'Chưa đối chiếu được với mẫu đã phát hành vì mẫu lưu trong sổ gốc không còn nguyên. Xử lý: bấm “Sửa” ở dòng Sổ gốc.',
    issuedOf: (what: string) =>
      `Mẫu đã phát hành cho ${what} không còn nguyên. Cần: như lúc phát hành; riêng đơn vị này bị để ngoài. Xử lý: bấm “Sửa”.`,
    staging: () =>
      'Còn trang tính nháp của một lần tổng hợp bị ngắt. Cần: không có. Xử lý: bấm “Sửa: xóa trang tính nháp…”; số đã công bố không đổi.',
    log: (what: string) =>
      `Nhật ký của sổ gốc bị sửa, xóa hoặc chuyển dòng từ dòng ${what}: các dòng không còn nối đúng với nhau. Cần: nguyên như lúc Sổ CCHC ghi. Xử lý: xem ai sửa và khôi phục bằng Lịch sử phiên bản của Google.`,
    seal: (what: string) =>
      `Trong bản nộp được lưu, ${what} không còn đúng mã kiểm chứng. Cần: nguyên như lúc nhận. Xử lý: bấm “Sửa” để ghi lại từ bản sao; trong lúc chờ, riêng báo cáo đó không được đưa vào tổng hợp.`,
    unreadable: (what: string) => `Chưa xem được: ${what}. Xử lý: chạy lại sau ít phút.`,
  } satisfies Readonly<Record<string, (what: string) => string>>,
} as const;

export type HealthCode = keyof typeof healthWords.trouble;
