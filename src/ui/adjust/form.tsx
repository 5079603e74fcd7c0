/** One adjustment: unit, row, column, amount, reason. It names what will change before anything is written. */
import { useEffect, useState } from 'preact/hooks';
import type { AdjustableRow, AdjustableView, AdjustmentsView } from '../../app/adjust/adjustments';
import { adjustPageWords as words } from '../../text/windows/adjust-page';
import { ask } from '../call';
import { Choose, type Choice } from '../choose';
import { failedBy, type Said } from '../said';

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
  readonly onFail: (said: Said) => void;
}

type Change = (part: Partial<Given>) => void;

const NONE: Choice<string> = { value: '', label: words.choose };
const isBlank = (text: string): boolean => text.trim() === '';

/** The rows of the chosen unit, read when it is chosen. Returns null while they are read. */
function useRows(unit: string, period: string, onFail: Props['onFail']): readonly AdjustableRow[] | null {
  const [found, setFound] = useState<AdjustableView | null>(null);
  useEffect(() => {
    setFound(null);
    if (unit === '') return;
    ask('adjustable', { unit, period }).then(setFound, (error: unknown) => onFail(failedBy(error)));
  }, [unit, period]);
  return found?.unit === unit ? found.rows : null;
}

export function AdjustForm({ view, busy, onGo, onFail }: Props) {
  const { here, units, period } = view;
  const [draft, setDraft] = useState<Given>({
    unit: here?.unit ?? '',
    row: here?.row ?? '',
    field: here?.field ?? '',
    amount: '',
    reason: '',
  });
  const change: Change = (part) => setDraft((now) => ({ ...now, ...part }));
  const rows = useRows(draft.unit, period.code, onFail);
  const row = rows?.find((one) => one.row === draft.row);
  const column = row?.fields.find((one) => one.field === draft.field) ?? row?.fields[0];
  const ready = column !== undefined && !isBlank(draft.amount) && !isBlank(draft.reason);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || !ready) return;
    onGo({ ...draft, field: column.field, amount: draft.amount.trim(), reason: draft.reason.trim() });
  };
  if (units.length === 0) return <p>{words.noUnits}</p>;
  return (
    <form onSubmit={submit} aria-label={words.title}>
      <Choose
        label={words.unit}
        value={draft.unit}
        choices={[NONE, ...units.map(({ unit, name }) => ({ value: unit, label: name }))]}
        busy={busy}
        onChoose={(unit) => change({ unit })}
      />
      {draft.unit !== '' && rows === null && <p role="status">{words.loading}</p>}
      {rows && <RowChoice view={view} rows={rows} draft={draft} busy={busy} onChange={change} />}
      {row && column && (
        <>
          <ColumnChoice row={row} column={column} busy={busy} onChange={change} />
          <Line row={row} column={column} draft={draft} onChange={change} />
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

interface RowChoiceProps {
  readonly view: AdjustmentsView;
  readonly rows: readonly AdjustableRow[];
  readonly draft: Given;
  readonly busy: boolean;
  readonly onChange: Change;
}

function RowChoice({ view, rows, draft, busy, onChange }: RowChoiceProps) {
  if (rows.length === 0) return <p class="quiet">{words.noRows}</p>;
  const isHere = rows.some((one) => one.row === draft.row);
  const name = view.units.find((one) => one.unit === draft.unit)?.name ?? '';
  return (
    <>
      {draft.row !== '' && !isHere && <p class="quiet">{words.notHere(name)}</p>}
      <Choose
        label={words.row}
        value={isHere ? draft.row : ''}
        choices={[NONE, ...rows.map((one) => ({ value: one.row, label: one.title }))]}
        busy={busy}
        onChoose={(row) => onChange({ row })}
      />
    </>
  );
}

interface ColumnProps {
  readonly row: AdjustableRow;
  readonly column: AdjustableRow['fields'][number];
  readonly onChange: Change;
}

const ColumnChoice = ({ row, column, busy, onChange }: ColumnProps & { readonly busy: boolean }) => (
  <>
    <Choose
      label={words.field}
      value={column.field}
      choices={row.fields.map(({ field, heading }) => ({ value: field, label: heading }))}
      busy={busy}
      onChoose={(field) => onChange({ field })}
    />
    <p>{words.handedIn(column.shown)}</p>
  </>
);

/** The amount, the reason, and what they will change. */
const Line = ({ row, column, draft, onChange }: ColumnProps & { readonly draft: Given }) => (
  <>
    <label>
      {words.amount}
      <input
        name="amount"
        type="text"
        inputMode="decimal"
        aria-describedby="amount-hint"
        value={draft.amount}
        onInput={(event) => onChange({ amount: event.currentTarget.value })}
      />
    </label>
    <p class="quiet" id="amount-hint">
      {words.amountHint}
    </p>
    <label>
      {words.reason}
      <textarea
        name="reason"
        rows={3}
        value={draft.reason}
        onInput={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </label>
    {!isBlank(draft.amount) && (
      <p>{words.changes({ title: row.title, heading: column.heading, amount: draft.amount.trim() })}</p>
    )}
    {row.fields.length > 1 && <p class="quiet">{words.both}</p>}
  </>
);
