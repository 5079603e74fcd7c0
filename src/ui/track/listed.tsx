/** The units by list and name, one page at a time. At most one panel is open, so only one main button is shown. */
import { useState } from 'preact/hooks';
import type { TrackLine, TrackList, TrackView } from '../../app/receive/track';
import { trackWords, zaloToMany, zaloToUnit } from '../../text/windows/track';
import { Choose, type Choice } from '../choose';
import { named } from '../named';
import type { Decide } from '../receive/decisions';
import { Together, type Asking, type TogetherProps } from './together';
import { UnitRow } from './unit-row';

const LISTS = Object.keys(trackWords.filter) as TrackList[];
/** Rows of one page: a long list must stay quick. */
const PAGE = 40;

interface Props extends Pick<TogetherProps, 'extend' | 'onStart' | 'onEnd'> {
  readonly view: TrackView;
  readonly busy: boolean;
  readonly onExtend: (line: TrackLine, decide: Decide) => void;
}

/** The one panel that is open: a unit's, or one about all units of the list. */
type Open = { readonly unit: string } | { readonly together: Exclude<Asking, null> } | null;

/** What the list is narrowed to; every change closes the open panel and starts at the first page. */
interface Narrowed {
  readonly list: TrackList;
  readonly text: string;
  readonly pages: number;
  readonly opened: Open;
}

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

function countWords(within: readonly TrackLine[], lines: readonly TrackLine[], { text, pages }: Narrowed): string {
  if (within.length === 0) return trackWords.empty;
  return lines.length === 0
    ? trackWords.noneFound(text)
    : trackWords.shown(Math.min(lines.length, pages * PAGE), lines.length);
}

export function Listed({ view, busy, extend, onExtend, onStart, onEnd }: Props) {
  const [now, set] = useState<Narrowed>({ list: 'notYet', text: '', pages: 1, opened: null });
  const narrow = (part: Partial<Narrowed>): void => set((before) => ({ ...before, opened: null, pages: 1, ...part }));
  const open = (opened: Open): void => set((before) => ({ ...before, opened }));
  const within = view.lines.filter((line) => line.lists.includes(now.list));
  const lines = named(within, now.text);
  const asked = lines.filter((line) => awaited(line) && line.mayExtend);
  const unpublished = lines.filter((line) => !line.published).length;
  return (
    <>
      <Choose
        label={trackWords.show}
        value={now.list}
        choices={choicesOf(view)}
        onChoose={(list) => narrow({ list })}
      />
      <label>
        {trackWords.search}
        <input type="search" value={now.text} onInput={(event) => narrow({ text: event.currentTarget.value })} />
      </label>
      <Together
        lines={asked}
        period={view.period.code}
        message={messageToAll(view, asked)}
        dueDays={view.period}
        busy={busy}
        {...{ extend, onStart, onEnd }}
        asking={now.opened && 'together' in now.opened ? now.opened.together : null}
        onAsk={(asking) => open(asking && { together: asking })}
      />
      <p class="quiet" aria-live="polite">
        {countWords(within, lines, now)}
        {unpublished > 0 && `. ${trackWords.notPublished(unpublished)}`}
      </p>
      <Units {...{ view, busy, now, lines, onExtend }} onOpen={open} />
      {lines.length > now.pages * PAGE && (
        <div class="actions">
          <button type="button" onClick={() => set((before) => ({ ...before, pages: before.pages + 1 }))}>
            {trackWords.more(Math.min(PAGE, lines.length - now.pages * PAGE))}
          </button>
        </div>
      )}
    </>
  );
}

const choicesOf = (view: TrackView): readonly Choice<TrackList>[] =>
  LISTS.map((value) => ({
    value,
    label: `${trackWords.filter[value]} (${view.lines.filter((line) => line.lists.includes(value)).length})`,
  }));

interface UnitsProps extends Pick<Props, 'view' | 'busy' | 'onExtend'> {
  readonly now: Narrowed;
  readonly lines: readonly TrackLine[];
  readonly onOpen: (opened: Open) => void;
}

const Units = ({ view, busy, now: { opened, pages }, lines, onExtend, onOpen }: UnitsProps) => (
  <ul class="units">
    {lines.slice(0, pages * PAGE).map((line) => (
      <UnitRow
        key={`${line.unit} ${line.version} ${line.due ?? ''}`}
        line={line}
        period={view.period.code}
        dueDays={view.period}
        busy={busy}
        open={opened !== null && 'unit' in opened && opened.unit === line.unit}
        message={messageTo(view, line)}
        onOpen={(wanted) => onOpen(wanted ? { unit: line.unit } : null)}
        onExtend={(decide) => onExtend(line, decide)}
      />
    ))}
  </ul>
);
