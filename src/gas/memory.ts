/**
 * Small strings that outlive a run. In the account: which master, which stage. In the script, visible to every account:
 * when the hourly run last looked at a master. Never figures.
 */
import type { Memory } from '../app/ports';
import { retried } from './retry';

type Store = GoogleAppsScript.Properties.Properties;

const memoryIn = (store: () => Store): Memory => ({
  get: (key) => retried('properties.get', 'read', () => store().getProperty(key)),
  set: (key, value) => {
    retried('properties.set', 'again', () => store().setProperty(key, value));
  },
  drop: (key) => {
    retried('properties.delete', 'again', () => store().deleteProperty(key));
  },
});

export const memoryOfGoogle = (): Memory => memoryIn(() => PropertiesService.getUserProperties());
export const sharedMemoryOfGoogle = (): Memory => memoryIn(() => PropertiesService.getScriptProperties());
