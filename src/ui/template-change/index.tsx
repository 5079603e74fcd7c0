/**
 * The window *Đổi mẫu*: the difference in words, the obligatory trial on a copy, three units, then all; each unit may
 * be taken back while it has not handed in.
 */
import { useState } from 'preact/hooks';
import type { TemplateChangeView } from '../../app/template-change/view';
import { templateChangeWords as words } from '../../text/windows/rare/template-change';
import { ButtonThatAsks } from '../ask-once-more';
import { ask } from '../call';
import { Choose } from '../choose';
import { Folded } from '../folded';
import '../page.css';
import { mount } from '../mount';
import { useOneByOne, type OneByOne } from '../one-by-one';
import { PeriodHead } from '../period-head';
import { usePeriodView, type PeriodView } from '../period-view';

type Named = TemplateChangeView['ready'][number];

const Differences = ({ view }: { readonly view: TemplateChangeView }) => (
  <section aria-labelledby="differences">
    <h2 id="differences">{words.differences}</h2>
    {view.differences.length === 0 && <p>{words.noDifference}</p>}
    {view.differences.map(({ heading, lines }) => (
      <Folded key={heading} title={`${heading} (${lines.length})`} items={lines} open={lines.length <= 6} />
    ))}
  </section>
);

interface TrialProps {
  readonly view: TemplateChangeView;
  readonly busy: boolean;
  readonly onTry: (unit: string) => void;
}

function Trial({ view, busy, onTry }: TrialProps) {
  const [unit, choose] = useState(view.ready[0]?.unit ?? '');
  return (
    <section aria-label={words.tryGo}>
      {view.trial ? (
        <p class="done">
          {view.trial.text}{' '}
          <a href={`https://docs.google.com/spreadsheets/d/${view.trial.fileId}/edit`} target="_blank" rel="noopener">
            {words.openTrial}
          </a>
        </p>
      ) : (
        <p>{words.notTried}</p>
      )}
      <Choose
        label={words.tryUnit}
        value={unit}
        choices={view.ready.map((one) => ({ value: one.unit, label: one.name }))}
        busy={busy}
        onChoose={choose}
      />
      <div class="actions">
        <button
          class={view.trial ? undefined : 'main'}
          type="button"
          disabled={busy || unit === ''}
          onClick={() => onTry(unit)}
        >
          {words.tryGo}
        </button>
      </div>
    </section>
  );
}

interface RolloutProps {
  readonly view: TemplateChangeView;
  readonly busy: boolean;
  /** `confirmed` = the files of the first units were looked at. */
  readonly onGo: (units: readonly Named[], confirmed: boolean) => void;
}

/** The first units, by name, then the others after a question. */
function Rollout({ view, busy, onGo }: RolloutProps) {
  const { ready, firstLeft, first } = view;
  if (view.trial === null || ready.length === 0) return null;
  if (firstLeft === 0)
    return (
      <div class="actions">
        <ButtonThatAsks
          button={words.all(ready.length)}
          kind="main"
          label={words.all(ready.length)}
          text={words.releaseAsk(first, ready.length)}
          go={words.release(ready.length)}
          keep={words.notYet}
          busy={busy}
          onGo={() => onGo(ready, true)}
        />
      </div>
    );
  const next = ready.slice(0, firstLeft);
  return (
    <>
      <p>{words.fewFirst(next.map(({ name }) => name))}</p>
      <div class="actions">
        <button class="main" type="button" disabled={busy} onClick={() => onGo(next, false)}>
          {words.few(next.length)}
        </button>
      </div>
    </>
  );
}

interface ChangedProps {
  readonly view: TemplateChangeView;
  readonly busy: boolean;
  readonly onUndo: (unit: string) => void;
}

const ChangedUnits = ({ view, busy, onUndo }: ChangedProps) =>
  view.changed.length === 0 ? null : (
    <section aria-labelledby="changed">
      <h2 id="changed">{words.changed(view.changed.length)}</h2>
      <ul class="parts">
        {view.changed.map(({ unit, name, text, mayUndo, left }) => (
          <li key={unit}>
            {text}{' '}
            {mayUndo && (
              <ButtonThatAsks
                button={words.undo}
                kind="link"
                label={words.undoNamed(name)}
                text={words.undoAsk(name)}
                go={words.undoGo}
                keep={words.keep}
                busy={busy}
                onGo={() => onUndo(unit)}
              />
            )}
            <Folded title={words.leftKept(left.length)} items={left} open={false} />
          </li>
        ))}
      </ul>
    </section>
  );

interface Held {
  readonly screen: PeriodView<TemplateChangeView>;
  readonly view: TemplateChangeView;
}

/** What is done with a unit's file, and what had no place in the new forms. */
function useChanges({ screen, view }: Held) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const period = view.period.code;
  const kept = (answer: { readonly message: string; readonly left: readonly string[] }): string => {
    setLeft((all) => [...all, ...answer.left]);
    return answer.message;
  };
  const rollout: OneByOne<Named & { readonly confirmed: boolean }> = useOneByOne(async ({ unit, confirmed }) => {
    kept(await ask('changeTemplate', { period, unit, ...(confirmed ? { confirmed } : {}) }));
  });
  const go = async (units: readonly Named[], confirmed: boolean): Promise<void> => {
    setLeft([]);
    screen.begin();
    const { count, of, failure } = await rollout.run(units.map((unit) => ({ ...unit, confirmed })));
    await screen.read(
      screen.here(),
      failure === ''
        ? { kind: 'done', text: words.changedJust(count) }
        : { kind: 'failed', text: `${failure} ${words.stopped(count, of)}` },
    );
  };
  const single = (unit: string, act: 'tryTemplate' | 'undoTemplate'): void => {
    setLeft([]);
    void screen.change(async () => kept(await ask(act, { period, unit })));
  };
  return { left, rollout, go, single };
}

function Changes(held: Held) {
  const { screen, view } = held;
  const { left, rollout, go, single } = useChanges(held);
  const { busy } = screen;
  const at = rollout.view;
  return (
    <>
      {at && <p role="status">{words.progress(at.count + 1, at.of, view.ready[at.count]?.name ?? '')}</p>}
      {view.ready.length + view.handedIn.length === 0 && <p>{words.nothing}</p>}
      {view.ready.length + view.handedIn.length > 0 && <Differences view={view} />}
      <Folded
        title={words.units(view.ready.length)}
        items={view.ready.map(({ effect }) => effect)}
        open={view.ready.length <= 6}
      />
      <Folded title={words.waiting(view.handedIn.length)} items={view.handedIn} open={view.handedIn.length <= 6} />
      {view.ready.length > 0 && (
        <Trial key={view.ready[0]?.unit} view={view} busy={busy} onTry={(unit) => single(unit, 'tryTemplate')} />
      )}
      <Rollout view={view} busy={busy} onGo={(units, confirmed) => void go(units, confirmed)} />
      <Folded title={`${words.left} (${left.length})`} items={left} open />
      <ChangedUnits view={view} busy={busy} onUndo={(unit) => single(unit, 'undoTemplate')} />
    </>
  );
}

function TemplateChange() {
  const screen = usePeriodView((asked) => ask('templateChanges', asked));
  const { view, busy, here, read } = screen;
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <PeriodHead screen={screen} words={words} />
      {view && <Changes key={view.period.code} screen={screen} view={view} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {words.refresh}
        </button>
      </div>
    </main>
  );
}

mount(<TemplateChange />);
