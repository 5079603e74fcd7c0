/** Words of the wizard *Thiết lập*, with what the law requires a person to know before the first figure is entered. */

export const setUpWords = {
  title: 'Thiết lập Sổ CCHC',
  loading: 'Đang đọc…',
  steps: 'Các bước',
  step: { province: 'Chọn tỉnh', plan: 'Nội dung sẽ tạo và lưu ý pháp luật', run: 'Thiết lập' },
  search: 'Tìm tỉnh, thành phố',
  province: 'Tỉnh, thành phố',
  found: (count: number): string => `${count} tỉnh, thành phố`,
  noneFound: (text: string): string => `Không có tỉnh, thành phố nào tên có “${text}”.`,
  toPlan: 'Xem nội dung sẽ tạo',
  back: 'Quay lại',
  read: 'Tôi đã đọc các lưu ý trên',
  go: 'Thiết lập',
  next: 'Tạo biểu và phát hành…',
  lost: {
    title: 'Nếu sổ cũ đã mất hẳn',
    effect: [
      'Tài khoản này thôi dùng Sổ tổng hợp cũ: không nhận báo cáo vào sổ đó, không quét tự động sổ đó nữa.',
      'Không tệp nào bị xóa. Sổ gốc và các biểu đã phát hành của sổ cũ còn nguyên trong Drive nhưng sổ mới không đọc chúng; phải tạo biểu và phát hành lại.',
      'Về sau nếu tìm thấy sổ cũ, mở sổ đó rồi chọn “Dùng sổ đang mở”.',
    ],
    confirm: 'Tôi đã tìm trong Thùng rác và ở các tài khoản khác, sổ cũ không còn',
    go: 'Thôi dùng sổ cũ và thiết lập mới',
  },
} as const;

/** As in README: the known rules of the law, and how certain they are. */
export const LAW_NOTICE: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Nơi lưu trữ số liệu',
    text: 'Số liệu nhập vào đây nằm trên dịch vụ của Google, ở ngoài Việt Nam; Google Workspace không có vùng lưu trữ tại Việt Nam. Nghị định 163/2024/NĐ-CP, Điều 30 khoản 1, theo nguồn chưa kiểm chứng, yêu cầu dữ liệu của cơ quan nhà nước trên dịch vụ đám mây phải lưu trữ tại Việt Nam. Hãy hỏi ý kiến bộ phận pháp chế trước khi dùng cho số liệu thật.',
  },
  {
    title: 'Số liệu làm việc',
    text: 'Bảng tính là số liệu làm việc. Báo cáo chính thức là văn bản đã ký. Mọi số liệu xuất được ra tệp .xlsx.',
  },
  {
    title: 'Bí mật nhà nước',
    text: 'Không nhập tài liệu, số liệu thuộc danh mục bí mật nhà nước (Luật Bảo vệ bí mật nhà nước).',
  },
  {
    title: 'Dữ liệu cá nhân',
    text: 'Biểu chỉ nhận số tổng hợp. Tên, điện thoại, tài khoản trong Danh bạ đầu mối là dữ liệu cá nhân của người làm đầu mối; chỉ ghi những gì cần để liên hệ.',
  },
];
