/**
 * A question before something is taken back or removed: what will happen, a button that does it, and a button that
 * leaves everything as it is. The first button has the keyboard; Escape leaves everything as it is.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

interface Question {
  /** What the question is about, as a screen reader announces it. */
  readonly label: string;
  readonly text: string;
  readonly go: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onGo: () => void;
}

export function AskOnceMore(props: Question & { readonly onKeep: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      class="decision"
      role="group"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !props.busy) props.onKeep();
      }}
    >
      <p>{props.text}</p>
      <div class="actions">
        <button type="button" ref={first} disabled={props.busy} onClick={props.onGo}>
          {props.go}
        </button>
        <button type="button" disabled={props.busy} onClick={props.onKeep}>
          {props.keep}
        </button>
      </div>
    </div>
  );
}

interface ButtonProps extends Question {
  readonly button: string;
  /** The class of the button: a link where the button is in a line of text. */
  readonly kind?: 'link';
}

/** A button that asks once more before it acts. It has the keyboard again when the person keeps everything as it is. */
export function ButtonThatAsks({ button, kind, ...question }: ButtonProps) {
  const [state, setState] = useState<'closed' | 'asking' | 'kept'>('closed');
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'kept') opener.current?.focus();
  }, [state]);
  if (state === 'asking') return <AskOnceMore {...question} onKeep={() => setState('kept')} />;
  return (
    <button
      type="button"
      ref={opener}
      class={kind}
      disabled={question.busy}
      aria-label={question.label}
      onClick={() => setState('asking')}
    >
      {button}
    </button>
  );
}
