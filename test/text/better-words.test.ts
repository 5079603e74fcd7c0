/** Words that officials corrected: the better one is in the product, the old one is nowhere. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : [path];
  });
const texts = ['src/text', 'src/catalog', 'docs/vi']
  .flatMap(filesUnder)
  .filter((path) => /\.(?:ts|md)$/.test(path))
  .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

const WORDS: readonly (readonly [old: string, better: string])[] = [
  ['Theo trí nhớ, cần xác nhận', 'Chưa đối chiếu văn bản gốc'],
  ['LỖI: chưa nhập', 'CHƯA NHẬP'],
  ["number: 'Số'", "number: 'STT'"],
  ['Mở biểu Số liệu', 'còn'],
  ["value: 'Trong kỳ'", "value: 'Số trong kỳ'"],
  ['Sở Nội vụ nhắn', 'Ý kiến của Sở Nội vụ'],
  ['Hỏi ở đâu', 'Liên hệ, hỗ trợ'],
  ['Văn bản gửi kèm: số', 'Số văn bản gửi kèm'],
  ['Trả lại để sửa', 'Bị trả lại, cần sửa'],
  ['dạng phân số', 'Ghi 98, không ghi 0,98'],
  ['hoặc để trống nếu chưa có số liệu', 'Ghi ngắn gọn, đủ ý'],
  ['biểu để xem thử', 'Tạo biểu mẫu cho'],
  ["'Sẽ tạo'", 'Nội dung sẽ tạo'],
  ['được cho là yêu cầu', 'theo nguồn chưa kiểm chứng, yêu cầu'],
  ['Nơi để số liệu', 'Nơi lưu trữ số liệu'],
  ['Nhận báo cáo…', 'Quét báo cáo đã nộp…'],
  ['Gia hạn đến hết giờ của ngày', 'Hạn nộp mới'],
  ["'Không làm'", "'Hủy'"],
  ['Rút theo đề nghị', 'Cho rút theo đề nghị của đơn vị…'],
  ['Chốt kỳ…', 'Chốt các báo cáo đã tiếp nhận…'],
  ['Đủ số liệu', 'Đơn vị có số liệu'],
  ['Mã của Tổng cục Thống kê', 'Mã là mã thống kê'],
  ['đang trống; cần', 'thiếu ${missing.join'],
  ["asked: 'Phải làm'", "asked: 'Được giao'"],
  ['chỉ có giá trị, không có công thức nối', 'Số liệu cố định tại thời điểm tổng hợp'],
  ['Công tác cải cách hành chính ${', 'Kết quả công tác cải cách hành chính ${'],
  ['Hạn nộp: 17:00', 'trước ${printHour(hour)} ngày ${printDay(day)}'],
  ['Căn cứ Nghị định 09/2019/NĐ-CP', 'Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về'],
];

test.each(WORDS)('“%s” is written “%s”', (old, better) => {
  // An old word that is part of the better one is allowed.
  const found = texts.filter(([, text]) => text.replaceAll(better, '').includes(old)).map(([path]) => path);
  expect(found).toEqual([]);
  expect(texts.some(([path, text]) => path.startsWith('src/') && text.includes(better))).toBe(true);
});
