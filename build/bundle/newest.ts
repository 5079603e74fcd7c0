/** When anything under some paths was last changed. It shows whether the products of these paths are still current. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds since 1970 of the latest file under `paths`. */
export function newestIn(paths: readonly string[]): number {
  return Math.max(
    ...paths.map((path) => {
      const found = statSync(path);
      return found.isDirectory() ? newestIn(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
    }),
    0,
  );
}
