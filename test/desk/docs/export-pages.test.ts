/** Pages, lists, header and footer, and headings of an exported document, as LibreOffice prints them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDocx } from '../../../src/desk/docs/docx/export-docx';
import { findProgram, pdfText, pdfToPng, toPdf } from '../../support/office';
import { aDesk, insert } from './a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the state of the double is read freely

const pt = (magnitude: number): object => ({ magnitude, unit: 'PT' });

function made(): Parameters<typeof exportDocx>[0] {
  const desk = aDesk();
  const id = desk.create('Phụ lục');
  const a4 = { pageSize: { width: pt(595.28), height: pt(841.89) }, useFirstPageHeaderFooter: true };
  const { replies } = desk.batch(id, [
    { updateDocumentStyle: { documentStyle: a4, fields: 'pageSize,useFirstPageHeaderFooter' } },
    { createHeader: { type: 'DEFAULT' } },
    insert(1, 'Đề mục\nviệc thứ nhất\n\tviệc nhỏ\nviệc thứ hai\nHết trang đầu\tcột\u000Bdòng\nTrang hai\nTrang ngang'),
    {
      updateParagraphStyle: {
        range: { startIndex: 1, endIndex: 2 },
        paragraphStyle: { namedStyleType: 'HEADING_1' },
        fields: 'namedStyleType',
      },
    },
    {
      createParagraphBullets: { range: { startIndex: 8, endIndex: 40 }, bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN' },
    },
  ]);
  const at = (text: string): number => {
    const found = desk
      .get(id)
      .body.content.find((one: Any) => one.paragraph?.elements[0].textRun?.content.startsWith(text));
    return found.startIndex;
  };
  desk.batch(id, [{ insertSectionBreak: { location: { index: at('Trang ngang') }, sectionType: 'NEXT_PAGE' } }]);
  desk.batch(id, [
    {
      updateSectionStyle: {
        range: { startIndex: at('Trang ngang'), endIndex: at('Trang ngang') + 1 },
        sectionStyle: { flipPageOrientation: true },
        fields: 'flipPageOrientation',
      },
    },
    { insertPageBreak: { location: { index: at('Trang hai') } } },
  ]);
  // No request makes a page number; only a document made by hand has one.
  const state = desk.docs.save() as Any;
  const header = state.papers[0].segments.find((one: Any) => one.id === replies[1].createHeader.headerId);
  header.units = [
    ['Trang ', {}],
    { kind: 'autoText', type: 'PAGE_NUMBER', style: {} },
    { kind: 'newline', style: {}, paragraph: { namedStyleType: 'NORMAL_TEXT', alignment: 'CENTER' } },
  ];
  desk.docs.load(JSON.parse(JSON.stringify(state)));
  return desk.docs.snapshot(id) as Parameters<typeof exportDocx>[0];
}

describe('an annex in sections, checked with LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  let pages: string[];
  let sizes: string[];
  beforeAll(async () => {
    const path = join(folder, 'phu-luc.docx');
    writeFileSync(path, await exportDocx(made()));
    const pdf = await toPdf(path, folder);
    pages = await pdfText(pdf);
    const said = execFileSync(findProgram(['pdfinfo'], 'poppler-utils'), ['-f', '1', '-l', '9', pdf], {
      encoding: 'utf8',
    });
    sizes = [...said.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)].map(
      ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
    );
    if (process.env['DOCX_PNG']) await pdfToPng(pdf, process.env['DOCX_PNG'], 60);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('page and section breaks start pages, and the last page is landscape', () => {
    expect(pages.map((page) => /Đề mục|Trang hai|Trang ngang/.exec(page)?.[0])).toEqual([
      'Đề mục',
      'Trang hai',
      'Trang ngang',
    ]);
    expect(sizes).toEqual(['595×842', '595×842', '842×595']);
  });

  test('the first page has no number, the others do', () => {
    expect(pages.map((page) => /Trang \d/.exec(page)?.[0])).toEqual([undefined, 'Trang 2', 'Trang 3']);
  });

  test('lists are numbered by level; tabs and line breaks stay', () => {
    const first = pages[0] ?? '';
    expect(first).toMatch(/1\.\s+việc thứ nhất\s+a\.\s+việc nhỏ\s+2\.\s+việc thứ hai/);
    expect(first).toMatch(/Hết trang đầu\s+cột\n\s*dòng/);
  });
});

test('an element that cannot be made throws with its name and is not left out', async () => {
  const body = {
    content: [{ sectionBreak: {} }, { paragraph: { elements: [{ startIndex: 1, endIndex: 2, person: {} }] } }],
  };
  await expect(exportDocx({ body })).rejects.toThrow('chưa mô phỏng: docs export of person');
});
