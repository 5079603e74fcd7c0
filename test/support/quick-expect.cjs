/**
 * jest's `expect`, quick where the assertion holds. At each call jest makes 200 functions and an error with its stack,
 * which is most of the time of a random test. Here the matchers that are asked most compare first, with jest's own
 * comparison, and count the assertion. Where it does not hold, and for every other matcher, jest's `expect` is asked.
 */

/** jest's own comparison, which it gives to a matcher. */
function comparisonOf(expect) {
  let found;
  const { assertionCalls, numPassingAsserts } = expect.getState();
  expect.extend({
    givesComparison() {
      found = { equals: this.equals, iterables: this.utils.iterableEquality };
      return { pass: true };
    },
  });
  expect(null).givesComparison();
  expect.setState({ assertionCalls, numPassingAsserts });
  return ({ actual, expected }) => found.equals(actual, expected, [found.iterables]);
}

/** Each with jest's meaning; false also where jest would refuse the question. */
const matchersWith = (isEqual) => ({
  toBe: ({ actual, expected }) => Object.is(actual, expected),
  toEqual: isEqual,
  toHaveLength: ({ actual, expected }) =>
    (typeof actual === 'string' || Array.isArray(actual)) && Object.is(actual.length, expected),
  toContain: ({ actual, expected }) =>
    Array.isArray(actual)
      ? actual.indexOf(expected) >= 0
      : typeof actual === 'string' && typeof expected === 'string' && actual.includes(expected),
  toBeGreaterThan: ({ actual, expected }) =>
    typeof actual === 'number' && typeof expected === 'number' && actual > expected,
});

function expectationOf(expect) {
  const quick = Object.entries(matchersWith(comparisonOf(expect)));
  const asked = Symbol('asked');
  const prototype = {};
  for (const [name, holds] of quick)
    prototype[name] = function matcher(...args) {
      if (args.length === 1 && holds({ actual: this[asked], expected: args[0] })) {
        const state = expect.getState();
        state.assertionCalls += 1;
        state.numPassingAsserts += 1;
        return;
      }
      try {
        expect(this[asked])[name](...args);
      } catch (error) {
        // The first line of the stack is the test's.
        Error.captureStackTrace(error, matcher);
        throw error;
      }
    };
  const others = Object.keys(expect(null)).filter((name) => !(name in prototype) && name !== 'givesComparison');
  for (const name of others)
    Object.defineProperty(prototype, name, {
      get() {
        return expect(this[asked])[name];
      },
    });
  return { prototype, asked };
}

/** @param expect jest's, of one test file */
module.exports = function quickExpect(expect) {
  const { prototype, asked } = expectationOf(expect);
  const quick = (...args) => {
    if (args.length > 1) return expect(...args);
    const expectation = Object.create(prototype);
    expectation[asked] = args[0];
    return expectation;
  };
  return Object.assign(quick, expect);
};
