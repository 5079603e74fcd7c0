/**
 * Workbooks as an outsider reads them: through Google's API with the office's account, by hidden keys, without any code
 * of the add-in. This file does not know the meaning of a figure.
 */
import type { Desk } from '../../src/desk/desk';

export type Held = string | number | boolean;
export type Values = readonly (readonly Held[])[];
export interface Sheet {
  readonly sheetId: number;
  readonly title: string;
}

/** One tab by its keys: columns in row 1, rows in column A. */
export interface Keyed {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  at(row: string, column: string): Held;
}

export class Books {
  constructor(
    private readonly desk: Desk,
    readonly account: string,
  ) {}

  private call<T>(method: string, params: Record<string, unknown>): T {
    return this.desk.call({ method, params }, { email: this.account, project: null }) as T;
  }

  /** File id of the workbook with this name. */
  called(name: string): string {
    const { files } = this.call<{ files: { id: string; name: string }[] }>('drive.files.list', {
      q: 'trashed = false',
      pageSize: 1000,
      fields: 'files(id,name)',
    });
    const found = files.filter((file) => file.name === name);
    if (found.length !== 1) throw new Error(`${found.length} workbooks are called ${name}`);
    return found[0]?.id ?? '';
  }

  sheets(id: string): readonly Sheet[] {
    return this.call<{ sheets: { properties: Sheet }[] }>('sheets.spreadsheets.get', {
      spreadsheetId: id,
      fields: 'sheets.properties(sheetId,title)',
    }).sheets.map((one) => one.properties);
  }

  /** The whole tab; dates are serial numbers unless `shown`. */
  values(
    id: string,
    title: string,
    render: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA' = 'UNFORMATTED_VALUE',
  ): Values {
    return (
      this.call<{ values?: Values }>('sheets.spreadsheets.values.get', {
        spreadsheetId: id,
        range: `'${title.replace(/'/g, "''")}'`,
        valueRenderOption: render,
        dateTimeRenderOption: 'SERIAL_NUMBER',
      }).values ?? []
    );
  }

  keyed(id: string, title: string): Keyed {
    return keyed(this.values(id, title));
  }

  /** The tab of a workbook whose hidden A1 names this form, whatever the tab is called now. */
  form(id: string, form: string): { readonly sheet: Sheet; readonly tab: Keyed } {
    for (const sheet of this.sheets(id)) {
      const values = this.values(id, sheet.title);
      const stamp = String(values[0]?.[0] ?? '');
      if (stamp.startsWith('{') && (JSON.parse(stamp) as { form?: string }).form === form)
        return { sheet, tab: keyed(values) };
    }
    throw new Error(`workbook ${id} has no tab of the form ${form}`);
  }
}

function keyed(values: Values): Keyed {
  const columns = (values[0] ?? []).map(String);
  const rows = values.map((line) => String(line[0] ?? ''));
  return {
    rows: rows.slice(1).filter((key) => key !== ''),
    columns: columns.slice(1).filter((key) => key !== ''),
    at: (row, column) => values[rows.indexOf(row, 1)]?.[columns.indexOf(column, 1)] ?? '',
  };
}

/** 'C7' → [row, column], 0-based. */
export function placeOf(a1: string): readonly [number, number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}
