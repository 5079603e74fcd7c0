/** What a unit's workbook has lost is found and laid again; what cannot be laid in its place is named and left. */
import { lostOfUnitBook, UNIT_BOOK_WHOLE } from '../../../src/tables/unit-book/laid-again';
import { unitBookRequests } from '../../../src/tables/unit-book/book';
import { making, templatesOf, unitBook, type BookEdit, type DeskBook } from './support';
import { SHEET_IDS } from '../../../src/tables/unit-book/sheets';

const templates = templatesOf();
const made = unitBookRequests(making(templates));
const sheetId = SHEET_IDS.indicator;
const lostIn = (book: DeskBook) => lostOfUnitBook(made, book.get(UNIT_BOOK_WHOLE));
const unlocked = (book: DeskBook): readonly BookEdit[] =>
  (book.get('sheets(properties(sheetId),protectedRanges)').sheets ?? [])
    .filter(({ properties }) => properties?.sheetId === sheetId)
    .flatMap(({ protectedRanges = [] }) =>
      protectedRanges.map(({ protectedRangeId }): BookEdit => ({ deleteProtectedRange: { protectedRangeId } })),
    );
const ENGLISH: BookEdit = { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } };

test('a new workbook has lost nothing', () => {
  expect(lostIn(unitBook(templates))).toMatchObject({ locale: null, locks: [], locksByHand: [], requests: [] });
});

test('the language and the locks: both are laid again, and then nothing is lost', () => {
  const book = unitBook(templates);
  book.change([ENGLISH, ...unlocked(book)]);
  const lost = lostIn(book);
  expect(lost).toMatchObject({ locale: 'en_US', locks: [sheetId], locksByHand: [] });
  book.change(lost.requests);
  expect(lostIn(book)).toMatchObject({ locale: null, locks: [], requests: [] });
});

test('rows were moved: the locks are named as what nobody lays, and the language alone is put back', () => {
  const book = unitBook(templates);
  const rows = { sheetId, dimension: 'ROWS', startIndex: 5, endIndex: 6 };
  book.change([ENGLISH, ...unlocked(book), { insertDimension: { range: rows, inheritFromBefore: true } }]);
  const lost = lostIn(book);
  expect(lost).toMatchObject({ locale: 'en_US', locks: [], locksByHand: [sheetId], formulas: [] });
  expect(lost.requests.flatMap((request) => Object.keys(request))).toEqual(['updateSpreadsheetProperties']);
  book.change(lost.requests);
  expect(lostIn(book)).toMatchObject({ locale: null, locksByHand: [sheetId], requests: [] });
});
