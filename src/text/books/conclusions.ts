/** Words of *Kết luận phiên họp*: states of an order, and what a cell of the tab must hold. */
import type { ConclusionState } from '../../core/catalogue/conclusion';

export const CONCLUSION_STATES: Readonly<Record<ConclusionState, string>> = {
  open: 'Chưa thực hiện',
  doing: 'Đang thực hiện',
  done: 'Đã hoàn thành',
};

export const CONCLUSION_TROUBLES = {
  code: (next: string) => ({ expected: 'Mã của kết luận, mỗi dòng một mã', mend: `Ghi mã chưa dùng, ví dụ ${next}` }),
  agency: (near: string | null) => ({
    expected: 'Tên một đơn vị có trong trang tính Đơn vị',
    mend: `${near === null ? 'Ghi đúng tên đơn vị' : `Có phải ${near}?`}; cơ quan ngoài danh sách thì giữ nguyên, kết luận không hiện ở bìa của đơn vị nào`,
  }),
} as const;
