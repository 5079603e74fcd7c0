/** What the office reads about the one-stop figures that it holds. */
import { firstOf } from '../listed';
import { printNumber } from '../print';
import { GIVEN_BY } from './unit-book';

const MOST = 12;
const named = (units: readonly string[]): string => firstOf(units, MOST, { of: 'unit', by: ', ' });

export const oneStopWords = {
  given: (units: number): string =>
    `${units} đơn vị có số một cửa được điền sẵn từ trang tính Số liệu một cửa; đơn vị chỉ cần xác nhận.`,
  doubted: (one: {
    readonly unit: string;
    readonly row: string;
    readonly value: number;
    readonly usual: number;
  }): string => `${one.unit}, mục ${one.row}: ${printNumber(one.value)} (mức thường gặp ${printNumber(one.usual)})`,
  far: (places: readonly string[]): string =>
    `Số một cửa khác xa mức thường gặp, xem có gõ nhầm dấu phẩy không (gõ 12,000 là 12): ${firstOf(places, MOST, { of: 'figure' })}. Nếu sai, hãy sửa ở trang tính Số liệu một cửa trước khi tạo biểu.`,
  likeDay: (one: { readonly unit: string; readonly row: string; readonly value: number }): string =>
    `${one.unit}, mục ${one.row}: ${printNumber(one.value)}`,
  days: (places: readonly string[]): string =>
    `Số một cửa trùng với số mà Google Trang tính lưu cho một ngày, khác hẳn các số bên cạnh: ${firstOf(places, MOST, { of: 'figure' })}. Nếu là ngày bị dán nhầm, hãy sửa ở trang tính Số liệu một cửa trước khi tạo biểu.`,
  late: (units: readonly string[]): string =>
    `Trang tính Số liệu một cửa nay khác số đã phát hành cho ${named(units)}. Tệp đã phát hành giữ nguyên số cũ: đơn vị ghi số đúng, chọn “Không thống nhất” và giải trình.`,
  /** The origin of a unit's figure, in *Giải thích số này*. */
  agreed: `số này do ${GIVEN_BY}, đơn vị đã xác nhận`,
  differs: (given: string): string => `đơn vị tự ghi và giải trình; số ${GIVEN_BY} là ${given}`,
} as const;
