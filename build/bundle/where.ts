/**
 * Finds the source line for a line of a stack trace from the office: `npx tsx build/bundle/where.ts <build id>
 * <line>:<column>`. The build id is in the log and in the first line of dist/code.js; each build leaves its map in
 * MAPS.
 */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const MAPS = 'out/maps';

/** `line` and `column` are 1-based, as in traces. Throws when the map of the build does not exist. */
export function whereIn(buildId: string, line: number, column: number): string {
  const payload = JSON.parse(readFileSync(join(MAPS, `${buildId}.map`), 'utf8')) as ConstructorParameters<
    typeof SourceMap
  >[0];
  const found = new SourceMap(payload).findEntry(line - 1, column - 1);
  if (!('originalSource' in found)) return `nothing of ours at ${line}:${column}`;
  return `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [buildId = '', place = ''] = process.argv.slice(2);
  const [line, column] = place.split(':').map(Number);
  console.log(whereIn(buildId, line ?? 1, column ?? 1));
}
