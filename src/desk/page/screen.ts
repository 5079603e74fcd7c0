/**
 * The state of the page and everything a person can do on it. The desk holds the truth: after each action the page
 * reads it again. Independent of the looks.
 */
import type { BookView } from './grid/book-view';
import { cellAt, emptiedBoxes, factsAt, isHidden, sheetOf, type CellFacts } from './grid/cell-facts';
import * as door from './door';
import { paperOf, targetOf } from './links';
import { Outgoing } from './outgoing';
import { Readings } from './readings';
import { clockText, closed, partOf, toastOf, type Seen } from './seen';
import { shownText } from './grid/shown-text';
import { firstVisible } from './grid/to-univer';
import type { Spot, Typed } from './grid/typed-cells';
import { words } from './words';

const versionsOf = (files: readonly door.FileRow[]): string =>
  files.map((file) => `${file.id} ${file.version ?? ''}`).join();

export class Screen {
  seen: Seen;
  view: BookView | null = null;
  private readonly outgoing = new Outgoing(
    (fileId, edits) => this.tried(words.notWritten, () => this.write(fileId, edits)),
    (fileId) => (this.seen.book?.spreadsheetId === fileId ? this.redraw() : Promise.resolve()),
  );
  private readonly readings = new Readings();
  /** The files as they were when the latest reading began. */
  private readFrom = '';
  /** Lists of files are numbered as they are asked for; `shown` is the number of the list on the page. */
  private readonly listed = { begun: 0, shown: 0 };
  private toastUntil = 0;
  private frames = 0;

  constructor(
    readonly people: door.People,
    private readonly changed: () => void,
  ) {
    this.seen = {
      ...closed,
      account: people.office,
      now: '',
      files: [],
      alert: null,
      toast: '',
      panel: null,
      busy: false,
      reading: 0,
    };
    door.actAs(people.office);
  }

  private async write(fileId: string, edits: readonly Typed[]): Promise<void> {
    const { book } = this.seen;
    const boxes = book?.spreadsheetId === fileId ? emptiedBoxes(book, edits) : [];
    await door.type(fileId, edits);
    if (boxes.length > 0) await door.withoutRules(fileId, boxes);
  }

  set(part: Partial<Seen>): void {
    this.seen = { ...this.seen, ...part };
    this.changed();
  }

  say(toast: string, seconds = 6): void {
    this.toastUntil = Date.now() + seconds * 1000;
    this.set({ toast });
    setTimeout(
      () => {
        if (Date.now() >= this.toastUntil) this.set({ toast: '' });
      },
      seconds * 1000 + 50,
    );
  }

  /** Runs an action. An error is shown in a window with its own message. */
  async tried(title: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.set({ toast: '', alert: { title, text: error instanceof Error ? error.message : String(error) } });
    }
  }

  canEdit(): boolean {
    return this.seen.files.find((file) => file.id === this.seen.book?.spreadsheetId)?.capabilities?.canEdit === true;
  }

  facts(): CellFacts | null {
    return this.seen.book === null || this.seen.spot === null ? null : factsAt(this.seen.book, this.seen.spot);
  }

  async refresh(): Promise<void> {
    const { account } = this.seen;
    const turn = (this.listed.begun += 1);
    const { now } = await door.clock();
    const files = await door.files();
    // A list read under an earlier account, or one that a later list has overtaken, must not be shown.
    if (this.seen.account !== account || turn < this.listed.shown) return;
    this.listed.shown = turn;
    this.set({
      now: clockText(now),
      files,
    });
  }

  switchTo(account: string): Promise<void> {
    return this.tried(words.refused, async () => {
      // Text typed under one account must not be sent under another.
      await this.outgoing.idle();
      door.actAs(account);
      this.readings.want(null);
      this.set({ ...closed, account, files: [], panel: null });
      await this.refresh();
    });
  }

  /** The selected cell now; in a tab just opened, a cell that is not hidden. */
  chosen(spot: Spot): void {
    const { book } = this.seen;
    if (book === null) return;
    const seen =
      isHidden(book, spot) && spot.sheetId !== this.seen.spot?.sheetId ? firstVisible(book, spot.sheetId) : null;
    if (seen === null) return this.set({ spot });
    this.set({ spot: seen });
    this.view?.jump(seen);
  }

  /** A link to a tab alone leads to its first cell. That cell is hidden here, so the first visible one is selected. */
  private jump(at: Spot | undefined): void {
    const { book } = this.seen;
    if (book === null || at === undefined) return;
    const to = isHidden(book, at) ? firstVisible(book, at.sheetId) : at;
    if (to !== null) this.view?.jump(to);
  }

  /** Selects another cell of the open tab; an address outside the tab does nothing. */
  go(row: number, column: number): void {
    const { book, spot } = this.seen;
    const grid = book === null || spot === null ? undefined : sheetOf(book, spot.sheetId)?.properties.gridProperties;
    if (spot !== null && row < (grid?.rowCount ?? 0) && column < (grid?.columnCount ?? 0))
      this.view?.jump({ ...spot, row, column });
  }

  /**
   * Reads a workbook and draws it at `at`, or at the cell that is selected when the answer comes, since the person may
   * have moved on meanwhile. A later reading, or opening another file, cancels this one.
   */
  private async draw(id: string, at?: Spot): Promise<void> {
    if (!this.readings.isWanted(id)) return;
    const { account } = this.seen;
    const isLatest = this.readings.begin(id);
    const from = versionsOf(this.seen.files);
    const book = await door.book(id);
    // After a change of account, an answer read under the old account must not be shown.
    if (this.seen.account !== account || !isLatest()) return;
    this.readFrom = from;
    const before = this.seen.book;
    const stands = before?.spreadsheetId === id ? this.view?.active() : null;
    this.set({ book, reading: this.seen.reading + 1 });
    // The grid gets its size only now, and Univer measures its container when it draws.
    if (before === null) await new Promise((resolve) => requestAnimationFrame(resolve));
    const drawn = this.view?.show(book, at ?? stands ?? undefined);
    this.set({ spot: this.view?.active() ?? null });
    await drawn;
    this.set({ spot: this.view?.active() ?? null });
  }

  redraw(): Promise<void> {
    const id = this.seen.book?.spreadsheetId;
    return id === undefined ? Promise.resolve() : this.tried(words.refused, () => this.draw(id));
  }

  openFile(id: string, at?: Spot): Promise<void> {
    return this.tried(words.refused, async () => {
      this.set({ sidebar: null, dialog: null, panel: null, menu: null });
      this.readings.want(id);
      try {
        await this.refresh();
        await this.draw(id, at);
      } catch (error) {
        if (this.readings.isWanted(id)) this.readings.want(this.seen.book?.spreadsheetId ?? null);
        throw error;
      }
      if (this.seen.book?.spreadsheetId !== id) return;
      this.jump(at);
      const shown = await door.opened(id);
      if (shown !== null && this.seen.book?.spreadsheetId === id) this.show(shown);
    });
  }

  newBook(): Promise<void> {
    return this.tried(words.refused, async () => {
      const made = await door.newBook(words.newBookName);
      await this.openFile(made.spreadsheetId);
    });
  }

  private show(all: readonly door.Shown[]): void {
    for (const one of all) {
      if (one.kind === 'toast') this.say(toastOf(one), Number(one['seconds'] ?? 5));
      else this.set(partOf(one, (this.frames += 1)));
    }
  }

  private place(): { readonly open: string | null; readonly cell: string | null } {
    const { book, spot } = this.seen;
    return {
      open: book?.spreadsheetId ?? null,
      cell: spot === null ? null : `${spot.sheetId}!${door.a1(spot.row, spot.column)}`,
    };
  }

  async runByMenu(name: string): Promise<void> {
    this.set({ busy: true, toast: words.busy });
    await this.tried(words.refused, async () => {
      await door.run(name, [], this.place());
      this.set({ toast: '' });
      this.show(await door.shown());
    });
    this.set({ busy: false });
  }

  /** `google.script.run` of a window. What the run shows besides its answer (another window, a toast) is shown too. */
  readonly runByFrame = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    const value = await door.run(name, args, this.place());
    this.show(await door.shown());
    await this.refresh();
    return value;
  };

  /** A window that changed no file leaves the workbook as it is drawn. */
  closeDialog(): Promise<void> {
    this.set({ dialog: null });
    return this.tried(words.refused, async () => {
      await this.refresh();
      const { book, files } = this.seen;
      if (book !== null && versionsOf(files) !== this.readFrom) await this.draw(book.spreadsheetId);
      this.view?.focus();
    });
  }

  /** Sends edits in the order in which they were typed. Draws after the last one has arrived. */
  typed(edits: readonly Typed[]): void {
    const { book } = this.seen;
    if (book === null) return;
    const real = edits.filter(
      (edit) =>
        cellAt(book, edit)?.userEnteredValue?.formulaValue !== undefined ||
        edit.text !== shownText(cellAt(book, edit) ?? {}),
    );
    this.outgoing.send(book.spreadsheetId, real);
  }

  /**
   * A click or the space bar on a tick box flips it; returns true when the cell has one. A link stays in the line
   * above, as in Google's card.
   */
  clicked(spot: Spot): boolean {
    const { book } = this.seen;
    const toggle = book === null ? null : factsAt(book, spot).toggle;
    if (toggle === null) return false;
    if (this.canEdit()) this.typed([{ ...spot, text: toggle }]);
    else this.say(words.readOnlyTold);
    return true;
  }

  follow(href: string): Promise<void> {
    return this.tried(words.refused, async () => {
      const paper = paperOf(href);
      if (paper !== null) return location.assign(paper);
      const target = targetOf(href);
      if (target === null) return this.say(words.outside(href));
      const fileId = target.fileId ?? this.seen.book?.spreadsheetId ?? null;
      const file =
        this.seen.files.find((one) => one.id === fileId) ??
        (await this.refresh(), this.seen.files.find((one) => one.id === fileId));
      if (fileId === null || file === undefined) return this.say(words.notYours);
      const at =
        target.sheetId === null ? undefined : { sheetId: target.sheetId, row: target.row, column: target.column };
      if (fileId !== this.seen.book?.spreadsheetId) return this.openFile(fileId, at);
      this.set({ dialog: null, panel: null });
      this.jump(at);
    });
  }

  advance(seconds: number): Promise<void> {
    return this.tried(words.refused, async () => {
      this.set({ busy: true });
      const { fired } = await door.advance(seconds).finally(() => this.set({ busy: false }));
      const failed = fired.find((one) => one.error !== undefined);
      if (failed?.error !== undefined) this.set({ alert: { title: words.triggerFailed, text: failed.error.message } });
      this.say(words.fired(fired.length));
      await this.refresh();
      await this.redraw();
    });
  }
}
