/**
 * How much of each of Google's APIs the desk doubles: asks every method once with sample arguments and counts every
 * kind of request.
 */
import { ApiError } from '../../src/desk/contract';
import { Desk } from '../../src/desk/desk';
import { discovery, methods, type MethodDoc } from '../../src/desk/schema/discovery';
import { REQUEST_KINDS } from '../../src/desk/sheets/requests/table';

export interface Doubled {
  readonly api: string;
  readonly doubled: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** A method is doubled unless its answer is `chưa mô phỏng`. A refusal of the sample arguments is an answer. */
function isDoubled(desk: Desk, method: MethodDoc, email: string): boolean {
  // Numbers must look like numbers, otherwise the call is refused before the double gets it.
  const params = Object.fromEntries(
    method.parameterOrder.map((name) => [name, method.parameters[name]?.type === 'integer' ? '1' : 'x']),
  );
  try {
    desk.call(
      { method: method.id, params, ...(method.request === undefined ? {} : { body: {} }) },
      { email, project: null },
    );
    return true;
  } catch (error) {
    if (error instanceof ApiError) return error.code !== 501;
    throw error;
  }
}

export function methodsDoubled(): readonly Doubled[] {
  const desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  const email = desk.province.office[0]?.email ?? '';
  return (['sheets', 'drive', 'docs', 'script'] as const).map((api) => {
    const all = [...methods().values()].filter((method) => method.api === api);
    const missing = all.filter((method) => !isDoubled(desk, method, email)).map((method) => method.id);
    return { api, doubled: all.length - missing.length, of: all.length, missing };
  });
}

/** Kinds of `spreadsheets.batchUpdate`. */
export function kindsDoubled(): Doubled {
  const all = Object.keys(discovery('sheets').schemas['Request']?.properties ?? {});
  const missing = all.filter((kind) => !(kind in REQUEST_KINDS));
  return { api: 'sheets batchUpdate', doubled: all.length - missing.length, of: all.length, missing };
}
