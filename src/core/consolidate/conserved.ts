/**
 * Nothing sealed is dropped in silence: every sealed report of the period and every cell in it is used or left out, and
 * what is left out has its reason. The recount works the same equation out from the ledger.
 */
import type { SealedForm } from '../submission/seal';
import { cellsOfColumn, columnsOf, KIND, letterAt, type SealedShape } from '../submission/sealed-columns';
import { isHandedIn, type State } from '../submission/submission';
import type { Conserved, LeftOut, ReportOut } from './consolidated';
import type { Places } from './form';
import type { ConsolidateAsk, UnitScene } from './scene';

export function conservedOf(ask: ConsolidateAsk, scenes: readonly UnitScene[]): Conserved {
  const unreadable = ask.unreadable ?? [];
  const read = scenes.filter((scene) => scene.lastSeal !== null);
  const gone = goneCounter();
  const leftOut = [
    ...read.flatMap((scene) => outOf(scene, gone)),
    ...unreadable.map(({ unit, version, why }): LeftOut => ({ unit, version, form: null, why, cells: null })),
  ];
  const sealed = read.reduce((sum, { lastSeal }) => sum + cellsIn(lastSeal?.forms ?? []), 0);
  return {
    reports: {
      sealed: read.length + unreadable.length,
      used: read.length + unreadable.length - leftOut.filter((one) => one.form === null).length,
    },
    cells: { sealed, used: sealed - leftOut.reduce((sum, { cells }) => sum + (cells ?? 0), 0) },
    leftOut,
    earlier: ask.earlier ?? [],
  };
}

const cellsIn = (forms: readonly SealedForm[]): number => forms.reduce((sum, form) => sum + columnsOf(form).count, 0);

const STATE_OUT: Readonly<Partial<Record<State, ReportOut>>> = { returned: 'returned', draft: 'draft' };

function outOf({ unit, submission, lastSeal, forms: scenes }: UnitScene, goneIn: GoneCounter): readonly LeftOut[] {
  if (lastSeal === null) return [];
  const { version, forms } = lastSeal;
  const of = { unit: unit.code, version };
  if (!isHandedIn(submission.state))
    return [{ ...of, form: null, why: STATE_OUT[submission.state] ?? 'notHandedIn', cells: cellsIn(forms) }];
  return forms.flatMap((sealed): readonly LeftOut[] => {
    const { form } = sealed;
    if (!scenes[form].isAsked) return [{ ...of, form, why: 'formGone', cells: columnsOf(sealed).count }];
    const gone = goneIn(sealed, scenes[form].places);
    return gone === 0 ? [] : [{ ...of, form, why: 'rowGone', cells: gone }];
  });
}

/** How many cells of a form its unit is not asked any more. */
type GoneCounter = (sealed: SealedForm, places: Places) => number;

/** Forms of one shape, asked with the same rows, are compared once. */
function goneCounter(): GoneCounter {
  const known = new Map<Places, Map<SealedShape, readonly GonePlace[]>>();
  return (sealed, places) => {
    const { shape, columns, count } = columnsOf(sealed);
    const isAsked = (row: string, field: string): boolean => places.get(row)?.row.cells[field] !== undefined;
    const shapes = known.get(places) ?? new Map<SealedShape, readonly GonePlace[]>();
    known.set(places, shapes);
    const gone = shapes.get(shape) ?? placesIn(shape).filter(({ row, field }) => !isAsked(row, field));
    shapes.set(shape, gone);
    if (gone.length === 0) return 0;
    // A form that holds a cell twice is counted cell by cell.
    if (columns.reduce((sum, { kinds }) => sum + cellsOfColumn(kinds, shape), 0) !== count)
      return sealed.cells.filter(({ row, field }) => !isAsked(row, field)).length;
    return gone.filter(({ column, at }) => letterAt(columns[column]?.kinds ?? '', at) !== KIND.absent).length;
  };
}

interface GonePlace {
  readonly row: string;
  readonly field: string;
  readonly column: number;
  readonly at: number;
}

const placesIn = ({ rows, fields }: SealedShape): readonly GonePlace[] =>
  fields.flatMap((field, column) => rows.map((row, at) => ({ row, field, column, at })));
