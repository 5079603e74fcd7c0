/** The copies of the leaders' page, its HTML and its PDF, as a reader of the page gets them from Drive. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/desk/desk';

const COPIES = { html: 'leadersHtml', pdf: 'leadersPdf' } as const;
export type LeadersCopy = keyof typeof COPIES;

/** @param at.as an account that may read the page. Returns null when the copy was not made. */
export function leadersCopy(
  desk: Desk,
  copy: LeadersCopy,
  at: { readonly as: string; readonly period: string },
): Uint8Array | null {
  const q = `appProperties has { key='cchc' and value='${COPIES[copy]}' } and appProperties has { key='period' and value='${at.period}' } and trashed = false`;
  // appProperties belong to the project: the project finds the file, then a person reads it.
  const { files } = desk.call(
    { method: 'drive.files.list', params: { q, pageSize: 10, fields: 'files(id)' } },
    { email: desk.province.office[0]?.email ?? at.as, project: desk.project },
  ) as { files: { id: string }[] };
  const [file] = files;
  if (file === undefined) return null;
  const { bytes } = desk.call(
    { method: 'drive.files.get', params: { fileId: file.id, alt: 'media' } },
    { email: at.as, project: null },
  ) as { bytes: Uint8Array };
  return bytes;
}

/** The names of the files in `out` that could be written. */
export const writeLeaders = (
  desk: Desk,
  at: { readonly leader: string; readonly period: string; readonly out: string },
): readonly string[] =>
  (Object.keys(COPIES) as readonly LeadersCopy[]).flatMap((copy) => {
    const bytes = leadersCopy(desk, copy, { as: at.leader, period: at.period });
    if (bytes === null) return [];
    const name = `trang-lanh-dao.${copy}`;
    writeFileSync(join(at.out, name), bytes);
    return [name];
  });
