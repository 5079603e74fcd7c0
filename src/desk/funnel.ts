/**
 * The one funnel for every call of every API. It checks the call against Google's own description, counts it, lets a
 * planned fault strike, applies the quota, does the call, charges the script's clock and checks the answer.
 */
import { ApiError, NotDoubled, type Actor, type ApiCall } from './contract';
import type { DeskRooms, Via } from './desk-rooms';
import { answerText } from './answer-text';
import { methods, type MethodDoc } from './schema/discovery';
import { MediaAnswer, PendingExport, callDrive, type Distortion } from './drive';
import { WARM_SECONDS } from './machine/latency';
import { RunKilled, type Strike } from './machine/nemesis';
import { checkParams } from './schema/params';
import { isWrite } from './machine/quota';
import { checkAnswer, checkRequestBody } from './schema/schema';
import type { RunScript } from './script/host';
import { scriptsRun } from './script/scripts-run';

interface By {
  readonly actor: Actor;
  readonly via: Via;
  /** Runs a function of the bundle, for `scripts.run`. */
  readonly run: RunScript;
}

/** Does one call. Throws ApiError with Google's words. A bad answer of a double is a bug and throws a plain Error. */
export function passFunnel(desk: DeskRooms, call: ApiCall, by: By): unknown {
  const method = methods().get(call.method);
  if (method === undefined) throw new ApiError(404, 'NOT_FOUND', `Method not found: ${call.method}`);
  const checked = checkedCall(method, call);
  desk.counters.count(method.id, by.via.execution !== undefined);
  if (method.id === 'script.scripts.run') return answered(method, scriptsRun(desk, checked, by));
  const answer = struck(desk, { method, call: checked }, by);
  if (
    (answer instanceof PendingExport || (answer instanceof MediaAnswer && method.id === 'drive.files.export')) &&
    by.via.canWait !== true
  ) {
    throw new NotDoubled('drive.files.export as an advanced service (fetch its URL instead)');
  }
  return answered(method, answer);
}

interface Checked {
  readonly method: MethodDoc;
  readonly call: ApiCall;
}

function checkedCall(method: MethodDoc, call: ApiCall): ApiCall {
  const params = checkParams(method, call.params);
  const body = method.request === undefined ? {} : { body: checkRequestBody(method.api, method.request, call.body) };
  return { method: method.id, params, ...body, ...(call.media === undefined ? {} : { media: call.media }) };
}

/**
 * The middle of the funnel, where faults strike. Only calls of scripts charge the clock; a person's REST calls take no
 * virtual time.
 */
function struck(desk: DeskRooms, checked: Checked, { actor, via }: By): unknown {
  const { method } = checked;
  const { execution } = via;
  const strike = desk.nemesis.strike(method.id);
  try {
    strike.before();
    if (actor.project !== null || desk.options.peopleQuota === true) {
      desk.quota.take(method, actor, { now: desk.clock.now(), project: actor.project ?? 'people' });
    }
    const answer = done(desk, checked, { actor, distortion: distortionOf(strike) });
    if (execution !== undefined) execution.charge(costOf(desk, checked, answer));
    return strike.after(answer);
  } catch (error) {
    if (error instanceof RunKilled && execution === undefined)
      throw new ApiError(500, 'INTERNAL', 'Internal error encountered.');
    if (error instanceof ApiError && execution !== undefined) {
      execution.charge(desk.latency.seconds(method, { write: false, cells: 0, bytes: 0, cold: false }));
    }
    throw error;
  }
}

function done(desk: DeskRooms, { method, call }: Checked, at: { actor: Actor; distortion: Distortion }): unknown {
  switch (method.api) {
    case 'sheets':
      return desk.sheets.call(call, at.actor);
    case 'drive':
      return callDrive(call, at.actor, { rooms: desk.drive, distortion: at.distortion });
    case 'docs':
      return desk.docs.call(call, at.actor);
    default:
      throw new NotDoubled(method.id);
  }
}

function costOf(desk: DeskRooms, { method, call }: Checked, answer: unknown): number {
  const fileId = call.params.spreadsheetId;
  const now = desk.clock.now();
  const cold = typeof fileId === 'string' && now - (desk.warm.get(fileId) ?? -Infinity) > WARM_SECONDS * 1000;
  const made =
    method.id === 'sheets.spreadsheets.create'
      ? (answer as { spreadsheetId?: unknown } | undefined)?.spreadsheetId
      : undefined;
  for (const touched of [fileId, made]) if (typeof touched === 'string') desk.warm.set(touched, now);
  const write = method.api === 'sheets' ? isWrite(method) : method.httpMethod !== 'GET';
  const { cells, readBack } = method.api === 'sheets' ? desk.sheets.lastCost() : { cells: 0, readBack: 0 };
  const bytes = (write ? JSON.stringify(call.body ?? null) : answerText(answer)).length;
  const back = readBack > 0 ? { back: { cells: readBack, bytes: answerText(answer).length } } : {};
  return desk.latency.seconds(method, { write, cells, bytes, cold, ...back });
}

function answered(method: MethodDoc, answer: unknown): unknown {
  if (answer instanceof MediaAnswer || answer instanceof PendingExport) return answer;
  if (method.response !== undefined) checkAnswer(method.api, method.response, answer);
  return answer;
}

function distortionOf(strike: Strike): Distortion {
  const stale = strike.faults.find((fault) => fault.kind === 'staleList');
  const lag = strike.faults.find((fault) => fault.kind === 'searchLag');
  return {
    ...(lag === undefined ? {} : { lagSeconds: lag.seconds ?? 60 }),
    ...(stale === undefined ? {} : { staleSeconds: stale.seconds ?? 60 }),
    noLastModifyingUser: strike.faults.some((fault) => fault.kind === 'noLastModifyingUser'),
  };
}
