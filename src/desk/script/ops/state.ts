/** Locks, properties, cache, session, mail, triggers, time: what a script keeps or sends through Google. */
import { isoTime } from '../../machine/clock';
import { QUOTAS } from '../../machine/latency';
import { hash } from '../../machine/dice';
import { ScriptException } from '../errors';
import type { Rhythm, Trigger } from '../triggers';
import { ALWAYS, FULL_ONLY, WITH_FILE, hasScope, scopes, text, type Op, type OpRoom, type Ops } from './op';

const SLEEP_MS = 300_000;
const RECIPIENTS = 50;

/** The key of a lock, property store or cache: the script's, the account's or the open document's. */
export function storeKey({ execution }: Pick<OpRoom, 'execution'>, kind: unknown): string {
  const { email, activeSpreadsheetId } = execution.facts;
  if (kind === 'user') return `user|${email}`;
  return kind === 'document' ? `document|${activeSpreadsheetId ?? ''}` : 'script';
}

function kept(name: string, run: Op['run'], strikable = true): Op {
  return { name, modes: WITH_FILE, strikable, run };
}

function tryLock(room: OpRoom, args: readonly unknown[]): boolean {
  const { desk, execution } = room;
  const taken = desk.locks.take(storeKey(room, args[0]), execution.facts.id);
  // When a run is alone, no other run can free the lock while it waits, so the whole wait is charged. Runs at the same
  // time call this only when the lock is free or their wait is over (together.ts).
  if (!taken) execution.charge(Math.max(0, Number(args[1] ?? 0)) / 1000);
  return taken;
}

const LOCK_OPS: Ops = {
  'lock.tryLock': kept('LockService', tryLock),
  'lock.hasLock': kept(
    'LockService',
    (room, [kind]) => room.desk.locks.holds(storeKey(room, kind), room.execution.facts.id),
    false,
  ),
  'lock.release': kept('LockService', (room, [kind]) =>
    room.desk.locks.release(storeKey(room, kind), room.execution.facts.id),
  ),
};

const PROPERTY_OPS: Ops = {
  'properties.open': kept('PropertiesService', () => null, false),
  'properties.all': kept('PropertiesService', (room, [kind]) => room.desk.properties.all(storeKey(room, kind))),
  'properties.set': kept('PropertiesService', (room, [kind, values, replacing]) => {
    room.desk.properties.set(storeKey(room, kind), values as Record<string, string>, replacing === true);
  }),
  'properties.delete': kept('PropertiesService', (room, args) =>
    room.desk.properties.delete(storeKey(room, args[0]), text(args, 1)),
  ),
  'properties.clear': kept('PropertiesService', (room, [kind]) => room.desk.properties.clear(storeKey(room, kind))),
};

const CACHE_OPS: Ops = {
  'cache.get': kept('CacheService', (room, [kind, keys]) => {
    const found = (keys as readonly string[]).map(
      (key) => [key, room.desk.caches.get(storeKey(room, kind), key)] as const,
    );
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  }),
  'cache.put': kept('CacheService', (room, [kind, values, seconds]) => {
    room.desk.caches.put(storeKey(room, kind), values as Record<string, string>, seconds as number | null);
  }),
  'cache.remove': kept('CacheService', (room, [kind, keys]) =>
    room.desk.caches.remove(storeKey(room, kind), keys as string[]),
  ),
};

/** Blank without the scope, and in every mode except FULL (docs/sources/platform.md, Authorisation of menus). */
function email(room: OpRoom): string {
  const { facts } = room.execution;
  return facts.authMode === 'FULL' && hasScope(room, scopes('userinfo.email')) ? facts.email : '';
}

/** Google ends the run and shows its own prompt for what is missing. */
function requireScopes(room: OpRoom, asked: readonly string[]): void {
  const missing = asked.filter((scope) => !hasScope(room, [scope]));
  if (missing.length === 0) return;
  room.execution.ui.push({ kind: 'consent', scopes: missing });
  throw new ScriptException(
    'Authorization is required to perform that action. Please run the script again to authorize it.',
  );
}

const SESSION_OPS: Ops = {
  'session.activeUser': { name: 'Session.getActiveUser', modes: ALWAYS, run: email },
  'session.effectiveUser': { name: 'Session.getEffectiveUser', modes: ALWAYS, run: email },
  'session.key': {
    name: 'Session.getTemporaryActiveUserKey',
    modes: ALWAYS,
    run: ({ execution }) => hash(execution.facts.email).toString(36),
  },
  'consent.granted': {
    name: 'ScriptApp.getAuthorizationInfo',
    modes: ALWAYS,
    run: (room, [asked]) => (asked as readonly string[]).filter((scope) => hasScope(room, [scope])),
  },
  'consent.require': {
    name: 'ScriptApp.requireScopes',
    modes: ALWAYS,
    run: (room, [asked]) => requireScopes(room, asked as readonly string[]),
  },
  'consent.asked': {
    name: 'ScriptApp.getAuthorizationInfo',
    modes: ALWAYS,
    run: ({ manifest }) => manifest.oauthScopes ?? [],
  },
  uuid: { name: 'Utilities.getUuid', modes: ALWAYS, run: ({ desk }) => desk.dice.uuid() },
  sleep: {
    name: 'Utilities.sleep',
    modes: ALWAYS,
    run: ({ execution }, [milliseconds]) => {
      const ms = Number(milliseconds);
      if (!(ms >= 0) || ms > SLEEP_MS) throw new ScriptException(`Invalid argument: ${String(milliseconds)}`);
      execution.charge(ms / 1000);
    },
  },
  'log.all': { name: 'Logger.getLog', modes: ALWAYS, run: ({ execution }) => execution.logs.join('\n') },
  'log.clear': { name: 'Logger.clear', modes: ALWAYS, run: ({ execution }) => void execution.logs.splice(0) },
};

interface AskedMail {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly noReply?: boolean;
  readonly attachments: readonly { name: string; mimeType: string; bytes: number }[];
}

const MAIL_OPS: Ops = {
  'mail.send': {
    name: 'MailApp.sendEmail',
    modes: FULL_ONLY,
    scopes: scopes('script.send_mail'),
    strikable: true,
    run: (room, [mail]) => send(room, mail as AskedMail),
  },
  'mail.left': {
    name: 'MailApp.getRemainingDailyQuota',
    modes: FULL_ONLY,
    scopes: scopes('script.send_mail'),
    run: ({ desk, execution }) => desk.mailsToday.left(execution.facts.email),
  },
};

function send({ desk, execution }: OpRoom, mail: AskedMail): void {
  const [to, cc, bcc] = [addresses(mail.to), addresses(mail.cc), addresses(mail.bcc)];
  const count = to.length + cc.length + bcc.length;
  if (to.length === 0) throw new ScriptException('Failed to send email: no recipient');
  if (count > RECIPIENTS) throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
  const size = Buffer.byteLength(mail.body ?? '') + Buffer.byteLength(mail.htmlBody ?? '');
  if (size > (desk.options.accountKind === 'consumer' ? 200 : 400) * 1024)
    throw new ScriptException('Limit Exceeded: Email Body Size.');
  if (!desk.mailsToday.take(execution.facts.email, count))
    throw new ScriptException('Service invoked too many times for one day: email.');
  const { htmlBody, replyTo, name } = mail;
  desk.outbox.post({
    at: isoTime(desk.clock.now()),
    from: mail.noReply === true ? `noreply@${execution.facts.email.split('@')[1] ?? ''}` : execution.facts.email,
    to,
    cc,
    bcc,
    subject: mail.subject ?? '',
    body: mail.body ?? '',
    ...(htmlBody === undefined ? {} : { htmlBody }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(name === undefined ? {} : { name }),
    attachments: mail.attachments,
    origin: 'script',
  });
}

function addresses(list: string | undefined): string[] {
  const found = (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const wrong = found.find(
    (one) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(one) && !/<[^\s@<>]+@[^\s@<>]+>$/.test(one),
  );
  if (wrong !== undefined) throw new ScriptException(`Invalid email: ${wrong}`);
  return found;
}

const TRIGGER_SCOPE = scopes('script.scriptapp');

const TRIGGER_OPS: Ops = {
  'trigger.add': {
    name: 'ScriptApp.newTrigger',
    modes: FULL_ONLY,
    scopes: TRIGGER_SCOPE,
    strikable: true,
    run: ({ desk, execution }, [asked]) => {
      const { handler, type, rhythm, documentId } = asked as {
        handler: string;
        type: Trigger['type'];
        rhythm: Rhythm;
        documentId: string | null;
      };
      return desk.triggers.add({
        handler,
        type,
        rhythm,
        owner: execution.facts.email,
        documentId: documentId ?? execution.facts.activeSpreadsheetId,
      });
    },
  },
  'trigger.all': {
    name: 'ScriptApp.getProjectTriggers',
    modes: FULL_ONLY,
    scopes: TRIGGER_SCOPE,
    run: ({ desk, execution }, [documentId]) =>
      desk.triggers.of(execution.facts.email).filter((one) => documentId === null || one.documentId === documentId),
  },
  'trigger.remove': {
    name: 'ScriptApp.deleteTrigger',
    modes: FULL_ONLY,
    scopes: TRIGGER_SCOPE,
    run: ({ desk, execution }, args) => {
      if (desk.triggers.of(execution.facts.email).some((one) => one.id === text(args, 0)))
        desk.triggers.remove(text(args, 0));
    },
  },
};

export const STATE_OPS: Ops = {
  ...LOCK_OPS,
  ...PROPERTY_OPS,
  ...CACHE_OPS,
  ...SESSION_OPS,
  ...MAIL_OPS,
  ...TRIGGER_OPS,
};

/** How many mails, fetches, spreadsheets and trigger seconds an account may use in a day. */
export function dailyLimits(kind: 'consumer' | 'workspace'): {
  mails: number;
  fetches: number;
  spreadsheets: number;
  triggerSeconds: number;
} {
  return {
    mails: QUOTAS.mailRecipientsPerDay[kind],
    fetches: QUOTAS.urlFetchPerDay[kind],
    spreadsheets: QUOTAS.spreadsheetsCreatedPerDay[kind],
    triggerSeconds: QUOTAS.triggerSecondsPerDay[kind],
  };
}
