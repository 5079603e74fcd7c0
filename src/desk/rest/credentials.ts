/**
 * The account of a request. `Bearer <e-mail>` is a person with full access; `Bearer ya29.…` is a script's token,
 * limited to its project. The token may also be the parameter `access_token`. An API key alone has no account: it reads
 * what anyone with the link may read, and changes nothing.
 */
import { ApiError, type Actor, type RestRequest } from '../contract';
import type { DeskRooms } from '../desk-rooms';
import { actorOfToken } from '../machine/token';
import type { Matched } from '../schema/routes';

const EXPECTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const KEYS_REFUSED =
  'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal. See https://cloud.google.com/docs/authentication';

/** The acting account of a request. Throws 401 in Google's form when there is none. */
export function actorOf(
  desk: DeskRooms,
  { headers }: Pick<RestRequest, 'headers'>,
  { method, params }: Matched,
): Actor {
  const { authorization } = headers;
  const token =
    authorization === undefined
      ? textOf(params.access_token ?? params.oauth_token)
      : /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  const actor = token === undefined ? undefined : actorOfToken(desk.project, token);
  if (actor !== undefined) return actor;
  if (authorization !== undefined || token !== undefined)
    throw unauthenticated(
      `Request had invalid authentication credentials. ${EXPECTED}`,
      'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    );
  if (params.key === undefined)
    throw unauthenticated(`Request is missing required authentication credential. ${EXPECTED}`, 'CREDENTIALS_MISSING');
  if (method.httpMethod !== 'GET') throw unauthenticated(KEYS_REFUSED, 'CREDENTIALS_MISSING');
  return { email: '', project: null };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function unauthenticated(message: string, reason: string): ApiError {
  return new ApiError(401, 'UNAUTHENTICATED', message, [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
  ]);
}
