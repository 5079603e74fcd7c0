/*
 * Part 3: bytes, blobs and the rest of Utilities. Bytes are signed, as in Java. Between realm and host they travel as
 * base64, and a script's own list of bytes as a text of one letter per byte.
 */
const Charset = enumOf('US_ASCII', 'UTF_8');
const DigestAlgorithm = enumOf('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const MacAlgorithm = enumOf('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');

/** A text or signed bytes as base64. */
function base64Of(value, charset) {
  if (Array.isArray(value)) return ask('bytes.pack', lettersOf(value));
  if (isBlob(value)) return value[CONTENT];
  return ask('text.pack', String(value), given(charset) ? String(charset) : '');
}

/** As many letters as a call takes arguments without harm. */
const LETTERS_AT_ONCE = 8192;

function lettersOf(bytes) {
  const unsigned = Uint8Array.from(bytes);
  let letters = '';
  for (let at = 0; at < unsigned.length; at += LETTERS_AT_ONCE)
    letters += String.fromCharCode.apply(null, unsigned.subarray(at, at + LETTERS_AT_ONCE));
  return letters;
}

const bytesOf = (base64) => bytesIn(ask('bytes.unpack', base64));

/** The signed bytes of a text of one letter per byte. */
function bytesIn(letters) {
  const bytes = [];
  for (let at = 0; at < letters.length; at += 1) bytes.push((letters.charCodeAt(at) << 24) >> 24);
  return bytes;
}

const CONTENT = Symbol('content');

function isBlob(value) {
  return typeof value === 'object' && value !== null && typeof value[CONTENT] === 'string';
}

function blobOf(base64, contentType, name) {
  const state = { content: base64, type: contentType ?? null, name: name ?? null };
  const blob = guarded('Blob', {
    getBytes: () => bytesOf(state.content),
    getDataAsString: (charset) => ask('text.unpack', state.content, given(charset) ? String(charset) : 'UTF-8'),
    getContentType: () => state.type,
    getName: () => state.name,
    isGoogleType: () => false,
    setContentType(type) {
      state.type = type;
      return blob;
    },
    setName(text) {
      state.name = text;
      return blob;
    },
    setBytes(bytes) {
      state.content = base64Of(bytes);
      return blob;
    },
    setDataFromString(text, charset) {
      state.content = base64Of(text, given(charset) ? charset : 'UTF-8');
      return blob;
    },
    copyBlob: () => blobOf(state.content, state.type, state.name),
    getBlob: () => blob,
    get [CONTENT]() {
      return state.content;
    },
  });
  return blob;
}

/** A text goes to the host as it is: packed as base64 it would travel three times. */
function digest(algorithm, value, charset) {
  const packed = Array.isArray(value) || isBlob(value);
  const sum = packed
    ? ask('bytes.digest', String(algorithm), base64Of(value, charset))
    : ask('text.digest', String(algorithm), String(value), given(charset) ? String(charset) : '');
  return bytesOf(sum);
}

const Utilities = {
  Charset,
  DigestAlgorithm,
  MacAlgorithm,
  computeDigest(algorithm, value, charset) {
    argumentCount('Utilities.computeDigest', [algorithm, value], 2, 3);
    return digest(algorithm, value, charset);
  },
  computeHmacSignature: (algorithm, value, key, charset) =>
    bytesOf(ask('bytes.hmac', String(algorithm), base64Of(value, charset), base64Of(key, charset))),
  computeHmacSha256Signature: (value, key, charset) =>
    bytesOf(ask('bytes.hmac', 'HMAC_SHA_256', base64Of(value, charset), base64Of(key, charset))),
  base64Encode: (value, charset) => base64Of(value, charset),
  base64EncodeWebSafe: (value, charset) => base64Of(value, charset).replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: (text, charset) => bytesIn(ask('bytes.base64', String(text), false)),
  base64DecodeWebSafe: (text, charset) => bytesIn(ask('bytes.base64', String(text), true)),
  newBlob: (content, contentType, name) =>
    blobOf(typeof content === 'string' ? base64Of(content, 'UTF-8') : base64Of(content), contentType, name),
  gzip: (blob, name) =>
    blobOf(
      ask('bytes.gzip', blob.getBlob()[CONTENT]),
      'application/x-gzip',
      name ?? `${blob.getName() ?? 'archive'}.gz`,
    ),
  ungzip: (blob) =>
    blobOf(ask('bytes.ungzip', blob.getBlob()[CONTENT]), null, (blob.getName() ?? '').replace(/\.gz$/, '') || null),
  formatDate(date, timeZone, format) {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      throw new Exception(
        "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
      );
    }
    return ask('date.format', date.getTime(), String(timeZone), String(format));
  },
  formatString: (format, ...args) => ask('text.format', String(format), args),
  getUuid: () => ask('uuid'),
  sleep(milliseconds) {
    ask('sleep', Number(milliseconds));
  },
};
publish('Utilities', Utilities);
publish('MimeType', {
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  FOLDER: 'application/vnd.google-apps.folder',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  PDF: 'application/pdf',
  CSV: 'text/csv',
  PLAIN_TEXT: 'text/plain',
  HTML: 'text/html',
});
