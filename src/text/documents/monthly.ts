/** The monthly report to the committee's meeting. Its figures are frozen when it is made. */

export interface MonthlyFacts {
  readonly office: string;
  readonly committee: string;
  /** `3` */
  readonly month: number;
  readonly year: string;
  /** `08:00 31/03/2019`; '' where the time of making does not count. */
  readonly moment: string;
}

export const monthlyWords = {
  subject: ({ month, year }: MonthlyFacts): string =>
    `Tình hình thực hiện công tác cải cách hành chính tháng ${month} năm ${year}`,
  frozen: ({ moment }: MonthlyFacts): string =>
    `Số liệu tính đến ${moment} và được giữ nguyên sau thời điểm này; thay đổi về sau nêu ở báo cáo kỳ họp tiếp theo.`,
  part: {
    tasks: '1. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    figures: '2. SỐ LIỆU CHỦ YẾU',
    filing: '3. CHẤP HÀNH CHẾ ĐỘ BÁO CÁO',
    risks: '4. CHỈ TIÊU, NHIỆM VỤ CÓ NGUY CƠ KHÔNG ĐẠT',
    orders: '5. KẾT LUẬN CỦA PHIÊN HỌP TRƯỚC',
    asks: '6. KIẾN NGHỊ CHỈ ĐẠO',
  },
  tasks: (due: number, done: number, overdue: number): string =>
    `Trong tháng có ${due} lượt nhiệm vụ đến hạn, đã hoàn thành ${done}; tính đến nay còn ${overdue} lượt nhiệm vụ quá hạn chưa hoàn thành.`,
  overdueColumns: ['STT', 'Cơ quan, đơn vị', 'Nhiệm vụ quá hạn', 'Thời hạn'],
  noOverdue: 'Không có nhiệm vụ quá hạn.',
  doneColumns: ['STT', 'Cơ quan, đơn vị', 'Nhiệm vụ hoàn thành trong tháng', 'Sản phẩm'],
  sinceYearBegan: (label: string): string => `${label}, lũy kế từ đầu năm`,
  figureColumns: ['Chỉ tiêu', 'Phiên họp trước', 'Đến nay'],
  noneBefore: '–',
  filing: (have: number, expected: number, onTime: number, late: number, returned: number): string =>
    `Có ${have}/${expected} cơ quan, đơn vị đã nộp báo cáo: ${onTime} đúng hạn, ${late} trễ hạn; ${returned} báo cáo đang bị trả lại.`,
  late: (names: readonly string[]): string => `Nộp trễ hạn: ${names.join('; ')}.`,
  missing: (names: readonly string[]): string => `Chưa nộp: ${names.join('; ')}.`,
  riskColumns: ['Chỉ tiêu', 'Cơ quan', 'Dự báo', 'Nguyên nhân', 'Giải pháp'],
  noRisk: 'Các cơ quan chủ trì chưa dự báo chỉ tiêu nào khó đạt hoặc không đạt.',
  taskRisks: (count: number): string =>
    count === 0
      ? 'Chưa có đơn vị nào dự báo nhiệm vụ được giao khó đạt hoặc không đạt cuối năm.'
      : `Có ${count} lượt nhiệm vụ được đơn vị thực hiện dự báo khó đạt hoặc không đạt cuối năm:`,
  taskRiskColumns: ['STT', 'Cơ quan, đơn vị', 'Nhiệm vụ', 'Dự báo', 'Khó khăn, vướng mắc'],
  orders: (all: number, done: number, overdue: number): string =>
    `Theo dõi ${all} kết luận: ${done} đã hoàn thành, ${all - done} chưa hoàn thành${overdue === 0 ? '' : `, trong đó ${overdue} quá hạn`}.`,
  orderColumns: ['STT', 'Nội dung kết luận', 'Cơ quan thực hiện', 'Thời hạn', 'Kết quả'],
  byAgency: 'theo cơ quan báo',
  overdueOrder: (state: string): string => `${state}, QUÁ HẠN`,
  noOrders: 'Chưa ghi kết luận nào của phiên họp trước.',
  noAsks: '…… (nội dung; cơ quan thực hiện; thời hạn)',
  end: ({ office, committee }: MonthlyFacts): string => `${office} kính báo cáo ${committee}./.`,
  recipients: ['- Như trên;', '- Văn phòng UBND tỉnh;', '- Lưu: VT, CCHC.'],
  edition: ({ month, year }: MonthlyFacts): string => `tháng ${month} năm ${year}`,
} as const;
