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
  expect(messages).toHaveLength(FEW.length + 1);
  expect(messages.filter((one) => one.includes('ghi chú'))).toEqual([]);
});
