/** Words of the job *Kiểm tra…*, which writes nothing. */
export const checkWords = {
  title: (period: string): string => `Kiểm tra: ${period}`,
  lines: (count: number): readonly string[] => [
    `Đọc tệp của ${count} đơn vị và báo lỗi tìm thấy.`,
    'Không ghi gì vào tệp nào; kiểm tra không phải là nộp báo cáo.',
  ],
  reading: 'Đọc và kiểm tra',
  clean: 'Không còn lỗi. BÁO CÁO CHƯA ĐƯỢC NỘP.',
  cleanSubmitted: 'Không còn lỗi.',
  outcome: (clean: number, faulty: number, unreadable: number): string =>
    `${clean} đơn vị không còn lỗi; ${faulty} đơn vị còn lỗi hoặc cần giải trình${unreadable > 0 ? `; ${unreadable} tệp không đọc được` : ''}.`,
} as const;
