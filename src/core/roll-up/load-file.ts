/** Reads a load file as it arrives, under any name: which table it belongs to, and the first line that is wrong. */
import { err, ok, type Result } from '../result';
import { LOAD_ORDER, ROLL_UP_TABLES, type Column, type Line, type RollUpTable } from './tables';

export interface LoadFile {
  readonly table: RollUpTable;
  readonly lines: readonly Line[];
}

export interface LoadFileWrong {
  readonly why: 'empty' | 'noJson' | 'noTable' | 'otherTable' | 'noValue' | 'wrongValue' | 'severalLoads';
  /** From 1. */
  readonly line: number;
  /** '' = the whole line. */
  readonly column: string;
}

const columnsOf = (table: RollUpTable): readonly Column[] => ROLL_UP_TABLES[table];

const namesOf = (line: object): string => Object.keys(line).sort().join(' ');

const tableOf = (line: object): RollUpTable | null =>
  LOAD_ORDER.find(
    (table) =>
      namesOf(line) ===
      columnsOf(table)
        .map(({ name }) => name)
        .sort()
        .join(' '),
  ) ?? null;

const NUMERIC = /^-?\d{1,29}(\.\d{1,9})?$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

const ofType: Readonly<Record<Column['type'], (value: unknown) => boolean>> = {
  STRING: (value) => typeof value === 'string',
  INT64: (value) => Number.isSafeInteger(value),
  NUMERIC: (value) => typeof value === 'string' && NUMERIC.test(value),
  TIMESTAMP: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
  BOOL: (value) => typeof value === 'boolean',
};

function parsed(text: string): object | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null && !Array.isArray(line) ? line : null;
  } catch {
    return null;
  }
}

/** Every line has all columns of one table, with values of their types, and belongs to one load. */
export function readLoadFile(ndjson: string): Result<LoadFile, LoadFileWrong> {
  const texts = ndjson.split('\n').filter((text) => text.trim() !== '');
  const lines: Line[] = [];
  let table: RollUpTable | null = null;
  for (const [at, text] of texts.entries()) {
    const wrong = (why: LoadFileWrong['why'], column = ''): Result<LoadFile, LoadFileWrong> =>
      err({ why, line: at + 1, column });
    const line = parsed(text) as Line | null;
    if (line === null) return wrong('noJson');
    const own = tableOf(line);
    if (own === null) return wrong('noTable');
    table ??= own;
    if (own !== table) return wrong('otherTable');
    const bad = wrongColumn(own, line);
    if (bad) return wrong(line[bad] === null ? 'noValue' : 'wrongValue', bad);
    if (['province', 'period', 'load'].some((name) => line[name] !== (lines[0] ?? line)[name]))
      return wrong('severalLoads');
    lines.push(line);
  }
  return table === null ? err({ why: 'empty', line: 1, column: '' }) : ok({ table, lines });
}

const wrongColumn = (table: RollUpTable, line: Line): string | undefined =>
  columnsOf(table).find(({ name, type, required }) => {
    const value = line[name] ?? null;
    return value === null ? required : !ofType[type](value);
  })?.name;
