/**
 * Nothing sealed is dropped in silence: every sealed report of the period and every cell in it is used or left out, and
 * what is left out has its reason. The recount works the same equation out from the ledger.
 */
import type { Template } from '../forms/form';
import { isHandedIn, type State } from '../submission/submission';
import type { Conserved, LeftOut, ReportOut } from './consolidated';
import type { ConsolidateAsk, UnitScene } from './scene';

export function conservedOf(ask: ConsolidateAsk, scenes: readonly UnitScene[]): Conserved {
  const unreadable = ask.unreadable ?? [];
  const read = scenes.filter((scene) => scene.lastSeal !== null);
  const leftOut = [
    ...read.flatMap((scene) => outOf(scene, ask.templates)),
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

const cellsIn = (forms: readonly { readonly cells: readonly unknown[] }[]): number =>
  forms.reduce((sum, { cells }) => sum + cells.length, 0);

const STATE_OUT: Readonly<Partial<Record<State, ReportOut>>> = { returned: 'returned', draft: 'draft' };

function outOf({ unit, submission, lastSeal }: UnitScene, templates: readonly Template[]): readonly LeftOut[] {
  if (lastSeal === null) return [];
  const { version, forms } = lastSeal;
  const of = { unit: unit.code, version };
  if (!isHandedIn(submission.state))
    return [{ ...of, form: null, why: STATE_OUT[submission.state] ?? 'notHandedIn', cells: cellsIn(forms) }];
  return forms.flatMap(({ form, cells }): readonly LeftOut[] => {
    const template = templates.find((one) => one.unit === unit.code && one.form === form);
    if (!template) return [{ ...of, form, why: 'formGone', cells: cells.length }];
    const asked = new Map(template.rows.map((row) => [row.key, row.cells]));
    const gone = cells.filter((cell) => asked.get(cell.row)?.[cell.field] === undefined).length;
    return gone === 0 ? [] : [{ ...of, form, why: 'rowGone', cells: gone }];
  });
}
