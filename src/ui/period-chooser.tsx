/** Which period is looked at. */
import type { PeriodChoice } from '../app/api';

export const PeriodChooser = (props: {
  readonly label: string;
  readonly periods: readonly PeriodChoice[];
  readonly chosen: string;
  readonly busy: boolean;
  readonly onChoose: (period: string) => void;
}) => (
  <label>
    {props.label}
    <select value={props.chosen} disabled={props.busy} onChange={(event) => props.onChoose(event.currentTarget.value)}>
      {props.periods.map((one) => (
        <option key={one.code} value={one.code}>
          {one.name}
        </option>
      ))}
    </select>
  </label>
);
