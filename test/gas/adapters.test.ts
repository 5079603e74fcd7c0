/** What the adapters make of Google's small services when these throw, forget or leave something out. */
import type { Fault } from '../../src/core/fault';
import { booksOfGoogle } from '../../src/gas/books/books';
import { filesOfGoogle } from '../../src/gas/files';
import { mailOfGoogle } from '../../src/gas/mail';
import { Pace } from '../../src/gas/pace';
import { personOfGoogle } from '../../src/gas/person';
import { turnOfGoogle } from '../../src/gas/turn';

const ofService = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });
const SERVER_ERROR = 'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.';

let slept = 0;
const publish = (globals: object): void => void Object.assign(globalThis, globals);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2019-03-18T08:00:00+07:00') });
  slept = 0;
  const sleep = (ms: number): void => {
    slept += ms;
    jest.setSystemTime(Date.now() + ms);
  };
  publish({ Utilities: { sleep } });
});
afterEach(() => jest.useRealTimers());

/** Throws the first time it is asked. */
function onceBroken<T>(answer: T): () => T {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked === 1) throw ofService(SERVER_ERROR);
    return answer;
  };
}

test('a lock service that throws leaves the fault busy, and nothing runs', () => {
  const tryLock = (): boolean => {
    throw ofService('Có quá nhiều thao tác LockService trên cùng một tập lệnh.');
  };
  publish({ LockService: { getUserLock: () => ({ tryLock, releaseLock: () => undefined }) } });
  const section = jest.fn();
  expect(() => turnOfGoogle().take(section)).toThrow(expect.objectContaining({ code: 'busy' }) as Fault);
  expect(section).not.toHaveBeenCalled();
});

test('a release that throws keeps the value of the run', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const releaseLock = (): void => {
    throw ofService(SERVER_ERROR);
  };
  publish({ LockService: { getUserLock: () => ({ tryLock: () => true, releaseLock }) } });
  expect(turnOfGoogle().take(() => 7)).toEqual({ value: 7 });
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

describe('the pace of calls', () => {
  const kept = new Map<string, string>();
  const cache = {
    get: (key: string) => kept.get(key) ?? null,
    put: (key: string, value: string) => kept.set(key, value),
  };
  beforeEach(() => kept.clear());

  test('stays below 60 calls in any minute, over two runs', () => {
    publish({ CacheService: { getUserCache: () => cache } });
    const moments: number[] = [];
    for (let run = 0; run < 2; run += 1) {
      const pace = new Pace('read');
      for (let call = 0; call < 80; call += 1) {
        pace.take(1);
        moments.push(Date.now());
      }
    }
    for (const from of moments)
      expect(moments.filter((at) => at >= from && at < from + 60_000).length).toBeLessThan(60);
  });

  test('a cache that throws is a forgotten count, and no call fails', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = (): never => {
      throw ofService(SERVER_ERROR);
    };
    publish({ CacheService: { getUserCache: () => ({ get: broken, put: broken }) } });
    const pace = new Pace('write');
    for (let call = 0; call < 20; call += 1) pace.take(1);
    expect(slept).toBe(0);
    warn.mockRestore();
  });
});

test('the mail quota and the account are asked again after a passing error', () => {
  publish({
    MailApp: { getRemainingDailyQuota: onceBroken(93) },
    Session: {
      getActiveUser: () => ({ getEmail: onceBrokenEmail }),
      getEffectiveUser: () => ({ getEmail: () => '' }),
    },
  });
  expect(mailOfGoogle().remainingToday()).toBe(93);
  expect(personOfGoogle().account()).toBe('tonghop.snv@khanhhoa.gov.vn');
  expect(slept).toBeGreaterThan(0);
});
const onceBrokenEmail = onceBroken('TongHop.SNV@khanhhoa.gov.vn ');

test('a permission without an address is of no account, and an absent author is null', () => {
  const file = {
    id: 'a',
    modifiedTime: '2019-03-18T01:00:00.000Z',
    version: '7',
    permissions: [{ id: 'p', type: 'user', role: 'writer' }],
  };
  publish({ Drive: { Files: { get: () => file } } });
  const seen = filesOfGoogle().audited('a');
  expect(seen?.permissions).toEqual([{ id: 'p', type: 'user', role: 'writer', who: '' }]);
  expect(seen?.modifiedBy).toBeNull();
});

describe('an answer of a workbook', () => {
  /** Answers in turn, the last one from then on. */
  const inTurn = (...answers: readonly unknown[]) => {
    let asked = 0;
    return () => answers[Math.min(asked++, answers.length - 1)];
  };
  const books = () => booksOfGoogle(new Pace('read'), new Pace('write'));
  beforeEach(() => publish({ CacheService: { getUserCache: () => ({ get: () => null, put: () => undefined }) } }));

  test('of another file is asked again, and is never taken', () => {
    const [other, own] = [{ spreadsheetId: 'other' }, { spreadsheetId: 'own' }];
    publish({ Sheets: { Spreadsheets: { get: inTurn(other, {}, own) } } });
    expect(books().get('own', { fields: 'sheets' })).toEqual(own);
    publish({ Sheets: { Spreadsheets: { get: inTurn(other) } } });
    expect(() => books().get('own', { fields: 'sheets' })).toThrow(
      expect.objectContaining({ code: 'brokenAnswer' }) as Fault,
    );
  });

  test('with fewer or more ranges than asked is asked again, and is never taken', () => {
    const ranges = [{ range: 'A1' }, { range: 'B1' }];
    const few = { valueRanges: ranges.slice(1) };
    publish({ Sheets: { Spreadsheets: { Values: { batchGet: inTurn(few, {}, { valueRanges: ranges }) } } } });
    expect(books().read('own', ['A1', 'B1'])).toEqual(ranges);
    for (const answer of [few, { valueRanges: [...ranges, ...ranges] }]) {
      publish({ Sheets: { Spreadsheets: { Values: { batchGet: inTurn(answer) } } } });
      expect(() => books().read('own', ['A1', 'B1'])).toThrow(
        expect.objectContaining({ code: 'brokenAnswer' }) as Fault,
      );
    }
  });
});
