/** The browser's own paths of the desk: one page, its script and its style, made by esbuild when the desk starts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';

const OUT = 'out/page';

const shell = `<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bàn thử Sổ CCHC</title><link rel="stylesheet" href="/page/index.css"><link rel="icon" href="data:,"></head>
<body><div id="desk"></div><script src="/page/index.js"></script></body>
</html>
`;

/** Bundles src/desk/page (Univer included, about 12 MB) and answers `/`, `/page/index.js`, `/page/index.css`. */
export async function deskPages(): Promise<Hono> {
  await build({
    entryPoints: ['src/desk/page/index.tsx'], bundle: true, minify: true, format: 'iife', outdir: OUT, logLevel: 'error', charset: 'utf8',
    jsx: 'automatic', jsxImportSource: 'preact', define: { 'process.env.NODE_ENV': '"production"' }, loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
  });
  const file = (name: string, type: string) => (): Response => new Response(readFileSync(join(OUT, name)), { headers: { 'content-type': type, 'cache-control': 'no-cache' } });
  const app = new Hono();
  app.get('/', (c) => c.html(shell));
  app.get('/page/index.js', file('index.js', 'text/javascript; charset=utf-8'));
  app.get('/page/index.css', file('index.css', 'text/css; charset=utf-8'));
  return app;
}
