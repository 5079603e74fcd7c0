/**
 * The advanced services as Apps Script derives them from the discovery documents. Order of arguments, e.g. in
 * `Sheets.Spreadsheets.Values.update(resource, spreadsheetId, range, optionalArgs)`: the body, the required parameters
 * in order, the upload, the optional parameters.
 */
import type { ServiceName } from '../contract';
import { methods, type MethodDoc } from '../schema/discovery';

const SYMBOLS: Readonly<Record<string, ServiceName>> = { Sheets: 'sheets', Drive: 'drive', Docs: 'docs' };

export interface AdvancedMethod {
  readonly id: string;
  readonly path: readonly string[];
  readonly name: string;
  readonly body: boolean;
  readonly order: readonly string[];
  readonly media: boolean;
}

export interface AdvancedSymbol {
  readonly symbol: string;
  readonly methods: readonly AdvancedMethod[];
}

/** The symbols that the manifest enables. Without a manifest, all of them. */
export function advancedSymbols(enabled: readonly string[] | undefined): readonly AdvancedSymbol[] {
  return Object.entries(SYMBOLS)
    .filter(([symbol]) => enabled === undefined || enabled.includes(symbol))
    .map(([symbol, api]) => ({
      symbol,
      methods: [...methods().values()].filter((method) => method.api === api).map(advancedMethod),
    }));
}

function advancedMethod(method: MethodDoc): AdvancedMethod {
  return {
    id: method.id,
    path: method.resourceNames.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
    // `delete` is a reserved word in old JavaScript, so the method is named `remove`.
    name: method.name === 'delete' ? 'remove' : method.name,
    body: method.request !== undefined,
    order: method.parameterOrder,
    media: method.uploadPath !== undefined,
  };
}
