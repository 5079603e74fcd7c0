/** The .docx of a draft, read from its own XML. */
import type { AdminDocument, Block } from '../../../src/core/documents/content';
import { unzipped } from '../../../src/desk/docs/docx/unzip';
import { childOf, elementsOf, textIn, xmlOf, type XmlElement } from '../../../src/desk/docs/docx/xml';
import { wordDocument } from '../../../src/tables/documents/word-document';
import { layoutFaults } from '../../app/documents/docx-layout';
import { readDocx } from '../../app/documents/read-docx';
import { SAMPLE } from './sample';

test.each(['nd30', 'tt01'] as const)(
  'under %s page, margins, page number, fonts and headings are those of the decree',
  (rule) => {
    expect(layoutFaults(wordDocument({ ...SAMPLE, rule }).bytes)).toEqual([]);
  },
);

test('a file of annexes alone has no head, and the pages of the decree', () => {
  const { bytes } = wordDocument({ ...SAMPLE, head: null, name: null, to: [], body: [], signing: [], recipients: [] });
  expect(readDocx(bytes).paragraphs[0]).toBe(SAMPLE.annexes[0]?.label);
  expect(layoutFaults(bytes)).toEqual([]);
});

test('a list without a signer and recipients ends without the words for recipients', () => {
  const words = (signing: readonly string[], recipients: readonly string[]): string => {
    const { paragraphs, tables } = readDocx(wordDocument({ ...SAMPLE, signing, recipients }).bytes);
    return [...paragraphs, ...tables.flat(2)].join('\n');
  };
  expect(words(SAMPLE.signing, SAMPLE.recipients)).toContain('Nơi nhận:');
  expect(words([], [])).not.toContain('Nơi nhận:');
});

const isKept = (paragraph: XmlElement): boolean =>
  childOf(childOf(paragraph, 'w:pPr') ?? paragraph, 'w:keepNext')?.attributes['w:val'] === '1';

/** The paragraphs before the table of recipients and signer that stay on its page, as a chain without a gap. */
function withSignature(document: AdminDocument): readonly string[] {
  const xml = unzipped(wordDocument(document).bytes).get('word/document.xml');
  const body = xml && childOf(xmlOf(xml.toString('utf8')), 'w:body');
  if (!body) throw new Error('no body');
  const blocks = elementsOf(body);
  const foot = blocks.findIndex((block) => block.name === 'w:tbl' && textIn(block).includes('Nơi nhận:'));
  const before = blocks
    .slice(0, foot)
    .flatMap((block) => (block.name === 'w:p' ? [block] : elementsOf(block).filter(({ name }) => name === 'w:tr')))
    .map((block): readonly [string, boolean] => [
      textIn(block),
      block.name === 'w:p'
        ? isKept(block)
        : elementsOf(block)
            .flatMap((cell) => elementsOf(cell).filter(({ name }) => name === 'w:p'))
            .every(isKept),
    ]);
  const chain = before.slice(before.findLastIndex(([, kept]) => !kept) + 1);
  return chain.map(([text]) => text).filter((text) => text.trim() !== '');
}

const line = (key: string, text: string): Block => ({ kind: 'paragraph', key, look: 'body', parts: [text] });
const LONG =
  'Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện, báo cáo kết quả về Sở Nội vụ trước ngày đã nêu để tổng hợp.';
const list = SAMPLE.body.filter(({ kind }) => kind === 'table');

test.each<[string, readonly Block[], readonly string[]]>([
  ['two lines of text', [line('a', LONG), line('b', LONG)], [LONG]],
  [
    'a short last line and the text before it',
    [line('a', LONG), line('b', LONG), line('c', 'Trân trọng./.')],
    [LONG, 'Trân trọng./.'],
  ],
  ['the last row of a table', [line('a', LONG), ...list], ['2Sở <Y> tế7 (37/38)']],
  ['all that there is', [line('a', 'Trân trọng./.')], ['Trân trọng./.']],
])('the signature is never alone on its page: %s goes with it', (_, body, expected) => {
  const chain = withSignature({ ...SAMPLE, body });
  expect(chain.slice(-expected.length)).toEqual(expected);
  expect(chain.includes(LONG)).toBe(expected.includes(LONG));
});
