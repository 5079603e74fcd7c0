/**
 * Values of a unit's form that another row held at an earlier look: the entry column was sorted alone, or cells were
 * cut, inserted or deleted. One reading cannot show it, so the values of each look are kept for the next. The unit is
 * asked, and an explanation in one of the rows answers.
 */
import type { Finding } from '../../core/check/finding';
import type { EntryValue } from '../../core/entry';
import { FORM } from '../../core/form-code';
import { doubtLevel } from '../../core/finding-level';
import { EXPLANATION } from '../../core/forms/field';
import type { Entry, Report } from '../../core/forms/form';
import { valueOf } from '../../core/reading/reading';
import { fitsRow } from '../../tables/ledger-book';
import { rowDoubts, type Held, type Line } from '../../tables/grid/row-trust';
import type { PeriodWork } from '../work/period-work';

/** Values of each form: one line per row, under the names of the fields. */
type Looked = Readonly<Record<string, readonly Line[]>>;

const ROW = 'row';

function heldOf(value: EntryValue | null): Held {
  switch (value?.kind) {
    case 'number':
      return value.scaled / 10 ** value.decimals;
    case 'text':
      return value.text;
    case 'choice':
      return value.code;
    case 'date':
      return value.date;
    case 'tick':
      return value.on;
    default:
      return null;
  }
}

function linesOf({ entries }: Report): readonly Line[] {
  const lines = new Map<string, Record<string, Held>>();
  for (const { row, field, reading } of entries) {
    const line = lines.get(row) ?? { [ROW]: row };
    if (field !== EXPLANATION) line[field] = heldOf(valueOf(reading));
    lines.set(row, line);
  }
  return [...lines.values()];
}

const lookedAt = (reports: readonly Report[]): Looked =>
  Object.fromEntries(reports.filter(({ form }) => form !== FORM.narrative).map((one) => [one.form, linesOf(one)]));

/** The key of a look among the rows that the ledger knows. */
const lookKey = ({ period }: PeriodWork, unit: string): string => `${unit}|${period.code}`;

function earlierLook(open: PeriodWork, unit: string): Looked | null {
  const record = open.ledger.known(lookKey(open, unit));
  if (!record) return null;
  try {
    return JSON.parse(open.world.coder.unpack(record.payload)) as Looked;
  } catch {
    return null;
  }
}

const hasWords = ({ reading }: Entry): boolean => {
  const value = valueOf(reading);
  return value?.kind === 'text' && /\p{L}/u.test(value.text);
};

/** One finding per form: a sorted column moves many values, and one answer explains them. */
function findingOf(report: Report, before: readonly Line[]): readonly Finding[] {
  const now = linesOf(report);
  const fields = [...new Set(report.entries.map(({ field }) => field))].filter((field) => field !== EXPLANATION);
  const doubts = rowDoubts(
    {
      columns: [ROW, ...fields],
      shown: [ROW],
      hidden: null,
      words: [],
      own: [],
      keeps: false,
      keyOf: (line) => String(line[ROW] ?? ''),
    },
    before,
    now.map((line, row) => ({ line, row })),
  );
  const rows = doubts.filter(({ kind }) => kind === 'moved').map(({ key }) => key);
  const [first] = doubts.filter(({ kind }) => kind === 'moved');
  const cell = report.entries.find(({ row, field }) => row === first?.key && field === first.cells[0]?.column);
  if (!first || !cell) return [];
  const answers = report.entries.filter(({ row, field }) => field === EXPLANATION && rows.includes(row));
  return [
    {
      level: doubtLevel(answers.length > 0),
      stops: false,
      explained: answers.some(hasWords),
      code: 'valuesMoved',
      rule: 'tab.valuesMoved',
      unit: report.unit,
      form: report.form,
      row: cell.row,
      field: cell.field,
      a1: cell.a1,
      tab: report.tab,
      found: cell.seen.shown,
      facts: { count: rows.length },
    },
  ];
}

interface Look {
  readonly unit: { readonly code: string };
  readonly read: { readonly reports: readonly Report[] };
  readonly seenAt: number;
}

/**
 * What the unit is asked about moved values. The look is kept for the next one once nothing is open. No service call:
 * the note goes with the next change of the ledger.
 */
export function askMovedValues(
  open: PeriodWork,
  { unit: { code: unit }, read: { reports }, seenAt }: Look,
): readonly Finding[] {
  const before = earlierLook(open, unit);
  const findings = reports.flatMap((report) => findingOf(report, before?.[report.form] ?? []));
  if (findings.every((one) => one.explained || one.level === doubtLevel(false))) {
    const payload = open.world.coder.pack(JSON.stringify(lookedAt(reports)));
    if (fitsRow(payload))
      open.ledger.put({ known: { tab: lookKey(open, unit), at: seenAt, by: open.office.account, payload } });
  }
  return findings;
}
