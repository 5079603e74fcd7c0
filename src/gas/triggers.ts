/** The hourly trigger. A published add-on may have one of each type per person and file, so what exists is kept. */
import type { Triggers } from '../app/ports';

const withName = (handler: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

export const triggersOfGoogle = (): Triggers => ({
  exists: (handler) => withName(handler).length > 0,
  ensureHourly(handler) {
    if (withName(handler).length === 0) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
  },
  remove(handler) {
    for (const trigger of withName(handler)) ScriptApp.deleteTrigger(trigger);
  },
});
