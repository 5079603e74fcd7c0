/**
 * *Sai sót*: one row per finding, with the unit's cell, what was found, what was expected, how to correct it, and a
 * link to the cell.
 */
import type { Finding } from '../../../core/check/finding';
import { EMPTY_STATES, RESULT_HEADINGS, RESULT_WORDS } from '../../../text/books/master-book';
import type { CellDataShape } from '../../api-shapes';
import { blankCell, joinFormats, textCell } from '../../grid/cells';
import { linkTo, LOOKS } from '../looks';
import { cellLink, fileLink, keyedTab, type HeadColumn, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { LEVEL_TEXT } from '../../../text/levels';
import { LEVELS } from '../../../core/finding-level';
import { LEVEL_LOOKS } from '../../level-looks';

const COLUMNS: readonly HeadColumn[] = [
  { key: 'unitName', heading: RESULT_HEADINGS.unit, width: 180 },
  { key: 'tab', heading: RESULT_HEADINGS.tab, width: 100 },
  { key: 'rowLabel', heading: RESULT_HEADINGS.label, width: 220 },
  { key: 'cell', heading: RESULT_HEADINGS.cell, width: 60 },
  { key: 'levelLabel', heading: RESULT_HEADINGS.level, width: 120 },
  { key: 'found', heading: RESULT_HEADINGS.found, width: 220 },
  { key: 'expected', heading: RESULT_HEADINGS.expected, width: 280 },
  { key: 'mend', heading: RESULT_HEADINGS.mend, width: 280 },
  { key: 'explained', heading: RESULT_HEADINGS.explained, width: 110 },
  { key: 'link', heading: RESULT_HEADINGS.link, width: 80 },
  { key: 'unit', heading: RESULT_HEADINGS.unitCode, width: 90 },
  { key: 'level', heading: RESULT_HEADINGS.level, width: 80 },
  { key: 'code', heading: RESULT_HEADINGS.level, width: 80 },
];
/**
 * Codes beside their labels: the unit's, the level's, the rule's. They are the last columns, because title and subtitle
 * are in the first visible column.
 */
const HIDDEN = [0, 11, 12, 13];

export function findingsTab(findings: readonly Finding[], ctx: ResultContext): ResultTab {
  const frame = { sheetId: RESULT_SHEETS.findings, title: titleOf('findings'), columns: COLUMNS, frozenColumns: 0 };
  return {
    ...keyedTab(
      frame,
      keyed(findings).map(([key, one]) => findingCells(key, one, ctx)),
      { ctx, empty: EMPTY_STATES.findings },
    ),
    hiddenColumns: HIDDEN,
  };
}

/** Identity of a finding across runs: its place and the rule that it breaks. */
const findingKey = (one: Finding): string => [one.unit, one.form, one.row, one.field, one.rule, one.code].join('|');

/** Gives every finding its own key: the second finding of the same place and rule ends in #2. */
function keyed(findings: readonly Finding[]): (readonly [string, Finding])[] {
  const seen = new Map<string, number>();
  return findings.map((one) => {
    const key = findingKey(one);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return [times === 1 ? key : `${key}#${times}`, one];
  });
}

function findingCells(key: string, one: Finding, ctx: ResultContext): CellDataShape[] {
  const said = ctx.describe(one);
  const name = ctx.units.find((unit) => unit.code === one.unit)?.shortName ?? one.unit;
  return [
    textCell(key, LOOKS.text),
    textCell(name, LOOKS.label),
    textCell(one.tab, LOOKS.label),
    textCell(rowWords(one), joinFormats(LOOKS.label, LOOKS.text)),
    textCell(one.a1, joinFormats(LOOKS.centre, LOOKS.text)),
    textCell(LEVEL_TEXT[one.level].mark, joinFormats(LOOKS.centre, LEVEL_LOOKS[one.level].result)),
    textCell(said.found, joinFormats(LOOKS.label, LOOKS.text)),
    textCell(said.expected, LOOKS.label),
    textCell(said.mend, LOOKS.label),
    textCell(
      LEVELS[one.level].holdsBack ? (one.explained ? RESULT_WORDS.explained : RESULT_WORDS.notExplained) : '',
      LOOKS.label,
    ),
    linkCell(one, ctx),
    textCell(one.unit, LOOKS.text),
    textCell(one.level, LOOKS.text),
    textCell(one.code, LOOKS.text),
  ];
}

/** `3.5.2 Hồ sơ …`; '' for a finding about a whole tab. */
const rowWords = ({ facts }: Finding): string =>
  [facts['number'], facts['label']].filter((part) => part !== undefined && part !== '').join(' ');

function linkCell(one: Finding, ctx: ResultContext): CellDataShape {
  const fileId = ctx.fileOf(one.unit);
  if (fileId === null) return blankCell();
  const sheetId = ctx.sheetOf(one.unit, one.form);
  return sheetId === null || one.a1 === ''
    ? textCell(RESULT_WORDS.openFile, linkTo(fileLink(fileId)))
    : textCell(RESULT_WORDS.openCell, linkTo(cellLink(fileId, sheetId, one.a1)));
}
