/**
 * The one table from what the office sees of a unit to what the unit reads: a sentence on its cover, and a letter
 * where it changes what the unit must do. A notice without a line here does not compile.
 */
import type { Notice, NoticeCode, NoticeFacts, UndoneAction } from '../../core/submission/told';
import { cutTo } from '../../core/text-fold';
import { meansOther } from '../../core/submission/laid-period';
import { printMoment } from '../print';
import { periodChangeWords } from '../period-change';
import { timelinessSentence } from './cover';

interface News<F> {
  /** The sentence on the cover; '' = the state and the receipt already show it. */
  readonly cover: (facts: F, at: number) => string;
  /** Subject of the letter about a period; null = nothing changes for the unit, so no letter is sent. */
  readonly letter: ((period: string, facts: F) => string | null) | null;
}

const UNDONE: Readonly<Record<UndoneAction, string>> = {
  return: 'trả lại báo cáo: bản nộp vẫn được tính, đơn vị không phải nộp lại',
  accept: 'tiếp nhận: báo cáo trở về chờ tiếp nhận',
  close: 'chốt báo cáo: báo cáo trở về đã tiếp nhận',
};

const AGAIN = 'Muốn tính số mới:';
const KEEP = 'Nếu sửa nhầm: ghi lại số đã nộp.';
/** What a unit does about cells that it edited after its seal, by the state of the report. */
const AFTER_EDIT: Readonly<Partial<Record<NoticeFacts['editedAfterSeal']['state'], string>>> = {
  submitted: `${AGAIN} bỏ dấu “Nộp báo cáo”, chờ ghi nhận việc rút báo cáo, rồi đánh dấu lại. ${KEEP}`,
  accepted: `${AGAIN} đề nghị Sở Nội vụ trả lại báo cáo. ${KEEP}`,
  closed: `Báo cáo đã chốt; ${AGAIN.toLocaleLowerCase('vi')} gửi Sở Nội vụ văn bản đề nghị đính chính. ${KEEP}`,
};

/** What a unit does where its figures differ under the new days, by the state of the report. */
const AFTER_PERIOD: Readonly<Partial<Record<NoticeFacts['editedAfterSeal']['state'], string>>> = {
  submitted: 'Nếu số khác đi: bỏ dấu “Nộp báo cáo”, chờ ghi nhận việc rút báo cáo, sửa số rồi đánh dấu lại.',
  accepted: 'Nếu số khác đi: đề nghị Sở Nội vụ trả lại báo cáo để sửa.',
  closed: 'Báo cáo đã chốt; nếu số khác đi: gửi Sở Nội vụ văn bản đề nghị đính chính.',
};

type PeriodChanged = NoticeFacts['periodChanged'];

/** What a unit does about figures that it typed, or handed in, before the days of the period changed. */
function afterPeriodChange(was: PeriodChanged['was'], is: PeriodChanged['is'], held: PeriodChanged['held']): string {
  const isOther = meansOther(was, is);
  if (held === undefined)
    return `Tiêu đề trong tệp được sửa theo.${isOther ? ' Đề nghị đơn vị rà lại số đã nhập theo ngày mới.' : ''}`;
  const { state, version, keeps } = held;
  if (!keeps) return `Bản nộp lần ${version} giữ nguyên và đúng với kỳ này.`;
  return (
    `Bản nộp lần ${version} giữ như khi nộp.` +
    (isOther ? ` Đề nghị đơn vị xem lại số liệu theo ngày mới. ${AFTER_PERIOD[state] ?? ''}` : '')
  ).trim();
}

const keptWords = (kept: number, due: number): string =>
  kept > due ? ` Nộp đến ${printMoment(kept)} (hạn đã báo trước) vẫn tính là đúng hạn.` : '';

/** Letters of one sentence on the cover; all of them fit a cell. */
const OF_A_SENTENCE = 4000;

export const UNIT_NEWS: { readonly [C in NoticeCode]: News<NoticeFacts[C]> } = {
  extended: {
    cover: ({ due, reason, document, kept = due }) =>
      `Sở Nội vụ gia hạn: hạn nộp của đơn vị là ${printMoment(due)}. Lý do: ${reason}${document === '' ? '' : ` (${document})`}.` +
      keptWords(kept, due),
    letter: (period) => `Gia hạn nộp báo cáo ${period}`,
  },
  dueMoved: {
    cover: ({ from, due, kept }) =>
      `Hạn nộp đổi từ ${printMoment(from)} thành ${printMoment(due)}.` + keptWords(kept, due),
    letter: (period) => `Đổi hạn nộp báo cáo ${period}`,
  },
  periodChanged: {
    cover: ({ was, is, held }) =>
      `Sở Nội vụ sửa Kỳ báo cáo: ${periodChangeWords(was, is)}. ${afterPeriodChange(was, is, held)}`,
    letter: (period) => `Sửa kỳ báo cáo ${period}`,
  },
  overdue: {
    cover: ({ due }) => `Đã quá hạn nộp (${printMoment(due)}). Đề nghị đơn vị hoàn thành và nộp ngay.`,
    letter: null,
  },
  editedAfterSeal: {
    cover: ({ version, state, cells }) =>
      `Bản nộp lần ${version} vẫn được tính. Ô sửa sau khi nộp (số đã nộp → đang ghi): ${cells}. ${AFTER_EDIT[state] ?? ''}`,
    letter: (period) => `Báo cáo ${period} bị sửa sau khi nộp`,
  },
  tickGone: {
    cover: ({ version, state }) =>
      `Dấu “Nộp báo cáo” đã bị bỏ nhưng bản nộp lần ${version} vẫn được tính.` +
      // A closed report is not returned; its own sentence states the way.
      (state === 'closed' ? '' : ' Muốn sửa: đề nghị Sở Nội vụ trả lại báo cáo.'),
    letter: (period) => `Bản nộp báo cáo ${period} vẫn được tính`,
  },
  authorUnknown: {
    cover: () => 'Google không cho biết tài khoản đã nộp; Sở Nội vụ sẽ hỏi đơn vị trước khi tiếp nhận.',
    letter: null,
  },
  authorNotAllowed: {
    cover: ({ by }) =>
      `Tài khoản sửa tệp lần cuối, ${by}, không có quyền Được nộp. Người được quyền nộp cần xác nhận với Sở Nội vụ; thời điểm nộp đã được ghi lại.`,
    letter: (period) => `Cần xác nhận người nộp báo cáo ${period}`,
  },
  adjusted: {
    cover: ({ lines }) => `Sở Nội vụ điều chỉnh khi tổng hợp, bản nộp của đơn vị giữ nguyên: ${lines}`,
    letter: (period) => `Điều chỉnh số liệu báo cáo ${period}`,
  },
  corrected: {
    cover: ({ lines, reason, document }) =>
      `Sở Nội vụ đính chính số liệu đã chốt theo ${document}: ${lines}. Lý do: ${reason}. Bản đã chốt được giữ nguyên để đối chiếu.`,
    letter: (period) => `Đính chính số liệu báo cáo ${period}`,
  },
  priorCorrected: {
    cover: ({ period, lines }) =>
      `Số liệu ${period} đã đính chính sau khi tạo biểu này: ${lines}. Số kỳ trước ghi trong biểu là số cũ; khi cộng lũy kế, dùng số đã đính chính.`,
    letter: (period) => `Số kỳ trước của báo cáo ${period} đã đính chính`,
  },
  inspected: {
    cover: ({ lines }) =>
      `Tồn tại sau kiểm tra cải cách hành chính mà đơn vị phải khắc phục; trả lời ở các dòng bên dưới:\n${lines}.`,
    letter: () => 'Tồn tại sau kiểm tra cải cách hành chính phải khắc phục',
  },
  mendingLate: {
    cover: ({ lines }) =>
      `ĐÃ QUÁ HẠN khắc phục tồn tại sau kiểm tra: ${lines}. Đề nghị đơn vị khắc phục và trả lời ngay.`,
    letter: () => 'Quá hạn khắc phục tồn tại sau kiểm tra cải cách hành chính',
  },
  ordered: {
    cover: ({ lines }) =>
      `Kết luận phiên họp UBND tỉnh giao đơn vị; trả lời ở các dòng bên dưới (ghi Đã hoàn thành, Đang thực hiện hoặc Chưa thực hiện, rồi kết quả và đường dẫn):\n${lines}.`,
    letter: () => 'Kết luận phiên họp UBND tỉnh giao đơn vị thực hiện',
  },
  orderLate: {
    cover: ({ lines }) => `ĐÃ QUÁ HẠN kết luận phiên họp: ${lines}. Đề nghị đơn vị thực hiện và trả lời ngay.`,
    letter: () => 'Quá hạn thực hiện kết luận phiên họp UBND tỉnh',
  },
  toExplain: {
    cover: ({ lines }) => `Sở Nội vụ đề nghị ${lines}. Trả lời ở dòng bên dưới.`,
    letter: (period) => `Đề nghị giải trình, ${period}`,
  },
  counted: {
    cover: ({ lines }) =>
      `Số liệu mà trang tính Kiểm tra CCHC của Sở Nội vụ đếm được, để đơn vị ghi và đối chiếu: ${lines}.`,
    letter: null,
  },
  crossed: {
    cover: ({ lines }) =>
      `Số liệu chưa khớp với cơ quan khác; hai cơ quan đối chiếu, ghi lý do hoặc đề nghị trả lại báo cáo để sửa:\n${lines}`,
    letter: (period) => `Số liệu báo cáo ${period} chưa khớp với cơ quan khác`,
  },
  leadNote: {
    cover: ({ lines }) => `Ý kiến của cơ quan chủ trì lĩnh vực:\n${lines}.`,
    letter: () => 'Ý kiến của cơ quan chủ trì lĩnh vực cải cách hành chính',
  },
  settled: {
    cover: ({ lines }) => `Sở Nội vụ chốt điểm dự kiến của lĩnh vực mà các cơ quan dự báo khác nhau:\n${lines}.`,
    letter: (period) => `Chốt điểm dự kiến của lĩnh vực dự báo khác nhau, ${period}`,
  },
  guidance: {
    cover: ({ lines }) => `Hướng dẫn cho các dòng của biểu (cũng hiện ở ghi chú của dòng):\n${lines}.`,
    letter: null,
  },
  quality: {
    cover: ({ lines }) => `Sở Nội vụ đánh giá chất lượng nhiệm vụ đã hoàn thành: ${lines}.`,
    letter: null,
  },
  ownReport: {
    cover: ({ link }) =>
      `Sở Nội vụ đã soạn dự thảo báo cáo của đơn vị từ số liệu đã nộp; đầu mối của đơn vị mở, viết thêm được: ${link}. Đơn vị ghi số, ngày, ký và gửi theo quy định. Đoạn đơn vị viết thêm được giữ khi soạn lại.`,
    letter: (period) => `Dự thảo báo cáo ${period} của đơn vị`,
  },
  timeDecided: {
    cover: ({ timeliness, reason }) =>
      `Sở Nội vụ đã xác định thời gian nộp. ${timelinessSentence(timeliness)} Lý do: ${reason}.`,
    letter: (period) => `Xác định thời gian nộp báo cáo ${period}`,
  },
  accepted: { cover: (_, at) => `Sở Nội vụ đã tiếp nhận báo cáo lúc ${printMoment(at)}.`, letter: null },
  closed: {
    cover: (_, at) =>
      `Sở Nội vụ đã chốt báo cáo lúc ${printMoment(at)}; không sửa và không rút được nữa. Sai sót về sau: gửi Sở Nội vụ văn bản đề nghị đính chính.`,
    letter: null,
  },
  undone: {
    cover: ({ action }, at) => `Lúc ${printMoment(at)} Sở Nội vụ hủy việc ${UNDONE[action]}.`,
    letter: (period, { action }) => (action === 'return' ? `Hủy việc trả lại báo cáo ${period}` : null),
  },
  coverDamaged: {
    cover: () =>
      'Ô “Nộp báo cáo” hoặc một dòng của trang bìa bị xóa, bị sửa nên chưa nhận được báo cáo. Đơn vị hoàn tác ở Tệp → Lịch sử phiên bản, hoặc đề nghị Sở Nội vụ khôi phục biểu.',
    letter: (period) => `Trang bìa báo cáo ${period} bị hỏng`,
  },
  fileGone: {
    cover: () =>
      'Sở Nội vụ không thấy tệp báo cáo của đơn vị nữa: tệp bị xóa hoặc nằm trong Thùng rác. Đơn vị khôi phục tệp từ Thùng rác của Google Drive, hoặc đề nghị Sở Nội vụ tạo lại.',
    letter: (period) => `Không thấy tệp báo cáo ${period}`,
  },
  contactsChanged: {
    cover: ({ added, removed }) =>
      'Danh bạ đầu mối của đơn vị thay đổi.' +
      (added === '' ? '' : ` Được sửa tệp này: ${added}.`) +
      (removed === '' ? '' : ` Không còn quyền mở tệp này: ${removed}.`),
    // The added and the removed account get letters of their own (app/work/sharing.ts).
    letter: null,
  },
  sharedOutside: {
    cover: ({ who }) =>
      `Tệp đang mở cho người ngoài Danh bạ đầu mối: ${who}. Đơn vị gỡ chia sẻ này; người cần làm báo cáo thì đề nghị Sở Nội vụ đưa vào danh bạ.`,
    letter: (period) => `Tệp báo cáo ${period} đang chia sẻ ra ngoài`,
  },
  oldTemplate: {
    cover: () => 'Sở Nội vụ đã đổi mẫu sau khi tạo tệp này. Đơn vị vẫn điền và nộp theo tệp này.',
    letter: null,
  },
  templateChanged: {
    cover: ({ way, formsIn, formsOut, left }, at) =>
      `Lúc ${printMoment(at)} Sở Nội vụ ${way === 'back' ? 'đưa tệp này về mẫu trước' : 'đổi mẫu trong tệp này'}` +
      (formsIn === '' ? '' : `, thêm biểu ${formsIn}`) +
      (formsOut === '' ? '' : `, bỏ biểu ${formsOut}`) +
      '; số đã nhập được giữ.' +
      (left === 0 ? '' : ` ${left} ô đã nhập không có chỗ ở mẫu này, Sở Nội vụ giữ riêng.`) +
      ' Đơn vị xem lại rồi điền tiếp.',
    letter: (period, { formsIn, formsOut }) =>
      formsIn + formsOut === '' ? null : `Biểu của báo cáo ${period} thay đổi`,
  },
  remarks: { cover: ({ texts }) => texts, letter: null },
  early: { cover: ({ texts }) => texts, letter: null },
};

/** Someone outside the contacts who may open a unit's file. `who` is '' for anyone with the link. */
export const outsiderWords = ({ type, who }: { readonly type: string; readonly who: string }): string => {
  if (type === 'anyone') return 'mọi người có đường dẫn';
  return type === 'domain' ? `mọi người của ${who}` : who;
};

/** In the order of the cover. */
export const NEWS_ORDER = Object.keys(UNIT_NEWS) as readonly NoticeCode[];

const newsOf = (notice: Notice): News<Notice['facts']> => UNIT_NEWS[notice.code] as News<Notice['facts']>;

export const noticeSentence = (notice: Notice): string =>
  cutTo(newsOf(notice).cover(notice.facts, notice.at), OF_A_SENTENCE);

/** Returns null when no letter is sent about it. */
export const noticeSubject = (notice: Notice, period: string): string | null =>
  newsOf(notice).letter?.(period, notice.facts) ?? null;
