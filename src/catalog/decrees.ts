/** Decrees as an administrative document cites them: number, day, body and subject (Nghị định 30/2020/NĐ-CP). */

export const DECREE_09 =
  'Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước';
