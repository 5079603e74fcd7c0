/** How Drive treats files that the add-in made: lists, marks, sharing, times, exports. */
import { Fault } from '../../../core/fault';
import type { FileSeen } from '../../ports';
import { REVISION_TIME, type Probe, type ProbeRoom } from '../probe';
import {
  driveGet,
  driveList,
  driveListEverywhere,
  driveRevisions,
  driveSetTime,
  driveShare,
  ProbeRefusal,
  refusalOf,
  write,
} from '../rest';

const MARK = { cchc: 'probe' };
const LIST_TRIES = 8;

/** The number of looks until Drive's list shows a new file; Google publishes no figure. */
const listLag: Probe = {
  id: 'listLag',
  rows: ['D01', 'D02'],
  expected: [],
  ask: (room) => {
    const id = room.world.files.createBook('probe listed', room.folderId, { ...MARK, probe: 'listLag' });
    const query = "appProperties has { key='probe' and value='listLag' } and trashed = false";
    for (let look = 1; look <= LIST_TRIES; look += 1)
      if (driveList<{ readonly id: string }>(room, query).some((one) => one.id === id)) return `look ${look}`;
    return `not in ${LIST_TRIES} looks`;
  },
};

const getsNewFile: Probe = {
  id: 'getsNewFile',
  rows: ['D01'],
  expected: ['found'],
  restsOn: ['issue'],
  ask: (room) => {
    const id = room.world.files.createBook('probe fetched', room.folderId, MARK);
    return room.world.files.seen(id) === null ? 'not found' : 'found';
  },
};

const emptyList: Probe = {
  id: 'emptyList',
  rows: ['D06'],
  expected: ['0'],
  ask: ({ world }) =>
    String(world.files.list("appProperties has { key='probe' and value='nothing' } and trashed = false").length),
};

/** An editor cannot share a workbook further. */
const writersCanShare: Probe = {
  id: 'writersCanShare',
  rows: ['D08'],
  expected: ['false'],
  ask: (room) =>
    String(driveGet<{ readonly writersCanShare?: boolean }>(room, room.bookId, 'writersCanShare').writersCanShare),
};

const marksKept: Probe = {
  id: 'marksKept',
  rows: ['D03'],
  expected: ['probe'],
  restsOn: ['issue', 'collect'],
  ask: ({ world, bookId }) => world.files.seen(bookId)?.appProperties['cchc'] ?? 'none',
};

/** Sharing a file with its owner changes nothing. */
const shareOwner: Probe = {
  id: 'shareOwner',
  rows: ['D12'],
  expected: [],
  ask: (room) => refusalOf(() => driveShare(room, room.world.person.account() ?? '')),
};

/** An address without a Google account: refused, or accepted when Google can send mail to it. */
const shareUnknown: Probe = {
  id: 'shareUnknown',
  rows: ['L14'],
  expected: ['refused by reason', 'accepted'],
  ask: ({ world, bookId }) => {
    try {
      world.files.share(bookId, 'khong-co-tai-khoan@example.invalid', 'reader');
      return 'accepted';
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      return thrown.code === 'noGoogleAccount' ? 'refused by reason' : thrown.code;
    }
  },
};

interface Versioned {
  readonly version?: string;
  readonly modifiedTime?: string;
}

const VERSIONED = 'version,modifiedTime';

/** Every edit raises the file's version number, which no account can set. */
const versionGrows: Probe = {
  id: 'versionGrows',
  rows: ['D14'],
  expected: ['grows'],
  ask: (room) => {
    const before = driveGet<Versioned>(room, room.bookId, VERSIONED);
    write(room, 'A40', [[room.world.clock.now()]]);
    for (let look = 0; look < LIST_TRIES; look += 1) {
      const after = driveGet<Versioned>(room, room.bookId, VERSIONED);
      if (Number(after.version) > Number(before.version)) return 'grows';
    }
    return `stays ${before.version ?? 'unknown'}`;
  },
};

const authorKnown: Probe = {
  id: 'authorKnown',
  rows: ['D13'],
  expected: ['known'],
  ask: ({ world, bookId }) => {
    const seen: FileSeen | null = world.files.seen(bookId);
    return seen?.modifiedBy === null || seen === null ? 'unknown' : 'known';
  },
};

const exportTo = (id: string, rows: readonly string[], run: (room: ProbeRoom) => void): Probe => ({
  id,
  rows,
  expected: ['made'],
  restsOn: id === 'exportXlsx' ? ['exportAll'] : ['leaders'],
  ask: (room) => {
    run(room);
    return 'made';
  },
});

const placeIn = (room: ProbeRoom, name: string) => (mark: Readonly<Record<string, string>>) => ({
  name,
  parent: room.folderId,
  replace: null,
  appProperties: { ...MARK, ...mark },
});

const EXPORTS: readonly Probe[] = [
  exportTo('exportXlsx', ['D07', 'P16'], (room) => {
    room.world.files.exportXlsx(room.bookId, placeIn(room, 'probe.xlsx'));
  }),
  exportTo('exportPdf', ['D07'], (room) => room.world.files.exportPdf(room.bookId, placeIn(room, 'probe.pdf'))),
];

/**
 * Lists and reads of files that the office moved to a shared drive need two parameters; Google takes them everywhere.
 */
const allDrives: Probe = {
  id: 'allDrives',
  rows: ['D19'],
  expected: ['accepted'],
  restsOn: ['collect'],
  ask: (room) => refusalOf(() => driveListEverywhere(room)),
};

/** An account that is not a group, granted as a group: what Drive answers is recorded nowhere. */
const groupNotUser: Probe = {
  id: 'groupNotUser',
  rows: ['D11'],
  expected: [],
  ask: (room) => refusalOf(() => driveShare(room, 'khong-co-nhom@example.invalid', 'group')),
};

/** The last revision proves when a file was changed. */
const revisions: Probe = {
  id: 'revisions',
  rows: ['C17', 'C20'],
  expected: ['dated'],
  ask: (room) => (driveRevisions(room).some((one) => one.modifiedTime !== undefined) ? 'dated' : 'none'),
};

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const lastTime = (room: ProbeRoom): number =>
  Math.max(...driveRevisions(room).map(({ modifiedTime }) => Date.parse(modifiedTime ?? '')));

/**
 * A writer who sets the file's time backwards leaves the time of the latest revision: reports that come after the due
 * hour are dated by it. Otherwise it is no longer evidence (src/app/collect/take-up.ts).
 */
const revisionTime: Probe = {
  id: REVISION_TIME,
  rows: ['C20', 'D15'],
  expected: ['stays'],
  ask: (room) => {
    const before = lastTime(room);
    driveSetTime(room, LONG_AGO);
    const after = lastTime(room);
    if (Number.isNaN(before) || Number.isNaN(after)) throw new Error('a revision without a time');
    return after >= before ? 'stays' : 'moves';
  },
};

/** Without key and number of the Cloud project, *Bàn giao* explains what is missing. */
const pickerKey: Probe = {
  id: 'pickerKey',
  rows: ['D03'],
  expected: ['there', 'not yet'],
  ask: ({ world }) => (world.picker.access() === null ? 'not yet' : 'there'),
};

/** A file that never existed: 404, whatever the account may see. */
const missingFile: Probe = {
  id: 'missingFile',
  rows: ['D05'],
  expected: ['404'],
  ask: (room) => {
    try {
      driveGet(room, '1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'id');
      return 'found';
    } catch (thrown) {
      if (thrown instanceof ProbeRefusal) return String(thrown.status);
      throw thrown;
    }
  },
};

export const DRIVE_PROBES: readonly Probe[] = [
  marksKept,
  getsNewFile,
  listLag,
  emptyList,
  writersCanShare,
  shareOwner,
  shareUnknown,
  versionGrows,
  authorKnown,
  ...EXPORTS,
  missingFile,
  allDrives,
  groupNotUser,
  revisions,
  revisionTime,
  pickerKey,
];
