/** *Báo cáo*: the documents that the period owes, which are made, by whom, and which are out of date. Reads only. */
import { ok } from '../../core/result';
import { DOCUMENT_NAMES, type DocumentKind } from '../../text/documents/kinds';
import { printMoment } from '../../text/print';
import type { PeriodChoice } from '../api';
import { figuresOf } from '../consolidate/figures';
import { periodChoices } from '../receive/status';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import { contentMark, fileOfKind, filesOfPeriod } from './drafted-file';
import { draftWork, type DraftKind, type DraftWork } from './draft';
import { once } from '../../core/once';
import { DRAFT_KINDS } from './kinds';
import type { FileSeen } from '../ports';
import { unitReport } from './unit-report';

export interface DocumentLine {
  readonly kind: DocumentKind;
  readonly name: string;
  /** The period owes it now. */
  readonly owed: boolean;
  /** Needs the master to show what the ledger gives, and it does not. */
  readonly waits: boolean;
  readonly made: {
    readonly fileId: string;
    /** Printed. */
    readonly at: string;
    readonly by: string;
    /** What it states is no longer what would be drafted now. */
    readonly stale: boolean;
    /** Made once: its figures stay as they were shown. */
    readonly frozen: boolean;
  } | null;
}

/** A unit's own report; offered for units with a report that counts. */
export interface UnitLine extends DocumentLine {
  readonly unit: string;
  readonly unitName: string;
}

export interface DocumentsView {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  /** The forms of the period are made; before that only letters that go out first can be drafted. */
  readonly isOut: boolean;
  readonly lines: readonly DocumentLine[];
  /** In protocol order. */
  readonly units: readonly UnitLine[];
}

/** Without a period: the one that is open now. */
export const documents = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<DocumentsView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const isOut = open.ledger.files(open.period.code).length > 0;
  const work = draftWork(
    open,
    once(() => figuresOf(open)),
  );
  const isOwed = (kind: DraftKind): boolean => (isOut || kind.beforeForms === true) && kind.owed(work);
  const found = isOut || DRAFT_KINDS.some(isOwed) ? filesOfPeriod(open) : [];
  const isShown = isOut && open.office.publication?.inputHash === work.figures().inputHash;
  const { code, name } = open.period;
  const lineOf = (kind: DraftKind): DocumentLine => ({
    kind: kind.kind,
    name: DOCUMENT_NAMES[kind.kind],
    owed: isOwed(kind),
    waits: kind.fromMaster && !isShown,
    made: madeOf(work, kind, fileOfKind(found, kind, work)),
  });
  const reports = isOut ? open.units.filter((unit) => unitReport(unit.code).owed(work)) : [];
  return ok({
    period: { code, name },
    periods: periodChoices(open),
    isOut,
    lines: DRAFT_KINDS.filter(({ beforeForms }) => isOut || beforeForms === true).map(lineOf),
    units: reports.map((unit) => {
      const line = lineOf(unitReport(unit.code));
      return { ...line, name: `${line.name}, ${unit.shortName}`, unit: unit.code, unitName: unit.name };
    }),
  });
});

function madeOf(work: DraftWork, kind: DraftKind, file: FileSeen | null): DocumentLine['made'] {
  if (file === null) return null;
  const { content, by = '', at } = file.appProperties;
  return {
    fileId: file.id,
    at: printMoment(Number(at ?? file.modifiedAt)),
    by,
    frozen: kind.frozen === true,
    stale: kind.frozen !== true && isStale(work, kind, content),
  };
}

/** A draft that could not be made now rests on something that is no longer so. */
const isStale = (work: DraftWork, kind: DraftKind, content: string | undefined): boolean =>
  kind.ready?.(work).ok === false || content !== contentMark(work, kind);
