/**
 * *Giải thích số này* for *Nội dung*: which unit's text the cell shows, from which cell and version; for a heading,
 * which units have written and which have not.
 */
import type { NarrativeLine, TracedValue } from '../../core/consolidate/consolidate';
import { countSentence, countWords, narrativeSentence } from '../../text/windows/explain';
import { coverageWords } from '../../text/books/master-book';
import { quotable } from '../../text/findings/findings';
import { cellLink } from '../../tables/master-book/results/result-tab';
import type { Explained, ExplainedPart } from './explained';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';
import { FORM } from '../../core/form-code';
import { rowTitle } from '../../core/forms/row-title';

interface Asked {
  readonly open: PeriodWork;
  readonly figures: Figures;
  readonly row: string;
  readonly column: string;
}

/** Returns null when the cell holds neither a unit's text nor a heading's count. */
export function explainNarrative(asked: Asked): Explained | null {
  const lines = asked.figures.consolidated.narrative;
  const heading = lines.find((one) => one.row === asked.row);
  if (heading)
    return !heading.heading && (asked.column === 'coverage' || asked.column === 'text')
      ? ofHeading(asked, heading)
      : null;
  const cut = asked.row.lastIndexOf('|');
  const line = lines.find((one) => one.row === asked.row.slice(0, Math.max(0, cut)));
  const unit = asked.row.slice(cut + 1);
  const isAsked = line !== undefined && (unit in line.byUnit || line.coverage.missing.includes(unit));
  return isAsked && (asked.column === 'text' || asked.column === 'standing') ? ofUnit(asked, line, unit) : null;
}

const nameOf = ({ open }: Asked, unit: string): string =>
  open.catalogue.units.find((one) => one.code === unit)?.shortName ?? unit;
const isUpToDate = ({ open, figures }: Asked): boolean => open.office.publication?.inputHash === figures.inputHash;

const sealedText = ({ figures }: Asked, row: string, unit: string): TracedValue | undefined =>
  figures.sealed.values.find(
    (one) => one.form === FORM.narrative && one.unit === unit && one.row === row && one.field === 'text',
  );

function partOf(asked: Asked, from: TracedValue): ExplainedPart {
  const shown = from.value.kind === 'text' ? quotable(from.value.text) : countWords.blank;
  return {
    unit: from.unit,
    name: nameOf(asked, from.unit),
    role: 'part',
    row: from.row,
    field: from.field,
    value: from.value,
    shown,
    a1: from.a1,
    tab: from.tab,
    version: from.version,
    link: cellLink(from.fileId, from.sheetId, from.a1),
  };
}

function ofUnit(asked: Asked, line: NarrativeLine, unit: string): Explained {
  const from = sealedText(asked, line.row, unit);
  const text = line.byUnit[unit];
  const name = nameOf(asked, unit);
  const has = text !== undefined && text !== '';
  const upToDate = isUpToDate(asked);
  return {
    sentence: narrativeSentence({
      heading: rowTitle(line),
      unit: name,
      state: text === undefined ? 'notIn' : has ? 'written' : 'blank',
      a1: from?.a1 ?? '',
      tab: from?.tab ?? '',
      version: from?.version ?? 0,
      upToDate,
    }),
    figure: text === undefined ? null : has ? { kind: 'text', text } : { kind: 'blank' },
    how: 'typed',
    parts: from ? [partOf(asked, from)] : [],
    have: has ? 1 : 0,
    expected: 1,
    missing: has ? [] : [{ unit, name }],
    proves: null,
    upToDate,
  };
}

function ofHeading(asked: Asked, line: NarrativeLine): Explained {
  const { have, expected, missing } = line.coverage;
  const parts = asked.open.units.flatMap((unit) => {
    const from = (line.byUnit[unit.code] ?? '') === '' ? undefined : sealedText(asked, line.row, unit.code);
    return from ? [partOf(asked, from)] : [];
  });
  const proves = parts.length === have;
  const upToDate = isUpToDate(asked);
  const named = missing.map((unit) => ({ unit, name: nameOf(asked, unit) }));
  return {
    sentence: countSentence({
      label: rowTitle(line),
      figure: coverageWords(have, expected),
      parts: parts.length,
      missing: named.map((one) => one.name),
      proves,
      upToDate,
    }),
    figure: { kind: 'number', scaled: have, decimals: 0 },
    how: 'counted',
    parts,
    have,
    expected,
    missing: named,
    proves,
    upToDate,
  };
}
