/**
 * `scripts.run` of the Apps Script API. The answer is an Operation in Google's form with the function's value or its
 * error.
 */
import { ApiError, type Actor, type ApiCall } from '../contract';
import type { DeskRooms, Via } from '../desk-rooms';
import { refusalOf, type RunRequest, type RunScript } from './host';
import type { Failure } from './realm';

const TYPE = 'type.googleapis.com/google.apps.script.v1.';

interface RunBy {
  readonly actor: Actor;
  readonly via: Via;
  readonly run: RunScript;
}

/** Every script id means the bundle on the desk. */
export function scriptsRun(desk: DeskRooms, call: ApiCall, at: RunBy): unknown {
  const { function: fn, parameters } = call.body as {
    readonly function?: string;
    readonly parameters?: readonly unknown[];
  };
  if (fn === undefined || fn === '')
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  const { activeSpreadsheetId, activeCell } = at.via;
  const request: RunRequest = {
    fn,
    args: parameters ?? [],
    as: at.actor.email,
    ...(activeSpreadsheetId === undefined ? {} : { activeSpreadsheetId }),
    ...(activeCell === undefined ? {} : { activeCell }),
  };
  const refusal = refusalOf(desk, request);
  if (refusal !== undefined)
    throw new ApiError(403, 'PERMISSION_DENIED', `The caller does not have permission. ${refusal}`);
  const outcome = at.run(request);
  if (outcome.error !== undefined) return { done: true, error: statusOf(outcome.error) };
  return {
    done: true,
    response: {
      '@type': `${TYPE}ExecutionResponse`,
      ...(outcome.result === undefined ? {} : { result: outcome.result }),
    },
  };
}

function statusOf(failure: Failure): object {
  const timedOut = failure.message === 'Exceeded maximum execution time';
  return {
    code: timedOut ? 10 : 3,
    message: timedOut ? 'SCRIPT_TIMEOUT' : 'ScriptError',
    details: [
      {
        '@type': `${TYPE}ExecutionError`,
        errorMessage: failure.name === 'Error' ? failure.message : `${failure.name}: ${failure.message}`,
        errorType:
          failure.name === 'Exception' || failure.name === 'GoogleJsonResponseException' ? 'ScriptError' : failure.name,
        scriptStackTraceElements: framesOf(failure.stack),
      },
    ],
  };
}

function framesOf(stack: string): object[] {
  return [...stack.matchAll(/^\s+at (?:new )?(\S+) \(.*code\.js:(\d+):\d+\)$/gm)].map((found) => ({
    function: found[1] ?? '',
    lineNumber: Number(found[2]),
  }));
}
