/**
 * LibreOffice, poppler and Chromium as independent verifiers in the tests. Every call has its own profile folder, so
 * that calls do not collide. This file does not know what is verified.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS, { type Cell } from 'exceljs';
import { programOnPath } from '../../src/desk/machine/programs';

const run = promisify(execFile);
const OFFICE_TIMEOUT = 300_000;

/**
 * What a cell shows after recalculation: a number (dates too, as serial numbers), text, true/false, `#N/A` …; null =
 * blank.
 */
export type Recalculated = number | string | boolean | null;

/** The full path of `soffice`; throws with the name of the Debian package when it is missing. */
export function findOffice(): string {
  return findProgram(['soffice', 'libreoffice'], 'libreoffice-calc');
}

/** The full path of Chromium; throws with the name of the Debian package when it is missing. */
export function findChromium(): string {
  return findProgram(['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
}

/** The first of the programs that is in the PATH. */
export function findProgram(names: readonly string[], debianPackage: string): string {
  const found = programOnPath(names);
  if (found === null)
    throw new Error(
      `${names[0]} is not installed (Debian: apt-get install -y --no-install-recommends ${debianPackage})`,
    );
  return found;
}

/**
 * LibreOffice as in a Vietnamese office: decimal comma and day-first dates; files from elsewhere are always
 * recalculated.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

async function convert(source: string, format: string, outDir: string): Promise<string> {
  const office = findOffice();
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  mkdirSync(outDir, { recursive: true });
  try {
    const said = await run(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        outDir,
        source,
      ],
      { timeout: OFFICE_TIMEOUT, killSignal: 'SIGKILL' },
    );
    const made = join(outDir, `${basename(source, extname(source))}.${format.split(':')[0]}`);
    if (!isReadable(made)) throw new Error(`${said.stdout}\n${said.stderr}`);
    return made;
  } catch (cause) {
    throw new Error(
      `LibreOffice did not convert ${source} to ${format} (limit ${OFFICE_TIMEOUT / 1000} s): ${String(cause)}`,
    );
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Prints every visible tab; returns the PDF's path. */
export function toPdf(xlsxPath: string, outDir: string): Promise<string> {
  return convert(xlsxPath, 'pdf', outDir);
}

/** Saves a workbook as LibreOffice does, as .xlsx or .ods; returns the new file's path. */
export function savedBy(path: string, format: 'xlsx' | 'ods', outDir: string): Promise<string> {
  return convert(path, format, outDir);
}

/** One PNG per page, in page order. */
export async function pdfToPng(pdf: string, outDir: string, dpi: number): Promise<string[]> {
  mkdirSync(outDir, { recursive: true });
  const stem = basename(pdf, '.pdf');
  await run(findProgram(['pdftoppm'], 'poppler-utils'), ['-png', '-r', String(dpi), pdf, join(outDir, stem)], {
    timeout: OFFICE_TIMEOUT,
  });
  return readdirSync(outDir)
    .filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.png'))
    .sort()
    .map((name) => join(outDir, name));
}

/** The text of each page, laid out as on paper. */
export async function pdfText(pdf: string): Promise<string[]> {
  const { stdout } = await run(findProgram(['pdftotext'], 'poppler-utils'), ['-layout', pdf, '-'], {
    timeout: OFFICE_TIMEOUT,
  });
  return stdout
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) => page.normalize('NFC'));
}

/** Recalculates the workbook in LibreOffice; returns sheet → A1 address → value, without blank cells. */
export async function recalculatedCells(xlsxPath: string): Promise<Map<string, Map<string, Recalculated>>> {
  const outDir = mkdtempSync(join(tmpdir(), 'recalculated-'));
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await convert(xlsxPath, 'xlsx', outDir));
    const sheets = new Map<string, Map<string, Recalculated>>();
    workbook.eachSheet((worksheet) => {
      const cells = new Map<string, Recalculated>();
      worksheet.eachRow((row) =>
        row.eachCell((cell) => {
          const value = cell.isMerged && cell.master !== cell ? null : shown(cell);
          if (value !== null) cells.set(cell.address, value);
        }),
      );
      sheets.set(worksheet.name, cells);
    });
    return sheets;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

function shown(cell: Cell): Recalculated {
  const { value } = cell;
  const isFormula = typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  // exceljs drops a computed 0 or FALSE when it copies the formula; its model still has it
  return plain(isFormula ? cell.model.result : value);
}

function plain(value: unknown): Recalculated {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'object') {
    if ('error' in value) return String(value.error);
    if ('richText' in value) return (value.richText as { text: string }[]).map((part) => part.text).join('');
    if ('text' in value) return plain(value.text);
  }
  throw new Error(`a cell of a kind that is not read here: ${JSON.stringify(value)}`);
}
