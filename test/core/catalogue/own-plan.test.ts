/** By which day a unit's own plan is due, and who is late by it. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { dueOf, ownPlanDue, ownPlanTask } from '../../../src/core/catalogue/own-plan';

const withDay = (catalogue: Catalogue, day: string): Catalogue => ({
  ...catalogue,
  settings: catalogue.settings.map((one) => (one.key === 'plan.ownDue' ? { ...one, value: day } : one)),
});
const look = (catalogue: Catalogue, standing?: 'sourced') => {
  const [period, task] = [catalogue.periods[0], ownPlanTask(catalogue)];
  if (!period || !task) throw new Error('no period or no task');
  const seen = standing ? { ...task, standing } : task;
  return { own: ownPlanDue(catalogue, seen, period), inForm: dueOf(catalogue, seen, period) };
};

test.each([
  [khanhHoa2019, '2019-01-31'],
  [khanhHoa2026, '2026-01-30'],
])('the day of a sample task makes no unit late; that of a task with a source does', (catalogue, day) => {
  expect(look(catalogue)).toEqual({ own: null, inForm: day });
  expect(look(catalogue, 'sourced')).toEqual({ own: day, inForm: day });
});

test('the day that the office writes outweighs both', () => {
  expect(look(withDay(khanhHoa2019, '15/02/2019'))).toEqual({ own: '2019-02-15', inForm: '2019-02-15' });
  expect(look(withDay(khanhHoa2019, 'sớm'))).toEqual({ own: null, inForm: '2019-01-31' });
});
