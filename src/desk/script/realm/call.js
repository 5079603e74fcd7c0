/*
 * Part 7: the call itself. Arguments arrive as JSON text, and the return value leaves as JSON text. google.script.run
 * and the Apps Script API refuse every value except numbers, texts, booleans, null, lists and plain objects.
 */
function refuseUnspeakable(value, path) {
  const kind = Object.prototype.toString.call(value);
  if (
    typeof value === 'function' ||
    kind === '[object Date]' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint'
  ) {
    throw new Exception('The script completed but the returned value is not a supported return type.');
  }
  if (typeof value !== 'object' || value === null) return;
  if (path.includes(value))
    throw new Exception('The script completed but the returned value is not a supported return type.');
  for (const member of Object.values(value)) refuseUnspeakable(member, [...path, value]);
}

/** Events carry their mode as Google's enum. */
function eventOf(plain) {
  return typeof plain === 'object' && plain !== null && typeof plain.authMode === 'string'
    ? { ...plain, authMode: AuthMode[plain.authMode] }
    : plain;
}

const scriptSide = {
  arm() {
    armed = true;
  },
  /** 'private', 'missing' or 'callable'. */
  kindOf(name) {
    if (name.endsWith('_')) return 'private';
    return typeof globalThis[name] === 'function' ? 'callable' : 'missing';
  },
  run(name, argsText, isEvent) {
    const args = JSON.parse(argsText).map((one) => (isEvent ? eventOf(one) : one));
    const value = globalThis[name](...args);
    refuseUnspeakable(value, []);
    return value === undefined ? undefined : JSON.stringify(value);
  },
  /** An error of this realm as plain JSON text. */
  describe(error) {
    if (typeof error === 'object' && error !== null && 'message' in error) {
      return JSON.stringify({
        name: String(error.name ?? 'Error'),
        message: String(error.message),
        stack: String(error.stack ?? ''),
      });
    }
    return JSON.stringify({ name: 'Error', message: String(error), stack: '' });
  },
};
