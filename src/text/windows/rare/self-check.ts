/**
 * Words of the job *Tự kiểm tra trên Google*. Google's answers are shown unchanged; only verdicts are words of this
 * file.
 */
import { printNumber } from '../../print';
import { dialogWords } from '../page';
import { answerWords } from '../probe-answers';

const VERDICTS = { right: 'đúng', different: 'KHÁC', untried: 'không thử được' } as const;

/** What becomes of a difference on which no whole job rests. */
const INSTEAD: Readonly<Record<string, string>> = {
  revisionTime: 'báo cáo đọc được sau hạn sẽ do cơ quan quyết định đúng hạn hay trễ',
};

interface ResultFacts {
  readonly id: string;
  /** Jobs that stop where Google answers differently. */
  readonly stops: readonly (keyof typeof dialogWords.confirm)[];
  readonly verdict: keyof typeof VERDICTS;
  readonly expected: readonly string[];
  readonly seen: string;
  readonly seconds: number;
}

/** What a difference stops; '' for any other result. */
function stoppedBy({ id, verdict, stops }: ResultFacts): string {
  if (verdict !== 'different') return '';
  const jobs = stops.map((job) => dialogWords.confirm[job]).join(', ');
  return jobs === '' ? (INSTEAD[id] ?? 'không việc nào phải dừng') : `tạm dừng: ${jobs}`;
}

/** True when a sentence has a letter that only Vietnamese has. */
export const isVietnamese = (words: string): boolean =>
  /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(words);

export const selfCheckWords = {
  /** Letters and figures as a report has them. */
  sample: 'Đơn vị',
  /** Why a probe could not be asked. */
  noReport: 'trang thử không gửi kết quả về',
  title: 'Tự kiểm tra trên Google',
  folder: 'Sổ CCHC tự kiểm tra (xóa được)',
  pageText: 'Sổ CCHC đang xem Google chuyển trang cửa sổ ra sao. Thanh này tự đóng sau ít giây.',
  book: 'Tệp thử của Sổ CCHC',
  /** The document that is made to see how Google converts it. */
  document: {
    name: 'Văn bản thử của Sổ CCHC',
    issuer: 'SỞ NỘI VỤ',
    number: 'Số: …/BC-SNV',
    placeAndDate: '……, ngày … tháng … năm ……',
    kind: 'BÁO CÁO',
    subject: 'Dòng thử của Sổ CCHC',
    to: 'Ủy ban nhân dân tỉnh',
    line: 'Đơn vị đã nộp 38/40 báo cáo, đạt 95,00 %.',
    newLine: 'Đơn vị đã nộp 40/40 báo cáo, đạt 100,00 %.',
    typed: 'Lời của người soạn thêm vào văn bản.',
    columns: ['Chỉ tiêu', 'Số lượng'],
    cells: ['Thủ tục hành chính', '1.234'],
    signing: 'GIÁM ĐỐC',
    recipient: '- Lưu: VT, CCHC.',
  },
  file: 'so-cchc-tu-kiem-tra.json',
  lines: (count: number): readonly string[] => [
    `Thử ${count} điều mà Sổ CCHC dựa vào: cách Google lưu số, công thức, khóa, chia sẻ, hẹn giờ, xuất tệp, tốc độ đọc và ghi.`,
    'Việc thử tạo một thư mục và một tệp riêng trong Drive của tài khoản này rồi xóa đi; không động tới sổ nào của cơ quan, không gửi thư.',
    'Một thanh bên mở ra ít giây để xem Google chuyển trang cửa sổ ra sao, rồi tự đóng.',
    'Mất khoảng hai phút. Kết quả tải về được để gửi cho người phụ trách kỹ thuật.',
  ],
  asking: (title: string): string => `Đang thử: ${title}`,
  line: (facts: ResultFacts): string => {
    const { verdict, expected, seen, seconds } = facts;
    const stopped = stoppedBy(facts);
    return [
      ...(expected.length > 0
        ? [`Mong đợi: ${expected.map(answerWords).join(' hoặc ')}.`]
        : ['Chỉ đo, không có mức mong đợi.']),
      `Thấy: ${answerWords(seen)}.`,
      `${VERDICTS[verdict]} (${printNumber(seconds)} giây).`,
      ...(stopped === '' ? [] : [`${stopped.charAt(0).toUpperCase()}${stopped.slice(1)}.`]),
    ].join(' ');
  },
  columns: ['Điều đã thử', 'Mong đợi', 'Thấy', 'Kết quả'],
  cells: (facts: ResultFacts): readonly string[] => {
    const { verdict, expected, seen, seconds } = facts;
    const stopped = stoppedBy(facts);
    return [
      expected.length > 0 ? expected.map(answerWords).join(' hoặc ') : '(chỉ đo)',
      answerWords(seen),
      `${VERDICTS[verdict]}, ${printNumber(seconds)} giây${stopped === '' ? '' : `; ${stopped}`}`,
    ];
  },
  outcome: (counts: { readonly right: number; readonly different: number; readonly untried: number }): string =>
    [
      `${counts.right} điều đúng`,
      ...(counts.different > 0 ? [`${counts.different} điều KHÁC: việc nào dựa vào điều đó sẽ tạm dừng`] : []),
      ...(counts.untried > 0 ? [`${counts.untried} điều không thử được`] : []),
    ].join('; ') + '. Tệp thử đã xóa.',
} as const;
