/** A form whose period got other days: what depends on a day follows; what is asked, and the version, stay. */
import { redated } from '../../../src/core/forms/redated';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { taskTemplate } from '../../../src/core/forms/template-task';
import { province, QUARTER } from '../scene';

const LATER = { ...QUARTER, from: '2018-12-20', cutOff: '2019-04-20' };
const unit = province.units.find(({ lead }) => lead);
if (!unit) throw new Error('no lead agency');
const days = { period: LATER, periods: province.periods, lead: true };

test('tasks: the rules are those of a form that is made for the new days', () => {
  const ask = { unit: unit.code, catalogue: province, carried: null };
  const was = taskTemplate({ ...ask, period: QUARTER });
  const now = taskTemplate({ ...ask, period: LATER });
  expect(redated(was, days)).toEqual(now);
  expect(was.rules).not.toEqual(now.rules);
  expect(was.version).toBe(now.version);
});

test('figures that are counted from tasks are counted up to the new cut-off', () => {
  const ask = { unit: unit.code, catalogue: province, prior: null };
  const was = indicatorTemplate({ ...ask, period: QUARTER });
  const asOf = JSON.stringify(redated(was, days).rows).match(/"asOf":"[^"]*"/g) ?? [];
  expect(new Set(asOf)).toEqual(new Set(['"asOf":"2019-04-20"']));
  expect(JSON.stringify(was.rows)).toContain('"asOf":"2019-03-14"');
});
