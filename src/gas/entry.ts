/**
 * What Google calls: every export here becomes a global function of the bundle (build/server-bundle.ts), for menus, triggers,
 * google.script.run and scripts.run. Nothing else is visible from outside, and nothing runs while this file is loading.
 */
import { answerCall } from '../app/call';
import { everyHour } from '../app/hourly';
import { MENU, RARE_MENU } from '../text/menu';
import type { MenuEntry } from '../text/menu';
import { guarded } from './guarded';
import { google } from './world';

/** The menu only: runs in every authorisation mode, so no file, no property, no account is asked for. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const [menu, rare] = [ui.createAddonMenu(), ui.createMenu(RARE_MENU)];
  for (const entry of MENU as readonly MenuEntry[]) (entry.rare ? rare : menu).addItem(entry.label, entry.handler);
  menu.addSubMenu(rare).addToUi();
}

/** Installed while a file is open: that file gets its menu at once. */
export function onInstall(): void {
  onOpen();
}

const DIALOG = { width: 560, height: 520 } as const;

function open(handler: (typeof MENU)[number]['handler']): void {
  const entry: MenuEntry | undefined = MENU.find((one) => one.handler === handler);
  if (!entry) throw new Error(`no menu entry for ${handler}`);
  const page = HtmlService.createHtmlOutputFromFile(entry.page).setTitle(entry.title);
  if (entry.kind === 'sidebar') SpreadsheetApp.getUi().showSidebar(page);
  else SpreadsheetApp.getUi().showModalDialog(page.setWidth(DIALOG.width).setHeight(DIALOG.height), entry.title);
}

export function openSetUp(): void { open('openSetUp'); }
export function openGenerate(): void { open('openGenerate'); }
export function openCollect(): void { open('openCollect'); }
export function openCheck(): void { open('openCheck'); }
export function openConsolidate(): void { open('openConsolidate'); }
export function openRemind(): void { open('openRemind'); }
export function openHealthCheck(): void { open('openHealthCheck'); }
export function openExportAll(): void { open('openExportAll'); }
export function openStatus(): void { open('openStatus'); }
export function openReceive(): void { open('openReceive'); }
export function openExplain(): void { open('openExplain'); }

/**
 * The one door for pages and programs.
 * @param name a request of app/call.ts
 * @param request its JSON text
 * @returns JSON text of an Answer
 */
export function call(name: string, request: string): string {
  return guarded(() => answerCall(google(), name, request));
}

/** Time trigger, once an hour: takes up what units have submitted. */
export function hourly(): string {
  return guarded(() => ({ ok: true, value: everyHour(google()) }));
}
