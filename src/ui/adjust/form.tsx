/** One adjustment: unit, row, column, amount, reason; says what it will change before it is written. */
import { useEffect, useState } from 'preact/hooks';
import type { AdjustableRow, AdjustableView, AdjustmentsView } from '../../app/adjust/adjustments';
import { adjustPageWords as words } from '../../text/windows/adjust-page';
import { ask } from '../call';

export interface Given {
  readonly unit: string;
  readonly row: string;
  readonly field: string;
  readonly amount: string;
  readonly reason: string;
}

interface Props {
  readonly view: AdjustmentsView;
  readonly busy: boolean;
  readonly onGo: (given: Given) => void;
  readonly onFail: (message: string) => void;
}

/** The rows of the chosen unit, read when it is chosen. */
function useRows(unit: string, period: string, onFail: (message: string) => void): readonly AdjustableRow[] | null {
  const [found, setFound] = useState<AdjustableView | null>(null);
  useEffect(() => {
    setFound(null);
    if (unit === '') return;
    ask('adjustable', { unit, period }).then(setFound, (error: Error) => onFail(error.message));
  }, [unit, period]);
  return found?.unit === unit ? found.rows : null;
}

export function AdjustForm({ view, busy, onGo, onFail }: Props) {
  const { here, units, period } = view;
  const [unit, setUnit] = useState(here?.unit ?? '');
  const [row, setRow] = useState(here?.row ?? '');
  const [field, setField] = useState(here?.field ?? '');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const rows = useRows(unit, period.code, onFail);
  const chosen = rows?.find((one) => one.row === row);
  const column = chosen?.fields.find((one) => one.field === field) ?? chosen?.fields[0];
  const name = units.find((one) => one.unit === unit)?.name ?? '';
  const ready = column !== undefined && amount.trim() !== '' && reason.trim() !== '';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy && ready) onGo({ unit, row, field: column.field, amount: amount.trim(), reason: reason.trim() });
  };
  if (units.length === 0) return <p>{words.noUnits}</p>;
  return (
    <form onSubmit={submit} aria-label={words.title}>
      <label>
        {words.unit}
        <select value={unit} disabled={busy} onChange={(event) => setUnit(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {units.map((one) => (
            <option key={one.unit} value={one.unit}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {unit !== '' && rows === null && <p role="status">{words.loading}</p>}
      {rows?.length === 0 && <p class="quiet">{words.noRows}</p>}
      {rows && rows.length > 0 && (
        <>
          {row !== '' && !chosen && <p class="quiet">{words.notHere(name)}</p>}
          <label>
            {words.row}
            <select value={chosen ? row : ''} disabled={busy} onChange={(event) => setRow(event.currentTarget.value)}>
              <option value="">{words.choose}</option>
              {rows.map((one) => (
                <option key={one.row} value={one.row}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {chosen && column && (
        <>
          <label>
            {words.field}
            <select value={column.field} disabled={busy} onChange={(event) => setField(event.currentTarget.value)}>
              {chosen.fields.map((one) => (
                <option key={one.field} value={one.field}>
                  {one.heading}
                </option>
              ))}
            </select>
          </label>
          <p>{words.handedIn(column.shown)}</p>
          <label>
            {words.amount}
            <input
              name="amount"
              type="text"
              inputMode="decimal"
              aria-describedby="amount-hint"
              value={amount}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
          </label>
          <p class="quiet" id="amount-hint">
            {words.amountHint}
          </p>
          <label>
            {words.reason}
            <textarea name="reason" rows={3} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          {amount.trim() !== '' && (
            <p>{words.changes({ title: chosen.title, heading: column.heading, amount: amount.trim() })}</p>
          )}
          {chosen.fields.length > 1 && <p class="quiet">{words.both}</p>}
          <div class="actions">
            <button class="main" type="submit" disabled={busy || !ready}>
              {words.confirm}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
