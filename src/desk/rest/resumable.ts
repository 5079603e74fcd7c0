/**
 * Resumable uploads. A first request with the metadata gets a session's address in `Location`. The content follows by
 * PUT, whole or in parts with `Content-Range`; 308 reports how much has arrived
 * (developers.google.com/workspace/drive/api/guides/manage-uploads#resumable).
 */
import { ApiError, type Actor, type RestAnswer, type RestRequest } from '../contract';
import type { CalledDesk, DeskRooms, Via } from '../desk-rooms';
import type { Matched } from '../schema/routes';
import { actorOf } from './credentials';
import { matchedOf, printed, readJson } from './exchange';

interface Session {
  readonly matched: Matched;
  readonly actor: Actor;
  readonly body: unknown;
  readonly mimeType: string;
  held: Buffer;
}

const sessions = new WeakMap<DeskRooms, Map<string, Session>>();

export function isResumable({ url }: RestRequest): boolean {
  return url.includes('/upload/') && new URL(url, 'http://desk.local').searchParams.get('uploadType') === 'resumable';
}

/** One step of a resumable upload. */
export function resumed(desk: CalledDesk, request: RestRequest, via: Via): RestAnswer {
  const url = new URL(request.url, 'http://desk.local');
  const id = url.searchParams.get('upload_id');
  const known = sessions.get(desk) ?? new Map<string, Session>();
  sessions.set(desk, known);
  if (id === null) return begun(desk, request, known);
  const session = known.get(id);
  if (session === undefined || request.httpMethod !== 'PUT')
    return printed(() => {
      throw new ApiError(404, 'NOT_FOUND', 'Not Found');
    });
  const part = partOf(request);
  if (part.bytes.length > 0 && part.from !== session.held.length)
    return printed(() => {
      throw new ApiError(
        400,
        'INVALID_ARGUMENT',
        'Invalid request. The Content-Range does not continue what has been uploaded.',
      );
    });
  session.held = Buffer.concat([session.held, part.bytes]);
  if (part.total === undefined || session.held.length < part.total) return unfinished(session);
  known.delete(id);
  const {
    matched: {
      method,
      params: { upload_id: _, ...params },
    },
    body,
    mimeType,
    actor,
  } = session;
  return printed(() =>
    desk.call(
      { method: method.id, params, body, media: { mimeType, bytes: session.held, resumable: true } },
      actor,
      via,
    ),
  );
}

function begun(desk: DeskRooms, request: RestRequest, known: Map<string, Session>): RestAnswer {
  const location = new URL(request.url, 'http://desk.local');
  const answer = printed(() => {
    const matched = matchedOf(request);
    const actor = actorOf(desk, request, matched);
    const body = readJson(request.body) as { mimeType?: unknown };
    const mimeType =
      request.headers['x-upload-content-type'] ??
      (typeof body.mimeType === 'string' ? body.mimeType : 'application/octet-stream');
    const id = desk.dice.fileId();
    known.set(id, { matched, actor, body, mimeType, held: Buffer.alloc(0) });
    location.searchParams.set('upload_id', id);
    return {};
  });
  return answer.code === 200
    ? {
        code: 200,
        headers: { location: location.href, 'x-guploader-uploadid': location.searchParams.get('upload_id') ?? '' },
        body: '',
      }
    : answer;
}

function unfinished({ held }: Session): RestAnswer {
  return { code: 308, headers: held.length === 0 ? {} : { range: `bytes=0-${held.length - 1}` }, body: '' };
}

/** `bytes 0-9/20`, `bytes 0-9/*`, `bytes * /20` (asks how much has arrived), or no header for the whole content. */
function partOf({ headers, body }: RestRequest): {
  readonly bytes: Buffer;
  readonly from: number;
  readonly total: number | undefined;
} {
  const bytes = Buffer.from(body ?? new Uint8Array());
  const range = headers['content-range'];
  if (range === undefined) return { bytes, from: 0, total: bytes.length };
  const read = /^bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(range.trim());
  if (read === null) return { bytes, from: -1, total: undefined };
  return {
    bytes: read[1] === undefined ? Buffer.alloc(0) : bytes,
    from: Number(read[1] ?? 0),
    total: read[2] === '*' ? undefined : Number(read[2]),
  };
}
