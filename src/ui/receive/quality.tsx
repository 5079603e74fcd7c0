/** The office's mark on one task that the unit reports as done: chosen, written, changed, taken back. */
import { useState } from 'preact/hooks';
import type { RowMark } from '../../app/receive/sealed-report';
import { QUALITY_LABELS, qualityWords as words } from '../../text/books/quality';
import { ask } from '../call';
import { messageOf } from '../said';

/** The version of the report that the person reads. */
export interface ReportSeen {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
}

interface Props {
  readonly task: string;
  readonly title: string;
  readonly mark: RowMark;
  readonly seen: ReportSeen;
  readonly onMarked: () => void;
}

type Chosen = NonNullable<RowMark['quality']> | '';
const NEEDS_NOTE: readonly Chosen[] = ['partly', 'unmet'];
const CHOICES = Object.entries(QUALITY_LABELS) as readonly (readonly [Exclude<Chosen, ''>, string])[];

export function MarkQuality({ task, title, mark, seen, onMarked }: Props) {
  const [quality, choose] = useState<Chosen>(mark.quality ?? '');
  const [note, setNote] = useState(mark.note);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const isSame = quality === (mark.quality ?? '') && note.trim() === mark.note;
  const isAsked = NEEDS_NOTE.includes(quality);
  const save = (): void => {
    setBusy(true);
    say(words.saving);
    const given = note.trim();
    ask('markQuality', { ...seen, task, ...(quality ? { quality, ...(given ? { note: given } : {}) } : {}) })
      .then(
        ({ shown }) => {
          if (!quality) setNote('');
          say(shown ? words.saved : words.notShown);
          onMarked();
        },
        (error: unknown) => say(messageOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <fieldset disabled={busy}>
      <legend>{words.label}</legend>
      <select
        aria-label={`${words.label}: ${title}`}
        value={quality}
        onChange={(event) => choose(event.currentTarget.value as Chosen)}
      >
        <option value="">{words.none}</option>
        {CHOICES.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      {quality !== '' && <Note {...{ note, isAsked }} onNote={setNote} />}
      {mark.by && <p class="quiet">{mark.by}</p>}
      <button type="button" disabled={isSame || (isAsked && note.trim() === '')} onClick={save}>
        {words.save}
      </button>
      <p role="status">{said}</p>
    </fieldset>
  );
}

interface NoteProps {
  readonly note: string;
  /** The unit reads it, so it must not be blank. */
  readonly isAsked: boolean;
  readonly onNote: (note: string) => void;
}

const Note = ({ note, isAsked, onNote }: NoteProps) => (
  <label>
    {isAsked ? words.noteToUnit : words.note}
    <input required={isAsked} value={note} maxLength={300} onInput={(event) => onNote(event.currentTarget.value)} />
  </label>
);
