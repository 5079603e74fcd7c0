/** The annex with the words of every unit as they were handed in. */
export const wholeTextWords = {
  label: 'Phụ lục',
  title: (period: string): string =>
    `NGUYÊN VĂN NỘI DUNG BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ${period.toLocaleUpperCase('vi')}`,
  note: (have: number, expected: number): string =>
    `Nội dung của ${have}/${expected} cơ quan, đơn vị đã nộp, giữ nguyên như trong bản nộp; trong ngoặc là ô trong sổ của đơn vị.`,
  missing: (names: readonly string[]): string => `Chưa nộp: ${names.join('; ')}.`,
  from: (unit: string, cell: string): string => `${unit} (${cell}):`,
  blank: (names: readonly string[]): string => `Không ghi mục này: ${names.join('; ')}.`,
} as const;
