/** The screen of a script: menus, sidebars, dialogs, alerts, toasts, the open file and its active cell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotDoubled } from '../../contract';
import { ScriptException } from '../errors';
import type { ActiveCell } from '../execution';
import { cleaned, served } from '../serving';
import { ALWAYS, FULL_ONLY, WITH_FILE, scopes, text, type Op, type OpRoom, type Ops } from './op';

const UI_SCOPE = scopes('script.container.ui');
const FILE_SCOPE = scopes('spreadsheets.currentonly', 'spreadsheets');

/** A window gets its page as the serving pass leaves it. */
function opens(kind: 'sidebar' | 'dialog'): Op {
  return {
    name: `Ui ${kind}`,
    modes: FULL_ONLY,
    scopes: UI_SCOPE,
    run: ({ desk, execution }, [details]) => {
      const shown = details as { readonly html: string };
      execution.ui.push({ kind, ...shown, html: served(shown.html, desk.options.serving) });
    },
  };
}

export const SCREEN_OPS: Ops = {
  'html.file': {
    name: 'HtmlService.createHtmlOutputFromFile',
    modes: FULL_ONLY,
    run: ({ desk }, args) => htmlFile(desk.options.bundleDir, text(args, 0)),
  },
  'html.template': {
    name: 'HtmlService.createTemplateFromFile',
    modes: FULL_ONLY,
    run: ({ desk }, args) => htmlFile(desk.options.bundleDir, text(args, 0)),
  },
  'html.content': {
    name: 'HtmlOutput.getContent',
    modes: FULL_ONLY,
    run: ({ desk }, args) => cleaned(text(args, 0), desk.options.serving),
  },
  'ui.open': {
    name: 'SpreadsheetApp.getUi',
    modes: ALWAYS,
    run: ({ execution }) => {
      if (execution.facts.byTrigger || execution.facts.activeSpreadsheetId === null) {
        throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
      }
    },
  },
  'ui.menu': {
    name: 'Menu.addToUi',
    modes: ALWAYS,
    run: ({ execution }, [menu]) => void execution.ui.push({ kind: 'menu', ...(menu as object) }),
  },
  'ui.sidebar': opens('sidebar'),
  'ui.dialog': opens('dialog'),
  'ui.toast': {
    name: 'Ui toast',
    modes: WITH_FILE,
    scopes: FILE_SCOPE,
    run: ({ execution }, [details]) => void execution.ui.push({ kind: 'toast', ...(details as object) }),
  },
  'ui.alert': {
    name: 'Ui.alert',
    modes: FULL_ONLY,
    scopes: UI_SCOPE,
    run: (room, [asked]) => answerOf(room, 'alert', asked),
  },
  'ui.prompt': {
    name: 'Ui.prompt',
    modes: FULL_ONLY,
    scopes: UI_SCOPE,
    run: (room, [asked]) => answerOf(room, 'prompt', asked),
  },
  'active.open': {
    name: 'SpreadsheetApp.getActiveSpreadsheet',
    modes: WITH_FILE,
    scopes: FILE_SCOPE,
    run: ({ execution }) => execution.facts.activeSpreadsheetId,
  },
  'active.properties': {
    name: 'Spreadsheet',
    modes: WITH_FILE,
    scopes: FILE_SCOPE,
    run: (room) => openFile(room).properties,
  },
  'active.metadata': {
    name: 'Spreadsheet.getDeveloperMetadata',
    modes: WITH_FILE,
    scopes: FILE_SCOPE,
    run: (room) => openFile(room).developerMetadata ?? [],
  },
  'active.cell': { name: 'Spreadsheet.getActiveCell', modes: WITH_FILE, scopes: FILE_SCOPE, run: activeCell },
};

function htmlFile(bundleDir: string, name: string): string {
  const path = join(bundleDir, name.endsWith('.html') ? name : `${name}.html`);
  if (!existsSync(path)) throw new ScriptException(`No HTML file named ${name} was found.`);
  return readFileSync(path, 'utf8');
}

/**
 * A question suspends the script and frees its locks (docs/sources/platform.md, Authorisation of menus). Without a
 * planned answer it throws as Google does.
 */
function answerOf({ desk, execution }: OpRoom, kind: 'alert' | 'prompt', asked: unknown): unknown {
  const question = asked as { readonly buttons: string };
  desk.locks.releaseAll(execution.facts.id);
  const planned = desk.answers.shift();
  const answer = planned ?? (kind === 'alert' && question.buttons === 'OK' ? { button: 'OK', text: '' } : undefined);
  execution.ui.push({ kind, ...(asked as object), ...(answer === undefined ? {} : { answer: answer.button }) });
  if (answer === undefined) throw new ScriptException('Timed out waiting for user response');
  return { button: answer.button, text: answer.text ?? '' };
}

interface OpenFileProperties {
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
}

interface OpenFile {
  readonly properties: OpenFileProperties;
  readonly developerMetadata?: readonly { readonly metadataKey: string; readonly metadataValue?: string }[];
  readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
}

/**
 * The open file as its editor shows it. Not counted and not charged, because the person already has it on the screen.
 */
function openFile({ desk, execution }: OpRoom): OpenFile {
  const spreadsheetId = execution.facts.activeSpreadsheetId;
  if (spreadsheetId === null) throw new NotDoubled('an active spreadsheet without an open file');
  const call = {
    method: 'sheets.spreadsheets.get',
    params: {
      spreadsheetId,
      fields:
        'properties(title,timeZone,locale),developerMetadata(metadataKey,metadataValue),sheets.properties(sheetId,title)',
    },
  };
  return desk.sheets.call(call, { email: execution.facts.email, project: null }) as OpenFile;
}

/** The active cell: A1 of the first tab in a file just opened. */
function activeCell(room: OpRoom): object {
  const { sheets } = openFile(room);
  const chosen: ActiveCell = room.execution.facts.activeCell ?? {
    sheetId: sheets[0]?.properties.sheetId ?? 0,
    a1: 'A1',
  };
  const sheet = sheets.find((one) => one.properties.sheetId === chosen.sheetId);
  if (sheet === undefined) throw new ScriptException(`No tab has id ${chosen.sheetId}`);
  const found = /^([A-Z]+)(\d+)$/.exec(chosen.a1);
  if (found === null) throw new ScriptException(`Not one cell: ${chosen.a1}`);
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { ...chosen, sheetName: sheet.properties.title, row: Number(found[2]), column };
}
