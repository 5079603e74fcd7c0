/**
 * The sources of the Khánh Hòa 2019 catalogue, one wording each, so that every row names its source in the same way.
 */
export const SEED =
  'Công văn triển khai Kế hoạch CCHC năm 2019 (tệp gốc 000_820c597a385c5d97; QĐ 3982/QĐ-UBND, chưa rõ tỉnh ban hành)';
export const STATISTICS_CODES =
  'Danh mục đơn vị hành chính của Tổng cục Thống kê, số liệu ngày 11/09/2019 (github.com/daohoangson/dvhcvn, bản d498db6)';
export const NOT_RANKED = `${STATISTICS_CODES}. Bảng xếp hạng cải cách hành chính của tỉnh năm 2021 chỉ có 8 huyện, thị xã, thành phố (cchc.khanhhoa.gov.vn): Sở Nội vụ xác nhận huyện Trường Sa có báo cáo không; nếu không thì đánh dấu cột Không báo cáo riêng`;
export const AGENCY_PATTERN =
  'Theo trí nhớ, chưa kiểm chứng (cơ cấu theo Nghị định 24/2014/NĐ-CP); Sở Nội vụ xác nhận khi thiết lập';
export const ANNEX_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (phụ lục thống kê giai đoạn Nghị quyết 30c/NQ-CP; chưa tìm được bản công khai ghi đúng lời và số thứ tự từng dòng); Sở Nội vụ xác nhận khi thiết lập';
export const PLAN_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (nhiệm vụ thường có trong kế hoạch CCHC năm 2019 của tỉnh, không chép từ một kế hoạch cụ thể; chưa tìm được QĐ 3982/QĐ-UBND, không nhầm với QĐ 3982/QĐ-BGDĐT ngày 17/9/2013: thuvienphapluat.vn, bài 347819)';
export const SAMPLE_CHOICE = 'Hạn cụ thể là lựa chọn mẫu cho tỉnh minh họa, chờ Sở Nội vụ xác nhận';
export const LETTER_581 =
  'Công văn 581/BNV-CCHC (kỳ và thời gian chốt số liệu); hạn của đơn vị và ngày khóa là thiết lập mẫu, chờ Sở Nội vụ xác nhận';
export const MONTHS_OF_OFFICE =
  'Kế hoạch CCHC năm 2019: Sở Nội vụ tham mưu báo cáo tại họp UBND tỉnh hằng tháng từ số liệu đang có, các đơn vị không báo cáo tháng (tệp gốc 000_820c597a385c5d97); kỳ theo cách tính của Điều 12 Nghị định 09/2019/NĐ-CP, hạn và ngày khóa là thiết lập mẫu, chờ Sở Nội vụ xác nhận';
export const HOLIDAYS_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (lịch nghỉ năm 2019 của cán bộ, công chức); Sở Nội vụ xác nhận khi thiết lập';
export const SCORING_DAYS = 'Đợt chấm điểm thử: mọi ngày là thiết lập mẫu theo trí nhớ, chờ Sở Nội vụ xác nhận';
export const OUTLINE_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (đề cương báo cáo CCHC giai đoạn Nghị quyết 30c/NQ-CP; tên sáu lĩnh vực khớp với các lĩnh vực của Chỉ số CCHC); Sở Nội vụ xác nhận khi thiết lập';
const OWNER_INFERRED = 'cơ quan chủ trì suy theo lĩnh vực từ bảy cơ quan của kế hoạch năm 2019, chờ Sở Nội vụ xác nhận';
export const PROGRAMME_30C = `Nghị quyết 30c/NQ-CP, mục tiêu đến năm 2020 (theo sonoivu.binhduong.gov.vn, kết quả Chỉ số hài lòng SIPAS năm 2016); ${OWNER_INFERRED}`;
export const INSPECTION_FROM_MEMORY = `Theo trí nhớ, chưa kiểm chứng (tỷ lệ kiểm tra thường có trong kế hoạch CCHC năm 2019 của tỉnh, như nhiệm vụ T19-02); ${OWNER_INFERRED}`;
export const PAR_INDEX_2017 = `Tên lĩnh vực và điểm theo QĐ 2948/QĐ-BNV, Chỉ số năm 2017 (bonoivu.cls.vn, bài 22610; cộng đủ 100 điểm); điểm từng lĩnh vực theo QĐ 2635/QĐ-BNV (Chỉ số năm 2018) chưa tìm được; ${OWNER_INFERRED}`;
