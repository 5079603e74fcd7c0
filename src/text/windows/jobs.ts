/** Words of the long jobs: the plan, the progress, and the result for each unit. */
import { faultWords } from '../faults';
import { firstOf } from '../listed';
import { printDay, printHour } from '../print';

const units = (count: number): string => `${count} đơn vị`;
/** The first names and how many more there are. */
export const named = (names: readonly string[], most = 8): string => firstOf(names, most, { of: 'unit', by: ', ' });

export const jobNames = {
  setUp: 'Thiết lập',
  issue: 'Tạo biểu và phát hành',
  publish: 'Phát hành',
  collect: 'Quét báo cáo đã nộp',
  check: 'Kiểm tra',
  consolidate: 'Tổng hợp',
  remind: 'Đôn đốc',
  healthCheck: 'Kiểm tra tình trạng tệp',
  repair: 'Sửa tình trạng tệp',
  exportAll: 'Xuất toàn bộ',
  loadFiles: 'Tệp cho kho số liệu',
  unitFiles: 'Xuất tệp cho đơn vị',
  leaders: 'Trang lãnh đạo',
  scoreBook: 'Lập sổ chấm điểm',
  selfCheck: 'Tự kiểm tra trên Google',
  yearProof: 'Tự kiểm chứng',
  handOver: 'Bàn giao',
  takeOver: 'Nhận bàn giao',
  document: 'Soạn văn bản',
} as const;

export const jobWords = {
  waiting: 'Google đang bận, Sổ CCHC chờ rồi làm tiếp. Việc đã làm được giữ nguyên.',
  otherWindow: 'Một cửa sổ khác của cùng tài khoản đang chạy. Chờ đến lượt…',
  unfinished: 'Việc này đang làm dở, sẽ làm tiếp từ chỗ đã dừng.',
} as const;

/** The deadline, as words that end a sentence. */
export const dueWords = (mode: 'on' | 'before', hour: string, day: string): string =>
  mode === 'on' ? `trước ${printHour(hour)} ngày ${printDay(day)}` : `trước khi hết ngày ${printDay(day)}`;

export const collectWords = {
  title: (period: string): string => `Quét báo cáo đã nộp: ${period}`,
  lines: (facts: { readonly units: number; readonly changed: number }): readonly string[] => [
    `${units(facts.units)} trong kỳ; ${facts.changed} tệp có thay đổi từ lần đọc trước.`,
    'Tệp đã đánh dấu nộp và không còn lỗi phải sửa được lưu bản nộp, ghi biên nhận vào trang bìa và gửi thư.',
    'Tệp còn lỗi phải sửa: ghi lý do vào trang bìa, bỏ dấu nộp; thời điểm nộp vẫn được giữ lại.',
  ],
  reading: 'Đọc các tệp có thay đổi',
  standing: (submitted: number, of: number): string => `Đã nộp ${submitted}/${of}.`,
  line: {
    sealed: (version: number): string => `Đã lưu bản nộp lần ${version}.`,
    sealedLate: (version: number): string => `Đã lưu bản nộp lần ${version}, nộp trễ hạn.`,
    sealedUndecided: (version: number): string =>
      `Đã lưu bản nộp lần ${version}; chưa đủ căn cứ về thời gian nộp, cơ quan cần xác định.`,
    author: {
      authorUnknown: 'Google không cho biết người nộp: hãy hỏi đơn vị trước khi tiếp nhận.',
      authorNotAllowed: 'Người sửa tệp lần cuối không có quyền Được nộp: hãy hỏi đơn vị trước khi tiếp nhận.',
    },
    refused: (count: number): string => `Chưa nhận vì còn ${count} lỗi phải sửa; đã báo đơn vị.`,
    withdrawn: 'Đơn vị đã rút báo cáo.',
    tickGone: 'Đơn vị bỏ dấu nộp sau khi đã tiếp nhận; bản nộp vẫn giữ.',
    editedAfter: (count: number): string => `${count} ô bị sửa sau khi nộp; bản nộp không đổi.`,
    draft: 'Đang nhập.',
    unreadable: (why: string): string => `Không đọc được tệp: ${why}`,
    notShown: (why: string): string => `Đã ghi nhận nhưng chưa ghi được lên trang bìa: ${why}. Sẽ ghi ở lượt sau.`,
    coverDamaged:
      'Trang bìa của tệp bị xóa hoặc sửa nên không nhận được báo cáo; hãy nhờ đơn vị hoàn tác bằng Lịch sử phiên bản.',
  },
  outcome: (facts: {
    readonly sealed: number;
    readonly refused: number;
    readonly withdrawn: number;
    readonly edited: number;
    readonly unreadable: number;
  }): string =>
    facts.sealed + facts.refused + facts.withdrawn + facts.edited + facts.unreadable === 0
      ? 'Không có báo cáo mới.'
      : [
          `Nhận ${facts.sealed} báo cáo`,
          ...(facts.refused > 0 ? [`${facts.refused} đơn vị còn lỗi phải sửa`] : []),
          ...(facts.withdrawn > 0 ? [`${facts.withdrawn} đơn vị rút báo cáo`] : []),
          ...(facts.edited > 0 ? [`${facts.edited} đơn vị sửa sau khi nộp`] : []),
          ...(facts.unreadable > 0 ? [`${facts.unreadable} tệp không đọc được`] : []),
        ].join('; ') + '.',
} as const;

type Facts = readonly (string | number)[];

export function collectLine([code, ...facts]: Facts): string {
  const { line } = collectWords;
  switch (code) {
    case 'sealed':
      return [
        (facts[1] === 'late' ? line.sealedLate : facts[1] === 'undecided' ? line.sealedUndecided : line.sealed)(
          Number(facts[0]),
        ),
        ...(typeof facts[2] === 'string' ? [line.author[facts[2] as keyof typeof line.author]] : []),
      ].join(' ');
    case 'refused':
      return line.refused(Number(facts[0]));
    case 'edited':
      return line.editedAfter(Number(facts[0]));
    case 'unreadable':
      return line.unreadable(faultWords(String(facts[0])));
    case 'notShown':
      return line.notShown(faultWords(String(facts[0])));
    case 'withdrawn':
      return line.withdrawn;
    case 'tickGone':
      return line.tickGone;
    case 'coverDamaged':
      return line.coverDamaged;
    default:
      return line.draft;
  }
}
