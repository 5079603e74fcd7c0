/** Banded ranges, and the ids of objects. */
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { pairColors, updateMask, writeMasked } from '../field-mask';
import { guardSheet } from '../book/protection';
import type { BandedRange, Bag } from '../types';
import type { Work } from '../book/work';

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
  if (!given.rowProperties && !given.columnProperties)
    throw refuse('Must specify at least one of rowProperties or columnProperties.');
  guardSheet(work, sheet);
  const taken = (id: number): boolean =>
    work.book.sheets.some((one) => one.bandedRanges.some((band) => band.bandedRangeId === id));
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
  const next = writeMasked(
    band as unknown as Bag,
    body.bandedRange as Bag | undefined,
    pairColors(mask),
  ) as unknown as BandedRange;
  const target = work.book.sheet(next.range.sheetId);
  sheet.bandedRanges.splice(at, 1);
  target.bandedRanges.push(next);
}

export function deleteBanding(work: Work, body: { bandedRangeId?: number }): void {
  const { sheet, at } = findBand(work, body.bandedRangeId);
  guardSheet(work, sheet);
  sheet.bandedRanges.splice(at, 1);
}
