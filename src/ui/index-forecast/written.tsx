/** What agencies wrote about their weak criteria: words for blank cells are ticked, words that differ are not. */
import { useState } from 'preact/hooks';
import type { WeakLine } from '../../app/duties/weak-written';
import { weakWords as words } from '../../text/windows/duties/weak-written';

interface WrittenProps {
  readonly lines: readonly WeakLine[];
  readonly busy: boolean;
  readonly onTake: (keys: readonly string[]) => void;
}

export function Written({ lines, busy, onTake }: WrittenProps) {
  const [changed, change] = useState<readonly string[]>([]);
  const isChosen = ({ key, held }: WeakLine): boolean => (held === '') !== changed.includes(key);
  const chosen = lines.filter(isChosen).map(({ key }) => key);
  const turn = (key: string): void =>
    change(changed.includes(key) ? changed.filter((one) => one !== key) : [...changed, key]);
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="quiet">{words.what}</p>
      <ul class="units">
        {lines.map((line) => (
          <li key={line.key}>
            <label>
              <input type="checkbox" checked={isChosen(line)} disabled={busy} onChange={() => turn(line.key)} />{' '}
              {line.text}
            </label>
            {line.held !== '' && <p class="late">{line.held}</p>}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" disabled={busy || chosen.length === 0} onClick={() => onTake(chosen)}>
          {words.take}
        </button>
      </div>
    </section>
  );
}
