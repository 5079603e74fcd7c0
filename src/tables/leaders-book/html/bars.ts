/** Bars of the page as HTML: SVG rectangles, which paper prints too. The figures are those of the lines. */
import { STATE_COLORS } from '../../master-book/state-colors';
import { escaped } from './escaped';
import type { PageLine } from './page-read';

const LATE = STATE_COLORS.overdue;
const OTHER = STATE_COLORS.unreported;

const colorOf = (key: string): string => {
  if (key.startsWith('overdue.')) return LATE;
  return (STATE_COLORS as Readonly<Record<string, string | undefined>>)[key.replace('tasks.', '')] ?? OTHER;
};

/** One bar per line, the longest as wide as the place; '' = no line has a number above 0. */
export function bars(lines: readonly PageLine[]): string {
  const most = Math.max(0, ...lines.map(({ amount }) => amount ?? 0));
  if (most === 0) return '';
  const one = ({ key, label, amount, cells }: PageLine): string =>
    `<div class="bar"><span>${escaped(label)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${(((amount ?? 0) * 100) / most).toFixed(2)}" height="10" fill="${colorOf(key)}"/></svg><b>${escaped(cells[0] ?? '')}</b></div>`;
  return lines.map(one).join('');
}
