/** Words of the command that loads the files of many provinces and asks them as one. */
import type { LoadFileWrong } from '../core/roll-up/load-file';
import type { AnswerRow, NationalTotal } from '../core/roll-up/questions';
import { fromText } from '../core/exact';
import { LOAD_ORDER, type RollUpTable } from '../core/roll-up/tables';
import { printScaled } from './print';
import { LOAD_TABLES } from './windows/rare/load-files';

const WRONG: Readonly<Record<LoadFileWrong['why'], string>> = {
  empty: 'tệp không có dòng nào',
  noJson: 'dòng này không phải JSON',
  noTable: 'các cột của dòng này không phải của bảng nào trong kho',
  otherTable: 'dòng này thuộc bảng khác với các dòng trước',
  noValue: 'ô bắt buộc để trống',
  wrongValue: 'giá trị không đúng kiểu của cột',
  severalLoads: 'dòng này của lần xuất, kỳ hoặc tỉnh khác với các dòng trước',
};

const NO_TOTAL: Readonly<Record<NationalTotal['why'], string>> = {
  added: '',
  ratio: '',
  differs: 'không cộng: các tỉnh hiểu dòng này khác nhau (tên, đơn vị tính hoặc loại số)',
  nothing: 'chưa tỉnh nào có số',
  notAdded: 'không cộng: dòng này không phải tổng các đơn vị',
};

/** Exact decimal text as people write it: 1234.5 → `1.234,5`. */
function amount(text: string): string {
  const exact = fromText(text);
  return exact ? printScaled(exact.scaled, exact.decimals) : text;
}

/** `what` = a table, or a row and its column. */
const holds = (what: string): string =>
  LOAD_ORDER.some((table) => table === what) ? LOAD_TABLES[what as RollUpTable].holds : `dòng ${what}`;

const orNone = (text: string | null): string => (text === null ? 'chưa có' : amount(text));

export const rollUpWords = {
  usage:
    'Cách dùng: npm run roll-up -- TỆP.ndjson… [--kho TỆP.duckdb] [--ky MÃ-KỲ --dong MÃ-DÒNG [--cot value|cumulative]]',
  bigQueryUsage:
    'Cần --bigquery DỰ-ÁN.TẬP-DỮ-LIỆU --vung VÙNG (ví dụ asia-southeast1) và mã truy cập trong biến BIGQUERY_TOKEN (lấy bằng gcloud auth print-access-token). Số liệu sẽ lên máy chủ của Google: hỏi bộ phận pháp chế trước.',
  refused: (status: number, reason: string, message: string): string => {
    const why = `BigQuery không nhận (${status}${reason === '' ? '' : ` ${reason}`}): ${message}.`;
    if (status === 401) return `${why} Mã truy cập hết hạn: lấy mã mới rồi chạy lại; tệp đã nạp không bị nạp hai lần.`;
    if (status === 403 || status === 404) return `${why} Hãy kiểm tra tên dự án, tập dữ liệu, vùng và quyền.`;
    return `${why} Hãy chạy lại; tệp đã nạp không bị nạp hai lần.`;
  },
  noConnection: 'Không nối được tới BigQuery. Hãy kiểm tra mạng rồi chạy lại; tệp đã nạp không bị nạp hai lần.',
  noFile: (path: string): string => `Không mở được tệp ${path}. Hãy kiểm tra đường dẫn.`,
  wrong: (path: string, { why, line, column }: LoadFileWrong): string =>
    `${path}, dòng ${line}${column === '' ? '' : `, cột ${column}`}: ${WRONG[why]}. Chưa nạp tệp nào. Hãy xin lại tệp từ nơi gửi.`,
  loaded: (path: string, lines: number): string => `Đã nạp ${path}: ${lines} dòng`,
  alreadyThere: (path: string): string => `Đã có từ trước: ${path}`,
  whole: 'Các lần nạp đều đủ dòng; tổng của mỗi dòng bằng số các đơn vị cộng với điều chỉnh.',
  notWhole: (province: string, period: string, what: string, expected: string, found: string): string =>
    `KHÔNG KHỚP: tỉnh ${province}, kỳ ${period}, ${holds(what)}: cần ${expected}, có ${found}. Hãy xin lại đủ bốn tệp của kỳ này.`,
  inTime: 'Báo cáo đúng hạn theo tỉnh và năm',
  inTimeLine: (row: AnswerRow): string => {
    const of = (name: string): string => row[name] ?? '0';
    const percent = row['in_time_percent'] ?? null;
    return [
      `  ${row['name'] ?? ''}, năm ${of('year')}: đúng hạn ${of('in_time')}/${of('timed')}`,
      ...(percent === null ? [] : [` (${amount(percent)} %)`]),
      `; đã nộp ${of('handed_in')}/${of('asked')}; được gia hạn ${of('excused')}`,
    ].join('');
  },
  total: ({ label, measure, total, why, provinces, have, expected }: NationalTotal): string =>
    `${label}: ${total === null ? NO_TOTAL[why] : `${amount(total)} ${measure}`}; ${provinces} tỉnh, ${have}/${expected} đơn vị có số.`,
  change: 'So với cùng kỳ năm trước, giảm nhiều nhất trước',
  changeLine: (name: string, total: string | null, before: string | null, difference: string | null): string =>
    difference === null
      ? `  ${name}: không so được (kỳ này ${orNone(total)}, năm trước ${orNone(before)})`
      : `  ${name}: ${orNone(before)} → ${orNone(total)} (${difference.startsWith('-') ? '' : '+'}${amount(difference)})`,
} as const;
