/**
 * The forms of a unit's file under its hands: cells sorted, cut, pasted, dragged, inserted and deleted at random. A
 * value that is read for a row is in a row that shows the words of that row and no other; otherwise the tab is refused
 * by name.
 */
import fc from 'fast-check';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import type { Template, TemplateRow } from '../../../src/core/forms/form';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import { scoreTemplate } from '../../../src/core/forms/template-score';
import { normalise } from '../../../src/core/text-fold';
import type { CellDataShape, SheetShape } from '../../../src/tables/api-shapes';
import { unitBookRequests } from '../../../src/tables/unit-book/book';
import { contentOf } from '../../../src/tables/grid/cells';
import { labelText } from '../../../src/tables/unit-book/labels';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { gridMoves, moved } from '../../support/hand-moves';
import { catalogue, emptyBook, FILE, making, OFFICE, period, templatesOf, unitBook, unitCode } from './support';
import { howOften } from '../../support/how-often';

const SEED = 20191203;
const RUNS = howOften(50, 2000);

const commune = khanhHoa2026.units.find((one) => one.group === 'commune')!;
const selfRound = khanhHoa2026.periods.find((one) => one.scoring?.round === 'self')!;

function scoreBook(template: Template) {
  const book = emptyBook();
  const first = book.get('sheets.properties').sheets?.[0]?.properties?.sheetId ?? 0;
  book.change(
    unitBookRequests({
      ...making([template]),
      unit: commune,
      period: selfRound,
      officeAccounts: [OFFICE],
      province: khanhHoa2026.province,
      defaultSheetId: first,
      scheme: khanhHoa2026.schemes[0]!,
    }),
  );
  return book;
}

const score = scoreTemplate({
  unit: commune.code,
  period: selfRound,
  catalogue: khanhHoa2026,
  self: {},
  appraised: {},
});
const FORMS = [
  ...templatesOf(),
  narrativeTemplate({ unit: unitCode, period, catalogue }),
  forecastTemplate({ unit: 'CQ-SNV', period, catalogue }),
  score,
].map((template) => {
  const layout = layoutOf(template);
  const report = templatesOf();
  const book =
    template === score
      ? scoreBook(template)
      : unitBook(report.some((one) => one.form === template.form) ? report : [template]);
  const shown = book.get();
  const sheet = shown.sheets?.find((one) => one.properties?.sheetId === layout.sheetId);
  if (!sheet) throw new Error(`${template.form}: no tab`);
  const rows = (sheet.data?.[0]?.rowData ?? []).map((row) => [...(row.values ?? [])]);
  // Every cell that the unit fills in holds a number of its own.
  for (const { line, column, spec } of layout.cells)
    if (spec.part === 'entry')
      (rows[line] ??= [])[column] = {
        ...rows[line]?.[column],
        effectiveValue: { numberValue: line * 1000 + column },
        formattedValue: String(line * 1000 + column),
      };
  return { template, shown, sheet, rows, first: Math.min(...layout.cells.map(({ line }) => line)) };
});
type Form = (typeof FORMS)[number];

const withRows = ({ shown, sheet }: Form, rows: readonly (readonly (CellDataShape | null)[])[]) => ({
  ...shown,
  sheets: (shown.sheets ?? []).map((one): SheetShape =>
    one === sheet
      ? { ...one, merges: [], data: [{ rowData: rows.map((row) => ({ values: row.map((cell) => cell ?? {}) })) }] }
      : one,
  ),
});

const textIn = (cell: CellDataShape | null | undefined): string => {
  const content = contentOf(cell ?? undefined);
  return typeof content === 'string' || typeof content === 'number' ? normalise(String(content)) : '';
};
const wordsOf = (row: TemplateRow): string => normalise(labelText(row, 'label') ?? '');

/** Rows of the form whose words a line of the tab shows. */
function shownBy(template: Template, line: readonly (CellDataShape | null)[]): readonly TemplateRow[] {
  const texts = new Set(line.map(textIn));
  return template.rows.filter((row) => wordsOf(row) !== '' && texts.has(wordsOf(row)));
}

/** Entries that are read for a row beside the words of other rows alone. */
function strangers(form: Form, rows: readonly (readonly (CellDataShape | null)[])[]) {
  const { template } = form;
  const read = readUnitBook(withRows(form, rows), {
    unit: template.unit,
    period: template.period,
    fileId: FILE,
    templates: [template],
  });
  if (read.troubles.some((one) => one.stops && one.form === template.form)) return null;
  const entries = read.reports.find((one) => one.form === template.form)?.entries ?? [];
  return entries.flatMap(({ row, field, a1 }) => {
    const line = rows[Number(/\d+$/.exec(a1)?.[0] ?? 0) - 1] ?? [];
    const shown = shownBy(template, line);
    return shown.length > 0 && !shown.some((one) => one.key === row) ? [`${row} ${field} ${a1}`] : [];
  });
}

describe.each(FORMS.map((form) => [form.template.form, form] as const))('%s', (_, form) => {
  test('as it was made is read', () => {
    expect(strangers(form, form.rows)).toEqual([]);
  });

  test(`moved about at random (seed ${SEED}, ${RUNS} cases): no row is read beside the words of another`, () => {
    let named = 0;
    const width = Math.max(...form.rows.map((row) => row.length));
    const cases = fc.record({
      head: fc.constantFrom(0, form.first),
      list: fc.array(gridMoves, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(cases, ({ head, list }) => {
        const body = list.reduce<(CellDataShape | null)[][]>(
          (rows, move) => moved(rows, width, move, (a, b) => textIn(a).localeCompare(textIn(b), 'vi')),
          form.rows.slice(head),
        );
        const found = strangers(form, [...form.rows.slice(0, head), ...body]);
        if (found === null) named += 1;
        else expect(found).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    expect(named).toBeGreaterThan(RUNS / 10);
  });
});
