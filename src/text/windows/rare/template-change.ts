/** Words of *Đổi mẫu*. */
import type { FormCode } from '../../../core/form-code';
import { printMoment, printNumber } from '../../print';
import { TAB_TITLES } from '../../books/unit-book';
import { firstLines, firstOf } from '../../listed';

/** Sentences and places that are listed. */
const MOST_NAMED = 5;

/** The hidden copy of a tab while its form changes. */
export const keptTabTitle = (form: FormCode): string => `${TAB_TITLES[form]} (mẫu cũ)`;

interface Carried {
  readonly unit: string;
  readonly count: number;
  readonly sum: number;
  readonly left: number;
}

export const templateChangeWords = {
  title: 'Đổi mẫu biểu đã phát hành',
  intro:
    'Danh mục đổi sau khi tạo biểu thì biểu đã tạo là mẫu cũ. Ở đây đưa dòng, cột, biểu mới vào chính tệp của đơn vị, giữ nguyên số đã nhập; chưa nộp mới đổi được. Số đã nhập ở biểu, dòng bị bỏ được nêu tên và lưu lại. Thử trên bản sao trước, rồi ba đơn vị, rồi tất cả; hoàn tác được trong 30 ngày khi đơn vị chưa nộp.',
  period: 'Kỳ',
  nothing: 'Không tệp nào của kỳ này là mẫu cũ.',
  differences: 'Mẫu mới khác mẫu đã phát hành',
  formsIn: 'Biểu thêm',
  formsOut: 'Biểu bỏ',
  whole: (form: FormCode, rows: number, units: readonly string[]): string =>
    `${TAB_TITLES[form]} (${rows} dòng): ${firstOf(units, MOST_NAMED, { of: 'unit', by: '; ' })}`,
  effect: (unit: string, parts: readonly string[]): string => `${unit}: ${parts.join('; ')}`,
  effectOf: {
    in: (form: FormCode): string => `thêm biểu ${TAB_TITLES[form]}`,
    out: (form: FormCode): string => `bỏ biểu ${TAB_TITLES[form]}`,
    rowsIn: (count: number): string => `thêm ${count} dòng`,
    rowsOut: (count: number): string => `bỏ ${count} dòng`,
    other: (count: number): string => `sửa ${count} chỗ`,
    nothing: 'đổi thứ tự, trình bày',
  },
  rowsIn: 'Dòng thêm',
  rowsOut: 'Dòng bỏ',
  renamed: 'Dòng đổi tên',
  rename: (was: string, now: string): string => `${was} → ${now}`,
  fields: 'Cột, ô thay đổi',
  fieldIn: (heading: string): string => `thêm cột ${heading}`,
  fieldOut: (heading: string): string => `bỏ cột ${heading}`,
  cell: {
    in: (row: string, heading: string): string => `${row}: thêm ô ${heading}`,
    out: (row: string, heading: string): string => `${row}: bỏ ô ${heading}`,
    kind: (row: string, heading: string): string => `${row}: đổi kiểu ô ${heading}`,
  },
  rules: 'Dòng đổi cách kiểm tra',
  ofForm: (form: FormCode, text: string): string => `${TAB_TITLES[form]}: ${text}`,
  noDifference: 'Chỉ khác thứ tự hoặc cách trình bày.',
  units: (count: number): string => `Đơn vị còn mẫu cũ, đổi được (${count})`,
  waiting: (count: number): string => `Đã nộp, giữ mẫu cũ; trả lại báo cáo thì đổi được (${count})`,
  changed: (count: number): string => `Đã đổi mẫu (${count})`,
  changedJust: (count: number): string => `Vừa đổi mẫu ${count} đơn vị.`,
  tryUnit: 'Đơn vị để thử trên bản sao',
  tryGo: 'Thử trên bản sao',
  tried: ({ unit, count, sum, left }: Carried): string =>
    `Đã thử trên bản sao tệp của ${unit}: ${count} ô đã nhập, tổng ${printNumber(sum)}, trước và sau khớp; ${left} ô không có chỗ ở mẫu mới.`,
  openTrial: 'Mở bản sao',
  notTried: 'Chưa thử mẫu này trên bản sao nào. Thử trước rồi mới đổi tệp của đơn vị.',
  few: (count: number): string => `Đổi ${count} đơn vị đầu`,
  fewFirst: (names: readonly string[]): string =>
    `Đổi trước: ${names.join('; ')}. Các đơn vị khác giữ mẫu cũ cho đến khi đã xem tệp của các đơn vị này.`,
  all: (count: number): string => `Đổi ${count} đơn vị còn lại`,
  releaseAsk: (names: readonly string[], count: number): string =>
    `Đã đổi trước: ${firstOf(names, MOST_NAMED, { of: 'unit', by: ', ' })}. Hãy mở các tệp này xem dòng mới và số đã nhập rồi mới đổi ${count} đơn vị còn lại.`,
  release: (count: number): string => `Đã xem, đổi ${count} đơn vị`,
  notYet: 'Chưa đổi',
  progress: (at: number, of: number, unit: string): string => `Đang đổi ${at}/${of}: ${unit}`,
  done: ({ unit, count, sum, left }: Carried): string =>
    `${unit}: đã đổi mẫu, giữ ${count} ô, tổng ${printNumber(sum)}, trước và sau khớp` +
    (left === 0 ? '.' : `; ${left} ô không có chỗ ở mẫu mới, đã lưu lại.`),
  left: 'Ô cần xem lại',
  leftKept: (count: number): string => `${count} ô đã nhập không có chỗ ở mẫu mới, đang lưu`,
  leftEntry: (title: string, shown: string): string => `${title}: ${shown}`,
  leftLine: (unit: string, title: string, shown: string): string =>
    `${unit}, không có chỗ ở mẫu mới: ${title}: ${shown}`,
  typedOverLine: (unit: string, title: string, shown: string): string =>
    `${unit}, ${title}: trước khi đổi là ${shown}; đơn vị gõ số khác trong lúc đổi, số mới được giữ`,
  undo: 'Hoàn tác',
  undoNamed: (unit: string): string => `Hoàn tác đổi mẫu của ${unit}`,
  undoAsk: (unit: string): string =>
    `Tệp của ${unit} trở lại mẫu cũ, giữ số đang có. Số đã nhập ở biểu, dòng, cột chỉ mẫu mới có được nêu tên và lưu lại; đổi mẫu lại thì trở về chỗ cũ.`,
  undoGo: 'Hoàn tác đổi mẫu',
  keep: 'Không hoàn tác',
  undone: ({ unit, count, sum }: Omit<Carried, 'left'>): string =>
    `${unit}: đã trở lại mẫu cũ, giữ ${count} ô, tổng ${printNumber(sum)}.`,
  stopped: (done: number, of: number): string => `Dừng ở ${done}/${of}: sửa lỗi trên rồi bấm đổi tiếp.`,
  changedAt: (unit: string, at: number): string => `${unit} (${printMoment(at)})`,
  working: 'Đang làm…',
  loading: 'Đang đọc…',
  refresh: 'Đọc lại',
  trialName: (unit: string, period: string): string => `Bản thử đổi mẫu – ${unit} – ${period}`,
  log: (count: number, left: number): string => `Đổi mẫu trong tệp: giữ ${count} ô, ${left} ô không có chỗ`,
  logUndone: (count: number): string => `Hoàn tác đổi mẫu: giữ ${count} ô`,
  logCopyGone: (name: string, id: string): string =>
    `Bỏ vào thùng rác bản thử đã cũ ${name} (${id}): chỉ Sổ CCHC ghi vào`,
  logTrial: (count: number): string => `Thử đổi mẫu trên bản sao: ${count} ô khớp`,
  why: {
    notOld: (unit: string): string => `tệp của ${unit} không phải mẫu cũ; đọc lại danh sách.`,
    handedIn: (unit: string): string => `${unit} đã nộp; trả lại báo cáo ở Tiếp nhận rồi đổi mẫu.`,
    noFile: (unit: string): string => `${unit} chưa có tệp của kỳ này.`,
    noForms: (unit: string): string =>
      `danh mục mới không giao ${unit} biểu nào; tệp giữ mẫu cũ. Nếu đơn vị vẫn báo cáo, sửa ở Ma trận biểu.`,
    altered: (sentences: readonly string[]): string =>
      `tệp của đơn vị đã bị đổi dòng, cột: ${firstLines(sentences, MOST_NAMED).join(' ')} Mở Kiểm tra tình trạng tệp để sửa trước.`,
    notTried: 'chưa thử mẫu này trên bản sao; bấm Thử trên bản sao trước.',
    firstLeft: (first: number, left: number): string =>
      `phải đổi ${first} đơn vị đầu rồi xem tệp của họ; còn ${left} đơn vị. Đọc lại danh sách.`,
    notReleased: (first: number): string =>
      `đã đổi ${first} đơn vị đầu; hãy xem tệp của họ rồi xác nhận ở Đổi mẫu để đổi các đơn vị còn lại.`,
    notProved: (places: readonly string[]): string =>
      `số trước và sau không khớp ở ${firstOf(places, MOST_NAMED, { of: 'cell' })}; bản cũ còn ở trang tính ẩn (mẫu cũ) trong tệp. Bấm đổi lại; nếu vẫn vậy, khôi phục ở Lịch sử phiên bản.`,
    nothingToUndo: (unit: string): string => `không còn lần đổi mẫu nào của ${unit} trong 30 ngày.`,
  },
} as const;
