/**
 * What Google calls: every export here becomes a global function of the bundle (build/bundle/server-bundle.ts), for menus, triggers,
 * google.script.run and scripts.run. Nothing else is visible from outside, and nothing runs while this file is loading.
 */
import { answerCall } from '../app/call';
import { everyHour } from '../app/hourly';
import { MENU, RARE_MENU, type MenuEntry } from '../text/windows/menu';
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

/** @param period given by a window that opens the next one; a click in the menu gives none. */
function open(handler: (typeof MENU)[number]['handler'], period?: unknown): void {
  const entry: MenuEntry | undefined = MENU.find((one) => one.handler === handler);
  if (!entry) throw new Error(`no menu entry for ${handler}`);
  const page = HtmlService.createHtmlOutputFromFile(entry.page).setTitle(entry.title);
  if (typeof period === 'string')
    page.setContent(page.getContent().replace('<body ', `<body data-period="${encodeURIComponent(period)}" `));
  if (entry.kind === 'sidebar') SpreadsheetApp.getUi().showSidebar(page);
  else SpreadsheetApp.getUi().showModalDialog(page.setWidth(DIALOG.width).setHeight(DIALOG.height), entry.title);
}

export function openSetUp(): void {
  open('openSetUp');
}
export function openGenerate(period?: unknown): void {
  open('openGenerate', period);
}
export function openCollect(period?: unknown): void {
  open('openCollect', period);
}
export function openCheck(period?: unknown): void {
  open('openCheck', period);
}
export function openConsolidate(period?: unknown): void {
  open('openConsolidate', period);
}
export function openRemind(period?: unknown): void {
  open('openRemind', period);
}
export function openHealthCheck(): void {
  open('openHealthCheck');
}
export function openSelfCheck(): void {
  open('openSelfCheck');
}
export function openExportAll(): void {
  open('openExportAll');
}
export function openLeaders(period?: unknown): void {
  open('openLeaders', period);
}
export function openScoreBook(period?: unknown): void {
  open('openScoreBook', period);
}
export function openStatus(period?: unknown): void {
  open('openStatus', period);
}
export function openTrack(period?: unknown): void {
  open('openTrack', period);
}
export function openReceive(period?: unknown): void {
  open('openReceive', period);
}
export function openExplain(): void {
  open('openExplain');
}
export function openAdjust(period?: unknown): void {
  open('openAdjust', period);
}

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
