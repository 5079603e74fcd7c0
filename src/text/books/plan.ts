/** Words of the plan of the province on *Tổng quan*: each task once. */
export const PLAN_WORDS = {
  block: 'KẾ HOẠCH CỦA TỈNH (MỖI NHIỆM VỤ ĐẾM MỘT LẦN)',
  counts: {
    all: 'Nhiệm vụ trong kế hoạch',
    done: 'Đã hoàn thành',
    doneLate: 'Trong đó: hoàn thành sau hạn',
    doing: 'Đang thực hiện, còn trong hạn',
    notStarted: 'Chưa thực hiện, còn trong hạn',
    overdue: 'Quá hạn, chưa hoàn thành',
    stopped: 'Dừng thực hiện',
    unreported: 'Chưa đủ báo cáo của các đơn vị',
  },
} as const;
