/** What the parts of one pass over the workbooks share. */
import { Fault, isOfOneRecord } from '../../../core/fault';
import type { Template } from '../../../core/forms/form';
import type { Unit } from '../../../core/catalogue/unit';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { FileRecord } from '../../../tables/ledger-book';
import { readUnitBook, type UnitBookRead } from '../../../tables/unit-book/reading/read';
import type { JobHold } from '../../jobs/hold';
import type { FileSeen } from '../../ports';
import type { PeriodWork } from '../../work/period-work';

export interface Changed {
  readonly unit: Unit;
  readonly file: FileRecord;
  readonly seen: FileSeen;
}

export interface Work {
  readonly open: PeriodWork;
  readonly hold: JobHold;
  readonly until: number;
}

export interface ReadBook {
  readonly one: Changed;
  readonly read: UnitBookRead;
  readonly book: SpreadsheetShape;
  readonly templates: readonly Template[];
}

export const readAs = (
  { period }: PeriodWork,
  { unit, file }: Changed,
  { book, templates }: Pick<ReadBook, 'book' | 'templates'>,
): UnitBookRead => readUnitBook(book, { unit: unit.code, period: period.code, fileId: file.fileId, templates });

/** Damage of what the ledger keeps of one unit is that unit's alone: it is named, and its file stays due. */
export function ofThisUnit<T>({ hold }: Work, unit: Unit, take: () => T): readonly T[] {
  try {
    return [take()];
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !isOfOneRecord(thrown)) throw thrown;
    hold.note(unit.code, ['unreadable', thrown.code]);
    return [];
  }
}
