/**
 * The desk on disk: one folder of JSON files, so that a province's work outlives the process. A desk is saved between
 * calls; runs in progress are not kept.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskRooms } from './desk-rooms';

export interface RoomState {
  readonly drive: ReturnType<DeskRooms['shelf']['save']>;
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

/** The state of a desk outside its services. The desk goes on changing these objects: write them or clone them. */
export const roomOf = (desk: DeskRooms): RoomState => ({
  drive: desk.shelf.save(),
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
});

/** Replaces the state of a desk outside its services. */
export function takeRoom(desk: DeskRooms, room: RoomState): void {
  desk.shelf.load(room.drive);
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

/** Writes the whole desk into `dir`. */
export function saveDesk(desk: DeskRooms, dir: string): void {
  mkdirSync(dir, { recursive: true });
  const { drive, ...room } = roomOf(desk);
  write(dir, 'sheets.json', desk.sheets.save());
  write(dir, 'docs.json', desk.docs.save());
  write(dir, 'drive.json', drive);
  write(dir, 'desk.json', room);
}

/** Restores what `saveDesk` wrote. Throws when the folder holds no desk. */
export function loadDesk(desk: DeskRooms, dir: string): void {
  const room = read(dir, 'desk.json') as Omit<RoomState, 'drive'>;
  takeRoom(desk, { ...room, drive: read(dir, 'drive.json') as RoomState['drive'] });
  desk.sheets.load(read(dir, 'sheets.json'));
  // Folders written before the desk had documents have no docs.json.
  desk.docs.load(existsSync(join(dir, 'docs.json')) ? read(dir, 'docs.json') : { papers: [] });
}

/** Writes beside the old file, then renames, so that an interrupted write does not destroy the old state. */
function write(dir: string, name: string, state: unknown): void {
  writeFileSync(join(dir, `${name}.new`), JSON.stringify(state));
  renameSync(join(dir, `${name}.new`), join(dir, name));
}

function read(dir: string, name: string): unknown {
  return JSON.parse(readFileSync(join(dir, name), 'utf8'));
}
