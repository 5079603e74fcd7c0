/** Answers of a sealed report that are not in words, as a reason for returning it. */
import { firstOf } from '../listed';

export const wordlessWords = {
  at: (form: string, row: string, said: string): string => `${form} mục ${row} (“${said}”)`,
  /** The first thirty places; the rest are counted. */
  list: (places: readonly string[]): string =>
    `${places.length} câu trả lời chưa có lời: ${firstOf(places, 30, { by: ', ' })}. Đề nghị đơn vị ghi rõ bằng lời.`,
} as const;
