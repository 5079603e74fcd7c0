/**
 * Words of a đợt chấm điểm outside *Sổ chấm điểm*: the unit's form and cover, the tabs of the scheme in the master, and
 * messages about them.
 */
import { printDate, printScaled } from '../print';

export const PART_LABELS = { base: 'Điểm cơ bản', bonus: 'Điểm thưởng', penalty: 'Điểm trừ' } as const;
export const NOT_ARISEN_LABELS = {
  no: 'Không được ghi',
  lowers: 'Giảm điểm tối đa',
  full: 'Được điểm tối đa',
} as const;
export const MEASURE_LABELS = { points: 'Điểm', ratio: 'Tỷ lệ so với điểm tối đa' } as const;
export const ROUND_LABELS = { self: 'Tự chấm điểm', explain: 'Giải trình' } as const;

/** `expected` and `mend` of an unusable cell of the tabs *Bộ tiêu chí* and *Tiêu chí chấm điểm*. */
export const SCHEME_TROUBLES = {
  points: { expected: 'Số điểm từ 0 đến 10.000, nhiều nhất hai chữ số sau dấu phẩy', mend: 'Gõ lại số điểm' },
  sum: (stated: string, found: string) => ({
    expected: `Bằng tổng điểm tối đa các dòng con: ${found} (đang ghi ${stated})`,
    mend: 'Sửa điểm tối đa của dòng này hoặc của các dòng con cho khớp',
  }),
  over: (stated: string, found: string) => ({
    expected: `Không nhỏ hơn tổng điểm tối đa các dòng con: ${found} (đang ghi ${stated})`,
    mend: 'Sửa điểm tối đa của dòng này hoặc của các dòng con cho khớp',
  }),
  unknownScheme: {
    expected: 'Mã có trong trang tính Bộ tiêu chí',
    mend: 'Sửa mã cho đúng, hoặc thêm bộ tiêu chí đó trước',
  },
  maximumMissing: {
    expected: 'Điểm tối đa của tiêu chí',
    mend: 'Điền điểm tối đa; chỉ dòng tiêu đề và điểm trừ mới được để trống',
  },
  parentHeading: {
    expected: 'Mã của một dòng tiêu đề',
    mend: 'Đánh dấu Dòng tiêu đề ở dòng cha, hoặc sửa mã dòng cha',
  },
  late: {
    expected:
      'Ba số cách nhau bằng dấu chấm phẩy: số ngày đầu; điểm trừ của những ngày đầu; điểm trừ mỗi ngày sau đó, ví dụ 2; 1; 1',
    mend: 'Gõ lại ba số, hoặc để trống nếu không trừ theo ngày',
  },
  lateOfPenalty: {
    expected: 'Để trống: chỉ điểm trừ mới trừ theo ngày nộp trễ',
    mend: 'Xóa ô này, hoặc đổi Phần điểm thành Điểm trừ',
  },
  surveyOfUnit: {
    expected: 'Chỉ một trong hai: đơn vị tự chấm, hoặc điểm điều tra xã hội học',
    mend: 'Bỏ đánh dấu một ô',
  },
  groups: {
    expected: 'Ít nhất một nhóm đơn vị, cách nhau bằng dấu chấm phẩy',
    mend: 'Ghi đúng tên nhóm như ở trang tính Đơn vị, ví dụ UBND cấp xã',
  },
  classes: {
    expected: 'Tên loại và mức từ, từ cao xuống thấp, ví dụ A: 90; B: 75; C: 50; D',
    mend: 'Ghi lại các loại; loại thấp nhất có thể không ghi mức',
  },
  roundHalf: {
    expected: 'Bộ tiêu chí và Vòng chấm điểm đi cùng nhau, chỉ ở loại kỳ Đợt chấm điểm',
    mend: 'Điền cả hai và chọn loại kỳ Đợt chấm điểm, hoặc để trống cả hai',
  },
  noCriteria: {
    expected: 'Bộ tiêu chí có ít nhất một tiêu chí',
    mend: 'Thêm tiêu chí ở trang tính Tiêu chí chấm điểm, hoặc xóa dòng này',
  },
} as const;

type Capped = { readonly scaled: number; readonly decimals: number } | null;
const sentences = (parts: readonly string[]): string => {
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? '' : `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}.`;
};

const TRIAL = 'MẪU THỬ, KHÔNG DÙNG LÀM KẾT QUẢ CHÍNH THỨC';

interface SchemeNamed {
  readonly name: string;
  readonly basis: string;
  readonly trial: boolean;
}

const FORM_TITLES = { self: 'BIỂU TỰ CHẤM ĐIỂM', explain: 'BIỂU GIẢI TRÌNH ĐIỂM THẨM ĐỊNH' } as const;

/** The scheme's own true name is the heading of every tab of its rounds. */
export const scoringTitle = (round: keyof typeof FORM_TITLES, scheme: SchemeNamed): string =>
  `${FORM_TITLES[round]}: ${scheme.name.toLocaleUpperCase('vi')}`;

const asOf = (cutOff: string): string => `Kết quả tính đến ngày ${printDate(cutOff)}`;

/** Under the title of a tab, short enough for its line: a trial shows that it is a trial instead of its basis. */
export const scoringNote = (scheme: SchemeNamed, cutOff: string): string =>
  `${scheme.trial ? TRIAL : `Căn cứ: ${scheme.basis}`}. ${asOf(cutOff)}.`;

/** Title of the narrow cover and the line below it, whose first sentence names the scheme again. */
export const coverTitle = (round: keyof typeof FORM_TITLES): string => FORM_TITLES[round];
export const coverNote = (scheme: SchemeNamed): string => (scheme.trial ? TRIAL : scheme.name);

/** Under the subject of *Bản trình ký*. */
export const scoringMark = (scheme: SchemeNamed, cutOff: string): string => (scheme.trial ? TRIAL : asOf(cutOff));

/** The subject of *Bản trình ký*. */
export const scoringSubject = (round: keyof typeof FORM_TITLES, scheme: SchemeNamed): string =>
  `${ROUND_LABELS[round]}: ${scheme.name}`;

/** One sentence on the cover: who does what, by when. */
export const scoringSentence = (
  unitName: string,
  round: keyof typeof FORM_TITLES,
  facts: { readonly scheme: SchemeNamed; readonly due: string },
): string =>
  `${unitName} ${round === 'self' ? 'tự chấm điểm và ghi minh chứng' : 'giải trình những điểm thẩm định khác điểm tự chấm'} (${facts.scheme.name}), đánh dấu Nộp báo cáo ${facts.due}.`;

const pointsOf = (cap: NonNullable<Capped>): string => printScaled(cap.scaled, cap.decimals);

interface TotalRule {
  readonly base: Capped;
  readonly bonus: Capped;
  readonly least: Capped;
  readonly most: Capped;
  readonly hasOthers: boolean;
}

/** The running total under the unit's form. */
export const TOTAL_WORDS = {
  total: 'Tổng điểm tự chấm',
  applicable: 'Điểm tối đa áp dụng cho đơn vị',
  ratio: 'Tỷ lệ điểm tự chấm so với điểm tối đa áp dụng (%)',
  rule: ({ base, bonus, least, most, hasOthers }: TotalRule): string =>
    sentences([
      base === null ? '' : `điểm cơ bản tính không quá ${pointsOf(base)}`,
      bonus === null ? '' : `điểm thưởng tính không quá ${pointsOf(bonus)}`,
      least === null ? '' : `tổng điểm không dưới ${pointsOf(least)}`,
      most === null ? '' : `tổng điểm không quá ${pointsOf(most)}`,
      hasOthers ? 'chưa gồm phần điểm do cơ quan thẩm định ghi' : '',
    ]),
  lowered: 'Đã giảm trừ điểm tối đa của tiêu chí không phát sinh, không áp dụng.',
  soFar: 'Tạm tính: đã ghi ',
  allMarked: 'Đã ghi đủ ',
  of: (count: number): string => `/${count} tiêu chí.`,
} as const;

/** How points are typed; shown when the cell is selected. */
export const pointsMessage = (most: string | null, words: readonly string[]): string =>
  [
    most === null ? 'Số điểm từ 0 trở lên' : `Số điểm từ 0 đến ${most}`,
    ', phần lẻ sau dấu phẩy (nhiều nhất hai chữ số). Không có kết quả thì ghi 0',
    words.length === 0 ? '.' : `; nếu đúng như vậy thì ghi ${words.map((one) => `"${one}"`).join(' hoặc ')}.`,
  ].join('');
