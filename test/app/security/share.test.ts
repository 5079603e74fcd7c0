/** Only a unit's own file is shared, whatever file a row of the ledger names. */
import { FEW, PERIOD, Quarter } from '../quarter';

const STRANGER = 'ke.la@example.com';

test.each([
  ['the ledger itself', (quarter: Quarter) => ledgerOf(quarter)],
  ['the master', (quarter: Quarter) => quarter.master ?? ''],
  ["another unit's file", (quarter: Quarter) => quarter.fileOf(FEW[1])],
])('a row of Tệp that names %s gives access to no account', (_, fileOf) => {
  const [unit] = FEW;
  const quarter = new Quarter().setUp();
  quarter.job({ job: 'issue', period: PERIOD, units: FEW, publish: false });
  const target = fileOf(quarter);
  const office = { email: quarter.office, project: null };
  const row = quarter.ledgerTab('Tệp').findIndex((line) => line[0] === unit) + 3;
  const write = (spreadsheetId: string, range: string, value: string): void => {
    quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId, range, valueInputOption: 'RAW' },
        body: { values: [[value]] },
      },
      office,
    );
  };
  write(ledgerOf(quarter), `'Tệp'!C${row}`, target);
  const contacts = quarter.masterTab('Danh bạ đầu mối');
  const at = contacts.findIndex((line) => line.includes(quarter.account(unit)));
  write(quarter.master ?? '', `'Danh bạ đầu mối'!B${at + 1}`, STRANGER);
  const { lines } = quarter.job({ job: 'publish', period: PERIOD, units: [unit] });
  expect(lines).toMatchObject([
    { unit, result: 'failed', message: expect.stringMatching(/đơn vị khác|không đọc được/) as string },
  ]);
  expect(quarter.desk.shelf.files.get(target)?.permissions.map((one) => one.emailAddress)).not.toContain(STRANGER);
});

const ledgerOf = (quarter: Quarter): string =>
  [...quarter.desk.shelf.files.values()].find((file) => file.name.startsWith('Sổ gốc'))?.id ?? '';
