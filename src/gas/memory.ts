/**
 * Small strings that outlive a run. Those of the account: which master, which stage. Those of the script, which every account sees:
 * when the hourly run of a master last looked. Never figures.
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
