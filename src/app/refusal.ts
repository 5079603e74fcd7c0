/** A refusal of a request: the regulation's own (core) or the office's manners; the sentence is in text/refusals. */
import { err, type Result } from '../core/result';
import type { AppRefusalCode } from '../text/refusals';

export interface AppRefusal {
  readonly code: AppRefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Asked<T> = Result<T, AppRefusal>;

export const refuse = (
  code: AppRefusalCode,
  facts: AppRefusal['facts'] = {},
): { readonly ok: false; readonly error: AppRefusal } =>
  err({ code, facts }) as { readonly ok: false; readonly error: AppRefusal };
