/** Answers of a sealed report that are not in words, as a reason for returning it. */
export const wordlessWords = {
  at: (form: string, row: string, said: string): string => `${form} mục ${row} (“${said}”)`,
  /** The first thirty places; the rest are counted. */
  list: (places: readonly string[]): string =>
    `${places.length} câu trả lời chưa có lời: ${places.slice(0, 30).join(', ')}${places.length > 30 ? ' …' : ''}. Đề nghị đơn vị ghi rõ bằng lời.`,
} as const;
