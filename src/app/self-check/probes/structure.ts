/**
 * How one atomic batch changes the structure of a workbook: fences, merges, validation, protections, many rows, copies.
 */
import type { Probe } from '../probe';
import {
  bookFields,
  cellAt,
  change,
  driveCopy,
  driveDelete,
  read,
  refusalOf,
  SCRATCH_SHEET,
  scratchFields,
  write,
} from '../rest';

const FENCE = 'probe_fence';

/**
 * A batch that updates a deleted named range is refused as a whole: the fence of ledger and publication relies on this.
 */
const fence: Probe = {
  id: 'fence',
  rows: ['S10'],
  expected: ['400, nothing written'],
  restsOn: ['collect', 'consolidate'],
  ask: (room) => {
    write(room, 'A20', [['before']]);
    const range = cellAt(19);
    const status = refusalOf(() =>
      change(room, [
        {
          updateCells: {
            range,
            rows: [{ values: [{ userEnteredValue: { stringValue: 'after' } }] }],
            fields: 'userEnteredValue',
          },
        },
        { updateNamedRange: { namedRange: { namedRangeId: FENCE, name: FENCE, range }, fields: 'range' } },
      ]),
    );
    const stays = read(room, 'A20')[0]?.[0] === 'before';
    return `${status}, ${stays ? 'nothing written' : 'written'}`;
  },
};

/** Google keeps the id that we choose for a named range: the fence is found by it. */
const fenceId: Probe = {
  id: 'fenceId',
  rows: ['S10'],
  expected: [FENCE],
  restsOn: ['collect', 'consolidate'],
  ask: (room) => {
    change(room, [{ addNamedRange: { namedRange: { namedRangeId: FENCE, name: FENCE, range: cellAt(19) } } }]);
    const book = bookFields<{ readonly namedRanges?: readonly { readonly namedRangeId?: string }[] }>(
      room,
      'namedRanges',
    );
    change(room, [{ deleteNamedRange: { namedRangeId: FENCE } }]);
    return book.namedRanges?.[0]?.namedRangeId ?? '';
  },
};

interface Merged {
  readonly merges?: readonly unknown[];
}

/** Cells are unmerged, pasted over and merged again in one batch. */
const pasteMerged: Probe = {
  id: 'pasteMerged',
  rows: ['S44'],
  expected: ['1 merge, value kept'],
  restsOn: ['consolidate'],
  ask: (room) => {
    write(room, 'A22', [['from']]);
    const target = cellAt(23, 0, 1, 3);
    change(room, [{ mergeCells: { range: target, mergeType: 'MERGE_ALL' } }]);
    change(room, [
      { unmergeCells: { range: target } },
      { copyPaste: { source: cellAt(21, 0, 1, 3), destination: target, pasteType: 'PASTE_NORMAL' } },
      { mergeCells: { range: target, mergeType: 'MERGE_ALL' } },
    ]);
    const merges = scratchFields<Merged>(room, 'merges')?.merges?.length ?? 0;
    const kept = read(room, 'A24')[0]?.[0] === 'from';
    return `${merges} merge${merges === 1 ? '' : 's'}, ${kept ? 'value kept' : 'value lost'}`;
  },
};

/** A strict drop-down stops people, not the add-in. */
const strictList: Probe = {
  id: 'strictList',
  rows: ['S09'],
  expected: ['accepted'],
  restsOn: ['issue'],
  ask: (room) => {
    change(room, [
      {
        setDataValidation: {
          range: cellAt(25),
          rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] }, strict: true },
        },
      },
    ]);
    return refusalOf(() => write(room, 'A26', [['b']]));
  },
};

/** A validation of the kind "checkbox" accepts TRUE from the API. */
const checkbox: Probe = {
  id: 'checkbox',
  rows: ['C04'],
  expected: ['true'],
  restsOn: ['collect'],
  ask: (room) => {
    change(room, [
      { setDataValidation: { range: cellAt(26), rule: { condition: { type: 'BOOLEAN' }, strict: true } } },
    ]);
    write(room, 'A27', [[true]]);
    return JSON.stringify(read(room, 'A27')[0]?.[0]);
  },
};

interface Protected {
  readonly protectedRanges?: readonly { readonly editors?: { readonly users?: readonly string[] } }[];
}

/** The owner is always among the editors of a protection, whichever accounts were named. */
const protectionEditors: Probe = {
  id: 'protectionEditors',
  rows: ['S07'],
  expected: ['account named'],
  restsOn: ['issue'],
  ask: (room) => {
    const account = room.world.person.account() ?? '';
    change(room, [{ addProtectedRange: { protectedRange: { range: cellAt(27), editors: { users: [account] } } } }]);
    const editors = scratchFields<Protected>(room, 'protectedRanges')?.protectedRanges?.[0]?.editors;
    const isNamed = editors?.users?.map((one) => one.toLowerCase()).includes(account) === true;
    return isNamed ? 'account named' : JSON.stringify(editors ?? null);
  },
};

/** An address without access among the editors: the file is made without it when Google refuses the batch. */
const unknownEditor: Probe = {
  id: 'unknownEditor',
  rows: ['S07'],
  expected: ['accepted', '400'],
  ask: (room) =>
    refusalOf(() =>
      change(room, [
        {
          addProtectedRange: {
            protectedRange: {
              range: cellAt(28),
              editors: { users: [room.world.person.account() ?? '', 'khong-co-tai-khoan@example.invalid'] },
            },
          },
        },
      ]),
    ),
};

/** A frozen line through a merge; no tab of ours has one. */
const frozenMerge: Probe = {
  id: 'frozenMerge',
  rows: ['S23'],
  expected: ['accepted', '400'],
  ask: (room) =>
    refusalOf(() =>
      change(room, [
        { mergeCells: { range: cellAt(0, 8, 3, 1), mergeType: 'MERGE_ALL' } },
        {
          updateSheetProperties: {
            properties: { sheetId: SCRATCH_SHEET, gridProperties: { frozenRowCount: 2 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
      ]),
    ),
};

interface Chipped {
  readonly data?: readonly {
    readonly rowData?: readonly {
      readonly values?: readonly {
        readonly chipRuns?: readonly { readonly chip?: { readonly personProperties?: { readonly email?: string } } }[];
      }[];
    }[];
  }[];
}

/** A people chip: the address must be in `chipRuns`, since the cell shows a name. */
const personChip: Probe = {
  id: 'personChip',
  rows: ['C01', 'C03'],
  expected: ['address kept'],
  restsOn: ['issue'],
  ask: (room) => {
    const email = room.world.person.account() ?? '';
    change(room, [
      {
        updateCells: {
          range: cellAt(29),
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '@' }, chipRuns: [{ chip: { personProperties: { email } } }] },
              ],
            },
          ],
          fields: 'userEnteredValue,chipRuns',
        },
      },
    ]);
    const sheet = scratchFields<Chipped>(room, 'data(rowData(values(chipRuns)))');
    const runs = (sheet?.data ?? []).flatMap((grid) =>
      (grid.rowData ?? []).flatMap((row) => (row.values ?? []).flatMap((cell) => cell.chipRuns ?? [])),
    );
    return runs.some((run) => run.chip?.personProperties?.email?.toLowerCase() === email) ? 'address kept' : 'lost';
  },
};

/** Rows of a large master are added in one request. */
const manyRows: Probe = {
  id: 'manyRows',
  rows: ['S18'],
  expected: ['accepted'],
  restsOn: ['consolidate'],
  ask: (room) =>
    refusalOf(() => change(room, [{ appendDimension: { sheetId: SCRATCH_SHEET, dimension: 'ROWS', length: 50_000 } }])),
};

interface Copied {
  readonly developerMetadata?: readonly { readonly metadataKey?: string; readonly metadataValue?: string }[];
}

/** A Drive copy carries the stamp of its original, so the stamp alone proves nothing. */
const stampOnCopy: Probe = {
  id: 'stampOnCopy',
  rows: ['S21'],
  expected: ['copied', 'lost'],
  ask: (room) => {
    change(room, [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'probe',
            metadataValue: room.bookId,
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      },
    ]);
    const copy = driveCopy(room, 'probe copy');
    const metadata = bookFields<Copied>(room, 'developerMetadata(metadataKey,metadataValue)', copy).developerMetadata;
    driveDelete(room, copy);
    return metadata?.some((one) => one.metadataKey === 'probe') ? 'copied' : 'lost';
  },
};

export const STRUCTURE_PROBES: readonly Probe[] = [
  fence,
  fenceId,
  pasteMerged,
  strictList,
  checkbox,
  protectionEditors,
  unknownEditor,
  frozenMerge,
  personChip,
  manyRows,
  stampOnCopy,
];
