/** The window *Diễn tập*: a rehearsal is made, and taken away with everything that was made for it. */
import { useEffect, useState } from 'preact/hooks';
import type { RehearsalLine, RehearsalsView } from '../../app/rehearsal/rehearsals';
import { rehearsalWords as words } from '../../text/windows/rare/rehearsal';
import { ButtonThatAsks } from '../ask-once-more';
import { ask, closeWindow, openWindow } from '../call';
import { mount } from '../mount';
import '../page.css';
import { PeriodChooser } from '../period-chooser';
import { failedBy, SaidLine, type Said } from '../said';

function useRehearsals() {
  const [view, setView] = useState<RehearsalsView | null>(null);
  const [said, say] = useState<Said | null>(null);
  const [busy, setBusy] = useState(true);
  const read = async (done?: Said): Promise<void> => {
    setBusy(true);
    try {
      setView(await ask('rehearsals', {}));
      say(done ?? null);
    } catch (error) {
      say(failedBy(error, done?.text));
    }
    setBusy(false);
  };
  useEffect(() => void read(), []);
  const act = async (change: () => Promise<{ readonly message: string }>): Promise<void> => {
    setBusy(true);
    say(null);
    try {
      await read({ kind: 'done', text: (await change()).message });
    } catch (error) {
      say(failedBy(error));
      setBusy(false);
    }
  };
  const open = (period: string): void =>
    void openWindow('openGenerate', period).catch((error: unknown) => say(failedBy(error)));
  return { view, said, busy, read, act, open };
}

interface MakeProps {
  readonly view: RehearsalsView;
  readonly busy: boolean;
  readonly onMake: (period: string, date: string) => void;
}

function Make({ view, busy, onMake }: MakeProps) {
  const [period, choose] = useState(view.offered);
  const [date, setDate] = useState(view.due);
  return (
    <>
      <PeriodChooser label={words.of} periods={view.of} chosen={period} busy={busy} onChoose={choose} />
      <label>
        {words.due}
        <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <div class="actions">
        <button class="main" type="button" disabled={busy || date === ''} onClick={() => onMake(period, date)}>
          {words.make}
        </button>
      </div>
    </>
  );
}

interface LineProps {
  readonly line: RehearsalLine;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

const Line = ({ line, busy, onOpen, onRemove }: LineProps) => (
  <li>
    <b>{line.name}</b>
    <br />
    {line.text}
    <div class="actions">
      <button type="button" disabled={busy} onClick={onOpen}>
        {words.issue}
      </button>
      <ButtonThatAsks
        button={words.remove}
        label={words.removeNamed(line.name)}
        text={words.removeAsk(line.name, line.files)}
        go={words.removeGo(line.files)}
        keep={words.keep}
        busy={busy}
        onGo={onRemove}
      />
    </div>
  </li>
);

function Rehearsals() {
  const { view, said, busy, read, act, open } = useRehearsals();
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <SaidLine said={said} />
      {busy && <p role="status">{view ? words.working : words.loading}</p>}
      {view && (
        <>
          <Make
            view={view}
            busy={busy}
            onMake={(period, date) => void act(() => ask('makeRehearsal', { period, date }))}
          />
          <h2>{words.list}</h2>
          {view.rehearsals.length === 0 && <p class="quiet">{words.none}</p>}
          <ul class="plain" aria-label={words.list}>
            {view.rehearsals.map((line) => (
              <Line
                key={line.code}
                line={line}
                busy={busy}
                onOpen={() => open(line.code)}
                onRemove={() => void act(() => ask('removeRehearsal', { period: line.code }))}
              />
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read()}>
          {words.again}
        </button>
        <button type="button" onClick={closeWindow}>
          {words.close}
        </button>
      </div>
    </main>
  );
}

mount(<Rehearsals />);
