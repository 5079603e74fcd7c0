/** Words of the proof that is opened without a network (*Xuất toàn bộ* writes it beside the workbooks). */
export const proofWords = {
  file: (period: string): string => `Kiểm chứng, ${period}.html`,
  title: 'Kiểm chứng số liệu tổng hợp',
  heading: (province: string, period: string): string => `${province}: kiểm chứng số liệu ${period}`,
  intro:
    'Trang này cộng lại số liệu của toàn tỉnh từ chính các bản nộp được lưu nằm trong tệp, bằng phép tính riêng, không cần mạng và không hỏi Google.',
  working: 'Đang cộng lại…',
  broken: 'Tệp kiểm chứng không còn nguyên nên chưa cộng lại được. Xử lý: chạy lại “Xuất toàn bộ” và mở tệp mới.',
  match: 'KHỚP',
  differs: 'KHÔNG KHỚP',
  matched: (units: number, compared: number): string =>
    `${units} bản nộp đúng mã SHA-256; ${compared} ô và dòng tổng của sổ tổng hợp bằng số cộng lại.`,
  sealsOnly: (units: number): string =>
    `${units} bản nộp đúng mã SHA-256. Đợt chấm điểm không có số cộng của toàn tỉnh.`,
  differing: (units: readonly string[]): string =>
    units.length === 0 ? 'Không đơn vị nào khác; dòng tổng khác, xem bên dưới.' : `Đơn vị khác: ${units.join('; ')}.`,
  stale:
    'Khi xuất, sổ tổng hợp chưa theo bản nộp mới nhất. Chỗ khác bên dưới có thể vì vậy. Xử lý: chạy “Tổng hợp”, rồi “Xuất toàn bộ” lại.',
  computed: 'Khi xuất, sổ tổng hợp đang hiện kỳ khác. Số đem đối chiếu là số Sổ CCHC tính lại cho kỳ này lúc xuất.',
  code: (code: string): string => `Mã tổng hợp: ${code}`,
  codeSame: 'Tính lại từ các bản nộp trong tệp. Văn bản in cùng mã này dùng đúng các bản nộp này.',
  codeOther: (given: string): string =>
    `Tính lại từ các bản nộp trong tệp, khác mã ghi khi xuất (${given}): một bản nộp hoặc một điều chỉnh đã bị đổi.`,
  differences: 'Chỗ khác',
  units: 'Bản nộp của từng đơn vị',
  columns: {
    unit: 'Đơn vị',
    version: 'Lần nộp',
    seal: 'Mã SHA-256 tính lại',
    state: 'Kết quả',
    where: 'Trang, dòng',
    what: 'Ô',
    written: 'Sổ tổng hợp ghi',
    counted: 'Cộng lại được',
  },
  tabs: { figures: 'Số liệu', cumulative: 'Lũy kế', tasks: 'Nhiệm vụ' },
  what: {
    cell: 'Ô của đơn vị',
    total: 'Tổng',
    coverage: 'Số đơn vị có số liệu',
    done: 'Đã hoàn thành',
    overdue: 'Quá hạn',
    row: 'Thiếu dòng',
  },
  blank: '(trống)',
  seals: {
    none: 'Chưa nộp',
    right: 'Đúng mã',
    unreadable: 'Không mở được: bản nộp trong tệp đã hỏng',
    changed: 'Khác mã: nội dung không phải nội dung đã lưu',
    other: 'Bản nộp của đơn vị, kỳ hoặc lần nộp khác',
  },
  notCounted: 'Chưa tính vào tổng hợp',
  cellsDiffer: (count: number): string => `${count} ô khác`,
  adjustments: 'Điều chỉnh của cơ quan tổng hợp (đã cộng vào tổng)',
  adjustmentColumns: { row: 'Dòng', amount: 'Cộng thêm', reason: 'Lý do' },
  limits: 'Trang này chứng minh điều gì',
  limitLines: [
    'Chứng minh: mỗi bản nộp đúng với mã đã lưu khi nhận; mỗi ô của đơn vị, mỗi tổng, mỗi tỷ lệ và số đơn vị có số liệu ở Số liệu, Lũy kế, Nhiệm vụ là phép cộng của các bản nộp đó và các điều chỉnh ghi ở đây.',
    'Không chứng minh: đơn vị báo cáo đúng thực tế; nội dung chữ; đơn vị nào phải báo cáo dòng nào (theo biểu đã phát hành ghi trong tệp).',
    'Người giữ tệp có thể sửa cả bản nộp lẫn mã đi kèm: hãy so mã tổng hợp ở đây với mã in trên văn bản đã ký.',
  ],
} as const;
