/**
 * A person at the desk with their own account. Every action is a call of Google's API as that account, and typed texts
 * are sent as USER_ENTERED. This code never reaches inside the desk.
 */
import type { Desk } from '../../src/desk/desk';

export interface TabKeys {
  readonly sheetId: number;
  readonly title: string;
  readonly form: string;
  /** Row key → 0-based row; field key → 0-based column. */
  readonly rows: ReadonlyMap<string, number>;
  readonly fields: ReadonlyMap<string, number>;
}

type Values = readonly (readonly (string | number | boolean)[])[];

export class Person {
  constructor(
    private readonly desk: Desk,
    readonly account: string,
  ) {}

  private call<T>(method: string, params: Record<string, unknown>, body?: unknown): T {
    return this.desk.call(
      { method, params, ...(body === undefined ? {} : { body }) },
      { email: this.account, project: null },
    ) as T;
  }

  /** Spreadsheets this account can open, by name. */
  books(): readonly { id: string; name: string }[] {
    return this.call<{ files: { id: string; name: string }[] }>('drive.files.list', {
      q: "mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false",
      pageSize: 1000,
      fields: 'files(id,name)',
    }).files;
  }

  /** The tabs of a workbook, found by hidden keys: row 1 fields, column A rows, A1 the stamp. */
  tabs(id: string): readonly TabKeys[] {
    const { sheets } = this.call<{ sheets: { properties: { sheetId: number; title: string } }[] }>(
      'sheets.spreadsheets.get',
      { spreadsheetId: id, fields: 'sheets.properties(sheetId,title)' },
    );
    const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;
    const ranges = sheets.flatMap(({ properties }) => [
      `${quoted(properties.title)}!1:1`,
      `${quoted(properties.title)}!A:A`,
    ]);
    const { valueRanges } = this.call<{ valueRanges: { values?: Values }[] }>('sheets.spreadsheets.values.batchGet', {
      spreadsheetId: id,
      ranges,
    });
    return sheets.flatMap(({ properties }, index) => {
      const head = valueRanges[index * 2]?.values?.[0] ?? [];
      const keys = valueRanges[index * 2 + 1]?.values ?? [];
      const form = formOfStamp(String(head[0] ?? ''));
      if (form === null) return [];
      const fields = new Map(head.slice(1).flatMap((key, at) => (key === '' ? [] : [[String(key), at + 1] as const])));
      const rows = new Map(
        keys
          .slice(1)
          .flatMap((row, at) => (row[0] === undefined || row[0] === '' ? [] : [[String(row[0]), at + 1] as const])),
      );
      return [{ sheetId: properties.sheetId, title: properties.title, form, rows, fields }];
    });
  }

  /** Types texts into cells, as a person does, in one call. */
  type(
    id: string,
    cells: readonly {
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }[],
  ): void {
    this.call(
      'sheets.spreadsheets.values.batchUpdateByDataFilter',
      { spreadsheetId: id },
      {
        valueInputOption: 'USER_ENTERED',
        data: cells.map((cell) => ({
          dataFilter: {
            gridRange: {
              sheetId: cell.sheetId,
              startRowIndex: cell.row,
              endRowIndex: cell.row + 1,
              startColumnIndex: cell.column,
              endColumnIndex: cell.column + 1,
            },
          },
          majorDimension: 'ROWS',
          values: [[cell.text]],
        })),
      },
    );
  }

  /** The content of a whole tab: numbers as numbers. */
  held(id: string, title: string): Values {
    return (
      this.call<{ values?: Values }>('sheets.spreadsheets.values.get', {
        spreadsheetId: id,
        range: `'${title.replace(/'/g, "''")}'`,
        valueRenderOption: 'UNFORMATTED_VALUE',
      }).values ?? []
    );
  }

  /** Shown texts of a whole tab. */
  shown(id: string, title: string): Values {
    return (
      this.call<{ values?: Values }>('sheets.spreadsheets.values.get', {
        spreadsheetId: id,
        range: `'${title.replace(/'/g, "''")}'`,
      }).values ?? []
    );
  }

  change(id: string, requests: readonly unknown[]): void {
    this.call('sheets.spreadsheets.batchUpdate', { spreadsheetId: id }, { requests });
  }
}

function formOfStamp(text: string): string | null {
  if (!text.startsWith('{')) return null;
  return (JSON.parse(text) as { form?: string }).form ?? null;
}
