/** The way out when the remembered master is lost for good: what giving it up means, a tick, and the button. */
import { useState } from 'preact/hooks';
import { setUpWords } from '../../text/windows/set-up-page';

const words = setUpWords.lost;

export function Lost({ onForget }: { readonly onForget: () => void }) {
  const [isSure, setSure] = useState(false);
  return (
    <section aria-labelledby="lost">
      <h2 id="lost">{words.title}</h2>
      <ul>
        {words.effect.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {words.confirm}
      </label>
      <div class="actions">
        <button type="button" disabled={!isSure} onClick={onForget}>
          {words.go}
        </button>
      </div>
    </section>
  );
}
