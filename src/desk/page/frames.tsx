/** How Google frames what a script shows: sidebar at the right, dialogs over the sheet, alerts with their buttons, toasts. */
import { ScriptFrame } from './script-frame';
import { words } from './words';

export interface Framed { readonly title: string; readonly html: string; readonly width?: number; readonly height?: number }
type Run = (name: string, args: readonly unknown[]) => Promise<unknown>;

export function Sidebar(props: { readonly shown: Framed; readonly run: Run; readonly onClose: () => void }) {
  return (
    <aside class="side" aria-label={props.shown.title}>
      <header><h2>{props.shown.title}</h2><button type="button" aria-label={words.close} onClick={props.onClose}>×</button></header>
      <ScriptFrame title={props.shown.title} html={props.shown.html} run={props.run} host={(what) => { if (what === 'close') props.onClose(); }} />
    </aside>
  );
}

export function Dialog(props: { readonly shown: Framed; readonly run: Run; readonly onClose: () => void; readonly resize: (size: { width?: number; height?: number }) => void }) {
  const host = (what: string, value: unknown): void => {
    if (what === 'close') props.onClose();
    if (what === 'width') props.resize({ width: Number(value) });
    if (what === 'height') props.resize({ height: Number(value) });
  };
  return (
    <div class="veil">
      <div class="dialog" role="dialog" aria-modal="true" aria-label={props.shown.title} style={{ width: `${props.shown.width ?? 600}px`, height: `${(props.shown.height ?? 420) + 46}px` }}>
        <header><h2>{props.shown.title}</h2><button type="button" aria-label={words.close} onClick={props.onClose}>×</button></header>
        <ScriptFrame title={props.shown.title} html={props.shown.html} run={props.run} host={host} />
      </div>
    </div>
  );
}

export function Alert(props: { readonly title: string; readonly text: string; readonly onClose: () => void }) {
  return (
    <div class="veil">
      <div class="dialog" role="alertdialog" aria-modal="true" aria-label={props.title}>
        <header><h2>{props.title}</h2></header>
        <div class="words">{props.text}</div>
        <footer><button type="button" onClick={props.onClose}>{words.ok}</button></footer>
      </div>
    </div>
  );
}
