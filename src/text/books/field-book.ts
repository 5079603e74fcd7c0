/** *Sổ lĩnh vực*: words of the view-only book of a lead agency. */
import { firstOf } from '../listed';
import { printDate, printMoment } from '../print';

export const FIELD_TITLES = {
  cover: 'Sổ lĩnh vực',
  late: 'Đơn vị chậm',
  tasks: 'Nhiệm vụ chủ trì',
  figures: 'Số liệu lĩnh vực',
  cumulative: 'Lũy kế lĩnh vực',
  forecast: 'Dự báo lĩnh vực',
} as const;

export const fieldWords = {
  book: (agency: string, period: string): string => `Sổ lĩnh vực ${agency}, ${period}`,
  name: (agency: string): string => `Sổ lĩnh vực ${agency}`,
  title: (agency: string): string => `SỔ LĨNH VỰC – ${agency.toLocaleUpperCase('vi-VN')}`,
  subtitle: (period: string, cutOff: string): string => `${period}. Số liệu tính đến ngày ${printDate(cutOff)}`,
  consolidatedAt: (at: number): string =>
    `Số liệu tổng hợp lúc ${printMoment(at)}. Sổ này chỉ để xem. Số liệu cố định tại thời điểm tổng hợp.`,
  submitted: (have: number, expected: number, missing: readonly string[]): string =>
    `Đơn vị đã nộp: ${have}/${expected}.${missing.length === 0 ? '' : ` Chưa nộp: ${missing.join(', ')}.`}`,
  areas: (areas: readonly string[]): string =>
    areas.length === 0
      ? 'Chưa có chỉ tiêu thống kê nào gắn với lĩnh vực của cơ quan này.'
      : `Lĩnh vực: ${areas.join(', ')}.`,
  own: (overdue: readonly string[]): string =>
    overdue.length === 0
      ? 'Cơ quan không có nhiệm vụ quá hạn của chính mình trong báo cáo đã nộp.'
      : `Cơ quan có ${overdue.length} nhiệm vụ quá hạn của chính mình: ${overdue.join('; ')}.`,
  late: {
    none: 'Không có đơn vị nào của lĩnh vực quá hạn nộp báo cáo hoặc có nhiệm vụ quá hạn.',
    report: 'Báo cáo của kỳ',
    reports: { late: 'Quá hạn, chưa nộp', returned: 'Bị trả lại, chưa nộp lại' },
    heads: {
      unit: 'Đơn vị',
      what: 'Việc chậm',
      due: 'Thời hạn',
      state: 'Trạng thái',
      why: 'Khó khăn, vướng mắc',
    },
    /** Beside the name of a unit on the cover. */
    why: (report: 'late' | 'returned' | null, tasks: number): string =>
      [
        ...(report === null ? [] : [report === 'late' ? 'quá hạn chưa nộp báo cáo' : 'báo cáo bị trả lại']),
        ...(tasks === 0 ? [] : [`${tasks} nhiệm vụ quá hạn`]),
      ].join(', '),
  },
  /** Lines of the cover that lead to the other tabs. */
  to: {
    late: (units: readonly string[]): string =>
      units.length === 0 ? 'Đơn vị chậm: không có' : `Đơn vị chậm (${units.length}): ${units.join('; ')}`,
    tasks: (count: number, done: number, overdue: number): string =>
      `Nhiệm vụ chủ trì: ${count} nhiệm vụ; các đơn vị đã xong ${done} lượt, quá hạn ${overdue} lượt`,
    figures: (count: number): string => `Số liệu lĩnh vực trong kỳ: ${count} dòng`,
    cumulative: (count: number): string => `Lũy kế lĩnh vực từ đầu năm: ${count} dòng`,
    forecast: (have: number, expected: number): string => `Dự báo lĩnh vực: đã có ${have}/${expected} chỉ tiêu`,
  },
  unmapped: (rows: readonly string[]): string =>
    `Không hiện trong sổ lĩnh vực nào, vì chưa có cơ quan chủ trì của lĩnh vực: ${rows.length} dòng số liệu (${firstOf(rows, 40, { of: 'row', by: ', ' })}). Xem các dòng này trong Sổ tổng hợp.`,
  noForecast: 'Không có chỉ tiêu dự báo nào của cơ quan này trong kỳ.',
  heads: {
    number: 'STT',
    label: 'Chỉ tiêu, lĩnh vực',
    agency: 'Cơ quan',
    goal: 'Mục tiêu',
    result: 'Kết quả đến nay',
    expected: 'Dự kiến cả năm',
    state: 'Khả năng đạt',
    cause: 'Nguyên nhân',
    action: 'Giải pháp',
  },
} as const;
