/**
 * The appraisal council at the desk: types marks and notes into *Sổ chấm điểm* and at the end the decision, through the
 * API as the office's account.
 */
import type { Desk } from '../../src/desk/desk';
import { NOT_APPLICABLE, NOT_ARISEN } from '../../src/text/books/unit-book';
import type { Dice } from './figures';

type Cell = string | number | boolean;
type Grid = readonly (readonly Cell[])[];

const APPRAISAL = 'Thẩm định';
const DECISION = 'Quyết định';

const NOTES = [
  'Chưa thấy văn bản kèm theo trong minh chứng.',
  'Số liệu minh chứng chưa khớp với báo cáo của cơ quan theo dõi.',
  'Nội dung đạt một phần so với yêu cầu của tiêu chí.',
];

export class Council {
  constructor(
    private readonly desk: Desk,
    private readonly seat: { readonly office: string; readonly luck: Dice },
  ) {}

  /**
   * First appraisal: the unit's own mark, lower in some places with a note; criteria without a self-score lose no
   * points. Second: half of the difference is given back.
   */
  appraise(bookId: string, round: 'first' | 'second'): void {
    const grid = this.read(bookId, APPRAISAL);
    const lines = linesOf(grid).filter(({ key }) => key.includes('|'));
    const cells = lines.flatMap(({ row, value }) =>
      round === 'first' ? this.first(row, value) : this.second(row, value),
    );
    this.write(
      bookId,
      APPRAISAL,
      cells.map(({ row, field, text }) => ({ row, column: columnOf(grid, field), text })),
    );
  }

  decide(bookId: string, said: Readonly<Record<'number' | 'symbol' | 'date', string>>): void {
    const grid = this.read(bookId, DECISION);
    const rows = new Map(linesOf(grid).map(({ key, row }) => [key, row]));
    this.write(
      bookId,
      DECISION,
      Object.entries(said).map(([key, text]) => ({ row: rows.get(key) ?? -1, column: columnOf(grid, 'value'), text })),
    );
  }

  private first(row: number, value: (field: string) => Cell): { row: number; field: string; text: string }[] {
    const self = value('self');
    if (self === NOT_ARISEN || self === NOT_APPLICABLE) return [{ row, field: 'appraisal1', text: self }];
    const mark = typeof self === 'number' ? self : 0;
    if (typeof self === 'number' && mark > 0 && this.seat.luck.chance(0.12)) {
      return [
        {
          row,
          field: 'appraisal1',
          text: printed(Math.floor(mark) === mark && mark > 1 ? mark - 1 : Math.round(mark * 50) / 100),
        },
        { row, field: 'note1', text: this.seat.luck.pick(NOTES) },
      ];
    }
    // A unit without a self-score has no mark, and so no rank.
    return self === 'Đơn vị chưa nộp' ? [] : [{ row, field: 'appraisal1', text: printed(mark) }];
  }

  private second(row: number, value: (field: string) => Cell): { row: number; field: string; text: string }[] {
    const [self, first, explained] = [value('self'), value('appraisal1'), value('explanation')];
    if (typeof self !== 'number' || typeof first !== 'number' || first >= self || explained === '') return [];
    return [
      { row, field: 'appraisal2', text: printed(Math.round(((self + first) / 2) * 100) / 100) },
      { row, field: 'note2', text: 'Chấp nhận một phần giải trình.' },
    ];
  }

  private call<T>(method: string, params: Record<string, unknown>, body?: unknown): T {
    return this.desk.call(
      { method, params, ...(body === undefined ? {} : { body }) },
      { email: this.seat.office, project: null },
    ) as T;
  }

  private read(bookId: string, tab: string): Grid {
    return (
      this.call<{ values?: Grid }>('sheets.spreadsheets.values.get', {
        spreadsheetId: bookId,
        range: `'${tab}'`,
        valueRenderOption: 'UNFORMATTED_VALUE',
      }).values ?? []
    );
  }

  private write(
    bookId: string,
    tab: string,
    cells: readonly { readonly row: number; readonly column: number; readonly text: string }[],
  ): void {
    if (cells.some((cell) => cell.row < 0 || cell.column < 0)) throw new Error(`${tab}: thiếu dòng hoặc cột`);
    if (cells.length === 0) return;
    const name = (column: number): string =>
      column < 26
        ? String.fromCharCode(65 + column)
        : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
    this.call(
      'sheets.spreadsheets.values.batchUpdate',
      { spreadsheetId: bookId },
      {
        valueInputOption: 'USER_ENTERED',
        data: cells.map(({ row, column, text }) => ({ range: `'${tab}'!${name(column)}${row + 1}`, values: [[text]] })),
      },
    );
  }
}

const printed = (mark: number): string => String(mark).replace('.', ',');

const columnOf = (grid: Grid, field: string): number => (grid[0] ?? []).indexOf(field);

const linesOf = (
  grid: Grid,
): readonly { readonly key: string; readonly row: number; readonly value: (field: string) => Cell }[] =>
  grid
    .slice(1)
    .flatMap((line, at) =>
      typeof line[0] !== 'string' || line[0] === ''
        ? []
        : [{ key: line[0], row: at + 1, value: (field: string) => line[columnOf(grid, field)] ?? '' }],
    );
