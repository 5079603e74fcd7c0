/**
 * The sidebar *Kỳ báo cáo*, the office's first screen: the period, received n of N, the missing units, and one next
 * button.
 */
import { useState } from 'preact/hooks';
import type { StatusView } from '../../app/api';
import type { Handler } from '../../text/windows/menu';
import { statusWords } from '../../text/windows/page';
import { localeWords } from '../../text/windows/rows';
import { ask } from '../call';
import { Folded } from '../folded';
import { mount } from '../mount';
import { PeriodChooser } from '../period-chooser';
import '../page.css';
import { AutomaticLookLine } from './automatic-look';
import { usePeriodView, type PeriodAsked, type PeriodView } from '../period-view';
import { SaidLine } from '../said';
import { DoubtedRows } from '../doubted-rows';
import { ClosePeriod } from './close-period';
import { GroupBooks } from './group-books';

const LISTS = [
  'waiting',
  'undecided',
  'refused',
  'outside',
  'returned',
  'questions',
  'atRisk',
  'notYet',
  'noAccount',
] as const;
/** Shown only when they have a line. */
const ONLY_WHEN_ANY: readonly string[] = ['refused', 'outside', 'questions', 'atRisk'];
/** Longer lists are folded. */
const SHORT = 8;

function Counts({ status }: { readonly status: StatusView }) {
  const { submitted, units, made, published } = status;
  return (
    <>
      <p>
        {statusWords.cutOff}: {status.period.cutOff}
        <br />
        {statusWords.due}: {status.period.due}. <b>{status.remaining}</b>
      </p>
      <p class="count">
        {submitted}/{units}
      </p>
      <progress max={Math.max(units, 1)} value={submitted} aria-label={statusWords.received(submitted, units)} />
      <p class="quiet">
        {statusWords.received(submitted, units)}. {statusWords.counts(status.waiting.length, units - submitted)}
        {published < units && (
          <>
            <br />
            {statusWords.made(made, published, units)}
          </>
        )}
      </p>
    </>
  );
}

interface FoundProps {
  readonly status: StatusView;
  readonly busy: boolean;
  /** *Chốt kỳ* has its own main button. */
  readonly closing: boolean;
  readonly onPeriod: (asked: PeriodAsked) => void;
  readonly onOpen: PeriodView<StatusView>['open'];
}

function Found({ status, busy, closing, onPeriod, onOpen }: FoundProps) {
  const { handler, text, button } = status.next;
  return (
    <>
      <PeriodChooser
        label={statusWords.choose}
        periods={status.periods}
        chosen={status.period.code}
        busy={busy}
        onChoose={(period) => onPeriod({ period })}
      />
      <Counts status={status} />
      {status.unread !== '' && (
        <p class="failed" role="alert">
          {status.unread}
        </p>
      )}
      <AutomaticLookLine automatic={status.automatic} />
      <h2>{statusWords.next}</h2>
      <p>{text}</p>
      {!closing && handler && (
        <div class="actions">
          <button class="main" type="button" disabled={busy} onClick={() => onOpen(handler)}>
            {button}
          </button>
        </div>
      )}
      {LISTS.filter((list) => status[list].length > 0 || !ONLY_WHEN_ANY.includes(list)).map((list) => (
        <Folded
          key={list}
          title={`${statusWords.list[list]} (${status[list].length})`}
          items={status[list]}
          open={status[list].length <= SHORT}
        />
      ))}
      <GroupBooks {...status.groupBooks} />
      {status.forecastBefore !== '' && <p class="quiet">{status.forecastBefore}</p>}
      {status.questions.length > 0 && (
        <div class="actions">
          <button type="button" disabled={busy} onClick={() => onOpen('openQuestions')}>
            {statusWords.answer}
          </button>
        </div>
      )}
    </>
  );
}

interface MasterActionProps {
  /** Code of the refusal that is shown. */
  readonly code: string | undefined;
  readonly busy: boolean;
  readonly onOpen: (handler: Handler) => void;
  readonly onChoose: () => void;
  readonly onLocale: () => void;
}

/** The windows that help when the master is missing, or is there and was not picked by this account. */
const HELPING_WINDOWS: Readonly<Record<string, { readonly handler: Handler; readonly label: string }>> = {
  noMaster: { handler: 'openSetUp', label: statusWords.setUp },
  masterNotPicked: { handler: 'openHandover', label: statusWords.takeOver },
};

/**
 * The button for a refusal about the master: set up a missing one, take over one that was handed over, or choose the
 * open one.
 */
function MasterAction({ code, busy, onOpen, onChoose, onLocale }: MasterActionProps) {
  const helping = HELPING_WINDOWS[code ?? ''];
  if (helping)
    return (
      <div class="actions">
        <button class="main" type="button" disabled={busy} onClick={() => onOpen(helping.handler)}>
          {helping.label}
        </button>
      </div>
    );
  const [mend, label] = code === 'masterLocale' ? [onLocale, localeWords.mend] : [onChoose, statusWords.useThisMaster];
  if (code !== 'otherMaster' && code !== 'masterLocale') return null;
  return (
    <div class="actions">
      <button type="button" disabled={busy} onClick={mend}>
        {label}
      </button>
    </div>
  );
}

const useThisMaster = async (): Promise<string> => {
  await ask('chooseMaster', {});
  return statusWords.chosenMaster;
};

const localeBack = async (): Promise<string> => (await ask('mendLocale', {})).text;

function Status() {
  const { view: status, busy, said, say, here, read, change, open } = usePeriodView((asked) => ask('status', asked));
  const [closing, askToClose] = useState(false);
  const show = (asked: PeriodAsked): void => {
    askToClose(false);
    void read(asked);
  };
  const close = (): Promise<string> =>
    ask('close', here()).then(({ closed }) => {
      askToClose(false);
      return statusWords.close.done(closed.length);
    });
  const undoClose = (): Promise<string> =>
    ask('undoClose', here()).then(({ reopened }) => statusWords.close.undone(reopened.length));
  return (
    <main aria-busy={busy}>
      <h1>{status ? status.period.name : statusWords.title}</h1>
      <SaidLine said={said} />
      {busy && <p role="status">{statusWords.loading}</p>}
      <MasterAction
        code={status && said?.code !== 'otherMaster' ? undefined : said?.code}
        busy={busy}
        onOpen={open}
        onChoose={() => void change(useThisMaster)}
        onLocale={() => void change(localeBack)}
      />
      <DoubtedRows busy={busy} said={said} onSay={say} onChange={change} />
      {status && <Found status={status} busy={busy} closing={closing} onPeriod={show} onOpen={open} />}
      <div class="actions">
        {!closing && (
          <button type="button" disabled={busy} onClick={() => show(here())}>
            {status ? statusWords.refresh : statusWords.again}
          </button>
        )}
        {status && (
          <ClosePeriod
            key={status.period.code}
            status={status}
            busy={busy}
            asking={closing}
            onAsk={askToClose}
            onGo={() => void change(close)}
            onUndo={() => void change(undoClose)}
          />
        )}
      </div>
    </main>
  );
}

mount(<Status />);
