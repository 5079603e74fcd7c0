/** The office's settings in the catalogue, found by key. */
import type { Catalogue } from './catalogue';

export const settingOf = (catalogue: Pick<Catalogue, 'settings'>, key: string): string | null =>
  catalogue.settings.find((setting) => setting.key === key)?.value ?? null;
