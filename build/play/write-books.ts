/** Writes the master and every unit's workbook of the office as .xlsx files with readable names. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/desk/desk';
import type { Tell } from './quarter';

export interface Written {
  readonly master: string;
  readonly units: readonly string[];
  /** *Sổ chấm điểm*, *Trang lãnh đạo*, *Sổ lĩnh vực*. */ readonly others: readonly string[];
}

/** A file name that every system takes: accents off, đ → d, spaces to hyphens. Used for names of files only, never to match units. */
const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Marks of the files that readers and the council use. */
const MADE_FROM = ['leaders', 'field', 'scoreBook'];

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly appProperties?: Readonly<Record<string, string>>;
}

/** `masterId` becomes so-tong-hop.xlsx; the files with a `unit` property go to don-vi/, what is made from them beside the master. The ledger stays with the office. */
export async function writeBooks(
  desk: Desk,
  at: { readonly office: string; readonly masterId: string; readonly out: string },
  tell: Tell,
): Promise<Written> {
  const { files } = desk.call(
    {
      method: 'drive.files.list',
      params: {
        q: "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false",
        pageSize: 1000,
        fields: 'files(id,name,appProperties)',
      },
    },
    { email: at.office, project: desk.project },
  ) as { files: Listed[] };
  rmSync(at.out, { recursive: true, force: true });
  mkdirSync(join(at.out, 'don-vi'), { recursive: true });
  const books = files.filter(
    (file) => file.appProperties?.['unit'] !== undefined || file.appProperties?.['cchcUnit'] !== undefined,
  );
  const units: string[] = [];
  tell('Xuất .xlsx', 0, books.length + 1, '');
  const master = 'so-tong-hop.xlsx';
  writeFileSync(join(at.out, master), await desk.exportXlsx(at.masterId));
  for (const [index, file] of books.entries()) {
    tell('Xuất .xlsx', index + 1, books.length + 1, file.name);
    const plain = join('don-vi', `${fileName(file.name)}.xlsx`);
    // Two communes may differ by their marks alone (Sơn Hà, Sơn Hạ): neither may write over the other.
    const path = units.includes(plain) ? join('don-vi', `${fileName(file.name)}-${String(index + 1)}.xlsx`) : plain;
    writeFileSync(join(at.out, path), await desk.exportXlsx(file.id));
    units.push(path);
  }
  tell('Xuất .xlsx', books.length + 1, books.length + 1, '');
  const others: string[] = [];
  for (const file of files.filter((one) => MADE_FROM.includes(one.appProperties?.['cchc'] ?? ''))) {
    const path = `${fileName(file.name)}.xlsx`;
    writeFileSync(join(at.out, path), await desk.exportXlsx(file.id));
    others.push(path);
  }
  return { master, units, others };
}
