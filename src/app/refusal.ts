/** A refusal of a request, by the regulation (core) or by the rules of the add-in; its sentence is in text/refusals. */
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
