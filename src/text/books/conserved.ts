/** Words of the comparison of sealed reports with the totals, at the foot of *Tổng quan*. */
import type { EarlierOnly, LeftOut } from '../../core/consolidate/consolidate';
import { firstOf } from '../listed';

const LEFT_OUT_WORDS: Readonly<Record<LeftOut['why'], string>> = {
  returned: 'bị trả lại, đơn vị chưa nộp lại',
  draft: 'đơn vị đã rút để sửa, chưa nộp lại',
  notHandedIn: 'chưa được coi là đã nộp',
  brokenSeal: 'bản nộp trong sổ gốc không còn nguyên như lúc lưu',
  brokenRow: 'dòng của đơn vị trong sổ gốc không đọc được',
  brokenIssued: 'biểu đã phát hành cho đơn vị lưu trong sổ gốc không còn nguyên',
  writtenOff: 'dòng trong sổ gốc bị mất, cơ quan tổng hợp đã xác nhận bỏ qua',
  formGone: 'biểu này không còn trong mẫu của đơn vị',
  rowGone: 'các dòng này không còn trong mẫu của đơn vị',
};

export const conservedWords = {
  block: 'ĐỐI CHIẾU BẢN NỘP VỚI SỐ TỔNG HỢP',
  /** One line: what was sealed, what is in the totals, what is not. */
  reports: ({ sealed, used }: { readonly sealed: number; readonly used: number }): string =>
    `Bản nộp đã lưu: ${sealed} = ${used} đưa vào tổng hợp + ${sealed - used} không đưa vào`,
  cells: ({ sealed, used }: { readonly sealed: number; readonly used: number }): string =>
    `Ô số liệu trong các bản nộp đọc được: ${sealed} = ${used} đưa vào tổng hợp + ${sealed - used} không đưa vào`,
  leftOut: (unit: string, version: number, form: string | null, why: LeftOut['why']): string =>
    `${unit}, bản nộp lần ${version}${form === null ? '' : `, biểu ${form}`}: ${LEFT_OUT_WORDS[why]}`,
  earlier: ({ unitName, period, version, heirs }: EarlierOnly): string =>
    `${unitName}: đã nộp ${period} (bản nộp lần ${version}), kỳ này không phải báo cáo; ${
      heirs.length === 0
        ? 'số của đơn vị không nằm trong lũy kế của các đơn vị khác'
        : `lũy kế từ đầu năm do ${heirs.join(', ')} báo cáo`
    }`,
  /** In the outcome of *Tổng hợp*: no unit of this period counts the figures of so many units. */
  uncounted: (earlier: readonly EarlierOnly[]): string =>
    earlier.length === 0
      ? ''
      : `Lũy kế không gồm số đã nộp trong năm của ${earlier.length} đơn vị nay không phải báo cáo: ${firstOf(
          earlier.map(({ unitName }) => unitName),
          5,
          { of: 'unit' },
        )}.`,
  of: 'Đưa vào/đã lưu',
  rest: 'Không đưa vào',
} as const;
