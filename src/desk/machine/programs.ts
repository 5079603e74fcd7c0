/** Finds a program on the PATH: LibreOffice for the desk, others for the tests. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of the first of `names` that is on the PATH and executable; null when there is none. */
export function programOnPath(names: readonly string[]): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) if (mayRun(join(folder, name))) return join(folder, name);
  }
  return null;
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
