/** Only what a person typed is a remark: the add-in's own words of one publication are none at the next. */
import { FEW, PERIOD, Quarter } from '../quarter';

test('publications with fewer and more reports and a return name no remark', () => {
  const quarter = new Quarter();
  quarter.generated(FEW);
  const consolidated = (): string => {
    quarter.job({ job: 'collect', period: PERIOD });
    return quarter.job({ job: 'consolidate', period: PERIOD }).message;
  };
  const messages = FEW.map((unit) => {
    quarter.submitted([unit]);
    return consolidated();
  });
  quarter.value('return', { period: PERIOD, unit: FEW[0], reasons: [{ reason: 'Thiếu văn bản' }] });
  messages.push(consolidated());
  // The period asks fewer units: the columns of the others go, with the words that the add-in wrote there.
  const [keys = [], ...rows] = quarter.masterTab('Kỳ báo cáo');
  const row = rows.findIndex((one) => one[0] === PERIOD) + 2;
  const range = `'Kỳ báo cáo'!${String.fromCharCode(65 + keys.indexOf('askedOf'))}${row}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [['Sở Tài chính']] },
    },
    { email: quarter.office, project: null },
  );
  messages.push(consolidated());
  expect(messages[FEW.length + 1]).toContain('2/3');
  expect(messages).toHaveLength(FEW.length + 2);
  expect(messages.filter((one) => one.includes('ghi chú'))).toEqual([]);
});
