/** Words of the office's first screen: the next step and the last automatic look. */

const units = (count: number): string => `${count} đơn vị`;

export const statusText = {
  lastLook: (at: string, by: string): string => `Quét tự động gần nhất: ${at} (tài khoản ${by}).`,
  noLook: 'Chưa có lượt quét tự động nào.',
  ledgerBinned:
    'Sổ gốc đang ở trong Thùng rác; sau 30 ngày Google xóa hẳn, mọi bản nộp mất theo. Hãy chọn CCHC ▸ Khác ▸ Kiểm tra tình trạng tệp… rồi bấm “Sửa” ngay.',
  unread: (count: number, list: string): string =>
    `Sổ tổng hợp có ${count} chỗ chưa đọc được: ${list}. Dòng đã có được dùng theo lần đọc trước, dòng mới chưa được dùng; Tạo biểu và Tổng hợp chờ sửa xong các ô này.`,
  lostTabs: (list: string): string =>
    `Sổ tổng hợp mất trang tính hoặc dòng mã ẩn của: ${list}. Các việc khác dùng nội dung của lần đọc trước; Tạo biểu và Tổng hợp chờ lập lại: chọn CCHC ▸ Khác ▸ Kiểm tra tình trạng tệp… rồi bấm “Sửa”.`,
  remarks: (list: string): string => `Cần xem lại: ${list}.`,
  endOf: (date: string): string => `hết ngày ${date}`,
  next: {
    issue: 'Chưa tạo biểu cho kỳ này.',
    makeRest: (made: number, of: number): string => `Mới tạo biểu cho ${made}/${of} đơn vị. Hãy tạo nốt.`,
    publish: (published: number, of: number): string =>
      `Đã tạo đủ biểu, mới phát hành cho ${published}/${of} đơn vị. Hãy xem thử rồi phát hành.`,
    publishButton: 'Xem thử và phát hành…',
    decide: 'Có báo cáo chưa đủ căn cứ về thời gian nộp, cơ quan cần xác định.',
    accept: (count: number): string => `${count} báo cáo chờ tiếp nhận. Hãy xem rồi tiếp nhận hoặc trả lại.`,
    wait: (count: number): string => `Còn ${units(count)} chưa nộp. Hãy theo dõi và đôn đốc.`,
    chase: (count: number): string =>
      `Đã hết hạn, còn ${units(count)} chưa nộp. Số liệu tổng hợp đã ghi là thiếu các đơn vị này; hãy đôn đốc hoặc gia hạn.`,
    consolidateMissing: (count: number): string =>
      `Đã hết hạn, còn ${units(count)} chưa nộp. Có bản nộp chưa vào Sổ tổng hợp; hãy tổng hợp, phần thiếu được ghi rõ.`,
    consolidate: 'Đã nhận đủ báo cáo. Hãy tổng hợp.',
    scoreBook: (missing: number): string =>
      `${missing === 0 ? 'Các đơn vị đã nộp đủ' : `Đã hết hạn, còn ${units(missing)} chưa nộp`}. Hãy thẩm định ở Sổ chấm điểm.`,
    shown: 'Sổ tổng hợp đã khớp với mọi bản nộp. Hãy lập Trang lãnh đạo; soát xong thì chốt kỳ.',
    closed: 'Kỳ báo cáo đã chốt. Mở kỳ sau: xem lấy lại gì, làm mới gì, rồi tạo biểu.',
  },
} as const;
