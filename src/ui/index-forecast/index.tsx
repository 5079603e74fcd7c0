/** The sidebar *Chỉ số dự kiến*: expected points by area, where agencies differ, and what is cheapest to gain. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IndexView } from '../../app/duties/index-forecast';
import type { WeakFound } from '../../app/duties/weak-from-scores';
import { indexWords as words } from '../../text/windows/duties/index-forecast';
import { weakWords } from '../../text/windows/duties/weak-written';
import { ask } from '../call';
import { Folded } from '../folded';
import '../page.css';
import { mount } from '../mount';
import { usePeriodView } from '../period-view';
import { failedBy, SaidLine, type Said } from '../said';
import { Differing, type Settlement } from './differing';
import { Written } from './written';

interface ShownProps {
  readonly view: IndexView;
  readonly busy: boolean;
  readonly onSettle: (area: string, settlement: Settlement) => void;
  readonly onUnsettle: (area: string) => void;
  readonly onTake: (keys: readonly string[]) => void;
}

const Shown = ({ view, busy, onSettle, onUnsettle, onTake }: ShownProps) => (
  <>
    <p>
      <b>{view.period.name}</b>
    </p>
    <p>
      <b>{view.whole}</b>
      {view.survey !== '' && (
        <>
          <br />
          {view.survey}
        </>
      )}
    </p>
    {view.differ.length > 0 && (
      <>
        <h2>{words.differ}</h2>
        <p class="quiet">{words.differWhat}</p>
        <ul class="units">
          {view.differ.map((line) => (
            <Differing
              key={`${line.area}|${line.given}|${line.settled}`}
              line={line}
              busy={busy}
              onSettle={(settlement) => onSettle(line.area, settlement)}
              onUnsettle={() => onUnsettle(line.area)}
            />
          ))}
        </ul>
      </>
    )}
    {view.written.length > 0 && (
      <Written key={view.written.map(({ key }) => key).join()} lines={view.written} busy={busy} onTake={onTake} />
    )}
    <Folded title={words.areas} items={view.areas} open />
    <h2>{words.cheapest}</h2>
    {view.cheapest.length === 0 ? (
      <p>{words.noneOpen}</p>
    ) : (
      <ol>
        {view.cheapest.map(({ text, late }) => (
          <li key={text} class={late ? 'late' : ''}>
            {text}
          </li>
        ))}
      </ol>
    )}
  </>
);

/** What would be written into the register. */
function Taking({ weak }: { readonly weak: WeakFound }) {
  // The button that was pressed is gone: the keyboard goes on at the list.
  const first = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <section class="decision">
      <p tabIndex={-1} ref={first}>
        {words.taking(weak.lines.length, weak.source)}
      </p>
      <ul>
        {weak.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the last đợt would add to the register; null = not looked at. */
function useWeak(say: (said: Said | null) => void) {
  const [weak, show] = useState<WeakFound | null>(null);
  const [looking, setLooking] = useState(false);
  const look = async (): Promise<void> => {
    say(null);
    setLooking(true);
    try {
      const found = await ask('weakFound', {});
      if (found.lines.length === 0) say({ kind: 'done', text: words.nothingNew });
      else show(found);
    } catch (error) {
      say(failedBy(error));
    }
    setLooking(false);
  };
  return { weak, looking, show, look };
}

function IndexForecast() {
  const { view, busy, said, say, here, read, change } = usePeriodView((asked) => ask('indexForecast', asked));
  const { weak, looking, show, look } = useWeak(say);
  const take = (): Promise<boolean> =>
    change(async () => {
      show(null);
      return words.done((await ask('takeWeak', {})).count);
    });
  const settle = (area: string, settlement: Settlement): void =>
    void change(async () => words.settledDone((await ask('settleArea', { ...here(), area, ...settlement })).waiting));
  const unsettle = (area: string): void =>
    void change(async () => words.unsettledDone((await ask('unsettleArea', { ...here(), area })).waiting));
  const takeWords = (rows: readonly string[]): void =>
    void change(async () => weakWords.done((await ask('takeWritten', { ...here(), rows })).count));
  return (
    <main aria-busy={busy || looking}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.what}</p>
      <SaidLine said={said} />
      {looking && <p role="status">{words.looking}</p>}
      {busy && <p role="status">{view ? words.working : words.loading}</p>}
      {view && <Shown view={view} busy={busy} onSettle={settle} onUnsettle={unsettle} onTake={takeWords} />}
      {weak && <Taking weak={weak} />}
      <div class="actions">
        {weak ? (
          <>
            <button class="main" type="button" disabled={busy} onClick={() => void take()}>
              {words.go}
            </button>
            <button type="button" disabled={busy} onClick={() => show(null)}>
              {words.cancel}
            </button>
          </>
        ) : (
          <>
            <button type="button" disabled={busy || looking} onClick={() => void look()}>
              {words.take}
            </button>
            <button type="button" disabled={busy || looking} onClick={() => void read(here())}>
              {words.refresh}
            </button>
          </>
        )}
      </div>
    </main>
  );
}

mount(<IndexForecast />);
