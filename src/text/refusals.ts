/**
 * Why the person may not do this now, and what to do next. One sentence per code; a code without a sentence does not
 * compile.
 */
import type { RefusalCode } from '../core/refusal';
import { BODY_FIELDS, WHOLE_BODY } from './body-fields';
import { printDate } from './print';
import { RELOAD, unknownRequest } from './unknown-request';

type Facts = Readonly<Record<string, string | number>>;
type Sentence = (facts: Facts) => string;

const of = (facts: Facts, key: string): string => String(facts[key] ?? '…');
const date = (facts: Facts, key: string): string => {
  const text = String(facts[key] ?? '');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? printDate(text) : text || '…';
};

const REGULATION: Readonly<Record<RefusalCode, Sentence>> = {
  notADay: (f) => `“${of(f, 'found')}” không phải là ngày có thật. Hãy ghi ngày theo dạng 31/03/2019.`,
  notAnHour: (f) => `“${of(f, 'found')}” không phải là giờ. Hãy ghi giờ theo dạng 17:00.`,
  fromAfterTo: (f) =>
    `Kỳ báo cáo bắt đầu ngày ${date(f, 'from')} lại sau ngày kết thúc ${date(f, 'to')}. Hãy sửa ở trang tính Kỳ báo cáo.`,
  cutOffBeforeFrom: (f) =>
    `Số liệu tính đến ngày ${date(f, 'cutOff')}, trước ngày bắt đầu kỳ ${date(f, 'from')}. Hãy sửa ở trang tính Kỳ báo cáo.`,
  cutOffAfterDue: (f) =>
    `Hạn nộp ${date(f, 'due')}, trước khi hết thời gian tính số liệu (số liệu tính đến ngày ${date(f, 'cutOff')}). Hãy sửa ở trang tính Kỳ báo cáo: lùi hạn nộp, hoặc đánh dấu ô Số ước.`,
  lockBeforeDue: (f) =>
    `Ngày khóa ${date(f, 'lock')} trước hạn nộp ${date(f, 'due')}. Hãy sửa ở trang tính Kỳ báo cáo.`,
  moveNotAllowed: (f) =>
    `Không làm được việc này với báo cáo của ${of(f, 'unit')} vì đang ở trạng thái “${of(f, 'state')}”. Hãy đọc lại danh sách rồi chọn việc phù hợp.`,
  unknownProvince: (f) =>
    `Chưa có bộ danh mục của “${of(f, 'province')}”. Hãy chọn một tỉnh, thành phố trong danh sách.`,
  unknownPeriod: (f) =>
    `Không có kỳ báo cáo “${of(f, 'period')}” trong trang tính Kỳ báo cáo của Sổ tổng hợp. Hãy đóng cửa sổ, mở lại rồi chọn kỳ.`,
  unknownUnit: (f) =>
    `Không có đơn vị mã “${of(f, 'unit')}” trong trang tính Đơn vị của Sổ tổng hợp. Hãy đọc lại danh sách rồi chọn đơn vị.`,
  unknownRow: (f) => `Không có dòng “${of(f, 'row')}” trong biểu này. Hãy đọc lại danh sách rồi chọn dòng.`,
};

const FIELD_NAMES: Readonly<Record<string, string>> = BODY_FIELDS;
const fieldName = (facts: Facts): string => FIELD_NAMES[of(facts, 'field')] ?? WHOLE_BODY;

/** A cell of the office's tabs with something else than expected; `column` = its heading. */
interface WrongCell {
  readonly column: string;
  readonly a1: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * One row of the office's tabs: the columns that are blank, and those that hold something else than expected. Row 0 is
 * a row that the tab lacks.
 */
export const troubleRow = (
  { tab, row }: { readonly tab: string; readonly row: number },
  { missing, wrong }: { readonly missing: readonly string[]; readonly wrong: readonly WrongCell[] },
): string =>
  `${tab}${row === 0 ? '' : `, dòng ${row}`}: ${[
    ...(missing.length === 0 ? [] : [`thiếu ${missing.join(', ')}`]),
    ...wrong.map(
      ({ column, a1, found, expected }) =>
        `${column}${a1 === '' ? '' : ` (ô ${a1})`} ${found === '' ? 'đang trống' : `đang ghi “${found.slice(0, 60)}”`} (cần: ${expected})`,
    ),
  ].join('; ')}`;

const OFFICE = {
  unknownRequest: (f) => unknownRequest(of(f, 'name')),
  badRequest: (f) => `Yêu cầu thiếu hoặc sai mục “${fieldName(f)}”. ${RELOAD}`,
  unknownJob: (f) => `Sổ CCHC không có công việc “${of(f, 'job')}”. ${RELOAD}`,
  nobody: () =>
    'Google không cho biết ai đang thực hiện nên Sổ CCHC không ghi nhận việc gì. Hãy đăng nhập bằng tài khoản của cơ quan rồi mở lại Sổ tổng hợp.',
  notOffice: (f) =>
    `Tài khoản ${of(f, 'account')} không có trong danh sách tài khoản của cơ quan tổng hợp (trang tính Cài đặt, dòng “Tài khoản của cơ quan tổng hợp”). Hãy dùng tài khoản có trong danh sách đó.`,
  noMaster: () => 'Chưa có Sổ tổng hợp của tài khoản này. Hãy mở Sổ tổng hợp, hoặc chọn “Thiết lập…” để tạo.',
  masterNotPicked: () =>
    'Sổ tổng hợp đang mở, nhưng Google chưa cho Sổ CCHC đọc tệp này dưới tài khoản đang dùng. Không có gì bị mất và không cần thiết lập lại. Hãy chọn CCHC ▸ Khác ▸ Bàn giao… để chọn tệp một lần.',
  ledgerNotPicked: () =>
    'Tài khoản này chưa mở được sổ gốc của Sổ tổng hợp đang mở. Hãy chọn CCHC ▸ Khác ▸ Bàn giao… để chọn sổ gốc.',
  masterKept: () =>
    'Tài khoản này đã có một Sổ tổng hợp nhưng hiện không mở được, nên Sổ CCHC không tạo sổ thứ hai. Nếu sổ nằm trong Thùng rác, hãy lấy lại trước; nếu sổ của tài khoản khác, hãy mở sổ đó rồi chọn CCHC ▸ Khác ▸ Bàn giao….',
  masterOpens: () => 'Sổ tổng hợp của tài khoản này vẫn mở được, nên Sổ CCHC giữ nguyên. Hãy mở sổ đó.',
  notBound: () =>
    'Sổ tổng hợp đang mở và sổ gốc không ghi tên nhau, nên Sổ CCHC không nhận bàn giao. Hãy mở đúng Sổ tổng hợp do cơ quan lập.',
  notAnAddress: (f) =>
    `“${of(f, 'found')}” không phải là địa chỉ tài khoản. Hãy ghi một địa chỉ, ví dụ tonghop@sonoivu.gov.vn.`,
  handOverToSelf: () => 'Đây là tài khoản đang dùng. Hãy ghi địa chỉ của tài khoản sẽ nhận bàn giao.',
  handOverToUnit: (f) =>
    `${of(f, 'account')} là tài khoản của ${of(f, 'unit')} trong Danh bạ đầu mối. Hãy ghi tài khoản của một người thuộc cơ quan tổng hợp.`,
  nobodyElseLooks: () =>
    'Chưa có tài khoản nào khác quét tự động, nên tài khoản này chưa dừng. Hãy chờ tài khoản nhận bàn giao có lượt quét đầu tiên (khoảng một giờ).',
  selfCheckDiffers: (f) =>
    `Lần tự kiểm tra gần nhất cho thấy Google làm khác điều mà việc này dựa vào: ${of(f, 'probes')}. Việc này tạm dừng để không ghi sai số liệu. Hãy chạy lại Khác ▸ Tự kiểm tra trên Google…, rồi gửi kết quả cho người phụ trách kỹ thuật.`,
  masterCopy: () =>
    'Tệp đang mở là một bản sao của Sổ tổng hợp nên Sổ CCHC không làm gì trong tệp này. Hãy mở lại Sổ tổng hợp đang dùng.',
  forgedMaster: () =>
    'Tệp đang mở tự nhận là Sổ tổng hợp nhưng không phải tệp do cơ quan tổng hợp lập, nên Sổ CCHC không đọc và không ghi gì. Không nhập gì vào tệp này, hãy báo người quản trị và mở lại Sổ tổng hợp đang dùng.',
  otherMaster: () =>
    'Tệp đang mở là một Sổ tổng hợp khác với sổ tài khoản này đang dùng, nên chưa làm gì. Hãy mở lại sổ đang dùng, hoặc chọn “Dùng sổ đang mở” nếu cơ quan chuyển sang sổ này.',
  unitMayWrite: (f) =>
    `Tài khoản của đơn vị đang có quyền sửa Sổ tổng hợp hoặc Sổ gốc: ${of(f, 'who').replace(/\banyone\b/, 'bất kỳ ai có đường liên kết')}. Chưa đọc và chưa ghi gì. Hãy bỏ quyền sửa của tài khoản này, hoặc ghi vào dòng “Tài khoản của cơ quan tổng hợp” nếu là người của cơ quan.`,
  otherLedger: () =>
    'Sổ gốc không ghi là sổ của Sổ tổng hợp này nên Sổ CCHC không đọc và không ghi gì. Hãy mở lại đúng Sổ tổng hợp do cơ quan lập, hoặc báo người quản trị.',
  noLedger: () =>
    'Không tìm thấy sổ gốc đi kèm Sổ tổng hợp. Hãy lấy lại tệp từ Thùng rác của Drive; nếu tài khoản này mới nhận bàn giao thì chọn CCHC ▸ Khác ▸ Bàn giao… để chọn sổ gốc. Sổ CCHC không tự tạo sổ gốc mới để tránh mất bản nộp.',
  masterTrouble: (f) =>
    `Sổ tổng hợp còn ${of(f, 'count')} chỗ thiếu hoặc sai: ${of(f, 'list')}. Hãy sửa các ô này rồi làm lại.`,
  masterLocale: (f) =>
    `Sổ tổng hợp đang đặt ngôn ngữ và khu vực khác Việt Nam (${of(f, 'found')}): ngày 07/06 bị hiểu thành ngày 6 tháng 7. Chưa đọc và chưa ghi gì. Hãy mở CCHC ▸ Kỳ báo cáo… rồi chọn “Sửa: đặt lại Việt Nam”.`,
  rowsDoubted: (f) =>
    `${f['book'] === undefined ? 'Sổ tổng hợp' : of(f, 'book')} có ${of(f, 'count')} dòng không khớp với lần đọc trước: ${of(f, 'list')}. Chưa có gì được ghi. Hãy mở CCHC ▸ ${f['book'] === undefined ? 'Kỳ báo cáo…' : 'Khác ▸ Sổ chấm điểm…'}, chọn “Sửa” để trả dòng về như trước, hoặc “Giữ” nếu cơ quan chủ động đổi.`,
  tabKeysLost: (f) =>
    `Trang tính ${of(f, 'tab')} thiếu một cột hoặc dòng khóa ẩn nên chưa ghi gì. Hãy mở CCHC ▸ Kiểm tra tình trạng tệp… để sửa trang tính rồi làm lại.`,
  tabsLost: (f) =>
    `Sổ tổng hợp mất trang tính hoặc dòng mã ẩn của: ${of(f, 'list')}. Không có gì được ghi. Hãy chọn CCHC ▸ Khác ▸ Kiểm tra tình trạng tệp… rồi bấm “Sửa: lập lại trang tính đã mất…” ở dòng Sổ tổng hợp.`,
  tabsUnknown: (f) =>
    `Sổ tổng hợp mất trang tính hoặc dòng mã ẩn của: ${of(f, 'list')}, và sổ gốc chưa ghi nhận nội dung của trang tính này. Không có gì được ghi. Hãy mở Sổ tổng hợp, chọn Tệp → Lịch sử phiên bản và khôi phục phiên bản trước khi mất.`,
  settingsGone: () =>
    'Trang tính Cài đặt của Sổ tổng hợp đã bị xóa nên chưa biết tài khoản này có thuộc cơ quan tổng hợp không. Hãy nhờ chủ sở hữu Sổ tổng hợp chọn CCHC ▸ Khác ▸ Kiểm tra tình trạng tệp… rồi bấm “Sửa”.',
  periodInUse: (f) =>
    `Kỳ ${of(f, 'period')} đã có biểu trong sổ gốc: bỏ dòng hoặc đổi mã của kỳ thì không mở lại được các báo cáo đã nộp. Hãy chọn “Sửa” để trả dòng về như trước.`,
  noSuchDoubt: (f) => `Không còn phải hỏi về “${of(f, 'row')}”: bảng vừa được sửa. Hãy đọc lại danh sách.`,
  tableBlocked: (f) => `Chưa ghi gì: ${of(f, 'why')}`,
  noNextPeriod: (f) =>
    `Trang tính Kỳ báo cáo chưa có kỳ nào sau ${of(f, 'period')}. Hãy thêm dòng của kỳ sau rồi mở lại cửa sổ.`,
  periodIsOut: (f) =>
    `${of(f, 'period')} đã phát hành cho ${of(f, 'count')} đơn vị nên không hoàn tác mở kỳ được nữa. Hãy sửa danh mục rồi xử lý biểu của từng đơn vị.`,
  notRehearsed: (f) =>
    `Không diễn tập được theo “${of(f, 'period')}”: chỉ diễn tập theo một kỳ báo cáo thật. Hãy chọn kỳ khác.`,
  rehearsalDue: () =>
    'Hạn nộp của kỳ diễn tập phải là một ngày từ hôm nay trở đi, trong vòng một năm. Hãy chọn lại ngày.',
  notARehearsal: (f) =>
    `“${of(f, 'period')}” là kỳ thật nên không xóa ở đây. Chưa có gì được ghi; hãy chọn một kỳ diễn tập.`,
  rehearsalForLeaders: (f) => `“${of(f, 'period')}” không lên Trang lãnh đạo. Hãy chọn một kỳ thật.`,
  noCorrection: (f) =>
    `${of(f, 'period')} chưa có đính chính nào. Hãy ghi đính chính ở Khác ▸ Đính chính số liệu… rồi soạn công văn.`,
  templateNotChanged: (f) => `Chưa đổi mẫu: ${of(f, 'why')}`,
  unitChangeNotTaken: (f) => `Chưa ghi sắp xếp đơn vị: ${of(f, 'why')}`,
  correctionNotTaken: (f) => `Chưa ghi đính chính: ${of(f, 'why')}`,
  fileNotTaken: (f) => `Chưa ghi gì: ${of(f, 'why')}`,
  noTableTaken: () =>
    'Không có bảng nào vừa nhập để rút lại. Muốn bỏ dòng đã nhập từ trước, hãy sửa trực tiếp ở trang tính.',
  tableChanged: (f) =>
    `Chưa rút lại được vì các dòng đã nhập có thay đổi: ${of(f, 'list')}. Hãy sửa trực tiếp ở trang tính, hoặc khôi phục từ Lịch sử phiên bản của Google.`,
  ledgerTrouble: (f) =>
    `Sổ gốc có chỗ không đọc được: ${of(f, 'list')}. Không có gì được ghi. Các ô này ở dòng mã ẩn của trang tính nên Sổ CCHC không tự sửa; hãy khôi phục sổ gốc từ Lịch sử phiên bản của Google.`,
  ledgerRowBroken: (f) =>
    `Không đọc được ${of(f, 'where')}, nên chưa ghi gì. Hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa”.`,
  ledgerRowsLost: (f) =>
    `Sổ gốc bị mất ${of(f, 'count')} dòng: ${of(f, 'list')}. Không có gì được ghi; hãy chạy “Kiểm tra tình trạng tệp…” rồi bấm “Sửa” ở dòng Sổ gốc.`,
  cannotPublish: (f) =>
    `Chưa tạo và phát hành được vì còn ${of(f, 'count')} chỗ phải xác định: ${of(f, 'list')}. Hãy sửa các ô này trong Sổ tổng hợp rồi làm lại.`,
  jobRunning: (f) => `${of(f, 'who')} đang chạy “${of(f, 'job')}” từ ${of(f, 'since')}. Hãy chờ xong rồi làm lại.`,
  noPeriodDue: () => 'Không còn kỳ báo cáo nào có hạn nộp sắp tới trong trang tính Kỳ báo cáo. Hãy thêm kỳ mới.',
  noSubmission: (f) =>
    `${of(f, 'unit')} chưa được tạo biểu cho kỳ ${of(f, 'period')}. Hãy chạy “Tạo biểu và phát hành…”.`,
  noSeal: (f) =>
    `${of(f, 'unit')} chưa nộp báo cáo kỳ ${of(f, 'period')} nên chưa có bản nộp nào để làm việc này. Hãy chờ đơn vị nộp, hoặc chạy “Quét báo cáo đã nộp…” nếu đơn vị đã đánh dấu nộp.`,
  nothingToUndo: (f) =>
    `Không còn gì để hủy cho ${of(f, 'unit')}: đã quá một giờ, hoặc đơn vị đã nộp, sửa tiếp từ khi đó. Hãy đọc lại danh sách rồi chọn việc phù hợp.`,
  noRepairToUndo: (f) =>
    `Không còn lần sửa nào hoàn tác được ở ${of(f, 'file')}: đã quá một giờ, đã hoàn tác, hoặc có lần sửa khác. Hãy chạy lại “Kiểm tra tình trạng tệp…”.`,
  repairChanged: (f) =>
    `Chưa hoàn tác được vì sau lần sửa có thay đổi ở: ${of(f, 'list')}. Không có gì được ghi. Hãy dùng Lịch sử phiên bản của Google.`,
  reasonNeeded: () => 'Phải ghi lý do. Hãy ghi lý do rồi làm lại.',
  timeSettled: (f) =>
    `Thời gian nộp của ${of(f, 'unit')} đã rõ (${of(f, 'timeliness')}), không cần quyết định. Hãy đọc lại danh sách.`,
  extendNotLater: (f) =>
    `Ngày gia hạn ${date(f, 'to')} không sau hạn nộp ${date(f, 'due')}. Hãy chọn ngày sau hạn nộp.`,
  extendTooFar: (f) =>
    `Ngày gia hạn ${date(f, 'to')} sau hạn nộp ${date(f, 'due')} hơn một năm. Hãy xem lại năm của ngày đã chọn.`,
  notFinished: (f) =>
    `Bản nộp của ${of(f, 'unit')} không ghi nhiệm vụ này là đã hoàn thành nên chưa đánh giá được. Hãy đọc lại danh sách rồi chọn nhiệm vụ.`,
  noteNeeded: (f) =>
    `Đánh giá “${of(f, 'mark')}” phải kèm nhận xét để đơn vị biết cần sửa gì. Hãy ghi nhận xét rồi ghi lại đánh giá.`,
  notAdjustable: (f) =>
    `Không điều chỉnh được dòng “${of(f, 'row')}”: chỉ điều chỉnh số đếm hoặc số thập phân do đơn vị tự nhập và đã nộp, với số chữ số thập phân không nhiều hơn của dòng đó. Hãy chọn dòng khác, hoặc trả lại báo cáo để đơn vị sửa.`,
  notAnAmount: (f) =>
    `“${of(f, 'found')}” không phải là số điều chỉnh. Hãy ghi một số khác 0 kèm dấu, ví dụ −3 hoặc 2,5.`,
  notPoints: (f) =>
    `“${of(f, 'found')}” không phải là điểm của lĩnh vực này. Hãy ghi một số từ 0${f['most'] === '' ? '' : ` đến ${of(f, 'most')}`}, ví dụ 8,5.`,
  areaChanged: () =>
    'Dự báo hoặc mức chốt của lĩnh vực này vừa thay đổi nên chưa ghi gì. Hãy bấm “Đọc lại”, xem các mức rồi quyết định.',
  weakChanged: () =>
    'Điều cơ quan ghi hoặc trang tính Tiêu chí yếu vừa thay đổi nên chưa ghi gì. Hãy bấm “Đọc lại”, xem lại rồi chọn.',
  twoWays: (f) =>
    `“${of(f, 'found')}” có thể hiểu là ${f['small'] === '' ? '' : `${of(f, 'small')} hoặc `}${of(f, 'large')}. Hãy gõ lại: hàng nghìn không cần dấu (12000) hoặc dùng dấu chấm (12.000), phần lẻ sau dấu phẩy (0,5).`,
  belowZero: (f) =>
    `Số của ${of(f, 'unit')} (đã nộp ${of(f, 'shown')}) cộng các điều chỉnh sẽ nhỏ hơn 0 nên chưa ghi gì. Hãy xem lại số điều chỉnh.`,
  noAdjustment: () =>
    'Dòng điều chỉnh này không còn hiệu lực: đã được rút, hoặc đơn vị đã nộp bản khác. Hãy đọc lại danh sách.',
  nothingHere: (f) =>
    `Không có số nào ở trang tính “${of(f, 'tab')}”, dòng “${of(f, 'row')}”, cột “${of(f, 'column')}”. Hãy chọn một ô số của Sổ tổng hợp.`,
  notAFigure: (f) =>
    `Ô ${of(f, 'a1')} của trang tính “${of(f, 'tab')}” không phải là một con số tổng hợp. Hãy chọn một ô số của Sổ tổng hợp (ví dụ ở trang tính Số liệu hoặc Lũy kế) rồi bấm “Đọc ô đang chọn”.`,
  noCellChosen: () =>
    'Chưa có ô nào được chọn trong Sổ tổng hợp. Hãy mở Sổ tổng hợp, chọn một ô số rồi bấm “Đọc ô đang chọn”.',
  periodNotShown: (f) =>
    `Không đọc được trang tính “${of(f, 'tab')}” đang ghi số của kỳ nào vì dòng phụ đề đã bị sửa hoặc tên kỳ đã đổi. Hãy chạy “Tổng hợp…” rồi làm lại.`,
  changedSince: (f) =>
    `${of(f, 'unit')} đã có thay đổi từ lúc mở danh sách (hiện là bản nộp lần ${of(f, 'version')}), nên chưa ghi gì. Hãy đọc lại danh sách, xem bản mới rồi quyết định.`,
  scoringNotConsolidated: (f) =>
    `“${of(f, 'period')}” là đợt chấm điểm nên không tổng hợp vào Sổ tổng hợp. Hãy mở CCHC ▸ Khác ▸ Sổ chấm điểm… để xem kết quả.`,
  noScoringRound: () =>
    'Chưa có đợt chấm điểm nào như vậy. Hãy xem trang tính Kỳ báo cáo và trang tính Bộ tiêu chí của Sổ tổng hợp.',
  noScoreBook: (f) =>
    `Chưa có Sổ chấm điểm của ${of(f, 'period')}. Hãy chạy “Sổ chấm điểm…” và ghi điểm thẩm định lần 1 trước.`,
  scoreTrouble: (f) =>
    `Sổ chấm điểm còn chỗ phải sửa: ${of(f, 'list')}. Không có gì được ghi. Hãy sửa các ô này rồi làm lại.`,
  textsTooLong: (f) =>
    `Nguyên văn của các đơn vị có ${of(f, 'count')} chữ cái, quá ${of(f, 'most')} là mức một Google Tài liệu chứa được, nên chưa lập phụ lục. Hãy dùng trang tính Nội dung của Sổ tổng hợp: có đủ nguyên văn từng đơn vị.`,
  notRanked: (f) =>
    `Chưa lập được quyết định vì ${of(f, 'count')}/${of(f, 'units')} đơn vị của đợt chấm điểm chưa có hạng: ${of(f, 'list')}. Hãy nhận đủ bản tự chấm, ghi đủ điểm thẩm định trong Sổ chấm điểm rồi lập lại.`,
  notAppraised: (f) =>
    `Còn ${of(f, 'count')} tiêu chí chưa có điểm thẩm định lần 1 của đơn vị đã nộp: ${of(f, 'list')}. Hãy ghi đủ trong Sổ chấm điểm rồi tạo biểu giải trình.`,
  nothingToExplain: (f) =>
    `Không có đơn vị nào phải giải trình trong ${of(f, 'period')}: chưa đơn vị nào nộp bản tự chấm, hoặc điểm thẩm định không khác điểm tự chấm. Hãy xem lại Sổ chấm điểm.`,
  masterOld: (f) =>
    `Sổ tổng hợp chưa có số liệu mới nhất của ${of(f, 'period')}: đã có bản nộp, điều chỉnh hoặc danh mục thay đổi sau lần tổng hợp. Hãy chạy “Tổng hợp…” trước, rồi làm lại việc này.`,
  notForRollUp: (f) =>
    `“${of(f, 'period')}” là đợt chấm điểm hoặc kỳ diễn tập nên không có số liệu thật để nạp vào kho. Hãy chọn một kỳ báo cáo.`,
  notPublished: () => 'Kỳ này chưa tạo biểu cho đơn vị nào. Hãy chạy “Tạo biểu và phát hành…” trước.',
} as const satisfies Readonly<Record<string, Sentence>>;

export type AppRefusalCode = RefusalCode | keyof typeof OFFICE;

const ALL: Readonly<Record<AppRefusalCode, Sentence>> = { ...REGULATION, ...OFFICE };

export const refusalSentence = (code: AppRefusalCode, facts: Facts): string => ALL[code](facts);
