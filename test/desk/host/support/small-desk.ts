/** A desk with the office and the units of Khánh Hòa, and a bundle written for one test. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../../src/desk/contract';
import { Desk, type DeskOptions } from '../../../../src/desk/desk';
import type { RunRequest } from '../../../../src/desk/script/host';
import { tinySheets } from './tiny-sheets';

export const OFFICE = 'cchc.snv@khanhhoa.gov.vn';
export const SECOND_OFFICE = 'cchc2.snv@khanhhoa.gov.vn';
export const UNIT = 'nhap.568@khanhhoa.gov.vn';

/** A folder that holds `code` as the pushed bundle. */
export function bundleWith(code: string, manifest?: object, pages: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bundle-'));
  writeFileSync(join(folder, 'code.js'), code);
  if (manifest !== undefined) writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html);
  return folder;
}

export function smallDesk(options: Partial<DeskOptions> = {}): Desk {
  return new Desk({
    seed: 1,
    latency: 'typical',
    accountKind: 'workspace',
    language: 'en',
    sheets: tinySheets,
    bundleDir: bundleWith(''),
    ...options,
  });
}

/** A desk whose bundle is `code`. */
export function deskWith(code: string, options: Partial<DeskOptions> = {}): Desk {
  return smallDesk({ bundleDir: bundleWith(code), ...options });
}

export function person(email: string): Actor {
  return { email, project: null };
}

/** The same account acting through the add-in's project. */
export function script(desk: Desk, email: string): Actor {
  return { email, project: desk.project };
}

/** The value of a run by the office. Throws its error. */
export function value(desk: Desk, fn: string, args: readonly unknown[] = [], more: Partial<RunRequest> = {}): unknown {
  const outcome = desk.run({ fn, args, as: OFFICE, ...more });
  if (outcome.error !== undefined) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return outcome.result;
}

/** A new spreadsheet made by `actor` through Drive. */
export function newSpreadsheet(desk: Desk, actor: Actor, name = 'Báo cáo'): string {
  const body = { name, mimeType: 'application/vnd.google-apps.spreadsheet' };
  return (desk.call({ method: 'drive.files.create', params: {}, body }, actor) as { id: string }).id;
}
