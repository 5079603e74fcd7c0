/**
 * The window *Sắp xếp đơn vị*: a decision and its table, pasted, loaded or chosen by hand; what it changes; and its
 * writing.
 * Below are the decisions that were written, and figures beside the year before.
 */
import { useEffect, useState } from 'preact/hooks';
import type { UnitChangeLook } from '../../app/unit-changes/change';
import type { UnitChangesView } from '../../app/unit-changes/view';
import { unitChangeWords as words } from '../../text/windows/rare/unit-changes';
import { ask, closeWindow, openWindow } from '../call';
import { Choose } from '../choose';
import { mount } from '../mount';
import '../page.css';
import { failedBy, SaidLine } from '../said';
import { Given } from '../table/given';
import { Preview } from '../table/preview';
import type { TextGrid } from '../table-file/text-grid';
import { useWork } from '../work';
import { Compare } from './compare';
import { HandForm, isWhole, NO_HAND, tableOfHand, type Hand } from './hand';
import { History } from './history';
import { Moves } from './moves';

type Way = keyof typeof words.ways;

interface Papers {
  readonly number: string;
  readonly date: string;
  readonly effectiveOn: string;
}
const NO_PAPERS: Papers = { number: '', date: '', effectiveOn: '' };

/** The window's state: what there is, what is chosen, what was looked at, and what became of it. */
function useUnitChanges() {
  const [view, setView] = useState<UnitChangesView | null>(null);
  const { busy, said, say, during } = useWork();
  const [way, chooseWay] = useState<Way>('table');
  const [papers, setPapers] = useState<Papers>(NO_PAPERS);
  const [table, setTable] = useState<TextGrid | null>(null);
  const [hand, setHand] = useState<Hand>(NO_HAND);
  const [look, setLook] = useState<UnitChangeLook | null>(null);
  const read = async (): Promise<void> => setView(await ask('unitChanges', {}));
  useEffect(() => void during(words.loading, read), []);
  const rows = way === 'table' ? table : view && isWhole(hand) ? tableOfHand(hand, view.units) : null;
  const body = () => ({ ...papers, number: papers.number.trim(), table: rows ?? [] });
  const written = async (message: string): Promise<void> => {
    setLook(null);
    setTable(null);
    setHand(NO_HAND);
    say({ kind: 'done', text: message });
    await read();
  };
  const isReady = rows !== null && papers.number.trim() !== '' && papers.date !== '' && papers.effectiveOn !== '';
  return {
    ...{ view, said, busy, way, papers, table, hand, look, isReady },
    ...{ say, chooseWay, setPapers, setTable, setHand, setLook },
    lookNow: (): void => {
      say(null);
      void during(words.looking, async () => setLook(await ask('lookAtUnitChange', body())));
    },
    write: (): void =>
      void during(words.working, async () => {
        if (look) await written((await ask('changeUnits', { ...body(), key: look.mark })).message);
      }),
    move: (chosen: readonly { readonly id: string; readonly to: string }[]): void =>
      void during(words.working, async () => {
        if (view) await written((await ask('moveRows', { key: view.moves.mark, chosen: [...chosen] })).message);
      }),
    undoMove: (key: string): void =>
      void during(words.working, async () => written((await ask('undoMoveRows', { key })).message)),
    undo: (): void =>
      void during(words.working, async () => {
        if (view?.undo) await written((await ask('undoUnitChange', { key: view.undo.key })).message);
      }),
  };
}

type Held = ReturnType<typeof useUnitChanges>;

const PapersForm = ({ papers, busy, setPapers }: Held) => {
  const day = (key: 'date' | 'effectiveOn', label: string) => (
    <label>
      {label}
      <input
        type="date"
        disabled={busy !== ''}
        value={papers[key]}
        onInput={(event) => setPapers({ ...papers, [key]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      <label>
        {words.number}
        <input
          type="text"
          aria-describedby="number-hint"
          disabled={busy !== ''}
          value={papers.number}
          onInput={(event) => setPapers({ ...papers, number: event.currentTarget.value })}
        />
      </label>
      <p class="quiet" id="number-hint">
        {words.numberHint}
      </p>
      {day('date', words.date)}
      {day('effectiveOn', words.effectiveOn)}
    </>
  );
};

const Choosing = (held: Held & { readonly view: UnitChangesView }) => {
  const { view, busy, way, table, hand, isReady, say, chooseWay, setTable, setHand, lookNow } = held;
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy === '' && isReady) lookNow();
      }}
    >
      <PapersForm {...held} />
      <Choose
        label={words.way}
        value={way}
        choices={(Object.keys(words.ways) as Way[]).map((one) => ({ value: one, label: words.ways[one] }))}
        busy={busy !== ''}
        onChoose={chooseWay}
      />
      {way === 'table' ? (
        <Given table={table} busy={busy !== ''} onTable={setTable} onFail={(error) => say(failedBy(error))} />
      ) : (
        <HandForm view={view} hand={hand} busy={busy !== ''} onChange={setHand} />
      )}
      <div class="actions">
        <button class="main" type="submit" disabled={busy !== '' || !isReady}>
          {words.look}
        </button>
        <button type="button" onClick={closeWindow}>
          {words.close}
        </button>
      </div>
    </form>
  );
};

function UnitChangesWindow() {
  const held = useUnitChanges();
  const { view, said, busy, look, say, setLook, write, undo, move, undoMove } = held;
  const isBusy = busy !== '';
  return (
    <main aria-busy={isBusy}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <SaidLine said={said} />
      {isBusy && <p role="status">{busy}</p>}
      {view && look && <Preview look={look} busy={isBusy} onWrite={write} onBack={() => setLook(null)} />}
      {view && !look && (
        <>
          <Moves moves={view.moves} busy={isBusy} onMove={move} onUndo={undoMove} />
          <h2>{words.write}</h2>
          <Choosing {...held} view={view} />
          <History view={view} busy={isBusy} onUndo={undo} />
          {view.decisions.length > 0 && (
            <>
              <div class="actions">
                <button
                  type="button"
                  disabled={isBusy}
                  onClick={() => void openWindow('openNextPeriod').catch((error: unknown) => say(failedBy(error)))}
                >
                  {words.nextPeriod}
                </button>
              </div>
              <Compare view={view} onFail={(error) => say(failedBy(error))} />
            </>
          )}
        </>
      )}
    </main>
  );
}

mount(<UnitChangesWindow />);
