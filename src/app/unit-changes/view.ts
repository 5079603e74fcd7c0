/** *Sắp xếp đơn vị*: the decisions that were written, whether the last one can be taken back, and today's units. */
import { UNIT_GROUPS } from '../../core/catalogue/unit';
import { nameOn, UNIT_CHANGE_KINDS, type UnitChange, type UnitChangeKind } from '../../core/catalogue/unit-change';
import { addDays } from '../../core/calendar';
import { ok } from '../../core/result';
import { GROUP_LABELS } from '../../text/books/master-book';
import { UNIT_CHANGE_LABELS } from '../../text/books/who-is-asked';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import type { Asked } from '../refusal';
import { request } from '../request';
import { lastChange, whyNotBack } from './change';
import { movesIn, type UnitMoves } from './moves';
import { opened } from './opened';

export interface UnitChangesView {
  /** Latest first; each with its lines as sentences. */
  readonly decisions: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** null = there is nothing to take back. */
  readonly undo: { readonly key: string; readonly title: string; readonly why: string } | null;
  /** Rows that still name a unit which ended. */
  readonly moves: UnitMoves;
  /** Units that exist, in protocol order. */
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  readonly groups: readonly string[];
  readonly kinds: readonly { readonly kind: UnitChangeKind; readonly label: string }[];
  /** Periods in which units have forms. */
  readonly periods: readonly { readonly code: string; readonly name: string }[];
}

/** Two or three service calls; writes nothing. */
export const unitChanges = request({}, (world): Asked<UnitChangesView> => {
  const found = opened(world);
  if (!found.ok) return found;
  const { catalogue } = found.value.office;
  const { ledger } = found.value;
  const last = lastChange(found.value);
  const titleOf = ({ number, date, actsFrom }: Pick<UnitChange, 'number' | 'date' | 'actsFrom'>): string =>
    words.decision(number, date, actsFrom);
  const name = (code: string | null, day: string): string => {
    const unit = catalogue.units.find((one) => one.code === code);
    return unit ? nameOn(unit, day, catalogue.unitChanges) : (code ?? '');
  };
  const lines = new Map<string, string[]>();
  for (const one of catalogue.unitChanges) {
    const before = name(one.from, addDays(one.actsFrom, -1));
    const after = name(one.to, one.actsFrom);
    const said = words.line(UNIT_CHANGE_LABELS[one.kind], before, after);
    lines.set(titleOf(one), [...(lines.get(titleOf(one)) ?? []), said]);
  }
  return ok({
    decisions: [...lines].reverse().map(([title, all]) => ({ title, lines: all })),
    undo: last && { key: last.key, title: titleOf(last), why: whyNotBack(found.value, last) },
    moves: movesIn(world, found.value),
    units: catalogue.units
      .filter(({ endedOn }) => endedOn === undefined)
      .map((one) => ({ unit: one.code, name: one.name })),
    groups: UNIT_GROUPS.map((group) => GROUP_LABELS[group]),
    kinds: UNIT_CHANGE_KINDS.map((kind) => ({ kind, label: UNIT_CHANGE_LABELS[kind] })),
    periods: catalogue.periods
      .filter((one) => one.cycle !== 'scoring' && ledger.hasForms(one.code))
      .map(({ code, name: title }) => ({ code, name: title })),
  });
});
