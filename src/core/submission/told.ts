/**
 * What a unit reads about its report beside the state: the reasons of a return, the places that keep a ticked report
 * from being received, and one notice for each thing that the office sees. Facts only; the sentences are in text/.
 */
import type { Timeliness } from './submission-time';
import type { QualityMark } from './quality';
import type { LeadNote, Question } from '../duties/guidance';
import type { MendingAnswer } from '../duties/inspection';
import type { SettledArea } from '../duties/settled-area';
import type { LaidPeriod } from './laid-period';
import type { State } from './submission';

/** One thing to correct or to answer; `a1` is '' when it belongs to no cell. */
export interface Point {
  readonly text: string;
  readonly sheetId: number;
  readonly a1: string;
}

/** Facts of each thing that the office sees of a unit. Moments in ms since 1970. */
export interface NoticeFacts {
  readonly accepted: { readonly version: number };
  readonly closed: { readonly version: number };
  readonly undone: { readonly action: UndoneAction };
  readonly timeDecided: { readonly timeliness: Timeliness; readonly reason: string };
  /** `kept` = the later day that the unit knew before, by which it is judged; absent = none. */
  readonly extended: {
    readonly due: number;
    readonly reason: string;
    readonly document: string;
    readonly kept?: number;
  };
  /** `due` = the date of the period now; `kept` = the moment until which a report counts as on time. */
  readonly dueMoved: { readonly from: number; readonly due: number; readonly kept: number };
  /**
   * Name or days of the period changed after the forms were made. `held` = the report was handed in by then: it `keeps`
   * what it was handed in with, or the period has that again; a ledger keeps none.
   */
  readonly periodChanged: {
    readonly was: LaidPeriod;
    readonly is: LaidPeriod;
    readonly held?: { readonly state: State; readonly version: number; readonly keeps: boolean };
  };
  readonly overdue: { readonly due: number };
  readonly oldTemplate: Readonly<Record<string, never>>;
  /**
   * The forms in the file were changed, or went back to those before: names of the forms that came and went as a
   * whole, '' = none, and the number of entries without a place.
   */
  readonly templateChanged: {
    readonly way: 'changed' | 'back';
    readonly formsIn: string;
    readonly formsOut: string;
    readonly left: number;
  };
  /** `mark` = a mark of the whole list, where `cells` holds only the first of it. */
  readonly editedAfterSeal: {
    readonly version: number;
    readonly state: State;
    readonly cells: string;
    readonly mark?: string;
  };
  readonly authorUnknown: Readonly<Record<string, never>>;
  readonly authorNotAllowed: { readonly by: string };
  /** `state` = of the report now; a ledger of an earlier release has none. */
  readonly tickGone: { readonly version: number; readonly state?: State };
  /** Sentences about the file that hold no report back: a copied tab, changed labels, an impossible signing day. */
  readonly remarks: { readonly texts: string };
  /** The question about a report that was ticked before the last day of its figures. The list shows no flag for it. */
  readonly early: { readonly texts: string };
  /** The tick or a row that the add-in writes is missing on the cover, or the tick's cell holds something else. */
  readonly coverDamaged: Readonly<Record<string, never>>;
  /** Drive shows the file no more. */
  readonly fileGone: Readonly<Record<string, never>>;
  readonly contactsChanged: { readonly added: string; readonly removed: string };
  readonly sharedOutside: { readonly who: string };
  /** One line per finished task whose mark is not *met*. */
  readonly quality: { readonly lines: string };
  /** One line per fault of an inspection that the unit must mend. */
  readonly inspected: { readonly lines: string };
  /** Those whose term has passed. */
  readonly mendingLate: { readonly lines: string };
  /** One line per order of a meeting that the unit has not done. */
  readonly ordered: { readonly lines: string };
  /** Those past their deadline. */
  readonly orderLate: { readonly lines: string };
  /** The unit is asked to explain a late or missing report. */
  readonly toExplain: { readonly lines: string };
  /** One line per row of the unit that the register of inspections counts too. */
  readonly counted: { readonly lines: string };
  /** One line per answer at a row of the unit's forms. */
  readonly guidance: { readonly lines: string };
  /** One line per note of a lead agency to the unit. */
  readonly leadNote: { readonly lines: string };
  /** One line per figure that contradicts a figure of another agency. */
  readonly crossed: { readonly lines: string };
  /** One line per corrected cell of the closed report. */
  readonly corrected: { readonly lines: string; readonly reason: string; readonly document: string };
  /** One line per figure of the period before that was corrected after this form was made. */
  readonly priorCorrected: { readonly period: string; readonly lines: string };
  /** One line per area of the index that the office settled between agencies that differ. */
  readonly settled: { readonly lines: string };
  /** The draft of the unit's own report as a document. */
  readonly ownReport: { readonly link: string };
  /** One line per adjustment; `mark` names the set of lines. */
  readonly adjusted: { readonly lines: string; readonly mark: string };
}

export type NoticeCode = keyof NoticeFacts;
export type NoticeOf<C extends NoticeCode> = C extends NoticeCode
  ? { readonly code: C; readonly at: number; readonly facts: NoticeFacts[C] }
  : never;
export type Notice = NoticeOf<NoticeCode>;

/** Decisions of the office that it may take back for a while. */
export type UndoneAction = 'return' | 'accept' | 'close';

/** A submission as it was before a decision that may still be taken back. */
export interface Before {
  readonly action: UndoneAction;
  readonly at: number;
  readonly state: State;
  readonly editedAfterSeal: boolean;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly notices: readonly Notice[];
}

export interface Told {
  /** The reasons of the last return, kept until the next seal so that the unit can answer each. */
  readonly asked: { readonly at: number; readonly points: readonly Point[] } | null;
  /** The places of the last refusal; `count` includes those that are not listed. */
  readonly open: { readonly at: number; readonly count: number; readonly points: readonly Point[] } | null;
  readonly notices: readonly Notice[];
  readonly before: Before | null;
  /** The add-in owes the cover its tick, because it removed the tick or made the file again. */
  readonly tickOwed: boolean;
  /** The version whose author had *Được nộp* when it was sealed, whatever the list of contacts holds since. */
  readonly allowedVersion?: number;
  /** The office's marks on finished tasks; absent = none. At most one per task. */
  readonly marks?: readonly QualityMark[];
  /** The unit's answers about faults, orders and lateness; absent = none. At most one per code. */
  readonly mending?: readonly MendingAnswer[];
  /** The questions in the unit's file as it was read last; absent = none. */
  readonly questions?: readonly Question[];
  /** What a lead agency writes to other units on its cover; absent = nothing. */
  readonly leadNotes?: readonly LeadNote[];
  /** What the office settled of areas that this agency forecasts; absent = nothing. At most one per area. */
  readonly settled?: readonly SettledArea[];
  /** Mark of the notes beside the rows of the file as they were laid last; absent = none were. */
  readonly rowNotes?: string;
}

export const NOTHING_TOLD: Told = { asked: null, open: null, notices: [], before: null, tickOwed: false };

/** The same list with this notice in place of the one of its code. */
export const withNotice = (told: Told, notice: Notice): Told => ({
  ...told,
  notices: [...told.notices.filter((one) => one.code !== notice.code), notice],
});

export const withoutNotice = (told: Told, ...codes: readonly NoticeCode[]): Told => ({
  ...told,
  notices: told.notices.filter((one) => !codes.includes(one.code)),
});

export const noticeOf = <C extends NoticeCode>(told: Told, code: C): NoticeOf<C> | null =>
  (told.notices.find((one) => one.code === code) as NoticeOf<C> | undefined) ?? null;

/** How long the office may take back a return, an acceptance or a closing, in ms. */
export const UNDO_WITHIN = 3_600_000;

/** Returns true when the last decision may still be taken back. */
export const mayUndo = ({ before }: Told, now: number): boolean => before !== null && now - before.at <= UNDO_WITHIN;
