/** A reporter of jest: after a whole run it prints the ten slowest files, so that CI shows where the time is spent. */
const LISTED = 10;

export default class SlowestFiles {
  onRunComplete(_contexts, { testResults }) {
    const files = testResults.map(({ testFilePath, perfStats }) => ({
      file: testFilePath.replace(`${process.cwd()}/`, ''),
      seconds: (perfStats.end - perfStats.start) / 1000,
    }));
    if (files.length <= LISTED) return;
    const slowest = files.sort((one, other) => other.seconds - one.seconds).slice(0, LISTED);
    const lines = slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${file}`);
    process.stderr.write(`\nThe ${LISTED} slowest of ${files.length} test files:\n${lines.join('\n')}\n`);
  }
}
