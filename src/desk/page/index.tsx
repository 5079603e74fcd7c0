/**
 * The desk's page: files as in Drive, a workbook as a spreadsheet, the add-in's menu and windows, whose account it is, the clock, the
 * outbox. A person without Google plays the whole main job here. The page holds no state of its own: the desk's store is the truth.
 */
import { render } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import '@univerjs/preset-sheets-core/lib/index.css';
import './page.css';
import { openBookView, type BookView, type Spot } from './book-view';
import { ChartStrip } from './chart-strip';
import * as door from './door';
import { Alert, Dialog, Sidebar, type Framed } from './frames';
import type { Book } from './google-shapes';
import { Menu, type MenuItem } from './menu';
import { Faults, Outbox, Stats } from './panels';
import { TopBar, type PanelName } from './top-bar';
import { words } from './words';

function Files(props: { readonly files: readonly door.FileRow[]; readonly open: string | null; readonly onOpen: (id: string) => void; readonly onNew: () => void }) {
  const books = props.files.filter((file) => file.mimeType.endsWith('spreadsheet'));
  return (
    <nav class="files" aria-label={words.files}>
      <button type="button" onClick={props.onNew}>+ {words.newBook}</button>
      <h2>{words.files}</h2>
      {books.length === 0 ? <p>{words.noFiles}</p> : books.map((file) => <button key={file.id} type="button" aria-current={file.id === props.open} onClick={() => props.onOpen(file.id)}>{file.name}</button>)}
    </nav>
  );
}

function App(props: { readonly people: door.People }) {
  const [account, setAccount] = useState(props.people.office);
  const [now, setNow] = useState('');
  const [files, setFiles] = useState<readonly door.FileRow[]>([]);
  const [book, setBook] = useState<Book | null>(null);
  const [sheetId, setSheetId] = useState<number | null>(null);
  const [menu, setMenu] = useState<readonly MenuItem[] | null>(null);
  const [sidebar, setSidebar] = useState<Framed | null>(null);
  const [dialog, setDialog] = useState<Framed | null>(null);
  const [alert, setAlert] = useState<{ title: string; text: string } | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<BookView | null>(null);
  const open = useRef<string | null>(null);

  const say = useCallback((text: string) => { setToast(text); setTimeout(() => setToast(null), 6000); }, []);
  const refresh = useCallback(async () => {
    setNow(new Date((await door.clock()).now).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }));
    setFiles(await door.files());
  }, []);
  const draw = useCallback(async (id: string, keep?: Spot) => {
    const read = await door.book(id);
    open.current = id;
    setBook(read);
    view.current?.show(read, keep);
    setSheetId(keep?.sheetId ?? view.current?.active()?.sheetId ?? null);
  }, []);

  /** Shows what a run put on the screen; a menu replaces the menu. */
  const showAll = useCallback(async () => {
    for (const shown of await door.shown()) {
      if (shown.kind === 'menu') setMenu((shown['items'] ?? []) as readonly MenuItem[]);
      if (shown.kind === 'sidebar') setSidebar(shown as unknown as Framed);
      if (shown.kind === 'dialog') setDialog(shown as unknown as Framed);
      if (shown.kind === 'toast') say(String(shown['text'] ?? ''));
      if (shown.kind === 'alert') setAlert({ title: String(shown['title'] ?? ''), text: String(shown['prompt'] ?? '') });
    }
  }, [say]);

  const runByMenu = useCallback(async (name: string) => {
    say(words.busy);
    try {
      await door.run(name, [], open.current ?? undefined);
      setToast(null);
      await showAll();
    } catch (error) {
      setAlert({ title: words.refused, text: (error as Error).message });
    }
  }, [say, showAll]);

  const runByFrame = useCallback(async (name: string, args: readonly unknown[]) => {
    const value = await door.run(name, args, open.current ?? undefined);
    await refresh();
    return value;
  }, [refresh]);

  const openFile = useCallback(async (id: string) => {
    setSidebar(null);
    setDialog(null);
    await draw(id);
    setMenu(null);
    try {
      await door.run('onOpen', [{ authMode: 'LIMITED' }], id);
      await showAll();
    } catch {
      setMenu(null); // as in Google: an account without the add-on, or with view access, simply has no menu
    }
  }, [draw, showAll]);

  useEffect(() => {
    door.actAs(account);
    void refresh();
    open.current = null;
    setBook(null);
    setMenu(null);
    setSidebar(null);
    setDialog(null);
  }, [account, refresh]);

  useEffect(() => {
    if (place.current === null) return undefined;
    view.current = openBookView(place.current, {
      onTyped: (edits) => {
        const id = open.current;
        if (id === null) return;
        const keep = view.current?.active() ?? undefined;
        door.type(id, edits).catch((error: Error) => setAlert({ title: words.refused, text: error.message })).finally(() => void draw(id, keep));
      },
      onChosen: (spot) => setSheetId(spot.sheetId),
    });
    return () => view.current?.close();
  }, [draw]);

  const advance = async (seconds: number): Promise<void> => {
    const after = await door.advance(seconds);
    say(words.fired(after.fired?.length ?? 0));
    await refresh();
    if (open.current !== null) await draw(open.current, view.current?.active() ?? undefined);
  };
  const newBook = async (): Promise<void> => { const made = await door.newBook('Bàn điều khiển'); await refresh(); await openFile(made.spreadsheetId); };
  const sheet = book?.sheets.find((one) => one.properties.sheetId === sheetId) ?? book?.sheets.find((one) => one.properties.hidden !== true);

  return (
    <>
      <TopBar people={props.people} account={account} now={now} onAccount={setAccount} onAdvance={(seconds) => void advance(seconds)} onPanel={setPanel} />
      <Files files={files} open={book?.spreadsheetId ?? null} onOpen={(id) => void openFile(id)} onNew={() => void newBook()} />
      <main class="work">
        <div class="menubar">
          <h2>{book?.properties.title ?? ''}</h2>
          {book === null ? null : menu === null ? <small>{words.noMenu}</small> : <Menu items={menu} onPick={(name) => void runByMenu(name)} />}
          {book === null ? null : <a href={`/desk/files/${book.spreadsheetId}.xlsx`} download={`${book.properties.title}.xlsx`}>{words.download}</a>}
          {book === null ? null : <button type="button" onClick={() => void draw(book.spreadsheetId, view.current?.active() ?? undefined)}>{words.reload}</button>}
        </div>
        {book === null ? <p class="empty">{words.pickFile}</p> : null}
        <div class="grid" ref={place} style={{ visibility: book === null ? 'hidden' : 'visible' }} />
        {book !== null && sheet !== undefined ? <ChartStrip sheets={book.sheets} open={sheet} /> : null}
      </main>
      {sidebar === null ? <span /> : <Sidebar shown={sidebar} run={runByFrame} onClose={() => setSidebar(null)} />}
      {dialog === null ? null : <Dialog shown={dialog} run={runByFrame} resize={(size) => setDialog({ ...dialog, ...size })} onClose={() => { setDialog(null); if (open.current !== null) void draw(open.current); void refresh(); }} />}
      {alert === null ? null : <Alert title={alert.title} text={alert.text} onClose={() => setAlert(null)} />}
      {toast === null ? null : <div class="toast" role="status">{toast}</div>}
      {panel === 'outbox' ? <Outbox onClose={() => setPanel(null)} /> : null}
      {panel === 'stats' ? <Stats onClose={() => setPanel(null)} /> : null}
      {panel === 'faults' ? <Faults onClose={() => setPanel(null)} tell={say} /> : null}
    </>
  );
}

async function start(): Promise<void> {
  const people = await door.people();
  door.actAs(people.office);
  const root = document.getElementById('desk');
  if (root !== null) render(<App people={people} />, root);
}

void start();
