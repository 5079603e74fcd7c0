/** The văn bản and the reason of a correction. */
import { correctionPageWords as words } from '../../text/windows/rare/corrections';

export interface Papers {
  readonly number: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly reason: string;
}
export const NO_PAPERS: Papers = { number: '', date: '', reason: '' };
export const isComplete = ({ number, date, reason }: Papers): boolean =>
  number.trim() !== '' && date !== '' && reason.trim() !== '';

interface Props {
  readonly papers: Papers;
  readonly onChange: (part: Partial<Papers>) => void;
}

export const PapersForm = ({ papers, onChange }: Props) => (
  <>
    <label>
      {words.number}
      <input
        type="text"
        aria-describedby="number-hint"
        value={papers.number}
        onInput={(event) => onChange({ number: event.currentTarget.value })}
      />
    </label>
    <p class="quiet" id="number-hint">
      {words.numberHint}
    </p>
    <label>
      {words.date}
      <input type="date" value={papers.date} onInput={(event) => onChange({ date: event.currentTarget.value })} />
    </label>
    <label>
      {words.reason}
      <textarea rows={3} value={papers.reason} onInput={(event) => onChange({ reason: event.currentTarget.value })} />
    </label>
  </>
);
