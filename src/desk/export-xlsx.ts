/** The door to the xlsx room, loaded only when someone asks for a workbook. */
import { NotDoubled } from './contract';

export async function exportXlsx(_snapshot: unknown): Promise<Uint8Array> {
  throw new NotDoubled('export as xlsx');
}
