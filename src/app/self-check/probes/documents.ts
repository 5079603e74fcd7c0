/**
 * What the drafts of documents rest on: Drive's conversion of our .docx, names of lines kept by the Docs API, new
 * content in the place of the old.
 */
import type { AdminDocument } from '../../../core/documents/content';
import { rangeName, type Kept } from '../../../core/documents/kept';
import { namingRequests, seenLines } from '../../../tables/documents/seen-lines';
import { wordDocument, type Written } from '../../../tables/documents/word-document';
import { selfCheckWords } from '../../../text/windows/rare/self-check';
import type { Probe, ProbeRoom } from '../probe';

const { document: words } = selfCheckWords;
const LINE = 'first';

const draft = (line: string): AdminDocument => ({
  title: words.name,
  rule: 'nd30',
  head: { superior: null, issuer: words.issuer, number: words.number, about: null, placeAndDate: words.placeAndDate },
  name: { kind: words.kind, subject: words.subject },
  to: [words.to],
  body: [
    { kind: 'paragraph', key: LINE, look: 'body', parts: [line] },
    {
      kind: 'table',
      key: 'table',
      columns: [
        { heading: words.columns[0], width: 70, align: 'left' },
        { heading: words.columns[1], width: 30, align: 'right' },
      ],
      rows: [{ key: 'row', cells: [[words.cells[0]], [words.cells[1]]] }],
    },
  ],
  signing: [words.signing],
  recipients: [words.recipient],
  annexes: [],
});

const saved = (room: ProbeRoom, { bytes }: Written, replace: string | null = null): string =>
  room.world.documents.save(bytes, {
    name: words.name,
    parent: room.folderId,
    replace,
    appProperties: { cchc: 'probe' },
  });

/** Throws when the document does not exist for this account. */
function read(room: ProbeRoom, id: string) {
  const seen = room.world.documents.get(id);
  if (seen === null) throw new Error('the converted document is not found');
  return seen;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textsOf = (texts: readonly string[]): string => JSON.stringify(texts.map(plain).filter((text) => text !== ''));

/** Every line of the .docx arrives, in its order, those of a table too. */
const docsConverted: Probe = {
  id: 'docsConverted',
  rows: ['G01'],
  expected: ['kept'],
  restsOn: ['document'],
  ask: (room) => {
    const made = wordDocument(draft(words.line));
    const seen = seenLines(read(room, saved(room, made)));
    return textsOf(seen.map(({ text }) => text)) === textsOf(made.lines.map(({ text }) => text)) ? 'kept' : 'changed';
  },
};

interface PageStyle {
  readonly defaultHeaderId?: string;
  readonly useFirstPageHeaderFooter?: boolean;
}
interface Headed {
  readonly documentStyle?: PageStyle;
  readonly body?: { readonly content?: readonly { readonly sectionBreak?: { readonly sectionStyle?: PageStyle } }[] };
  readonly headers?: Readonly<Record<string, unknown>>;
}

const HEADED = 'documentStyle,headers,body(content(sectionBreak))';

/** The page number is in the header, and the first page has none; the Docs API itself cannot insert it. */
const docsHeader: Probe = {
  id: 'docsHeader',
  rows: ['G02'],
  expected: ['page number, not on the first'],
  ask: (room) => {
    const id = saved(room, wordDocument(draft(words.line)));
    const { documentStyle = {}, headers = {}, body = {} } = room.door.document(id, HEADED) as Headed;
    // A section without its own header has that of the document.
    const styles = [
      ...(body.content ?? []).flatMap(({ sectionBreak }) => sectionBreak?.sectionStyle ?? []),
      documentStyle,
    ];
    const header = headers[styles.flatMap(({ defaultHeaderId }) => defaultHeaderId ?? [])[0] ?? ''];
    if (header === undefined || !JSON.stringify(header).includes('PAGE_NUMBER')) return 'no page number';
    return styles.some(({ useFirstPageHeaderFooter }) => useFirstPageHeaderFooter === true)
      ? 'page number, not on the first'
      : 'page number everywhere';
  },
};

/** The name of a line comes back at that line. */
const docsNamed: Probe = {
  id: 'docsNamed',
  rows: ['G03'],
  expected: ['named'],
  restsOn: ['document'],
  ask: (room) => {
    const made = wordDocument(draft(words.line));
    const id = saved(room, made);
    room.world.documents.change(id, namingRequests(read(room, id), made.lines));
    const line = seenLines(read(room, id)).find(({ text }) => plain(text) === words.line);
    return line?.names.includes(rangeName(LINE, words.line)) === true ? 'named' : 'lost';
  },
};

/** New content is in the same file; the batch that names its lines drops the names of the old ones. */
const docsReplaced: Probe = {
  id: 'docsReplaced',
  rows: ['G04'],
  expected: ['replaced'],
  restsOn: ['document'],
  ask: (room) => {
    const [old, made] = [wordDocument(draft(words.line)), wordDocument(draft(words.newLine))];
    const id = saved(room, old);
    room.world.documents.change(id, namingRequests(read(room, id), old.lines));
    if (saved(room, made, id) !== id) return 'another file';
    room.world.documents.change(id, namingRequests(read(room, id), made.lines));
    const seen = seenLines(read(room, id));
    if (seen.some(({ text }) => plain(text) === words.line)) return 'old text stays';
    const names = seen.find(({ text }) => plain(text) === words.newLine)?.names ?? [];
    return names.length === 1 && names[0] === rangeName(LINE, words.newLine) ? 'replaced' : 'lost';
  },
};

/** The colour behind a person's words, by which they are known after an interrupted making. */
const docsMarked: Probe = {
  id: 'docsMarked',
  rows: ['G05'],
  expected: ['kept'],
  restsOn: ['document'],
  ask: (room) => {
    const kept: Kept = new Map([[LINE, { instead: null, after: [words.typed] }]]);
    const seen = seenLines(read(room, saved(room, wordDocument(draft(words.line), kept))));
    return seen.some(({ text, marked }) => plain(text) === words.typed && marked) ? 'kept' : 'lost';
  },
};

export const DOCUMENT_PROBES: readonly Probe[] = [docsConverted, docsHeader, docsNamed, docsReplaced, docsMarked];
