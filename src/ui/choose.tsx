/** A labelled list from which one is chosen. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly busy?: boolean;
  readonly onChoose: (value: V) => void;
}

export const Choose = <V extends string>({ label, value, choices, busy = false, onChoose }: Props<V>) => (
  <label>
    {label}
    <select
      value={value}
      disabled={busy}
      onChange={(event) => {
        const chosen = choices.find((one) => one.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  </label>
);
