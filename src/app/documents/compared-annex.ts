/** The annex that compares the figures with those of the same period of the year before. */
import { comparedLine, type ComparedLine } from '../../core/consolidate/year-before';
import { isOutdated } from '../../core/consolidate/freshness';
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import type { Annex, Figure, TableRow } from '../../core/documents/content';
import { IN_PERIOD } from '../../core/forms/field';
import { reportWords } from '../../text/documents/report';
import { printScaled } from '../../text/print';
import { words, type DraftWork } from './draft';
import { IndicatorFigures } from './indicator-figures';

const WIDTHS = [9, 43, 12, 12, 12, 12] as const;

const isWhole = ({ coverage, freshness }: Figure): boolean =>
  !isOutdated(freshness) && coverage !== null && coverage.have === coverage.expected;

/** The difference of a figure that lacks units, or is out of date, would not be one of the province. */
function differenceWords({ difference }: ComparedLine, then: Figure, now: Figure): string {
  if (!isWhole(then) || !isWhole(now)) return '';
  const printed = printScaled(difference.scaled, difference.decimals);
  return difference.scaled > 0 ? `+${printed}` : printed;
}

const isUnder = ({ number }: IndicatorLine, heading: IndicatorLine): boolean => number.startsWith(`${heading.number}.`);

/** Without it rows of the same words, such as those of two levels of a service, could not be distinguished. */
const headingRow = ({ row, number, label }: IndicatorLine): TableRow => ({
  key: row,
  strong: true,
  cells: [[number], [label], [], [], [], []],
});

/** [] when nothing is sealed in that period, or no row has both figures. */
export function comparedAnnex(work: DraftWork, issuer: string, at: number): readonly Annex[] {
  const before = work.lastYear();
  if (before === null) return [];
  const { indicators } = work.figures().consolidated;
  const [now, then] = [new IndicatorFigures(work.figures().consolidated), new IndicatorFigures(before.figures)];
  const inPeriod = indicators.filter(({ field }) => field === IN_PERIOD);
  const lines = inPeriod.flatMap((line) => comparedLine(line, before.figures.indicators) ?? []);
  if (lines.length === 0) return [];
  const figureRow = (line: ComparedLine): TableRow => {
    const { row, number, label, measure } = line.now;
    const [past, present] = [then.sum([row]), now.sum([row])];
    const difference = differenceWords(line, past, present);
    return { key: row, cells: [[number], [label], [measure], [past], [present], [difference]] };
  };
  const rows = inPeriod.flatMap((line): readonly TableRow[] => {
    if (line.heading) return lines.some((one) => isUnder(one.now, line)) ? [headingRow(line)] : [];
    const compared = lines.find((one) => one.now.row === line.row);
    return compared ? [figureRow(compared)] : [];
  });
  return [
    {
      key: 'annex3',
      label: reportWords.annexLabel(at),
      title: reportWords.annexCompared,
      attachedTo: reportWords.attachedTo(issuer),
      landscape: true,
      body: [
        words('compared.note', reportWords.comparedNote(before.period.name), 'note'),
        {
          kind: 'table',
          key: 'compared',
          columns: reportWords.comparedColumns.map((heading, column) => ({
            heading,
            width: WIDTHS[column] ?? 0,
            align: column < 3 ? 'left' : 'right',
          })),
          rows,
        },
      ],
    },
  ];
}
