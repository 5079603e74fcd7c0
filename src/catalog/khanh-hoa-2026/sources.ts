/**
 * The sources of the Khánh Hòa 2026 catalogue, one wording each, so that every row names its source in the same way.
 */
export const STATISTICS_CODES =
  'Danh mục đơn vị hành chính của Cục Thống kê, số liệu ngày 21/02/2026 (github.com/sunshine-tech/VietnamProvinces, bản 809e91b); sắp xếp theo các Nghị quyết 1654–1687/NQ-UBTVQH15. Thứ tự theo mã là thứ tự mẫu, chờ Sở Nội vụ xác nhận';
export const AGENCIES_2025 =
  'Khung cơ quan chuyên môn theo Nghị định 45/2025/NĐ-CP và Nghị định 150/2025/NĐ-CP (hdnd.dongnai.gov.vn; vinanet.vn)';
export const LEADS_2025 = `${AGENCIES_2025}. Sở Nội vụ chủ trì, phối hợp cải cách hành chính ở sáu nội dung: Thông tư 06/2026/TT-BNV ngày 29/4/2026 (luatvietnam.vn, bài 434195); vai trò của các cơ quan khác suy từ bảy cơ quan của kế hoạch năm 2019 qua sắp xếp năm 2025, chờ Sở Nội vụ xác nhận`;
export const SOME_AGENCIES =
  'Theo trí nhớ, chưa kiểm chứng (có ở một số tỉnh; tin tháng 6/2025 chỉ cho biết Khánh Hòa còn 14 cơ quan chuyên môn: news.laodong.vn); Sở Nội vụ xác nhận khi thiết lập';
export const ANNEX_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (biểu mẫu thống kê giai đoạn Nghị quyết 76/NQ-CP; chưa tìm được bản công khai ghi đúng lời và số thứ tự từng dòng; quan hệ giữa các dòng là suy luận); Sở Nội vụ xác nhận khi thiết lập';
export const JUSTICE_STATISTICS = `${ANNEX_FROM_MEMORY}. Cùng số với báo cáo thống kê ngành Tư pháp (biểu 01c, số VBQPPL đã ban hành tại cấp xã: tệp GitHub 69021924526, 69210895460): Sở Tư pháp lấy từ báo cáo đó, không hỏi lại đơn vị`;
export const PLAN_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng: nhiệm vụ mẫu, không chép từ kế hoạch nào; Sở Nội vụ thay bằng kế hoạch CCHC năm 2026 của tỉnh trước khi phát hành';
export const CUSTOM_2023 =
  'Theo nếp của Khánh Hòa năm 2023 (báo cáo 9 tháng lũy kế thay cho Quý III; hạn hai ngày làm việc sau ngày chốt số liệu), chưa có số hiệu văn bản cho năm 2026; giờ nộp và ngày khóa là thiết lập mẫu, chờ Sở Nội vụ xác nhận';
export const MONTHLY_RESULTS =
  'Văn bản của Chủ tịch UBND tỉnh Khánh Hòa ngày 19/9/2025: đơn vị đưa kết quả nhiệm vụ CCHC vào báo cáo hằng tháng, hằng quý (news.laodong.vn, bài 1578016; chưa rõ số hiệu); ngày chốt, hạn và ngày khóa là thiết lập mẫu, chờ Sở Nội vụ xác nhận';
export const HOLIDAYS_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (lịch nghỉ và hoán đổi năm 2026 của cán bộ, công chức); Sở Nội vụ xác nhận khi thiết lập';
export const CULTURE_DAY =
  'Nghị quyết 80-NQ/TW ngày 07/01/2026: ngày 24/11 là ngày nghỉ hưởng lương (vneconomy.vn 13/01/2026); văn bản hướng dẫn chưa tìm được; Sở Nội vụ xác nhận khi thiết lập';
export const SCORING_DAYS =
  'Chưa có văn bản ấn định thời gian giải trình sau thẩm định; ngày là thiết lập mẫu, chờ cơ quan thường trực xác nhận';
export const OUTLINE_FROM_MEMORY =
  'Theo trí nhớ, chưa kiểm chứng (khung đề cương báo cáo CCHC giữ từ giai đoạn trước); Sở Nội vụ xác nhận khi thiết lập';
export const SIX_CONTENTS =
  'Tên và thứ tự sáu nội dung theo Thông tư 10/2025/TT-BNV, sửa bởi Thông tư 06/2026/TT-BNV ngày 29/4/2026 (luatvietnam.vn, bài 434195)';
const OWNER_INFERRED = 'cơ quan chủ trì suy theo lĩnh vực từ các cơ quan sau sắp xếp năm 2025, chờ Sở Nội vụ xác nhận';
export const PROGRAMME_76 = `Nghị quyết 76/NQ-CP, mục tiêu đến năm 2025 (luatvietnam.vn, bài 205518); ${OWNER_INFERRED}`;
export const FULL_POINTS_766 = `Bộ chỉ số theo QĐ 766/QĐ-TTg, mức đạt điểm tối đa (tài liệu công thức, tệp GitHub 70311388051); ${OWNER_INFERRED}`;
export const SATISFACTION_FROM_MEMORY = `Theo trí nhớ, chưa kiểm chứng (Nghị quyết 76/NQ-CP: 90 % năm 2025, 95 % năm 2030); ${OWNER_INFERRED}`;
const SCHEME_IN_FORCE =
  'QĐ 1187/QĐ-BNV ngày 15/10/2025 (căn cứ trong QĐ 2879/QĐ-UBND Điện Biên ngày 19/12/2025), trước đó QĐ 892/QĐ-BNV ngày 05/12/2024; nội dung hai quyết định này chưa tìm được bản công khai';
const AREAS_876 =
  'tám lĩnh vực, tổng 100 điểm, trong đó 32 điểm điều tra xã hội học (baodaknong.vn, PAR INDEX 2023); điểm từng lĩnh vực chưa tìm được';
export const PAR_INDEX_AREA = `${SCHEME_IN_FORCE}. Tên lĩnh vực lấy của QĐ 876/QĐ-BNV: ${AREAS_876}; tên lĩnh vực theo bộ tiêu chí cấp bộ và sáu nội dung của Nghị quyết 76/NQ-CP; ${OWNER_INFERRED}`;
export const PAR_INDEX_AREA_8 = `${SCHEME_IN_FORCE}. Tên lĩnh vực lấy của QĐ 876/QĐ-BNV: ${AREAS_876}; tên lĩnh vực này theo trí nhớ; ${OWNER_INFERRED}`;
