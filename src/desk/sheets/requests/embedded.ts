/**
 * Objects over a sheet: charts and slicers, with shared ids. What a slicer's criteria would hide is not computed
 * (src/gas/oddities.md); charts on sheets of their own are not doubled.
 */
import { NotDoubled } from '../../contract';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { pairColors, updateMask, writeMasked } from '../field-mask';
import { guardSheet } from '../book/protection';
import type { Bag, EmbeddedChart, Slicer } from '../types';
import type { Work } from '../book/work';
import { chosenId } from './objects';

const DEFAULT_OVERLAY = { widthPixels: 600, heightPixels: 371 };

interface Found {
  readonly sheet: SheetBody;
  readonly list: 'charts' | 'slicers';
  readonly at: number;
  readonly object: EmbeddedChart | Slicer;
}

const idOf = (object: Bag): unknown => object['chartId'] ?? object['slicerId'];
const isTaken =
  (work: Work) =>
  (id: number): boolean =>
    work.book.sheets.some((sheet) => [...sheet.charts, ...sheet.slicers].some((one) => idOf(one as Bag) === id));

/** @throws 400 when the wanted list has no object with this id. */
function found(work: Work, id: number | undefined, wanted: readonly Found['list'][] = ['charts', 'slicers']): Found {
  for (const sheet of work.book.sheets) {
    for (const list of wanted) {
      const at = sheet[list].findIndex((one) => idOf(one as Bag) === id);
      const object = sheet[list][at];
      if (object === undefined) continue;
      guardSheet(work, sheet);
      return { sheet, list, at, object };
    }
  }
  throw refuse(`No embedded object with id: ${id ?? 0}`);
}

function put(list: SheetBody[Found['list']], at: number, object: Bag): void {
  (list as Bag[])[at] = object;
}

export function addChart(work: Work, body: { chart?: Bag }): Bag {
  const given = body.chart ?? {};
  if (given['spec'] === undefined) throw refuse('chart.spec must be specified');
  const chartId = chosenId(work, given['chartId'] as number | undefined, isTaken(work), 'Chart');
  const { sheet, position } = placed(work, (given['position'] ?? {}) as Bag, DEFAULT_OVERLAY);
  guardSheet(work, sheet);
  const chart = { ...given, chartId, position } as EmbeddedChart;
  sheet.charts.push(chart);
  return { chart };
}

export function addSlicer(work: Work, body: { slicer?: Bag }): Bag {
  const given = body.slicer ?? {};
  if (given['spec'] === undefined) throw refuse('slicer.spec must be specified');
  const slicerId = chosenId(work, given['slicerId'] as number | undefined, isTaken(work), 'Slicer');
  // The default size of a slicer is not published, so it stays absent.
  const { sheet, position } = placed(work, (given['position'] ?? {}) as Bag, {});
  guardSheet(work, sheet);
  const slicer: Slicer = { slicerId, spec: given['spec'] as Bag, position };
  sheet.slicers.push(slicer);
  return { slicer };
}

/** An overlay on a grid. */
function placed(work: Work, position: Bag, size: Bag): { sheet: SheetBody; position: Bag } {
  if (position['newSheet'] || position['sheetId'] !== undefined)
    throw new NotDoubled('EmbeddedObjectPosition.newSheet');
  const overlay = (position['overlayPosition'] ?? {}) as Bag;
  const anchor = (overlay['anchorCell'] ?? {}) as { sheetId?: number };
  const sheet = work.book.sheet(anchor.sheetId);
  return { sheet, position: { overlayPosition: { ...size, ...overlay, anchorCell: anchor } } };
}

export function updateChartSpec(work: Work, body: { chartId?: number; spec?: Bag }): void {
  const { sheet, at, object } = found(work, body.chartId, ['charts']);
  put(sheet.charts, at, { ...object, spec: body.spec ?? {} });
}

export function updateSlicerSpec(work: Work, body: { slicerId?: number; spec?: Bag; fields?: string }): void {
  const mask = pairColors(updateMask(body.fields, 'SlicerSpec'));
  const { sheet, at, object } = found(work, body.slicerId, ['slicers']);
  put(sheet.slicers, at, { ...object, spec: writeMasked(object['spec'] as Bag, body.spec, mask) });
}

/** Only charts have a border that can be set (EmbeddedChart.border). */
export function updateEmbeddedObjectBorder(
  work: Work,
  body: { objectId?: number; border?: Bag; fields?: string },
): void {
  const mask = pairColors(updateMask(body.fields, 'EmbeddedObjectBorder'));
  const { sheet, at, object } = found(work, body.objectId, ['charts']);
  put(sheet.charts, at, { ...object, border: writeMasked(object['border'] as Bag | undefined, body.border, mask) });
}

export function deleteEmbeddedObject(work: Work, body: { objectId?: number }): void {
  const { sheet, list, at } = found(work, body.objectId);
  sheet[list].splice(at, 1);
}

export function updateEmbeddedObjectPosition(
  work: Work,
  body: { objectId?: number; newPosition?: Bag; fields?: string },
): Bag {
  const { sheet, list, at, object } = found(work, body.objectId);
  const old = ((object.position ?? {})['overlayPosition'] ?? {}) as Bag;
  const given = (body.newPosition ?? {})['overlayPosition'] as Bag | undefined;
  // The mask may start at the position or inside overlayPosition: Google's own samples name `anchorCell` alone.
  const overlay = writeMasked(old, given, positionMask(body.fields));
  const place = placed(
    work,
    { ...body.newPosition, overlayPosition: overlay },
    list === 'charts' ? DEFAULT_OVERLAY : {},
  );
  sheet[list].splice(at, 1);
  (place.sheet[list] as Bag[]).push({ ...object, position: place.position });
  return { position: place.position };
}

function positionMask(fields: string | undefined): ReturnType<typeof updateMask> {
  try {
    return updateMask(fields, 'OverlayPosition');
  } catch {
    const mask = updateMask(fields, 'EmbeddedObjectPosition');
    const inner = mask['overlayPosition'] ?? {};
    return Object.keys(inner).length ? inner : updateMask('*', 'OverlayPosition');
  }
}
