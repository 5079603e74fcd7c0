/** When anything under some paths was last changed: tells whether what was made from them is still good. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds since 1970 of the youngest file under `paths`. */
export function newestIn(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      return found.isDirectory() ? newestIn(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
    }),
    0,
  );
}
