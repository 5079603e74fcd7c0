/** Words of *Xuất toàn bộ*. */
export const exportWords = {
  title: (period: string): string => `Xuất toàn bộ: ${period}`,
  lines: (files: number): readonly string[] => [
    `Xuất ${files} sổ thành tệp .xlsx vào một thư mục của kỳ trong Drive, kèm tệp manifest.json ghi mã kiểm chứng (SHA-256) của từng tệp.`,
    'Kèm một tệp Kiểm chứng (.html): mở được khi không có mạng, tự cộng lại số liệu toàn tỉnh từ các bản nộp được lưu và nói KHỚP, hoặc đơn vị nào khác.',
    'Sổ không đổi từ lần xuất trước thì giữ nguyên bản đã xuất.',
    'Sổ lớn hơn mức Google cho xuất (10 MB) được xuất thành nhiều tệp theo trang tính: đủ số liệu, không có công thức.',
  ],
  folder: (period: string): string => `Xuất toàn bộ, ${period}`,
  writing: (name: string): string => `Xuất ${name}`,
  master: 'Sổ tổng hợp',
  ledger: 'Sổ gốc',
  manifest: 'manifest.json',
  /** A file name without its ending. */
  part: (name: string, part: number): string => `${name}, phần ${part}`,
  line: {
    exported: 'Đã xuất.',
    inParts: (count: number): string =>
      `Lớn hơn mức Google cho xuất (10 MB) nên đã xuất thành ${count} tệp theo trang tính, không có công thức.`,
    unchanged: 'Không đổi từ lần xuất trước, giữ bản đã xuất.',
    proof: (code: string): string => `Tải về và mở bằng trình duyệt, không cần mạng. Mã tổng hợp ${code}.`,
    failed: (why: string): string => `Chưa xuất được: ${why}`,
  },
  outcome: (made: number, kept: number, failed: number): string =>
    `Đã xuất ${made} tệp, ${kept} tệp không đổi${failed > 0 ? `, ${failed} tệp chưa xuất được` : ''}.`,
  log: (made: number, kept: number): string => `Xuất toàn bộ: ${made} tệp mới, ${kept} tệp không đổi`,
} as const;
