/**
 * One execution on its own thread, as its scheduler sees it: computing, asking, or ended. Independent of the other
 * threads. A thread whose execution has ended serves a later one, which finds nothing of it (kept-contexts.ts).
 */
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { Question } from './question';
import type { Ended } from './realm-call';
import type { FromThread, ThreadStart, ToThread } from './together-worker';

export interface Watch {
  /** The thread asks something now, or has ended. */
  stopped(): void;
  logged(level: string, text: string): void;
  failed(error: unknown): void;
}

/** Threads without an execution; what they have compiled is quick the next time. */
const idle: Worker[] = [];
/** A thread takes about 60 MB; two runs at once are usual, three are rare. */
const MOST_IDLE = 3;

export class Thread {
  /** The question that waits for an answer; undefined while the thread computes. */
  question: Question | undefined;
  ended: Ended | undefined;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #patience: NodeJS.Timeout | undefined;

  constructor(
    start: Omit<ThreadStart, 'port' | 'signal'>,
    private readonly watch: Watch,
    private readonly patienceMs: number,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = idle.pop() ?? new Worker(threadCode(), { eval: true });
    this.#worker.on('message', this.#heard);
    this.#worker.on('error', this.#failed);
    this.#worker.ref();
    this.#worker.postMessage({ ...start, port: port2, signal: this.#signal } satisfies ThreadStart, [port2]);
    this.#computes();
  }

  isComputing(): boolean {
    return this.ended === undefined && this.question === undefined;
  }

  answer(message: ToThread): void {
    this.question = undefined;
    this.#port.postMessage(message);
    Atomics.store(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
    this.#computes();
  }

  /** Ends the thread at once, even in the middle of a loop. */
  stop(ended: Ended): void {
    if (this.#end(ended)) void this.#worker.terminate();
  }

  /** Returns false when it has ended before. */
  #end(ended: Ended): boolean {
    if (this.ended !== undefined) return false;
    this.ended = ended;
    this.question = undefined;
    clearTimeout(this.#patience);
    this.#port.close();
    this.#worker.off('message', this.#heard);
    return true;
  }

  #keepWorker(): void {
    this.#worker.off('error', this.#failed);
    this.#worker.unref();
    if (idle.length < MOST_IDLE) idle.push(this.#worker);
    else void this.#worker.terminate();
  }

  readonly #failed = (error: unknown): void => this.watch.failed(error);

  /** A script that makes no call charges no virtual time, so only a real timer can find that it never ends. */
  #computes(): void {
    this.#patience = setTimeout(() => {
      this.stop({ ranOut: true });
      this.watch.stopped();
    }, this.patienceMs);
  }

  readonly #heard = (message: FromThread): void => {
    if (message.kind === 'log') return this.watch.logged(message.level, message.text);
    clearTimeout(this.#patience);
    if (message.kind === 'ask') this.question = message.question;
    else if (this.#end(message.ended)) this.#keepWorker();
    this.watch.stopped();
  };
}

let code: string | undefined;

/** TypeScript loaders do not work inside a thread, so the thread gets its code as one bundled text. */
function threadCode(): string {
  if (code === undefined) {
    const entry = new URL('./together-worker.ts', import.meta.url);
    const define = { 'import.meta.url': JSON.stringify(entry.href) };
    const built = buildSync({
      entryPoints: [fileURLToPath(entry)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      logLevel: 'silent',
      define,
    });
    code = built.outputFiles[0]?.text ?? '';
  }
  return code;
}
