/**
 * Protections bind the acting account (docs/sources/platform.md, Protections and Copies; ProtectedRange in the
 * discovery document).
 */
import { aDesk, OWNER, READER, UNIT } from './a-desk';

const box = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function protectedSheet(protectedRange: object) {
  const desk = aDesk();
  const id = desk.create();
  const reply = desk.batch(id, [{ addProtectedRange: { protectedRange } }]).replies[0].addProtectedRange.protectedRange;
  const write = (range: string, actor = UNIT) =>
    desk.call('values.update', { spreadsheetId: id, range, valueInputOption: 'RAW' }, { values: [['x']] }, actor);
  return { desk, id, write, reply };
}

test('an editor of the file who is not in the list cannot write there but can elsewhere; the owner always can', () => {
  const { desk, id, write } = protectedSheet({ range: box(0, 2, 0, 2), editors: { users: [] } });
  expect(() => write('B2')).toThrow(expect.objectContaining({ code: 400, message: REFUSED }));
  write('C3');
  write('B2', OWNER);
  const cell = { updateCells: { start: { rowIndex: 0 }, rows: [{ values: [{ note: 'x' }] }], fields: 'note' } };
  expect(() => desk.batch(id, [cell], UNIT)).toThrow(`Invalid requests[0].updateCells: ${REFUSED}`);
  desk.batch(id, [cell]);
});

test('a listed editor may write; a warning, and a protection without a list of editors, stop no one', () => {
  protectedSheet({ range: box(0, 2, 0, 2), editors: { users: [UNIT.email] } }).write('A1');
  protectedSheet({ range: box(0, 2, 0, 2), warningOnly: true }).write('A1');
  protectedSheet({ range: box(0, 2, 0, 2) }).write('A1');
});

test('a protected sheet leaves its unprotected ranges open, and nothing across their edge', () => {
  const { desk, id, write } = protectedSheet({
    range: { sheetId: 0 },
    unprotectedRanges: [box(0, 1, 0, 1), box(0, 1, 1, 2)],
    editors: { users: [] },
  });
  write('A1');
  const wide = (values: string[]) => () =>
    desk.call('values.update', { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' }, { values: [values] }, UNIT);
  wide(['a', 'b'])();
  expect(wide(['a', 'b', 'c'])).toThrow(REFUSED);
  for (const request of [
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Khác' }, fields: 'title' } },
    { insertDimension: { range: { dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
    { sortRange: { range: box(0, 5, 0, 1), sortSpecs: [{ sortOrder: 'ASCENDING' }] } },
    { findReplace: { find: 'a', replacement: 'b', allSheets: true } },
  ]) {
    if ('findReplace' in request) expect(desk.batch(id, [request], UNIT).replies[0].findReplace.valuesChanged).toBe(1);
    else expect(() => desk.batch(id, [request], UNIT)).toThrow(REFUSED);
  }
});

test('only those with the right may change or remove a protection, and only they see its editors', () => {
  const { desk, id, reply } = protectedSheet({
    range: box(0, 2, 0, 2),
    editors: { users: ['Khac@tinh.example'] },
    description: 'khóa',
  });
  expect(reply).toEqual({
    protectedRangeId: reply.protectedRangeId,
    range: box(0, 2, 0, 2),
    description: 'khóa',
    requestingUserCanEdit: true,
    editors: { users: ['khac@tinh.example', OWNER.email] },
  });
  const seen = (actor: typeof OWNER) =>
    desk.call('get', { spreadsheetId: id }, undefined, actor).sheets[0].protectedRanges[0];
  for (const actor of [UNIT, READER]) {
    expect(seen(actor)).not.toHaveProperty('editors');
    expect(seen(actor)).not.toHaveProperty('requestingUserCanEdit');
  }
  expect(() => desk.batch(id, [{ deleteProtectedRange: { protectedRangeId: reply.protectedRangeId } }], UNIT)).toThrow(
    REFUSED,
  );
  desk.batch(id, [
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: reply.protectedRangeId, editors: { users: [UNIT.email] } },
        fields: 'editors',
      },
    },
  ]);
  desk.batch(id, [{ deleteProtectedRange: { protectedRangeId: reply.protectedRangeId } }], UNIT);
  expect(desk.sheet(id)).not.toHaveProperty('protectedRanges');
  expect(() => desk.batch(id, [{ deleteProtectedRange: { protectedRangeId: 99 } }])).toThrow(
    'No protected range with id: 99',
  );
});

test('a sheet is protected once (issue 1064 of google-api-python-client)', () => {
  const { desk, id } = protectedSheet({ range: { sheetId: 0 } });
  expect(() => desk.batch(id, [{ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } }])).toThrow(
    'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
  );
});

test('append and clear obey protections as update does', () => {
  const { desk, id } = protectedSheet({ range: box(0, 5, 0, 2), editors: { users: [] } });
  expect(() =>
    desk.call('values.append', { spreadsheetId: id, range: 'A1', valueInputOption: 'RAW' }, { values: [['x']] }, UNIT),
  ).toThrow(REFUSED);
  expect(() => desk.call('values.clear', { spreadsheetId: id, range: 'A1:C9' }, {}, UNIT)).toThrow(REFUSED);
});

test('a strict validation does not stop values written through the API', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [
    {
      setDataValidation: {
        range: box(0, 1, 0, 1),
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }] }, strict: true },
      },
    },
  ]);
  desk.put(id, 'A1', [['Không']]);
  expect(desk.get(id, 'A1').values).toEqual([['Không']]);
});
