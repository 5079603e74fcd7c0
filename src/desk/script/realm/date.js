/*
 * Part 2: virtual time. `new Date()` and `Date.now()` read the desk's clock; local times are in the script's zone,
 * whatever the machine's zone is.
 */
const MachineDate = Date;

function offsetAt(utc) {
  return host.offset(utc);
}

/** Local wall-clock milliseconds (as if UTC) → real milliseconds. */
function fromWall(wall) {
  const guess = wall - offsetAt(wall);
  return wall - offsetAt(guess);
}

function wallDate(date) {
  const ms = date.getTime();
  return new MachineDate(ms + offsetAt(ms));
}

/** A text without a zone is local time, except a bare ISO date, which is UTC. */
function parseText(text) {
  const source = String(text);
  const hasZone = /(Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(\(.*\))?$/i.test(source);
  const bareIso = /^[+-]?\d{4,6}(-\d\d){0,2}$/.test(source);
  if (hasZone || bareIso) return MachineDate.parse(source);
  const asUtc = /^\d{4}-\d\d-\d\dT/.test(source) ? MachineDate.parse(`${source}Z`) : MachineDate.parse(`${source} UTC`);
  return Number.isNaN(asUtc) ? asUtc : fromWall(asUtc);
}

function timeFrom(args) {
  if (args.length === 0) return host.now();
  if (args.length === 1) {
    const [one] = args;
    if (one instanceof MachineDate) return one.getTime();
    return typeof one === 'string' ? parseText(one) : MachineDate.prototype.getTime.call(new MachineDate(one));
  }
  const wall = MachineDate.UTC(...args);
  return Number.isNaN(wall) ? wall : fromWall(wall);
}

function VirtualDate(...args) {
  if (!new.target) return new VirtualDate().toString();
  return Reflect.construct(MachineDate, [timeFrom(args)], new.target);
}
VirtualDate.prototype = MachineDate.prototype;
VirtualDate.prototype.constructor = VirtualDate;
VirtualDate.now = () => host.now();
VirtualDate.parse = parseText;
VirtualDate.UTC = MachineDate.UTC;
Object.defineProperty(VirtualDate, 'length', { value: 7 });
Object.defineProperty(VirtualDate, 'name', { value: 'Date' });

for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day']) {
  MachineDate.prototype[`get${part}`] = function () {
    return wallDate(this)[`getUTC${part}`]();
  };
  if (part === 'Day') continue;
  MachineDate.prototype[`set${part}`] = function (...args) {
    const wall = wallDate(this);
    wall[`setUTC${part}`](...args);
    return this.setTime(fromWall(wall.getTime()));
  };
}
MachineDate.prototype.getTimezoneOffset = function () {
  return -offsetAt(this.getTime()) / 60000;
};
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  const original = MachineDate.prototype[name];
  MachineDate.prototype[name] = function (locales, options) {
    return original.call(this, locales, { timeZone: settings.timeZone, ...options });
  };
}
MachineDate.prototype.toDateString = function () {
  return ask('date.format', this.getTime(), settings.timeZone, 'EEE MMM dd yyyy');
};
MachineDate.prototype.toTimeString = function () {
  return ask('date.format', this.getTime(), settings.timeZone, "HH:mm:ss 'GMT'Z '('z')'");
};
MachineDate.prototype.toString = function () {
  return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
};
Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
