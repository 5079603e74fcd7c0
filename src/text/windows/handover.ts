/** Words of *Bàn giao*: giving the files of the office to another account, and taking them over. */

/** Rows of the audit log. */
export const handoverLog = {
  given: (account: string, given: number, of: number): string => `Bàn giao cho ${account}: ${given}/${of} tệp`,
  taken: (account: string, from: string | null, missing: number): string =>
    [
      `${account} nhận bàn giao`,
      ...(from === null ? [] : [`quét tự động trước đó do ${from}`]),
      ...(missing === 0 ? [] : [`còn thiếu ${missing} tệp`]),
    ].join('; '),
} as const;

export const handOverWords = {
  title: (account: string): string => `Bàn giao cho ${account}`,
  lines: (facts: {
    readonly account: string;
    readonly files: number;
    readonly unitFiles: number;
    readonly isListed: boolean;
  }): readonly string[] => [
    `Cho ${facts.account} quyền sửa ${facts.files} tệp và thư mục: Sổ tổng hợp, sổ gốc, các thư mục, ${facts.unitFiles} tệp của đơn vị, sổ chấm điểm, trang lãnh đạo, sổ lĩnh vực, tệp đã xuất.`,
    `Ghi ${facts.account} vào các vùng khóa để tài khoản này tổng hợp và trả lời đơn vị được.`,
    facts.isListed
      ? `${facts.account} đã có trong danh sách tài khoản của cơ quan (trang tính Cài đặt).`
      : `Thêm ${facts.account} vào danh sách tài khoản của cơ quan (trang tính Cài đặt).`,
    'Ghi một dòng vào nhật ký của sổ gốc. Không gửi thư, không lấy lại quyền của ai.',
    'Tài khoản này vẫn quét tự động cho đến khi tài khoản nhận có lượt quét riêng.',
    'Tệp đã có vẫn do tài khoản này sở hữu: đừng xóa tài khoản này trước khi chuyển quyền sở hữu tệp trong Google Drive.',
    'Google giới hạn số lần chia sẻ trong ngày. Hết lượt thì Sổ CCHC dừng lại, hôm sau chạy tiếp phần còn lại.',
  ],
  giving: (name: string): string => `Chia sẻ ${name}`,
  line: (code: string, why: string): string =>
    code === 'waiting' ? 'Chưa chia sẻ, chờ lần chạy sau.' : `Chưa chia sẻ được: ${why}`,
  done: (account: string, files: number): string =>
    `Đã cho ${account} quyền sửa ${files} tệp và ghi vào danh sách tài khoản của cơ quan. Tiếp theo: tài khoản đó mở Sổ tổng hợp, chọn CCHC ▸ Khác ▸ Bàn giao… để nhận.`,
  notListed: (account: string): string =>
    `Đã chia sẻ tệp nhưng trang tính Cài đặt không còn dòng “Tài khoản của cơ quan tổng hợp”. Hãy thêm lại dòng officeAccounts với ${account} rồi làm lại.`,
  letterTitle: 'Lời nhắn cho người nhận bàn giao',
  letter: (link: string): string =>
    `Mời anh/chị nhận bàn giao Sổ CCHC: (1) đăng nhập Google bằng đúng tài khoản được bàn giao; (2) mở Sổ tổng hợp: ${link}; (3) chọn Tiện ích mở rộng ▸ CCHC ▸ Khác ▸ Bàn giao…; (4) bấm “Chọn tệp trong Google Drive”, chọn tất cả tệp của Sổ CCHC; (5) bấm “Nhận bàn giao”.`,
} as const;

export const takeOverWords = {
  title: 'Nhận bàn giao Sổ CCHC',
  lines: [
    'Ghi dấu của Sổ CCHC lên các tệp đã chọn để không tạo trùng tệp nào.',
    'Đọc sổ gốc và nêu tên từng tệp còn thiếu.',
    'Hẹn tài khoản này nhận báo cáo tự động mỗi giờ.',
    'Ghi một dòng vào nhật ký của sổ gốc. Không tạo tệp mới, không sửa số liệu.',
  ] as readonly string[],
  marking: 'Ghi dấu lên các tệp đã chọn',
  master: 'Sổ tổng hợp',
  ledger: 'Sổ gốc',
  others: 'Các thư mục, tệp của đơn vị, sổ chấm điểm, trang lãnh đạo',
  file: (unit: string, period: string): string => `${unit}, ${period}`,
  notPicked: 'Tài khoản này chưa mở được tệp. Hãy chọn tệp trong Google Drive rồi nhận bàn giao lại.',
  done: (account: string): string => `${account} đã nhận bàn giao và làm việc được với Sổ tổng hợp này.`,
  missing: (count: number): string => `Còn ${count} tệp tài khoản này chưa mở được, có tên dưới đây.`,
  askOld: (account: string): string =>
    `Trước đây ${account} quét tự động. Hãy nhờ ${account} mở Sổ tổng hợp, chọn CCHC ▸ Khác ▸ Bàn giao… và bấm “Dừng quét tự động của tài khoản này”.`,
} as const;

/** Words of the window itself. */
export const handoverPageWords = {
  title: 'Bàn giao',
  loading: 'Đang xem tài khoản này mở được những tệp nào…',
  give: {
    title: 'Bàn giao cho tài khoản khác',
    intro: (account: string): string =>
      `${account} đang mở được mọi tệp của Sổ tổng hợp này. Ghi địa chỉ Google của tài khoản sẽ nhận.`,
    account: 'Tài khoản nhận bàn giao',
    hint: 'Ví dụ: tonghop2@sonoivu.gov.vn. Tài khoản phải là tài khoản Google.',
    toPlan: 'Xem những gì sẽ thay đổi',
    go: 'Bàn giao',
    back: 'Sửa địa chỉ',
  },
  take: {
    title: 'Nhận bàn giao',
    intro: (account: string): string =>
      `Sổ tổng hợp đang mở, nhưng Google chưa cho Sổ CCHC đọc các tệp này dưới tài khoản ${account}. Đây là quy định của Google: mỗi tài khoản phải tự chọn tệp một lần. Không có gì bị mất và không cần thiết lập lại.`,
    ready: (account: string): string =>
      `${account} đã mở được mọi tệp có tên trong sổ gốc. Bấm “Nhận bàn giao” để tài khoản này quét tự động mỗi giờ.`,
    missing: 'Còn thiếu',
    steps: [
      'Bấm “Chọn tệp trong Google Drive”. Nếu Google hỏi thì chọn đúng tài khoản này.',
      'Chọn Sổ tổng hợp, Sổ gốc, các thư mục và tất cả tệp của đơn vị (giữ phím Shift hoặc Ctrl để chọn nhiều tệp).',
      'Bấm “Chọn”, xem lại danh sách còn thiếu, rồi bấm “Nhận bàn giao”.',
    ] as readonly string[],
    pick: 'Chọn tệp trong Google Drive',
    pickMore: 'Chọn thêm tệp',
    go: 'Nhận bàn giao',
    picked: (count: number): string => `Đã chọn ${count} tệp.`,
    pickedNone: 'Chưa chọn tệp nào.',
    pickerTitle: 'Chọn tất cả tệp của Sổ CCHC',
    pickerFailed: 'Không mở được cửa sổ chọn tệp của Google. Hãy kiểm tra mạng rồi thử lại.',
    noKey:
      'Dự án Sổ CCHC chưa có khóa của cửa sổ chọn tệp. Hãy nhờ người phụ trách kỹ thuật ghi picker.apiKey và picker.projectNumber vào thuộc tính tập lệnh, theo tài liệu cài đặt, rồi mở lại cửa sổ này.',
  },
  look: {
    title: 'Quét tự động',
    other: (account: string): string => `${account} đang nhận báo cáo tự động mỗi giờ.`,
    stop: 'Dừng quét tự động của tài khoản này',
    stopped: (account: string): string => `Tài khoản này đã dừng quét tự động. ${account} quét thay.`,
    hasStopped: 'Tài khoản này đã dừng quét tự động.',
  },
  takeInstead: 'Nhận bàn giao thay vì bàn giao…',
  again: 'Xem lại',
} as const;
