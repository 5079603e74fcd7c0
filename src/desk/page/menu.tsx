/** *Tiện ích mở rộng* with what the add-in's onOpen put there, sub-menus laid out in place. */
import { useState } from 'preact/hooks';
import { words } from './words';

export interface MenuItem { readonly text?: string; readonly functionName?: string; readonly separator?: boolean; readonly items?: readonly MenuItem[] }

export function Menu(props: { readonly items: readonly MenuItem[]; readonly onPick: (functionName: string) => void }) {
  const [open, setOpen] = useState(false);
  const pick = (name: string): void => { setOpen(false); props.onPick(name); };
  const lines = (items: readonly MenuItem[], name: string): preact.ComponentChildren => items.map((item, index) => {
    if (item.separator === true) return <hr key={`${name}${index}`} />;
    if (item.items !== undefined) return <div key={`${name}${index}`} role="group" aria-label={item.text ?? ''}>{lines(item.items, `${name}${index}.`)}</div>;
    return <button key={`${name}${index}`} type="button" role="menuitem" onClick={() => pick(item.functionName ?? '')}>{item.text}</button>;
  });
  return (
    <div class="menu" onKeyDown={(event) => { if (event.key === 'Escape') setOpen(false); }}>
      <button type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>{words.extensions} ▸ CCHC</button>
      {open ? <div role="menu">{lines(props.items, '')}</div> : null}
    </div>
  );
}
