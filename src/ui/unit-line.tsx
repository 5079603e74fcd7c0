/** One unit of a list. Folded: its name and state. Open: what the window shows about it. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly unit: string;
  readonly name: string;
  /** Shown under the name, in order. */
  readonly facts: readonly string[];
  /** Shown in red after the facts; '' = nothing is late. */
  readonly late?: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

export function UnitLine({ unit, name, facts, late = '', open, onOpen, children }: Props) {
  const body = `of-${unit}`;
  return (
    <li class="unit">
      <button type="button" class="head" aria-expanded={open} aria-controls={body} onClick={() => onOpen(!open)}>
        <span>{name}</span>
        <span class="quiet">{facts.join(' · ')}</span>
        {late !== '' && <span class="late">{late}</span>}
      </button>
      <div id={body} hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
