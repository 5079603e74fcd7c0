/**
 * The desk's page: files as in Drive, a workbook as a spreadsheet, the add-in's menu and windows, the current account,
 * the clock, the outbox. A person without Google can do the whole main job here.
 */
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import '@univerjs/preset-sheets-core/lib/index.css';
import './page.css';
import { openBookView, type BookEvents } from './grid/book-view';
import { cellAt, factsAt, sheetOf } from './grid/cell-facts';
import { CellLine } from './grid/cell-line';
import { ChartStrip } from './chart-strip';
import * as door from './door';
import { Alert, Dialog, Sidebar, type Framed } from './frames';
import { Menu } from './menu';
import { Faults, Outbox, Share, Stats } from './panels';
import { Screen } from './screen';
import { TopBar } from './top-bar';
import type { Spot } from './grid/typed-cells';
import { words } from './words';

function Files(props: { readonly screen: Screen }) {
  const { files, book, account } = props.screen.seen;
  const { people } = props.screen;
  const books = files.filter((file) => file.mimeType.endsWith('spreadsheet'));
  const [folded, fold] = useState(false);
  const folder = (
    <button
      type="button"
      class="fold"
      aria-expanded={!folded}
      aria-label={words.fold}
      title={words.fold}
      onClick={() => fold(!folded)}
    >
      {folded ? '»' : '«'}
    </button>
  );
  if (folded)
    return (
      <nav class="files folded" aria-label={words.files}>
        {folder}
      </nav>
    );
  return (
    <nav class="files" aria-label={words.files}>
      {folder}
      <button type="button" class="new" onClick={() => void props.screen.newBook()}>
        + {words.newBook}
      </button>
      <h2>{words.files}</h2>
      {books.length === 0 ? (
        <p class="quiet">{people.offices.includes(account) ? words.noFilesOffice : words.noFiles}</p>
      ) : null}
      {books.map((file) => (
        <button
          key={file.id}
          type="button"
          class="file"
          aria-current={file.id === book?.spreadsheetId ? 'true' : undefined}
          onClick={() => void props.screen.openFile(file.id)}
        >
          {file.name}
        </button>
      ))}
    </nav>
  );
}

function MenuBar(props: { readonly screen: Screen }) {
  const { screen } = props;
  const { book, menu, busy } = screen.seen;
  if (book === null) return null;
  return (
    <div class="menubar">
      <h2 title={book.properties.title}>{book.properties.title}</h2>
      {screen.canEdit() ? null : <span class="badge">{words.readOnly}</span>}
      {menu === null ? (
        <small>{words.noMenu}</small>
      ) : (
        <Menu items={menu} busy={busy} onPick={(name) => void screen.runByMenu(name)} />
      )}
      <span class="gap" />
      <button type="button" onClick={() => screen.set({ panel: 'share' })}>
        {words.share}
      </button>
      <button type="button" onClick={() => void screen.redraw()}>
        {words.reload}
      </button>
      <a href={`/desk/files/${book.spreadsheetId}.xlsx`} download={`${book.properties.title}.xlsx`}>
        {words.download}
      </a>
    </div>
  );
}

const KEYS = { enter: 13, f2: 113 } as const;
/** The rest of what is typed goes into the line above the grid, which sends it as the grid would. */
function goOnInLine(letters: string): void {
  const line = document.getElementById('cell-entry');
  if (!(line instanceof HTMLInputElement)) return;
  line.focus();
  line.value = letters;
  line.dispatchEvent(new Event('input', { bubbles: true }));
}

const focusOn = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
};

/**
 * How the screen answers events of the grid. Formulas, lists and tick boxes are changed in other ways than by typing in
 * the cell.
 */
const gridEvents = (screen: Screen): BookEvents => ({
  onTyped: (edits) => screen.typed(edits),
  onChosen: (spot) => screen.chosen(spot),
  onClicked: (spot) => screen.clicked(spot),
  onSpace: (spot) => screen.clicked(spot),
  onBarred: () => screen.say(words.barred),
  onUnheard: goOnInLine,
  mayEdit: (spot: Spot, key?: number) => {
    const { book } = screen.seen;
    if (book === null) return false;
    if (!screen.canEdit()) {
      screen.say(words.readOnlyTold);
      return false;
    }
    const { toggle, list } = factsAt(book, spot);
    const opens = key === undefined || key === KEYS.enter || key === KEYS.f2;
    if (toggle !== null) return false;
    if (list !== null && opens) {
      focusOn('cell-list');
      return false;
    }
    if (cellAt(book, spot)?.userEnteredValue?.formulaValue !== undefined && opens) {
      focusOn('cell-entry');
      return false;
    }
    return true;
  },
});

function Work(props: { readonly screen: Screen }) {
  const { screen } = props;
  const { book, spot } = screen.seen;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    screen.view = openBookView(place.current, gridEvents(screen));
    return () => screen.view?.close();
  }, [screen]);
  const sheet = book === null || spot === null ? undefined : sheetOf(book, spot.sheetId);
  return (
    <main class="work">
      <MenuBar screen={screen} />
      {book === null ? (
        <p class="empty">{words.pickFile}</p>
      ) : (
        <CellLine
          key={`${book.spreadsheetId}!${spot?.sheetId ?? ''}`}
          facts={screen.facts()}
          reading={screen.seen.reading}
          canEdit={screen.canEdit()}
          onTyped={(text) => {
            if (spot !== null) screen.typed([{ ...spot, text }]);
          }}
          onGo={(row, column) => screen.go(row, column)}
          onFollow={(href) => void screen.follow(href)}
          onLeave={() => screen.view?.focus()}
        />
      )}
      <div class="grid" ref={place} style={{ visibility: book === null ? 'hidden' : 'visible' }} />
      {book !== null && sheet !== undefined ? <ChartStrip sheets={book.sheets} open={sheet} /> : null}
    </main>
  );
}

function Panels(props: { readonly screen: Screen }) {
  const { screen } = props;
  const asked = { screen, onClose: () => screen.set({ panel: null }) };
  const { panel } = screen.seen;
  if (panel === null) return null;
  const Shown = panels[panel];
  return <Shown {...asked} />;
}

const panels = { outbox: Outbox, stats: Stats, faults: Faults, share: Share } as const;

function BrokenAlert(props: { readonly screen: Screen }) {
  const { screen } = props;
  const { alert } = screen.seen;
  if (alert === null) return null;
  const close = (): void => {
    screen.set({ alert: null });
    screen.view?.focus();
  };
  return <Alert title={alert.title} text={alert.text} onClose={close} />;
}

/** Shows errors that happen outside of any click, and loads the files once. */
function useStart(screen: Screen): void {
  useEffect(() => {
    const broken = (text: string): void => screen.set({ alert: { title: words.broken, text } });
    // Univer rejects a promise when a command is barred; this is not an error.
    addEventListener('unhandledrejection', (event) => {
      if (!/cancel/i.test(String((event.reason as Error | undefined)?.name ?? '') + String(event.reason)))
        broken(String(event.reason));
    });
    void screen.tried(words.refused, () => screen.refresh());
  }, [screen]);
}

function App(props: { readonly people: door.People }) {
  const [, setTurn] = useState(0);
  const screen = useMemo(() => new Screen(props.people, () => setTurn((turn) => turn + 1)), []);
  useStart(screen);
  const { seen } = screen;
  const resize =
    (at: 'sidebar' | 'dialog', shown: Framed) =>
    (size: { width?: number; height?: number }): void =>
      screen.set({ [at]: { ...shown, ...size } });
  const frame = { run: screen.runByFrame, onFollow: (href: string) => void screen.follow(href) };
  return (
    <>
      <div class="desk" inert={seen.dialog !== null || seen.alert !== null}>
        <TopBar
          people={screen.people}
          account={seen.account}
          now={seen.now}
          busy={seen.busy}
          onAccount={(email) => void screen.switchTo(email)}
          onAdvance={(seconds) => void screen.advance(seconds)}
          onPanel={(panel) => screen.set({ panel })}
        />
        <Files screen={screen} />
        <Work screen={screen} />
        {seen.sidebar === null ? null : (
          <Sidebar
            {...frame}
            shown={seen.sidebar}
            resize={resize('sidebar', seen.sidebar)}
            onClose={() => screen.set({ sidebar: null })}
          />
        )}
        <Panels screen={screen} />
      </div>
      {seen.dialog === null ? null : (
        <Dialog
          {...frame}
          shown={seen.dialog}
          resize={resize('dialog', seen.dialog)}
          onClose={() => void screen.closeDialog()}
        />
      )}
      <BrokenAlert screen={screen} />
      <div class="toast" role="status" hidden={seen.toast === ''}>
        {seen.toast}
      </div>
    </>
  );
}

async function start(): Promise<void> {
  const root = document.getElementById('desk');
  if (root === null) throw new Error('no place for the page');
  try {
    render(<App people={await door.people()} />, root);
  } catch (error) {
    root.textContent = `${words.broken}: ${String(error)}`;
  }
}

void start();
