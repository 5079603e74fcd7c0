/**
 * *Giải thích số này* for *Dự báo*: the agency's own cell behind the figure in the master, the agencies that have not
 * answered, and the forecasts behind the count of the head line, one by one.
 */
import type { ForecastLine, TracedValue } from '../../core/consolidate/consolidate';
import { forecastCounts } from '../../core/consolidate/forecast';
import type { EntryValue } from '../../core/entry';
import { countSentence, countWords } from '../../text/windows/explain';
import { forecastWords } from '../../text/books/forecast';
import { CELL_WORDS, coverageWords } from '../../text/books/master-book';
import { printScaled } from '../../text/print';
import { choiceLabel } from '../../text/books/unit-book';
import { cellLink } from '../../tables/master-book/results/result-tab';
import { FORECAST_HEAD } from '../../tables/master-book/results/forecast';
import type { Explained, ExplainedPart } from './explained';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';
import { FORM } from '../../core/form-code';
import { STATE } from '../../core/forms/field';

interface Asked {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly row: string;
  readonly column: string;
}

/** Column of the tab → the field of the agency's form. */
const FIELDS: Readonly<Record<string, string>> = {
  result: 'result',
  expected: 'expected',
  stateLabel: 'state',
  cause: 'cause',
  action: 'action',
};

/** Returns null when the cell holds neither an agency's answer nor a count of answers. */
export function explainForecast(asked: Asked): Explained | null {
  const lines = asked.figures.consolidated.forecast;
  if (asked.row === FORECAST_HEAD) return asked.column === 'label' && lines.length > 0 ? ofHead(asked, lines) : null;
  const [row = '', unit = ''] = [
    asked.row.slice(0, asked.row.lastIndexOf('|')),
    asked.row.slice(asked.row.lastIndexOf('|') + 1),
  ];
  const line = lines.find((one) => one.row === row);
  if (!line || !line.asked.some((one) => one.unit === unit)) return null;
  if (asked.column === 'coverage') return ofCoverage(asked, line);
  const field = FIELDS[asked.column];
  return field === undefined ? null : ofCell(asked, { line, unit, field });
}

const nameOf = ({ open }: Asked, unit: string): string =>
  open.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;
const isUpToDate = ({ open, figures }: Asked): boolean => open.office.publication?.inputHash === figures.inputHash;

function shownOf(value: EntryValue): string {
  if (value.kind === 'number') return printScaled(value.scaled, value.decimals);
  if (value.kind === 'choice') return choiceLabel(value.code);
  if (value.kind === 'text') return value.text;
  return value.kind === 'notArisen' || value.kind === 'notApplicable' ? CELL_WORDS[value.kind] : countWords.blank;
}

function part(
  asked: Asked,
  {
    unit,
    row,
    field,
    role,
  }: { readonly unit: string; readonly row: string; readonly field: string; readonly role: string },
): ExplainedPart {
  const from: TracedValue | undefined = asked.figures.sealed.values.find(
    (one) => one.unit === unit && one.form === FORM.forecast && one.row === row && one.field === field,
  );
  return {
    unit,
    name: nameOf(asked, unit),
    role,
    row,
    field,
    value: from?.value ?? { kind: 'blank' },
    shown: from ? shownOf(from.value) : countWords.notIn,
    a1: from?.a1 ?? null,
    tab: from?.tab ?? null,
    version: from?.version ?? null,
    link: from ? cellLink(from.fileId, from.sheetId, from.a1) : null,
  };
}

interface Cell {
  readonly line: ForecastLine;
  readonly unit: string;
  readonly field: string;
}

function ofCell(asked: Asked, { line, unit, field }: Cell): Explained {
  const cell = line.byUnit[unit];
  const own = part(asked, { unit, row: line.row, field, role: 'part' });
  const missing = cell === undefined || cell.state === null ? [unit] : [];
  const figure = field === 'result' || field === 'expected' ? (cell?.[field] ?? null) : null;
  return {
    ...told(asked, {
      label: `${line.label} (${nameOf(asked, unit)})`,
      shown: own.shown,
      parts: cell === undefined ? [] : [own],
      missing,
      of: 1,
      proves: null,
    }),
    figure: figure?.kind === 'blank' ? null : figure,
    how: 'typed',
  };
}

function ofCoverage(asked: Asked, line: ForecastLine): Explained {
  const { have, expected, missing } = line.coverage;
  const parts = line.asked
    .filter(({ unit }) => !missing.includes(unit))
    .map(({ unit }) => part(asked, { unit, row: line.row, field: STATE, role: 'counted' }));
  return told(asked, {
    label: line.label,
    shown: coverageWords(have, expected),
    parts,
    missing,
    of: expected,
    proves: parts.length === have,
  });
}

/**
 * The parts are all forecasts asked for. An agency that has not answered is listed among the parts and among the
 * missing.
 */
function ofHead(asked: Asked, lines: readonly ForecastLine[]): Explained {
  const counts = forecastCounts(lines);
  const all = lines.flatMap((line) => line.asked.map(({ unit }) => ({ line, unit })));
  const parts = all.map(({ line, unit }) => part(asked, { unit, row: line.row, field: STATE, role: 'counted' }));
  const missing = [
    ...new Set(all.filter(({ line, unit }) => (line.byUnit[unit]?.state ?? null) === null).map(({ unit }) => unit)),
  ];
  return {
    ...told(asked, {
      label: forecastWords.title,
      shown: forecastWords.head(counts),
      parts,
      missing,
      of: counts.all,
      proves: parts.length === counts.all,
    }),
    have: counts.all - counts.unreported,
  };
}

interface Told {
  readonly label: string;
  readonly shown: string;
  readonly parts: readonly ExplainedPart[];
  readonly missing: readonly string[];
  readonly of: number;
  readonly proves: boolean | null;
}

function told(asked: Asked, { label, shown, parts, missing, of, proves }: Told): Explained {
  const upToDate = isUpToDate(asked);
  const names = missing.map((unit) => nameOf(asked, unit));
  return {
    sentence: countSentence({ label, figure: shown, parts: parts.length, missing: names, proves, upToDate }),
    figure: null,
    how: 'counted',
    parts,
    have: of - missing.length,
    expected: of,
    missing: missing.map((unit, at) => ({ unit, name: names[at] ?? unit })),
    proves,
    upToDate,
  };
}
