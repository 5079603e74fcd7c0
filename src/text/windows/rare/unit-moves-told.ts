/** What the server states about rows that name a unit which ended. */
import { firstOf } from '../../listed';
import { printMoment } from '../../print';

export const unitMoveTold = {
  open: (periods: readonly string[]): string =>
    `Kỳ đang mở còn theo đơn vị cũ: ${firstOf(periods, 6)}. Chuyển lúc này thì tệp của đơn vị cũ trong kỳ đó hiện Mẫu cũ; nên chuyển sau khi chốt.`,
  moved: (count: number, at: number): string => `Đã chuyển ${count} dòng lúc ${printMoment(at)}`,
  done: (count: number, leads: readonly string[]): string =>
    `Đã chuyển ${count} dòng sang đơn vị đã chọn.` +
    (leads.length === 0
      ? ''
      : ` Nhận mục tiêu dự báo nên được đánh dấu cơ quan chủ trì lĩnh vực: ${firstOf(leads, 6, { of: 'unit' })}.`),
  repeated: 'Các dòng này đã được chuyển.',
  undone: 'Đã hoàn tác: các dòng trở lại như trước khi chuyển.',
  log: (count: number): string => `Chuyển ${count} dòng giao việc của đơn vị đã kết thúc`,
  logBack: (count: number): string => `Hoàn tác chuyển ${count} dòng giao việc của đơn vị đã kết thúc`,
  why: {
    changed: 'các dòng này vừa thay đổi sau khi xem. Xem lại rồi chuyển.',
    rows: (codes: string): string =>
      `dòng đã bị sửa sau khi chuyển: ${codes}. Trả lại như cũ ở Sổ tổng hợp rồi làm lại.`,
    movedFirst: 'đã chuyển dòng giao việc sang đơn vị sau; hoàn tác việc chuyển trước.',
  },
} as const;
