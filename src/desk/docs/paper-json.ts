/** A paper as JSON and back, for the desk's store on disk. Letters of one style are stored as [text, style]. */
import { intern } from './intern';
import { Paper, type PaperState } from './paper';
import type { Bag, Segment, Unit } from './types';

type Packed = readonly [string, Bag] | Exclude<Unit, { kind: 'letter' }>;
type PackedSegment = Omit<Segment, 'units'> & { readonly units: readonly Packed[] };

export function paperToJson(paper: Paper): Bag {
  const state = paper.state();
  return { ...state, segments: state.segments.map((segment) => ({ ...segment, units: packed(segment.units) })) };
}

export function paperFromJson(json: Bag, newNumber: () => number): Paper {
  const state = json as unknown as Omit<PaperState, 'segments'> & { segments: readonly PackedSegment[] };
  return new Paper(
    { ...state, segments: state.segments.map((segment) => ({ ...segment, units: segment.units.flatMap(unpacked) })) },
    newNumber,
  );
}

function packed(units: readonly Unit[]): Packed[] {
  const out: Packed[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (unit.kind !== 'letter') {
      out.push(unit);
      continue;
    }
    let text = unit.letter;
    for (let next = units[at + 1]; next?.kind === 'letter' && next.style === unit.style; next = units[at + 1]) {
      text += next.letter;
      at += 1;
    }
    out.push([text, unit.style]);
  }
  return out;
}

function unpacked(one: Packed): Unit[] {
  if (!isText(one)) return [('style' in one ? { ...one, style: intern(one.style) } : one) as Unit];
  const style = intern(one[1]);
  return one[0].split('').map((letter) => ({ kind: 'letter', letter, style }));
}

function isText(one: Packed): one is readonly [string, Bag] {
  return Array.isArray(one);
}
