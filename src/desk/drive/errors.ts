/** Drive's refusals in Google's words, with its reasons (`errors[0].reason`). */
import { ApiError } from '../contract';

export function driveError(code: number, reason: string, message: string, location?: string): ApiError {
  const place = location === undefined ? {} : { locationType: 'parameter', location };
  return new ApiError(code, STATUS[code] ?? 'UNKNOWN', message, [{ message, domain: 'global', reason, ...place }]);
}

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
};

export function notFound(fileId: string): ApiError {
  return driveError(404, 'notFound', `File not found: ${fileId}.`, 'fileId');
}

export function forbidden(): ApiError {
  return driveError(403, 'insufficientFilePermissions', 'The user does not have sufficient permissions for this file.');
}

export function invalid(message: string, location?: string): ApiError {
  return driveError(400, 'invalid', message, location);
}
