/** Letters about a unit's file that is made again, and about that being taken back. */
import { link, signed, type Letter, type ToUnit } from './mail';

/** The unit's file is lost and was made again; `version` 0 = nothing had been handed in. */
export const remadeLetter = (facts: ToUnit & { readonly version: number }): Letter => ({
  subject: `[CCHC] Biểu báo cáo ${facts.period} được tạo lại: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    `Tệp biểu báo cáo ${facts.period} của đơn vị không còn trong Google Drive nên ${facts.office} đã tạo lại.`,
    facts.version === 0
      ? 'Đơn vị chưa nộp lần nào nên biểu mới còn trống; đề nghị nhập lại.'
      : `Các ô trong biểu mới giống bản nộp lần ${facts.version}. Bản đã nộp không đổi; nếu đã sửa thêm sau bản nộp này, đề nghị nhập lại phần đã sửa.`,
    '',
    `Biểu mới của đơn vị: ${link(facts.fileId)}`,
    'Đường dẫn cũ không dùng được nữa.',
  ]),
});

/** The new file of a unit is withdrawn; `fileId` = the earlier one, `isThere` = it is found again. */
export const remadeUndoneLetter = (facts: ToUnit & { readonly isThere: boolean }): Letter => ({
  subject: `[CCHC] Biểu báo cáo ${facts.period} tạo lại không dùng nữa: ${facts.unit}`,
  body: signed(facts.office, [
    `Kính gửi: ${facts.unit}`,
    '',
    `Tệp biểu báo cáo ${facts.period} mà ${facts.office} vừa tạo lại không dùng nữa; đề nghị không nhập vào tệp đó.`,
    facts.isThere
      ? `Đơn vị dùng lại tệp trước đây: ${link(facts.fileId)}`
      : `${facts.office} sẽ gửi đường dẫn khác khi có tệp. Bản đã nộp không đổi.`,
  ]),
});
