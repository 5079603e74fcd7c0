/**
 * Google's frames for what a script shows: a sidebar at the right, dialogs over the sheet, alerts. Each opens with the
 * focus inside it.
 */
import { useEffect, useRef } from 'preact/hooks';
import { ScriptFrame } from './script-frame';
import { words } from './words';

export interface Framed {
  readonly title: string;
  readonly html: string;
  readonly width?: number | null;
  readonly height?: number | null;
  /** Number of the opening: the same page opened again starts from the beginning. */ readonly nth: number;
}
interface FrameProps {
  readonly shown: Framed;
  readonly run: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onFollow: (href: string) => void;
  readonly resize: (size: { width?: number; height?: number }) => void;
}

/** `google.script.host` of the window. */
const hostOf =
  (props: FrameProps) =>
  (what: string, value: unknown): void => {
    if (what === 'close') props.onClose();
    if (what === 'width') props.resize({ width: Number(value) });
    if (what === 'height') props.resize({ height: Number(value) });
  };

export function Sidebar(props: FrameProps) {
  return (
    <aside class="side" aria-label={props.shown.title}>
      <header>
        <h2>{props.shown.title}</h2>
        <button type="button" aria-label={words.close} onClick={props.onClose}>
          ×
        </button>
      </header>
      <ScriptFrame
        key={props.shown.nth}
        title={props.shown.title}
        html={props.shown.html}
        run={props.run}
        host={hostOf(props)}
        onFollow={props.onFollow}
      />
    </aside>
  );
}

export function Dialog(props: FrameProps) {
  const { shown } = props;
  return (
    <div class="veil">
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={shown.title}
        style={{ width: `${shown.width ?? 600}px`, height: `${(shown.height ?? 420) + 46}px` }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose();
        }}
      >
        <header>
          <h2>{shown.title}</h2>
          <button type="button" aria-label={words.close} onClick={props.onClose}>
            ×
          </button>
        </header>
        <ScriptFrame
          key={shown.nth}
          title={shown.title}
          html={shown.html}
          run={props.run}
          host={hostOf(props)}
          onFollow={props.onFollow}
        />
      </div>
    </div>
  );
}

interface AlertProps {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
}

export function Alert(props: AlertProps) {
  const ok = useRef<HTMLButtonElement>(null);
  useEffect(() => ok.current?.focus(), []);
  return (
    <div class="veil above">
      <div
        class="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="alert-title"
        aria-describedby="alert-words"
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose();
        }}
      >
        <header>
          <h2 id="alert-title">{props.title}</h2>
        </header>
        <div class="words" id="alert-words">
          {props.text}
        </div>
        <footer>
          <button ref={ok} type="button" class="main" onClick={props.onClose}>
            {words.ok}
          </button>
        </footer>
      </div>
    </div>
  );
}
