/** The cells of one closed report that are corrected, each chosen by row and column, with the right figure. */
import { useEffect, useState } from 'preact/hooks';
import type { CorrectableRow, CorrectableView } from '../../app/corrections/view';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { ask } from '../call';
import { Choose, type Choice } from '../choose';
import { Headings } from '../headings';

export interface DraftCell {
  readonly form: string;
  readonly row: string;
  readonly field: string;
  readonly value: string;
  readonly title: string;
  readonly was: string;
}

const NONE: Choice<string> = { value: '', label: words.choose };
const keyOf = ({ form, row }: CorrectableRow): string => `${form}|${row}`;

interface FigureProps {
  readonly column: CorrectableRow['fields'][number];
  readonly value: string;
  readonly busy: boolean;
  readonly onWrite: (value: string) => void;
}

/** What the cell holds, and the figure, day or choice in its place. */
const RightFigure = ({ column, value, busy, onWrite }: FigureProps) => (
  <>
    <p>{words.closedAs(column.shown)}</p>
    {column.choices.length > 0 ? (
      <Choose
        label={words.value}
        value={value}
        choices={[NONE, ...column.choices.map((one) => ({ value: one, label: one }))]}
        busy={busy}
        onChoose={onWrite}
      />
    ) : (
      <>
        <label>
          {words.value}
          <input
            type="text"
            inputMode="decimal"
            aria-describedby="value-hint"
            value={value}
            onInput={(event) => onWrite(event.currentTarget.value)}
          />
        </label>
        <p class="quiet" id="value-hint">
          {words.valueHint}
        </p>
      </>
    )}
  </>
);

interface CellProps {
  readonly rows: readonly CorrectableRow[];
  readonly busy: boolean;
  readonly onAdd: (cell: DraftCell) => void;
}

/** Chooses one cell and takes its right figure. */
function NextCell({ rows, busy, onAdd }: CellProps) {
  const [at, choose] = useState('');
  const [field, chooseField] = useState('');
  const [value, write] = useState('');
  const row = rows.find((one) => keyOf(one) === at);
  const column = row?.fields.find((one) => one.field === field) ?? row?.fields[0];
  const add = (event: Event): void => {
    event.preventDefault();
    if (!row || !column || value.trim() === '') return;
    const title = `${row.title}, ${column.heading}`;
    onAdd({ form: row.form, row: row.row, field: column.field, value: value.trim(), title, was: column.shown });
    write('');
    choose('');
  };
  return (
    <form aria-label={words.cells} onSubmit={add}>
      <Choose
        label={words.row}
        value={at}
        choices={[NONE, ...rows.map((one) => ({ value: keyOf(one), label: one.title }))]}
        busy={busy}
        onChoose={(chosen) => {
          choose(chosen);
          write('');
        }}
      />
      {row && column && (
        <>
          {row.fields.length > 1 && (
            <Choose
              label={words.field}
              value={column.field}
              choices={row.fields.map((one) => ({ value: one.field, label: one.heading }))}
              busy={busy}
              onChoose={chooseField}
            />
          )}
          <RightFigure column={column} value={value} busy={busy} onWrite={write} />
          <div class="actions">
            <button type="submit" disabled={busy || value.trim() === ''}>
              {words.add}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

interface ListProps {
  readonly cells: readonly DraftCell[];
  readonly busy: boolean;
  readonly onDrop: (cell: DraftCell) => void;
}

const CellList = ({ cells, busy, onDrop }: ListProps) => (
  <table class="rows" aria-label={words.cells}>
    <Headings columns={[words.columns.cell, words.columns.was, words.columns.now]} />
    <tbody>
      {cells.map((one) => (
        <tr key={`${one.form}|${one.row}|${one.field}`}>
          <td>
            {one.title}{' '}
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={words.remove(one.title)}
              onClick={() => onDrop(one)}
            >
              {words.removeShort}
            </button>
          </td>
          <td>{one.was}</td>
          <td>
            <b>{one.value}</b>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface Props {
  readonly period: string;
  readonly unit: string;
  readonly cells: readonly DraftCell[];
  readonly busy: boolean;
  readonly onCells: (cells: readonly DraftCell[]) => void;
  readonly onFail: (error: unknown) => void;
}

export function DraftCells({ period, unit, cells, busy, onCells, onFail }: Props) {
  const [found, setFound] = useState<CorrectableView | null>(null);
  useEffect(() => {
    setFound(null);
    ask('correctable', { period, unit }).then(setFound, onFail);
  }, [period, unit]);
  if (found?.unit !== unit) return <p role="status">{words.loading}</p>;
  const others = (cell: DraftCell): readonly DraftCell[] =>
    cells.filter((one) => one.form !== cell.form || one.row !== cell.row || one.field !== cell.field);
  return (
    <>
      {cells.length > 0 && <CellList cells={cells} busy={busy} onDrop={(cell) => onCells(others(cell))} />}
      <NextCell rows={found.rows} busy={busy} onAdd={(cell) => onCells([...others(cell), cell])} />
    </>
  );
}
