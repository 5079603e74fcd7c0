/** Words of the office's mark on a task that a unit reports as done. */
import type { Quality } from '../../core/submission/quality';

export const QUALITY_LABELS: Readonly<Record<Quality, string>> = {
  met: 'đạt yêu cầu',
  partly: 'đạt một phần',
  unmet: 'chưa đạt',
};

const noteIn = (note: string): string => (note === '' ? '' : ` (${note})`);

/** One task in the sentence on the unit's cover, and in the window. */
export const markWords = (quality: Quality, note: string): string => QUALITY_LABELS[quality] + noteIn(note);

export const qualityLog = {
  marked: (task: string, quality: Quality, note: string): string =>
    `Đánh giá chất lượng nhiệm vụ ${task}: ${markWords(quality, note)}`,
  takenBack: (task: string): string => `Bỏ đánh giá chất lượng nhiệm vụ ${task}`,
};

export const qualityWords = {
  label: 'Chất lượng nhiệm vụ đã hoàn thành',
  none: 'Chưa đánh giá',
  note: 'Nhận xét',
  noteToUnit: 'Nhận xét: đơn vị cần sửa gì (bắt buộc, đơn vị đọc được)',
  save: 'Ghi đánh giá',
  saving: 'Đang ghi…',
  saved: 'Đã ghi. Trang tính Nhiệm vụ đổi ở lần Tổng hợp sau.',
  notShown: 'Đã ghi. Chưa ghi được lên trang bìa của đơn vị; sẽ ghi ở lượt đọc sau.',
  by: (by: string, at: string): string => `Người đánh giá: ${by}, lúc ${at}.`,
};
