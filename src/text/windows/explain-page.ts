/** Words of the sidebar *Giải thích số này* around the sentence, which is in text/windows/explain.ts. */

export const explainPageWords = {
  title: 'Giải thích số này',
  loading: 'Đang đọc ô đang chọn…',
  read: 'Đọc ô đang chọn',
  how: 'Chọn một ô số của Sổ tổng hợp rồi bấm “Đọc ô đang chọn”.',
  cell: (tab: string, a1: string): string => `Trang tính ${tab}, ô ${a1}`,
  shows: (shown: string): string => (shown === '' ? 'Ô đang để trống.' : `Ô đang ghi: ${shown}`),
  differs:
    'Ô này ghi khác số tính lại từ các bản nộp: ô đã bị sửa, hoặc đã có thay đổi từ lần tổng hợp trước. Hãy chạy lại Tổng hợp.',
  adjust: 'Điều chỉnh số này…',
  proof: 'Cộng lại từng phần',
  proves: '✓ Các phần cộng lại đúng bằng số này.',
  provesNot: '✗ Các phần cộng lại KHÔNG bằng số này. Hãy chạy lại Tổng hợp.',
  nothingToProve: 'Không có gì để cộng lại: số này đơn vị tự nhập, không cộng được, hoặc chưa có.',
  parts: (count: number): string => `Các phần (${count})`,
  noParts: 'Chưa có phần nào: chưa đơn vị nào nộp số này.',
  role: {
    part: '',
    over: 'tử số',
    under: 'mẫu số',
    counted: 'nhiệm vụ được đếm',
    adjustment: 'điều chỉnh của cơ quan',
  } as Readonly<Record<string, string>>,
  openCell: (tab: string, a1: string): string => `Mở ô ${a1}, trang tính ${tab}`,
  version: (version: number): string => `bản nộp lần ${version}`,
  computed: 'số tính ra, không có ô riêng',
  missing: (count: number): string => `Đơn vị còn thiếu (${count})`,
} as const;
