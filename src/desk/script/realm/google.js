/* Part 4: advanced services as the discovery documents describe them, and UrlFetchApp. */
function callAdvanced(method, args) {
  const required = (method.body ? 1 : 0) + method.order.length;
  const most = required + (method.media ? 1 : 0) + 1;
  if (args.length < required || args.length > most) {
    throw new Exception(`Invalid number of arguments provided. Expected ${required}-${most} only`);
  }
  const rest = [...args];
  const body = method.body ? rest.shift() : undefined;
  const params = {};
  for (const name of method.order) params[name] = rest.shift();
  // Everybody passes null for a file without content; what undefined does there is not known, so it is refused.
  if (method.media && rest.length > 0 && rest[0] === undefined)
    throw new Exception(`The parameters don't match the method signature for ${method.id}: undefined as mediaData.`);
  const media = method.media ? rest.shift() : undefined;
  if (given(media) && !isBlob(media))
    throw new Exception('The mediaData parameter only supports Blob types for upload.');
  const optional = rest.shift();
  return ask('api', {
    method: method.id,
    params: { ...(given(optional) ? optional : {}), ...params },
    ...(body === undefined ? {} : { body }),
    ...(given(media)
      ? { media: { mimeType: media.getContentType() ?? 'application/octet-stream', base64: media[CONTENT] } }
      : {}),
  });
}

function advancedTree(symbol, methods) {
  const root = {};
  for (const method of methods) {
    let node = root;
    for (const part of method.path) node = node[part] ?? (node[part] = {});
    node[method.name] = (...args) => callAdvanced(method, args);
  }
  const close = (name, node) => {
    for (const [key, child] of Object.entries(node))
      if (typeof child === 'object') node[key] = close(`${name}.${key}`, child);
    return guarded(name, node);
  };
  for (const [key, child] of Object.entries(root))
    if (typeof child === 'object') root[key] = close(`${symbol}.${key}`, child);
  return root;
}

for (const { symbol, methods } of settings.advanced) publish(symbol, advancedTree(symbol, methods));

function responseOf({ textAt, ...rest }, texts) {
  const plain = { ...rest, text: texts[textAt] };
  const header = (name) => Object.keys(plain.headers).find((key) => key.toLowerCase() === name);
  const packed = () => plain.base64 ?? ask('text.pack', plain.text, 'UTF-8');
  return guarded('HTTPResponse', {
    getResponseCode: () => plain.code,
    getContentText: (charset) =>
      plain.text !== undefined && (!given(charset) || String(charset) === 'UTF-8')
        ? plain.text
        : ask('text.unpack', packed(), given(charset) ? String(charset) : 'UTF-8'),
    getContent: () => bytesOf(packed()),
    getHeaders: () => ({ ...plain.headers }),
    getAllHeaders: () => ({ ...plain.headers }),
    getBlob: () => blobOf(packed(), plain.headers[header('content-type')] ?? null, null),
  });
}

function requestOf(one) {
  const request = typeof one === 'string' ? { url: one } : one;
  const known = [
    'url',
    'method',
    'payload',
    'contentType',
    'headers',
    'muteHttpExceptions',
    'validateHttpsCertificates',
    'followRedirects',
    'escaping',
    'useIntranet',
  ];
  for (const name of Object.keys(request))
    if (!known.includes(name)) throw new Exception(`Attribute provided with invalid value: ${name}`);
  const { payload } = request;
  const form = typeof payload === 'object' && payload !== null && !isBlob(payload) && !Array.isArray(payload);
  if (form) throw notDoubled('UrlFetchApp: form payload');
  return {
    url: String(request.url),
    method: String(request.method ?? 'get').toUpperCase(),
    headers: given(request.headers) ? request.headers : {},
    contentType: request.contentType ?? (isBlob(payload) ? payload.getContentType() : null),
    payload: typeof payload === 'string' || !given(payload) ? null : base64Of(payload, 'UTF-8'),
    mute: request.muteHttpExceptions === true,
  };
}

/** Payloads that are texts come after the requests, '' for the others. */
function fetched(requests) {
  const payloads = requests.map(({ payload }) => (typeof payload === 'string' ? payload : ''));
  const { value, texts } = askWithTexts('fetch.all', requests.map(requestOf), ...payloads);
  return value.map((plain) => responseOf(plain, texts));
}

publish('UrlFetchApp', {
  fetch: (url, params) => fetched([{ ...(given(params) ? params : {}), url }])[0],
  fetchAll: fetched,
});
