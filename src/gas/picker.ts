/**
 * What Google's Picker needs to be opened in a window. Key and number are typed once into the project's script
 * properties by the
 * technician (docs/install.md). Source: developers.google.com/workspace/drive/picker/guides/overview.
 */
import type { Picker } from '../app/ports';
import { retried } from './retry';

const API_KEY = 'picker.apiKey';
const PROJECT_NUMBER = 'picker.projectNumber';

export const pickerOfGoogle = (): Picker => ({
  access() {
    const written = (name: string): string =>
      retried('properties.get', 'read', () => PropertiesService.getScriptProperties().getProperty(name) ?? '').trim();
    const [apiKey, projectNumber] = [written(API_KEY), written(PROJECT_NUMBER)];
    return apiKey === '' || projectNumber === '' ? null : { token: ScriptApp.getOAuthToken(), apiKey, projectNumber };
  },
});
