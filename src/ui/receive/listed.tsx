/** The units of the period by filter and name. At most one panel is open, so only one main button is shown. */
import { useState } from 'preact/hooks';
import type { Decision, ReceiveLine, ReceiveView } from '../../app/receive/receive';
import { receiveWords } from '../../text/windows/receive';
import { Choose } from '../choose';
import { named } from '../named';
import { Bulk, type BulkProps } from './bulk';
import type { Decide } from './decisions';
import { FILTERS, filtered, type Filter } from './listing';
import { UnitRow } from './unit-row';

interface Props {
  readonly view: ReceiveView;
  readonly busy: boolean;
  readonly onDecide: (line: ReceiveLine, decision: Decision, send: Decide) => void;
  readonly bulk: Pick<BulkProps, 'accept' | 'onStart' | 'onEnd'>;
}

/** Used in place of a unit code while the panel of all clean reports is open. */
const BULK = 'bulk';

/** The first filter that has something to decide. */
const firstFilter = (lines: readonly ReceiveLine[]): Filter =>
  (['waiting', 'undecided'] as const).find((one) => filtered(lines, one).length > 0) ?? 'all';

function countWords(
  filter: Filter,
  within: readonly ReceiveLine[],
  lines: readonly ReceiveLine[],
  text: string,
): string {
  if (within.length === 0) return receiveWords.empty[filter];
  return lines.length === 0 ? receiveWords.noneFound(text) : receiveWords.units(lines.length);
}

export function Listed({ view, busy, onDecide, bulk }: Props) {
  const [filter, setFilter] = useState<Filter>(() => firstFilter(view.lines));
  const [text, setText] = useState('');
  const [opened, open] = useState<string | null>(null);
  const within = filtered(view.lines, filter);
  const lines = named(within, text);
  return (
    <>
      <Choose
        label={receiveWords.show}
        value={filter}
        choices={FILTERS.map((one) => ({
          value: one,
          label: `${receiveWords.filter[one]} (${filtered(view.lines, one).length})`,
        }))}
        onChoose={setFilter}
      />
      <label>
        {receiveWords.search}
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <Bulk
        {...bulk}
        clean={view.lines.filter((line) => line.clean)}
        busy={busy}
        asking={opened === BULK}
        onAsk={(asking) => open(asking ? BULK : null)}
      />
      <p class="quiet" aria-live="polite">
        {countWords(filter, within, lines, text)}
      </p>
      <ul class="units">
        {/* A new version gets a new row: a form filled for the old version must not decide the new one. */}
        {lines.map((line) => (
          <UnitRow
            key={`${line.unit} ${line.version} ${line.state} ${line.timeliness}`}
            line={line}
            period={view.period.code}
            dueDays={view.period}
            busy={busy}
            open={opened === line.unit}
            onOpen={(wanted) => open(wanted ? line.unit : null)}
            onDecide={(decision, send) => onDecide(line, decision, send)}
          />
        ))}
      </ul>
    </>
  );
}
