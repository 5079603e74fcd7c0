/** Every word of a unit's workbook: tab names, headings, choices, cover, input messages. Codes stay codes in core. */
import type { FormCode } from '../../core/form-code';
import type { CellKind } from '../../core/entry';
import type { GoalDirection } from '../../core/goal';
import type { State } from '../../core/submission/submission';
import { printDate, printScaled } from '../print';
import type { ByField, EveryField } from '../../core/forms/field';

export const TAB_TITLES: Readonly<Record<FormCode | 'cover', string>> = {
  cover: 'Bìa',
  indicator: 'Số liệu',
  task: 'Nhiệm vụ',
  narrative: 'Nội dung báo cáo',
  forecast: 'Dự báo',
  weakness: 'Tiêu chí yếu',
  score: 'Chấm điểm',
};

/** What a unit may write instead of a figure. Read without regard to case. */
export const NOT_ARISEN = 'Không phát sinh';
export const NOT_APPLICABLE = 'Không áp dụng';

/** Who gave a one-stop figure, inside a sentence. */
export const GIVEN_BY = 'Sở Nội vụ cung cấp từ hệ thống một cửa';

type ByName = Readonly<Record<string, string>>;

const FIELD_HEADINGS: Readonly<Record<FormCode, ByName>> = {
  indicator: {
    number: 'STT',
    label: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    prior: 'Lũy kế kỳ trước',
    lastYear: 'Cùng kỳ năm trước',
    given: `Số ${GIVEN_BY}`,
    value: 'Số trong kỳ',
    confirm: 'Xác nhận số một cửa (trả lời một lần cho cả nhóm)',
    cumulative: 'Lũy kế từ đầu năm',
    explanation: 'Giải trình',
    check: 'Kiểm tra',
  },
  task: {
    number: 'STT',
    label: 'Nhiệm vụ',
    measure: 'Sản phẩm phải có',
    deadline: 'Thời hạn theo kế hoạch',
    due: 'Hạn',
    state: 'Tình trạng',
    percent: '% hoàn thành',
    doneDate: 'Ngày hoàn thành',
    product: 'Sản phẩm đã có (số, ký hiệu, ngày, trích yếu)',
    link: 'Đường dẫn (nếu có)',
    difficulty: 'Khó khăn, vướng mắc',
    forecast: 'Dự báo cuối năm',
    explanation: 'Giải trình',
    check: 'Kiểm tra',
  },
  narrative: { number: 'Mục', label: 'Nội dung theo đề cương', text: 'Nội dung báo cáo', check: 'Kiểm tra' },
  forecast: {
    number: 'STT',
    label: 'Chỉ tiêu, lĩnh vực',
    measure: 'Đơn vị tính',
    goal: 'Mục tiêu',
    result: 'Kết quả đến nay',
    expected: 'Dự kiến cả năm',
    state: 'Khả năng đạt',
    cause: 'Nguyên nhân',
    action: 'Giải pháp',
    explanation: 'Giải trình',
    check: 'Kiểm tra',
  },
  weakness: {
    number: 'Mã',
    label: 'Tiêu chí mất điểm năm trước',
    lost: 'Điểm mất',
    cause: 'Nguyên nhân',
    action: 'Giải pháp',
    finishBy: 'Hạn hoàn thành',
    outcome: 'Kết quả khắc phục',
    explanation: 'Giải trình',
    check: 'Kiểm tra',
  },
  score: {
    number: 'STT',
    label: 'Tiêu chí',
    maximum: 'Điểm tối đa',
    rule: 'Cách tính điểm',
    self: 'Điểm tự chấm',
    asked: 'Minh chứng cần có',
    evidence: 'Minh chứng, hoặc cách tính đầy đủ',
    link: 'Đường dẫn minh chứng',
    appraised: 'Điểm thẩm định',
    note: 'Ý kiến thẩm định',
    addedEvidence: 'Minh chứng bổ sung',
    addedLink: 'Đường dẫn bổ sung',
    explanation: 'Giải trình',
    check: 'Kiểm tra',
  },
} satisfies EveryField<string>;

/** Heading of a column. A field without a heading is a bug of the program: a unit must never see a bare key. */
export function fieldHeading(form: FormCode, field: string): string {
  const heading = FIELD_HEADINGS[form][field];
  if (heading === undefined) throw new Error(`no heading for field ${form}.${field}`);
  return heading;
}

/** Choice codes of all forms with the label that a unit chooses. */
const CHOICES: Readonly<Record<string, string>> = {
  notStarted: 'Chưa thực hiện',
  doing: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  stopped: 'Dừng thực hiện',
  achieved: 'Đạt',
  likely: 'Có khả năng đạt',
  hard: 'Khó đạt',
  unlikely: 'Không đạt',
  agreed: 'Xác nhận đúng',
  disagreed: 'Không thống nhất',
  newUnit: 'Đơn vị mới',
  splitUnit: 'Đơn vị tách',
  partMissing: 'Thiếu số đơn vị cũ',
  online: 'Trực tuyến',
  paper: 'Phiếu giấy',
  both: 'Trực tuyến và phiếu giấy',
};

export function choiceLabel(code: string): string {
  const label = CHOICES[code];
  if (label === undefined) throw new Error(`no label for choice ${code}`);
  return label;
}

const GOALS: Readonly<Record<GoalDirection, (figure: string) => string>> = {
  atLeast: (figure) => `từ ${figure} trở lên`,
  above: (figure) => `trên ${figure}`,
  atMost: (figure) => `không quá ${figure}`,
  below: (figure) => `dưới ${figure}`,
};
/** `trên 80`. An unknown direction gives the figure alone. */
export const goalWords = (direction: string, figure: string): string =>
  direction in GOALS ? GOALS[direction as GoalDirection](figure) : figure;

/** Label → code, for core's reading of a cell. */
export const CHOICE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(CHOICES).map(([code, label]) => [label, code]),
);

export const STATE_LABELS: Readonly<Record<State, string>> = {
  unpublished: 'Chưa phát hành',
  published: 'Đã phát hành, chờ đơn vị nhập',
  draft: 'Đang nhập',
  submitted: 'Đã nộp, chờ tiếp nhận',
  returned: 'Bị trả lại, cần sửa',
  accepted: 'Đã tiếp nhận',
  closed: 'Đã chốt',
};

/** How a kind is typed; shown when the cell is selected. */
export function inputMessage(kind: CellKind): string {
  const orNothing = `Không có thì ghi 0; không phát sinh thì ghi "${NOT_ARISEN}".`;
  const messages: Readonly<Record<CellKind['type'], string>> = {
    count: `Số nguyên, từ 0 trở lên. Mười hai nghìn gõ 12000 hoặc 12.000; gõ 12,000 là 12. ${orNothing}`,
    decimal: `Số, từ 0 trở lên, phần lẻ sau dấu phẩy: gõ 0,5, không gõ 0.5. ${orNothing}`,
    percent: `Số phần trăm, ví dụ 98,8 hoặc 98,8%. Ghi 98, không ghi 0,98. ${orNothing}`,
    date: 'Ngày đủ ngày, tháng, năm, ví dụ 31/03/2019.',
    text: `Ghi ngắn gọn, đủ ý${kind.type === 'text' ? `, không quá ${printScaled(kind.longest, 0)} ký tự` : ''}. Dán nhiều đoạn thì nhấp đúp vào ô trước rồi mới dán.`,
    choice: 'Chọn một mục trong danh sách.',
    tick: 'Đánh dấu vào ô; trên tệp Excel thì chọn TRUE (đúng) hoặc FALSE (sai).',
    link: 'Dán đường dẫn đầy đủ, bắt đầu bằng https://',
  };
  return messages[kind.type];
}

/** What a column asks for, where its heading alone could be misread. */
const FIELD_HINTS: Readonly<Partial<Record<FormCode, ByName>>> = {
  forecast: {
    result: 'Kết quả đã có đến ngày tính số liệu ghi ở đầu biểu.',
    expected: 'Mức dự kiến đến hết năm.',
    state: 'Đạt: đã đạt mục tiêu. Khó đạt, Không đạt: phải ghi nguyên nhân và giải pháp.',
    cause: 'Vì sao khó đạt hoặc không đạt.',
    action: 'Việc sẽ làm, ai làm, khi nào xong.',
  },
  weakness: {
    cause: 'Vì sao mất điểm ở tiêu chí này.',
    action: 'Việc sẽ làm, ai làm.',
    finishBy: 'Ngày làm xong giải pháp.',
    outcome: 'Chỉ ghi khi đã khắc phục xong: kết quả, số văn bản. Chưa xong thì để trống.',
  },
} satisfies ByField<string>;
/** '' = the heading is enough. */
export const fieldHint = (form: FormCode, field: string): string => FIELD_HINTS[form]?.[field] ?? '';

export const dateWindowMessage = (from: string | null, to: string | null): string =>
  ['Ngày đủ ngày, tháng, năm', from === null ? '' : `từ ${printDate(from)}`, to === null ? '' : `đến ${printDate(to)}`]
    .filter((part) => part !== '')
    .join(' ') + '.';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const FORM_TITLES: Readonly<Record<FormCode | 'cover', string>> = {
  cover: 'BÁO CÁO CẢI CÁCH HÀNH CHÍNH',
  indicator: 'BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH',
  task: 'BIỂU KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
  narrative: 'NỘI DUNG BÁO CÁO CẢI CÁCH HÀNH CHÍNH',
  forecast: 'BIỂU DỰ BÁO KẾT QUẢ CẢI CÁCH HÀNH CHÍNH',
  weakness: 'BIỂU KHẮC PHỤC TIÊU CHÍ YẾU CẢI CÁCH HÀNH CHÍNH',
  score: 'BIỂU CHẤM ĐIỂM',
};
export const formTitle = (form: FormCode | 'cover', periodName: string): string =>
  `${FORM_TITLES[form]} ${periodName.toLocaleUpperCase('vi')}`;
export const cutOffLine = (from: string, cutOff: string, estimated: boolean): string =>
  `Số liệu từ ngày ${printDate(from)} đến ngày ${printDate(cutOff)}${estimated ? ' (số ước)' : ''}`;

/** Marks a row that this unit alone is asked: not its own share, but the figure of the whole province or city. */
export const OF_WHOLE_MARK = ' (số toàn địa bàn)';

/** Marks a row that is known only from memory; the cover explains the mark. */
export const MEMORY_MARK = ' (*)';
export const MEMORY_NOTE = 'Hàng này chưa được đối chiếu với văn bản gốc; Sở Nội vụ xác nhận trước khi phát hành.';

export const COVER = {
  newUnit: 'Đơn vị mới',
  unitsBefore: 'Sắp xếp đơn vị',
  priorGap: 'Số kỳ trước',
  due: 'Việc cần làm',
  checks: 'Kiểm tra',
  submit: 'NỘP BÁO CÁO (đánh dấu vào ô bên cạnh)',
  state: 'Tình trạng',
  receipt: 'Biên nhận',
  message: 'Ý kiến của Sở Nội vụ',
  point: (n: number): string => `Lý do trả lại ${n}`,
  answer: 'Đơn vị trả lời',
  open: 'Mở chỗ phải sửa',
  fault: (n: number): string => `Việc đơn vị phải trả lời ${n}`,
  leadNote: (n: number): string => (n === 1 ? 'Ý kiến gửi đơn vị khác (ghi: tên đơn vị: nội dung)' : ''),
  form: (place: number): string => `Biểu ${place}`,
  help: 'Liên hệ, hỗ trợ',
  howTo: 'Cách điền',
  guide: 'Hướng dẫn',
  openGuide: 'Mở hướng dẫn điền báo cáo',
  /** Text of the link to a form: before and after the number of cells that wait. */
  openCells: (title: string): readonly [before: string, after: string] => [`${title}: còn `, ' ô chưa nhập'],
  filledForm: (title: string): string => `${title}: đã nhập đủ`,
  openPrint: (title: string): string => `Mở ${title}`,
  steps: [
    '1. Điền các ô màu trắng và vàng nhạt trong từng biểu; ô xám chữ nghiêng là số có sẵn hoặc tự tính, không điền. Dán số từ Excel: dán từng đoạn giữa hai dòng tiêu đề; dán trùm lên dòng tiêu đề hoặc ô xám thì Google từ chối cả đoạn.',
    '2. Xem cột Kiểm tra: CHƯA NHẬP thì nhập, LỖI phải sửa, CẦN GIẢI TRÌNH thì ghi lý do vào cột Giải trình.',
    '3. Hết lỗi thì về trang này, đánh dấu vào ô Nộp báo cáo. Lỡ xóa mất ô vuông thì gõ TRUE vào đúng ô đó.',
    '4. Chờ biên nhận ở dòng Biên nhận (trong khoảng một giờ). Bỏ dấu là rút báo cáo khi chưa tiếp nhận.',
  ],
  marked: 'Đã đánh dấu nộp, chưa có biên nhận',
  unmarked: 'Đã bỏ dấu nộp, đang chờ ghi nhận việc rút báo cáo',
  clean: 'Không còn lỗi.',
  notSubmitted: 'BÁO CÁO CHƯA ĐƯỢC NỘP.',
  remaining: 'Còn ',
  rowsOf: (mark: string, isLast: boolean): string => ` dòng ${mark}${isLast ? '. ' : ', '}`,
  mustBeNamed: ' (phải ghi trước khi nộp)',
  ifAny: ' (nếu có)',
  memory: '(*) Hàng chưa được đối chiếu với văn bản gốc.',
} as const;

/** Labels of the cover's entries about the văn bản that the unit sends. */
export const COVER_DOCUMENT = {
  docNumber: 'Số văn bản gửi kèm',
  docSymbol: 'Ký hiệu văn bản gửi kèm',
  docDate: 'Ngày ký văn bản gửi kèm',
  docSigner: 'Người ký văn bản gửi kèm',
} as const;

/** Rows that certify the report. A question of the office is the label of its row. */
export const COVER_CERTIFIED = {
  checkedBy: 'Người kiểm tra (họ tên)',
  checkedOn: 'Ngày kiểm tra',
  checked: 'ĐÃ KIỂM TRA (đánh dấu trước khi nộp)',
  yes: 'Có',
  no: 'Không',
  choose: 'Chọn Có hoặc Không',
  ticked: 'Đã đánh dấu',
} as const;

/** Labels of cover rows that findings name, by row key. */
export const COVER_LABELS: Readonly<Record<string, string>> = {
  ...COVER_DOCUMENT,
  submit: 'Nộp báo cáo',
  checkedBy: COVER_CERTIFIED.checkedBy,
  checkedOn: COVER_CERTIFIED.checkedOn,
  checked: 'Đã kiểm tra',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`headQuestion${n}`, `Câu hỏi ${n}`])),
};

/** One sentence: who files what, for which period, by when. */
export const dueSentence = (unitName: string, periodName: string, dueText: string): string =>
  `${unitName} điền báo cáo cải cách hành chính ${periodName} và đánh dấu Nộp báo cáo ${dueText}.`;
export const newUnitSentence = (bornOn: string | null): string =>
  `Đơn vị mới${bornOn === null ? '' : `, thành lập từ ngày ${printDate(bornOn)}`}: không có số kỳ trước của chính đơn vị để so sánh.`;
export const helpLine = (officeName: string, phone: string | null): string =>
  phone === null ? officeName : `${officeName}, ${phone}`;
export const LOCKED = 'Phần của biểu mẫu: chỉ Sở Nội vụ sửa';
