/** Inspections and their faults from the table of a plan or of a conclusion: rows for *Kiểm tra CCHC*. */
import {
  inspectionLines,
  nextInspectionCode,
  type InspectionDoubt,
  type InspectionLine,
} from '../../core/catalogue/table/inspection-table';
import type { Inspection } from '../../core/duties/inspection';
import { ok } from '../../core/result';
import { rowsOf } from '../../tables/master-book/tab-change';
import { INSPECTIONS_TAB } from '../../tables/master-book/tabs/tab-inspections';
import { printDate } from '../../text/print';
import { inspectionTableWords as words } from '../../text/windows/duties/inspection-table';
import { tableWords } from '../../text/windows/table';
import type { Office } from '../work/office';
import type { TableLine, TableReader } from './table-kind';

export const inspectionTable: TableReader = ({ office, table }) => {
  const { catalogue } = office;
  const { units, inspections, province } = catalogue;
  const lines = inspectionLines(table, { units, known: inspections, year: province.year });
  if (lines === null)
    return ok({
      look: { columns: [], lines: [], plan: [], facts: {}, blocked: words.noHeadings },
      changes: [],
      log: '',
      done: '',
    });
  const added = numbered(lines, codesIn(office));
  const faults = added.filter(({ fault }) => fault !== '').length;
  return ok({
    look: {
      columns: words.columns,
      lines: lines.map(lineShown),
      facts: {},
      blocked: blockedBy(lines, added.length),
      plan: [
        words.adds(added.length, faults),
        ...(lines.length > added.length ? [words.skipped(lines.length - added.length)] : []),
        ...(faults === 0 ? [] : [words.shown]),
      ],
    },
    changes: [
      { tab: 'inspections', add: rowsOf(INSPECTIONS_TAB, { ...catalogue, inspections: added }), remove: [], set: [] },
    ],
    log: words.log(added.length, faults),
    done: words.done(added.length),
  });
};

/** Those of rows that cannot be read too. */
const codesIn = ({ tabs }: Office): readonly Pick<Inspection, 'code'>[] =>
  (tabs.get('inspections') ?? []).flatMap((row) =>
    row.flatMap((cell) => (typeof cell === 'string' ? [{ code: cell.trim() }] : [])),
  );

function numbered(lines: readonly InspectionLine[], known: readonly Pick<Inspection, 'code'>[]): readonly Inspection[] {
  const added: Inspection[] = [];
  for (const { row: _, unitWords: __, doubts: ___, taken, ...line } of lines)
    if (taken) added.push({ code: nextInspectionCode([...known, ...added]), ...line });
  return added;
}

function blockedBy(lines: readonly InspectionLine[], added: number): string {
  if (added > 0) return '';
  return lines.length > 0 && lines.every(({ doubts }) => doubts.some(({ code }) => code === 'twice'))
    ? words.allKnown
    : `${tableWords.nothing}.`;
}

const day = (one: string | null): string => (one === null ? '' : printDate(one));

const lineShown = ({
  row,
  unitWords,
  planned,
  heldOn,
  conclusion,
  fault,
  due,
  ...rest
}: InspectionLine): TableLine => ({
  row,
  cells: [unitWords, day(heldOn ?? planned), conclusion, fault === '' ? rest.content : fault, day(due)],
  doubts: rest.doubts.map(doubtWords),
  taken: rest.taken,
});

function doubtWords(doubt: InspectionDoubt): string {
  if (doubt.code === 'noUnit') return words.doubts.noUnit;
  if (doubt.code === 'day') return words.doubts.day(words.days[doubt.field], doubt.found);
  return doubt.code === 'twice' ? words.doubts.twice(doubt.of) : words.doubts[doubt.code](doubt.found, doubt.near);
}
