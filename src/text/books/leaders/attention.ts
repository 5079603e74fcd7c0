/** Words of the leaders' page for what needs a call, a decision or a comparison. */
import { cutTo } from '../../../core/text-fold';

interface Reason {
  readonly late: boolean;
  readonly returned: boolean;
  readonly tasks: number;
  readonly conclusions: number;
}

/** Letters of a task or of an order on the page. */
const OF_A_LABEL = 110;

const reasons = ({ late, returned, tasks, conclusions }: Reason): string =>
  [
    ...(late ? ['quá hạn chưa nộp báo cáo'] : []),
    ...(returned ? ['báo cáo bị trả lại, chưa nộp lại'] : []),
    ...(conclusions > 0 ? [`${conclusions} kết luận phiên họp quá hạn`] : []),
    ...(tasks > 0 ? [`${tasks} nhiệm vụ quá hạn`] : []),
  ].join('; ');

export const attentionWords = {
  calls: 'ĐƠN VỊ CẦN GỌI NGAY',
  call: (unit: string, phone: string, reason: Reason): string =>
    `${unit}${phone === '' ? '' : ` (${phone})`}: ${reasons(reason)}.`,
  overdueTasks: (unit: string, tasks: readonly string[], more: number): string =>
    `${unit}: ${tasks.map((one) => cutTo(one, OF_A_LABEL)).join('; ')}${more > 0 ? `; và ${more} nhiệm vụ khác` : ''}.`,
  conclusions: 'KẾT LUẬN PHIÊN HỌP CHƯA HOÀN THÀNH',
  conclusionsOpen: 'Kết luận chưa hoàn thành',
  conclusionsOverdue: 'Trong đó quá hạn',
  conclusionsOf: 'Đã giao',
  conclusionsSentence: (label: string, count: number, all: number): string =>
    `${label}: ${count} trong ${all} kết luận ghi ở trang tính Kết luận phiên họp; từng kết luận ghi dưới đây.`,
  conclusion: (agency: string, order: string, deadline: string): string =>
    `Quá hạn từ ${deadline}: ${agency}, ${cutTo(order, OF_A_LABEL)}.`,
  moreConclusions: (count: number): string => `Và ${count} kết luận quá hạn khác, xem trang tính Giải thích.`,
  overdue: 'Quá hạn',
  index: 'Chỉ số cải cách hành chính dự kiến (điểm)',
  indexSentence: (expected: string, of: string | null, have: number, areas: number): string =>
    `${expected} điểm${of === null ? '' : ` trên ${of}`}, cộng từ ${have}/${areas} lĩnh vực đã dự báo. Lĩnh vực mà các cơ quan dự báo khác nhau và chưa chốt thì chưa cộng.`,
  indexRange: (expected: string, atMost: string | null): string =>
    atMost === null
      ? `Ít nhất ${expected} điểm; chưa rõ điểm tối đa của lĩnh vực chưa dự báo.`
      : `Từ ${expected} đến ${atMost} điểm, tùy lĩnh vực chưa dự báo.`,
  noForecast: 'Chưa dự báo',
  added: 'Cộng vào',
  settled: (reason: string): string => `Cơ quan tổng hợp chốt: ${reason}`,
  goal: (label: string, goal: string): string => `Mục tiêu: ${goal} (${cutTo(label, OF_A_LABEL)}).`,
  earlier: (period: string, figure: string): string => `${period}: ${figure}.`,
} as const;
