/**
 * What the add-in writes into a unit's cover: the receipt, and why a report was not received, returned or withdrawn.
 */
import type { SignedDocument } from '../../core/submission/document';
import type { EditedCell } from '../../core/submission/seal';
import type { Timeliness } from '../../core/submission/submission-time';
import { cutTo } from '../../core/text-fold';
import { firstOf } from '../listed';
import { printDate, printMoment } from '../print';

const TIMELINESS: Readonly<Record<Timeliness, string>> = {
  onTime: 'Nộp đúng hạn.',
  late: 'Nộp trễ hạn.',
  undecided: 'Thời gian nộp chờ Sở Nội vụ xác định.',
};

export const timelinessSentence = (timeliness: Timeliness): string => TIMELINESS[timeliness];

/** Enough of a fingerprint to compare by eye; the complete one is in the ledger and the letter. */
const short = (fingerprint: string): string => fingerprint.slice(0, 12);

/** `văn bản số 125/BC-UBND, ngày ký 15/03/2019, người ký Nguyễn Văn An`, with the parts that are filled in. */
export const documentWords = ({ number, symbol, signedOn, signedBy }: SignedDocument): string =>
  [
    `văn bản số ${number || '…'}/${symbol || '…'}`,
    signedOn === null ? '' : `ngày ký ${printDate(signedOn)}`,
    signedBy === '' ? '' : `người ký ${signedBy}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const printCodeSentence = (code: string | null): string =>
  code === null ? 'Không tính được mã bản in.' : `Mã bản in ${code}.`;

interface Receipt {
  readonly version: number;
  readonly sealedAt: number;
  readonly timeliness: Timeliness;
  readonly fingerprint: string;
  readonly document: SignedDocument | null;
  readonly printCode: string | null;
}

export const receiptWords = (facts: Receipt): string =>
  [
    `Đã nhận bản nộp lần ${facts.version}, lưu lúc ${printMoment(facts.sealedAt)}${facts.document === null ? '' : `, kèm ${documentWords(facts.document)}`}.`,
    TIMELINESS[facts.timeliness],
    printCodeSentence(facts.printCode),
    `Mã kiểm chứng ${short(facts.fingerprint)}.`,
  ].join(' ');

/**
 * When the tick was seen, and when the file was changed last according to Drive: the tick itself has no time of its
 * own. `editedAt` null = Drive does not report it.
 */
const seenWords = (at: number, editedAt: number | null): string =>
  `Thấy dấu nộp lúc ${printMoment(at)}${editedAt === null ? '' : ` (tệp sửa lần cuối ${printMoment(editedAt)})`}`;

export const refusedWords = (
  { at, editedAt }: { readonly at: number; readonly editedAt: number | null },
  findings: readonly string[],
): string =>
  `${seenWords(at, editedAt)}, chưa nhận được báo cáo vì còn ${findings.length} điểm phải sửa hoặc giải trình: ${listed(findings)}Thời điểm này đã được ghi lại; sửa xong hãy đánh dấu nộp lại.`;

/** The period is locked: neither a new tick nor a removed one changes anything. */
export const lockedWords = (day: string): string =>
  `Kỳ báo cáo đã khóa từ hết ngày ${printDate(day)}. Muốn nộp: đề nghị Sở Nội vụ gia hạn cho đơn vị.`;

export const askedStill = (at: number, reasons: readonly string[]): string =>
  `Các lý do trả lại lúc ${printMoment(at)} vẫn cần đơn vị sửa hoặc trả lời: ${listed(reasons)}`.trimEnd();

/** The whole report is longer than Google keeps in one row of the ledger. */
export const reportTooLong =
  'Nội dung báo cáo dài quá mức Sổ CCHC lưu được; hãy rút gọn các phần văn bản, phần dài gửi kèm bằng tệp riêng.';

export const returnedWords = (at: number, reasons: readonly string[]): string =>
  `Sở Nội vụ trả lại lúc ${printMoment(at)}: ${listed(reasons)}Sửa xong hãy đánh dấu nộp lại.`;

export const withdrawnWords = (at: number): string =>
  `Đã rút báo cáo lúc ${printMoment(at)}. Sửa xong hãy đánh dấu nộp lại.`;

/** Letters that a line keeps of one cell. A unit may write 50 000, as many as a cell of the log holds. */
const OF_A_CELL = 400;
const cellWords = (shown: string): string => cutTo(shown, OF_A_CELL) || '(trống)';

/** One cell, old → new, as shown, each cut to what a line may hold. */
const changeLine = (one: EditedCell): string =>
  `${one.tab}!${one.a1} ${cellWords(one.wasShown)} → ${cellWords(one.nowShown)}`;

/** Some of the changes in words. */
interface ChangesPart {
  readonly text: string;
  readonly cells: number;
}

/** Every changed cell, in parts of at most `longest` letters; no cell is left out. */
function changeParts(changes: readonly EditedCell[], longest: number): readonly ChangesPart[] {
  const parts: ChangesPart[] = [];
  for (const line of changes.map(changeLine)) {
    const last = parts[parts.length - 1];
    const joined = last && `${last.text}; ${line}`;
    if (last && joined !== undefined && joined.length <= longest)
      parts[parts.length - 1] = { text: joined, cells: last.cells + 1 };
    else parts.push({ text: line, cells: 1 });
  }
  return parts;
}

/** Whole cells as far as `longest` letters go, and how many more there are. */
export function changeWords(changes: readonly EditedCell[], longest: number): string {
  const [{ cells } = { cells: 0 }] = changeParts(changes, longest);
  const first = firstOf(changes.map(changeLine), cells, { of: 'cell' });
  return cells === changes.length ? first : `${first}, Sở Nội vụ có danh sách đầy đủ trong Nhật ký của Sổ gốc`;
}

const MOST = 8;
/** Letters of one reason on the cover; eight of them fit a cell. */
const OF_A_REASON = 4000;
/** Each on its own line, in the cell of the cover and in letters. */
const listed = (texts: readonly string[]): string =>
  texts
    .slice(0, MOST)
    .map((one, n) => `\n(${n + 1}) ${cutTo(one, OF_A_REASON)}`)
    .join('') +
  (texts.length > MOST ? `\n… và ${texts.length - MOST} chỗ khác, xem cột Kiểm tra.` : '') +
  '\n';

const fewCells = (cells: readonly string[]): string => firstOf(cells, 30, { of: 'cell', by: ', ' });

/** Formulas of the add-in in a unit's file. */
export const formulaWords = {
  mended: (cells: readonly string[]): string => `Ghi lại công thức của Sổ CCHC đã bị đổi: ${fewCells(cells)}`,
  broken: (cells: readonly string[]): string => `Công thức của Sổ CCHC bị đổi, chưa ghi lại được: ${fewCells(cells)}`,
} as const;

/** Rows of the audit log. */
export const logWords = {
  made: (fileId: string): string => `Tạo biểu, tệp ${fileId}`,
  remade: (old: string, fileId: string): string => `Tạo lại tệp đã mất ${old}, tệp mới ${fileId}`,
  stray: (id: string, fileId: string): string =>
    `Bỏ vào thùng rác tệp tạo thừa ${id}: chưa ai khác được xem, chưa ai sửa. Tệp của đơn vị là ${fileId}`,
  published: (accounts: readonly string[]): string => `Phát hành, chia sẻ cho ${accounts.join(', ')}`,
  publishedByFile: 'Phát hành bằng tệp .xlsx',
  sealed: (version: number, fingerprint: string): string => `Lưu bản nộp lần ${version}, mã kiểm chứng ${fingerprint}`,
  doubted: (by: string | null): string =>
    by === null ? 'Chưa rõ người nộp' : `Người sửa tệp lần cuối không có quyền Được nộp: ${by}`,
  refused: (codes: string): string => `Đánh dấu nộp nhưng chưa nhận: ${codes}`,
  withdrawn: 'Đơn vị bỏ dấu nộp, rút báo cáo',
  withdrawnByOffice: (reason: string): string => `Rút báo cáo theo đề nghị của đơn vị: ${reason}`,
  /** Every cell; a list that is too long for one row of the log goes on in the next ones. */
  edited: (changes: readonly EditedCell[], longest: number): readonly string[] => {
    const parts = changeParts(changes, longest);
    return parts.map(({ text }, n) =>
      parts.length === 1 ? `Sửa sau khi nộp: ${text}` : `Sửa sau khi nộp (phần ${n + 1}/${parts.length}): ${text}`,
    );
  },
  restored: 'Số liệu trong tệp đã trở lại như bản nộp',
  tickGone: 'Đơn vị bỏ dấu nộp sau khi đã tiếp nhận; bản nộp vẫn giữ',
  returned: (reasons: string): string => `Trả lại: ${reasons}`,
  accepted: 'Tiếp nhận',
  acceptedInDoubt: (doubt: string): string => `Tiếp nhận, đã biết: ${doubt}`,
  undone: (what: string): string => `Hủy trong vòng một giờ: ${what}`,
  shared: (added: readonly string[], removed: readonly string[]): string =>
    [
      ...(added.length > 0 ? [`Chia sẻ thêm cho ${added.join(', ')}`] : []),
      ...(removed.length > 0 ? [`Thôi chia sẻ cho ${removed.join(', ')}`] : []),
    ].join('. '),
  dueMoved: (from: string, to: string): string => `Hạn nộp đổi từ ${from} thành ${to}`,
  headingsLaid: 'Tiêu đề trong tệp được sửa theo Kỳ báo cáo',
  headingsWait: 'Chưa sửa được tiêu đề trong tệp theo Kỳ báo cáo, lượt sau làm tiếp',
  closed: 'Chốt',
  extended: (to: string, reason: string, document: string): string =>
    `Gia hạn đến ${to}: ${reason}${document ? ` (${document})` : ''}`,
  timeDecided: (timeliness: string, reason: string): string => `Xác định thời gian nộp: ${timeliness}. ${reason}`,
  consolidated: (publication: number, have: number, of: number): string =>
    `Tổng hợp lần ${publication}: ${have}/${of} đơn vị`,
} as const;
