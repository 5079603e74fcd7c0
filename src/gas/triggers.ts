/**
 * The hourly trigger. A published add-on may have one trigger of each type per person and file, so an existing one is
 * kept.
 */
import type { Triggers } from '../app/ports';
import { Fault } from '../core/fault';
import { failureIn } from './fault-of';

const withName = (handler: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

/** The job works without a trigger. Any error of the trigger service becomes one fault, `noTrigger`. */
function asFault<T>(where: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (thrown) {
    const failure = failureIn(thrown);
    throw failure ? new Fault('noTrigger', where, failure.words) : thrown;
  }
}

export const triggersOfGoogle = (): Triggers => ({
  exists: (handler) => asFault('trigger.list', () => withName(handler).length > 0),
  ensureHourly: (handler) =>
    asFault('trigger.create', () => {
      if (withName(handler).length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    }),
  remove: (handler) =>
    asFault('trigger.delete', () => {
      for (const trigger of withName(handler)) ScriptApp.deleteTrigger(trigger);
    }),
});
