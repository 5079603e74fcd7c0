/**
 * What Google calls: every export here becomes a global function of the bundle (build/bundle/server-bundle.ts), for
 * menus, triggers, google.script.run and scripts.run. Nothing else is visible from outside, and nothing runs while this
 * file loads.
 */
import { answerCall } from '../app/call';
import { everyHour } from '../app/hourly';
import { MENU, RARE_MENU, type Handler, type MenuEntry } from '../text/windows/menu';
import { requireWindows } from './consent';
import { guarded } from './guarded';
import { google } from './world';

/** The menu only. It runs in every authorisation mode, so it does not read a file, a property or an account. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const [menu, rare] = [ui.createAddonMenu(), ui.createMenu(RARE_MENU)];
  const entries: readonly MenuEntry[] = MENU;
  for (const entry of entries) if (!entry.last) (entry.rare ? rare : menu).addItem(entry.label, entry.handler);
  menu.addSubMenu(rare);
  for (const entry of entries) if (entry.last) menu.addItem(entry.label, entry.handler);
  menu.addToUi();
}

/** The add-on is installed while a file is open: that file gets its menu at once. */
export function onInstall(): void {
  onOpen();
}

const DIALOG = { width: 560, height: 520 } as const;

const BODY = '<body ';

/**
 * @param period put into the body, where the page reads it (ui/call.ts). The page is then made from the raw text of its
 * file, because the content of an output may be a cleaned copy. Throws when the text has no place for the period, so
 * that a window never opens blank or on another period.
 */
function pageOf(file: string, period: unknown): GoogleAppsScript.HTML.HtmlOutput {
  if (typeof period !== 'string') return HtmlService.createHtmlOutputFromFile(file);
  const [head, tail, ...more] = HtmlService.createTemplateFromFile(file).getRawContent().split(BODY);
  if (head === undefined || tail === undefined || more.length > 0)
    throw new Error(`no one place for the period in the page ${file}`);
  return HtmlService.createHtmlOutput(`${head}${BODY}data-period="${encodeURIComponent(period)}" ${tail}`);
}

/** @param period set by a window that opens the next one; a click in the menu does not set it */
function open(handler: Handler, period?: unknown): void {
  const entry: MenuEntry | undefined = MENU.find((one) => one.handler === handler);
  if (!entry) throw new Error(`no menu entry for ${handler}`);
  requireWindows();
  const page = pageOf(entry.page, period).setTitle(entry.title);
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
export function openYearProof(): void {
  open('openYearProof');
}
export function openHandover(): void {
  open('openHandover');
}
export function openLoadFiles(period?: unknown): void {
  open('openLoadFiles', period);
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
export function openDocuments(period?: unknown): void {
  open('openDocuments', period);
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
export function openCorrections(period?: unknown): void {
  open('openCorrections', period);
}
export function openQuestions(period?: unknown): void {
  open('openQuestions', period);
}
export function openIndexForecast(period?: unknown): void {
  open('openIndexForecast', period);
}
export function openTable(): void {
  open('openTable');
}
export function openUnitFiles(period?: unknown): void {
  open('openUnitFiles', period);
}
export function openTemplateChange(period?: unknown): void {
  open('openTemplateChange', period);
}
export function openUnitChanges(): void {
  open('openUnitChanges');
}
export function openNextPeriod(period?: unknown): void {
  open('openNextPeriod', period);
}
export function openRehearsal(): void {
  open('openRehearsal');
}
export function openGuide(): void {
  open('openGuide');
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

/** Time trigger, once an hour: collects what units have submitted. */
export function hourly(): string {
  return guarded(() => ({ ok: true, value: everyHour(google()) }));
}
