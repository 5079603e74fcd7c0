/**
 * What will be made, and what the law requires the office to know. It is made only after the person ticks that it was
 * read.
 */
import { useState } from 'preact/hooks';
import { LAW_NOTICE, setUpWords as words } from '../../text/windows/set-up-page';

interface Props {
  readonly lines: readonly string[];
  readonly onGo: () => void;
  readonly onBack: () => void;
}

export function Law({ lines, onGo, onBack }: Props) {
  const [read, setRead] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (read) onGo();
      }}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {LAW_NOTICE.map((one) => (
        <section key={one.title}>
          <h2>{one.title}</h2>
          <p>{one.text}</p>
        </section>
      ))}
      <label>
        <input type="checkbox" checked={read} onChange={(event) => setRead(event.currentTarget.checked)} /> {words.read}
      </label>
      <div class="actions">
        <button class="main" type="submit" disabled={!read}>
          {words.go}
        </button>
        <button type="button" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </form>
  );
}
