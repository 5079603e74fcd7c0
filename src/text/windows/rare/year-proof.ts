/** Words of *Tự kiểm chứng…*: the synthetic province, the steps, what differs, and the certificate. */
import { printNumber } from '../../print';
import { dialogWords } from '../page';
import { rehearsalName } from '../../rehearsal-name';

const PERIODS = ['Quý I', '6 tháng đầu năm', 'Quý III', 'Năm', 'Quý I năm sau'] as const;
/** The name of a period in a sentence; 0-based. */
const periodWord = (at: number): string => PERIODS[at] ?? '';

const first = (year: number): string => `Quý I năm ${year}`;
const NAMES = [
  first,
  (year: number): string => `6 tháng đầu năm ${year}`,
  (year: number): string => `Quý III năm ${year}`,
  (year: number): string => `Năm ${year}`,
  first,
] as const;

const UNIT_NAMES: Readonly<Record<string, string>> = {
  'SO-1': 'Sở Thử nghiệm Một',
  'SO-2': 'Sở Thử nghiệm Hai',
  'XA-1': 'UBND xã Thử Một',
  'XA-2': 'UBND xã Thử Hai',
  'XA-3': 'UBND xã Thử Ba',
};

const ROWS: Readonly<Record<string, readonly [label: string, measure: string]>> = {
  '1': ['Giải quyết hồ sơ (dòng thử)', ''],
  '1.1': ['Hồ sơ nộp trực tuyến', 'hồ sơ'],
  '1.2': ['Hồ sơ nộp trực tiếp', 'hồ sơ'],
  '1.3': ['Tổng số hồ sơ tiếp nhận', 'hồ sơ'],
  '1.4': ['Tỷ lệ hồ sơ trực tuyến', '%'],
  '2': ['Nguồn lực (dòng thử)', ''],
  '2.1': ['Số công chức có mặt', 'người'],
  '2.2': ['Kinh phí đã chi', 'triệu đồng'],
  '3': ['Số liệu riêng của từng sở (dòng thử)', ''],
  '3.1': ['Văn bản của sở thứ nhất', 'văn bản'],
  '3.2': ['Văn bản của sở thứ hai', 'văn bản'],
  '3.3': ['Văn bản của toàn tỉnh', 'văn bản'],
  '4': ['Nhiệm vụ (dòng thử)', ''],
  '4.1': ['Số nhiệm vụ được giao', 'nhiệm vụ'],
  '4.2': ['Số nhiệm vụ đã hoàn thành', 'nhiệm vụ'],
  '4.3': ['Tỷ lệ nhiệm vụ hoàn thành', '%'],
};

const LOOKED_AT = {
  figures: 'Số liệu toàn tỉnh và từng đơn vị',
  sums: 'Lũy kế toàn tỉnh và từng đơn vị',
  tasks: 'Nhiệm vụ từng đơn vị',
  standing: 'Trạng thái, lần nộp, đúng hạn hay trễ',
  corrected: 'Số liệu, lũy kế và lần nộp sau đính chính',
  before: 'Số kỳ trước đã điền sẵn trong biểu',
} as const;
export type LookedAt = keyof typeof LOOKED_AT;

const STEPS = {
  clear: 'Dọn tệp thử của lần trước',
  found: 'Lập sổ thử',
  issue: 'tạo biểu và phát hành',
  before: 'đối chiếu số kỳ trước điền sẵn',
  watch: 'quét khi chưa đơn vị nào nộp, gia hạn một đơn vị',
  fill: 'các đơn vị nhập và đánh dấu nộp',
  collect: 'quét báo cáo',
  giveBack: 'trả lại một báo cáo, đơn vị sửa và nộp lại',
  accept: 'tiếp nhận',
  close: 'chốt',
  consolidate: 'tổng hợp',
  compare: 'đối chiếu với phép tính độc lập',
  correct: 'đính chính một báo cáo đã chốt',
  compareCorrected: 'đối chiếu sau đính chính',
  remove: 'Xóa tỉnh thử',
} as const;
export type YearProofStep = keyof typeof STEPS;

const STOP = 'Chỗ dừng';

interface Outcome {
  /** Compared, and different. */
  readonly cells: number;
  readonly wrong: number;
  /** The year was not played to its end. */
  readonly isStopped: boolean;
}

const PROVINCE = 'Tỉnh Thử nghiệm (TỰ KIỂM CHỨNG)';

export const yearProofWords = {
  title: 'Tự kiểm chứng',
  lines: (units: number, files: number): readonly string[] => [
    `Sổ CCHC tạo một tỉnh thử gồm ${units} đơn vị và cho chạy trọn một năm: tạo biểu, nhập, nộp, trả lại, nộp lại, tiếp nhận, chốt, đính chính, tổng hợp từng kỳ và cả năm, rồi mở kỳ sau.`,
    'Sau mỗi kỳ, từng ô của Sổ tổng hợp thử được đối chiếu với một phép tính độc lập, không dùng chung đoạn chương trình nào với phần tổng hợp.',
    `Sẽ tạo trong Drive của tài khoản này: một thư mục, một Sổ tổng hợp thử, một Sổ gốc thử và ${files} tệp biểu, tên đều ghi “DIỄN TẬP – không phải số liệu”. Xong thì tất cả vào Thùng rác.`,
    'Không động tới sổ, số liệu, nhật ký nào của cơ quan; không chia sẻ tệp cho ai; không gửi thư. Mất khoảng mười phút; có thể dừng rồi làm tiếp.',
  ],
  /** Files of an earlier run that was stopped. */
  leftOver: (files: number): string => `Còn ${files} tệp thử của lần trước: sẽ xóa trước khi bắt đầu.`,
  goesOn: (at: number, of: number): string => `Lần trước dừng ở bước ${at}/${of}: sẽ làm tiếp từ đó rồi xóa.`,
  step: (step: YearProofStep, period: number | null): string =>
    period === null ? STEPS[step] : `${periodWord(period)}: ${STEPS[step]}`,
  folder: rehearsalName('Sổ CCHC tự kiểm chứng (xóa được)'),
  ledger: rehearsalName('Sổ gốc thử'),
  master: rehearsalName('Sổ tổng hợp thử'),
  province: PROVINCE,
  office: 'Cơ quan thử nghiệm',
  committee: 'UBND tỉnh thử nghiệm',
  place: 'Nơi thử nghiệm',
  person: 'Người thử nghiệm',
  source: 'Dòng do Sổ CCHC tự tạo để kiểm chứng',
  unitName: (unit: string): string => UNIT_NAMES[unit] ?? unit,
  row: (row: string) => ROWS[row] ?? ([row, ''] as const),
  rows: Object.keys(ROWS),
  task: (unit: string): string => `Nhiệm vụ thử của ${UNIT_NAMES[unit] ?? unit}`,
  product: 'Văn bản thử',
  plan: (year: number): string => `Kế hoạch thử năm ${year}`,
  deadline: (year: number): string => `Tháng 12/${year}`,
  period: (at: number, year: number): string => rehearsalName((NAMES[at] ?? NAMES[0])(year)),
  reason: 'Tự kiểm chứng: số thử nhập sai',
  correction: { reason: 'Tự kiểm chứng: đính chính thử', number: '01/TKC' },
  /** A cell that differs. */
  differs: (facts: {
    readonly period: number;
    readonly place: string;
    readonly found: string;
    readonly expected: string;
  }): string =>
    `${periodWord(facts.period)}, ${facts.place}: sổ ghi ${facts.found}, tính độc lập được ${facts.expected}`,
  cell: (tab: string, row: string, column: string, a1: string): string =>
    `${tab}, dòng ${row}, cột ${column} (ô ${a1})`,
  form: (unit: string, row: string): string => `biểu của ${UNIT_NAMES[unit] ?? unit}, số kỳ trước của dòng ${row}`,
  absent: 'không có',
  /** What *Nhiệm vụ* of the master shows of a unit's task. */
  taskCell: (labels: Readonly<Record<'done' | 'doing', string>>, isDone: boolean): string =>
    isDone ? labels.done : `${labels.doing} 50%`,
  notHandedIn: (units: readonly { readonly unit: string; readonly why: string }[]): string =>
    `báo cáo đã đánh dấu nộp mà chưa được nhận: ${units.map(({ unit, why }) => `${UNIT_NAMES[unit] ?? unit}${why === '' ? '' : ` (${why})`}`).join('; ')}`,
  refused: (step: string, why: string): string => `Dừng ở bước “${step}”: ${why}`,
  broken: (step: string): string =>
    `Dừng ở bước “${step}”: đã thử nhiều lần không xong. Hãy chạy Tự kiểm tra trên Google để biết nguyên nhân`,
  columns: ['Điều đã đối chiếu', 'Số ô', 'Kết quả'],
  looked: (period: number, what: LookedAt): string => `${periodWord(period)}: ${LOOKED_AT[what]}`,
  verdict: (wrong: number): string => (wrong === 0 ? 'KHỚP' : `${printNumber(wrong)} ô KHÁC`),
  outcome: ({ cells, wrong, isStopped }: Outcome): string => {
    if (wrong > 0)
      return `KHÔNG KHỚP: ${printNumber(wrong)} chỗ khác trong ${printNumber(cells)} ô${isStopped ? ', và dừng giữa chừng' : ''}. Tỉnh thử đã xóa. Hãy bấm “${dialogWords.download}” rồi gửi giấy chứng nhận cho người phụ trách kỹ thuật; chưa nên dùng số tổng hợp cho đến khi rõ nguyên nhân.`;
    if (isStopped)
      return `CHƯA KẾT LUẬN ĐƯỢC: dừng giữa chừng, ${cells === 0 ? 'chưa đối chiếu được ô nào' : `${printNumber(cells)} ô đã đối chiếu đều khớp`}. Tỉnh thử đã xóa. Lý do ở dòng “${STOP}”. Hãy chạy lại; vẫn dừng thì bấm “${dialogWords.download}” rồi gửi giấy chứng nhận cho người phụ trách kỹ thuật.`;
    return `KHỚP: ${printNumber(cells)} ô bằng đúng phép tính độc lập. Tỉnh thử đã xóa. Hãy bấm “${dialogWords.download}” để lưu giấy chứng nhận.`;
  },
  /** Line of a difference in the list of results. */
  difference: 'Chỗ khác',
  /** Line of the step at which the run ended early. */
  stop: STOP,
  file: (day: string): string => `so-cchc-tu-kiem-chung-${day}.html`,
  certificate: {
    title: 'GIẤY CHỨNG NHẬN TỰ KIỂM CHỨNG',
    product: 'Sổ CCHC',
    when: 'Thời điểm hoàn thành',
    account: 'Tài khoản chạy',
    build: 'Bản chương trình',
    noBuild: '(không rõ)',
    seed: 'Số gốc của bộ số thử',
    made: 'Đã chạy',
    played: (units: number, letters: number): string =>
      `${units} đơn vị thử, 4 kỳ và kỳ đầu năm sau: tạo biểu, nhập, nộp, trả lại, nộp lại, nộp trễ, gia hạn, tiếp nhận, chốt, đính chính, tổng hợp. ${letters} thư được soạn, không thư nào được gửi.`,
    conclusion: 'Kết luận',
    verdict: (wrong: number, isStopped: boolean): string =>
      wrong > 0 ? 'KHÔNG KHỚP' : isStopped ? 'CHƯA KẾT LUẬN ĐƯỢC' : 'KHỚP',
    cells: (cells: number): string => `${printNumber(cells)} ô đã đối chiếu với phép tính độc lập.`,
    differences: 'Các chỗ khác',
    stopped: 'Chỗ dừng và các chỗ khác',
    more: (count: number): string => `và ${printNumber(count)} chỗ nữa`,
    how: 'Các con số thử do Sổ CCHC lấy ngẫu nhiên theo số gốc, ghi vào biểu của đơn vị thử, đi qua đúng các bước của kỳ thật. Phép tính độc lập cộng lại từ chính các con số đã lấy, không đọc sổ và không dùng chung đoạn chương trình nào với phần tổng hợp (kiểm tra bằng quy tắc khi dựng chương trình). Tỉnh thử nằm ngoài sổ của cơ quan và đã xóa sau khi đối chiếu.',
    print: 'In giấy này',
  },
} as const;
