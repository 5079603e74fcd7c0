/** Bytes and texts for Utilities: base64, digests, gzip, dates, sprintf. Independent of the desk's files. */
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NotDoubled } from '../../contract';
import { ScriptException } from '../errors';
import { formatDate } from '../format-date';
import { sprintf } from '../sprintf';
import { ALWAYS, text, type Op, type Ops } from './op';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function plain(name: string, run: (args: readonly unknown[]) => unknown): Op {
  return { name: `Utilities.${name}`, modes: ALWAYS, run: (_room, args) => run(args) };
}

export const BYTE_OPS: Ops = {
  'bytes.pack': plain('newBlob', (args) => Buffer.from(text(args, 0), 'latin1').toString('base64')),
  'bytes.unpack': plain('newBlob', (args) => Buffer.from(text(args, 0), 'base64').toString('latin1')),
  'bytes.base64': plain('base64Decode', (args) => unpacked(text(args, 0), args[1] === true)),
  'bytes.digest': plain('computeDigest', (args) => {
    return createHash(hashOf(text(args, 0)))
      .update(Buffer.from(text(args, 1), 'base64'))
      .digest('base64');
  }),
  'text.digest': plain('computeDigest', (args) =>
    createHash(hashOf(text(args, 0)))
      .update(encoded(text(args, 1), text(args, 2)))
      .digest('base64'),
  ),
  'bytes.hmac': plain('computeHmacSignature', (args) => {
    const key = Buffer.from(text(args, 2), 'base64');
    return createHmac(hashOf(text(args, 0).replace('HMAC_', '')), key)
      .update(Buffer.from(text(args, 1), 'base64'))
      .digest('base64');
  }),
  'bytes.gzip': plain('gzip', (args) => gzipSync(Buffer.from(text(args, 0), 'base64')).toString('base64')),
  'bytes.ungzip': plain('ungzip', (args) => {
    try {
      return gunzipSync(Buffer.from(text(args, 0), 'base64')).toString('base64');
    } catch {
      throw new ScriptException('Could not decompress gzip.');
    }
  }),
  'text.pack': plain('base64Encode', (args) => encoded(text(args, 0), text(args, 1)).toString('base64')),
  'text.unpack': plain('newBlob', (args) => {
    const charset = text(args, 1).toUpperCase().replace('-', '_');
    if (charset !== 'UTF_8' && charset !== 'US_ASCII') throw new NotDoubled(`charset ${text(args, 1)}`);
    return Buffer.from(text(args, 0), 'base64').toString('utf8');
  }),
  'text.format': plain('formatString', (args) => sprintf(text(args, 0), (args[1] ?? []) as readonly unknown[])),
  'date.format': plain('formatDate', (args) => formatDate(Number(args[0]), text(args, 1), text(args, 2))),
};

function encoded(value: string, charset: string): Buffer {
  const name = charset.toUpperCase().replace('-', '_');
  if (name === 'UTF_8') return Buffer.from(value, 'utf8');
  // Without a charset, Google's digest of a Vietnamese text differs from the digest that other programs compute, and
  // how is not documented.
  if (name === '' && /[^\0-\x7f]/u.test(value))
    throw new NotDoubled('Utilities: a text beyond ASCII without a charset');
  if (name === 'US_ASCII' || name === '') return Buffer.from(value.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
  throw new NotDoubled(`charset ${charset}`);
}

function hashOf(algorithm: string): string {
  const name = HASHES[algorithm];
  if (name === undefined) throw new NotDoubled(`Utilities.computeDigest ${algorithm}`);
  return name;
}

/** One letter per byte. */
function unpacked(value: string, webSafe: boolean): string {
  const allowed = webSafe ? /^[A-Za-z0-9\-_]*={0,2}$/ : /^[A-Za-z0-9+/]*={0,2}$/;
  if (!allowed.test(value.replace(/\s/g, ''))) throw new ScriptException('Could not decode string.');
  return Buffer.from(value, webSafe ? 'base64url' : 'base64').toString('latin1');
}
