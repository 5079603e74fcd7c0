/** The lead agencies of the demo never contradict their own figures or the goal, whatever the seed. */
import { dice } from '../../build/play/figures';
import { planForecast } from '../../build/play/forecast-text';
import { khanhHoa2019 } from '../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../src/catalog/khanh-hoa-2026';
import type { CellContent } from '../../src/core/entry';
import { checkReport } from '../../src/core/check/check';
import { forecastTemplate } from '../../src/core/forms/template-forecast';
import { report } from '../core/scene';

test.each([
  ['2019', khanhHoa2019],
  ['2026', khanhHoa2026],
] as const)('Khánh Hòa %s', (_, catalogue) => {
  const [period] = catalogue.periods;
  if (!period) throw new Error('no period');
  const states = new Set<string>();
  for (const unit of catalogue.units.filter((one) => one.lead)) {
    const template = forecastTemplate({ unit: unit.code, period, catalogue });
    for (let seed = 1; seed <= 40; seed += 1) {
      const sheet = new Map<string, string>();
      planForecast(new Map(template.rows.map((row) => [row.key, 1])), {
        catalogue,
        sheet,
        luck: dice(seed),
        choice: (_field, code) => code,
      });
      const typed: Record<string, CellContent> = {};
      for (const row of template.rows) {
        for (const field of ['result', 'expected', 'state', 'cause', 'action']) {
          const text = sheet.get(`forecast|${row.key}|${field}`) ?? null;
          typed[`${row.key}.${field}`] =
            text !== null && /^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
          if (field === 'state' && text !== null) states.add(text);
        }
      }
      expect(
        checkReport(template, report(template, typed)).map(
          (one) => `${unit.code} seed ${seed}: ${one.row} ${one.code} ${one.field} ${String(one.facts['value'] ?? '')}`,
        ),
      ).toEqual([]);
    }
  }
  expect([...states].sort()).toEqual(['achieved', 'hard', 'likely', 'unlikely']);
});
