/** Drive's conversion of a .docx: what arrives in the document, what a second upload leaves, and what is exported. */
import { unzipped } from '../../../src/desk/docs/docx/unzip';
import { childOf, elementsOf, textIn, xmlOf } from '../../../src/desk/docs/docx/xml';
import { Desk } from '../../../src/desk/desk';
import { KEPT_FILL, wordDocument } from '../../../src/tables/documents/word-document';
import { SAMPLE } from '../../tables/documents/sample';

const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const desk = new Desk({ seed: 3, latency: 'typical', accountKind: 'workspace', bundleDir: 'dist' });
const actor = { email: desk.province.office[0]!.email, project: null };
type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- Google's requests and answers are free

const call = (method: string, params: Record<string, unknown>, more: object = {}): Any =>
  desk.call({ method, params, ...more }, actor);

const made = wordDocument(SAMPLE);
const media = (bytes: Uint8Array) => ({ media: { mimeType: DOCX, bytes } });
const create = (bytes = made.bytes): string =>
  call('drive.files.create', {}, { body: { name: 'Công văn', mimeType: DOCUMENT }, ...media(bytes) }).id;

const paragraphs = (content: Any[]): Any[] =>
  content.flatMap((one) =>
    one.table
      ? one.table.tableRows.flatMap((row: Any) => row.tableCells.flatMap((cell: Any) => paragraphs(cell.content)))
      : one.paragraph
        ? [one.paragraph]
        : [],
  );
const textOf = (paragraph: Any): string =>
  paragraph.elements
    .map((one: Any) => one.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
const lines = (id: string): string[] =>
  paragraphs(call('docs.documents.get', { documentId: id }).body.content)
    .map(textOf)
    .filter((text) => text.trim() !== '');

test('every line arrives, in order', () => {
  expect(lines(create())).toEqual(made.lines.map(({ text }) => text.replaceAll('\n', '\u000b')));
});

test.each([
  ['with an annex', SAMPLE],
  ['of one section', { ...SAMPLE, annexes: [] }],
])(
  '%s: the page is A4 with the decree’s margins, its number is at the top and not on the first page',
  (_, document) => {
    const seen = call('docs.documents.get', { documentId: create(wordDocument(document).bytes) });
    const { pageSize, marginLeft, useFirstPageHeaderFooter, defaultHeaderId, firstPageHeaderId } = seen.documentStyle;
    expect([pageSize.width.magnitude, pageSize.height.magnitude, marginLeft.magnitude]).toEqual([595.3, 841.9, 85.05]);
    expect(useFirstPageHeaderFooter).toBe(true);
    const [number] = seen.headers[defaultHeaderId].content;
    expect(number.paragraph.elements[0].autoText.type).toBe('PAGE_NUMBER');
    expect(number.paragraph.paragraphStyle.alignment).toBe('CENTER');
    expect(textOf(seen.headers[firstPageHeaderId].content[0].paragraph)).toBe('');
  },
);

const [ANNEX] = SAMPLE.annexes;
const wide = (columns: number): typeof SAMPLE => ({
  ...SAMPLE,
  annexes: [
    {
      ...ANNEX!,
      body: [
        {
          kind: 'table',
          key: 'list',
          columns: Array.from({ length: columns }, (_, at) => ({ heading: `Cột ${at}`, width: 10, align: 'left' })),
          rows: [{ key: 'one', cells: Array.from({ length: columns }, () => ['x']) }],
        },
      ],
    },
  ],
});

test.each([
  [5, false],
  [6, true],
])(
  'an annex is a section of its own, whose pages are counted from 1; with %i columns it is wide: %s',
  (columns, turned) => {
    const seen = call('docs.documents.get', { documentId: create(wordDocument(wide(columns)).bytes) });
    const [, annex] = seen.body.content.flatMap((one: Any) =>
      one.sectionBreak ? [one.sectionBreak.sectionStyle] : [],
    );
    expect(annex).toMatchObject({ sectionType: 'NEXT_PAGE', flipPageOrientation: turned, pageNumberStart: 1 });
  },
);

test('before Decree 30 the number is at the bottom right', () => {
  const seen = call('docs.documents.get', { documentId: create(wordDocument({ ...SAMPLE, rule: 'tt01' }).bytes) });
  const [number] = seen.footers[seen.documentStyle.defaultFooterId].content;
  expect(number.paragraph.elements[0].autoText.type).toBe('PAGE_NUMBER');
  expect(number.paragraph.paragraphStyle.alignment).toBe('END');
});

test('kept words have their colour behind them', () => {
  const kept = new Map([['whole', { instead: null, after: ['Thêm tay.'] }]]);
  const seen = call('docs.documents.get', { documentId: create(wordDocument(SAMPLE, kept).bytes) });
  const added = paragraphs(seen.body.content).find((one) => textOf(one) === 'Thêm tay.');
  const { red, green, blue } = added.paragraphStyle.shading.backgroundColor.color.rgbColor;
  const hex = [red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  expect(hex.toUpperCase()).toBe(KEPT_FILL);
});

test('a second upload replaces the content of the same file, and its named ranges are gone', () => {
  const id = create();
  const range = { name: 'cchc|x|1', range: { startIndex: 1, endIndex: 3 } };
  const [body] = paragraphs(call('docs.documents.get', { documentId: id }).body.content);
  expect(body).toBeDefined();
  call(
    'docs.documents.batchUpdate',
    { documentId: id },
    { body: { requests: [{ createNamedRange: { ...range, range: { startIndex: 5, endIndex: 8 } } }] } },
  );
  expect(Object.keys(call('docs.documents.get', { documentId: id }).namedRanges)).toHaveLength(1);
  const next = wordDocument({ ...SAMPLE, annexes: [] });
  call('drive.files.update', { fileId: id }, { body: { name: 'Công văn 2' }, ...media(next.bytes) });
  expect(lines(id)).toEqual(next.lines.map(({ text }) => text));
  expect(call('docs.documents.get', { documentId: id }).namedRanges).toBeUndefined();
});

test('the export has every line again, read from its own XML', async () => {
  const id = create();
  const files = unzipped(await desk.exportDocx(id));
  const body = childOf(xmlOf(files.get('word/document.xml')!.toString('utf8')), 'w:body');
  const texts = (element: ReturnType<typeof xmlOf>): string[] =>
    element.name === 'w:p' ? [textIn(element)] : elementsOf(element).flatMap(texts);
  expect(texts(body!).filter((text) => text.trim() !== '')).toEqual(made.lines.map(({ text }) => text));
});

test('anything else is not converted', () => {
  const refused = (mimeType: string, uploaded: string) => () =>
    call('drive.files.create', {}, { body: { name: 'x', mimeType }, media: { mimeType: uploaded, bytes: made.bytes } });
  expect(refused('application/vnd.google-apps.spreadsheet', DOCX)).toThrow('chưa mô phỏng');
  expect(refused(DOCUMENT, 'text/html')).toThrow('chưa mô phỏng');
});
