/**
 * The window *Đính chính số liệu*: a closed report is corrected by its văn bản, after a look at what that changes; the
 * restatement ledger is below.
 */
import { useState } from 'preact/hooks';
import type { CorrectionLook } from '../../app/corrections/correct';
import type { CorrectionsView } from '../../app/corrections/view';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { ask } from '../call';
import { Choose } from '../choose';
import '../page.css';
import { mount } from '../mount';
import { PeriodHead } from '../period-head';
import { usePeriodView, type PeriodView } from '../period-view';
import { failedBy } from '../said';
import { DraftCells, type DraftCell } from './draft';
import { ChangesTable, EffectShown } from './effect';
import { LedgerShown } from './ledger';
import { isComplete, NO_PAPERS, PapersForm, type Papers } from './papers';

interface Held {
  readonly screen: PeriodView<CorrectionsView>;
  readonly view: CorrectionsView;
}

/** The draft, the look at its effect, and the writing. */
function useCorrection({ screen, view }: Held) {
  const [unit, chooseUnit] = useState('');
  const [cells, setCells] = useState<readonly DraftCell[]>([]);
  const [papers, setPapers] = useState<Papers>(NO_PAPERS);
  const [look, setLook] = useState<CorrectionLook | null>(null);
  const [looking, setLooking] = useState(false);
  const body = () => ({
    period: view.period.code,
    unit,
    cells: cells.map(({ form, row, field, value }) => ({ form, row, field, value })),
    reason: papers.reason.trim(),
    number: papers.number.trim(),
    date: papers.date,
  });
  const lookNow = async (): Promise<void> => {
    setLooking(true);
    screen.say(null);
    try {
      setLook(await ask('lookAtCorrection', body()));
    } catch (error) {
      screen.say(failedBy(error));
    }
    setLooking(false);
  };
  const clear = (): void => {
    setCells([]);
    setPapers(NO_PAPERS);
    setLook(null);
  };
  const write = async (): Promise<void> => {
    if (!look) return;
    const isWritten = await screen.change(async () => (await ask('correct', { ...body(), key: look.mark })).message);
    if (isWritten) clear();
    else setLook(null);
  };
  const choose = (chosen: string): void => {
    chooseUnit(chosen);
    clear();
  };
  const change = (part: Partial<Papers>): void => setPapers((now) => ({ ...now, ...part }));
  return { unit, cells, papers, look, looking, choose, change, setCells, setLook, lookNow, write };
}

interface LookedProps {
  readonly look: CorrectionLook;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

const Looked = ({ look, busy, onGo, onBack }: LookedProps) => (
  <section aria-label={words.effect}>
    <h2>{words.effect}</h2>
    <ChangesTable label={words.cells} lines={look.cells} />
    <EffectShown effect={look.effect} />
    {look.notes.length > 0 && (
      <>
        <h3>{words.notes}</h3>
        <ul>
          {look.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </>
    )}
    <div class="actions">
      <button class="main" type="button" disabled={busy} onClick={onGo}>
        {words.confirm}
      </button>
      <button type="button" disabled={busy} onClick={onBack}>
        {words.back}
      </button>
    </div>
  </section>
);

function Correct(held: Held) {
  const { screen, view } = held;
  const { unit, cells, papers, look, looking, choose, change, setCells, setLook, lookNow, write } = useCorrection(held);
  const busy = screen.busy || looking;
  if (look) return <Looked look={look} busy={busy} onGo={() => void write()} onBack={() => setLook(null)} />;
  return (
    <>
      <Choose
        label={words.unit}
        value={unit}
        choices={[
          { value: '', label: words.choose },
          ...view.units.map((one) => ({ value: one.unit, label: one.name })),
        ]}
        busy={busy}
        onChoose={choose}
      />
      {unit !== '' && (
        <>
          <DraftCells
            period={view.period.code}
            unit={unit}
            cells={cells}
            busy={busy}
            onCells={setCells}
            onFail={(error) => screen.say(failedBy(error))}
          />
          {cells.length > 0 && <PapersForm papers={papers} onChange={change} />}
          {looking && <p role="status">{words.working}</p>}
          <div class="actions">
            <button
              class="main"
              type="button"
              disabled={busy || cells.length === 0 || !isComplete(papers)}
              onClick={() => void lookNow()}
            >
              {words.look}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function Corrections() {
  const screen = usePeriodView((asked) => ask('corrections', asked));
  const { view, busy, here, read, change, open } = screen;
  const undo = (unit: string): void =>
    void change(async () => (await ask('undoCorrection', { period: view?.period.code ?? '', unit })).message);
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <PeriodHead screen={screen} words={words} />
      {view && view.units.length === 0 && <p>{words.noneClosed}</p>}
      {view && view.units.length > 0 && <Correct key={view.period.code} screen={screen} view={view} />}
      {view && <LedgerShown view={view} busy={busy} onUndo={undo} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {words.refresh}
        </button>
        {view && view.ledger.length > 0 && (
          <>
            <button type="button" disabled={busy} onClick={() => open('openConsolidate')}>
              {words.consolidate}
            </button>
            <button type="button" disabled={busy} onClick={() => open('openDocuments')}>
              {words.documents}
            </button>
          </>
        )}
      </div>
    </main>
  );
}

mount(<Corrections />);
