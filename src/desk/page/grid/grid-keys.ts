/**
 * The keyboard of the grid. Univer builds its cell editor late, and again for another workbook. Until then the keyboard
 * waits for the editor, and letters that Univer missed are returned instead of being lost. A new editor takes the
 * keyboard by itself: a person who types elsewhere on the page keeps it. Independent of cells and workbooks.
 */

export interface GridCell {
  /** Inside a cell's editor, keys belong to the editor. */
  isEditing(): boolean;
  /** Letters typed on the selected cell that Univer missed. */
  goOn(letters: string): void;
}

export class GridKeys {
  /** The person or the page gave the keyboard to the grid. */
  private wanted = false;
  /** Whether Univer asked to edit since the last key. */
  private isHeard = false;
  private readonly editorBuilt = new MutationObserver(() => this.give());

  constructor(
    private readonly container: HTMLElement,
    private readonly cell: GridCell,
  ) {
    addEventListener('keydown', this.down, true);
    addEventListener('pointerdown', this.pressed, true);
    addEventListener('blur', this.taken, true);
    addEventListener('focusin', this.moved);
    for (const name of ['input', 'compositionend']) addEventListener(name, this.unheard);
    this.editorBuilt.observe(container, { childList: true, subtree: true });
  }

  /** Univer received the last key. */
  heard(): void {
    this.isHeard = true;
  }

  /** The grid gets the keyboard now, or as soon as its editor exists. */
  take(): void {
    this.wanted = true;
    const held = document.activeElement;
    if (held instanceof HTMLElement && !held.isContentEditable) held.blur();
    this.give();
  }

  private give(): void {
    if (!this.wanted || document.activeElement !== document.body) return;
    this.container.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }

  private readonly moved = (event: FocusEvent): void => {
    if (event.target instanceof Node && !this.container.contains(event.target)) this.wanted = false;
  };

  private readonly pressed = (event: PointerEvent): void => {
    if (event.target instanceof Node && this.container.contains(event.target)) this.wanted = true;
  };

  /** The grid takes the keyboard from a field that a person uses: the field keeps it, and does not see the event. */
  private readonly taken = (event: FocusEvent): void => {
    const { target: field, relatedTarget: taker } = event;
    if (this.wanted || !(field instanceof HTMLElement) || this.container.contains(field)) return;
    if (!(taker instanceof Node) || !this.container.contains(taker)) return;
    event.stopImmediatePropagation();
    field.focus();
  };

  private readonly down = (event: KeyboardEvent): void => {
    this.isHeard = false;
    if (event.key === 'Tab') this.wanted = true;
    // The editor is being rebuilt at this moment, so nothing has the keyboard.
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!this.wanted || event.target !== document.body || !isLetter) return;
    event.preventDefault();
    this.cell.goOn(event.key);
  };

  /**
   * After another workbook is drawn, Univer may listen to an editor that is gone: keys reach the new editor but have no
   * effect.
   */
  private readonly unheard = (event: Event): void => {
    const { data, isComposing } = event as InputEvent;
    if (
      this.isHeard ||
      this.cell.isEditing() ||
      isComposing ||
      !data ||
      !(event.target instanceof HTMLElement) ||
      !this.container.contains(event.target)
    )
      return;
    event.target.textContent = '';
    this.cell.goOn(data);
  };

  close(): void {
    removeEventListener('keydown', this.down, true);
    removeEventListener('pointerdown', this.pressed, true);
    removeEventListener('blur', this.taken, true);
    removeEventListener('focusin', this.moved);
    for (const name of ['input', 'compositionend']) removeEventListener(name, this.unheard);
    this.editorBuilt.disconnect();
  }
}
