/**
 * A conclusion of the committee's meeting: one order to one agency, with its deadline. The office keeps it and may
 * judge its state; the agency answers on its own file. The office's word decides, then the agency's.
 */
import { lower } from '../text-fold';
import { ANSWERED_STATES } from '../words';

export type ConclusionState = 'open' | 'doing' | 'done';

export interface Conclusion {
  /** Unique in the tab: `KL-03`. */
  readonly code: string;
  /** Day of the meeting, 'YYYY-MM-DD'. */
  readonly meeting: string;
  /** Number and mark of the notice that states it; '' = not issued yet. */
  readonly notice: string;
  /** What is to be done. */
  readonly order: string;
  /** The agency in the office's words. */
  readonly agency: string;
  /** Code of the unit that the words name; null = no unit of the catalogue, such as the committee's own office. */
  readonly unit: string | null;
  /** 'YYYY-MM-DD'; '' = no deadline. */
  readonly deadline: string;
  /** The office's own judgement; null = the agency's answer counts. */
  readonly state: ConclusionState | null;
  /** What the office writes as the result; '' = the agency's answer counts. */
  readonly result: string;
}

/** What an agency wrote on its file about one order. */
export interface ConclusionAnswer {
  /** null = its words begin with none of the states. */
  readonly state: ConclusionState | null;
  readonly text: string;
  /** When it was seen first. */
  readonly at: number;
}

/** @param text as typed: `Đã hoàn thành: Quyết định 12/QĐ-STC, https://…` */
export const conclusionAnswer = (text: string, at: number): ConclusionAnswer => ({
  state: ANSWERED_STATES.find(([, begins]) => begins.test(lower(text)))?.[0] ?? null,
  text,
  at,
});

/** A conclusion with what counts now. */
export interface ConclusionStanding {
  readonly conclusion: Conclusion;
  readonly answer: ConclusionAnswer | null;
  readonly state: ConclusionState;
  readonly result: string;
  /** Past its deadline and not done. */
  readonly overdue: boolean;
}

/** @param today 'YYYY-MM-DD'; the deadline itself is still in time */
export function standingOf(
  conclusion: Conclusion,
  { answer, today }: { readonly answer: ConclusionAnswer | null; readonly today: string },
): ConclusionStanding {
  const state = conclusion.state ?? answer?.state ?? 'open';
  return {
    conclusion,
    answer,
    state,
    result: conclusion.result === '' ? (answer?.text ?? '') : conclusion.result,
    overdue: state !== 'done' && conclusion.deadline !== '' && conclusion.deadline < today,
  };
}

/** The next free code of the series. */
export function nextConclusionCode(known: readonly Pick<Conclusion, 'code'>[]): string {
  const used = known.map(({ code }) => Number(/^KL-(\d+)$/.exec(code)?.[1] ?? 0));
  return `KL-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}
