/** Words of the window *Chỉ số dự kiến*: expected points by area, the cheapest points, the weak criteria. */
const points = (low: string, high: string): string => (low === high ? `${low} điểm` : `từ ${low} đến ${high} điểm`);

const seenBy = (waiting: readonly string[]): string =>
  waiting.length === 0
    ? 'Các cơ quan đã thấy ở trang bìa.'
    : `Trang bìa của ${waiting.join(', ')} cập nhật ở lần quét sau.`;

export const indexWords = {
  title: 'Chỉ số dự kiến',
  loading: 'Đang tính từ dự báo…',
  working: 'Đang ghi…',
  looking: 'Đang đọc điểm thẩm định…',
  refresh: 'Đọc lại',
  what: 'Cộng dự báo của cơ quan chủ trì theo lĩnh vực; khoảng điểm lấy từ các dự báo và điểm năm trước ở trang tính Tiêu chí yếu. Điểm điều tra xã hội học tính riêng.',
  noAreas: 'Chưa có lĩnh vực nào trong biểu Dự báo của kỳ này.',
  /** `low` and `high` printed; null = not known. */
  whole: (low: string | null, high: string | null): string =>
    low === null || high === null
      ? 'Chưa tính được khoảng điểm: có lĩnh vực chưa có dự báo và chưa rõ điểm tối đa. Xử lý: ghi Điểm tối đa ở trang tính Mục tiêu dự báo; cơ quan chủ trì ghi điểm trong biểu Dự báo rồi nộp.'
      : `Dự kiến ${points(low, high)}, chưa gồm điều tra xã hội học.`,
  survey: (low: string | null, high: string | null): string =>
    low === null || high === null
      ? 'Điều tra xã hội học: chưa có dự báo.'
      : `Điều tra xã hội học: ${points(low, high)}.`,
  areas: 'Theo lĩnh vực',
  /** `LV 1 Cải cách thể chế`: the window itself is about the index. */
  areaTitle: (number: string, label: string): string =>
    [number, label.replace(/^Chỉ số cải cách hành chính \(PAR INDEX\), lĩnh vực \d+: /u, '')]
      .filter((part) => part !== '')
      .join(' '),
  area: (title: string, low: string | null, high: string | null): string =>
    `${title}: ${low === null || high === null ? 'chưa rõ điểm tối đa' : points(low, high)}`,
  notForecast: 'chưa có dự báo',
  lastYear: (shown: string): string => `năm trước ${shown}`,
  of: (maximum: string): string => `tối đa ${maximum}`,
  differ: 'Các cơ quan dự báo khác nhau',
  differWhat:
    'Đề nghị các cơ quan thống nhất rồi nộp lại dự báo, hoặc cơ quan tổng hợp chốt một mức. Chưa chốt thì khoảng điểm ở trên gồm các mức.',
  given: (agency: string, shown: string): string => `${agency} ${shown}`,
  count: 'Mức được tính',
  byAgency: (agency: string, shown: string): string => `Dự báo của ${agency}: ${shown} điểm`,
  own: 'Mức khác do cơ quan tổng hợp ghi',
  points: 'Số điểm',
  reason: 'Lý do',
  settle: 'Chốt mức này',
  unsettle: 'Bỏ mức đã chốt',
  isSettled: 'đã chốt',
  settled: (shown: string, agency: string | null, reason: string): string =>
    `Đã chốt ${shown} điểm (${agency === null ? 'mức của cơ quan tổng hợp' : `dự báo của ${agency}`}). Lý do: ${reason}`,
  lapsed: (shown: string): string => `Mức đã chốt ${shown} điểm không còn hiệu lực: có cơ quan đã nộp dự báo khác.`,
  settledDone: (waiting: readonly string[]): string => `Đã chốt. ${seenBy(waiting)}`,
  unsettledDone: (waiting: readonly string[]): string => `Đã bỏ mức chốt. ${seenBy(waiting)}`,
  settledLog: (title: string, shown: string, given: string, reason: string): string =>
    `Chốt điểm dự kiến ${title}: ${shown} điểm (${given}). Lý do: ${reason}`,
  unsettledLog: (title: string, shown: string): string => `Bỏ mức đã chốt ${shown} điểm, ${title}`,
  cheapest: 'Việc nên làm trước để thêm điểm',
  cheap: (criterion: string, lost: string | null): string =>
    `${criterion}: mất ${lost === null ? 'chưa rõ bao nhiêu' : lost} điểm`,
  days: (days: number | null): string => {
    if (days === null) return 'chưa ghi hạn';
    return days === 0 ? 'QUÁ HẠN' : `còn ${days} ngày`;
  },
  perDay: (shown: string): string => `${shown} điểm mỗi ngày`,
  noAgency: 'chưa giao cơ quan',
  noneOpen: 'Trang tính Tiêu chí yếu không có tiêu chí nào còn phải làm.',
  take: 'Lấy tiêu chí mất điểm từ đợt chấm điểm…',
  taking: (count: number, source: string): string =>
    `Ghi ${count} tiêu chí mất điểm vào trang tính Tiêu chí yếu (${source}). Nguyên nhân, giải pháp, cơ quan và hạn để trống cho cơ quan ghi.`,
  nothingNew: 'Mọi tiêu chí mất điểm của đợt chấm điểm đã có ở trang tính Tiêu chí yếu.',
  go: 'Ghi vào Sổ',
  cancel: 'Không ghi',
  done: (count: number): string => `Đã ghi ${count} tiêu chí vào trang tính Tiêu chí yếu.`,
  source: (round: string, units: number): string => `Điểm thẩm định ${round}, bình quân ${units} đơn vị`,
  log: (count: number, source: string): string => `Ghi ${count} tiêu chí yếu: ${source}`,
} as const;
