/** One unit in the list. Folded: its state and the time left. Open: its file, its extension, its message. */
import { useState } from 'preact/hooks';
import type { TrackLine } from '../../app/receive/track';
import { trackWords } from '../../text/windows/track';
import { DecisionForm, type Decide, type DueDays } from '../receive/decisions';
import { UnitLine } from '../unit-line';
import { Mail } from './mail';
import type { Asking } from './together';
import { Zalo } from './zalo';

interface Props {
  readonly line: TrackLine;
  /** Code of the period. */
  readonly period: string;
  readonly dueDays: DueDays;
  readonly busy: boolean;
  readonly open: boolean;
  readonly message: string | null;
  readonly onOpen: (open: boolean) => void;
  readonly onExtend: (decide: Decide) => void;
}

export function UnitRow(props: Props) {
  const { line, open, onOpen } = props;
  const facts = [
    line.label,
    ...line.beside,
    ...(line.remaining === null ? [] : [line.remaining]),
    ...(line.risk === '' ? [] : [line.risk]),
  ];
  return (
    <UnitLine unit={line.unit} name={line.name} facts={facts} late={line.lateMending} open={open} onOpen={onOpen}>
      <Opened {...props} />
    </UnitLine>
  );
}

const Named = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <p class="quiet">{title}</p>
      <ul aria-label={title}>
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );

function Opened({ line, period, dueDays, busy, message, onExtend }: Props) {
  const [asking, ask] = useState<Asking>(null);
  return (
    <>
      <p>
        {line.due !== null && (
          <>
            {trackWords.dueOf(line.due)}
            <br />
          </>
        )}
      </p>
      <Named title={trackWords.faults} lines={line.faults} />
      <Named title={trackWords.asked} lines={line.asked} />
      <Contacts line={line} />
      <p>
        {line.link ? (
          <a href={line.link} target="_blank" rel="noopener">
            {trackWords.openFile}
          </a>
        ) : (
          trackWords.noFile
        )}
      </p>
      {asking === 'extend' && (
        <DecisionForm
          asking="extend"
          evidence={[]}
          dueDays={dueDays}
          busy={busy}
          onGo={onExtend}
          onCancel={() => ask(null)}
        />
      )}
      {asking === 'remind' && message !== null && <Zalo text={message} onClose={() => ask(null)} />}
      {asking === 'mail' && <Mail units={[line.unit]} period={period} onClose={() => ask(null)} />}
      {asking === null && <Buttons {...{ line, busy, message }} onAsk={ask} />}
    </>
  );
}

interface ButtonsProps extends Pick<Props, 'line' | 'busy' | 'message'> {
  readonly onAsk: (asking: Asking) => void;
}

/** A unit that has submitted is neither written to nor called. */
const Buttons = ({ line, busy, message, onAsk }: ButtonsProps) => (
  <div class="actions">
    {line.mayExtend && (
      <button type="button" disabled={busy} onClick={() => onAsk('extend')}>
        {trackWords.extend}
      </button>
    )}
    {message !== null && (
      <>
        <button type="button" disabled={busy} onClick={() => onAsk('mail')}>
          {trackWords.mail}
        </button>
        <button type="button" disabled={busy} onClick={() => onAsk('remind')}>
          {trackWords.remind}
        </button>
      </>
    )}
  </div>
);

/** Whom to call: name, telephone, address. */
const Contacts = ({ line: { contacts } }: Pick<Props, 'line'>) =>
  contacts.length === 0 ? (
    <p>{trackWords.noContact}</p>
  ) : (
    <ul aria-label={trackWords.contacts}>
      {contacts.map(({ name, phone, account }) => (
        <li key={account}>
          {name !== '' && `${name}, `}
          {phone === '' ? trackWords.noPhone : <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
          <br />
          <span class="quiet">{account}</span>
        </li>
      ))}
    </ul>
  );
