/** Addresses that Google turned into people chips, read by the office. */
import { CATALOGUE_SHEETS, titleOf } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';

const UNIT = '568';

/** Every account of the unit in *Danh bạ* becomes a chip beside a word. */
function chipped(quarter: Quarter): readonly string[] {
  const rows = quarter.masterTab(titleOf('contacts'));
  const at = (key: string): number => (rows[0] ?? []).indexOf(key);
  const own = rows.flatMap((row, rowIndex) =>
    row[at('unit')] === UNIT ? [{ rowIndex, email: String(row[at('account')]) }] : [],
  );
  for (const { rowIndex, email } of own)
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: quarter.master ?? '' },
        body: {
          requests: [
            {
              updateCells: {
                rows: [
                  {
                    values: [
                      {
                        userEnteredValue: { stringValue: '@' },
                        chipRuns: [{ startIndex: 0, chip: { personProperties: { email } } }],
                      },
                    ],
                  },
                ],
                fields: 'userEnteredValue,chipRuns',
                start: { sheetId: CATALOGUE_SHEETS.contacts, rowIndex, columnIndex: at('account') },
              },
            },
          ],
        },
      },
      { email: quarter.office, project: null },
    );
  return own.map(({ email }) => email);
}

test('what was typed is read of a tab with chips alone: one more call, and the file is shared with the address', () => {
  const quarter = new Quarter().setUp();
  const plain = quarter.calls(() => quarter.value('status', { period: PERIOD }));
  expect(plain.byMethod['sheets.spreadsheets.get']).toBe(2);
  const [email = ''] = chipped(quarter);
  const withChips = quarter.calls(() => quarter.value('status', { period: PERIOD }));
  expect(withChips.byMethod['sheets.spreadsheets.get']).toBe(3);
  quarter.job({ job: 'issue', period: PERIOD, units: [UNIT] });
  expect(quarter.book(quarter.fileOf(UNIT), email).sheets.length).toBeGreaterThan(1);
});
