/** Writes the master and every unit's workbook of the office as .xlsx files with readable names. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/desk/desk';
import { xlsxBeside } from '../../src/desk/export/export-at-once';
import { fileName } from './file-name';
import type { Tell } from './quarter';

export interface Written {
  readonly master: string;
  readonly units: readonly string[];
  /** *Sổ chấm điểm*, *Trang lãnh đạo*, *Sổ lĩnh vực*. */ readonly others: readonly string[];
}

/** Markers of the files that readers and the council use. */
const MADE_FROM = ['leaders', 'field', 'scoreBook'];

interface Listed {
  readonly id: string;
  readonly name: string;
  /** Drive increases it at every change of the file. */ readonly version: string;
  readonly appProperties?: Readonly<Record<string, string>>;
}

/** Every spreadsheet that the office's add-in sees. */
const listed = (desk: Desk, office: string): readonly Listed[] =>
  (
    desk.call(
      {
        method: 'drive.files.list',
        params: {
          q: "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false",
          pageSize: 1000,
          fields: 'files(id,name,version,appProperties)',
        },
      },
      { email: office, project: desk.project },
    ) as { files: Listed[] }
  ).files;

const isOfUnit = (file: Listed): boolean =>
  file.appProperties?.['unit'] !== undefined || file.appProperties?.['cchcUnit'] !== undefined;

/** The .xlsx of files at the moment of the request to the other thread, by file id. */
export type Begun = Map<string, { readonly version: string; readonly bytes: Promise<Uint8Array> }>;

/**
 * Starts to make those units' workbooks that are not in `begun`, in their current state, on another thread while the
 * play goes on.
 */
export function beginBooks(desk: Desk, office: string, begun: Begun): void {
  for (const file of listed(desk, office).filter(isOfUnit))
    if (!begun.has(file.id)) begun.set(file.id, { version: file.version, bytes: xlsxBeside(desk, file.id) });
}

/**
 * `masterId` becomes so-tong-hop.xlsx; the files with a `unit` property go to don-vi/, and the files made from them are
 * next to the master. The ledger stays with the office.
 */
export async function writeBooks(
  desk: Desk,
  at: { readonly office: string; readonly masterId: string; readonly out: string; readonly begun: Begun },
  tell: Tell,
): Promise<Written> {
  const files = listed(desk, at.office);
  const begin = (file: Listed): { readonly file: Listed; readonly bytes: Promise<Uint8Array> } => {
    const begun = at.begun.get(file.id);
    return { file, bytes: begun?.version === file.version ? begun.bytes : xlsxBeside(desk, file.id) };
  };
  rmSync(at.out, { recursive: true, force: true });
  mkdirSync(join(at.out, 'don-vi'), { recursive: true });
  const masterBytes = xlsxBeside(desk, at.masterId);
  const books = files.filter(isOfUnit).map(begin);
  const made = files.filter((one) => MADE_FROM.includes(one.appProperties?.['cchc'] ?? '')).map(begin);
  const units: string[] = [];
  tell('Xuất .xlsx', 0, books.length + 1, '');
  const master = 'so-tong-hop.xlsx';
  writeFileSync(join(at.out, master), await masterBytes);
  for (const [index, { file, bytes }] of books.entries()) {
    tell('Xuất .xlsx', index + 1, books.length + 1, file.name);
    const plain = join('don-vi', `${fileName(file.name)}.xlsx`);
    // Two communes may differ only in their diacritics (Sơn Hà, Sơn Hạ): neither may overwrite the other.
    const path = units.includes(plain) ? join('don-vi', `${fileName(file.name)}-${String(index + 1)}.xlsx`) : plain;
    writeFileSync(join(at.out, path), await bytes);
    units.push(path);
  }
  tell('Xuất .xlsx', books.length + 1, books.length + 1, '');
  const others: string[] = [];
  for (const { file, bytes } of made) {
    const path = `${fileName(file.name)}.xlsx`;
    writeFileSync(join(at.out, path), await bytes);
    others.push(path);
  }
  return { master, units, others };
}
