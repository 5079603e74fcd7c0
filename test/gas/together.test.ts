/** Many requests at the same time: each has its own answer, its own repetition and its own fault. */
import type { Fault } from '../../src/core/fault';
import { changeBooks, fetchBooks } from '../../src/gas/books/fetch-books';
import { filesOfGoogle } from '../../src/gas/files';
import { Pace } from '../../src/gas/pace';

interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly payload?: string;
  readonly muteHttpExceptions?: boolean;
}
type Answer = readonly [status: number, json: unknown];

/** What each call of fetchAll was given. */
let calls: Sent[][] = [];
/** Answers one request, or throws for the whole call. */
let google: (sent: Sent, call: number) => Answer = () => [200, {}];

beforeEach(() => {
  calls = [];
  const fetchAll = (requests: readonly Sent[]) => {
    calls.push([...requests]);
    return requests.map((one) => {
      const [status, json] = google(one, calls.length);
      return { getResponseCode: () => status, getContentText: () => JSON.stringify(json) };
    });
  };
  Object.assign(globalThis, {
    Utilities: { sleep: () => undefined },
    ScriptApp: { getOAuthToken: () => 'token' },
    CacheService: { getUserCache: () => ({ get: () => null, put: () => undefined }) },
    UrlFetchApp: { fetchAll },
  });
});

const idIn = ({ url }: Sent): string => /(?:spreadsheets|files)\/([^/:?]+)/.exec(url)?.[1] ?? '';
const book = (sent: Sent): Answer => [200, { spreadsheetId: idIn(sent) }];
const refusal = (code: number, message: string, reason = ''): Answer => [
  code,
  { error: { code, message, errors: [{ reason }] } },
];
const asks = (...ids: readonly string[]) => ids.map((id) => ({ id, requests: [] }));
const change = (...ids: readonly string[]) =>
  changeBooks(asks(...ids), new Pace('write')).map((one) => ('fault' in one ? one.fault.code : one.done));
const idsOf = (call: number): readonly string[] => (calls[call] ?? []).map(idIn);

test('only the write that met 429 is sent again; the others have their answers', () => {
  google = (sent, call) => (idIn(sent) === 'b' && call === 1 ? refusal(429, 'Quota exceeded') : book(sent));
  expect(change('a', 'b', 'c')).toEqual([true, true, true]);
  expect([idsOf(0), idsOf(1), calls.length]).toEqual([['a', 'b', 'c'], ['b'], 2]);
  expect(calls.flat().every((one) => one.muteHttpExceptions === true && one.method === 'post')).toBe(true);
});

test('a batch that may have been written is never sent again, and is unsure by itself', () => {
  google = (sent) => (idIn(sent) === 'b' ? refusal(503, 'The service is currently unavailable.') : book(sent));
  expect(change('a', 'b', 'c')).toEqual([true, 'unsure', true]);
  expect(calls).toHaveLength(1);
});

test('a refused batch is named and keeps the others; an answer about another file is no answer', () => {
  google = (sent) =>
    idIn(sent) === 'a'
      ? refusal(400, 'Invalid requests[3]')
      : [200, { spreadsheetId: idIn(sent) === 'b' ? 'other' : 'c' }];
  expect(change('a', 'b', 'c')).toEqual(['refused', 'brokenAnswer', true]);
});

test('a connection that is cut leaves every write unsure, and every read is asked again', () => {
  google = (sent, call) => {
    if (call === 1) throw Object.assign(new Error('Address unavailable'), { name: 'Exception' });
    return book(sent);
  };
  expect(change('a', 'b')).toEqual(['unsure', 'unsure']);
  expect(calls).toHaveLength(1);
  calls = [];
  expect(fetchBooks([{ id: 'a', fields: 'properties' }], new Pace('read'))).toEqual([{ book: { spreadsheetId: 'a' } }]);
  expect(calls).toHaveLength(2);
});

test('a day whose fetches are used up ends the run', () => {
  google = () => {
    throw Object.assign(new Error('Service invoked too many times for one day: urlfetch.'), { name: 'Exception' });
  };
  expect(() => change('a', 'b')).toThrow(expect.objectContaining({ code: 'quotaToday' }) as Fault);
});

test('more than twenty go in several calls', () => {
  google = book;
  const ids = Array.from({ length: 45 }, (_, n) => `f${n}`);
  expect(change(...ids).every((one) => one === true)).toBe(true);
  expect(calls.map((one) => one.length)).toEqual([20, 20, 5]);
});

test('new files are described as one by one, and a lost answer names its own file', () => {
  google = (sent) =>
    (sent.payload ?? '').includes('"Hai"') ? refusal(500, 'Internal error encountered.') : [200, { id: 'new' }];
  const made = filesOfGoogle().createBooks(
    ['Một', 'Hai'].map((name) => ({ name, parent: 'folder', appProperties: { unit: name } })),
  );
  expect(made).toEqual([
    { done: 'new' },
    { fault: expect.objectContaining({ code: 'unsure', where: 'drive.create Hai' }) as Fault },
  ]);
  expect(JSON.parse(calls[0]?.[0]?.payload ?? '')).toEqual({
    name: 'Một',
    mimeType: 'application/vnd.google-apps.spreadsheet',
    appProperties: { unit: 'Một' },
    writersCanShare: false,
    parents: ['folder'],
  });
});

test('grants of one file never go at the same time; an address that is no account is tried as a group alone', () => {
  google = (sent) =>
    (sent.payload ?? '').includes('"nhom@x.vn"')
      ? refusal(400, 'Bad Request', 'invalidSharingRequest')
      : [200, { emailAddress: 'Nguoi@X.vn' }];
  const create = jest.fn(() => ({ emailAddress: 'nhom@x.vn' }));
  Object.assign(globalThis, { Drive: { Permissions: { create } } });
  const grant = (id: string, account: string) => ({ id, account, role: 'writer' as const });
  const shared = filesOfGoogle().shareMany([
    grant('a', 'mot@x.vn'),
    grant('a', 'nhom@x.vn'),
    grant('b', 'hai@x.vn'),
    grant('a', 'ba@x.vn'),
  ]);
  expect(shared).toEqual([
    { done: 'nguoi@x.vn' },
    { done: 'nhom@x.vn' },
    { done: 'nguoi@x.vn' },
    { done: 'nguoi@x.vn' },
  ]);
  expect([idsOf(0), idsOf(1), idsOf(2), calls.length]).toEqual([['a', 'b'], ['a'], ['a'], 3]);
  expect(create.mock.calls).toEqual([
    [expect.objectContaining({ type: 'group', emailAddress: 'nhom@x.vn' }), 'a', expect.anything()],
  ]);
  expect(calls.flat().every(({ url }) => url.includes('sendNotificationEmail=false'))).toBe(true);
});
