/**
 * The desk on 127.0.0.1: Google's own paths and the desk's. The server holds one desk; `/desk/reset` replaces it with a
 * fresh one.
 */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { RestRequest } from '../contract';
import type { Via } from '../desk-rooms';
import type { ActiveCell } from '../script/execution';
import { batched } from '../rest/batch';
import { exportLink } from '../rest/export-link';
import { answerRestLater } from '../rest/rest';
import { deskPaths } from './desk-door';
import type { Served } from './served';

/** All paths of the server; `pages` may add those of the browser's page. */
export function createApp(served: Served, pages?: Hono): Hono {
  const app = new Hono();
  // Any web page in the same browser could otherwise reset the desk, so only the desk's own pages may ask.
  app.use('*', async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== new URL(c.req.url).origin)
      return c.json({ error: { message: `not from ${origin}` } }, 403);
    return next();
  });
  app.route('/desk', deskPaths(served));
  if (pages !== undefined) app.route('/', pages);
  app.all('/v4/*', (c) => google(c, served));
  app.all('/v1/*', (c) => google(c, served));
  app.all('/drive/*', (c) => google(c, served));
  app.all('/upload/*', (c) => google(c, served));
  app.get('/spreadsheets/d/:id/export', (c) => google(c, served));
  app.post('/batch', (c) => google(c, served));
  app.post('/batch/*', (c) => google(c, served));
  app.onError((error, c) => {
    // A bug of the desk: printed here, and never answered in Google's form.
    console.error(error);
    return c.text(`bug of the desk: ${error.message}`, 500);
  });
  return app;
}

async function google(c: Context, served: Served): Promise<Response> {
  const headers = Object.fromEntries([...c.req.raw.headers].map(([name, value]) => [name.toLowerCase(), value]));
  const body = new Uint8Array(await c.req.arrayBuffer());
  const request: RestRequest = {
    httpMethod: c.req.method,
    url: c.req.url,
    headers,
    ...(body.length === 0 ? {} : { body }),
  };
  const serve = (one: RestRequest) => answerRestLater(served.desk, one, viaOf(headers));
  const { pathname } = new URL(c.req.url);
  const answer = await (/^\/batch(?:\/|$)/.test(pathname)
    ? batched(request, serve)
    : pathname.startsWith('/spreadsheets/')
      ? exportLink(served.desk, request)
      : serve(request));
  const content = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body);
  return new Response(answer.code === 204 ? null : content, { status: answer.code, headers: answer.headers });
}

/** The open file of a script run, and its active cell as `<sheetId>!<A1>`. */
function viaOf(headers: Readonly<Record<string, string>>): Via {
  const activeSpreadsheetId = headers['x-desk-active-spreadsheet'];
  const cell = /^(\d+)!([A-Z]+\d+)$/.exec(headers['x-desk-active-cell'] ?? '');
  const activeCell: ActiveCell | undefined =
    cell === null ? undefined : { sheetId: Number(cell[1]), a1: cell[2] ?? '' };
  return {
    ...(activeSpreadsheetId === undefined || activeSpreadsheetId === '' ? {} : { activeSpreadsheetId }),
    ...(activeCell === undefined ? {} : { activeCell }),
  };
}

const KEEP_ALIVE_MS = 300_000;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1. Port 0 takes any free port. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (at: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${at.port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    // A script that waits for an export blocks this thread for seconds; connections must not expire meanwhile.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('error', reject);
  });
}
