/** Words of the job *Thiết lập*. */
const units = (count: number): string => `${count} đơn vị`;

export const setUpWords = {
  title: (province: string): string => `Thiết lập Sổ CCHC cho ${province}`,
  lines: (facts: {
    readonly units: number;
    readonly periods: number;
    /** Agencies that alone are asked for rows of *Số liệu*. */
    readonly owners: readonly { readonly name: string; readonly count: number }[];
    readonly memory: readonly { readonly tab: string; readonly count: number }[];
  }): readonly string[] => [
    'Tạo một thư mục trong Drive của tài khoản này, trong đó có Sổ tổng hợp và sổ gốc (chỉ cơ quan tổng hợp mở được).',
    `Ghi sẵn danh mục: ${units(facts.units)}, ${facts.periods} kỳ báo cáo, chỉ tiêu, nhiệm vụ, ngày nghỉ.`,
    ...(facts.owners.length > 0
      ? [
          `${facts.owners.reduce((sum, one) => sum + one.count, 0)} dòng số liệu là số toàn địa bàn, chỉ hỏi một cơ quan: ${facts.owners.map((one) => `${one.name} ${one.count} dòng`).join(', ')}. Sửa ở trang tính Ma trận biểu.`,
        ]
      : []),
    ...(facts.memory.length > 0
      ? [
          `${facts.memory.reduce((sum, one) => sum + one.count, 0)} dòng danh mục chưa đối chiếu văn bản gốc, được tô màu để cơ quan xác nhận trước khi phát hành: ${facts.memory.map((one) => `trang tính ${one.tab} ${one.count} dòng`).join(', ')}.`,
        ]
      : []),
    'Hẹn nhận báo cáo tự động mỗi giờ.',
    'Lưu ý: số liệu làm việc nằm trên dịch vụ của Google ở ngoài Việt Nam; không nhập tài liệu mật. Báo cáo chính thức là bản giấy hoặc bản PDF đã ký.',
    'Chạy lại không tạo thêm gì nếu đã thiết lập.',
  ],
  stage: ['Tìm những gì đã có', 'Tạo sổ gốc', 'Tạo Sổ tổng hợp', 'Hẹn giờ nhận báo cáo'] as const,
  folder: (province: string): string => `Sổ CCHC ${province}`,
  master: (province: string, year: number): string => `Sổ tổng hợp CCHC ${province} ${year}`,
  ledger: (province: string): string => `Sổ gốc CCHC ${province} (không sửa tay)`,
  officeAccounts:
    'Tài khoản của cơ quan tổng hợp, cách nhau bằng dấu phẩy; chỉ các tài khoản này được phát hành, tiếp nhận, tổng hợp',
  leadersAccounts:
    'Tài khoản của lãnh đạo được xem Trang lãnh đạo, cách nhau bằng dấu phẩy; để trống thì chưa chia sẻ cho ai',
  guideUrl:
    'Địa chỉ của hướng dẫn đã đăng cho đơn vị, bắt đầu bằng https://; trang bìa của biểu tạo sau đó có đường dẫn; để trống thì không có',
  headQuestion: (n: number): string =>
    `Câu hỏi ${n} cho thủ trưởng đơn vị, trả lời trên trang bìa trước khi nộp; kết thúc bằng dấu ? thì chọn Có hoặc Không, nếu không thì ghi chữ; để trống thì không hỏi`,
  made: 'Đã tạo Sổ tổng hợp. Tiếp theo: soát các dòng tô màu, rồi chọn “Tạo biểu và phát hành…” để dán danh bạ đầu mối (nếu chưa có), tạo biểu, xem thử và phát hành.',
  madeBefore: 'Đã thiết lập từ trước, không tạo thêm gì.',
} as const;
