/**
 * How a unit scores itself, by a seed: mostly full points, some of the lower steps that the criterion's own rule names,
 * a few criteria that did not arise where that is an answer, and bonus points only with a reason. Claimed points have a
 * document or a full calculation.
 */
import type { Catalogue, Criterion } from '../../src/core/catalogue/catalogue';
import { toNumber } from '../../src/core/exact';
import { addDays, daysBetween } from '../../src/core/calendar';
import type { Period } from '../../src/core/catalogue/period';
import { printDate } from '../../src/text/print';
import { NOT_ARISEN } from '../../src/text/books/unit-book';
import type { Dice } from './figures';
import { at, type Sheet } from './mistakes';

interface Scene {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly sheet: Sheet;
  readonly luck: Dice;
}

/** `form|row|field` → text for the criteria in `rows` that the unit scores itself. */
export function planScores(rows: ReadonlyMap<string, unknown>, scene: Scene): void {
  const scheme = scene.catalogue.schemes.find((one) => one.id === scene.period.scoring?.scheme);
  for (const one of scheme?.criteria ?? []) {
    if (one.heading || !rows.has(one.code)) continue;
    const set = (field: string, text: string): void => {
      scene.sheet.set(at('score', one.code, field), text);
    };
    if (scene.period.scoring?.round !== 'explain' && !one.selfScored) continue;
    if (scene.period.scoring?.round === 'explain') {
      set('explanation', 'Đơn vị đã thực hiện đủ theo quy định; văn bản gửi kèm bổ sung.');
      set('addedEvidence', evidenceFor(one, '', scene));
      continue;
    }
    const mark = markFor(one, scene.luck);
    set('self', mark);
    if (mark === '0' || mark === NOT_ARISEN) continue;
    set('evidence', evidenceFor(one, mark, scene));
    if (scene.luck.chance(0.3))
      set('link', `https://xa.khanhhoa.gov.vn/minh-chung/${one.code.replace(/\./g, '-').toLowerCase()}`);
  }
}

/** Points that the rule names after a colon, as it prints them. */
const stepsOf = (one: Criterion): readonly string[] =>
  [...one.rule.matchAll(/: (\d+(?:,\d+)?)(?=[;.]|$)/g)].map((found) => found[1] ?? '');

function markFor(one: Criterion, luck: Dice): string {
  const maximum = one.maximum === null ? 0 : toNumber(one.maximum);
  const within = stepsOf(one).filter((step) => Number(step.replace(',', '.')) <= maximum);
  if (one.part === 'bonus') return luck.chance(0.75) ? '0' : (within[0] ?? '0');
  if (one.notArisen !== 'no' && luck.chance(0.25)) return NOT_ARISEN;
  if (one.rule.includes('làm tròn 2 chữ số') && luck.chance(0.5))
    return String(Math.round((maximum * (706 + luck.below(294))) / 10) / 100).replace('.', ',');
  return luck.chance(0.7) || within.length === 0 ? String(maximum).replace('.', ',') : luck.pick(within);
}

function evidenceFor(one: Criterion, mark: string, { luck, period }: Scene): string {
  const day = printDate(addDays(period.from, luck.below(daysBetween(period.from, period.cutOff) + 1)));
  const document = `Số ${10 + luck.below(400)}/${luck.pick(['KH-UBND', 'BC-UBND', 'QĐ-UBND', 'CV-UBND'])} ngày ${day}`;
  if (luck.chance(0.15)) return `Tự tính theo quy định: ${mark} điểm; ${one.rule.split(';')[0] ?? ''}. Kèm ${document}`;
  return one.evidence === '' ? document : `${one.evidence.split(/[;,(]/)[0]?.trim() ?? ''}: ${document}`;
}
