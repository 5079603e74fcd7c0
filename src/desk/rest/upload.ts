/**
 * Uploads to Drive in one request: `media` (the content alone) and `multipart` (metadata and content). Resumable
 * uploads are in resumable.ts.
 */
import { ApiError, NotDoubled, type ApiCall, type RestRequest } from '../contract';

type Uploaded = Pick<ApiCall, 'body' | 'media'>;

export function readUpload(request: RestRequest, params: Readonly<Record<string, unknown>>): Uploaded {
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  const bytes = Buffer.from(request.body ?? new Uint8Array());
  if (params.uploadType === 'media') return { body: {}, media: { mimeType: type, bytes } };
  if (params.uploadType !== 'multipart') throw new NotDoubled(`uploadType ${String(params.uploadType)}`);
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) throw new ApiError(400, 'INVALID_ARGUMENT', 'Missing multipart boundary.');
  return fromParts(partsOf(bytes, boundary));
}

interface Part {
  readonly type: string;
  readonly bytes: Buffer;
}

function fromParts([metadata, content]: readonly Part[]): Uploaded {
  if (metadata === undefined || content === undefined)
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Malformed multipart body.');
  try {
    return {
      body: JSON.parse(metadata.bytes.toString('utf8')) as unknown,
      media: { mimeType: content.type, bytes: content.bytes },
    };
  } catch {
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Malformed multipart body.');
  }
}

function partsOf(bytes: Buffer, boundary: string): Part[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let from = bytes.indexOf(mark);
  while (from >= 0) {
    const next = bytes.indexOf(mark, from + mark.length);
    if (next < 0) break;
    parts.push(partOf(bytes.subarray(from + mark.length, next)));
    from = next;
  }
  return parts;
}

function partOf(raw: Buffer): Part {
  const gap = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, Math.max(0, gap)).toString('utf8');
  const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
  const content = raw.subarray(gap + 4, raw.length - 2);
  const encoded = /content-transfer-encoding:\s*base64/i.test(head);
  return {
    type: type.split(';')[0]?.trim() ?? type,
    bytes: encoded ? Buffer.from(content.toString('latin1'), 'base64') : Buffer.from(content),
  };
}
