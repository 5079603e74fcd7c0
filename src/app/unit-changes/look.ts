/** What a decision on units would change: its lines, what is written, and what it means for files and figures. */
import { addDays } from '../../core/calendar';
import type { Period } from '../../core/catalogue/period';
import {
  unitChangeLines,
  type UnitChangeDoubt,
  type UnitChangeLine,
} from '../../core/catalogue/table/unit-change-table';
import { changeCode, nextChangeNumber, type UnitChange } from '../../core/catalogue/unit-change';
import type { TabChange } from '../../tables/master-book/tab-change';
import { GROUP_LABELS } from '../../text/books/master-book';
import { UNIT_CHANGE_LABELS } from '../../text/books/who-is-asked';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import type { TableLine, TableLook } from '../catalogue/table-kind';
import type { Opened } from './opened';
import { planWords } from './plan';
import { changesFor } from './rows';

export interface AskedChange {
  readonly table: readonly (readonly string[])[];
  /** Number and symbol of the decision, its day, and the day from which it is in force. */
  readonly number: string;
  readonly date: string;
  readonly effectiveOn: string;
}

export interface Looked {
  readonly look: TableLook;
  readonly lines: readonly UnitChangeLine[];
  readonly made: readonly UnitChange[];
  readonly actsFrom: string;
  readonly changes: readonly TabChange[];
}

/** Periods whose forms are made by the units of before, although the decision is in force by their cut-off. */
const madeBefore = ({ office, ledger }: Opened, effectiveOn: string): readonly Period[] =>
  office.catalogue.periods.filter(({ code, cutOff }) => cutOff >= effectiveOn && ledger.hasForms(code));

export function lookedAt(found: Opened, asked: AskedChange): Looked {
  const { catalogue } = found.office;
  const { units, unitChanges: known } = catalogue;
  const { number, date, effectiveOn } = asked;
  const around = { units, known, number, effectiveOn, groupLabels: GROUP_LABELS };
  const lines = unitChangeLines(asked.table, around);
  const out = madeBefore(found, effectiveOn);
  const actsFrom = out.reduce((day, { cutOff }) => (cutOff >= day ? addDays(cutOff, 1) : day), effectiveOn);
  const taken = (lines ?? []).filter((line) => line.taken);
  const first = nextChangeNumber(known);
  const made = taken.map(({ kind, from, to, was }, at): UnitChange => ({
    ...{ code: changeCode(first + at), kind, from, to: to?.code ?? null, was },
    ...{ number, date, effectiveOn, actsFrom },
  }));
  const changes = made.length === 0 ? [] : changesFor(found.office.catalogue, taken, made);
  const look: TableLook = {
    columns: words.columns,
    lines: (lines ?? []).map(lineShown),
    plan: made.length === 0 ? [] : planWords(found, { lines: lines ?? [], made, taken, actsFrom, effectiveOn, out }),
    facts: {},
    blocked: blockedBy(lines),
  };
  return { look, lines: lines ?? [], made, actsFrom, changes };
}

function blockedBy(lines: readonly UnitChangeLine[] | null): string {
  if (lines === null) return words.noHeadings;
  if (lines.some(({ taken }) => taken)) return '';
  return isAllKnown(lines) ? words.allKnown : words.nothing;
}

/** An earlier run wrote every line. */
export const isAllKnown = (lines: readonly UnitChangeLine[]): boolean =>
  lines.length > 0 && lines.every(({ doubts }) => doubts.some(({ code }) => code === 'twice'));

function lineShown({ row, oldWords, newWords, kind, to, doubts, taken }: UnitChangeLine): TableLine {
  const code = to === null ? '' : to.code;
  return {
    row,
    cells: [oldWords, taken ? UNIT_CHANGE_LABELS[kind] : '', to?.name ?? newWords, code],
    doubts: doubts.map(doubtWords),
    taken,
  };
}

function doubtWords(doubt: UnitChangeDoubt): string {
  if (doubt.code === 'old') return words.doubts.old(doubt.found, doubt.near);
  if (doubt.code === 'codeTaken') return words.doubts.codeTaken(doubt.found, doubt.of);
  return doubt.code === 'group' ? words.doubts.group(doubt.found) : words.doubts[doubt.code];
}
