/** Words of the table of rates over the periods of a year, and of the sentences about the office's own time. */
import type { OfficeTime, Rates } from '../../../core/submission/rates';

const share = (part: number, of: number): string =>
  of === 0 ? '–' : `${part}/${of} (${((part / of) * 100).toFixed(1).replace('.', ',').replace(/,0$/, '')} %)`;

const DAY = 86_400_000;
const HOUR = 3_600_000;
function time(ms: number): string {
  if (ms < HOUR) return 'dưới 1 giờ';
  return ms < DAY
    ? `${Math.round(ms / HOUR)} giờ`
    : `${(ms / DAY).toFixed(1).replace('.', ',').replace(/,0$/, '')} ngày`;
}

export const ratesWords = {
  open: 'Tỷ lệ chấp hành chế độ báo cáo trong năm',
  title: (year: number, periods: readonly string[]): string =>
    `Năm ${year}${periods.length === 0 ? '' : `: ${periods.join(', ')}`}`,
  columns: [
    'Đơn vị',
    'Đã nộp / phải nộp',
    'Đúng hạn',
    'Trễ hạn',
    'Được gia hạn (tính riêng)',
    'Nộp lại',
    'Lỗi trong bản nộp',
    'Đạt ngay lần đầu',
  ],
  line: (name: string, one: Rates): readonly string[] => [
    name,
    share(one.handedIn, one.asked),
    share(one.onTime, one.timed),
    String(one.late),
    String(one.excused),
    String(one.again),
    String(one.errors),
    share(one.clean, one.handedIn),
  ],
  all: 'Toàn tỉnh',
  none: 'Chưa có kỳ nào đến hạn trong năm.',
  note: 'Đúng hạn không tính báo cáo được gia hạn và báo cáo chờ xác định thời điểm. Nộp lại: số lần nộp sau lần đầu, do bị trả lại hoặc tự rút.',
  office: ({ decided, mean, longest, waiting, longestWaiting }: OfficeTime): readonly string[] => [
    ...(mean === null || longest === null
      ? []
      : [
          `Sở Nội vụ đã xử lý ${decided} báo cáo, từ lúc nhận đến lúc tiếp nhận hoặc trả lại: trung bình ${time(mean)}, lâu nhất ${time(longest)}.`,
        ]),
    ...(longestWaiting === null
      ? []
      : [`Còn ${waiting} báo cáo chờ Sở Nội vụ tiếp nhận, lâu nhất đã chờ ${time(longestWaiting)}.`]),
  ],
  loading: 'Đang tính từ sổ gốc…',
} as const;
