/** What a person reads after a bug of the product. It is in the script, since a bug may keep a part from loading. */
export const apology = (number: string): string =>
  `Phần mềm Sổ CCHC gặp lỗi, xin lỗi vì sự bất tiện. Không có số liệu nào bị đổi ngoài phần đã báo. Hãy gửi mã lỗi ${number} cho người phụ trách kỹ thuật.`;
