/**
 * Words of the master's catalogue tabs (*Đơn vị*, *Kỳ báo cáo*, *Danh mục nhiệm vụ* …): headings, and what is said about a cell
 * that cannot be read back. It does not know where a column stands.
 */

export const CATALOGUE_HEADINGS = {
  key: 'Mã ẩn', code: 'Mã', name: 'Tên', shortName: 'Tên ngắn', group: 'Nhóm', order: 'Thứ tự', officialCode: 'Mã của Tổng cục Thống kê', lead: 'Cơ quan chủ trì', bornOn: 'Thành lập từ ngày (đơn vị mới)',
  standing: 'Độ tin cậy', source: 'Nguồn',
  unit: 'Mã đơn vị', unitName: 'Đơn vị', account: 'Tài khoản Google', mayEnter: 'Được nhập', maySubmit: 'Được nộp', person: 'Họ tên', phone: 'Điện thoại',
  cycle: 'Loại kỳ', from: 'Từ ngày', to: 'Đến ngày', cutOff: 'Số liệu tính đến ngày', dueDate: 'Hạn nộp: ngày', dueHour: 'Hạn nộp: giờ', dueMode: 'Cách tính hạn',
  nextWorkingDay: 'Gặp ngày nghỉ thì lùi', lock: 'Ngày khóa', cumulative: 'Lũy kế từ đầu năm', estimated: 'Số ước', legalBasis: 'Căn cứ', validFrom: 'Hiệu lực từ', direction: 'Nội dung xin ý kiến chỉ đạo',
  form: 'Biểu', row: 'Mã dòng', rowLabel: 'Nội dung dòng',
  area: 'Lĩnh vực', task: 'Nhiệm vụ', ownerWords: 'Cơ quan chủ trì', owner: 'Chủ trì (Sổ CCHC ghi)', ownerFrom: 'Chủ trì (chữ đã đọc)', cooperating: 'Phối hợp', product: 'Sản phẩm',
  deadlineWords: 'Thời hạn', deadline: 'Thời hạn (Sổ CCHC ghi)', deadlineFrom: 'Thời hạn (chữ đã đọc)', plan: 'Kế hoạch',
  parent: 'Mã dòng cha', number: 'Số thứ tự in', label: 'Chỉ tiêu', measure: 'Đơn vị tính', heading: 'Dòng tiêu đề', kind: 'Loại ô', kindDetail: 'Chi tiết loại ô',
  nature: 'Tính chất', required: 'Bắt buộc', sumOf: 'Bằng tổng các dòng', alsoSumOf: 'Và bằng tổng các dòng', notAbove: 'Không vượt tổng các dòng', equals: 'Bằng dòng', ratioOver: 'Tỷ lệ: tử số', ratioUnder: 'Tỷ lệ: mẫu số',
  countedFromTasks: 'Đếm từ biểu Nhiệm vụ',
  targetKind: 'Loại', targetLabel: 'Mục tiêu, lĩnh vực', goalWords: 'Mục tiêu (bằng chữ)', goalSide: 'Cách so với mục tiêu', goal: 'Mục tiêu (số)', maximum: 'Điểm tối đa', measuredBy: 'Mục số liệu dùng để đối chiếu (ví dụ 7.7 / 3.5.1.2)',
  headingLabel: 'Tiêu đề', asked: 'Đơn vị viết', longest: 'Số ký tự tối đa', hint: 'Gợi ý viết',
  scheme: 'Mã bộ tiêu chí', criterion: 'Tiêu chí', part: 'Phần điểm', rule: 'Cách tính điểm', notArisen: 'Không phát sinh, không áp dụng', evidence: 'Minh chứng cần có', selfScored: 'Đơn vị tự chấm',
  late: 'Trừ theo ngày nộp trễ', trial: 'Mẫu thử', groups: 'Nhóm đơn vị', capBase: 'Trần điểm cơ bản', capBonus: 'Trần điểm thưởng', classes: 'Xếp loại', classBy: 'Xếp loại theo', rankBy: 'Xếp hạng theo',
  scoringScheme: 'Mã bộ tiêu chí chấm điểm', scoringRound: 'Vòng chấm điểm',
  date: 'Ngày', holiday: 'Tên ngày nghỉ', worked: 'Làm bù',
  period: 'Kỳ báo cáo', setting: 'Mã cài đặt', value: 'Giá trị', note: 'Giải thích',
} as const;

export const PROVINCE_NOTES = {
  id: 'Mã tỉnh trong bộ danh mục; không đổi', code: 'Mã tỉnh của Tổng cục Thống kê', name: 'Tên tỉnh', year: 'Năm kế hoạch',
  officeName: 'Cơ quan thường trực cải cách hành chính', committeeName: 'Tên UBND tỉnh dùng trong văn bản', place: 'Địa danh ghi trên văn bản',
} as const;

/** `expected` and `mend` of a cell that cannot be read. */
export const CATALOGUE_TROUBLES = {
  columnMissing: { expected: 'Cột này phải có trong bảng', mend: 'Khôi phục cột đã xóa (Tệp → Lịch sử phiên bản)' },
  columnTwice: { expected: 'Mỗi cột chỉ có một lần', mend: 'Xóa cột bị chép thừa' },
  errorCell: { expected: 'Một giá trị, không phải ô báo lỗi', mend: 'Gõ lại giá trị vào ô' },
  wrongKind: {
    text: { expected: 'Văn bản', mend: 'Gõ lại bằng chữ' },
    number: { expected: 'Một số', mend: 'Gõ lại bằng số' },
    tick: { expected: 'Ô đánh dấu', mend: 'Đánh dấu hoặc bỏ đánh dấu' },
    date: { expected: 'Ngày dạng ngày/tháng/năm', mend: 'Gõ lại, ví dụ 31/03/2019' },
    moment: { expected: 'Ngày giờ', mend: 'Gõ lại ngày giờ' },
  },
  blank: { expected: 'Không được để trống', mend: 'Điền giá trị' },
  notWhole: { expected: 'Một số nguyên', mend: 'Gõ lại số nguyên' },
  hour: { expected: 'Giờ dạng 17:00', mend: 'Gõ lại giờ và phút, ví dụ 17:00' },
  unknownUnit: { expected: 'Mã có trong trang tính Đơn vị', mend: 'Chọn mã đơn vị có trong trang tính Đơn vị, hoặc thêm đơn vị đó trước' },
  wholeFigure: { expected: 'Một số nguyên từ 0 trở lên', mend: 'Gõ lại số nguyên, không kèm chữ; chưa có số thì để trống' },
  figure: { expected: 'Một số từ 0 trở lên, không quá số chữ số thập phân của chỉ tiêu', mend: 'Gõ lại số, không kèm chữ; chưa có số thì để trống' },
  strangeFigure: { expected: 'Ô này phải để trống: cột không phải chỉ tiêu một cửa trong danh mục', mend: 'Chuyển số vào cột của đúng chỉ tiêu, rồi xóa trắng ô này' },
  unknownRow: { expected: 'Mã có trong danh mục', mend: 'Sửa mã cho đúng danh mục, hoặc thêm dòng đó vào danh mục trước' },
  twice: { expected: 'Mỗi mã chỉ có một dòng', mend: 'Xóa hoặc sửa dòng trùng' },
  codeChanged: (from: string) => ({ expected: `Mã đã cấp: ${from}`, mend: `Trả lại mã ${from}; muốn dùng mã mới thì thêm một dòng mới` }),
  codeAsNumber: { expected: 'Mã ở dạng văn bản (số 0 ở đầu không bị mất)', mend: 'Định dạng ô là Văn bản thuần rồi gõ lại mã' },
  choice: (labels: readonly string[]) => ({ expected: `Một trong: ${labels.join('; ')}`, mend: 'Chọn lại trong danh sách của ô' }),
  kindDetail: { expected: 'Số chữ số thập phân, độ dài tối đa, hoặc danh sách chọn cách nhau bằng dấu chấm phẩy', mend: 'Điền chi tiết đúng với loại ô' },
  ratioHalf: { expected: 'Tỷ lệ cần cả tử số và mẫu số', mend: 'Điền mã dòng của cả tử số và mẫu số, hoặc để trống cả hai' },
  longest: { expected: 'Số ký tự từ 1 đến 40.000', mend: 'Gõ lại, ví dụ 2000' },
  parentBelow: { expected: 'Mã của một dòng đứng phía trên', mend: 'Chuyển dòng này xuống dưới dòng cha, hoặc sửa mã dòng cha' },
  owner: { expected: 'Tên đơn vị hoặc nhóm đơn vị có trong trang tính Đơn vị', mend: 'Ghi đúng tên đơn vị, ví dụ “Sở Tư pháp”, hoặc “Các sở, ban, ngành”' },
  targetFigure: { expected: 'Một số từ 0 trở lên, nhiều nhất hai chữ số sau dấu phẩy', mend: 'Gõ lại số; chưa rõ thì để trống và ghi ở cột Mục tiêu (bằng chữ)' },
  goalHalf: { expected: 'Mục tiêu (số) và Cách so với mục tiêu đi cùng nhau', mend: 'Điền cả hai, hoặc để trống cả hai nếu mục tiêu chỉ ghi bằng chữ' },
  measuredBy: { expected: 'Mã các dòng số liệu có trong trang tính Chỉ tiêu thống kê: tử số / mẫu số, cộng bằng dấu +, ví dụ 7.4 + 7.5 / 3.1.3', mend: 'Ghi lại đúng mã dòng, hoặc để trống nếu không có số liệu để đối chiếu' },
  goalFraction: { expected: 'Số phần trăm, ví dụ 80 (không gõ 0,8 hoặc 80%)', mend: 'Định dạng ô là Số rồi gõ lại, ví dụ 80' },
  maximumOfTarget: { expected: 'Để trống: chỉ lĩnh vực PAR INDEX mới có điểm tối đa', mend: 'Xóa điểm tối đa, hoặc đổi Loại thành Lĩnh vực PAR INDEX' },
  goalOverMaximum: { expected: 'Không lớn hơn Điểm tối đa', mend: 'Sửa mục tiêu hoặc điểm tối đa' },
  deadline: { expected: 'Thời hạn đọc được, ví dụ 31/12/2019, Quý I, Thường xuyên', mend: 'Ghi lại thời hạn' },
  machineText: { expected: 'Nội dung do Sổ CCHC ghi', mend: 'Xóa trắng ô này; Sổ CCHC đọc lại từ chữ ở cột bên cạnh' },
  tabMissing: { expected: 'Trang tính này phải có trong Sổ tổng hợp', mend: 'Khôi phục trang tính đã xóa (Tệp → Lịch sử phiên bản)' },
  timeBy: { expected: 'tick (lúc đánh dấu nộp) hoặc document (ngày ký văn bản)', mend: 'Gõ lại đúng một trong hai từ đó ở trang tính Cài đặt' },
  informationClass: {
    secret: { expected: 'công khai, nội bộ hoặc cá nhân; tài liệu mật không được soạn, lưu hay gửi trên dịch vụ nối mạng Internet (Luật Bảo vệ bí mật nhà nước)', mend: 'Không dùng Sổ CCHC cho tài liệu mật; chọn lại loại thông tin ở trang tính Cài đặt' },
    unknown: { expected: 'công khai, nội bộ hoặc cá nhân', mend: 'Gõ lại đúng một trong ba loại đó ở trang tính Cài đặt' },
    noGround: { expected: 'Căn cứ pháp lý để thu thập dữ liệu cá nhân (số, ký hiệu, ngày, trích yếu văn bản), vì loại thông tin (template.class) là cá nhân', mend: 'Thêm dòng template.legalGround ở trang tính Cài đặt và ghi căn cứ, hoặc đổi template.class thành nội bộ' },
  },
  outlierTimes: { expected: 'Một số lớn hơn 1, ví dụ 5; để trống nếu không hỏi số đột biến', mend: 'Gõ lại số, không kèm chữ, ở trang tính Cài đặt' },
  yearMissing: { expected: 'Năm kế hoạch, ví dụ 2019', mend: 'Điền năm ở trang tính Cài đặt' },
} as const;
