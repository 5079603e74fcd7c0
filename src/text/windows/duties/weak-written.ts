/** Words about what agencies write of their weak criteria, beside the register of the office. */
interface Line {
  readonly criterion: string;
  /** Heading of the column. */
  readonly what: string;
  readonly agency: string;
  readonly written: string;
}

interface Report {
  readonly agency: string;
  readonly period: string;
  readonly version: number;
}

const begins = (what: string): string => `${what}: `;

export const weakWords = {
  title: 'Cơ quan đã ghi về tiêu chí yếu',
  what: 'Nguyên nhân, giải pháp, hạn, kết quả do cơ quan ghi trong biểu Tiêu chí yếu của mình. Ô trong Sổ còn trống thì được chọn sẵn; ô đã có chữ thì chỉ thay khi được chọn.',
  line: ({ criterion, what, agency, written }: Line): string => `${criterion}. ${what}, ${agency} ghi: ${written}`,
  held: (words: string): string => `KHÁC với Sổ, đang ghi: ${words}`,
  take: 'Ghi các mục đã chọn vào trang tính Tiêu chí yếu',
  done: (count: number): string => `Đã ghi ${count} mục của cơ quan vào trang tính Tiêu chí yếu, kèm tên cơ quan.`,
  begins,
  by: (what: string, { agency, period, version }: Report): string =>
    `${begins(what)}${agency} (${period}, bản nộp lần ${version})`,
  log: (text: string, held: string): string => (held === '' ? text : `${text}. ${held}`),
} as const;
