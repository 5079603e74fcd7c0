/** Small strings of this account that outlive a run: which master, which stage. Never figures, never another person's. */
import type { Memory } from '../app/ports';

export const memoryOfGoogle = (): Memory => ({
  get: (key) => PropertiesService.getUserProperties().getProperty(key),
  set: (key, value) => { PropertiesService.getUserProperties().setProperty(key, value); },
  drop: (key) => { PropertiesService.getUserProperties().deleteProperty(key); },
});
