import { Fault } from '../../src/core/fault';
import { retried } from '../../src/gas/retry';

const waited: number[] = [];
beforeEach(() => {
  waited.length = 0;
  Object.assign(globalThis, { Utilities: { sleep: (ms: number) => waited.push(ms) } });
});

const failure = (code: number, message: string, reason = ''): Error =>
  Object.assign(new Error(message), {
    name: 'GoogleJsonResponseException',
    details: { code, message, errors: [{ reason }] },
  });

/** Fails with each error in turn, then answers. */
function flaky(errors: readonly Error[]): { attempt: () => string; calls: () => number } {
  let calls = 0;
  return {
    attempt: () => {
      const error = errors[calls];
      calls += 1;
      if (error) throw error;
      return 'answer';
    },
    calls: () => calls,
  };
}

const codeOfThrow = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.code : `not a fault: ${String(thrown)}`;
  }
  return 'no throw';
};

describe('a call to Google that fails', () => {
  test.each([429, 500, 502, 503, 504])('is repeated after HTTP %i when it only reads', (code) => {
    const world = flaky([failure(code, 'x'), failure(code, 'x')]);
    expect(retried('sheets.get', 'read', world.attempt)).toBe('answer');
    expect(world.calls()).toBe(3);
  });

  test('waits 1, 2, 4, 8, 16 seconds, each shortened by at most a half, and then gives up as busy', () => {
    const world = flaky(Array.from({ length: 9 }, () => failure(503, 'unavailable')));
    expect(codeOfThrow(() => retried('sheets.get', 'read', world.attempt))).toBe('busy');
    expect(world.calls()).toBe(6);
    expect(waited).toHaveLength(5);
    waited.forEach((ms, n) => {
      expect(ms).toBeGreaterThanOrEqual(500 * 2 ** n);
      expect(ms).toBeLessThanOrEqual(1000 * 2 ** n);
    });
  });

  test.each([
    [400, 'refused', 'Invalid requests[0]'],
    [401, 'forbidden', 'auth'],
    [403, 'forbidden', 'The caller does not have permission'],
    [404, 'gone', 'File not found'],
    [403, 'quotaToday', 'Service invoked too many times for one day: premium gmail'],
  ])('is not repeated after HTTP %i (%s)', (code, expected, message) => {
    const world = flaky([failure(code, message)]);
    expect(codeOfThrow(() => retried('drive.get', 'read', world.attempt))).toBe(expected);
    expect(world.calls()).toBe(1);
    expect(waited).toEqual([]);
  });

  test('is repeated when 403 only means too fast', () => {
    const world = flaky([failure(403, 'User Rate Limit Exceeded', 'userRateLimitExceeded')]);
    expect(retried('drive.list', 'read', world.attempt)).toBe('answer');
  });

  test('is not repeated when it may have written, and is reported as unsure', () => {
    const world = flaky([failure(504, 'Deadline exceeded')]);
    expect(codeOfThrow(() => retried('sheets.batchUpdate', 'once', world.attempt))).toBe('unsure');
    expect(world.calls()).toBe(1);
  });

  test('is repeated after 429 even when it writes, because nothing was done', () => {
    const world = flaky([failure(429, 'Quota exceeded')]);
    expect(retried('sheets.batchUpdate', 'once', world.attempt)).toBe('answer');
  });

  test('is repeated after an interruption when a second write gives the same result', () => {
    const world = flaky([failure(500, 'Internal error encountered.')]);
    expect(retried('sheets.values.batchUpdate', 'again', world.attempt)).toBe('answer');
  });

  test('is still reported as a programming error when it is one', () => {
    expect(
      codeOfThrow(() =>
        retried('sheets.get', 'read', () => {
          throw new TypeError('x is undefined');
        }),
      ),
    ).toMatch(/^not a fault: TypeError/);
    expect(
      codeOfThrow(() =>
        retried('sheets.get', 'read', () => {
          throw failure(501, 'chưa mô phỏng: x');
        }),
      ),
    ).toMatch(/^not a fault/);
  });
});
