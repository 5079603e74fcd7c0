/**
 * The only way a page calls the server: JSON text out, JSON text in, so that a Date or an undefined cannot arrive as
 * null.
 */
import type { Answer } from '../app/api';
import type { AnswerTo, BodyFor, RequestName } from '../app/call';
import type { Handler } from '../text/windows/menu';
import { callWords } from '../text/windows/page';
import { Refused, refusalOf } from './refusal';

export { Refused };

interface Runner {
  withSuccessHandler(done: (answer: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
  call(name: string, request: string): void;
  readonly [handler: string]: unknown;
}

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Sends one request. Returns its answer, or throws Refused. */
export function ask<N extends RequestName>(name: N, request: BodyFor<N>): Promise<AnswerTo<N>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        if (typeof text !== 'string') return reject(new Refused('broken', callWords.broken));
        // The one place where JSON gets its type: the same declaration made the server's answer.
        const answer = JSON.parse(text) as Answer<AnswerTo<N>>;
        if (answer.ok) resolve(answer.value);
        else reject(new Refused(answer.code, answer.message, answer.link));
      })
      .withFailureHandler((error) => reject(refusalOf(error)))
      .call(name, JSON.stringify(request));
  });
}

/**
 * Opens another window of the add-in as its menu entry does, on the given period. Throws Refused when Google does not
 * open it.
 */
export const openWindow = (handler: Handler, period?: string): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler(() => resolve())
      .withFailureHandler((error) => reject(refusalOf(error))) as unknown as Record<string, (period?: string) => void>;
    if (period === undefined) run[handler]?.();
    else run[handler]?.(period);
  });

/**
 * The period that this window was opened on (src/gas/entry.ts writes it into the body). Empty: the one that is open by
 * the clock.
 */
export const periodOfPage = (): { readonly period?: string } => {
  const written = document.body.dataset['period'];
  return written === undefined ? {} : { period: decodeURIComponent(written) };
};

export const closeWindow = (): void => google.script.host.close();
