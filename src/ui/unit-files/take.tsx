/** Files that come back: read, looked at one by one, written when the person confirms, each taken back if wanted. */
import { useState } from 'preact/hooks';
import type { UnitFileLook } from '../../app/unit-files/take';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { ask, openWindow } from '../call';
import { failedBy, messageOf, SaidLine, type Said } from '../said';
import type { Chosen } from './body';
import { Looked } from './looked';
import { readUnitFile, UNIT_FILES } from './read-file';

const { take: words } = unitFileWords;

const refusedLook = (why: string): UnitFileLook => ({
  verdict: 'refused',
  unit: '',
  unitName: '',
  period: '',
  why: [why],
  changes: 0,
  over: [],
  overCount: 0,
  holding: [],
  holdingCount: 0,
  notes: [],
  mark: '',
});

/** The second file of a unit is not taken: the unit decides which of the two counts. */
function withoutDoubles(files: readonly Chosen[]): readonly Chosen[] {
  return files.map((one, at) => {
    const first = files.find(({ look }) => look.verdict === 'ready' && look.unit === one.look.unit);
    if (one.look.verdict !== 'ready' || !first || files.indexOf(first) === at) return one;
    return { ...one, look: { ...one.look, verdict: 'refused', why: [words.doubled(first.name)] } };
  });
}

async function lookedAt(file: File): Promise<Chosen> {
  const base = { name: file.name, state: 'looked', message: '' } as const;
  try {
    const body = await readUnitFile(file);
    return { ...base, body, look: await ask('lookAtUnitFile', body) };
  } catch (error) {
    return { ...base, body: null, look: refusedLook(messageOf(error)) };
  }
}

/** The chosen files and what is done with them; one thing at a time. */
function useFiles() {
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const [busy, setBusy] = useState('');
  const [said, say] = useState<Said | null>(null);
  const ready = files.filter(({ look, state }) => look.verdict === 'ready' && state === 'looked');
  const replace = (name: string, next: Partial<Chosen>): void =>
    setFiles((now) => now.map((one) => (one.name === name ? { ...one, ...next } : one)));
  const read = async (list: readonly File[]): Promise<void> => {
    say(null);
    const found: Chosen[] = [];
    for (const [at, file] of list.entries()) {
      setBusy(words.reading(file.name, at + 1, list.length));
      found.push(await lookedAt(file));
      setFiles(withoutDoubles(found));
    }
    setBusy('');
  };
  const write = async (submit: boolean): Promise<void> => {
    say(null);
    for (const [at, { name, body, look }] of ready.entries()) {
      setBusy(words.writing(name, at + 1, ready.length));
      if (!body) continue;
      try {
        const { message } = await ask('takeUnitFile', { ...body, key: look.mark, publish: submit });
        replace(name, { state: 'done', message });
      } catch (error) {
        replace(name, { look: { ...look, verdict: 'refused', why: [messageOf(error)] } });
      }
    }
    setBusy('');
  };
  const undo = async ({ name, look }: Chosen): Promise<void> => {
    setBusy(words.undo);
    try {
      const { message } = await ask('giveBackUnitFile', { period: look.period, unit: look.unit });
      replace(name, { state: 'undone', message });
    } catch (error) {
      say(failedBy(error));
    }
    setBusy('');
  };
  const done = files.filter(({ state }) => state === 'done');
  return { files, busy, said, ready, done, say, read, write, undo };
}

type Held = ReturnType<typeof useFiles>;

/** Writing, once every chosen file was looked at. */
function Write({ busy, ready, write }: Held) {
  const [submit, setSubmit] = useState(true);
  if (ready.length === 0) return null;
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={submit}
          disabled={busy !== ''}
          onChange={(event) => setSubmit(event.currentTarget.checked)}
        />{' '}
        {words.tick}
      </label>
      <button class="main" type="button" disabled={busy !== ''} onClick={() => void write(submit)}>
        {words.write(ready.length)}
      </button>
    </>
  );
}

export function Take() {
  const held = useFiles();
  const { files, busy, said, ready, done, say, read, undo } = held;
  return (
    <section aria-labelledby="take" aria-busy={busy !== ''}>
      <h2 id="take">{words.heading}</h2>
      <p class="quiet">{words.what}</p>
      <label>
        {words.files}
        <input
          type="file"
          multiple
          accept={UNIT_FILES}
          disabled={busy !== ''}
          onChange={(event) => void read(Array.from(event.currentTarget.files ?? []))}
        />
      </label>
      <SaidLine said={said} />
      {busy !== '' && <p role="status">{busy}</p>}
      {files.length > 0 && <Looked files={files} busy={busy !== ''} onUndo={(one) => void undo(one)} />}
      <Write {...held} />
      {done.length > 0 && ready.length === 0 && (
        <button
          class="main"
          type="button"
          disabled={busy !== ''}
          onClick={() => {
            openWindow('openCollect', done[0]?.look.period).catch((error: unknown) => say(failedBy(error)));
          }}
        >
          {words.next}
        </button>
      )}
    </section>
  );
}
