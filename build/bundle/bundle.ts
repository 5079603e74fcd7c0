/**
 * Makes what `clasp push` sends: dist/code.js, one HTML file per page, and the manifest. `npm run build`.
 * dist/ is emptied first, because push replaces the whole project and would push a leftover file too.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partFile, partText } from './late-parts';
import { CATALOGUES, catalogueFile } from './pack-catalogue';
import { bundlePages } from './page-bundle';
import { bundleServer } from './server-bundle';
import { MAPS } from './where';

const DIST = 'dist';
/**
 * Bytes; a warning limit. Published figures do not limit the size, and the compile time is small compared with the
 * start of an execution.
 */
const SERVER_TARGET = 600 * 1024;

const size = (text: string): number => Buffer.byteLength(text, 'utf8');
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);

async function main(): Promise<void> {
  const [server, pages] = await Promise.all([bundleServer(), bundlePages()]);
  // Everything is made before dist/ is emptied, so that dist/ is incomplete only for an instant.
  const catalogues = catalogueFile();
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'code.js'), server.code);
  mkdirSync(MAPS, { recursive: true });
  writeFileSync(join(MAPS, `${server.buildId}.map`), server.map);
  for (const part of server.parts) {
    writeFileSync(join(DIST, `${partFile(part.name)}.html`), partText(part));
    writeFileSync(join(MAPS, `${server.buildId}.${partFile(part.name)}.map`), part.map);
  }
  for (const [page, html] of pages) writeFileSync(join(DIST, `${page}.html`), html);
  writeFileSync(join(DIST, `${CATALOGUES}.html`), catalogues);
  copyFileSync('appsscript.json', join(DIST, 'appsscript.json'));

  const bytes = size(server.code);
  console.log(`${kb(bytes)}  dist/code.js  build ${server.buildId}  globals: ${server.names.join(', ')}`);
  for (const part of server.parts)
    console.log(
      `${kb(size(partText(part)))}  dist/${partFile(part.name)}.html  (${kb(size(part.code)).trim()} of code)`,
    );
  for (const [page, html] of pages) console.log(`${kb(size(html))}  dist/${page}.html`);
  if (bytes > SERVER_TARGET) {
    console.warn(`dist/code.js is over its tripwire of ${kb(SERVER_TARGET).trim()}; largest shares:`);
    for (const share of server.shares.slice(0, 8)) console.warn(`${kb(share.bytes)}  ${share.file}`);
  }
}

await main();
