/** The one way a page asks the server: JSON text out, JSON text in. A Date or an undefined can not slip through as null. */
import type { Answer } from '../app/api';
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

/** Asks `name` with `request`; gives the value or throws Refused. The type is what app/ promises for that request. */
export function ask<T>(name: string, request: unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        if (typeof text !== 'string') return reject(new Refused('broken', callWords.broken));
        const answer = JSON.parse(text) as Answer;
        if (answer.ok) resolve(answer.value as T);
        else reject(new Refused(answer.code, answer.message));
      })
      .withFailureHandler((error) => reject(refusalOf(error)))
      .call(name, JSON.stringify(request));
  });
}

/** Opens another window of the add-in, as its menu entry would, on the given period. Throws Refused when Google does not open it. */
export const openWindow = (handler: Handler, period?: string): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler(() => resolve())
      .withFailureHandler((error) => reject(refusalOf(error))) as unknown as Record<string, (period?: string) => void>;
    if (period === undefined) run[handler]?.();
    else run[handler]?.(period);
  });

/** The period this window was opened on (src/gas/entry.ts writes it into the body); none = the one that is open by the clock. */
export const periodOfPage = (): { readonly period?: string } => {
  const written = document.body.dataset['period'];
  return written === undefined ? {} : { period: decodeURIComponent(written) };
};

export const closeWindow = (): void => google.script.host.close();
