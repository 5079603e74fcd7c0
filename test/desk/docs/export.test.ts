/**
 * A report written through the API, exported as .docx and checked with LibreOffice: complete text, A4, one page in the
 * Vietnamese form.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDocx } from '../../../src/desk/docs/docx/export-docx';
import { pdfText, pdfToPng, toPdf } from '../../support/office';
import { aDesk } from './a-desk';
import { AFTER, BODY, LEFT, RECEIVERS, RIGHT, ROWS, SIGNER, TITLE, writeReport } from './report';

/** Justified lines are printed letter by letter, so blanks are ignored. */
const letters = (text: string): string => text.replace(/\s+/g, '');

describe('an administrative report written through the API, checked with LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  let pages: string[];
  beforeAll(async () => {
    const desk = aDesk();
    const id = desk.create('Báo cáo quý I');
    writeReport({ batch: (requests) => desk.batch(id, requests), read: () => desk.get(id) });
    const path = join(folder, 'bao-cao.docx');
    writeFileSync(path, await exportDocx(desk.docs.snapshot(id) as Parameters<typeof exportDocx>[0]));
    const pdf = await toPdf(path, folder);
    pages = await pdfText(pdf);
    if (process.env['DOCX_PNG']) await pdfToPng(pdf, process.env['DOCX_PNG'], 80);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('prints on one page with every word in order', () => {
    expect(pages).toHaveLength(1);
    const page = letters(pages[0] ?? '');
    for (const line of [...TITLE, ...BODY, ...AFTER, ...RECEIVERS, ...SIGNER]) expect(page).toContain(letters(line));
    for (const cell of ROWS.flat()) expect(page).toContain(letters(cell));
    for (const word of [...LEFT, ...RIGHT].flatMap((line) => line.split(/\s+/))) expect(page).toContain(word);
    const order = [
      TITLE[0] ?? '',
      TITLE[1] ?? '',
      ...BODY,
      'Đấtđai;hộtịch;chứngthực',
      ...AFTER,
      RECEIVERS[0] ?? '',
    ].map((line) => page.indexOf(letters(line)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
