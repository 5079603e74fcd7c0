/**
 * The desk on disk: one folder of JSON files, so that a province's work outlives the process. A desk is saved between
 * calls; runs in progress are not kept.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskRooms } from './desk-rooms';

interface RoomState {
  readonly clock: ReturnType<DeskRooms['clock']['save']>;
  readonly dice: ReturnType<DeskRooms['dice']['save']>;
  readonly outbox: ReturnType<DeskRooms['outbox']['save']>;
  readonly properties: ReturnType<DeskRooms['properties']['save']>;
  readonly triggers: ReturnType<DeskRooms['triggers']['save']>;
  readonly installed: readonly string[];
  readonly mailsToday: ReturnType<DeskRooms['mailsToday']['save']>;
  readonly fetchesToday: ReturnType<DeskRooms['mailsToday']['save']>;
  readonly triggerSecondsToday: ReturnType<DeskRooms['mailsToday']['save']>;
  readonly spreadsheetsToday: ReturnType<DeskRooms['mailsToday']['save']>;
}

/** Writes the whole desk into `dir`. */
export function saveDesk(desk: DeskRooms, dir: string): void {
  mkdirSync(dir, { recursive: true });
  const room: RoomState = {
    clock: desk.clock.save(),
    dice: desk.dice.save(),
    outbox: desk.outbox.save(),
    properties: desk.properties.save(),
    triggers: desk.triggers.save(),
    installed: [...desk.installed],
    mailsToday: desk.mailsToday.save(),
    fetchesToday: desk.fetchesToday.save(),
    triggerSecondsToday: desk.triggerSecondsToday.save(),
    spreadsheetsToday: desk.drive.spreadsheetsToday.save(),
  };
  write(dir, 'sheets.json', desk.sheets.save());
  write(dir, 'docs.json', desk.docs.save());
  write(dir, 'drive.json', desk.shelf.save());
  write(dir, 'desk.json', room);
}

/** Reads what `saveDesk` wrote. Throws when the folder holds no desk. */
export function loadDesk(desk: DeskRooms, dir: string): void {
  const room = read(dir, 'desk.json') as RoomState;
  desk.shelf.load(read(dir, 'drive.json') as ReturnType<DeskRooms['shelf']['save']>);
  desk.sheets.load(read(dir, 'sheets.json'));
  // Folders written before the desk had documents have no docs.json.
  desk.docs.load(existsSync(join(dir, 'docs.json')) ? read(dir, 'docs.json') : { papers: [] });
  desk.clock.load(room.clock);
  desk.dice.load(room.dice);
  desk.outbox.load(room.outbox);
  desk.properties.load(room.properties);
  desk.triggers.load(room.triggers);
  desk.installed.clear();
  for (const email of room.installed) desk.installed.add(email);
  desk.mailsToday.load(room.mailsToday);
  desk.fetchesToday.load(room.fetchesToday);
  desk.triggerSecondsToday.load(room.triggerSecondsToday);
  desk.drive.spreadsheetsToday.load(room.spreadsheetsToday);
}

/** Writes beside the old file, then renames, so that an interrupted write does not destroy the old state. */
function write(dir: string, name: string, state: unknown): void {
  writeFileSync(join(dir, `${name}.new`), JSON.stringify(state));
  renameSync(join(dir, `${name}.new`), join(dir, name));
}

function read(dir: string, name: string): unknown {
  return JSON.parse(readFileSync(join(dir, name), 'utf8'));
}
