/**
 * A text to paste elsewhere. It can be edited first, and is copied by one click, or by hand where the browser does not
 * allow it.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

interface CopyWords {
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
  readonly byHand: string;
}

/**
 * Google's frame may not use the Clipboard API; `execCommand` works inside a click. Returns false when the browser
 * refuses.
 */
function copied(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

interface Props {
  readonly text: string;
  readonly words: CopyWords;
  /** Its button is the main button of the window, and it takes the focus when it appears. */
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

export function CopyText({ text: given, words, main = false, children }: Props) {
  const [text, write] = useState(given);
  const [said, say] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (main) area.current?.focus();
  }, []);
  return (
    <>
      <label>
        {words.label}
        <textarea ref={area} rows={8} value={text} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      <p role="status" class={said === '' ? 'quiet' : 'done'}>
        {said}
      </p>
      <div class="actions">
        <button
          class={main ? 'main' : ''}
          type="button"
          onClick={() => {
            if (area.current) say(copied(area.current) ? words.copied : words.byHand);
          }}
        >
          {words.copy}
        </button>
        {children}
      </div>
    </>
  );
}
