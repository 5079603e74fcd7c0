/** Words of *Tệp cho đơn vị*: files for units without an account or a network, and the files that come back. */
export const unitFileWords = {
  title: 'Tệp cho đơn vị không có tài khoản',
  intro:
    'Đơn vị không có tài khoản Google hoặc không có mạng nhận biểu bằng tệp .xlsx (USB, trục liên thông, Zalo), điền bằng Excel hoặc LibreOffice, rồi gửi tệp lại.',
  close: 'Đóng',
  give: {
    heading: 'Xuất tệp cho đơn vị',
    choose: 'Đơn vị nhận tệp',
    noAccount: (count: number): string => `Mọi đơn vị chưa có tài khoản (${count})`,
    none: 'Mọi đơn vị của kỳ này đều có tài khoản. Chọn một đơn vị nếu vẫn cần gửi tệp.',
    button: 'Xem sẽ xuất gì',
    go: (count: number): string => `Xuất tệp cho ${count} đơn vị`,
    working: 'Đang xuất…',
    open: 'Mở thư mục chứa tệp',
  },
  job: {
    title: (period: string): string => `Xuất tệp cho đơn vị: ${period}`,
    lines: (files: number, receipts: number): readonly string[] => [
      ...(files > 0
        ? [
            `${files} đơn vị chưa nộp: mỗi đơn vị một tệp .xlsx có dấu nhận biết (đơn vị, kỳ, mẫu). Biểu chưa phát hành được ghi là đã phát hành bằng tệp.`,
          ]
        : []),
      ...(receipts > 0 ? [`${receipts} đơn vị đã nộp: mỗi đơn vị một tệp PDF có biên nhận.`] : []),
      'Tệp nằm trong thư mục của kỳ trong Drive; xuất lại thì thay tệp cũ.',
    ],
    folder: (period: string): string => `Tệp cho đơn vị, ${period}`,
    form: (unit: string, period: string): string => `${unit}, ${period}.xlsx`,
    receipt: (unit: string, period: string): string => `Biên nhận, ${unit}, ${period}.pdf`,
    given: 'Đã xuất tệp .xlsx.',
    receipted: 'Đã xuất PDF có biên nhận.',
    unpublished: 'Chưa xuất: trang Bìa của biểu không còn nguyên. Xử lý: chạy “Kiểm tra tình trạng tệp”.',
    failed: (why: string): string => `Chưa xuất được: ${why}`,
    outcome: (made: number, failed: number): string =>
      `Đã xuất ${made} tệp${failed > 0 ? `, ${failed} đơn vị chưa xuất được` : ''}.`,
    log: (made: number): string => `Xuất tệp cho đơn vị: ${made} tệp`,
  },
  take: {
    heading: 'Nhận tệp đơn vị gửi lại',
    files: 'Tệp .xlsx hoặc .ods (chọn được nhiều tệp)',
    what: 'Tệp được nhận theo dấu nhận biết bên trong, không theo tên. Chưa ghi gì cho đến khi bấm nút ghi.',
    reading: (name: string, at: number, of: number): string => `Đang đọc ${at}/${of}: ${name}`,
    writing: (name: string, at: number, of: number): string => `Đang ghi ${at}/${of}: ${name}`,
    columns: { file: 'Tệp', unit: 'Đơn vị', verdict: 'Kết quả' },
    ready: (changes: number): string => `Nhận được: ${changes} ô sẽ ghi vào biểu của đơn vị.`,
    over: (count: number): string => `Trong đó ${count} ô của biểu trên Drive đang có nội dung khác, sẽ bị thay:`,
    overCell: (tab: string, a1: string, was: string, now: string): string => `${tab} ${a1}: ${was} → ${now}`,
    blank: '(trống)',
    holding: (count: number): string =>
      count === 0
        ? 'Không có lỗi chặn nộp.'
        : `${count} chỗ chưa nộp được; vẫn ghi, và khi quét Sổ CCHC nêu từng chỗ như với biểu trên mạng:`,
    notes: (count: number): string => `${count} điều cần lưu ý:`,
    tick: 'Đánh dấu nộp thay đơn vị (đơn vị gửi tệp là để nộp)',
    write: (count: number): string => `Ghi ${count} tệp`,
    same: 'Đã có',
    refused: 'Không nhận',
    done: 'Đã ghi',
    undone: 'Đã hoàn tác',
    undo: 'Hoàn tác',
    next: 'Quét báo cáo đã nộp để lập biên nhận',
    doubled: (name: string): string =>
      `Trùng đơn vị với tệp “${name}” ở trên. Xử lý: hỏi đơn vị tệp nào là bản cuối, rồi chỉ chọn tệp đó.`,
    empty: 'Chưa chọn tệp nào.',
    written: (unit: string, cells: number): string => `Đã ghi ${cells} ô vào biểu của ${unit}.`,
    ticked: 'Đã đánh dấu nộp.',
    givenBack: (unit: string, kept: number): string =>
      `Đã trả lại biểu của ${unit} như trước khi nhận tệp.${kept > 0 ? ` ${kept} ô đơn vị đã sửa sau đó được giữ nguyên.` : ''}`,
    log: (unit: string, name: string, cells: number): string => `Nhận tệp của ${unit}: ${name}, ${cells} ô`,
    logBack: (unit: string): string => `Hoàn tác nhận tệp của ${unit}`,
  },
  why: {
    noStamp: (name: string): string =>
      `“${name}” không có dấu nhận biết của Sổ CCHC: không phải tệp do Sổ CCHC xuất, hoặc dòng ẩn đầu trang đã bị xóa. Xử lý: xuất lại tệp cho đơn vị và chép số liệu sang.`,
    otherPeriod: (period: string): string =>
      `Tệp của kỳ “${period}”, kỳ này không có trong trang tính Kỳ báo cáo. Xử lý: hỏi đơn vị tệp của kỳ đang báo cáo.`,
    notAsked: (unit: string, period: string): string =>
      `Tệp của đơn vị mã “${unit}”; ${period} không có biểu cho đơn vị này. Xử lý: kiểm tra trang tính Đơn vị, hoặc tệp đã gửi nhầm tỉnh.`,
    damaged: (where: string): string =>
      `Sổ gốc có dòng hỏng của đơn vị này (${where}). Xử lý: chạy “Kiểm tra tình trạng tệp”, rồi nhận lại tệp.`,
    olderFile: (period: string): string =>
      `Tệp cũ: biểu ${period} của đơn vị đã được tạo lại sau khi xuất tệp này. Xử lý: xuất tệp mới cho đơn vị và chép số liệu sang.`,
    altered:
      'Mẫu trong tệp đã bị đổi hoặc là mẫu cũ. Chưa ghi gì. Xử lý: xuất tệp mới cho đơn vị và chép số liệu sang. Chỗ đã đổi:',
    workbook:
      'Biểu của đơn vị trên Drive không còn nguyên. Xử lý: chạy “Kiểm tra tình trạng tệp”, rồi nhận lại tệp. Chỗ hỏng:',
    same: (version: number): string =>
      version > 0
        ? `Biểu của đơn vị đã có đúng nội dung này (bản nộp lần ${version}). Không ghi gì.`
        : 'Biểu của đơn vị đã có đúng nội dung này và đã đánh dấu nộp. Xử lý: chạy “Quét báo cáo đã nộp”.',
    handedIn: (version: number, changes: number): string =>
      `Đơn vị đã có bản nộp lần ${version}; tệp này khác ${changes} ô. Xử lý: nếu nhận bản mới, vào “Tiếp nhận” bấm “Trả lại”, rồi nhận lại tệp.`,
    changed: 'Biểu của đơn vị vừa đổi sau khi xem. Xử lý: chọn lại tệp để xem lại.',
    sealed: 'Báo cáo này đã được nhận sau khi ghi tệp. Xử lý: vào “Tiếp nhận” bấm “Trả lại” nếu cần bản khác.',
    notTaken: 'Không có tệp nào vừa nhận của đơn vị này để hoàn tác.',
  },
  file: {
    otherKind: (name: string): string =>
      `“${name}” không phải tệp .xlsx hoặc .ods. Xử lý: mở tệp, chọn Lưu thành (Save As) .xlsx, rồi chọn lại.`,
    tooLarge: (name: string): string => `“${name}” lớn hơn 10 MB. Xử lý: xóa ảnh trong tệp, lưu lại, rồi chọn lại.`,
    damaged: (name: string): string =>
      `“${name}” không mở được: tệp hỏng, đang có mật khẩu, hoặc đã đổi đuôi. Xử lý: xin lại tệp, bỏ mật khẩu.`,
  },
} as const;
