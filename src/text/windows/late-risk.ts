/** Words of the forecast of who will be late: its reasons, and what the forecast of the period before was worth. */
import type { LateRisk, RiskReason } from '../../core/submission/late-risk';
import { printMoment } from '../print';

const ofReports = (count: number, of: number): string => `${count}/${of} kỳ trước`;

function reasonWords(reason: RiskReason): string {
  switch (reason.code) {
    case 'notBegun':
      return 'chưa nhập ô nào';
    case 'blank':
      return `còn trống ${reason.blank}/${reason.of} ô phải nhập`;
    case 'refused':
      return `đã đánh dấu nộp, chưa được nhận, còn ${reason.open} điểm phải sửa`;
    case 'returned':
      return 'bị trả lại, chưa nộp lại';
    case 'lateBefore':
      return `nộp trễ ${ofReports(reason.count, reason.of)}, có kỳ trễ ${reason.days} ngày`;
    case 'missingBefore':
      return `không nộp ${ofReports(reason.count, reason.of)}`;
    case 'againBefore':
      return `phải nộp lại ${ofReports(reason.count, reason.of)}`;
  }
}

/** `before` = what the forecast of the period before was worth. */
interface Hits {
  readonly name: string;
  readonly at: number;
  readonly named: number;
  readonly late: number;
  readonly unnamed: number;
}

export const riskWords = {
  /** `Nguy cơ chậm: chưa nhập ô nào; nộp trễ 2/3 kỳ trước, có kỳ trễ 4 ngày`; null = no risk to name. */
  line: ({ isAtRisk, reasons }: LateRisk): string | null =>
    isAtRisk ? `Nguy cơ chậm: ${reasons.map(reasonWords).join('; ')}` : null,
  reasons: ({ reasons }: LateRisk): string => reasons.map(reasonWords).join('; '),
  hits: ({ name, at, named, late, unnamed }: Hits): string =>
    `Dự báo kỳ trước (${name}, lúc ${printMoment(at)}): báo ${named} đơn vị có nguy cơ chậm, ${late} đơn vị chậm thật; ${unnamed} đơn vị chậm mà không báo.`,
  log: (units: readonly string[]): string =>
    units.length === 0 ? 'Dự báo nguy cơ chậm: không đơn vị nào.' : `Dự báo nguy cơ chậm: ${units.join(', ')}.`,
} as const;
