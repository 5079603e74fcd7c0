/**
 * The browser's own paths of the desk: one page, its script and its style. esbuild makes them while the desk is already
 * answering.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { newestIn } from './newest';

const OUT = 'out/page';
const FROM = 'src/desk/page';

const shell = `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bàn thử Sổ CCHC</title><link rel="stylesheet" href="/page/index.css"><link rel="icon" href="data:,"></head>
<body><div id="desk"></div><script src="/page/index.js"></script></body>
</html>
`;

/** Bundles src/desk/page (with Univer, about 12 MB, 3 s). Does nothing when the bundle is newer than every source. */
async function bundlePage(): Promise<void> {
  const made = join(OUT, 'index.js');
  if (existsSync(made) && statSync(made).mtimeMs > newestIn([FROM, 'package.json', 'build/bundle/desk-pages.ts']))
    return;
  await build({
    entryPoints: [`${FROM}/index.tsx`],
    bundle: true,
    minify: true,
    format: 'iife',
    outdir: OUT,
    logLevel: 'error',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  });
}

/**
 * Answers `/`, `/page/index.js`, `/page/index.css`. The bundling starts now; an earlier request of a browser waits for
 * it.
 */
export function deskPages(): Hono {
  const bundled = bundlePage();
  bundled.catch((error: unknown) => console.error(error));
  const file = (name: string, type: string) => async (): Promise<Response> => {
    await bundled;
    return new Response(readFileSync(join(OUT, name)), {
      headers: { 'content-type': type, 'cache-control': 'no-cache' },
    });
  };
  const app = new Hono();
  app.get('/', (c) => c.html(shell));
  app.get('/page/index.js', file('index.js', 'text/javascript; charset=utf-8'));
  app.get('/page/index.css', file('index.css', 'text/css; charset=utf-8'));
  return app;
}
