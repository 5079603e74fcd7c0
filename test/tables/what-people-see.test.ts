/** What was off the screen, cut or in code when people tried: first views, names, charts, covers of agencies. */
import { catalogOf, provinces } from '../../src/catalog';
import { fieldsOf } from '../../src/core/consolidate/field-of-agency';
import { forecastTemplate } from '../../src/core/forms/template-forecast';
import { narrativeTemplate } from '../../src/core/forms/template-narrative';
import { fieldTabs } from '../../src/tables/field-book/tabs';
import { masterBookRequests } from '../../src/tables/master-book/master-book-requests';
import { findingsTab } from '../../src/tables/master-book/results/findings';
import { resultTabs } from '../../src/tables/master-book/results/result-tabs';
import { OVERVIEW_AT } from '../../src/tables/master-book/results/overview-layout';
import { RESULT_SHEETS } from '../../src/tables/master-book/sheets';
import { stagingOf, swapRequests } from '../../src/tables/master-book/staging/publish';
import { columnWidths, layoutOf } from '../../src/tables/unit-book/layout';
import { COVER } from '../../src/text/books/unit-book';
import { ANSWERS, CATALOGUE, consolidated, CONTEXT, SEALED_AT } from './master-book/consolidated-province';
import { PlainBook } from './master-book/plain-book';
import { catalogue, period, templatesOf } from './unit-book/support';

const DESKTOP = 1366;
/** Row numbers and the scroll bar of Sheets. */
const AROUND = 60;

const lead = catalogue.units.find((one) => one.lead)!.code;
const forms = [
  ...templatesOf(),
  forecastTemplate({ unit: lead, period, catalogue }),
  narrativeTemplate({ unit: templatesOf()[0]!.unit, period, catalogue }),
].filter((one) => one.rows.length > 0);

test.each(forms.map((one) => [one.form, one] as const))(
  '%s: label, first entry and check are in the first view',
  (_, template) => {
    const layout = layoutOf(template);
    const pixels = columnWidths(layout);
    const rightOf = (column: number): number => pixels.slice(1, column + 1).reduce((sum, one) => sum + one, 0);
    const firstEntry = template.columns.findIndex((one) => one.part === 'entry') + 1;
    expect(layout.checkColumn).not.toBeNull();
    expect(rightOf(layout.checkColumn ?? 99)).toBeLessThan(DESKTOP - AROUND);
    expect(rightOf(firstEntry)).toBeLessThan(DESKTOP - AROUND);
    // The entry is beside the words that it answers: nothing to scroll between them.
    expect(template.columns[firstEntry - 2]?.part).not.toBe('entry');
  },
);

test('the cover says how to paste a column', () => {
  expect(JSON.stringify(COVER)).toContain('dán từng đoạn giữa hai dòng tiêu đề');
});

const book = (() => {
  const made = new PlainBook();
  made.change(
    masterBookRequests({ catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId: 0 }),
  );
  const tabs = resultTabs(consolidated(ANSWERS), CONTEXT);
  made.stage(stagingOf(tabs, []));
  made.change(swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: 'h', runId: 'r', madeAt: SEALED_AT } }));
  return made;
})();

test('labels of a chart are short, each its own', () => {
  for (const { top, bottom } of [OVERVIEW_AT.tasks, OVERVIEW_AT.groups, OVERVIEW_AT.headline]) {
    const labels = book
      .grid(RESULT_SHEETS.overview)
      .slice(top, bottom)
      .map((line) => String(line[1] ?? ''))
      .filter((label) => label !== '');
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels.map((label) => label.slice(0, 30))).size).toBe(labels.length);
    for (const label of labels) expect(label.length).toBeLessThan(60);
  }
});

test('every setting of every province has its name', () => {
  const nameless = provinces().flatMap(({ id }) =>
    (catalogOf(id)?.settings ?? [])
      .filter((one) => !/^\p{Lu}.*\p{L}/u.test(one.note))
      .map((one) => `${id}: ${one.key}`),
  );
  expect(nameless).toEqual([]);
});

test('Sai sót names the row of the form', () => {
  const made = consolidated(ANSWERS);
  const named = made.findings.map((one) => ({
    ...one,
    facts: { ...one.facts, number: '1.1', label: 'Văn bản đã ban hành' },
  }));
  const { rows } = findingsTab(named, CONTEXT);
  const label = (rows[0] ?? []).findIndex((one) => one.userEnteredValue?.stringValue === 'rowLabel');
  const labels = rows.flatMap((row) => row[label]?.userEnteredValue?.stringValue ?? []);
  expect(labels.filter((one) => one === '1.1 Văn bản đã ban hành')).toHaveLength(named.length);
  expect(named.length).toBeGreaterThan(0);
});

test('the cover of Sổ lĩnh vực has figures, links and the agency', () => {
  const made = consolidated(ANSWERS);
  const [field] = fieldsOf(CATALOGUE, made).fields;
  const { tab } = fieldTabs({ field: field!, made, unmapped: [], consolidatedAt: SEALED_AT, ctx: CONTEXT }).cover;
  const cells = tab.rows.flat();
  const words = cells.map((one) => one.userEnteredValue?.stringValue ?? '').join('\n');
  const links = cells.flatMap((one) => one.userEnteredFormat?.textFormat?.link?.uri ?? []);
  expect(links).toEqual(['#gid=2206', '#gid=2202', '#gid=2203', '#gid=2204', '#gid=2205']);
  expect(words).toMatch(/\d+ nhiệm vụ.*\d+/);
  expect(words).toMatch(/quá hạn/);
});
