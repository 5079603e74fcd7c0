/**
 * Rows that do not agree with what was last known, each with *Sửa* (put back) and *Giữ* (confirm). Shown while a window
 * is refused because of them.
 */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerTo } from '../app/call';
import { rowsWords } from '../text/windows/rows';
import { ask } from './call';
import { failedBy, type Said } from './said';

type Tab = AnswerTo<'doubtedRows'>['tabs'][number];
type Row = Tab['rows'][number];
type Choice = 'mend' | 'keep';

/** Rows of a tab shown one by one; a sorted column doubts many at once. */
const SHOWN = 12;

interface Props {
  readonly busy: boolean;
  /** Changes whenever the list has to be read again. */
  readonly said: Said | null;
  readonly onSay: (said: Said) => void;
  /** Runs a change and asks again what was refused. */
  readonly onChange: (change: () => Promise<string>) => Promise<unknown>;
}

async function settle(choice: Choice, { tab }: Tab, row?: Row): Promise<string> {
  const body = { tab, ...(row ? { rows: [row.id] } : {}) };
  if (choice === 'mend') return rowsWords.mended((await ask('mendRows', body)).count);
  return rowsWords.kept((await ask('keepRows', body)).count);
}

export function DoubtedRows({ busy, said, onSay, onChange }: Props) {
  const [tabs, setTabs] = useState<readonly Tab[]>([]);
  const isAsked = said?.code === 'rowsDoubted';
  useEffect(() => {
    if (!isAsked) return setTabs([]);
    ask('doubtedRows', {}).then(
      (found) => setTabs(found.tabs),
      (error: unknown) => onSay(failedBy(error)),
    );
  }, [said?.text]);
  if (!isAsked || tabs.length === 0) return null;
  return (
    <section aria-label={rowsWords.title}>
      <h2>{rowsWords.title}</h2>
      <p>{rowsWords.lead}</p>
      {tabs.map((tab) => (
        <TabRows
          key={tab.tab}
          tab={tab}
          busy={busy}
          onSettle={(choice, row) => void onChange(() => settle(choice, tab, row))}
        />
      ))}
    </section>
  );
}

interface TabProps {
  readonly tab: Tab;
  readonly busy: boolean;
  readonly onSettle: (choice: Choice, row?: Row) => void;
}

function TabRows({ tab, busy, onSettle }: TabProps) {
  const shown = tab.rows.slice(0, SHOWN);
  return (
    <>
      <h3>{rowsWords.tab(tab.title, tab.rows.length)}</h3>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            {row.text}
            <Buttons
              busy={busy}
              labels={[rowsWords.mend, rowsWords.keep]}
              about={row.text}
              onChoose={(choice) => onSettle(choice, row)}
            />
          </li>
        ))}
      </ul>
      {shown.length < tab.rows.length && <p class="quiet">{rowsWords.more(tab.rows.length - shown.length)}</p>}
      {tab.rows.length > 1 && (
        <Buttons
          busy={busy}
          labels={[rowsWords.mendAll(tab.title), rowsWords.keepAll(tab.title)]}
          about={tab.title}
          onChoose={(choice) => onSettle(choice)}
        />
      )}
    </>
  );
}

interface ButtonsProps {
  readonly busy: boolean;
  readonly labels: readonly [mend: string, keep: string];
  /** What the buttons act on, for a screen reader. */
  readonly about: string;
  readonly onChoose: (choice: Choice) => void;
}

const Buttons = ({ busy, labels: [mend, keep], about, onChoose }: ButtonsProps) => (
  <div class="actions">
    <button type="button" disabled={busy} aria-label={`${mend}: ${about}`} onClick={() => onChoose('mend')}>
      {mend}
    </button>
    <button type="button" disabled={busy} aria-label={`${keep}: ${about}`} onClick={() => onChoose('keep')}>
      {keep}
    </button>
  </div>
);
