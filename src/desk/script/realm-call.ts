/** One call in a fresh realm, on any thread: loads the bundle, runs the function and returns its value or its error. */
import { LoadFailure, Realm, type Failure, type Host } from './realm';

export interface RealmCall {
  readonly bundleDir: string;
  readonly fn: string;
  /** The arguments as a JSON list. */
  readonly argsText: string;
  /** Whether the arguments are an event that holds Google's enums. */
  readonly isEvent: boolean;
}

export interface Ended {
  readonly result?: unknown;
  readonly error?: Failure;
  /** The script computed without end and was stopped. */
  readonly ranOut?: true;
}

export function callInRealm(call: RealmCall, host: Host): Ended {
  let realm: Realm;
  try {
    realm = Realm.load(call.bundleDir, host);
  } catch (error) {
    if (error instanceof LoadFailure) return { error: error.failure };
    throw error;
  }
  const ended = runIn(realm, call);
  if (ended.ranOut !== true) realm.end();
  return ended;
}

function runIn(realm: Realm, call: RealmCall): Ended {
  if (realm.kindOf(call.fn) !== 'callable') {
    return { error: { name: 'Error', message: `Script function not found: ${call.fn}`, stack: '' } };
  }
  try {
    const text = realm.run(call.fn, call.argsText, call.isEvent);
    return text === undefined ? {} : { result: JSON.parse(text) as unknown };
  } catch (error) {
    return isWallTimeout(error) ? { ranOut: true } : { error: realm.describe(error) };
  }
}

function isWallTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
