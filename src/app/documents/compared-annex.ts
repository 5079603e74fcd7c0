/** The annex that compares the figures with those of the same period of the year before. */
import { comparedLine, type ComparedLine } from '../../core/consolidate/year-before';
import { isOutdated } from '../../core/consolidate/freshness';
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import type { Annex, Figure, TableRow } from '../../core/documents/content';
import { subtract, type Scaled } from '../../core/exact';
import { IN_PERIOD } from '../../core/forms/field';
import { reportWords } from '../../text/documents/report';
import { printScaled } from '../../text/print';
import { words, type DraftWork } from './draft';
import { IndicatorFigures } from './indicator-figures';
import { unitsBetween, type UnitsBetween } from './units-compared';

const WIDTHS = [9, 43, 12, 12, 12, 12] as const;
const WIDTHS_TODAY = [7, 35, 10, 13, 13, 11, 11] as const;

const isWhole = ({ coverage, freshness }: Figure): boolean =>
  !isOutdated(freshness) && coverage !== null && coverage.have === coverage.expected;

/** The difference of a figure that lacks units, or is out of date, would not be one of the province. */
function differenceWords(difference: Scaled | null, then: Figure, now: Figure): string {
  if (difference === null || !isWhole(then) || !isWhole(now)) return '';
  const printed = printScaled(difference.scaled, difference.decimals);
  return difference.scaled > 0 ? `+${printed}` : printed;
}

const isUnder = ({ number }: IndicatorLine, heading: IndicatorLine): boolean => number.startsWith(`${heading.number}.`);

/** Without it rows of the same words, such as those of two levels of a service, could not be distinguished. */
const headingRow = ({ row, number, label }: IndicatorLine, columns: number): TableRow => ({
  key: row,
  strong: true,
  cells: [[number], [label], ...Array.from({ length: columns - 2 }, () => [])],
});

interface Years {
  readonly now: IndicatorFigures;
  readonly then: IndicatorFigures;
  readonly units: UnitsBetween | null;
}

function figureRow(line: ComparedLine, { now, then, units }: Years): TableRow {
  const { row, number, label, measure } = line.now;
  const [past, present] = [then.sum([row]), now.sum([row])];
  const today = units ? units.today(line.before) : line.before.total;
  const difference = today && line.now.total ? subtract(line.now.total, today) : null;
  const shownToday: Figure = { ...past, shown: today && printScaled(today.scaled, today.decimals) };
  const pasts = units ? [[past], [shownToday]] : [[past]];
  return {
    key: row,
    cells: [[number], [label], [measure], ...pasts, [present], [differenceWords(difference, past, present)]],
  };
}

/** [] when nothing is sealed in that period, or no row has both figures. */
export function comparedAnnex(work: DraftWork, issuer: string, at: number): readonly Annex[] {
  const before = work.lastYear();
  if (before === null) return [];
  const { indicators } = work.figures().consolidated;
  const [now, then] = [new IndicatorFigures(work.figures().consolidated), new IndicatorFigures(before.figures)];
  const inPeriod = indicators.filter(({ field }) => field === IN_PERIOD);
  const lines = inPeriod.flatMap((line) => comparedLine(line, before.figures.indicators) ?? []);
  if (lines.length === 0) return [];
  const units = unitsBetween(work.open, before);
  const columns = units ? reportWords.comparedColumnsToday : reportWords.comparedColumns;
  const widths: readonly number[] = units ? WIDTHS_TODAY : WIDTHS;
  const rows = inPeriod.flatMap((line): readonly TableRow[] => {
    if (line.heading) return lines.some((one) => isUnder(one.now, line)) ? [headingRow(line, columns.length)] : [];
    const compared = lines.find((one) => one.now.row === line.row);
    return compared ? [figureRow(compared, { now, then, units })] : [];
  });
  return [
    {
      key: 'annex3',
      label: reportWords.annexLabel(at),
      title: reportWords.annexCompared,
      attachedTo: reportWords.attachedTo(issuer),
      body: [
        words('compared.note', reportWords.comparedNote(before.period.name), 'note'),
        ...(units?.notes ?? []).map((note, n) => words(`compared.units${n}`, note, 'note')),
        {
          kind: 'table',
          key: 'compared',
          columns: columns.map((heading, column) => ({
            heading,
            width: widths[column] ?? 0,
            align: column < 3 ? 'left' : 'right',
          })),
          rows,
        },
      ],
    },
  ];
}
