/** Sentences for a tab that cannot be used. */
import type { TabTrouble } from '../../core/check/finding';
import type { Teller, Told } from './teller';

const ASK = 'báo Sở Nội vụ để khôi phục biểu';
const several = (t: Told, what: string): string => `Có ${t.has('count') ? t.fact('count') : 1} ${what}`;

export const TAB_SENTENCES: Readonly<Record<TabTrouble, Teller>> = {
  noStamp: (t) => ({
    what: t.has('torn')
      ? 'Hai dấu nhận biết của biểu không giống nhau.'
      : 'Biểu mất dấu nhận biết nên không biết của đơn vị, kỳ nào.',
    mend: `Không sửa ô ẩn; ${ASK}.`,
  }),
  copiedFile: (t) => ({
    what: t.has('tabs')
      ? `Biểu có ${t.fact('tabs')} bản trong tệp.`
      : 'Đây là bản sao, không phải tệp đã phát hành cho đơn vị.',
    mend: t.has('tabs')
      ? `Xóa bản sao, chỉ điền vào ${t.has('counts') ? `biểu “${t.fact('counts')}”` : 'biểu gốc'}; số liệu ở bản sao không được tính.`
      : 'Điền vào tệp gốc theo đường dẫn trong thư của Sở Nội vụ.',
  }),
  wrongPeriod: (t) => ({
    what: `Biểu của kỳ ${t.found}, không phải kỳ ${t.fact('expected')}.`,
    mend: 'Mở đúng tệp của kỳ này theo đường dẫn trong thư của Sở Nội vụ.',
  }),
  wrongUnit: (t) => ({
    what: `Biểu của đơn vị có mã ${t.found}, không phải ${t.fact('expected')}.`,
    mend: 'Mở đúng tệp của đơn vị theo đường dẫn trong thư của Sở Nội vụ.',
  }),
  oldTemplate: (t) => ({
    what: `Biểu theo mẫu cũ ${t.found}; mẫu hiện hành là ${t.fact('expected')}.`,
    mend: 'Sở Nội vụ cập nhật mẫu; số liệu đã nhập được giữ.',
  }),
  rowMissing: (t) => ({
    what: `Thiếu hàng có mã ${t.finding.row}.`,
    mend: `Hoàn tác việc xóa hàng (Ctrl+Z hoặc Lịch sử phiên bản), hoặc ${ASK}.`,
  }),
  rowTwice: (t) => ({
    what: `Hàng có mã ${t.finding.row} xuất hiện hai lần nên không biết lấy số nào.`,
    mend: `Xóa hàng chép thêm, hoặc ${ASK}.`,
  }),
  columnMissing: (t) => ({
    what: `Thiếu cột ${t.cell}.`,
    mend: `Hoàn tác việc xóa cột (Ctrl+Z hoặc Lịch sử phiên bản), hoặc ${ASK}.`,
  }),
  columnTwice: (t) => ({
    what: `Cột ${t.cell} xuất hiện hai lần nên không biết lấy số nào.`,
    mend: `Xóa cột chép thêm, hoặc ${ASK}.`,
  }),
  tabMissing: (t) => ({
    what: `Không tìm thấy biểu ${t.finding.tab} trong tệp.`,
    mend: `Khôi phục biểu đã xóa bằng Lịch sử phiên bản, hoặc ${ASK}.`,
  }),
  unknownRow: (t) => ({
    what: `Có hàng hoặc cột ngoài mẫu, ghi ${t.found}; số liệu ở đó không được tính.`,
    mend: 'Chuyển số liệu vào đúng hàng của mẫu rồi xóa phần thêm.',
  }),
  rowMoved: (t) => ({
    what: `${several(t, 'hàng')} đã rời mã ẩn của mình: hàng mang mã của mục này lại ghi ${t.found}, nên số liệu có thể nằm nhầm mục.`,
    mend: `Hoàn tác việc sắp xếp hoặc sửa cột ẩn (Ctrl+Z hoặc Lịch sử phiên bản), hoặc ${ASK}.`,
  }),
  valuesMoved: (t) => ({
    what: `${several(t, 'hàng')} đang ghi số mà lần xem trước nằm ở hàng khác: có thể đã sắp xếp hoặc cắt dán riêng cột số liệu.`,
    mend: 'Hoàn tác (Ctrl+Z hoặc Lịch sử phiên bản); nếu số đúng như vậy, ghi lý do vào cột Giải trình của một trong các hàng đó.',
  }),
  columnMoved: (t) => ({
    what: `${several(t, 'cột')} đã rời mã ẩn của mình: cột mang mã của ${t.cell} lại ghi ${t.found}, nên số liệu có thể nằm nhầm cột.`,
    mend: `Hoàn tác việc sửa hàng ẩn (Ctrl+Z hoặc Lịch sử phiên bản), hoặc ${ASK}.`,
  }),
  labelChanged: (t) => ({
    what: `${several(t, 'tên mục, tên cột')} không còn như mẫu, nay ghi ${t.found}; số liệu vẫn tính cho mục, cột của mẫu.`,
    mend: 'Xem số liệu có đúng mục của mẫu không; nên trả lại tên cũ (Ctrl+Z hoặc Lịch sử phiên bản).',
  }),
  otherLocale: (t) => ({
    what: `Tệp đang đặt vị trí ${t.found}, không phải Việt Nam, nên số có dấu phẩy và ngày có thể đã bị hiểu sai (12,5 thành 125; 03/04 thành 4 tháng 3).`,
    mend: 'Vào Tệp, Cài đặt, chọn Vị trí Việt Nam, rồi xem lại các số lẻ và các ngày đã gõ.',
  }),
  mergedEntry: (t) => ({ what: `Ô nhập bị gộp với ô khác: ${t.found}.`, mend: 'Bỏ gộp ô rồi nhập lại từng ô.' }),
};
