/** The quick `expect` (test/support/quick-expect.cjs) refuses what jest's refuses, with its words, and counts alike. */

/** What an assertion throws. */
function thrownBy(assertion: () => void): Error {
  try {
    assertion();
  } catch (error) {
    return error as Error;
  }
  throw new Error('the assertion holds');
}

/** Without `expect`, which is what is looked at. */
const isRefused = (assertion: () => void, words: string): void => {
  const { message, stack = '' } = thrownBy(assertion);
  if (!message.includes(words)) throw new Error(`${message}\n\nhas no ${words}`);
  const [first = ''] = stack.split('\n').filter((line) => /^\s+at /.test(line));
  if (!first.includes('quick-expect.test.ts')) throw new Error(`the first line of the stack is ${first}`);
};

class Place {
  constructor(readonly row: number) {}
}

test.each<readonly [string, () => void, string]>([
  ['toBe', () => expect(1).toBe(2), 'Expected: 2'],
  ['toBe', () => expect(0).toBe(-0), 'Expected: -0'],
  ['toBe', () => expect({}).toBe({}), 'toStrictEqual'],
  ['toEqual', () => expect({ a: [1] }).toEqual({ a: [2] }), '-     2'],
  ['toEqual', () => expect(new Set([1])).toEqual(new Set([2])), 'Set {'],
  ['toEqual', () => expect(new Map([[1, { a: 1 }]])).toEqual(new Map([[1, { a: 2 }]])), 'Map {'],
  ['toEqual', () => expect([1, 2]).toEqual(expect.arrayContaining([3])), 'ArrayContaining'],
  ['toEqual', () => expect(undefined).toEqual(null), 'Expected: null'],
  ['toHaveLength', () => expect([1]).toHaveLength(2), 'Expected length: 2'],
  ['toHaveLength', () => expect(1).toHaveLength(1), 'received'],
  ['toContain', () => expect('biểu').toContain('sổ'), 'Expected substring: "sổ"'],
  ['toContain', () => expect([{}]).toContain({}), 'toContainEqual'],
  ['toContain', () => expect([NaN]).toContain(NaN), 'NaN'],
  ['toBeGreaterThan', () => expect(1).toBeGreaterThan(1), 'Expected: > 1'],
  ['toBeGreaterThan', () => expect(NaN).toBeGreaterThan(1), 'Received:   NaN'],
  ['toBeGreaterThan', () => expect('2' as unknown as number).toBeGreaterThan(1), 'received'],
])('%s refuses: %#', (_, assertion, words) => isRefused(assertion, words));

test('what holds is counted once, with or without a quick way', () => {
  const { assertionCalls: before } = expect.getState();
  expect('a').toBe('a');
  expect({ a: undefined, b: new Place(1) }).toEqual({ b: { row: 1 } });
  expect(new Set([{ a: 1 }])).toEqual(new Set([{ a: 1 }]));
  expect({ id: 7 }).toEqual({ id: expect.any(Number) });
  expect('abc').toHaveLength(3);
  expect([1, 2]).toContain(2);
  expect(2).toBeGreaterThan(1);
  expect(1).not.toBe(2);
  expect({ a: 1, b: 2 }).toMatchObject({ a: 1 });
  const { assertionCalls: after, numPassingAsserts } = expect.getState();
  expect([after - before, numPassingAsserts >= 9]).toEqual([9, true]);
});

test('not, resolves and rejects are those of jest', async () => {
  expect(thrownBy(() => expect(1).not.toBe(1)).message).toContain('Expected: not 1');
  await expect(Promise.resolve(1)).resolves.toBe(1);
  await expect(Promise.reject(new Error('no'))).rejects.toThrow('no');
  await expect(expect(Promise.resolve(1)).resolves.toBe(2)).rejects.toThrow('Expected: 2');
});

test('the number of assertions can be fixed beforehand', () => {
  expect.assertions(2);
  expect(1).toBe(1);
  expect([1]).toEqual([1]);
});
