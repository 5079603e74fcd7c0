/**
 * A question before something is taken back, removed or done to all: what will happen, a button that does it, and a
 * button that leaves everything as it is. The first button has the keyboard; Escape leaves everything as it is.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Question {
  /** What the question is about, as a screen reader announces it. */
  readonly label: string;
  readonly text: string;
  readonly go: string;
  readonly keep: string;
  readonly busy: boolean;
  readonly onGo: () => void;
}

interface OpenQuestion extends Question {
  readonly isMain: boolean;
  readonly onKeep: () => void;
  /** What follows the text, such as the names that it counts. */
  readonly children?: ComponentChildren;
}

/** The question while it is open. A window that keeps for itself whether it is open shows it without the button. */
export function AskOnceMore(props: OpenQuestion) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
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
      {props.children}
      <div class="actions">
        <button
          class={props.isMain ? 'main' : undefined}
          type="button"
          ref={first}
          disabled={props.busy}
          onClick={props.onGo}
        >
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
  /** The class of the button: a link where the button is in a line of text, the main one where nothing else follows. */
  readonly kind?: 'link' | 'main';
}

/**
 * A button that asks once more before it acts. It has the keyboard again when the person keeps everything as it is. A
 * question whose text changes is closed, because it is another question.
 */
export function ButtonThatAsks({ button, kind, ...question }: ButtonProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const isKept = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isKept.current) opener.current?.focus();
    isKept.current = false;
  }, [asked]);
  const keep = (): void => {
    isKept.current = true;
    setAsked(null);
  };
  if (asked === question.text) return <AskOnceMore {...question} isMain={kind === 'main'} onKeep={keep} />;
  return (
    <button
      type="button"
      ref={opener}
      class={kind}
      disabled={question.busy}
      aria-label={question.label}
      onClick={() => setAsked(question.text)}
    >
      {button}
    </button>
  );
}
