/**
 * The leaders' page as one self-contained HTML file, made from the desk's files as a leader reads them, and a copy of
 * its PDF.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/desk/desk';
import { LEADERS_TITLES } from '../../src/text/books/leaders';
import { markup } from './markup';
import { readPage } from './read-page';

export const LEADERS_HTML = 'trang-lanh-dao.html';
const LEADERS_PDF = 'trang-lanh-dao.pdf';

/** @param at.as an account that may read the page. Returns null when no page was published. */
export function leadersHtml(desk: Desk, at: { readonly as: string; readonly period: string }): string | null {
  const fileId = newest(desk, at, 'leaders');
  return fileId === null ? null : markup(readPage(desk, { fileId, as: at.as, tabs: LEADERS_TITLES }));
}

/** The names of the files in `out` that could be written. */
export function writeLeaders(
  desk: Desk,
  at: { readonly leader: string; readonly office: string; readonly period: string; readonly out: string },
): readonly string[] {
  const html = leadersHtml(desk, { as: at.leader, period: at.period });
  if (html === null) return [];
  writeFileSync(join(at.out, LEADERS_HTML), html);
  const pdf = newest(desk, { as: at.office, period: at.period }, 'leadersPdf');
  if (pdf === null) return [LEADERS_HTML];
  const media = desk.call(
    { method: 'drive.files.get', params: { fileId: pdf, alt: 'media' } },
    { email: at.office, project: desk.project },
  ) as { bytes: Uint8Array };
  writeFileSync(join(at.out, LEADERS_PDF), media.bytes);
  return [LEADERS_HTML, LEADERS_PDF];
}

/** appProperties belong to the project: the project finds the file, then a person reads it. */
function newest(desk: Desk, at: { readonly as: string; readonly period: string }, kind: string): string | null {
  const q = `appProperties has { key='cchc' and value='${kind}' } and appProperties has { key='period' and value='${at.period}' } and trashed = false`;
  const { files } = desk.call(
    { method: 'drive.files.list', params: { q, pageSize: 10, fields: 'files(id)' } },
    { email: desk.province.office[0]?.email ?? at.as, project: desk.project },
  ) as { files: { id: string }[] };
  return files[0]?.id ?? null;
}
