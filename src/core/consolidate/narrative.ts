/**
 * heading × unit: the text of each unit under each heading of the đề cương. Headings that are not asked of any unit are
 * left out.
 */
import type { Heading } from '../catalogue/catalogue';
import type { NarrativeLine } from './consolidated';
import { coverageOf } from './indicators';
import type { Defined, UnitScene } from './scene';

export function narrativeLines(catalogue: Defined, all: readonly UnitScene[]): readonly NarrativeLine[] {
  const scenes = all.filter((scene) => scene.forms.narrative.isAsked);
  return catalogue.headings
    .map((heading) => lineOf(heading, scenes))
    .filter((line): line is NarrativeLine => line !== null);
}

function lineOf(heading: Heading, scenes: readonly UnitScene[]): NarrativeLine | null {
  const asked = scenes.flatMap((scene) => {
    const row = scene.forms.narrative.rowOf(heading.code);
    return row ? [{ scene, row, text: textOf(scene, heading.code) }] : [];
  });
  const first = asked[0];
  if (first === undefined) return null;
  const byUnit: Record<string, string> = {};
  for (const { scene, text } of asked) if (text !== null) byUnit[scene.unit.code] = text;
  return {
    row: heading.code,
    number: heading.number,
    label: heading.label,
    depth: first.row.depth,
    heading: first.row.heading,
    byUnit: first.row.heading ? {} : byUnit,
    coverage: coverageOf(
      asked.map(({ scene }) => scene),
      asked.filter(({ text }) => text !== null && text !== '').map(({ scene }) => scene),
    ),
    standing: heading.standing,
  };
}

/** null = the unit has not handed in. */
function textOf(scene: UnitScene, row: string): string | null {
  if (scene.seal === null) return null;
  const held = scene.forms.narrative.find({ row, field: 'text' });
  return held?.kind === 'text' ? held.text : '';
}
