/** The units by list and name, a page of them at a time; of all that can be open, one is, so that one button is the blue one. */
import { useState } from 'preact/hooks';
import type { TrackLine, TrackList, TrackView } from '../../app/receive/track';
import { trackWords, zaloToMany, zaloToUnit } from '../../text/windows/track';
import { named } from '../named';
import type { Decide } from '../receive/decisions';
import { Together, type TogetherProps } from './together';
import { UnitRow } from './unit-row';

const LISTS = Object.keys(trackWords.filter) as TrackList[];
/** Rows drawn at once: a long list must stay quick. */
const PAGE = 40;

interface Props extends Pick<TogetherProps, 'extend' | 'onStart' | 'onEnd'> {
  readonly view: TrackView;
  readonly busy: boolean;
  readonly onExtend: (line: TrackLine, decide: Decide) => void;
}

type Open = { readonly unit: string } | { readonly together: 'extend' | 'remind' } | null;

const awaited = (line: TrackLine): boolean => !line.handedIn && line.published;

function messageTo({ office, period }: TrackView, line: TrackLine): string | null {
  if (!awaited(line) || line.due === null || line.link === null) return null;
  return zaloToUnit({
    office,
    period: period.name,
    unit: line.name,
    due: line.due,
    remaining: line.remaining ?? '',
    link: line.link,
  });
}

const messageToAll = ({ office, period }: TrackView, lines: readonly TrackLine[]): string =>
  zaloToMany({
    office,
    period: period.name,
    due: period.due,
    remaining: period.remaining,
    units: lines.map((line) => ({ name: line.name, due: line.due ?? period.due, extended: line.extended })),
  });

export function Listed(props: Props) {
  const { view, busy } = props;
  const [list, choose] = useState<TrackList>('notYet');
  const [text, setText] = useState('');
  const [pages, turn] = useState(1);
  const [opened, open] = useState<Open>(null);
  const within = view.lines.filter((line) => line.lists.includes(list));
  const lines = named(within, text);
  const asked = lines.filter((line) => awaited(line) && line.mayExtend);
  const said =
    within.length === 0
      ? trackWords.empty
      : lines.length === 0
        ? trackWords.noneFound(text)
        : trackWords.shown(Math.min(lines.length, pages * PAGE), lines.length);
  return (
    <>
      <label>
        {trackWords.show}
        <select
          value={list}
          onChange={(event) => {
            choose(event.currentTarget.value as TrackList);
            open(null);
            turn(1);
          }}
        >
          {LISTS.map((one) => (
            <option key={one} value={one}>
              {trackWords.filter[one]} ({view.lines.filter((line) => line.lists.includes(one)).length})
            </option>
          ))}
        </select>
      </label>
      <label>
        {trackWords.search}
        <input
          type="search"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            open(null);
            turn(1);
          }}
        />
      </label>
      <Together
        lines={asked}
        message={messageToAll(view, asked)}
        dueDay={view.period.dueDay}
        busy={busy}
        extend={props.extend}
        onStart={props.onStart}
        onEnd={props.onEnd}
        asking={opened && 'together' in opened ? opened.together : null}
        onAsk={(asking) => open(asking && { together: asking })}
      />
      <p class="quiet" aria-live="polite">
        {said}
      </p>
      <ul class="units">
        {lines.slice(0, pages * PAGE).map((line) => (
          <UnitRow
            key={`${line.unit} ${line.version} ${line.due ?? ''}`}
            line={line}
            dueDay={view.period.dueDay}
            busy={busy}
            open={opened !== null && 'unit' in opened && opened.unit === line.unit}
            message={messageTo(view, line)}
            onOpen={(wanted) => open(wanted ? { unit: line.unit } : null)}
            onExtend={(decide) => props.onExtend(line, decide)}
          />
        ))}
      </ul>
      {lines.length > pages * PAGE && (
        <div class="actions">
          <button type="button" onClick={() => turn(pages + 1)}>
            {trackWords.more(Math.min(PAGE, lines.length - pages * PAGE))}
          </button>
        </div>
      )}
    </>
  );
}
