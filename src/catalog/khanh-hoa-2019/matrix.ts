/**
 * Which rows each group of units fills, and the settings of the province: samples that the office confirms before Phát
 * hành.
 */
import type { MatrixLine, Setting } from '../../core/catalogue/catalogue';
import { every, not, ofProvince, ownedBy } from '../matrix-lines';

/** Counted by a central agency for its own ministry. */
const STAFF_AND_MONEY = ['5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '6.6', '6.7', '2.1.2', '2.1.3'];

export const matrix: readonly MatrixLine[] = [
  ...every('department'),
  { form: 'forecast', row: '*', group: 'department', applies: true },
  ...every('district'),
  // A department has no commune staff. A district does not issue provincial documents or keep provincial procedures.
  // These lines also hold for a row from which the office takes its owner away.
  ...not('department', ['5.6', '5.7', '5.8', '2.1.2', '2.1.3', '3.1.3.2', '3.1.3.3']),
  ...not('district', ['2.1.1', '3.1.3.1', '6.5']),
  // The catalogue has no unit of these two groups; the lines hold for those that the office adds.
  ...every('publicUnit'),
  ...not('publicUnit', ['5.6', '5.7', '5.8', '2.1.2', '2.1.3']),
  ...every('central'),
  ...not('central', STAFF_AND_MONEY),
  // Figures of the whole province, by the functions of the agencies; which agency leads which field is in the seed.
  ...ownedBy('CQ-SNV', ['1.3.1', '1.3.2', '1.3.3', '1.3.4']),
  ...ownedBy('CQ-SNV', ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '5.1', '5.2']),
  ...ofProvince(['2.1']),
  ...ownedBy('CQ-STP', ['2.1.1', '2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2', '2.3.3']),
  ...ownedBy('CQ-VPUBND', ['3.1.1', '3.1.2', '3.1.3', '3.1.3.1', '3.1.3.2', '3.1.3.3', '3.2', '3.3', '3.4']),
  ...ownedBy('CQ-VPUBND', ['3.6.1', '3.6.2']),
  ...ownedBy('CQ-STC', ['6.1', '6.2', '6.3', '6.4', '6.4.1', '6.4.2', '6.4.3', '6.4.4', '6.5']),
  ...ownedBy('CQ-STTTT', ['7.4', '7.4.1', '7.4.2', '7.5', '7.6']),
  ...ownedBy('CQ-SKHCN', ['7.8', '7.9']),
];

export const settings: readonly Setting[] = [
  {
    key: 'outlier.times',
    value: '5',
    note: 'Số liệu gấp (hoặc bằng một phần) bao nhiêu lần trung vị các kỳ trước thì hỏi lại',
  },
  {
    key: 'submission.time',
    value: 'tick',
    note: 'Thời gian nộp tính theo: tick = lúc đánh dấu Nộp báo cáo; document = ngày ký văn bản gửi kèm (khi đó đơn vị phải ghi đủ số, ký hiệu, ngày ký, người ký ở trang Bìa)',
  },
  {
    key: 'mail.senderName',
    value: 'Sở Nội vụ tỉnh Khánh Hòa – Sổ CCHC',
    note: 'Tên người gửi trên thư; để trống là tên cơ quan',
  },
  {
    key: 'reminder.daysBefore',
    value: '7, 3, 1',
    note: 'Tự gửi thư đôn đốc đơn vị chưa nộp trước hạn nộp bao nhiêu ngày làm việc; để trống là không gửi. Riêng một kỳ: thêm một dòng có tên này nối với dấu chấm và mã kỳ, ví dụ reminder.daysBefore.2019-Q1',
  },
  {
    key: 'reminder.daysAfter',
    value: '1',
    note: 'Tự gửi thư đôn đốc sau hạn nộp bao nhiêu ngày làm việc; để trống là không gửi. Riêng một kỳ: làm như trên',
  },
  {
    key: 'reminder.thenEvery',
    value: '2',
    note: 'Sau lần đôn đốc cuối ở trên, cứ bao nhiêu ngày làm việc lại gửi, đến khi đơn vị nộp hoặc kỳ khóa; 0 hoặc để trống là thôi. Riêng một kỳ: làm như trên',
  },
  {
    key: 'inspection.rows',
    value: '1.3.1 1.3.2 1.3.3',
    note: 'Các dòng số liệu mà trang tính Kiểm tra CCHC đếm được, theo thứ tự: đơn vị được kiểm tra, tồn tại phát hiện, tồn tại đã khắc phục; để trống là không đối chiếu',
  },
  {
    key: 'headline.rows',
    value: '3.5.1.1 3.5.1.2 3.5.2.1 3.5.2.2 3.5.3.1 3.5.3.2 3.5.4 1.1.6 6.3 7.3',
    note: 'Các dòng số liệu lên đầu trang lãnh đạo, cách nhau bằng dấu cách',
  },
  {
    key: 'plan.ownTask',
    value: 'S19-01',
    note: 'Mã nhiệm vụ (ở Danh mục nhiệm vụ) mà đơn vị ghi kế hoạch của chính mình: số, ký hiệu, ngày ở cột Sản phẩm, tệp ở cột Đường dẫn; để trống là không theo dõi',
  },
  {
    key: 'plan.ownDue',
    value: '',
    note: 'Hạn đơn vị ban hành kế hoạch của mình (ngày/tháng/năm); để trống là theo thời hạn của nhiệm vụ đó nếu nhiệm vụ có nguồn, nhiệm vụ mẫu thì không tính quá hạn',
  },
  {
    key: 'template.class',
    value: 'nội bộ',
    note: 'Loại thông tin của biểu mẫu: công khai, nội bộ hoặc cá nhân; tài liệu mật không được tạo ở đây',
  },
  {
    key: 'template.legalGround',
    value: '',
    note: 'Căn cứ pháp lý thu thập dữ liệu cá nhân; phải ghi khi loại thông tin là cá nhân',
  },
];
