/** A unit's workbook as the window reads it from the file that the unit sends back. */
import type { BodyFor } from '../../../src/app/call';
import type { Quarter } from '../quarter';

type Sheets = BodyFor<'lookAtUnitFile'>['sheets'];

/** `email` = who opens the workbook. */
export function sentSheets(quarter: Quarter, unit: string, email: string): Sheets {
  const { sheets } = quarter.book(quarter.fileOf(unit), email) as unknown as { readonly sheets: readonly BookSheet[] };
  return sheets.map(({ properties, data }) => ({
    title: properties.title,
    rows: (data?.[0]?.rowData ?? []).map(({ values }) => (values ?? []).map(sentCell)),
  }));
}

interface BookCell {
  readonly effectiveValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
    readonly errorValue?: unknown;
  };
  readonly effectiveFormat?: { readonly numberFormat?: { readonly type?: string } };
}
interface BookSheet {
  readonly properties: { readonly title: string };
  readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly BookCell[] }[] }[];
}

function sentCell({ effectiveValue: held, effectiveFormat: format }: BookCell): Sheets[number]['rows'][number][number] {
  if (held === undefined) return null;
  if (held.errorValue !== undefined) return { error: '#N/A' };
  const type = format?.numberFormat?.type;
  if (held.numberValue !== undefined)
    return type === 'DATE' || type === 'PERCENT' ? { as: type, number: held.numberValue } : held.numberValue;
  return held.stringValue ?? held.boolValue ?? null;
}
