/** The files as they were made, before anybody else sees them: one unit's to look at, and the step that follows. */
import { useState } from 'preact/hooks';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { closeWindow } from '../call';

const words = issueWords.look;

interface Props {
  readonly view: IssuingView;
  readonly onRest: () => void;
  readonly onNext: () => void;
}

export function Look({ view, onRest, onNext }: Props) {
  const made = view.units.filter((unit) => unit.link !== null);
  const [chosen, choose] = useState(made.find((unit) => !unit.published)?.unit ?? made[0]?.unit ?? '');
  const unit = made.find((one) => one.unit === chosen);
  const left = view.units.length - made.length;
  return (
    <>
      <p>{words.made(made.length, view.units.length)}</p>
      <label>
        {words.choose}
        <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {made.map((one) => (
            <option key={one.unit} value={one.unit}>
              {one.name} ({one.published ? issueWords.published : issueWords.unpublished})
            </option>
          ))}
        </select>
      </label>
      {unit?.link && (
        <p>
          <a href={unit.link} target="_blank" rel="noopener" aria-label={words.opens(unit.name)}>
            {words.open}
          </a>
        </p>
      )}
      <p class="quiet">{words.what}</p>
      <div class="actions">
        <button class="main" type="button" onClick={onNext}>
          {words.next}
        </button>
        {left > 0 && (
          <button type="button" onClick={onRest}>
            {words.makeRest(left)}
          </button>
        )}
        <button type="button" onClick={closeWindow}>
          {issueWords.close}
        </button>
      </div>
    </>
  );
}
