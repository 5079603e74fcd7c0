/**
 * Words of *Tự kiểm tra trên Google*. Google's answers are shown unchanged; only titles and verdicts are words of this
 * file.
 */
import { printNumber } from '../print';
import { dialogWords } from './page';
import { answerWords } from './probe-answers';

/** File name of the probe window (build/bundle/probe-page.ts). */
export const PROBE_PAGE = 'page-probe';

const TITLES: Readonly<Record<string, string>> = {
  account: 'Biết tài khoản đang làm việc',
  memory: 'Ghi nhớ giữa hai lần chạy',
  cache: 'Bộ nhớ đệm',
  trigger: 'Hẹn giờ quét tự động',
  triggerMade: 'Tạo hẹn giờ quét tự động',
  mailQuota: 'Hạn mức gửi thư trong ngày',
  errorLanguage: 'Ngôn ngữ trong thông báo lỗi của Google',
  rawPage: 'Trang cửa sổ còn nguyên như lúc đưa lên',
  packed: 'Nén và giải nén văn bản tiếng Việt',
  fingerprint: 'Mã kiểm chứng SHA-256 của văn bản tiếng Việt',
  typedThousands: 'Gõ 1.245 vào ô số đếm',
  typedDecimal: 'Gõ 0,988 vào ô số thập phân',
  typedPercent: 'Gõ 98,8% vào ô số thập phân',
  typedPoint: 'Gõ 90.68 vào ô số thập phân',
  typedScientific: 'Gõ 1e5 vào ô số đếm',
  typedBlank: 'Để trống một ô',
  typedDay: 'Gõ 8/8 vào ô số đếm',
  typedInTextCell: 'Gõ 05/3 vào ô văn bản',
  shownCount: 'Số 1234567 hiển thị theo kiểu Việt Nam',
  formulaSemicolon: 'Công thức dùng dấu chấm phẩy',
  formulaComma: 'Dấu phẩy trong công thức là dấu thập phân',
  unicodeLetters: 'Công thức tính mã từng chữ cái (mã bản in)',
  emptyFormula: 'Công thức cho kết quả trống',
  formulaReturns: 'Công thức đọc lại đúng như lúc ghi',
  locale: 'Ngôn ngữ của tệp là tiếng Việt',
  rawText: 'Văn bản bắt đầu bằng dấu = không thành công thức',
  fence: 'Lượt ghi cũ bị từ chối trọn vẹn',
  fenceId: 'Google giữ mã vùng có tên do Sổ CCHC đặt',
  pasteMerged: 'Dán lên ô đã gộp trong một lượt ghi',
  strictList: 'Danh sách chọn bắt buộc không chặn Sổ CCHC ghi',
  checkbox: 'Ô đánh dấu nhận giá trị do Sổ CCHC ghi',
  protectionEditors: 'Người được sửa vùng khóa',
  unknownEditor: 'Khóa vùng cho một địa chỉ không có tài khoản',
  frozenMerge: 'Cố định dòng đi qua ô đã gộp',
  personChip: 'Địa chỉ thư hiện thành tên người vẫn đọc được',
  manyRows: 'Thêm 50.000 dòng trong một lượt',
  stampOnCopy: 'Dấu nhận biết trên bản sao của tệp',
  marksKept: 'Dấu của Sổ CCHC trên tệp trong Drive',
  getsNewFile: 'Tệp mới tạo mở được ngay bằng mã tệp',
  listLag: 'Tệp mới tạo hiện trong danh sách của Drive sau mấy lần xem',
  emptyList: 'Danh sách trống của Drive',
  writersCanShare: 'Người nhập không được chia sẻ tiếp tệp',
  shareOwner: 'Chia sẻ tệp cho chính chủ sở hữu',
  shareUnknown: 'Chia sẻ cho địa chỉ không có tài khoản Google',
  versionGrows: 'Số phiên bản của tệp tăng sau mỗi lần sửa',
  authorKnown: 'Biết ai sửa tệp lần cuối',
  exportXlsx: 'Xuất tệp .xlsx',
  exportPdf: 'Xuất tệp PDF',
  allDrives: 'Danh sách tệp gồm cả bộ nhớ dùng chung',
  groupNotUser: 'Chia sẻ cho một nhóm không tồn tại',
  revisions: 'Thời điểm của lần sửa cuối trong lịch sử phiên bản',
  missingFile: 'Mở tệp không tồn tại',
  revisionTime: 'Đổi “thời điểm sửa” của tệp không đổi thời điểm trong lịch sử phiên bản',
  pickerKey: 'Khóa của bảng chọn tệp Google Picker',
  docsConverted: 'Chuyển .docx thành Google Tài liệu giữ đủ các dòng',
  docsHeader: 'Số trang ở đầu trang, không có ở trang một',
  docsNamed: 'Tên vùng của từng dòng văn bản',
  docsReplaced: 'Soạn lại vào chính tệp cũ, tên vùng cũ được thay',
  docsMarked: 'Nền màu của lời người soạn thêm',
  pickerScript: 'Bảng chọn tệp Google Picker mở được trong cửa sổ',
  pageSpelling: 'Chữ trong cửa sổ Sổ CCHC tới nơi còn nguyên',
  pageSlashes: 'Trang cửa sổ: hai dấu gạch chéo trong chuỗi',
  pageTemplate: 'Trang cửa sổ: hai dấu gạch chéo trong chuỗi mẫu',
  pageDollar: 'Trang cửa sổ: dấu $ trong chuỗi',
  pageComment: 'Trang cửa sổ: ghi chú HTML',
  pageLongLine: 'Trang cửa sổ: dòng rất dài',
  pageLetters: 'Trang cửa sổ: chữ tiếng Việt viết thẳng',
  speed1k: 'Ghi và đọc 1.000 ô',
  speed10k: 'Ghi và đọc 10.000 ô',
  speed100k: 'Ghi và đọc 100.000 ô',
};

/** What a probe tests, for the office. */
export const probeTitle = (id: string): string => TITLES[id] ?? id;

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
  pageTitle: 'Trang thử',
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
