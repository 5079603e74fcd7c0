/** The message of a window: what was done, or why it was not. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { consentWords } from '../text/consent';
import { statusWords } from '../text/windows/page';
import { Refused } from './call';

export interface Said {
  readonly kind: 'done' | 'failed';
  readonly text: string;
  /** Code of the refusal, where there is one. */
  readonly code?: string;
  /** The way on, where there is one. */
  readonly link?: string;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param before what was done before it failed */
export const failedBy = (error: unknown, before = ''): Said => ({
  kind: 'failed',
  text: [before, messageOf(error)].filter((part) => part !== '').join(' '),
  ...(error instanceof Refused ? { code: error.code, ...(error.link === undefined ? {} : { link: error.link }) } : {}),
});

/** What the link of a refusal opens. */
export const linkLabel = (code: string | undefined): string =>
  code === 'consentMissing' ? consentWords.grant : statusWords.masterInUse;

/**
 * Takes the focus with each new message: the button that was pressed may be gone, and a screen reader continues here.
 */
export function SaidLine({ said }: { readonly said: Said | null }) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (said) line.current?.focus();
  }, [said]);
  return (
    said && (
      <p class={said.kind} role={said.kind === 'failed' ? 'alert' : 'status'} tabIndex={-1} ref={line}>
        {said.text}
        {said.link !== undefined && (
          <>
            {' '}
            <a href={said.link} target="_blank" rel="noopener">
              {linkLabel(said.code)}
            </a>
          </>
        )}
      </p>
    )
  );
}
