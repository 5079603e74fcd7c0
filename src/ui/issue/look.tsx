/** The second step: opens the file of one unit before any unit sees its own, and leads to publishing. */
import { useState } from 'preact/hooks';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { closeWindow } from '../call';
import { Choose } from '../choose';

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
      <Choose
        label={words.choose}
        value={chosen}
        choices={made.map((one) => ({
          value: one.unit,
          label: `${one.name} (${one.published ? issueWords.published : issueWords.unpublished})`,
        }))}
        onChoose={choose}
      />
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
