/**
 * The desk's own paths: reset, clock, counts, outbox, files, faults, triggers, workbooks as xlsx, documents as docx.
 * They need no account.
 */
import { Hono, type Context } from 'hono';
import { ApiError } from '../contract';
import type { Desk } from '../desk';
import type { PlannedAnswer } from '../desk-rooms';
import { DOCUMENT, SPREADSHEET } from '../drive/record';
import { fileResource } from '../drive/resources';
import type { Fault } from '../machine/nemesis';
import type { Reset, Served } from './served';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function deskPaths(served: Served): Hono {
  const app = new Hono();
  addReadings(app, served);
  addClock(app, served);
  addFaults(app, served);
  addPeople(app, served);
  app.onError((error, c) => {
    if (error instanceof ApiError)
      return c.json({ error: { code: error.code, status: error.status, message: error.message } }, error.code as 400);
    if (error instanceof BadBody) return c.json(refused(error.message), 400);
    throw error;
  });
  return app;
}

/** Paths that only read. */
function addReadings(app: Hono, served: Served): void {
  app.get('/people', (c) => c.json(peopleOf(served.desk)));
  app.get('/stats', (c) => c.json(statsOf(served.desk)));
  app.get('/outbox', (c) => c.json(served.desk.outbox.all()));
  app.get('/files', (c) => c.json(filesOf(served.desk)));
  app.get('/ui', (c) => c.json(served.desk.lastUi));
  app.get('/files/:name{.+\\.xlsx}', (c) => workbook(c, served.desk));
  app.get('/files/:name{.+\\.docx}', (c) => paper(c, served.desk));
}

/** A fresh desk, the clock, and the triggers that fall due. */
function addClock(app: Hono, served: Served): void {
  app.post('/reset', async (c) => {
    const asked = (await json(c)) as Reset;
    try {
      served.desk = served.fresh(asked);
    } catch (error) {
      return c.json(refused(error instanceof Error ? error.message : String(error)), 400);
    }
    return c.json(peopleOf(served.desk));
  });
  app.post('/clock', async (c) => {
    const { advanceSeconds } = (await json(c)) as { advanceSeconds?: unknown };
    if (typeof advanceSeconds !== 'number' || !(advanceSeconds >= 0))
      return c.json(refused('advanceSeconds: a number of seconds, 0 or more'), 400);
    const fired = served.desk.advance(advanceSeconds);
    return c.json({
      now: new Date(served.desk.clock.now()).toISOString(),
      fired: fired.map(({ error, logs, seconds }) => ({ error, logs, seconds })),
    });
  });
  app.post('/trigger', async (c) => trigger(c, served.desk, (await json(c)) as AskedTrigger));
  app.get('/triggers', (c) => c.json(served.desk.triggers.all()));
}

/** Planned faults. */
function addFaults(app: Hono, served: Served): void {
  app.post('/fault', async (c) => {
    const asked = await json(c);
    try {
      for (const fault of Array.isArray(asked) ? asked : [asked]) served.desk.nemesis.plan(fault as Fault);
    } catch (error) {
      return c.json(refused(error instanceof Error ? error.message : String(error)), 400);
    }
    return c.json({ planned: true });
  });
  app.delete('/fault', (c) => {
    served.desk.nemesis.clear();
    return c.json({ planned: false });
  });
}

/** What people do outside of the API: open a file, pick one, answer an alert. */
function addPeople(app: Hono, served: Served): void {
  app.post('/answers', async (c) => {
    const { answers } = (await json(c)) as { answers?: PlannedAnswer[] };
    served.desk.answers.push(...(answers ?? []));
    return c.json({ waiting: served.desk.answers.length });
  });
  app.post('/open', async (c) => {
    const { fileId, as } = (await json(c)) as FileOfPerson;
    const { ui, error, logs } = served.desk.openFile(fileId, as);
    return c.json({ ui, error, logs });
  });
  app.post('/pick', async (c) => {
    const { fileId, as } = (await json(c)) as FileOfPerson;
    served.desk.pick(fileId, as);
    return c.json({ picked: fileId });
  });
}

interface FileOfPerson {
  readonly fileId: string;
  /** E-mail of the account. */
  readonly as: string;
}

interface AskedTrigger {
  /** Name of the bundle's function. */
  readonly handler?: string;
  /** E-mail of the owner; absent: any. */
  readonly as?: string;
}

/** A refusal of the desk's own paths. */
function refused(message: string): { error: { message: string } } {
  return { error: { message } };
}

class BadBody extends Error {}

async function json(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadBody('the body is not JSON');
  }
}

/** E-mails of the office, of each unit and of the leaders. */
function peopleOf(desk: Desk): object {
  const { province } = desk;
  return {
    province: province.code,
    office: province.office[0]?.email,
    offices: province.office.map((account) => account.email),
    units: province.units.map((unit) => ({
      unit: unit.unit,
      name: unit.name,
      accounts: unit.accounts.map((account) => account.email),
    })),
    leaders: province.leaders.map((account) => account.email),
    now: new Date(desk.clock.now()).toISOString(),
  };
}

function statsOf(desk: Desk): object {
  const now = desk.clock.now();
  return {
    calls: desk.counters.all(),
    callsByScripts: desk.counters.byScripts(),
    virtualSeconds: desk.clock.seconds(),
    readsLastMinute: desk.quota.lastMinute('Read', now),
    writesLastMinute: desk.quota.lastMinute('Write', now),
    now: new Date(now).toISOString(),
  };
}

/** Every file as its owner sees it, with who may do what. */
function filesOf(desk: Desk): object[] {
  return [...desk.shelf.files.values()]
    .filter((record) => record.isRoot !== true)
    .map((record) => ({
      ...fileResource(record, {
        shelf: desk.shelf,
        actor: { email: record.owner, project: null },
        nameOf: desk.drive.nameOf,
      }),
      owner: record.owner,
      access: record.permissions.map(({ type, role, emailAddress, domain }) => ({
        type,
        role,
        who: emailAddress ?? domain ?? 'anyone',
      })),
    }));
}

async function workbook(c: Context, desk: Desk): Promise<Response> {
  const fileId = (c.req.param('name') ?? '').replace(/\.xlsx$/, '');
  if (desk.shelf.files.get(fileId)?.mimeType !== SPREADSHEET) return c.json(refused(`no spreadsheet ${fileId}`), 404);
  const bytes = await desk.exportXlsx(fileId);
  return new Response(Buffer.from(bytes), { headers: { 'content-type': XLSX } });
}

async function paper(c: Context, desk: Desk): Promise<Response> {
  const fileId = (c.req.param('name') ?? '').replace(/\.docx$/, '');
  if (desk.shelf.files.get(fileId)?.mimeType !== DOCUMENT) return c.json(refused(`no document ${fileId}`), 404);
  return new Response(Buffer.from(await desk.exportDocx(fileId)), { headers: { 'content-type': DOCX } });
}

/** Fires the trigger of a handler now, even when it is not due. */
function trigger(c: Context, desk: Desk, asked: AskedTrigger): Response {
  const found = desk.triggers
    .all()
    .find((one) => one.handler === asked.handler && (asked.as === undefined || one.owner === asked.as));
  if (found === undefined) return c.json(refused(`no trigger calls ${asked.handler ?? '(no handler given)'}`), 404);
  const outcome = desk.fire(found);
  return c.json(
    outcome === undefined
      ? { fired: false }
      : { fired: true, error: outcome.error, logs: outcome.logs, seconds: outcome.seconds },
  );
}
