/** The step before the files: a table of units and addresses is pasted, matched by the names of the units, written. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenLine, PastedView } from '../../app/issue/contacts';
import { contactsWords as words } from '../../text/windows/contacts';
import { ask } from '../call';
import { Choose } from '../choose';
import { Folded } from '../folded';
import { failedBy, SaidLine, type Said } from '../said';

interface Props {
  /** @param text what was written */
  readonly onWritten: (text: string) => void;
  readonly onLater: () => void;
  /** Lines of contacts that may be taken over; '' = none. */
  readonly inherited: string;
}

interface Chosen {
  readonly row: number;
  readonly unit: string;
}

/** Milliseconds without a key before the table is looked at. */
const PAUSE = 400;

/** The table, what the add-in makes of it, and the units chosen for single lines. */
function usePasted(onWritten: Props['onWritten']) {
  const [text, write] = useState('');
  const [chosen, choose] = useState<readonly Chosen[]>([]);
  const [view, show] = useState<PastedView | null>(null);
  const [busy, setBusy] = useState<'checking' | 'writing' | null>(null);
  const [said, say] = useState<Said | null>(null);
  const asked = useRef(0);
  const look = async (): Promise<void> => {
    const at = (asked.current += 1);
    setBusy('checking');
    say(null);
    try {
      const found = await ask('pasted', { pasted: text, chosen });
      if (at === asked.current) show(found);
    } catch (error) {
      if (at === asked.current) say(failedBy(error));
    } finally {
      if (at === asked.current) setBusy(null);
    }
  };
  useEffect(() => {
    if (text.trim() === '') {
      asked.current += 1;
      show(null);
      setBusy(null);
      return undefined;
    }
    const waiting = setTimeout(() => void look(), PAUSE);
    return () => clearTimeout(waiting);
  }, [text, chosen]);
  return {
    ...{ text, chosen, view, busy, said },
    paste(next: string) {
      choose([]);
      write(next);
    },
    choose: (row: number, unit: string): void =>
      choose((before) => [...before.filter((one) => one.row !== row), ...(unit === '' ? [] : [{ row, unit }])]),
    async add() {
      setBusy('writing');
      try {
        const { addresses, units } = await ask('addContacts', { pasted: text, chosen });
        onWritten(words.written(addresses, units));
      } catch (error) {
        say(failedBy(error));
        setBusy(null);
      }
    },
  };
}

export function Contacts({ onWritten, onLater, inherited }: Props) {
  const { text, view, busy, said, chosen, paste, choose, add } = usePasted(onWritten);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
  }, []);
  const count = view?.addresses ?? 0;
  return (
    <>
      <p>{words.why}</p>
      <label>
        {words.paste}
        <textarea
          ref={area}
          rows={7}
          wrap="off"
          value={text}
          readOnly={busy === 'writing'}
          onInput={(event) => paste(event.currentTarget.value)}
        />
      </label>
      <Inherited
        lines={inherited}
        isOpen={text === ''}
        busy={busy !== null}
        onTake={() => {
          paste(inherited);
          // The button is gone: the lines are read and mended where they are.
          area.current?.focus();
        }}
      />
      <p class="quiet">{words.rights}</p>
      <p role="status">{busy === null ? '' : busy === 'checking' ? words.checking : words.writing}</p>
      <SaidLine said={said} />
      {view && <Found view={view} chosen={chosen} onChoose={choose} />}
      <div class="actions">
        <button class="main" type="button" disabled={busy !== null || count === 0} onClick={() => void add()}>
          {words.go(count)}
        </button>
        <button type="button" disabled={busy === 'writing'} onClick={onLater}>
          {words.later}
        </button>
      </div>
    </>
  );
}

interface InheritedProps {
  readonly lines: string;
  /** The box is empty. */
  readonly isOpen: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
}

/** The people of joined units; the advice stays while their lines are mended. */
const Inherited = ({ lines, isOpen, busy, onTake }: InheritedProps) =>
  lines === '' ? null : (
    <>
      <p class="quiet">{words.inheritWhy}</p>
      {isOpen && (
        <div class="actions">
          <button type="button" disabled={busy} onClick={onTake}>
            {words.inherit(lines.split('\n').length)}
          </button>
        </div>
      )}
    </>
  );

interface FoundProps {
  readonly view: PastedView;
  readonly chosen: readonly Chosen[];
  readonly onChoose: (row: number, unit: string) => void;
}

const Found = ({ view, onChoose }: FoundProps) => (
  <>
    <p class="done">
      {words.found(view.addresses, view.added.length)}
      {view.already > 0 && ` ${words.already(view.already)}`}
    </p>
    {view.unmatched.length > 0 && (
      <>
        <h2>{words.unmatched(view.unmatched.length)}</h2>
        {view.unmatched.map((line) => (
          <Unmatched key={line.row} line={line} units={view.units} onChoose={(unit) => onChoose(line.row, unit)} />
        ))}
      </>
    )}
    <Folded title={words.bad(view.bad.length)} items={view.bad.map((line) => words.badLine(line.row, line.bad))} open />
    <Folded title={words.missing(view.missing.length)} items={view.missing} open={view.missing.length <= 5} />
    <Folded
      title={words.added(view.added.length)}
      items={view.added.map((one) => `${one.name}: ${one.accounts.join(', ')}`)}
    />
  </>
);

interface UnmatchedProps {
  readonly line: OpenLine;
  readonly units: PastedView['units'];
  readonly onChoose: (unit: string) => void;
}

/** A line whose unit the office chooses; the nearest name comes first. */
function Unmatched({ line, units, onChoose }: UnmatchedProps) {
  const near = units.find((unit) => unit.code === line.near);
  const rest = units.filter((unit) => unit !== near);
  return (
    <Choose
      label={words.line(line.row, line.words, line.accounts)}
      value=""
      choices={[
        { value: '', label: words.nobody },
        ...(near ? [{ value: near.code, label: words.maybe(near.name) }] : []),
        ...rest.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChoose={onChoose}
    />
  );
}
