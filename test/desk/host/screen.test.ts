/** What a script may show and see in each auth mode, and which state it shares with other runs. */
import {
  OFFICE,
  SECOND_OFFICE,
  UNIT,
  bundleWith,
  deskWith,
  newSpreadsheet,
  person,
  smallDesk,
  value,
} from './support/small-desk';

const MENU = `function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Tổng hợp', 'consolidate').addSeparator()
  .addSubMenu(SpreadsheetApp.getUi().createMenu('Khác').addItem('Nhắc', 'remind')).addToUi(); return String(e.authMode === ScriptApp.AuthMode.NONE); }`;

test.each(['NONE', 'LIMITED'] as const)('opening a file in mode %s shows the menu', (mode) => {
  const desk = deskWith(MENU);
  const id = newSpreadsheet(desk, person(OFFICE));
  const { result, ui } = desk.openFile(id, OFFICE, mode);
  expect(result).toBe(String(mode === 'NONE'));
  expect(ui).toEqual([
    {
      kind: 'menu',
      text: null,
      addOn: true,
      items: [
        { text: 'Tổng hợp', functionName: 'consolidate' },
        { separator: true },
        { text: 'Khác', addOn: false, items: [{ text: 'Nhắc', functionName: 'remind' }] },
      ],
    },
  ]);
});

test('a unit or a viewer sees no menu', () => {
  const desk = deskWith(MENU);
  const id = newSpreadsheet(desk, person(UNIT));
  expect(desk.openFile(id, UNIT).ui).toEqual([]);
  const body = { type: 'user', role: 'reader', emailAddress: OFFICE };
  desk.call({ method: 'drive.permissions.create', params: { fileId: id }, body }, person(UNIT));
  expect(desk.openFile(id, OFFICE).ui).toEqual([]);
});

test.each([
  ['NONE', 'PropertiesService.getDocumentProperties()', true],
  ['NONE', 'SpreadsheetApp.getActive()', true],
  ['NONE', "Utilities.formatDate(new Date(), 'GMT', 'yyyy')", false],
  ['LIMITED', 'PropertiesService.getDocumentProperties()', false],
  ['LIMITED', 'SpreadsheetApp.getActive().getId()', false],
  ['LIMITED', "UrlFetchApp.fetch('https://sheets.googleapis.com/')", true],
  ['LIMITED', 'Drive.Files.list()', true],
  ['LIMITED', "MailApp.sendEmail('a@b.vn', 's', 'b')", true],
  ['LIMITED', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", true],
  ['LIMITED', "ScriptApp.newTrigger('f').timeBased().everyHours(1).create()", true],
] as const)('in mode %s %s is forbidden: %s', (mode, code, forbidden) => {
  const desk = deskWith(`function onOpen() { ${code}; }`);
  const { error } = desk.openFile(newSpreadsheet(desk, person(OFFICE)), OFFICE, mode);
  expect(error?.message.includes('You do not have permission to call') ?? false).toBe(forbidden);
  expect(error === undefined).toBe(!forbidden);
});

test('a sidebar shows a page of the bundle', () => {
  const code = `function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Tổng hợp')); } function none() { HtmlService.createHtmlOutputFromFile('absent'); }`;
  const desk = smallDesk({ bundleDir: bundleWith(code, undefined, { 'panel.html': '<p>Ch&#224;o</p>' }) });
  const activeSpreadsheetId = newSpreadsheet(desk, person(OFFICE));
  value(desk, 'show', [], { activeSpreadsheetId });
  expect(desk.lastUi).toEqual([
    { kind: 'sidebar', title: 'Tổng hợp', html: '<p>Ch&#224;o</p>', width: null, height: null },
  ]);
  expect(() => value(desk, 'none')).toThrow('No HTML file named absent was found.');
  expect(() => value(desk, 'show')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('a question gets its planned answer, without one it times out, and it frees the locks', () => {
  const desk = deskWith(`function ask() {
    var lock = LockService.getScriptLock(); lock.tryLock(10);
    var ui = SpreadsheetApp.getUi();
    var answer = ui.alert('Chốt?', 'Chốt kỳ báo cáo?', ui.ButtonSet.YES_NO);
    return [answer === ui.Button.YES, String(answer), lock.hasLock()];
  }`);
  const activeSpreadsheetId = newSpreadsheet(desk, person(OFFICE));
  desk.answers.push({ button: 'YES' });
  expect(value(desk, 'ask', [], { activeSpreadsheetId })).toEqual([true, 'YES', false]);
  expect(() => value(desk, 'ask', [], { activeSpreadsheetId })).toThrow('Timed out waiting for user response');
});

test('the active cell is the one that the person selected', () => {
  const desk = deskWith(`function where() { var s = SpreadsheetApp.getActiveSpreadsheet(); var c = s.getCurrentCell();
    return [s.getName(), s.getSpreadsheetTimeZone(), s.getActiveSheet().getName(), s.getActiveSheet().getSheetId(), c.getA1Notation(), c.getRow(), c.getColumn()]; }`);
  const activeSpreadsheetId = newSpreadsheet(desk, person(OFFICE), 'Báo cáo');
  const activeCell = { sheetId: 7, a1: 'AB12' };
  expect(value(desk, 'where', [], { activeSpreadsheetId, activeCell })).toEqual([
    'Báo cáo',
    'Asia/Ho_Chi_Minh',
    'Trang tính1',
    7,
    'AB12',
    12,
    28,
  ]);
});

test('document state is null without an open file, and otherwise belongs to the open file', () => {
  const desk =
    deskWith(`function put(v) { var p = PropertiesService.getDocumentProperties(); if (p === null) return null; p.setProperty('k', v); return p.getProperties(); }
    function locks() { return LockService.getDocumentLock() === null; } function get() { return PropertiesService.getDocumentProperties().getProperty('k'); }`);
  const one = newSpreadsheet(desk, person(OFFICE));
  const two = newSpreadsheet(desk, person(OFFICE));
  expect([value(desk, 'put', ['a']), value(desk, 'locks')]).toEqual([null, true]);
  expect(value(desk, 'put', ['a'], { activeSpreadsheetId: one })).toEqual({ k: 'a' });
  expect([
    value(desk, 'get', [], { activeSpreadsheetId: one }),
    value(desk, 'get', [], { activeSpreadsheetId: two }),
  ]).toEqual(['a', null]);
});

test('logs are kept with the run', () => {
  const desk = deskWith(
    `function f() { console.log('một', { a: 1 }); console.error('hai'); Logger.log('%s có %d', 'ba', 3); return Logger.getLog(); }`,
  );
  const { logs, result } = desk.run({ fn: 'f', as: OFFICE });
  expect(logs).toEqual(['một {"a":1}', 'error: hai', 'ba có 3']);
  expect(result).toBe(logs.join('\n'));
});

test.each([
  ['%05.2f|%-6s|%+d|%%', [3.14159, 'ab', 7], '03.14|ab    |+7|%'],
  ['%,d đồng, %s', [1234567, 'đủ'], '1,234,567 đồng, đủ'],
  ['%x %X', [255, 255], 'ff FF'],
])('formatString %s', (format, args, shown) => {
  const desk = deskWith(
    'function f(format, args) { return Utilities.formatString.apply(Utilities, [format].concat(args)); }',
  );
  expect(value(desk, 'f', [format, args])).toBe(shown);
});

test('Session names the account, and another account gets another key', () => {
  const desk = deskWith(
    'function who() { return Session.getActiveUser().getEmail() + " " + Session.getEffectiveUser().getEmail() + " " + Session.getScriptTimeZone(); }',
  );
  expect(value(desk, 'who', [], { as: SECOND_OFFICE })).toBe(`${SECOND_OFFICE} ${SECOND_OFFICE} Asia/Ho_Chi_Minh`);
});
