/**
 * A workbook's PDF: our own .xlsx printed by LibreOffice, when the machine has it. Google does not publish how it
 * prints, so page size and page breaks of its PDF are not doubled.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { programOnPath } from '../machine/programs';

const PATIENCE_MS = 100_000;
const NAMES = ['soffice', 'libreoffice'];
/** Decimal commas and day-first dates, as a workbook in vi_VN shows them. */
const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item></oor:items>`;

/** Full path of LibreOffice; null when the machine does not have it. */
export const officeProgram = (): string | null => programOnPath(NAMES);

/** Throws when LibreOffice is missing or does not finish in time. */
export const printedPdf = (xlsx: Uint8Array): Promise<Uint8Array> => converted(xlsx, 'pdf');

/** The workbook as an OpenDocument sheet, made the same way. */
export const asOds = (xlsx: Uint8Array): Promise<Uint8Array> => converted(xlsx, 'ods');

async function converted(xlsx: Uint8Array, form: 'pdf' | 'ods'): Promise<Uint8Array> {
  const office = officeProgram();
  if (office === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'desk-pdf-'));
  try {
    const source = join(folder, 'book.xlsx');
    writeFileSync(source, xlsx);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), VIETNAMESE);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await promisify(execFile)(
      office,
      [profile, '--headless', '--norestore', '--convert-to', form, '--outdir', folder, source],
      { timeout: PATIENCE_MS, killSignal: 'SIGKILL' },
    );
    return new Uint8Array(readFileSync(join(folder, `book.${form}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
