/**
 * One execution on its own thread, as its scheduler sees it: computing, asking, or ended. Independent of the other
 * threads.
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
    const workerData: ThreadStart = { ...start, port: port2, signal: this.#signal };
    this.#worker = new Worker(threadCode(), { eval: true, workerData, transferList: [port2] });
    this.#worker.on('message', (message: FromThread) => this.#heard(message));
    this.#worker.on('error', (error) => watch.failed(error));
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
    if (this.ended !== undefined) return;
    this.ended = ended;
    this.question = undefined;
    clearTimeout(this.#patience);
    this.#port.close();
    void this.#worker.terminate();
  }

  /** A script that makes no call charges no virtual time, so only a real timer can find that it never ends. */
  #computes(): void {
    this.#patience = setTimeout(() => {
      this.stop({ ranOut: true });
      this.watch.stopped();
    }, this.patienceMs);
  }

  #heard(message: FromThread): void {
    if (this.ended !== undefined) return;
    if (message.kind === 'log') return this.watch.logged(message.level, message.text);
    clearTimeout(this.#patience);
    if (message.kind === 'ask') this.question = message.question;
    else this.stop(message.ended);
    this.watch.stopped();
  }
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
