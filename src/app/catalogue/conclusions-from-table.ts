/** The orders of a meeting from the table of its notice: rows for *Kết luận phiên họp*. */
import { nextConclusionCode, type Conclusion } from '../../core/catalogue/conclusion';
import { dayTyped } from '../../core/catalogue/plan';
import {
  conclusionLines,
  type ConclusionDoubt,
  type ConclusionLine,
} from '../../core/catalogue/table/conclusion-table';
import { ok } from '../../core/result';
import { rowsOf } from '../../tables/master-book/tab-change';
import { CONCLUSIONS_TAB } from '../../tables/master-book/tabs/tab-conclusions';
import { printDate } from '../../text/print';
import { conclusionTableWords as words } from '../../text/windows/duties/conclusion-table';
import { tableWords } from '../../text/windows/table';
import type { TableFacts, TableLine, TableLook, TableReader } from './table-kind';

interface MeetingFacts {
  /** 'YYYY-MM-DD', or '' when it is blank or wrong. */
  readonly meeting: string;
  readonly typed: string;
  readonly notice: string;
}

function factsIn(facts: TableFacts): MeetingFacts {
  const typed = facts['meeting'] ?? '';
  return { meeting: dayTyped(typed) ?? '', typed, notice: facts['notice'] ?? '' };
}

export const conclusionTable: TableReader = (ask) => {
  const { catalogue } = ask.office;
  const facts = factsIn(ask.facts);
  const lines = conclusionLines(ask.table, {
    units: catalogue.units,
    known: catalogue.conclusions,
    year: Number(facts.meeting.slice(0, 4)) || catalogue.province.year,
  });
  if (lines === null)
    return ok({
      look: { columns: [], lines: [], plan: [], facts: {}, blocked: words.noHeadings },
      changes: [],
      log: '',
      done: '',
    });
  const added = numbered(lines, catalogue.conclusions, facts);
  const look: TableLook = {
    columns: words.columns,
    lines: lines.map(lineShown),
    facts: {},
    blocked: blockedBy(facts, lines, added.length),
    plan: [
      words.adds(added.length, facts.meeting === '' ? '' : printDate(facts.meeting)),
      ...(lines.length > added.length ? [words.skipped(lines.length - added.length)] : []),
      words.shown(added.filter(({ unit }) => unit !== null).length),
    ],
  };
  return ok({
    look,
    changes: [
      { tab: 'conclusions', add: rowsOf(CONCLUSIONS_TAB, { ...catalogue, conclusions: added }), remove: [], set: [] },
    ],
    log: words.log(added.length, facts.meeting === '' ? '' : printDate(facts.meeting), facts.notice),
    done: words.done(added.length),
  });
};

/** Codes go on after the highest one in the tab. */
function numbered(
  lines: readonly ConclusionLine[],
  known: readonly Conclusion[],
  { meeting, notice }: MeetingFacts,
): readonly Conclusion[] {
  const added: Conclusion[] = [];
  for (const { order, agency, unit, deadline, taken } of lines)
    if (taken)
      added.push({
        code: nextConclusionCode([...known, ...added]),
        meeting,
        notice,
        order,
        agency,
        unit,
        deadline,
        state: null,
        result: '',
      });
  return added;
}

function blockedBy(facts: MeetingFacts, lines: readonly ConclusionLine[], added: number): string {
  if (facts.meeting === '') return facts.typed === '' ? words.meetingMissing : words.meetingWrong(facts.typed);
  if (added > 0) return '';
  return lines.length > 0 && lines.every(({ doubts }) => doubts.some(({ code }) => code === 'twice'))
    ? words.allKnown
    : `${tableWords.nothing}.`;
}

const lineShown = ({ row, order, agency, deadline, doubts, taken }: ConclusionLine): TableLine => ({
  row,
  cells: [order, agency, deadline === '' ? '' : printDate(deadline)],
  doubts: doubts.map(doubtWords),
  taken,
});

function doubtWords(doubt: ConclusionDoubt): string {
  if (doubt.code === 'agency') return words.doubts.agency(doubt.found, doubt.near);
  if (doubt.code === 'deadline') return words.doubts.deadline(doubt.found);
  return doubt.code === 'twice' ? words.doubts.twice(doubt.of) : words.doubts[doubt.code];
}
