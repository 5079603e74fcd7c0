/** Words of the leaders' page as one HTML file, in addition to those of the page itself. */
export const leadersHtmlWords = {
  tiles: {
    submitted: 'Đơn vị đã nộp báo cáo',
    overdue: 'Nhiệm vụ quá hạn',
    risks: 'Chỉ tiêu có nguy cơ không đạt',
    done: 'Nhiệm vụ hoàn thành',
  },
  of: (all: string): string => `trên ${all}`,
  noForecast: 'không có biểu Dự báo',
  explain: 'Giải thích',
  explainOf: (label: string): string => `Giải thích: ${label}`,
  explained: 'Giải thích từng con số',
  back: 'Về đầu trang',
  content: 'Nội dung',
  figure: 'Số',
  charts: { tasks: 'Nhiệm vụ theo trạng thái', overdue: 'Nhiệm vụ quá hạn theo cơ quan chủ trì' },
  chartAlt: (title: string, parts: readonly string[]): string => `Biểu đồ. ${title}: ${parts.join('; ')}.`,
  made: 'Trang này được lập từ tệp Trang lãnh đạo, chỉ để xem.',
  skip: 'Đến phần giải thích',
} as const;
