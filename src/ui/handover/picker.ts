/**
 * Google's Picker in a window of the add-in. Its script is the one thing that a page fetches from elsewhere, at run
 * time and in this window only (docs/google.md, Beside the list); what the person chooses is known to `drive.file`
 * afterwards.
 * Source: developers.google.com/workspace/drive/picker/guides/overview.
 */
import type { PickerAccess } from '../../app/ports';

const SCRIPT = 'https://apis.google.com/js/api.js';
const TYPES = 'application/vnd.google-apps.spreadsheet,application/vnd.google-apps.folder';

interface View {
  setMode(mode: unknown): View;
  setIncludeFolders(on: boolean): View;
  setSelectFolderEnabled(on: boolean): View;
  setMimeTypes(types: string): View;
}
interface Builder {
  addView(view: View): Builder;
  enableFeature(feature: unknown): Builder;
  setOAuthToken(token: string): Builder;
  setDeveloperKey(key: string): Builder;
  setAppId(projectNumber: string): Builder;
  setOrigin(origin: string): Builder;
  setTitle(title: string): Builder;
  setLocale(locale: string): Builder;
  setSize(width: number, height: number): Builder;
  setCallback(heard: (answer: Answer) => void): Builder;
  build(): { setVisible(on: boolean): void };
}
interface Answer {
  readonly action: string;
  readonly docs?: readonly { readonly id: string }[];
}
interface PickerLibrary {
  readonly Action: { readonly PICKED: string; readonly CANCEL: string };
  readonly Feature: { readonly MULTISELECT_ENABLED: unknown };
  readonly ViewId: { readonly DOCS: unknown };
  readonly DocsViewMode: { readonly LIST: unknown };
  readonly DocsView: new (id: unknown) => View;
  readonly PickerBuilder: new () => Builder;
}
interface Loader {
  load(library: 'picker', how: { readonly callback: () => void; readonly onerror: () => void }): void;
}
declare const google: {
  readonly picker?: PickerLibrary;
  readonly script: { readonly host: { readonly origin: string } };
};
declare const gapi: Loader | undefined;

/** Loads the Picker's script once. Rejects when it does not come. */
export function loadPicker(): Promise<PickerLibrary> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('the picker did not load'));
    const ready = (): void => (google.picker ? resolve(google.picker) : failed());
    const load = (): void => {
      if (typeof gapi === 'undefined') failed();
      else gapi.load('picker', { callback: ready, onerror: failed });
    };
    if (typeof gapi !== 'undefined') return load();
    const script = document.createElement('script');
    script.onload = load;
    script.onerror = failed;
    script.src = SCRIPT;
    document.head.appendChild(script);
  });
}

/** Opens the Picker. Resolves with the ids of the chosen files; [] when the person closes it. */
export async function pickFiles(
  { token, apiKey, projectNumber }: PickerAccess,
  title: string,
): Promise<readonly string[]> {
  const library = await loadPicker();
  return new Promise((resolve) => {
    const view = new library.DocsView(library.ViewId.DOCS)
      .setMode(library.DocsViewMode.LIST)
      .setIncludeFolders(true)
      .setSelectFolderEnabled(true)
      .setMimeTypes(TYPES);
    new library.PickerBuilder()
      .addView(view)
      .enableFeature(library.Feature.MULTISELECT_ENABLED)
      .setOAuthToken(token)
      .setDeveloperKey(apiKey)
      .setAppId(projectNumber)
      .setOrigin(google.script.host.origin)
      .setLocale('vi')
      .setTitle(title)
      .setSize(window.innerWidth - 20, window.innerHeight - 20)
      .setCallback(({ action, docs = [] }) => {
        if (action === library.Action.PICKED) resolve(docs.map((one) => one.id));
        else if (action === library.Action.CANCEL) resolve([]);
      })
      .build()
      .setVisible(true);
  });
}
