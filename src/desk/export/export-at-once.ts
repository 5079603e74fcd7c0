/**
 * An xlsx, a docx or a pdf while the script waits. Making one is asynchronous, but a script of Apps Script cannot wait
 * for a promise: another thread makes the file while this one sleeps.
 */
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { NotDoubled } from '../contract';
import type { DeskRooms } from '../desk-rooms';
import { DOCUMENT, ODS, PDF } from '../drive/record';
import { officeProgram } from './pdf';

/** Real seconds to wait for a file; after that the desk reports a bug. */
const PATIENCE_MS = 120_000;

export interface ExportJob {
  readonly form: 'xlsx' | 'docx' | 'pdf' | 'ods';
  readonly snapshot: unknown;
  /** The file's creation time, milliseconds. */
  readonly at: number;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

/** Forms of a workbook that LibreOffice makes. */
const PRINTED_FORMS: Readonly<Record<string, 'pdf' | 'ods'>> = { [PDF]: 'pdf', [ODS]: 'ods' };

/** A script waits for `now`; what is made for later has its own thread, so that the script does not wait for it too. */
type Thread = 'now' | 'later';

const workers = new Map<Thread, Worker>();

/** Whether a file is a Google document. The other exportable kind is a spreadsheet. */
export function isDocument(desk: DeskRooms, fileId: string): boolean {
  return desk.shelf.get(fileId).mimeType === DOCUMENT;
}

/** Starts the other threads now, so that the first exports need not wait for them. */
export function startExports(): void {
  thread('now');
  thread('later');
}

function thread(name: Thread): Worker {
  let worker = workers.get(name);
  if (worker === undefined) workers.set(name, (worker = started()));
  return worker;
}

/**
 * The bytes of the workbook or document. Throws a plain Error when it cannot be made, and NotDoubled for a PDF without
 * LibreOffice.
 */
export function exportAtOnce(desk: DeskRooms, fileId: string, mimeType: string): Uint8Array {
  const form = isDocument(desk, fileId) ? 'docx' : (PRINTED_FORMS[mimeType] ?? 'xlsx');
  if (form === 'pdf' || form === 'ods') assertOffice();
  const snapshot = form === 'docx' ? desk.docs.snapshot(fileId) : desk.sheets.snapshot(fileId);
  const { port, signal } = handedOver('now', { form, snapshot, at: desk.clock.now() });
  Atomics.wait(signal, 0, 0, PATIENCE_MS);
  const answer = receiveMessageOnPort(port)?.message as Answer | undefined;
  port.close();
  return bytesOf(form, answer);
}

/** The workbook as it is now as xlsx, made on the other thread while this one goes on. */
export function xlsxBeside(desk: DeskRooms, fileId: string): Promise<Uint8Array> {
  const { port } = handedOver('later', { form: 'xlsx', snapshot: desk.sheets.snapshot(fileId), at: desk.clock.now() });
  return new Promise<Answer>((resolve) => port.once('message', resolve)).then((answer) => {
    port.close();
    return bytesOf('xlsx', answer);
  });
}

interface Answer {
  readonly bytes?: Uint8Array;
  readonly failed?: string;
}

/** Gives a job to the other thread. Its answer comes through `port`, and `signal` wakes the waiting thread. */
function handedOver(to: Thread, asked: Omit<ExportJob, 'port' | 'signal'>): Pick<ExportJob, 'port' | 'signal'> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  thread(to).postMessage({ ...asked, port: port2, signal } satisfies ExportJob, [port2]);
  return { port: port1, signal };
}

function bytesOf(form: ExportJob['form'], answer: Answer | undefined): Uint8Array {
  if (answer?.bytes === undefined) throw new Error(`bug of the desk: no ${form}: ${answer?.failed ?? 'no answer'}`);
  return answer.bytes;
}

/** Throws NotDoubled on a machine without LibreOffice. */
export function assertOffice(): void {
  if (officeProgram() === null)
    throw new NotDoubled(
      'drive.files.export as application/pdf or OpenDocument: máy này chưa có LibreOffice (soffice)',
    );
}

let code: string | undefined;

/** TypeScript loaders need the main thread, which sleeps here, so the worker gets its code as one bundled text. */
function started(): Worker {
  code ??= workerCode();
  const made = new Worker(code, { eval: true });
  made.unref();
  return made;
}

function workerCode(): string {
  const entry = fileURLToPath(new URL('./export-worker.ts', import.meta.url));
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}
