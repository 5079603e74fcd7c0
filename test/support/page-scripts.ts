/**
 * Runs the scripts of a page without a browser: each script element by itself, as a browser does, so that a broken one
 * harms no other. The page has `google.script`, a document that only takes scripts, and Google's loader of the Picker.
 */
import vm from 'node:vm';

export interface AskedByPage {
  readonly name: string;
  readonly body: unknown;
}

/** The page's own doubles, as one script: requests succeed at once, and an appended script loads. */
const DOUBLES = `
var requests = [], self = globalThis, window = globalThis;
var setTimeout = () => 0;
var runner = { withSuccessHandler: (done) => (runner.done = done, runner), withFailureHandler: () => runner,
  call: (name, body) => { requests.push([name, body]); runner.done('{"ok":true,"value":null}'); } };
var google = { script: { run: runner, host: { close() {} } }, picker: {} };
var head = { appendChild(script) {
  if (pickerComes) { globalThis.gapi = { load: (_, how) => how.callback() }; script.onload(); } else script.onerror();
} };
var document = { createElement: () => ({}), head, body: { dataset: {} } };
`;

/** @param html a page that renders nothing by script. @returns its requests to the server, in order */
export function askedByPage(html: string, { pickerComes = true } = {}): readonly AskedByPage[] {
  const context = vm.createContext({ pickerComes }, { microtaskMode: 'afterEvaluate' });
  vm.runInContext(DOUBLES, context);
  for (const [, code = ''] of html.matchAll(/<script>([^]*?)<\/script>/g)) {
    try {
      vm.runInContext(code, context);
    } catch (thrown) {
      // As in a browser: a script that does not parse is one that did nothing.
      if ((thrown as Error).name !== 'SyntaxError') throw thrown;
    }
  }
  const requests = JSON.parse(vm.runInContext('JSON.stringify(requests)', context) as string) as [string, string][];
  return requests.map(([name, body]) => ({ name, body: JSON.parse(body) as unknown }));
}

/** What the probe window reported: piece → verdict. */
export const verdictsIn = (reports: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(reports.map((report) => report.split(' ') as [string, string]));
