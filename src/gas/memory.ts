/** Small strings of this account that outlive a run: which master, which stage. Never figures, never another person's. */
import type { Memory } from '../app/ports';
import { retried } from './retry';

const own = (): GoogleAppsScript.Properties.Properties => PropertiesService.getUserProperties();

export const memoryOfGoogle = (): Memory => ({
  get: (key) => retried('properties.get', 'read', () => own().getProperty(key)),
  set: (key, value) => {
    retried('properties.set', 'again', () => own().setProperty(key, value));
  },
  drop: (key) => {
    retried('properties.delete', 'again', () => own().deleteProperty(key));
  },
});
