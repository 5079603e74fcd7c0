/** What the office reads about the one-stop figures that it holds. */
import { GIVEN_BY } from './unit-book';

const MOST = 12;
const named = (units: readonly string[]): string =>
  `${units.slice(0, MOST).join(', ')}${units.length > MOST ? ` và ${units.length - MOST} đơn vị khác` : ''}`;

export const oneStopWords = {
  given: (units: number): string =>
    `${units} đơn vị có số một cửa được điền sẵn từ trang tính Số liệu một cửa; đơn vị chỉ cần xác nhận.`,
  late: (units: readonly string[]): string =>
    `Trang tính Số liệu một cửa nay khác số đã phát hành cho ${named(units)}. Tệp đã phát hành giữ nguyên số cũ: đơn vị ghi số đúng, chọn “Không thống nhất” và giải trình.`,
  /** The origin of a unit's figure, in *Giải thích số này*. */
  agreed: `số này do ${GIVEN_BY}, đơn vị đã xác nhận`,
  differs: (given: string): string => `đơn vị tự ghi và giải trình; số ${GIVEN_BY} là ${given}`,
} as const;
