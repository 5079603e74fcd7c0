/** *Giải thích số này*: a figure of *Số liệu* or *Lũy kế*, the cells it came from with links, who is missing, and the proof. */
import { explainIndicator } from '../core/explain';
import type { Part } from '../core/explain';
import type { EntryValue } from '../core/entry';
import { ok } from '../core/result';
import { explainSentence, NO_FIGURE } from '../text/explain';
import { printDate, printScaled } from '../text/print';
import { choiceLabel, NOT_APPLICABLE, NOT_ARISEN } from '../text/unit-book';
import { cellLink } from '../tables/master-book/result-tab';
import { RESULT_ORDER, titleOf } from '../tables/master-book/sheets';
import { textOf, textOrNone } from './body';
import type { Body } from './body';
import { figuresOf } from './figures';
import type { World } from './ports';
import { openRound } from './round';
import type { Round } from './round';
import { refuse } from './refusal';
import type { Asked } from './refusal';

export interface ExplainedPart { readonly unit: string; readonly name: string; readonly role: string; readonly row: string; readonly field: string; readonly value: EntryValue; readonly shown: string; readonly a1: string | null; readonly tab: string | null; readonly version: number | null; readonly link: string | null }
export interface Explained {
  readonly sentence: string; readonly figure: EntryValue | null; readonly how: string; readonly parts: readonly ExplainedPart[]; readonly have: number; readonly expected: number;
  readonly missing: readonly { readonly unit: string; readonly name: string }[]; readonly proves: boolean | null; /** The master shows the figures of these very seals. */ readonly upToDate: boolean;
}

const FIELDS: Readonly<Record<string, string>> = { figures: 'value', cumulative: 'cumulative' };
/** Columns that speak of the whole row. */
const OF_ALL = ['total', 'coverage', 'freshness'];

/** @param body tab (its code or title), row (key), column (a unit's code, or `total`), period? */
export function explain(world: World, body: Body): Asked<Explained> {
  const [tab, row, column, period] = [textOf(body, 'tab'), textOf(body, 'row'), textOf(body, 'column'), textOrNone(body, 'period')];
  if (!tab.ok) return tab;
  if (!row.ok) return row;
  if (!column.ok) return column;
  if (!period.ok) return period;
  const code = RESULT_ORDER.find((one) => one === tab.value || titleOf(one) === tab.value);
  const field = FIELDS[code ?? ''];
  if (!field) return refuse('nothingHere', { tab: tab.value, row: row.value, column: column.value });
  const round = openRound(world, { period: period.value });
  if (!round.ok) return round;
  const figures = figuresOf(round.value);
  const found = explainIndicator(figures.consolidated, row.value, field, OF_ALL.includes(column.value) ? null : column.value);
  if (!found || (!OF_ALL.includes(column.value) && !round.value.units.some((unit) => unit.code === column.value))) return refuse('nothingHere', { tab: tab.value, row: row.value, column: column.value });
  const name = (unit: string): string => round.value.units.find((one) => one.code === unit)?.shortName ?? unit;
  const { have, expected, missing } = found.coverage;
  const upToDate = round.value.office.publication?.inputHash === figures.inputHash;
  const facts = { label: found.label, figure: found.figure ? shown(found.figure) : NO_FIGURE, how: found.how, units: new Set(found.parts.map((part) => part.unit)).size, have, expected, missing: missing.map(name), proves: found.proves, upToDate };
  return ok({
    sentence: explainSentence(facts), figure: found.figure, how: found.how, have, expected, proves: found.proves, upToDate,
    parts: found.parts.map((part) => partOf(round.value, part)), missing: missing.map((unit) => ({ unit, name: name(unit) })),
  });
}

function partOf(round: Round, { unit, role, row, field, value, from }: Part): ExplainedPart {
  return {
    unit, name: round.units.find((one) => one.code === unit)?.shortName ?? unit, role, row, field, value, shown: shown(value),
    a1: from?.a1 ?? null, tab: from?.tab ?? null, version: from?.version ?? null, link: from ? cellLink(from.fileId, from.sheetId, from.a1) : null,
  };
}

function shown(value: EntryValue): string {
  switch (value.kind) {
    case 'number': return printScaled(value.scaled, value.decimals);
    case 'text': return value.text;
    case 'choice': return choiceLabel(value.code);
    case 'tick': return value.on ? '✓' : '–';
    case 'date': return printDate(value.date);
    case 'notArisen': return NOT_ARISEN;
    case 'notApplicable': return NOT_APPLICABLE;
    case 'blank': return NO_FIGURE;
  }
}
