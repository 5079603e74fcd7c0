/** A desk with the office and the units of Khánh Hòa, and a bundle written for one test. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../../src/desk/contract';
import { Desk, type DeskOptions } from '../../../../src/desk/desk';
import type { RunRequest } from '../../../../src/desk/script/host';
import { tinySheets } from './tiny-sheets';

export const OFFICE = 'cchc.snv@khanhhoa.gov.vn';
export const SECOND_OFFICE = 'cchc2.snv@khanhhoa.gov.vn';
export const UNIT = 'nhap.568@khanhhoa.gov.vn';

const BUNDLES = join(tmpdir(), 'so-cchc-bundles');

/** A folder that holds `code` as the pushed bundle. Equal bundles share one folder: runs leave few of them behind. */
export function bundleWith(code: string, manifest?: object, pages: Readonly<Record<string, string>> = {}): string {
  const files = {
    'code.js': code,
    ...(manifest === undefined ? {} : { 'appsscript.json': JSON.stringify(manifest) }),
    ...pages,
  };
  const folder = join(BUNDLES, createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 24));
  if (existsSync(folder)) return folder;
  mkdirSync(BUNDLES, { recursive: true });
  const made = mkdtempSync(join(BUNDLES, 'new-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  try {
    renameSync(made, folder);
  } catch {
    // Another worker made it first.
  }
  return existsSync(folder) ? folder : made;
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
