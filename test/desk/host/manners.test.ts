/**
 * HTTP as Google's servers accept it, beyond what Google's Node clients send: requests of other clients, and the form
 * of refusals.
 */
import type { Served } from '../../../src/desk/http/served';
import { createApp, listen, type Listening } from '../../../src/desk/http/server';
import { NotDoubled } from '../../../src/desk/contract';
import { Desk } from '../../../src/desk/desk';

const OFFICE = 'cchc.snv@khanhhoa.gov.vn';
const fresh: Served['fresh'] = ({ seed = 1 }) => new Desk({ seed, latency: 'typical', accountKind: 'workspace' });
let served: Served;
let at: Listening;
beforeAll(async () => {
  served = { desk: fresh({}), fresh };
  at = await listen(createApp(served), 0);
});
afterAll(() => at.close());
beforeEach(() => {
  served.desk = fresh({});
});

interface Asked {
  readonly as?: string | null;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Answered {
  readonly code: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Google's answers, read freely
  readonly json: any;
}

async function ask(
  method: string,
  path: string,
  { as = OFFICE, body, text, headers = {} }: Asked = {},
): Promise<Answered> {
  const content = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const url = path.startsWith('http') ? path : `${at.url}${path}`;
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(as === null ? {} : { authorization: `Bearer ${as}` }), ...headers },
    ...(content === undefined ? {} : { body: content }),
  });
  const answer = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    json = undefined;
  }
  return { code: response.status, headers: response.headers, text: answer, json };
}

const book = async (): Promise<string> =>
  (await ask('POST', '/v4/spreadsheets', { body: { properties: { title: 'T' } } })).json.spreadsheetId as string;

describe('paths and parameters', () => {
  test('google-spreadsheet 5 asks with a slash at the end and before the verb', async () => {
    const id = await book();
    expect((await ask('GET', `/v4/spreadsheets/${id}/?fields=properties.title`)).json).toEqual({
      properties: { title: 'T' },
    });
    expect(
      (
        await ask('POST', `/v4/spreadsheets/${id}/:batchUpdate`, {
          body: { requests: [{ addSheet: { properties: { title: 'Hai' } } }] },
        })
      ).json.replies[0].addSheet.properties.title,
    ).toBe('Hai');
  });

  // cloud.google.com/apis/docs/system-parameters; protobuf.dev/programming-guides/json ("parsers accept both").
  test('system parameters may have a dollar sign, and names may be those of the proto', async () => {
    const id = await book();
    expect((await ask('GET', `/v4/spreadsheets/${id}?%24fields=spreadsheetId&%24alt=json`)).json).toEqual({
      spreadsheetId: id,
    });
    expect(
      (
        await ask('PUT', `/v4/spreadsheets/${id}/values/A1?value_input_option=RAW`, {
          body: { major_dimension: 'COLUMNS', values: [[1, 2]] },
        })
      ).json.updatedRange,
    ).toBe('Sheet1!A1:A2');
    const refused = await ask('GET', `/v4/spreadsheets/${id}?no_such=1`);
    expect([refused.code, refused.json.error.message]).toEqual([
      400,
      `Invalid JSON payload received. Unknown name "no_such": Cannot bind query parameter. Field 'no_such' could not be found in request message.`,
    ]);
  });

  test('a POST may mean another method, with a form for a long query', async () => {
    const id = await book();
    const put = await ask('POST', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      body: { values: [['a']] },
      headers: { 'x-http-method-override': 'PUT' },
    });
    expect(put.json.updatedCells).toBe(1);
    const got = await ask('POST', `/v4/spreadsheets/${id}/values:batchGet`, {
      text: 'ranges=A1&ranges=B2&majorDimension=COLUMNS',
      headers: { 'x-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(got.json.valueRanges.map((one: { range: string }) => one.range)).toEqual(['Sheet1!A1', 'Sheet1!B2']);
  });

  test("a body that is not a message is refused in Google's words", async () => {
    const refused = await ask('POST', `/v4/spreadsheets/${await book()}:batchUpdate`, { body: [] });
    expect([refused.code, refused.json.error.message]).toEqual([
      400,
      'Invalid JSON payload received. Unknown name "": Root element must be a message.',
    ]);
  });
});

describe('the account of a request', () => {
  test('no token, an unknown token, and a token in the query', async () => {
    const id = await book();
    const path = `/v4/spreadsheets/${id}?fields=spreadsheetId`;
    const missing = await ask('GET', path, { as: null });
    expect([missing.code, missing.json.error.status]).toEqual([401, 'UNAUTHENTICATED']);
    expect(missing.json.error.message).toContain('Request is missing required authentication credential.');
    expect((await ask('GET', path, { as: 'not-a-token' })).json.error.message).toContain(
      'Request had invalid authentication credentials.',
    );
    expect((await ask('GET', `${path}&access_token=${OFFICE}`, { as: null })).json).toEqual({ spreadsheetId: id });
  });

  // google-spreadsheet's auth tests: a key reads public documents, gets 403 for private ones and cannot write.
  test('an API key reads public files and changes nothing', async () => {
    const id = await book();
    const path = `/v4/spreadsheets/${id}?key=k&fields=spreadsheetId`;
    expect((await ask('GET', path, { as: null })).json.error).toMatchObject({
      code: 403,
      status: 'PERMISSION_DENIED',
      message: 'The caller does not have permission',
    });
    await ask('POST', `/drive/v3/files/${id}/permissions`, { body: { type: 'anyone', role: 'writer' } });
    expect((await ask('GET', path, { as: null })).json).toEqual({ spreadsheetId: id });
    expect(
      (
        await ask('PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW&key=k`, {
          as: null,
          body: { values: [[1]] },
        })
      ).json.error,
    ).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' });
  });
});

describe('uploads in steps and requests in batches', () => {
  test('a resumable upload gets an address, takes parts and makes the file with the last', async () => {
    const begun = await ask('POST', '/upload/drive/v3/files?uploadType=resumable&fields=id,name,size', {
      body: { name: 'dài.txt' },
      headers: { 'x-upload-content-type': 'text/plain' },
    });
    const address = begun.headers.get('location') ?? '';
    expect([begun.code, address.startsWith(at.url)]).toEqual([200, true]);
    const first = await ask('PUT', address, { text: 'hello ', headers: { 'content-range': 'bytes 0-5/11' } });
    expect([first.code, first.headers.get('range')]).toEqual([308, 'bytes=0-5']);
    expect((await ask('PUT', address, { headers: { 'content-range': 'bytes */11' } })).headers.get('range')).toBe(
      'bytes=0-5',
    );
    const last = await ask('PUT', address, { text: 'world', headers: { 'content-range': 'bytes 6-10/11' } });
    expect([last.code, last.json.name, last.json.size]).toEqual([200, 'dài.txt', '11']);
    expect((await ask('GET', `/drive/v3/files/${last.json.id}?alt=media`)).text).toBe('hello world');
    expect((await ask('PUT', address, { text: 'again' })).code).toBe(404);
  });

  test('a batch is answered part by part, each with its id', async () => {
    const id = await book();
    const parts = [
      `GET /v4/spreadsheets/${id}?fields=spreadsheetId HTTP/1.1\r\n`,
      `POST /drive/v3/files/${id}/permissions?fields=role\r\nContent-Type: application/json\r\n\r\n{"type":"anyone","role":"reader"}`,
      'GET /drive/v3/files/nope\r\n',
    ];
    const text = `${parts.map((part, n) => `--b\r\nContent-Type: application/http\r\nContent-ID: <one + ${n}>\r\n\r\n${part}\r\n`).join('')}--b--`;
    const answer = await ask('POST', '/batch/drive/v3', {
      text,
      headers: { 'content-type': 'multipart/mixed; boundary=b' },
    });
    expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    expect(
      [...answer.text.matchAll(/Content-ID: (\S.*)\r\n\r\nHTTP\/1.1 (\d+)/g)].map((found) => [found[1], found[2]]),
    ).toEqual([
      ['<response-one + 0>', '200'],
      ['<response-one + 1>', '200'],
      ['<response-one + 2>', '404'],
    ]);
    expect(answer.text).toContain('{"role":"reader"}');
  });
});

describe('exports as text', () => {
  const filled = async (): Promise<{ id: string; other: number }> => {
    const id = await book();
    const added = await ask('POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      body: { requests: [{ addSheet: { properties: { title: 'Hai' } } }] },
    });
    await ask('PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=USER_ENTERED`, {
      body: { values: [['a,b', '', '=1/4'], [], ['nói "có"', 2]] },
    });
    await ask('PUT', `/v4/spreadsheets/${id}/values/Hai!B2?valueInputOption=RAW`, { body: { values: [['x\ty']] } });
    return { id, other: added.json.replies[0].addSheet.properties.sheetId as number };
  };

  test('a CSV holds the first sheet as shown, up to its last cell', async () => {
    const { id } = await filled();
    const csv = await ask('GET', `/drive/v3/files/${id}/export?mimeType=text/csv`);
    expect([csv.headers.get('content-type'), csv.text]).toEqual(['text/csv', '"a,b",,0.25\r\n,,\r\n"nói ""có""",2,']);
  });

  // google-spreadsheet: downloadAsCSV and downloadAsTSV ask docs.google.com for one tab by its gid.
  test('the export link of the site gives one tab by its id, to accounts that may read', async () => {
    const { id, other } = await filled();
    expect((await ask('GET', `/spreadsheets/d/${id}/export?format=tsv&gid=${other}`)).text).toBe('\t\r\n\tx y');
    expect((await ask('GET', `/spreadsheets/d/${id}/export?format=csv&gid=99`)).code).toBe(400);
    expect((await ask('GET', `/spreadsheets/d/${id}/export?format=csv`, { as: 'nhap.568@khanhhoa.gov.vn' })).code).toBe(
      404,
    );
    expect((await ask('GET', `/spreadsheets/d/${id}/export?format=xlsx`)).text.slice(0, 2)).toBe('PK');
  });
});

test('what is not doubled throws with its name', async () => {
  const refused = await ask('POST', `/drive/v3/files/${await book()}/watch`, {
    body: { id: 'x', type: 'web_hook', address: 'https://x.vn' },
  });
  expect(refused.json.error.message).toBe(new NotDoubled('drive.files.watch').message);
});
