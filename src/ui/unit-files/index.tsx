/** The window *Tệp cho đơn vị*: files go out to units without an account or a network, and come back here. */
import { useEffect, useState } from 'preact/hooks';
import type { IssuingView } from '../../app/issue/view';
import { dialogWords, statusWords } from '../../text/windows/page';
import { unitFileWords as words } from '../../text/windows/rare/unit-files';
import { ask, closeWindow, periodOfPage } from '../call';
import { mount } from '../mount';
import '../page.css';
import { PeriodChooser } from '../period-chooser';
import { failedBy, SaidLine, type Said } from '../said';
import { Give } from './give';
import { Take } from './take';

function UnitFilesWindow() {
  const [view, setView] = useState<IssuingView | null>(null);
  const [said, say] = useState<Said | null>(null);
  const read = (period: { readonly period?: string }): void => {
    ask('issuing', { ...period, open: true }).then(setView, (error: unknown) => say(failedBy(error)));
  };
  useEffect(() => read(periodOfPage()), []);
  return (
    <main>
      <h1>{words.title}</h1>
      <p class="quiet">{words.intro}</p>
      <SaidLine said={said} />
      {view === null && said === null && <p role="status">{dialogWords.loading}</p>}
      {view && (
        <>
          <PeriodChooser
            label={statusWords.choose}
            periods={view.periods}
            chosen={view.period.code}
            busy={false}
            onChoose={(period) => read({ period })}
          />
          <Give key={view.period.code} view={view} />
          <Take />
        </>
      )}
      <div class="actions">
        <button type="button" onClick={closeWindow}>
          {words.close}
        </button>
      </div>
    </main>
  );
}

mount(<UnitFilesWindow />);
