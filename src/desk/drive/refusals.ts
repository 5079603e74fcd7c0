/**
 * Drive's refusals about accounts, organisations and sizes, in Google's words (Drive guide "Resolve errors"; public
 * logs).
 */
import type { ApiError } from '../contract';
import { driveError } from './errors';

/** Recorded in public logs with this reason (find: "you have exceeded your sharing quota"). */
export function sharingQuota(): ApiError {
  return driveError(
    403,
    'sharingRateLimitExceeded',
    'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."',
  );
}

export function noAccount(address: string): ApiError {
  return driveError(
    400,
    'invalidSharingRequest',
    `Bad Request. User message: "You are trying to invite ${address}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
  );
}

export function sharingForbidden(): ApiError {
  return driveError(400, 'invalidSharingRequest', 'Bad Request. User message: "ACL change not allowed."');
}

export function storageFull(): ApiError {
  return driveError(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.");
}

export function tooLargeToExport(): ApiError {
  return driveError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
}

/** Google's answer to a simple or multipart upload past 5 MB is not recorded; its upload guide suggests 413. */
export function tooLargeToUpload(): ApiError {
  return driveError(413, 'uploadTooLarge', 'Request Too Large');
}

export function propertyTooLong(): ApiError {
  return driveError(400, 'invalid', 'A property and its value may have 124 bytes together.');
}
