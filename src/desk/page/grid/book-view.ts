/**
 * The workbook as a spreadsheet (Univer). It only shows what the desk's API answers and sends back what a person types;
 * it computes nothing. After every edit the file is read again, so that the screen always shows stored content.
 */
import { CommandType, UniverInstanceType, type Univer } from '@univerjs/core';
import type { Book } from './google-shapes';
import { GridKeys } from './grid-keys';
import { cellChanges, type CellChanges } from '../redraw';
import { firstVisible, toUniver } from './to-univer';
import { pastedCells, typedOf, type Matrix, type Spot, type Typed } from './typed-cells';
import { isBarred, isQuiet } from './univer-gate';
import { startUniver, type Api } from './univer-start';

export interface BookView {
  /**
   * Draws the workbook; `keep` is the selected cell. When the same workbook is already drawn, only changed cells are
   * drawn again. Resolves when it is drawn: while Univer still starts, that is a moment later.
   */
  show(book: Book, keep?: Spot): Promise<void>;
  jump(spot: Spot): void;
  active(): Spot | null;
  focus(): void;
  close(): void;
}

export interface BookEvents {
  readonly onTyped: (edits: readonly Typed[]) => void;
  readonly onChosen: (spot: Spot) => void;
  readonly onClicked: (spot: Spot) => void;
  /** Whether a cell may be edited in place. `key` is the key that was pressed; absent for a double click. */
  readonly mayEdit: (spot: Spot, key?: number) => boolean;
  /** The space bar on a cell. Returns true when it did something there. */
  readonly onSpace: (spot: Spot) => boolean;
  readonly onBarred: () => void;
  /** Letters typed on a cell that Univer missed; the receiver must keep them. */
  readonly onUnheard: (letters: string) => void;
}

class UniverView implements BookView {
  private drawing = false;
  /** Inside a cell's editor, keys and paste belong to the editor. */
  private editing = false;
  /**
   * The exact letters of the edit that ends now. Univer reads `98,8%` or `1-2` its own way, but the desk must read what
   * was typed.
   */
  private letters: { row: number; column: number; text: string } | null = null;
  private drawn: ReturnType<typeof toUniver> | null = null;
  /** Cells that Univer shows as typed although the desk may have refused them; they are always drawn again. */
  private touched: readonly Typed[] = [];
  private readonly keys: GridKeys;
  private readonly univer: Univer;
  private readonly api: Api;
  private readonly rendered: Promise<void>;
  /** Whether Univer can scroll and edit. */
  private isRendered = false;
  /** The workbook to draw and the cell to select as soon as Univer can scroll: the latest ones asked for. */
  private later: Book | null = null;
  private awaited: Spot | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly tell: BookEvents,
  ) {
    ({ univer: this.univer, api: this.api, rendered: this.rendered } = startUniver(container));
    this.keys = new GridKeys(container, { isEditing: () => this.editing, goOn: (letters) => this.goOn(letters) });
    this.listen();
    addEventListener('paste', this.paste, true);
    addEventListener('keydown', this.key, true);
  }

  private listen(): void {
    const { api, tell } = this;
    api.addEvent(api.Event.BeforeSheetEditStart, (start) => {
      const spot = { sheetId: Number(start.worksheet.getSheetId()), row: start.row, column: start.column };
      this.keys.heard();
      start.cancel = !tell.mayEdit(spot, start.keycode);
      // Univer reports its start late; the next letter may come before that.
      this.editing = !start.cancel;
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, (ending) => {
      this.editing = false;
      this.letters = ending.isConfirm
        ? { row: ending.row, column: ending.column, text: ending.value.toPlainText().replace(/[\r\n]+$/, '') }
        : null;
    });
    api.addEvent(api.Event.BeforeCommandExecute, (command) => {
      if (this.drawing || !isBarred(command.id)) return;
      command.cancel = true;
      if (!isQuiet(command.id)) tell.onBarred();
    });
    for (const event of [api.Event.BeforeUndo, api.Event.BeforeRedo] as const)
      api.addEvent(event, (command) => {
        if (!this.editing) command.cancel = true;
      });
    api.addEvent(api.Event.CommandExecuted, (command) => this.executed(command));
    api.addEvent(api.Event.CellClicked, (cell) =>
      tell.onClicked({ sheetId: Number(cell.worksheet.getSheetId()), row: cell.row, column: cell.column }),
    );
  }

  private executed(command: {
    readonly id: string;
    readonly type: CommandType;
    readonly params?: unknown;
    readonly options?: unknown;
  }): void {
    if (this.drawing || (command.options as { onlyLocal?: boolean } | undefined)?.onlyLocal === true) return;
    if (command.id === 'sheet.mutation.set-range-values' && command.type === CommandType.MUTATION) {
      const { letters } = this;
      this.letters = null;
      const edits = typedOf((command.params ?? {}) as { subUnitId?: string; cellValue?: Matrix }).map((edit) =>
        letters !== null && letters.row === edit.row && letters.column === edit.column
          ? { ...edit, text: letters.text }
          : edit,
      );
      if (edits.length > 0) this.typed(edits);
    }
    if (command.id === 'sheet.operation.set-selections' || command.id === 'sheet.operation.set-worksheet-active') {
      const spot = this.active();
      if (spot !== null) this.tell.onChosen(spot);
    }
  }

  private typed(edits: readonly Typed[]): void {
    this.touched = [...this.touched, ...edits];
    this.tell.onTyped(edits);
  }

  private goOn(letters: string): void {
    const spot = this.active();
    if (spot !== null && this.tell.mayEdit(spot, 0)) this.tell.onUnheard(letters);
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || this.editing || !(event.target instanceof Node) || !this.container.contains(event.target))
      return;
    const spot = this.active();
    if (spot === null || !this.tell.onSpace(spot)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Univer would read the clipboard its own way, so the letters go to the desk instead. */
  private readonly paste = (event: ClipboardEvent): void => {
    if (this.editing || !(event.target instanceof Node) || !this.container.contains(event.target)) return;
    const spot = this.active();
    if (spot === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.typed(pastedCells(event.clipboardData?.getData('text/plain') ?? '', spot));
  };

  active(): Spot | null {
    if (this.awaited !== null) return this.awaited;
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (sheet === undefined || range === null || range === undefined) return null;
    return { sheetId: Number(sheet.getSheetId()), row: range.getRow(), column: range.getColumn() };
  }

  jump(spot: Spot): void {
    if (!this.isRendered) {
      this.awaited = spot;
      if (!this.drawing) this.tell.onChosen(spot);
      return;
    }
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(String(spot.sheetId));
    if (sheet === null || sheet === undefined) return;
    workbook?.setActiveSheet(sheet);
    sheet.setActiveRange(sheet.getRange(spot.row, spot.column));
    sheet.scrollToCell(Math.max(0, spot.row - 6), Math.max(0, spot.column - 3));
  }

  async show(book: Book, keep?: Spot): Promise<void> {
    if (this.isRendered) return this.draw(book, keep);
    if (this.drawn === null) this.draw(book, keep);
    else [this.later, this.awaited] = [book, keep ?? firstVisible(book)];
    await this.rendered;
    this.started();
  }

  private started(): void {
    if (this.isRendered) return;
    this.isRendered = true;
    const { later, awaited } = this;
    [this.later, this.awaited] = [null, null];
    if (later !== null) this.draw(later);
    if (awaited !== null) this.jump(awaited);
  }

  private draw(book: Book, keep?: Spot): void {
    const next = toUniver(book);
    const changes = this.drawn === null ? null : cellChanges(this.drawn, next);
    this.drawing = true;
    try {
      if (changes === null) this.drawAnew(book, next, keep);
      else this.touchUp(next, changes);
    } finally {
      this.drawing = false;
    }
    this.drawn = next;
    this.touched = [];
  }

  private drawAnew(book: Book, next: ReturnType<typeof toUniver>, keep?: Spot): void {
    if (this.drawn !== null) this.api.disposeUnit(this.drawn.id);
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, next);
    const spot = keep ?? firstVisible(book);
    if (spot !== null) this.jump(spot);
  }

  private touchUp(next: ReturnType<typeof toUniver>, changes: CellChanges): void {
    for (const [id, cells] of changes) {
      const all: Record<number, Record<number, unknown>> = { ...cells };
      for (const one of this.touched) {
        if (String(one.sheetId) === id)
          all[one.row] = { ...all[one.row], [one.column]: next.sheets[id]?.cellData[one.row]?.[one.column] ?? null };
      }
      if (Object.keys(all).length > 0) this.put(next.id, id, all);
    }
  }

  /**
   * A cell is cleared first: Univer merges a new style into the old one, and ignores marks it does not know in a
   * mutation.
   */
  private put(unitId: string, subUnitId: string, cells: Record<number, Record<number, unknown>>): void {
    const blank = Object.fromEntries(
      Object.entries(cells).map(([row, line]) => [
        row,
        Object.fromEntries(Object.keys(line).map((column) => [column, null])),
      ]),
    );
    const set = (cellValue: unknown): void =>
      void this.api.syncExecuteCommand(
        'sheet.mutation.set-range-values',
        { unitId, subUnitId, cellValue },
        { onlyLocal: true },
      );
    set(blank);
    set(structuredClone(cells));
    const matrix = this.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheet().getCellMatrix();
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line)) {
        const held = matrix?.getValue(Number(row), Number(column));
        if (held && cell !== null) Object.assign(held, { markers: (cell as { markers?: unknown }).markers });
      }
    }
  }

  focus(): void {
    this.keys.take();
  }

  close(): void {
    removeEventListener('paste', this.paste, true);
    removeEventListener('keydown', this.key, true);
    this.keys.close();
    this.univer.dispose();
  }
}

/** Mounts the view in `container`. */
export const openBookView = (container: HTMLElement, tell: BookEvents): BookView => new UniverView(container, tell);
