/**
 * What the tests of a worker leave open for later ones, such as a browser, is closed when the worker ends. Without
 * workers the tests run in jest's own process, which calls this module's function (`globalTeardown`) after the last
 * one.
 */

/** One list for the process: jest may load this module twice. */
export const atWorkerEnd = (globalThis[Symbol.for('so-cchc.atWorkerEnd')] ??= []);

export default async function closed() {
  await Promise.all(atWorkerEnd.splice(0).map((close) => close()));
}

/** jest-worker's message that ends a worker; it waits half a second for the process to end by itself. */
const CHILD_MESSAGE_END = 2;

function onMessage(message) {
  if (!Array.isArray(message) || message[0] !== CHILD_MESSAGE_END) return;
  process.off('message', onMessage);
  void closed();
}
if (process.send !== undefined) process.on('message', onMessage);
