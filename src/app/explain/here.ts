/**
 * *Giải thích số này* for the selected cell: the hidden keys of its row and column identify the figure, and the
 * subtitle of its tab identifies the period. The content of the cell is compared with the recomputed figure, so an
 * overwritten cell is reported.
 */
import type { EntryValue } from '../../core/entry';
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { RESULT_WORDS } from '../../text/books/master-book';
import { printDate, printNumber } from '../../text/print';
import { cellName, onTab } from '../../tables/grid/a1';
import { plainNumber } from '../../tables/master-book/results/result-tab';
import { figureShown, RESULT_ORDER, RESULT_SHEETS } from '../../tables/master-book/sheets';
import { explainAt } from './explain';
import type { Explained } from './explained';
import { openOffice } from '../work/office';
import type { ChosenCell, World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { LEVEL_ORDER, LEVELS } from '../../core/finding-level';
import { request } from '../request';

export interface ExplainedHere extends Explained {
  readonly cell: { readonly tab: string; readonly a1: string; readonly shown: string };
  /** Whether the cell shows the explained figure; null when the cell shows no figure (e.g. *đủ số liệu*). */
  readonly agrees: boolean | null;
  /** The period that the tab shows, when the office may adjust the figure; otherwise null. */
  readonly adjustIn: string | null;
}

export interface ChosenFigure {
  readonly tab: string;
  readonly row: string;
  readonly column: string;
  readonly period: string;
}

type Plain = string | number | boolean | null;
interface Reading {
  readonly corner: Plain;
  readonly row: Plain;
  readonly column: Plain;
  readonly subtitle: Plain;
  readonly content: Plain;
}

export const explainHere = request({}, (world): Asked<ExplainedHere> => {
  const chosen = world.openBook.cell();
  if (!chosen) return refuse('noCellChosen');
  const office = openOffice(world);
  if (!office.ok) return office;
  const a1 = cellName(chosen.row, chosen.column);
  const notAFigure = refuse('notAFigure', { a1, tab: chosen.tab });
  const tab = RESULT_ORDER.find((one) => RESULT_SHEETS[one] === chosen.sheetId);
  // The same sheet id in another file is a different tab.
  if (!tab || world.openBook.id() !== office.value.masterId) return notAFigure;
  const read = readAround(world, office.value.masterId, chosen);
  if (read.corner !== 'key' || !isKey(read.row) || !isKey(read.column)) return notAFigure;
  const period = periodShown(office.value.catalogue.periods, String(read.subtitle));
  if (!period) return refuse('periodNotShown', { tab: chosen.tab });
  const [row, column] = [String(read.row), String(read.column)];
  if (isBeside(tab, row, column)) return notAFigure;
  const explained = explainAt(world, { tab, row, column, period: period.code });
  if (!explained.ok) return explained.error.code === 'nothingHere' ? notAFigure : explained;
  const shown = typeof read.content === 'number' ? printNumber(read.content, 6) : String(read.content ?? '');
  return ok({
    ...explained.value,
    cell: { tab: chosen.tab, a1, shown },
    agrees: showsFigure(tab, column) && isText(tab, row) ? agreesWith(read.content, explained.value.figure) : null,
    adjustIn:
      figureShown(tab) !== null && explained.value.how !== 'ratio' && explained.value.how !== 'countTasks'
        ? period.code
        : null,
  });
});

/**
 * The keys of the selected cell of the master. Returns null, which is not an error, when the cell is outside the
 * figures.
 */
export function chosenFigure(world: World): ChosenFigure | null {
  const chosen = world.openBook.cell();
  const office = chosen ? openOffice(world) : null;
  const tab = RESULT_ORDER.find((one) => RESULT_SHEETS[one] === chosen?.sheetId);
  if (
    !chosen ||
    !office?.ok ||
    tab === undefined ||
    figureShown(tab) === null ||
    world.openBook.id() !== office.value.masterId
  )
    return null;
  const read = readAround(world, office.value.masterId, chosen);
  const period = periodShown(office.value.catalogue.periods, String(read.subtitle));
  return read.corner === 'key' && isKey(read.row) && isKey(read.column) && period
    ? { tab, row: String(read.row), column: String(read.column), period: period.code }
    : null;
}

const isKey = (text: Plain): boolean => text !== null && text !== '';

/** One service call: the corner, the two keys, the subtitle and the cell itself. */
function readAround(world: World, masterId: string, { tab, row, column }: ChosenCell): Reading {
  const names = ['A1', cellName(row, 0), cellName(0, column), 'B3', cellName(row, column)];
  const answers = world.books.read(
    masterId,
    names.map((name) => onTab(tab, name)),
  );
  const at = (n: number): Plain => (answers[n]?.values?.[0]?.[0] ?? null) as Plain;
  return { corner: at(0), row: at(1), column: at(2), subtitle: at(3), content: at(4) };
}

/** The master prints the period under each title; without that line the period could only be guessed from the clock. */
const periodShown = (periods: readonly Period[], subtitle: string): Period | undefined =>
  periods.find((period) => subtitle.startsWith(RESULT_WORDS.subtitle(period.name, printDate(period.cutOff))));

/**
 * Columns whose cells are the explained figure itself. On *Số liệu* and *Lũy kế*: all columns except coverage and
 * freshness.
 */
const SHOWING: Readonly<Record<string, readonly string[]>> = {
  overview: ['total', 'rest'],
  tasks: ['done', 'overdue', 'atRisk'],
  progress: LEVEL_ORDER.map((level) => LEVELS[level].count),
  forecast: ['result', 'expected'],
  narrative: ['text'],
};
const showsFigure = (tab: string, column: string): boolean =>
  SHOWING[tab]?.includes(column) ?? !['coverage', 'freshness'].includes(column);

/** In the row of a heading, the text column lists the units that have not handed in. */
const isText = (tab: string, row: string): boolean => tab !== 'narrative' || row.includes('|');

/** On *Tổng quan*, names share rows with figures, and the column beside the findings shows how many were explained. */
const isBeside = (tab: string, row: string, column: string): boolean =>
  tab === 'overview' && (column === 'label' || (column === 'rest' && !row.startsWith('group.')));

function agreesWith(content: Plain, figure: EntryValue | null): boolean | null {
  if (figure?.kind === 'number') return content === plainNumber(figure);
  if (figure?.kind === 'text') return content === figure.text;
  return (figure === null || figure.kind === 'blank') && typeof content === 'number' ? false : null;
}
