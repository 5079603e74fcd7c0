/** Words about a table that is read from a file or pasted. */
export const tableFileWords = {
  otherKind: (name: string): string =>
    `Không đọc được tệp “${name}”: hãy chọn tệp .xlsx, .docx, .csv, .tsv hoặc .txt. Tệp .xls, .doc thì mở ra rồi lưu lại thành .xlsx, .docx; tệp .pdf thì chép bảng rồi dán vào ô bên dưới.`,
  tooLarge: (name: string): string =>
    `Tệp “${name}” lớn hơn 10 MB. Hãy chép riêng bảng cần nhập sang một tệp mới rồi chọn lại.`,
  damaged: (name: string): string =>
    `Tệp “${name}” không mở được: có thể tệp hỏng hoặc có mật khẩu. Hãy mở tệp, lưu lại bản không mật khẩu rồi chọn lại, hoặc chép bảng và dán vào ô bên dưới.`,
  noTable: (name: string): string => `Tệp “${name}” không có bảng nào.`,
} as const;
