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

type Column = CorrectableRow['fields'][number];

/** The chosen column of a row; the first one where the row does not have it. */
const columnOf = (row: CorrectableRow | undefined, field: string): Column | undefined =>
  row?.fields.find((one) => one.field === field) ?? row?.fields[0];

/** A text is mended in its own words, a figure is typed whole. */
const firstWords = (column: Column | undefined): string => (column?.isText === true ? column.shown : '');

/** Something is typed, and it is not what the cell holds. */
const isChanged = ({ shown }: Column, value: string): boolean => value.trim() !== '' && value.trim() !== shown.trim();

interface FigureProps {
  readonly column: Column;
  readonly value: string;
  readonly busy: boolean;
  readonly onWrite: (value: string) => void;
}

/** What the cell holds, and the figure, day, choice or text in its place. */
const RightFigure = ({ column, value, busy, onWrite }: FigureProps) => (
  <>
    <p class="said">{column.isText ? words.textClosedAs(column.shown) : words.closedAs(column.shown)}</p>
    {column.choices.length > 0 ? (
      <Choose
        label={words.value}
        value={value}
        choices={[NONE, ...column.choices.map((one) => ({ value: one, label: one }))]}
        busy={busy}
        onChoose={onWrite}
      />
    ) : column.isText ? (
      <>
        <label>
          {words.text}
          <textarea
            rows={6}
            aria-describedby="value-hint"
            value={value}
            onInput={(event) => onWrite(event.currentTarget.value)}
          />
        </label>
        <p class="quiet" id="value-hint">
          {words.textHint}
        </p>
      </>
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

interface RightProps extends FigureProps {
  readonly row: CorrectableRow;
  readonly onField: (field: string) => void;
}

/** The column of the chosen row, and what is right in it. */
const Right = ({ row, onField, ...figure }: RightProps) => (
  <>
    {row.fields.length > 1 && (
      <Choose
        label={words.field}
        value={figure.column.field}
        choices={row.fields.map((one) => ({ value: one.field, label: one.heading }))}
        busy={figure.busy}
        onChoose={onField}
      />
    )}
    <RightFigure {...figure} />
    <div class="actions">
      <button type="submit" disabled={figure.busy || !isChanged(figure.column, figure.value)}>
        {words.add}
      </button>
    </div>
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
  const column = columnOf(row, field);
  const add = (event: Event): void => {
    event.preventDefault();
    if (!row || !column || !isChanged(column, value)) return;
    const title = `${row.title}, ${column.heading}`;
    onAdd({ form: row.form, row: row.row, field: column.field, value: value.trim(), title, was: column.shown });
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
          write(
            firstWords(
              columnOf(
                rows.find((one) => keyOf(one) === chosen),
                field,
              ),
            ),
          );
        }}
      />
      {row && column && (
        <Right
          {...{ row, column, value, busy }}
          onWrite={write}
          onField={(chosen) => {
            chooseField(chosen);
            write(firstWords(columnOf(row, chosen)));
          }}
        />
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
