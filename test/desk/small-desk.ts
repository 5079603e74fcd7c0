/**
 * Shared by the small desks of the tests: counted ids, a clock that moves only on request, files with roles, and calls
 * checked against Google's discovery document.
 */
import type { Actor, DeskEnv, FileDoor, Role } from '../../src/desk/contract';
import { methods } from '../../src/desk/schema/discovery';
import { checkAnswer, checkRequestBody } from '../../src/desk/schema/schema';

export const OWNER: Actor = { email: 'vanphong@tinh.example', project: null };
export const UNIT: Actor = { email: 'xa01@tinh.example', project: null };
export const READER: Actor = { email: 'lanhdao@tinh.example', project: null };
export const STRANGER: Actor = { email: 'nguoila@tinh.example', project: null };
export const NOON = Date.UTC(2026, 2, 31, 5);

export type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

export interface SmallFiles {
  readonly env: DeskEnv;
  readonly files: FileDoor;
  readonly clock: { now: number };
  readonly roles: Map<string, Role>;
  readonly names: Map<string, string>;
  readonly touches: string[];
}

/** The owner owns every file, the unit may write, the leader may read, a stranger has no access. */
export function smallFiles(): SmallFiles {
  const clock = { now: NOON };
  let count = 1000;
  const roles = new Map<string, Role>([
    [OWNER.email, 'owner'],
    [UNIT.email, 'writer'],
    [READER.email, 'reader'],
  ]);
  const names = new Map<string, string>();
  const touches: string[] = [];
  const env: DeskEnv = { now: () => clock.now, newFileId: () => `file-${(count += 1)}`, newNumber: () => (count += 1) };
  const files: FileDoor = {
    role: (_, actor) => roles.get(actor.email) ?? 'none',
    register: (id, name) => void names.set(id, name),
    rename: (id, name) => void names.set(id, name),
    name: (id) => names.get(id) ?? '',
    owner: () => OWNER.email,
    nameOf: (email) => `Ông ${email.split('@')[0] ?? ''}`,
    touched: (id, actor) => void touches.push(`${id} ${actor.email}`),
    exists: (id) => names.has(id),
  };
  return { env, files, clock, roles, names, touches };
}

export type CheckedCall = (method: string, params?: Record<string, unknown>, body?: unknown, actor?: Actor) => Any;

interface Double {
  call(
    request: { readonly method: string; readonly params: Record<string, unknown>; readonly body: unknown },
    actor: Actor,
  ): unknown;
}

/**
 * Calls of one double, with requests and answers checked against Google's schemas; `prefix` = `sheets.spreadsheets`.
 */
export const checkedCalls =
  (api: 'sheets' | 'docs', prefix: string, double: Double): CheckedCall =>
  (method, params = {}, body = undefined, actor = OWNER) => {
    const doc = methods().get(`${prefix}.${method}`);
    if (!doc) throw new Error(`no such method: ${method}`);
    const checked = doc.request === undefined ? undefined : checkRequestBody(api, doc.request, body);
    const answer = double.call({ method: doc.id, params, body: checked }, actor);
    if (doc.response !== undefined) checkAnswer(api, doc.response, answer);
    return answer;
  };
