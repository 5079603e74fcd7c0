/** Chooses the period that a window shows. */
import type { PeriodChoice } from '../app/api';
import { Choose } from './choose';

interface Props {
  readonly label: string;
  readonly periods: readonly PeriodChoice[];
  readonly chosen: string;
  readonly busy: boolean;
  readonly onChoose: (period: string) => void;
}

export const PeriodChooser = ({ label, periods, chosen, busy, onChoose }: Props) => (
  <Choose
    label={label}
    value={chosen}
    choices={periods.map(({ code, name }) => ({ value: code, label: name }))}
    busy={busy}
    onChoose={onChoose}
  />
);
