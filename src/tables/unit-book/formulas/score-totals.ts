/**
 * The running total under the unit's *Chấm điểm* form, in three locked lines and by formulas alone: the result of
 * core/score.ts for the points in the sheet now. It shows no class and no rank, because the council decides those.
 */
import type { Criterion, ScoringScheme } from '../../../core/catalogue/catalogue';
import { toNumber } from '../../../core/exact';
import { SCORE_DECIMALS, selfSchemeOf } from '../../../core/score/score';
import { TOTAL_WORDS } from '../../../text/books/score';
import type { CellDataShape } from '../../api-shapes';
import { cellName } from '../../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import { amount, isNothing, isReadableNumber } from '../amounts';
import { all, literal, when } from './formula';
import { figureIn, type Layout } from '../layout';
import { STYLES } from '../styles';
import { TOTAL_KEYS } from '../total-lines';
import { kindFormat } from '../validation';
import { SELF } from '../../../core/forms/field';
import { quoted } from './quoted';

type CountedScheme = Pick<ScoringScheme, 'criteria' | 'caps'>;

const added = (parts: readonly string[]): string => (parts.length === 0 ? '0' : parts.join('+'));
const capped = (points: string, cap: ScoringScheme['caps']['base']): string =>
  cap === null ? `(${points})` : `MIN(${literal(toNumber(cap))};${points})`;
const floored = (points: string, least: ScoringScheme['caps']['least']): string =>
  least === null ? points : `MAX(${literal(toNumber(least))};${points})`;
const whole = (points: string): string => `ROUND((${points})*${10 ** SCORE_DECIMALS};0)`;

/** What one mark adds, as in `weigh`: a wrong or open mark adds nothing. */
function pointsOf(layout: Layout, { code, maximum, notArisen }: Criterion): string {
  const figure = figureIn(layout)({ row: code, field: SELF });
  const most = maximum === null ? null : literal(toNumber(maximum));
  const counts = all([isReadableNumber(figure), ...(most === null ? [] : [`${amount(figure)}<=${most}`])]);
  const inWords = notArisen === 'full' && most !== null ? when(isNothing(figure.cell), most, '0') : '0';
  return when(counts, amount(figure), inWords);
}

const lowering = (layout: Layout, { code, maximum }: Criterion): string =>
  when(
    isNothing(figureIn(layout)({ row: code, field: SELF }).cell),
    literal(maximum === null ? 0 : toNumber(maximum)),
    '0',
  );

interface Totals {
  readonly total: string;
  readonly applicable: string;
}

function totalsOf(layout: Layout, { criteria, caps }: CountedScheme): Totals {
  const scored = criteria.filter((one) => !one.heading);
  const sumOf = (part: Criterion['part']): string =>
    added(scored.filter((one) => one.part === part).map((one) => pointsOf(layout, one)));
  const base = scored.filter((one) => one.part === 'base');
  const stated =
    base.reduce((sum, one) => sum + (one.maximum === null ? 0 : one.maximum.scaled), 0) / 10 ** SCORE_DECIMALS;
  const lowered = added(base.filter((one) => one.notArisen === 'lowers').map((one) => lowering(layout, one)));
  const counted = `${capped(sumOf('base'), caps.base)}+${capped(sumOf('bonus'), caps.bonus)}-(${sumOf('penalty')})`;
  const bounded = caps.most === null ? counted : capped(counted, caps.most);
  return {
    total: `ROUND(${floored(bounded, caps.least)};${SCORE_DECIMALS})`,
    applicable: `ROUND(${capped(`${literal(stated)}-(${lowered})`, caps.base)};${SCORE_DECIMALS})`,
  };
}

/** Number of criteria marked so far, out of how many: a total of half the criteria must not look like the whole. */
function progressOf(layout: Layout, criteria: readonly Criterion[]): string {
  const column = layout.columnOf(SELF);
  const filled = `COUNTA(${cellName(layout.body.top, column)}:${cellName(layout.body.bottom - 1, column)})`;
  const count = criteria.filter((one) => !one.heading).length;
  return `${when(`${filled}<${count}`, quoted(TOTAL_WORDS.soFar), quoted(TOTAL_WORDS.allMarked))}&${filled}&${quoted(TOTAL_WORDS.of(count))}`;
}

/** The cells of the lines, key column first. */
export function totalRows(layout: Layout, scheme: CountedScheme): CellDataShape[][] {
  const own = { ...scheme, criteria: selfSchemeOf(scheme).criteria };
  const { total, applicable } = totalsOf(layout, own);
  const [totalCell, applicableCell] = [0, 1].map((line) => cellName(layout.body.bottom + line, layout.columnOf(SELF)));
  const lines = [
    {
      figure: total,
      words: TOTAL_WORDS.total,
      rule: TOTAL_WORDS.rule({ ...scheme.caps, hasOthers: own.criteria.length < scheme.criteria.length }),
      asked: `=${progressOf(layout, own.criteria)}`,
    },
    { figure: applicable, words: TOTAL_WORDS.applicable, rule: TOTAL_WORDS.lowered, asked: null },
    {
      figure: when(
        `${applicableCell}=0`,
        '""',
        `ROUND(${whole(totalCell ?? '')}/${whole(applicableCell ?? '')}*100;${SCORE_DECIMALS})`,
      ),
      words: TOTAL_WORDS.ratio,
      rule: '',
      asked: null,
    },
  ];
  return lines.map((line, at) => [
    textCell(TOTAL_KEYS[at] ?? '', STYLES.key),
    ...layout.template.columns.map(({ field }): CellDataShape => {
      if (field === 'label') return textCell(line.words, STYLES.group);
      if (field === 'rule') return textCell(line.rule, STYLES.given);
      if (field === SELF)
        return formulaCell(
          `=IFERROR(${line.figure};"")`,
          joinFormats(STYLES.group, kindFormat({ type: 'decimal', decimals: SCORE_DECIMALS })),
        );
      return field === 'asked' && line.asked !== null ? formulaCell(line.asked, STYLES.given) : blankCell(STYLES.group);
    }),
  ]);
}
