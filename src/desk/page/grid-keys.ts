/**
 * The keyboard of the grid. Univer builds its cell editor late, and anew for another workbook: until then the keyboard waits for it, and
 * letters that nobody hears are handed back instead of being lost. It knows no cell and no workbook.
 */

export interface GridCell {
  /** Inside a cell's editor keys belong to it. */
  isEditing(): boolean;
  /** Letters typed on the chosen cell that Univer did not hear. */
  goOn(letters: string): void;
}

export class GridKeys {
  private wanted = false;
  /** Univer asked to edit since the last key. */
  private isHeard = false;
  private readonly editorBuilt = new MutationObserver(() => this.give());

  constructor(
    private readonly container: HTMLElement,
    private readonly cell: GridCell,
  ) {
    addEventListener('keydown', this.down, true);
    addEventListener('focusin', this.moved);
    for (const name of ['input', 'compositionend']) addEventListener(name, this.unheard);
    this.editorBuilt.observe(container, { childList: true, subtree: true });
  }

  /** Univer heard the last key. */
  heard(): void {
    this.isHeard = true;
  }

  /** The grid has the keyboard from now on, or as soon as its editor is there. */
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

  private readonly down = (event: KeyboardEvent): void => {
    this.isHeard = false;
    // The editor is being rebuilt at this very moment: nobody has the keyboard.
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!this.wanted || event.target !== document.body || !isLetter) return;
    event.preventDefault();
    this.cell.goOn(event.key);
  };

  /** After another workbook is drawn Univer's editor may listen to one that is gone: keys reach the editor and nobody hears them. */
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
    removeEventListener('focusin', this.moved);
    for (const name of ['input', 'compositionend']) removeEventListener(name, this.unheard);
    this.editorBuilt.disconnect();
  }
}
