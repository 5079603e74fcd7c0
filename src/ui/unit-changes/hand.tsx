/** One change chosen by hand. It becomes the same table that a decision's annex is. */
import { useState } from 'preact/hooks';
import type { UnitChangesView } from '../../app/unit-changes/view';
import type { UnitChangeKind } from '../../core/catalogue/unit-change';
import { unitChangeWords as words } from '../../text/windows/rare/unit-changes';
import { Choose } from '../choose';

export interface Hand {
  readonly kind: UnitChangeKind;
  /** Codes of the units before. */
  readonly olds: readonly string[];
  /** One name; of a division, one on each line. */
  readonly name: string;
  readonly code: string;
  /** '' = that of the unit before. */
  readonly group: string;
}
export const NO_HAND: Hand = { kind: 'merged', olds: [], name: '', code: '', group: '' };

const hasOlds = (kind: UnitChangeKind): boolean => kind !== 'new';
const hasName = (kind: UnitChangeKind): boolean => kind !== 'ended' && kind !== 'moved';
const hasOne = (kind: UnitChangeKind): boolean => kind === 'split' || kind === 'renamed' || kind === 'moved';

export const isWhole = ({ kind, olds, name, group }: Hand): boolean =>
  (!hasOlds(kind) || (hasOne(kind) ? olds.length === 1 : olds.length > 0)) &&
  (!hasName(kind) || name.trim() !== '') &&
  (kind !== 'moved' || group !== '');

/** Headings, then one row for each unit before and after. */
export function tableOfHand({ kind, olds, name, code, group }: Hand, units: UnitChangesView['units']): string[][] {
  const nameOf = (unit: string): string => units.find((one) => one.unit === unit)?.name ?? unit;
  const after = name
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const before = hasOlds(kind) ? olds.map((one) => [one, nameOf(one)]) : [['', words.hand.formed]];
  const rows = before.flatMap(([own = '', old = '']) => {
    if (kind === 'ended') return [[own, old, words.hand.ends, '', '']];
    if (kind === 'moved') return [[own, old, old, own, group]];
    if (kind === 'renamed') return [[own, old, after[0] ?? '', own, group]];
    return after.map((one) => [own, old, one, after.length > 1 ? '' : code.trim(), group]);
  });
  return [[...words.hand.head], ...rows];
}

interface Props {
  readonly view: UnitChangesView;
  readonly hand: Hand;
  readonly busy: boolean;
  readonly onChange: (hand: Hand) => void;
}

export function HandForm({ view, hand, busy, onChange }: Props) {
  const { kind, olds, name, code, group } = hand;
  const set = (part: Partial<Hand>): void => onChange({ ...hand, ...part });
  const isSplit = kind === 'split';
  return (
    <>
      <Choose
        label={words.kind}
        value={kind}
        choices={view.kinds.map((one) => ({ value: one.kind, label: one.label }))}
        busy={busy}
        onChoose={(chosen) => onChange({ ...NO_HAND, kind: chosen })}
      />
      {hasOlds(kind) && (
        <Olds view={view} olds={olds} one={hasOne(kind)} busy={busy} onOlds={(chosen) => set({ olds: chosen })} />
      )}
      {hasName(kind) && (
        <label>
          {isSplit ? words.parts : words.newName}
          <textarea
            rows={isSplit ? 3 : 1}
            disabled={busy}
            value={name}
            onInput={(event) => set({ name: event.currentTarget.value })}
          />
        </label>
      )}
      {(kind === 'merged' || kind === 'new') && (
        <label>
          {words.newCode}
          <input
            type="text"
            disabled={busy}
            value={code}
            onInput={(event) => set({ code: event.currentTarget.value })}
          />
        </label>
      )}
      {kind !== 'ended' && kind !== 'renamed' && (
        <Choose
          label={words.group}
          value={group}
          choices={[{ value: '', label: words.sameGroup }, ...view.groups.map((one) => ({ value: one, label: one }))]}
          busy={busy}
          onChoose={(chosen) => set({ group: chosen })}
        />
      )}
    </>
  );
}

interface OldsProps {
  readonly view: UnitChangesView;
  readonly olds: readonly string[];
  /** Exactly one unit is chosen. */
  readonly one: boolean;
  readonly busy: boolean;
  readonly onOlds: (olds: readonly string[]) => void;
}

function Olds({ view, olds, one, busy, onOlds }: OldsProps) {
  const [chosen, choose] = useState('');
  return (
    <>
      <Choose
        label={words.olds}
        value={one ? (olds[0] ?? '') : chosen}
        choices={[
          { value: '', label: words.addOld },
          ...view.units.map(({ unit, name }) => ({ value: unit, label: name })),
        ]}
        busy={busy}
        onChoose={(unit) => {
          choose('');
          if (unit === '') return onOlds(one ? [] : olds);
          onOlds(one ? [unit] : [...olds.filter((other) => other !== unit), unit]);
        }}
      />
      {!one && olds.length > 0 && (
        <ul>
          {olds.map((unit) => {
            const title = view.units.find((other) => other.unit === unit)?.name ?? unit;
            return (
              <li key={unit}>
                {title}{' '}
                <button
                  type="button"
                  disabled={busy}
                  aria-label={words.remove(title)}
                  onClick={() => onOlds(olds.filter((other) => other !== unit))}
                >
                  {words.removeShort}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
