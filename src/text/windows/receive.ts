/**
 * Words of *Tiếp nhận báo cáo*: the list's line about a unit, what each decision changes, and the facts about a time of
 * submission.
 */
import type { SignedDocument } from '../../core/submission/document';
import type { Evidence } from '../../core/submission/submission-time';
import { documentWords } from '../books/cover';
import { printMoment } from '../print';
import type { Level } from '../../core/finding-level';
import { sealedWords } from '../levels';

/** In the order in which the add-in saw the events. Facts that Google does not give are shown as unknown. */
export const evidenceLines = (evidence: Evidence, dueAt: number | null): readonly string[] => [
  ...(dueAt === null ? [] : [`Hạn nộp của đơn vị: ${printMoment(dueAt)}.`]),
  evidence.unseenAt === null
    ? 'Trước đó Sổ CCHC chưa đọc tệp lần nào.'
    : `Lần cuối đọc tệp chưa thấy dấu nộp: ${printMoment(evidence.unseenAt)}.`,
  `Thấy dấu nộp lần đầu: ${printMoment(evidence.seenAt)}.`,
  evidence.modifiedAt === null
    ? 'Google không cho biết tệp được sửa lần cuối khi nào.'
    : `Tệp được sửa lần cuối: ${printMoment(evidence.modifiedAt)}, người sửa: ${evidence.modifiedBy ?? 'không xác định'}.`,
  'Có thể xem thêm ở tệp của đơn vị: Tệp → Lịch sử phiên bản.',
];

/** Where the signing day counts and does not decide. */
export const documentLine = (document: SignedDocument | null, isReused: boolean): string => {
  if (document === null) return 'Thời gian nộp tính theo văn bản, nhưng đơn vị chưa ghi văn bản nào.';
  return `Thời gian nộp tính theo ${documentWords(document)}.${isReused ? ' Văn bản này đã gửi kèm một bản nộp trước có số liệu khác: chưa rõ có ký lại cho số liệu này không.' : ''}`;
};

/** What a decision that is taken back was, as a noun. */
export const undoWords = { return: 'trả lại', accept: 'tiếp nhận', close: 'chốt' } as const;

export const receiveWords = {
  title: 'Tiếp nhận báo cáo',
  loading: 'Đang đọc danh sách đơn vị…',
  again: 'Thử lại',
  refresh: 'Đọc lại danh sách',
  due: 'Hạn nộp',
  show: 'Hiện',
  search: 'Tìm theo tên đơn vị',
  filter: {
    waiting: 'Chờ tiếp nhận',
    undecided: 'Chưa xác định thời gian',
    notYet: 'Chưa nộp',
    undoable: 'Vừa quyết định, còn hủy được',
    all: 'Tất cả',
  },
  empty: {
    waiting: 'Không có báo cáo nào chờ tiếp nhận.',
    undecided: 'Không có báo cáo nào chưa xác định thời gian nộp.',
    notYet: 'Không có đơn vị nào chưa nộp.',
    undoable: 'Không có quyết định nào trong một giờ vừa qua còn hủy được.',
    all: 'Kỳ này chưa có đơn vị nào.',
  },
  noneFound: (text: string): string => `Không có đơn vị nào tên có “${text}” trong danh sách này.`,
  units: (count: number): string => `${count} đơn vị`,
  version: (version: number, at: string, by: string | null): string =>
    `Bản nộp lần ${version}, lưu lúc ${at}, người nộp: ${by ?? 'không xác định'}.`,
  noSeal: 'Chưa có bản nộp nào.',
  findings: (found: Readonly<Record<Level, number>>): string => sealedWords(found) ?? 'Bản nộp không có sai sót nào.',
  openFile: 'Mở sổ của đơn vị',
  said: 'Trang bìa của đơn vị đang ghi',
  answers: 'Lý do trả lại và trả lời của đơn vị',
  certified: 'Thủ trưởng trả lời và người kiểm tra',
  noAnswer: '(đơn vị không trả lời)',
  undone: (name: string, label: string): string => `${name}: đã hủy quyết định. ${label}.`,
  nothingToDo: 'Không còn việc gì để làm với báo cáo này.',
  working: 'Đang ghi…',
  button: {
    accept: 'Tiếp nhận',
    return: 'Trả lại…',
    withdraw: 'Cho rút theo đề nghị của đơn vị…',
    close: 'Chốt…',
    extend: 'Gia hạn…',
    decideTime: 'Xác định thời gian nộp…',
    undo: 'Hủy quyết định vừa rồi',
  },
  /** The button that does it, after the person has read what changes. */
  confirm: {
    return: 'Trả lại báo cáo',
    withdraw: 'Rút báo cáo',
    close: 'Chốt báo cáo',
    extend: 'Gia hạn',
    decideTime: 'Ghi thời gian nộp',
  },
  changes: {
    return:
      'Số của đơn vị sẽ không được tính ở lần Tổng hợp sau; dấu nộp bị bỏ, lý do được ghi vào trang bìa và gửi thư cho đơn vị. Bản nộp đã lưu vẫn giữ trong sổ gốc.',
    withdraw:
      'Báo cáo trở về đang nhập, số của đơn vị sẽ không được tính ở lần Tổng hợp sau. Chỉ rút khi đơn vị đề nghị.',
    close:
      'Chốt xong thì không trả lại, không gia hạn và không rút được nữa. Sai sót về sau phải sửa ở Đính chính số liệu, theo văn bản của đơn vị.',
    extend:
      'Chỉ đổi hạn nộp của đơn vị này; đúng hạn hay trễ hạn được xét lại theo hạn mới, trừ khi cơ quan đã quyết định.',
    decideTime: 'Quyết định được ghi vào biên nhận của đơn vị và nhật ký; ghi rồi thì không quyết định lại được.',
  },
  cancel: 'Hủy',
  reason: 'Lý do (bắt buộc)',
  until: 'Hạn nộp mới (bắt buộc)',
  dayOff: (day: string, next: string): string =>
    `${day} là ngày nghỉ; ngày làm việc kế tiếp là ${next}. Vẫn gia hạn đến ngày nghỉ này?`,
  confirmDayOff: 'Vẫn gia hạn đến ngày nghỉ',
  document: 'Văn bản (số, ký hiệu), nếu có',
  time: 'Thời gian nộp (bắt buộc)',
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  done: (name: string, decided: { readonly label: string; readonly timeliness: string | null }): string =>
    `${name}: ${decided.label}${decided.timeliness ? `, ${decided.timeliness.toLocaleLowerCase('vi')}` : ''}.`,
  extended: (name: string, label: string): string => `${name}: đã gia hạn. ${label}.`,
  closed: (name: string): string => `${name}: đã chốt.`,
  notShown: 'Chưa ghi được lên trang bìa của đơn vị; sẽ ghi ở lượt đọc sau.',
  report: {
    summary: 'Số liệu từng dòng và sai sót',
    loading: 'Đang đọc bản nộp…',
    again: 'Thử lại',
    show: 'Hiện dòng',
    found: (count: number): string => `Dòng có sai sót (${count})`,
    all: (count: number): string => `Mọi dòng (${count})`,
    form: (label: string, count: number): string => `Biểu ${label} (${count})`,
    none: 'Không có dòng nào có sai sót.',
    shown: (count: number, of: number): string =>
      count === of ? `${count} dòng` : `Đang hiện ${count} trong ${of} dòng`,
    more: (count: number): string => `Hiện thêm ${count} dòng`,
    general: 'Về cả báo cáo',
    since: (version: number, count: number): string =>
      count === 0 ? `Không ô nào khác bản nộp lần ${version}.` : `Khác bản nộp lần ${version}: ${count} ô`,
    blank: '(trống)',
    empty: 'Để trống',
    prior: (period: string, shown: string): string => `${period}: ${shown}`,
    median: (shown: string, units: number): string => `Trung vị ${units} đơn vị cùng nhóm: ${shown}`,
    explanation: 'Giải trình của đơn vị',
    openCell: 'Mở ô',
    giveBack: 'Trả lại dòng này…',
    inReturn: 'Đã đưa vào lý do trả lại',
  },
  returnForm: {
    rows: 'Lý do theo dòng',
    remove: 'Bỏ dòng này',
    phrases: 'Câu mẫu (chọn để chép vào lý do)',
    choose: 'Chọn một câu…',
    whole: 'Lý do chung',
  },
  bulk: {
    button: (count: number): string => `Tiếp nhận các báo cáo không còn sai sót (${count})…`,
    changes: (count: number): string =>
      `Tiếp nhận ${count} báo cáo chờ tiếp nhận mà bản nộp không có lỗi, không có chỗ cần giải trình, không bị sửa sau khi nộp, đúng mẫu và đã rõ thời gian nộp. Báo cáo khác giữ nguyên để xem từng cái.`,
    confirm: (count: number): string => `Tiếp nhận ${count} báo cáo`,
    whose: (count: number): string => `Báo cáo của ${count} đơn vị`,
    progress: (at: number, of: number): string => `Đã xong ${at}/${of}`,
    stop: 'Dừng',
    stopping: 'Đang dừng sau báo cáo này…',
    done: (count: number, of: number): string =>
      count === of ? `Đã tiếp nhận ${count} báo cáo.` : `Đã tiếp nhận ${count}/${of} báo cáo; số còn lại giữ nguyên.`,
  },
} as const;
