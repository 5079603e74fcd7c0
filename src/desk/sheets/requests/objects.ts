/** Objects that lie on a sheet beside its cells: banding, charts. */
import type { SheetBody } from '../book';
import { NotDoubled } from '../../contract';
import { refuse } from '../errors';
import { pairColors, updateMask, writeMasked } from '../field-mask';
import { guardSheet } from '../protection';
import type { BandedRange, Bag, EmbeddedChart } from '../types';
import type { Work } from '../work';

/** A free id among the objects of one kind, or the wanted one. @throws 400 when the wanted id is taken. */
export function chosenId(work: Work, wanted: number | undefined, taken: (id: number) => boolean, noun: string): number {
  if (wanted !== undefined && wanted !== 0) {
    if (taken(wanted)) throw refuse(`${noun} with id ${wanted} already exists.`);
    return wanted;
  }
  let id = work.env.newNumber();
  while (id === 0 || taken(id)) id = work.env.newNumber();
  return id;
}

export function addBanding(work: Work, body: { bandedRange?: Partial<BandedRange> }): Bag {
  const given = body.bandedRange ?? {};
  const sheet = work.book.sheet(given.range?.sheetId);
  if (!given.range) throw refuse('bandedRange.range must be specified');
  if (!given.rowProperties && !given.columnProperties) throw refuse('Must specify at least one of rowProperties or columnProperties.');
  guardSheet(work, sheet);
  const taken = (id: number): boolean => work.book.sheets.some((one) => one.bandedRanges.some((band) => band.bandedRangeId === id));
  const { bandedRangeId: _, ...rest } = given;
  const band = { bandedRangeId: chosenId(work, given.bandedRangeId, taken, 'Banded range'), ...rest } as BandedRange;
  sheet.bandedRanges.push(band);
  return { bandedRange: band };
}

function findBand(work: Work, id: number | undefined): { sheet: SheetBody; at: number; band: BandedRange } {
  for (const sheet of work.book.sheets) {
    const at = sheet.bandedRanges.findIndex((band) => band.bandedRangeId === id);
    if (at >= 0) return { sheet, at, band: sheet.bandedRanges[at] as BandedRange };
  }
  throw refuse(`No banded range with id: ${id ?? 0}`);
}

export function updateBanding(work: Work, body: { bandedRange?: Partial<BandedRange>; fields?: string }): void {
  const { bandedRangeId: _, bandedRangeReference: __, ...mask } = updateMask(body.fields, 'BandedRange');
  const { sheet, at, band } = findBand(work, body.bandedRange?.bandedRangeId);
  guardSheet(work, sheet);
  const next = writeMasked(band as unknown as Bag, body.bandedRange as Bag | undefined, pairColors(mask)) as unknown as BandedRange;
  const target = work.book.sheet(next.range.sheetId);
  sheet.bandedRanges.splice(at, 1);
  target.bandedRanges.push(next);
}

export function deleteBanding(work: Work, body: { bandedRangeId?: number }): void {
  const { sheet, at } = findBand(work, body.bandedRangeId);
  guardSheet(work, sheet);
  sheet.bandedRanges.splice(at, 1);
}

const DEFAULT_OVERLAY = { widthPixels: 600, heightPixels: 371 };

export function addChart(work: Work, body: { chart?: Bag }): Bag {
  const given = body.chart ?? {};
  if (given['spec'] === undefined) throw refuse('chart.spec must be specified');
  const taken = (id: number): boolean => work.book.sheets.some((one) => one.charts.some((chart) => chart.chartId === id));
  const chartId = chosenId(work, given['chartId'] as number | undefined, taken, 'Chart');
  const { sheet, position } = chartPlace(work, (given['position'] ?? {}) as Bag);
  guardSheet(work, sheet);
  const chart = { ...given, chartId, position } as EmbeddedChart;
  sheet.charts.push(chart);
  return { chart };
}

/** An overlay on a grid. Charts on sheets of their own are OBJECT sheets, which the desk does not double. */
function chartPlace(work: Work, position: Bag): { sheet: SheetBody; position: Bag } {
  if (position['newSheet'] || position['sheetId'] !== undefined) throw new NotDoubled('EmbeddedObjectPosition.newSheet');
  const overlay = (position['overlayPosition'] ?? {}) as Bag;
  const anchor = (overlay['anchorCell'] ?? {}) as { sheetId?: number };
  const sheet = work.book.sheet(anchor.sheetId);
  return { sheet, position: { overlayPosition: { ...DEFAULT_OVERLAY, ...overlay, anchorCell: anchor } } };
}

function findChart(work: Work, id: number | undefined): { sheet: SheetBody; at: number; chart: EmbeddedChart } {
  for (const sheet of work.book.sheets) {
    const at = sheet.charts.findIndex((chart) => chart.chartId === id);
    if (at >= 0) return { sheet, at, chart: sheet.charts[at] as EmbeddedChart };
  }
  throw refuse(`No embedded object with id: ${id ?? 0}`);
}

export function updateChartSpec(work: Work, body: { chartId?: number; spec?: Bag }): void {
  const { sheet, at, chart } = findChart(work, body.chartId);
  guardSheet(work, sheet);
  sheet.charts[at] = { ...chart, spec: body.spec ?? {} };
}

export function deleteEmbeddedObject(work: Work, body: { objectId?: number }): void {
  const { sheet, at } = findChart(work, body.objectId);
  guardSheet(work, sheet);
  sheet.charts.splice(at, 1);
}

export function updateEmbeddedObjectPosition(work: Work, body: { objectId?: number; newPosition?: Bag; fields?: string }): Bag {
  const { sheet, at, chart } = findChart(work, body.objectId);
  guardSheet(work, sheet);
  const old = ((chart.position ?? {})['overlayPosition'] ?? {}) as Bag;
  const given = (body.newPosition ?? {})['overlayPosition'] as Bag | undefined;
  // The mask may start at the position or inside overlayPosition: Google's own samples name `anchorCell` alone.
  const overlay = writeMasked(old, given, positionMask(body.fields));
  const place = chartPlace(work, { ...body.newPosition, overlayPosition: overlay });
  sheet.charts.splice(at, 1);
  place.sheet.charts.push({ ...chart, position: place.position });
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

