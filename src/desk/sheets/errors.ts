/** Google's own words for its refusals. They stay English, because they are Google's text. */
import { ApiError } from '../contract';

export const PROTECTED_TEXT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** 400 INVALID_ARGUMENT with a text. */
export function refuse(message: string, details?: readonly unknown[]): ApiError {
  return new ApiError(400, 'INVALID_ARGUMENT', message, details);
}
export function notFound(): ApiError {
  return new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
}
export function denied(): ApiError {
  return new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
}
export function protectedCell(): ApiError {
  return refuse(PROTECTED_TEXT);
}
/** A bad `fields` parameter of a read, with Google's details. */
export function badFields(text: string, path: string): ApiError {
  return refuse('Request contains an invalid argument.', [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [
        {
          field: text,
          description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
        },
      ],
    },
  ]);
}
/** Puts the place of the failing part before Google's words: `Invalid requests[2].addSheet: …`. */
export function within<T>(place: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 'INVALID_ARGUMENT')
      throw refuse(`Invalid ${place}: ${cause.message}`, cause.details);
    throw cause;
  }
}
