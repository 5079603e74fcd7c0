/** Words that every administrative document carries, and the phrases that partial or outdated figures force. */
import type { ForcedWords } from '../../core/documents/content';

export const DOCUMENT_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  /** Under the recipients, in small letters. */
  code: (code: string): string => `Mã tổng hợp: ${code}`,
} as const;

export const FORCED: ForcedWords = {
  blank: '……',
  partial: (have, expected) => `(số liệu của ${have}/${expected} đơn vị)`,
  partialCell: (have, expected) => `(${have}/${expected})`,
  stale: '(có đơn vị đã sửa số liệu sau khi nộp, chưa cập nhật)',
  staleCell: '(chưa cập nhật)',
};
