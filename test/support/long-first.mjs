/**
 * The order of test files: those that play a whole quarter or open a browser come first, so that neither of two workers
 * is left alone with a long one at the end. Where jest remembers the duration of a file, its own order (longest first)
 * applies.
 */
import Sequencer from '@jest/test-sequencer';

const LONG = [
  ...['test/app/jobs/', 'test/demo/', 'test/browser/', 'test/desk/fidelity/', 'test/app/'],
  // The compiler and the linter run in these.
  ...['test/house/', 'test/gas/'],
];

const rank = (path) => {
  const at = LONG.findIndex((folder) => path.includes(`/${folder}`));
  return at < 0 ? LONG.length : at;
};

export default class LongFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some((one) => one.duration !== undefined)
      ? sorted
      : [...sorted].sort((one, other) => rank(one.path) - rank(other.path));
  }
}
