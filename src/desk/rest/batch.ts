/**
 * Batched HTTP: one `multipart/mixed` request that holds whole requests, answered part by part
 * (developers.google.com/workspace/drive/api/guides/performance#batch-requests). Parts are served in order, at most 100
 * of them.
 */
import { ApiError, type RestAnswer, type RestRequest } from '../contract';
import { printed } from './exchange';

const MOST = 100;

type Serve = (request: RestRequest) => Promise<RestAnswer>;
interface Inner {
  readonly contentId: string | undefined;
  readonly request: RestRequest;
}

/** The answers of all parts; `serve` answers one. */
export async function batched(request: RestRequest, serve: Serve): Promise<RestAnswer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return refused('Failed to parse batch request, error: missing multipart boundary.');
  const inner = Buffer.from(request.body ?? new Uint8Array())
    .toString('utf8')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => innerOf(part, request));
  if (inner.length > MOST)
    return refused(
      `The batch request could not be processed because it has too many parts: ${inner.length} > ${MOST}.`,
    );
  const parts: string[] = [];
  for (const one of inner)
    parts.push(
      one === undefined
        ? part(undefined, refused('Failed to parse batch request.'))
        : part(one.contentId, await serve(one.request)),
    );
  const mark = 'batch_desk';
  const body = `${parts.map((text) => `--${mark}\r\n${text}\r\n`).join('')}--${mark}--\r\n`;
  return { code: 200, headers: { 'content-type': `multipart/mixed; boundary=${mark}` }, body };
}

function refused(message: string): RestAnswer {
  return printed(() => {
    throw new ApiError(400, 'INVALID_ARGUMENT', message);
  });
}

/**
 * `Content-ID` and the request inside a part: a line, headers, a body. A part without credentials uses the outer ones.
 */
function innerOf(text: string, outer: RestRequest): Inner | undefined {
  const [outerHead = '', ...rest] = text.replace(/^\r?\n/, '').split(/\r?\n\r?\n/);
  const [head = '', ...bodies] = rest;
  const [line = '', ...lines] = head.split(/\r?\n/);
  const asked = /^([A-Z]+)\s+(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/.exec(line);
  if (asked === null) return undefined;
  const headers = {
    ...(outer.headers.authorization === undefined ? {} : { authorization: outer.headers.authorization }),
    ...headersOf(lines),
  };
  const body = bodies.join('\r\n\r\n').replace(/\r?\n$/, '');
  const url = new URL(asked[2] ?? '', outer.url).href;
  return {
    contentId: headersOf(outerHead.split(/\r?\n/))['content-id'],
    request: { httpMethod: asked[1] ?? '', url, headers, ...(body === '' ? {} : { body: Buffer.from(body) }) },
  };
}

function headersOf(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const read = /^([^:\s]+):\s*(.*)$/.exec(line);
      return read === null ? [] : [[(read[1] ?? '').toLowerCase(), (read[2] ?? '').trim()]];
    }),
  );
}

function part(contentId: string | undefined, { code, headers, body }: RestAnswer): string {
  const id =
    contentId === undefined ? '' : `\r\nContent-ID: ${contentId.replace(/^<?/, '<response-').replace(/>?$/, '>')}`;
  const lines = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  return `Content-Type: application/http${id}\r\n\r\nHTTP/1.1 ${code} ${code < 300 ? 'OK' : 'Error'}\r\n${lines}\r\n\r\n${text}`;
}
