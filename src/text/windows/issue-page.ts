/** Words of *Tạo biểu và phát hành*: make the files, look at one, then publish as a separate step. */

export const issueWords = {
  title: 'Tạo biểu và phát hành',
  loading: 'Đang đọc danh sách biểu…',
  close: 'Đóng',
  period: 'Kỳ báo cáo',
  steps: 'Các bước',
  step: { contacts: 'Danh bạ đầu mối', make: 'Tạo biểu', look: 'Xem thử', publish: 'Phát hành' },
  make: {
    button: (count: number): string => `Tạo biểu mẫu cho ${count} đơn vị (chưa gửi)`,
    why: 'Bước này chỉ tạo tệp, chưa chia sẻ và chưa gửi thư cho ai.',
  },
  look: {
    choose: 'Chọn một đơn vị để xem thử',
    open: 'Xem thử',
    opens: (unit: string): string => `Xem thử biểu của ${unit}`,
    what: 'Mở biểu ở thẻ mới của trình duyệt và xem các trang tính, dòng, ô nhập như đơn vị sẽ thấy. Có chỗ phải sửa thì sửa danh mục trong Sổ tổng hợp, chạy “Đổi mẫu…”, rồi mới phát hành.',
    made: (count: number, of: number): string => `Đã tạo ${count}/${of} biểu, chưa phát hành thì đơn vị chưa thấy gì.`,
    next: 'Chuyển sang phát hành',
    makeRest: (count: number): string => `Tạo nốt ${count} biểu`,
  },
  publish: {
    button: (count: number): string => `Phát hành cho ${count} đơn vị`,
    rest: 'Chia sẻ và gửi nốt thư',
    nothing:
      'Không còn biểu nào phải phát hành. Tài khoản mới trong Danh bạ đầu mối và thư chờ hạn mức được làm nốt ở bước này.',
    who: (count: number): string => `Ai được mở biểu (${count} đơn vị)`,
    noAccount: 'Chưa có tài khoản, chưa phát hành được',
    back: 'Quay lại xem thử',
    paste: 'Dán danh bạ đầu mối…',
    dispatch:
      'Nội dung công văn để chép (số, ký hiệu, ngày để trống; ban hành xong thì ghi số và ngày ở trang tính Kỳ báo cáo)',
    copy: 'Chép công văn',
    copied: 'Đã chép.',
    byHand: 'Trình duyệt không cho chép tự động. Nội dung đã được chọn, hãy bấm Ctrl+C.',
  },
  track: 'Theo dõi nộp',
  published: 'Đã phát hành',
  unpublished: 'Chưa phát hành',
} as const;

/** A plan's owner that is not understood, with the unit that may be meant. */
export const unresolvedOwner = (words: string, near: string | null): string =>
  `“${words}”${near === null ? '' : ` (có phải ${near}?)`}`;
