/** Every exception becomes an answer, also where the words of a fault cannot be loaded. */
import { guarded } from '../../src/gas/guarded';
import { Fault } from '../../src/core/fault';
import { faultSentence } from '../../src/text/faults';

jest.mock('../../src/text/faults', () => ({ faultSentence: jest.fn() }));

const answered = (thrown: unknown): unknown =>
  JSON.parse(
    guarded(() => {
      throw thrown;
    }),
  );

beforeEach(() => {
  Object.assign(globalThis, { BUILD_ID: 'b', Utilities: { getUuid: () => '12345678-9' } });
  for (const level of ['warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

const BUG = { ok: false, code: 'bug', message: expect.stringContaining('12345678') as string };

test('a fault is answered with its sentence, a bug with its number', () => {
  jest.mocked(faultSentence).mockReturnValue('Google đang bận.');
  expect(answered(new Fault('busy', 'x', 'y'))).toEqual({ ok: false, code: 'busy', message: 'Google đang bận.' });
  expect(answered(new TypeError('x'))).toEqual(BUG);
});

test('a fault whose sentence cannot be loaded is answered as a bug', () => {
  jest.mocked(faultSentence).mockImplementation(() => {
    throw new Error('part-refusals');
  });
  expect(answered(new Fault('busy', 'x', 'y'))).toEqual(BUG);
});
