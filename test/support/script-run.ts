/**
 * `google.script.run` of a page that a test loads without the desk's own frame: each request goes to the page's
 * `askDesk`, which the test exposes.
 */
export const SCRIPT_RUN = `
  const runner = (done, failed) => new Proxy({}, { get: (_, name) =>
    name === 'withSuccessHandler' ? (next) => runner(next, failed) : name === 'withFailureHandler' ? (next) => runner(done, next)
      : (...args) => window.askDesk(name, args).then(done, failed) });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => {} } } };`;
