/** A corrected figure of a closed report, wherever it is shown: always both values and the văn bản. */
import { printDate } from './print';

interface Papers {
  /** Number and symbol of the văn bản. */
  readonly number: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly reason: string;
}

const by = ({ number, date }: Pick<Papers, 'number' | 'date'>): string => `văn bản ${number} ngày ${printDate(date)}`;

export const correctionWords = {
  papers: by,
  /** Beside the state of a unit. */
  flag: 'Đã đính chính',
  /** Note at a unit's figure in the master. */
  note: (was: string, now: string, papers: Papers): string =>
    `Đã đính chính: số đã chốt ${was}, nay ${now} (${by(papers)}). Lý do: ${papers.reason}`,
  /** Note at a total. */
  inTotal: (units: readonly string[]): string => `Tổng gồm số đã đính chính của: ${units.join(', ')}.`,
  /** Note at the figure of the period before in a unit's form. */
  prior: (was: string): string => `Đã đính chính: số đã chốt trước đây là ${was}.`,
  explained: (was: string, now: string, papers: Papers): string =>
    ` Đã đính chính: số đã chốt ${was}, nay ${now} (${by(papers)}; lý do: ${papers.reason}).`,
  explainedPart: (unit: string, was: string, now: string): string => `${unit} ${was} → ${now}`,
  explainedTotal: (parts: readonly string[]): string => ` Gồm số đã đính chính sau khi chốt: ${parts.join('; ')}.`,
} as const;
