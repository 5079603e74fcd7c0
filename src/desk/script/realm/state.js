/* Part 5: locks, properties, cache, session, mail, triggers. */
function lockOf(kind) {
  return guarded('Lock', {
    tryLock: (milliseconds) => ask('lock.tryLock', kind, Number(milliseconds)),
    waitLock(milliseconds) {
      if (!ask('lock.tryLock', kind, Number(milliseconds)))
        throw new Exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => ask('lock.hasLock', kind),
    releaseLock() {
      ask('lock.release', kind);
    },
  });
}
publish('LockService', {
  getScriptLock: () => lockOf('script'),
  getUserLock: () => lockOf('user'),
  getDocumentLock: () => (settings.activeSpreadsheetId === null ? null : lockOf('document')),
});

function propertiesOf(kind) {
  ask('properties.open', kind);
  const store = guarded('Properties', {
    getProperty: (name) => ask('properties.all', kind)[name] ?? null,
    getProperties: () => ask('properties.all', kind),
    getKeys: () => Object.keys(ask('properties.all', kind)),
    setProperty(name, value) {
      ask('properties.set', kind, { [name]: String(value) }, false);
      return store;
    },
    setProperties(values, deleteAllOthers) {
      const texts = {};
      for (const [name, value] of Object.entries(values)) texts[name] = String(value);
      ask('properties.set', kind, texts, deleteAllOthers === true);
      return store;
    },
    deleteProperty(name) {
      ask('properties.delete', kind, String(name));
      return store;
    },
    deleteAllProperties() {
      ask('properties.clear', kind);
      return store;
    },
  });
  return store;
}
publish('PropertiesService', {
  getScriptProperties: () => propertiesOf('script'),
  getUserProperties: () => propertiesOf('user'),
  getDocumentProperties() {
    const store = propertiesOf('document');
    return settings.activeSpreadsheetId === null ? null : store;
  },
});

function cacheOf(kind) {
  const seconds = (value) => (given(value) ? Number(value) : null);
  return guarded('Cache', {
    get: (key) => ask('cache.get', kind, [String(key)])[key] ?? null,
    getAll: (keys) => ask('cache.get', kind, keys.map(String)),
    put(key, value, expiration) {
      ask('cache.put', kind, { [key]: String(value) }, seconds(expiration));
    },
    putAll(values, expiration) {
      ask('cache.put', kind, values, seconds(expiration));
    },
    remove(key) {
      ask('cache.remove', kind, [String(key)]);
    },
    removeAll(keys) {
      ask('cache.remove', kind, keys.map(String));
    },
  });
}
publish('CacheService', {
  getScriptCache: () => cacheOf('script'),
  getUserCache: () => cacheOf('user'),
  getDocumentCache: () => (settings.activeSpreadsheetId === null ? null : cacheOf('document')),
});

const person = (op) =>
  guarded('User', { getEmail: () => ask(op), getUserLoginId: () => ask(op), toString: () => ask(op) });
publish('Session', {
  getActiveUser: () => person('session.activeUser'),
  getEffectiveUser: () => person('session.effectiveUser'),
  getActiveUserLocale: () => settings.language,
  getScriptTimeZone: () => settings.timeZone,
  getTemporaryActiveUserKey: () => ask('session.key'),
});

function mailFrom(args) {
  if (args.length === 1 && typeof args[0] === 'object' && args[0] !== null) return { ...args[0] };
  if (args.length === 3) return { to: args[0], subject: args[1], body: args[2] };
  if (args.length === 4 && typeof args[3] === 'object')
    return { ...args[3], to: args[0], subject: args[1], body: args[2] };
  if (args.length === 4) return { to: args[0], replyTo: args[1], subject: args[2], body: args[3] };
  throw new Exception(`The parameters don't match the method signature for MailApp.sendEmail.`);
}
publish('MailApp', {
  sendEmail(...args) {
    const mail = mailFrom(args);
    const known = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'replyTo', 'name', 'noReply', 'attachments'];
    for (const name of Object.keys(mail)) if (!known.includes(name)) throw notDoubled(`MailApp.sendEmail: ${name}`);
    const attachments = (mail.attachments ?? []).map((one) => {
      const blob = one.getBlob();
      return {
        name: blob.getName() ?? 'Untitled',
        mimeType: blob.getContentType() ?? 'application/octet-stream',
        bytes: blob.getBytes().length,
      };
    });
    ask('mail.send', { ...mail, attachments });
  },
  getRemainingDailyQuota: () => ask('mail.left'),
});

const TriggerSource = enumOf('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
const EventType = enumOf('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE');
const AuthMode = enumOf('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumOf('REQUIRED', 'NOT_REQUIRED');
const WeekDay = enumOf('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

function triggerOf(plain) {
  return guarded('Trigger', {
    id: plain.id,
    getUniqueId: () => plain.id,
    getHandlerFunction: () => plain.handler,
    getEventType: () => EventType[plain.type],
    getTriggerSource: () => TriggerSource[plain.type === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'],
    getTriggerSourceId: () => (plain.type === 'CLOCK' ? null : plain.documentId),
  });
}
const make = (handler, type, rhythm, documentId) =>
  triggerOf(ask('trigger.add', { handler, type, rhythm, documentId: documentId ?? null }));

function clockBuilder(handler) {
  const rhythm = {};
  const builder = {};
  const note = (name) => (value) => {
    rhythm[name] = Number(value);
    return closed;
  };
  for (const name of ['everyMinutes', 'everyHours', 'everyDays', 'everyWeeks', 'atHour', 'nearMinute'])
    builder[name] = note(name);
  builder.after = note('afterMs');
  builder.at = (date) => {
    rhythm.atMs = date.getTime();
    return closed;
  };
  builder.onWeekDay = (day) => {
    rhythm.onWeekDay = day.ordinal();
    return closed;
  };
  builder.inTimezone = (zone) => {
    if (zone !== settings.timeZone) throw notDoubled(`ClockTriggerBuilder.inTimezone ${zone}`);
    return closed;
  };
  builder.create = () => make(handler, 'CLOCK', rhythm);
  const closed = guarded('ClockTriggerBuilder', builder);
  return closed;
}

function documentBuilder(handler, spreadsheet) {
  const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
  const event = (type) => () => guarded('SpreadsheetTriggerBuilder', { create: () => make(handler, type, {}, id) });
  return guarded('SpreadsheetTriggerBuilder', {
    onOpen: event('ON_OPEN'),
    onEdit: event('ON_EDIT'),
    onChange: event('ON_CHANGE'),
    onFormSubmit: event('ON_FORM_SUBMIT'),
  });
}

publish('ScriptApp', {
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  WeekDay,
  newTrigger: (handler) =>
    guarded('TriggerBuilder', {
      timeBased: () => clockBuilder(String(handler)),
      forSpreadsheet: (one) => documentBuilder(String(handler), one),
    }),
  getProjectTriggers: () => ask('trigger.all', null).map(triggerOf),
  getUserTriggers: (spreadsheet) => ask('trigger.all', spreadsheet.getId()).map(triggerOf),
  deleteTrigger(trigger) {
    ask('trigger.remove', trigger.getUniqueId());
  },
  getOAuthToken: () => ask('token'),
  getScriptId: () => settings.scriptId,
  requireScopes(_mode, scopes) {
    ask('consent.require', scopes);
  },
  requireAllScopes() {
    ask('consent.require', ask('consent.asked'));
  },
  getAuthorizationInfo(_mode, scopes) {
    const asked = scopes ?? ask('consent.asked');
    const granted = ask('consent.granted', asked);
    const needed = granted.length < asked.length;
    return guarded('AuthorizationInfo', {
      getAuthorizationStatus: () => (needed ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED),
      getAuthorizedScopes: () => granted,
      getAuthorizationUrl: () => (needed ? `https://script.google.com/desk/consent/${settings.scriptId}` : null),
    });
  },
});
