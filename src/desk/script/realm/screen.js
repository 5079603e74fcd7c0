/* Part 6: HtmlService, and of SpreadsheetApp only menus, sidebars, dialogs, toasts and the active cell. */
const PAGE = Symbol('page');

/**
 * @param fromFile whether `getContent` returns the cleaned copy that Google makes of a file, instead of the text itself
 */
function htmlOutput(content, fromFile = false) {
  const state = { content, title: null, width: null, height: null };
  const set = (name) => (value) => {
    state[name] = value;
    return output;
  };
  const output = guarded('HtmlOutput', {
    [PAGE]: () => state.content,
    getContent: () => (fromFile ? ask('html.content', state.content) : state.content),
    setContent: set('content'),
    append(text) {
      state.content += text;
      return output;
    },
    getTitle: () => state.title,
    setTitle: set('title'),
    getWidth: () => state.width,
    setWidth: set('width'),
    getHeight: () => state.height,
    setHeight: set('height'),
    addMetaTag: () => output,
    setXFrameOptionsMode: () => output,
    setSandboxMode: () => output,
  });
  return output;
}
publish('HtmlService', {
  SandboxMode: enumOf('EMULATED', 'IFRAME', 'NATIVE'),
  XFrameOptionsMode: enumOf('ALLOWALL', 'DEFAULT'),
  createHtmlOutput: (content) => htmlOutput(String(content ?? '')),
  createHtmlOutputFromFile: (name) => htmlOutput(ask('html.file', String(name)), true),
  createTemplateFromFile: (name) => htmlTemplate(ask('html.template', String(name))),
});

/** A template: its text as it was pushed. Scriptlets are not doubled, so evaluate and getCode are refused by name. */
function htmlTemplate(text) {
  return guarded('HtmlTemplate', { getRawContent: () => text });
}

const Button = enumOf('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

const MENU = Symbol('menu');

function menuOf(caption, addOn) {
  const items = [];
  const menu = guarded('Menu', {
    addItem(text, functionName) {
      items.push({ text, functionName });
      return menu;
    },
    addSeparator() {
      items.push({ separator: true });
      return menu;
    },
    addSubMenu(sub) {
      items.push(sub[MENU]());
      return menu;
    },
    addToUi() {
      ask('ui.menu', menu[MENU]());
    },
    [MENU]: () => ({ text: caption, addOn, items }),
  });
  return menu;
}

function asked(kind, args) {
  const [title, prompt, buttons] =
    args.length === 1
      ? [null, args[0], ButtonSet.OK]
      : args.length === 2 && typeof args[1] !== 'string'
        ? [null, ...args]
        : args;
  return ask(`ui.${kind}`, { title, prompt: String(prompt ?? ''), buttons: String(buttons ?? ButtonSet.OK) });
}

const frame = (kind, html, title) => {
  const shown = typeof html === 'string' ? htmlOutput(html) : html;
  ask(`ui.${kind}`, {
    title: title ?? shown.getTitle(),
    html: shown[PAGE](),
    width: shown.getWidth(),
    height: shown.getHeight(),
  });
};

const ui = () => {
  ask('ui.open');
  return guarded('Ui', {
    Button,
    ButtonSet,
    createMenu: (caption) => menuOf(caption, false),
    createAddonMenu: () => menuOf(null, true),
    alert: (...args) => Button[asked('alert', args).button],
    prompt(...args) {
      const answer = asked('prompt', args);
      return guarded('PromptResponse', {
        getSelectedButton: () => Button[answer.button],
        getResponseText: () => answer.text,
      });
    },
    showSidebar(html) {
      frame('sidebar', html);
    },
    showModalDialog(html, title) {
      frame('dialog', html, title);
    },
    showModelessDialog(html, title) {
      frame('dialog', html, title);
    },
  });
};

function rangeOf(cell) {
  return guarded('Range', {
    getA1Notation: () => cell.a1,
    getSheet: () => sheetOf(cell),
    getRow: () => cell.row,
    getColumn: () => cell.column,
  });
}
function sheetOf(cell) {
  return guarded('Sheet', {
    getSheetId: () => cell.sheetId,
    getName: () => cell.sheetName,
    getSheetName: () => cell.sheetName,
    getActiveCell: () => rangeOf(cell),
    getCurrentCell: () => rangeOf(cell),
    getActiveRange: () => rangeOf(cell),
  });
}
function activeSpreadsheet() {
  if (ask('active.open') === null) return null;
  const cell = () => ask('active.cell');
  return guarded('Spreadsheet', {
    getId: () => settings.activeSpreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${settings.activeSpreadsheetId}/edit`,
    getName: () => ask('active.properties').title,
    getSpreadsheetTimeZone: () => ask('active.properties').timeZone,
    getSpreadsheetLocale: () => ask('active.properties').locale,
    getActiveSheet: () => sheetOf(cell()),
    getActiveCell: () => rangeOf(cell()),
    getCurrentCell: () => rangeOf(cell()),
    getActiveRange: () => rangeOf(cell()),
    getDeveloperMetadata: () =>
      ask('active.metadata').map((one) =>
        guarded('DeveloperMetadata', { getKey: () => one.metadataKey, getValue: () => one.metadataValue ?? null }),
      ),
    toast(text, title, seconds) {
      ask('ui.toast', { text: String(text), title: title ?? null, seconds: seconds ?? null });
    },
  });
}
publish('SpreadsheetApp', {
  getUi: ui,
  getActive: activeSpreadsheet,
  getActiveSpreadsheet: activeSpreadsheet,
  getActiveSheet: () => activeSpreadsheet()?.getActiveSheet() ?? null,
  getActiveRange: () => activeSpreadsheet()?.getActiveRange() ?? null,
  getCurrentCell: () => activeSpreadsheet()?.getCurrentCell() ?? null,
});
