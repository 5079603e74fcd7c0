/** The head of a window that shows one period: its choice, the message of what was done, and that it is busy. */
import { PeriodChooser } from './period-chooser';
import type { PeriodView } from './period-view';
import { SaidLine } from './said';
import type { PeriodChoice } from '../app/api';

interface Chosen {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
}

interface HeadProps<V extends Chosen> {
  readonly screen: PeriodView<V>;
  readonly words: { readonly period: string; readonly working: string; readonly loading: string };
  /** Progress of its own is on the screen. */
  readonly isRunning?: boolean;
}

export const PeriodHead = <V extends Chosen>({ screen, words, isRunning = false }: HeadProps<V>) => {
  const { view, busy, said, read } = screen;
  return (
    <>
      {view && (
        <PeriodChooser
          label={words.period}
          periods={view.periods}
          chosen={view.period.code}
          busy={busy}
          onChoose={(period) => void read({ period })}
        />
      )}
      <SaidLine said={said} />
      {busy && !isRunning && <p role="status">{view ? words.working : words.loading}</p>}
    </>
  );
};
