/** The sidebar *Theo dõi nộp*: the state of each unit in the period, whom to call today, extensions and messages. */
import type { TrackLine, TrackView } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { ask } from '../call';
import { mount } from '../mount';
import type { Ended } from '../one-by-one';
import '../page.css';
import { PeriodChooser } from '../period-chooser';
import { usePeriodView, type PeriodAsked } from '../period-view';
import type { Decide } from '../receive/decisions';
import { SaidLine } from '../said';
import { Listed } from './listed';

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

interface HeadProps {
  readonly view: TrackView;
  readonly busy: boolean;
  readonly onPeriod: (asked: PeriodAsked) => void;
}

const Head = ({ view, busy, onPeriod }: HeadProps) => (
  <>
    <PeriodChooser
      label={trackWords.period}
      periods={view.periods}
      chosen={view.period.code}
      busy={busy}
      onChoose={(period) => onPeriod({ period })}
    />
    <p>
      {trackWords.received(view.received, view.lines.length)}.<br />
      <span class="quiet">
        {trackWords.due}: {view.period.due}. {view.period.remaining}
        {view.forecastBefore !== '' && (
          <>
            <br />
            {view.forecastBefore}
          </>
        )}
      </span>
    </p>
  </>
);

function Track() {
  const { view, busy, said, here, begin, read, change, open } = usePeriodView((asked) => ask('track', asked));
  const extend = ({ unit, version }: TrackLine, decide: Decide): Promise<void> =>
    decide({ unit, version, ...here() }).then(() => undefined);
  const extendOne = (line: TrackLine, decide: Decide): void =>
    void change(async () => {
      await extend(line, decide);
      return trackWords.extended(line.name);
    });
  const end = ({ count, of, failure }: Ended): void =>
    void read(here(), {
      kind: failure ? 'failed' : 'done',
      text: sentences(trackWords.extendedAll(count, of), failure),
    });
  return (
    <main aria-busy={busy}>
      <h1>{view ? view.period.name : trackWords.title}</h1>
      {view && <Head view={view} busy={busy} onPeriod={(asked) => void read(asked)} />}
      <SaidLine said={said} />
      {busy && <p role="status">{view ? trackWords.working : trackWords.loading}</p>}
      {view && (
        <Listed
          key={view.period.code}
          view={view}
          busy={busy}
          extend={extend}
          onExtend={extendOne}
          onStart={begin}
          onEnd={end}
        />
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void read(here())}>
          {view ? trackWords.refresh : trackWords.again}
        </button>
        {view && (
          <button type="button" disabled={busy} onClick={() => open('openCollect')}>
            {trackWords.collect}
          </button>
        )}
      </div>
    </main>
  );
}

mount(<Track />);
