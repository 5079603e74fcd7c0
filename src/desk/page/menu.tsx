/**
 * The menu *Tiện ích mở rộng* with the items of the add-in's onOpen, sub-menus shown in place. Arrow keys move through
 * it, Escape closes it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './words';

export interface MenuItem {
  readonly text?: string;
  readonly functionName?: string;
  readonly separator?: boolean;
  readonly items?: readonly MenuItem[];
}

/** Key → the item that gets the focus, from the focused item's index (-1 for none) and the number of items. */
const targets: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Moves the focus among the items of the open menu. */
function walk(list: HTMLElement, event: KeyboardEvent): void {
  const items = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = targets[event.key]?.(at, items.length);
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}

function Lines(props: {
  readonly items: readonly MenuItem[];
  readonly onPick: (name: string) => void;
}): preact.JSX.Element {
  return (
    <>
      {props.items.map((item, index) => {
        if (item.separator === true) return <hr key={index} />;
        if (item.items !== undefined)
          return (
            <div key={index} role="group" aria-label={item.text ?? ''}>
              <small aria-hidden="true">{item.text}</small>
              <Lines items={item.items} onPick={props.onPick} />
            </div>
          );
        return (
          <button
            key={index}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => props.onPick(item.functionName ?? '')}
          >
            {item.text}
          </button>
        );
      })}
    </>
  );
}

/**
 * Calls `close` for a press anywhere outside of the element. Loss of focus does not count, because the grid takes the
 * focus after drawing.
 */
function useOutsidePress(close: () => void) {
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!(whole.current?.contains(event.target as Node) ?? false)) close();
    };
    addEventListener('pointerdown', outside, true);
    return () => removeEventListener('pointerdown', outside, true);
  }, []);
  return whole;
}

export function Menu(props: {
  readonly items: readonly MenuItem[];
  readonly busy: boolean;
  readonly onPick: (functionName: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const pick = (name: string): void => {
    close();
    props.onPick(name);
  };
  const whole = useOutsidePress(() => setOpen(false));
  return (
    <div
      class="menu"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') close();
        else if (list.current !== null) walk(list.current, event);
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={props.busy}
        onClick={() => setOpen(!open)}
      >
        {words.extensions}
      </button>
      {open ? (
        <div ref={list} role="menu" aria-label={words.extensions}>
          <Lines items={props.items} onPick={pick} />
        </div>
      ) : null}
    </div>
  );
}
