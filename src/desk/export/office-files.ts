/** A workbook as xlsx and a document as docx, for callers that can wait. The exporters load at first use. */
import type { DeskRooms } from '../desk-rooms';

/** The bytes of the workbook as xlsx. */
export async function xlsxOf(desk: DeskRooms, fileId: string): Promise<Uint8Array> {
  const { exportXlsx } = await import('../xlsx/export-xlsx');
  return exportXlsx(desk.sheets.snapshot(fileId) as Parameters<typeof exportXlsx>[0], { at: desk.clock.now() });
}

/** The bytes of the document as docx. */
export async function docxOf(desk: DeskRooms, fileId: string): Promise<Uint8Array> {
  const { exportDocx } = await import('../docs/docx/export-docx');
  return exportDocx(desk.docs.snapshot(fileId) as Parameters<typeof exportDocx>[0]);
}
