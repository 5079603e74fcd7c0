/** Errors as a script sees them: Google's words in a plain form, from which the script's own realm makes the error. */
import { ApiError } from '../contract';
import { BrokenAnswer } from '../machine/nemesis';

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  readonly details?: unknown;
}

/** An error that a built-in of Apps Script throws: `Exception: …`. */
export class ScriptException extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/**
 * The error of an advanced service's method, e.g. `API call to drive.files.get failed with error: File not found: x.`
 */
export function advancedError(methodId: string, error: unknown): ScriptError {
  if (error instanceof ApiError) {
    const reasons = (error.details ?? []).filter(
      (detail) => typeof detail === 'object' && detail !== null && 'reason' in detail && 'domain' in detail,
    );
    const errors =
      reasons.length > 0 ? reasons : [{ domain: 'global', reason: reasonOf(error.code), message: error.message }];
    return {
      name: 'GoogleJsonResponseException',
      message: `API call to ${methodId} failed with error: ${error.message}`,
      details: { code: error.code, message: error.message, errors },
    };
  }
  if (error instanceof BrokenAnswer)
    return { name: 'Exception', message: `API call to ${methodId} failed with error: ${error.message}` };
  throw error;
}

function reasonOf(code: number): string {
  const reasons: Readonly<Record<number, string>> = {
    400: 'badRequest',
    401: 'authError',
    403: 'forbidden',
    404: 'notFound',
    429: 'rateLimitExceeded',
    500: 'backendError',
    502: 'backendError',
    503: 'backendError',
    504: 'backendError',
  };
  return reasons[code] ?? 'unknown';
}

/** The plain form of what a built-in threw. Rethrows a bug of the desk. */
export function plainError(error: unknown): ScriptError {
  if (error instanceof ScriptException) return { name: error.name, message: error.message };
  if (error instanceof ApiError) return { name: 'Exception', message: error.message };
  if (error instanceof BrokenAnswer) return { name: 'Exception', message: error.message };
  throw error;
}
