/** A lead agency writes to another unit on its own cover; the unit reads it on its cover until the line is deleted. */
import { PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const [AGENCY, UNIT] = ['CQ-STC', '568'] as const;
const quarter = new Quarter().generated([AGENCY, UNIT]);
const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';
const write = (text: string): void => quarter.type(AGENCY, quarter.cover(AGENCY)['leadNote1']?.at ?? '', text);

test('the note of a lead agency reaches the cover of the unit that it names, and goes with its line', () => {
  const name = quarter.value('track', { period: PERIOD }).lines.find(({ unit }) => unit === UNIT)?.name ?? '';
  write(`${name}: đề nghị rà soát tự chủ tài chính.`);
  quarter.job(COLLECT);
  quarter.job(COLLECT);
  expect(message(UNIT)).toContain('Sở Tài chính: đề nghị rà soát tự chủ tài chính.');
  expect(message(AGENCY)).not.toContain('rà soát tự chủ');
  write('');
  quarter.job(COLLECT);
  quarter.job(COLLECT);
  expect(message(UNIT)).not.toContain('rà soát tự chủ');
});

test('a line that names no unit reaches nobody; a unit that leads nothing has no such line', () => {
  write('Sở Không Có: đề nghị rà soát.');
  quarter.job(COLLECT);
  quarter.job(COLLECT);
  expect(message(UNIT)).not.toContain('rà soát');
  expect(quarter.cover(UNIT)['leadNote1']).toBeUndefined();
});
