/**
 * The answers of the probes in words. The report for the technician keeps the codes; values that Google stores or shows
 * stay as they are.
 */
import { printNumber } from '../print';

const WORDS: Readonly<Record<string, string>> = {
  known: 'biết',
  unknown: 'không biết',
  kept: 'còn nguyên',
  'kept and dropped': 'ghi và xóa được',
  forgotten: 'đã quên',
  lost: 'mất',
  there: 'đã có',
  'none yet': 'chưa có',
  'not yet': 'chưa có',
  made: 'tạo được',
  'not here': 'không tạo được ở tệp này',
  'English, known': 'tiếng Anh, nhận ra',
  'Vietnamese, known': 'tiếng Việt, nhận ra',
  whole: 'nguyên vẹn',
  same: 'như cũ',
  changed: 'khác đi',
  day: 'thành ngày',
  none: 'không có',
  'empty text': 'chuỗi rỗng',
  '(blank)': 'trống',
  accepted: 'nhận',
  '400': 'từ chối (400)',
  '404': 'không thấy (404)',
  '400, nothing written': 'từ chối (400), không ghi gì',
  '400, written': 'từ chối (400) nhưng đã ghi',
  'accepted, written': 'nhận và đã ghi',
  'accepted, nothing written': 'nhận nhưng không ghi gì',
  '1 merge, value kept': 'một ô gộp, còn giá trị',
  '1 merge, value lost': 'một ô gộp, mất giá trị',
  true: 'có',
  false: 'không',
  'account named': 'có tên tài khoản',
  'address kept': 'còn địa chỉ',
  copied: 'chép theo',
  found: 'thấy',
  'not found': 'không thấy',
  'refused by reason': 'từ chối, nêu lý do',
  grows: 'tăng',
  stays: 'không đổi',
  moves: 'bị đổi theo',
  dated: 'có thời điểm',
  altered: 'bị đổi',
  loaded: 'mở được',
  blocked: 'bị chặn',
  named: 'còn tên',
  replaced: 'đã thay',
  'another file': 'thành tệp khác',
  'old text stays': 'còn lời cũ',
  'page number, not on the first': 'có số trang, trang một không có',
  'page number everywhere': 'có số trang ở cả trang một',
  'no page number': 'không có số trang',
};

const MEASURED = /^write ([\d.]+), read ([\d.]+), (\d+) cells$/;

/** @param answer an answer of a probe, or one of its expected answers. An answer that has no words is itself. */
export function answerWords(answer: string): string {
  const words = WORDS[answer];
  if (words !== undefined) return words;
  const measured = MEASURED.exec(answer);
  if (measured) {
    const [written, read, cells] = measured.slice(1).map(Number) as [number, number, number];
    return `ghi ${printNumber(written)} giây, đọc ${printNumber(read)} giây, ${printNumber(cells)} ô`;
  }
  return answer
    .replace(/^look (\d+)$/, 'lần xem thứ $1')
    .replace(/^not in (\d+) looks$/, 'không hiện sau $1 lần xem')
    .replace(/^(\d+) merges?, value kept$/, '$1 ô gộp, còn giá trị')
    .replace(/^(\d+) merges?, value lost$/, '$1 ô gộp, mất giá trị')
    .replace(/^stays (\S+)$/, 'vẫn là $1')
    .replace(/^(\d+) letters$/, 'còn $1 chữ')
    .replace(/^English, not known: /, 'tiếng Anh, không nhận ra: ')
    .replace(/^Vietnamese, not known: /, 'tiếng Việt, không nhận ra: ');
}
