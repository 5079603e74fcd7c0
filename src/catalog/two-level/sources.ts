/** The sources of the facts that a province takes from the sample of Khánh Hòa 2026. */
import { DECREE_09 } from '../decrees';

export const GENERIC_AGENCIES =
  'Khung chung theo Nghị định 45/2025/NĐ-CP và Nghị định 150/2025/NĐ-CP, chưa đối chiếu với tổ chức bộ máy của tỉnh, thành phố này; Sở Nội vụ thêm, bớt khi thiết lập';
export const GENERIC_DAYS =
  'Lịch mẫu lấy theo nếp báo cáo của Khánh Hòa, chưa có văn bản của tỉnh, thành phố này; Sở Nội vụ sửa ngày chốt, hạn nộp khi thiết lập';
export const GENERIC_BASIS = `${DECREE_09}; lịch mẫu, chờ Sở Nội vụ ghi văn bản của tỉnh, thành phố`;
/** A row that was taken from a document of Khánh Hòa. */
export const fromKhanhHoa = (source: string): string =>
  `Mẫu lấy từ Khánh Hòa (${source}); Sở Nội vụ xác nhận hoặc thay khi thiết lập`;
