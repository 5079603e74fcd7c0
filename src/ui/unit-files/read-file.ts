/** A workbook that a unit sent back, read in the browser: every tab with what its cells hold. */
import type { UnitFileBody } from './body';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { sheetsOfOds } from './ods';
import { sheetsOfXlsx } from './xlsx';

export const UNIT_FILES = '.xlsx,.ods';

/** In bytes. A unit's workbook is far shorter. */
const LARGEST = 10 * 1024 * 1024;
const READERS: Readonly<Record<string, (bytes: Uint8Array) => UnitFileBody['sheets']>> = {
  xlsx: sheetsOfXlsx,
  ods: sheetsOfOds,
};
const { file: words } = unitFileWords;

/** Rejects with a sentence for the person when the file is of another kind, too large or damaged. */
export async function readUnitFile(file: File): Promise<UnitFileBody> {
  const ending = (/\.([^.]+)$/.exec(file.name)?.[1] ?? '').toLowerCase();
  const reader = READERS[ending];
  if (!reader) throw new Error(words.otherKind(file.name));
  if (file.size > LARGEST) throw new Error(words.tooLarge(file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { file: file.name, sheets: reader(bytes) };
  } catch {
    throw new Error(words.damaged(file.name));
  }
}
