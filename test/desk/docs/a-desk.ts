/** A desk small enough for the Docs double alone, between Google's schemas: counted ids, files with roles. */
import type { Actor, DeskEnv, FileDoor, Role } from '../../../src/desk/contract';
import { methods } from '../../../src/desk/discovery';
import type { DocsDouble } from '../../../src/desk/docs';
import { createDocsDouble } from '../../../src/desk/docs';
import { checkAnswer, checkRequestBody } from '../../../src/desk/schema';

const OWNER: Actor = { email: 'vanphong@tinh.example', project: null };
const READER: Actor = { email: 'lanhdao@tinh.example', project: null };

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

export interface SmallDesk {
  docs: DocsDouble;
  touches: string[];
  call(method: string, params?: Record<string, unknown>, body?: unknown, actor?: Actor): Any;
  create(title?: string): string;
  batch(id: string, requests: unknown[], more?: object): Any;
  get(id: string, params?: Record<string, unknown>): Any;
  /** The text of the body, structure left out. */
  text(id: string): string;
}

export function aDesk(): SmallDesk {
  let count = 1000;
  const roles = new Map<string, Role>([[OWNER.email, 'owner'], [READER.email, 'reader']]);
  const names = new Map<string, string>();
  const touches: string[] = [];
  const env: DeskEnv = { now: () => 0, newFileId: () => `file-${(count += 1)}`, newNumber: () => (count += 1) };
  const files: FileDoor = {
    role: (_, actor) => roles.get(actor.email) ?? 'none',
    register: (id, name) => void names.set(id, name),
    rename: (id, name) => void names.set(id, name),
    name: (id) => names.get(id) ?? '',
    owner: () => OWNER.email,
    touched: (id, actor) => void touches.push(`${id} ${actor.email}`),
    exists: (id) => names.has(id),
  };
  const docs = createDocsDouble(env, files);
  // Every request and every answer of these tests is held against Google's discovery document.
  const call: SmallDesk['call'] = (method, params = {}, body = undefined, actor = OWNER) => {
    const doc = methods().get(`docs.documents.${method}`);
    if (!doc) throw new Error(`no such method: ${method}`);
    const checked = doc.request === undefined ? undefined : checkRequestBody('docs', doc.request, body);
    const answer = docs.call({ method: doc.id, params, body: checked }, actor);
    if (doc.response !== undefined) checkAnswer('docs', doc.response, answer);
    return answer;
  };
  const get: SmallDesk['get'] = (id, params = {}) => call('get', { documentId: id, ...params });
  return {
    docs, touches, call, get,
    create: (title = 'Báo cáo') => call('create', {}, { title }).documentId,
    batch: (id, requests, more = {}) => call('batchUpdate', { documentId: id }, { requests, ...more }),
    text: (id) => allText(get(id).body.content),
  };
}

/** The text of structural elements, cells one after another. */
export function allText(content: Any[]): string {
  return content.map((one) => {
    if (one.table) return one.table.tableRows.map((row: Any) => row.tableCells.map((cell: Any) => allText(cell.content)).join('')).join('');
    return (one.paragraph?.elements ?? []).map((part: Any) => part.textRun?.content ?? '').join('');
  }).join('');
}

export const insert = (index: number, text: string, segmentId?: string): object => ({ insertText: { location: { index, ...(segmentId === undefined ? {} : { segmentId }) }, text } });
export const range = (startIndex: number, endIndex: number): object => ({ startIndex, endIndex });
