/**
 * Starts that many tests use, played once per build and stored in out/starts. The name of a start contains the
 * fingerprint of everything that its play uses, so a start of other code is never found. Stored starts may be deleted
 * at any time: they are played again.
 * A run of a planted fault (`npm run mutate`) takes the starts of the sound bundle up to the first job of the fault's
 * room, plays the rest itself, and stores it in a folder of its own. It cannot notice what the fault would have done in
 * the jobs before.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { playedBundle, type PlayedBundle } from '../../build/mutate/played-bundle';
import type { Desk } from '../../src/desk/desk';
import { roomOf, takeRoom, type RoomState } from '../../src/desk/store';
import { built, DIST } from '../gas/built';

const STARTS = join('out', 'starts');
const FAULTY = playedBundle();
/** The code that plays: the desk and what people type. The add-in itself is in dist/. */
const PLAYED_BY = ['src', 'build/play', 'test/app', 'test/support', 'package-lock.json'];

interface Kept {
  readonly room: RoomState;
  readonly sheets: unknown;
  readonly docs: unknown;
}

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** Whole steps are in files that are not tests, so a test file does not change a start. */
const isPlayed = (file: string): boolean => !/\.test\.tsx?$/.test(file);

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  if (FAULTY === undefined) built();
  for (const file of [DIST, ...PLAYED_BY].flatMap(filesIn).filter(isPlayed))
    hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

let folder: string | undefined;

const DAY_MS = 86_400_000;

/** The folder of this code's starts. Folders of other code are deleted after one day. */
function startsFolder(): string {
  if (folder !== undefined) return folder;
  const name = fingerprint();
  mkdirSync(join(STARTS, name), { recursive: true });
  for (const other of readdirSync(STARTS))
    if (other !== name && statSync(join(STARTS, other)).mtimeMs < Date.now() - DAY_MS)
      rmSync(join(STARTS, other), { recursive: true, force: true });
  folder = join(STARTS, name);
  return folder;
}

/** Marks a step that the faulty bundle plays itself, and with it every step after it; empty for any other step. */
const faultIn = (step: string, faulty: PlayedBundle | undefined): string =>
  faulty?.jobs.some((job) => step.includes(`"job":"${job}"`)) === true ? '\nby a planted fault' : '';

/**
 * The name under which a start is stored: `after` = the start from which it begins, `step` = what is done then,
 * `faulty` = the bundle with a planted fault that plays it.
 */
export const startName = (after: string, step: string, faulty = FAULTY): string =>
  createHash('sha256').update(after).update('\n').update(step).update(faultIn(step, faulty)).digest('hex').slice(0, 24);

/** What a play has left in addition to the desk, or undefined when this start is not stored. */
export function keptNotes(name: string): unknown {
  const bytes = readKept(`${name}.notes`);
  return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
}

/**
 * Stores the desk and the notes. A reader finds both complete or none, even when two workers store the same start at
 * once.
 */
export function keepStart(name: string, desk: Desk, notes: unknown): void {
  const kept: Kept = { room: roomOf(desk), sheets: desk.sheets.save(), docs: desk.docs.save() };
  writeKept(`${name}.desk`, serialize(kept));
  writeKept(`${name}.notes`, Buffer.from(JSON.stringify(notes)));
}

/** Loads the stored start into a fresh desk with the same options. Returns false when it is not stored. */
export function takeStart(name: string, desk: Desk): boolean {
  const bytes = readKept(`${name}.desk`);
  if (bytes === undefined) return false;
  const { room, sheets, docs } = deserialize(bytes) as Kept;
  takeRoom(desk, room);
  desk.sheets.load(sheets);
  desk.docs.load(docs);
  return true;
}

/** Where this run stores its starts. A start that a fault has played never gets among those of the sound bundle. */
const ownFolder = (): string => (FAULTY === undefined ? startsFolder() : join(FAULTY.folder, 'starts'));

function writeKept(file: string, bytes: Buffer): void {
  const beside = join(ownFolder(), `${file}.${process.pid}`);
  writeFileSync(beside, bytes);
  renameSync(beside, join(ownFolder(), file));
}

const readKept = (file: string): Buffer | undefined =>
  readFrom(ownFolder(), file) ?? (FAULTY === undefined ? undefined : readFrom(startsFolder(), file));

function readFrom(kept: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(kept, file));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
