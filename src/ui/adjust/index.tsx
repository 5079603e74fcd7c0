/**
 * The sidebar *Điều chỉnh số liệu*: the office's own signed lines on what units submitted, and the withdrawal of a
 * line.
 */
import { useState } from 'preact/hooks';
import { adjustPageWords as words } from '../../text/windows/adjust-page';
import { ask } from '../call';
import '../page.css';
import { mount } from '../mount';
import { usePeriodView } from '../period-view';
import { SaidLine } from '../said';
import { AdjustForm, type Given } from './form';
import { Standing } from './standing';

function Adjust() {
  const { view, busy, said, say, here, read, change, open } = usePeriodView((asked) => ask('adjustments', asked));
  /** Counts the lines that were written: the form is empty again after each. */
  const [written, setWritten] = useState(0);
  const write = async (act: () => Promise<string>): Promise<void> => {
    if (await change(act)) setWritten((count) => count + 1);
  };
  const adjust = (given: Given): Promise<void> =>
    write(async () => {
      const { repeated, beside } = await ask('adjust', { ...given, ...here(), form: 'indicator' });
      return [repeated ? words.repeated : words.done, ...beside].join(' ');
    });
  const withdraw = (key: string, reason: string): Promise<void> =>
    write(async () => {
      await ask('withdrawAdjustment', { key, reason, ...here() });
      return words.withdrawDone;
    });
  return (
    <main aria-busy={busy}>
      <h1>{words.title}</h1>
      {view && (
        <p>
          <b>{view.period.name}</b>
        </p>
      )}
      <p class="quiet">{words.what}</p>
      <SaidLine said={said} />
      {busy && <p role="status">{view ? words.working : words.loading}</p>}
      {view && <AdjustForm key={written} view={view} busy={busy} onGo={(given) => void adjust(given)} onFail={say} />}
      {view && <Standing key={`standing-${written}`} view={view} busy={busy} onWithdraw={withdraw} />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {words.refresh}
        </button>
        {view && view.standing.length + view.withdrawn > 0 && (
          <button type="button" disabled={busy} onClick={() => open('openConsolidate')}>
            {words.consolidate}
          </button>
        )}
      </div>
    </main>
  );
}

mount(<Adjust />);
