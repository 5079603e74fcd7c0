/** The words and tables of a .docx, read from its own XML. Throws when it is not laid out as the decree asks. */
import { unzipped } from '../../../src/desk/docs/docx/unzip';
import { layoutFaults } from './docx-layout';
import { childOf, elementsOf, textIn, xmlOf, type XmlElement } from '../../../src/desk/docs/docx/xml';

export interface DocxRead {
  /** Paragraphs outside tables that are not blank. */
  readonly paragraphs: readonly string[];
  /** Rows of cells of every table, in order. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((one) => one.name === name);

export function readDocx(bytes: Uint8Array): DocxRead {
  const xml = unzipped(bytes).get('word/document.xml');
  const body = xml && childOf(xmlOf(xml.toString('utf8')), 'w:body');
  if (!body) throw new Error('no body');
  const faults = layoutFaults(bytes);
  if (faults.length > 0) throw new Error(`not as the decree asks: ${faults.join('; ')}`);
  return {
    paragraphs: named(body, 'w:p')
      .map(textIn)
      .filter((text) => text.trim() !== ''),
    tables: named(body, 'w:tbl').map((table) =>
      named(table, 'w:tr').map((row) =>
        named(row, 'w:tc').map((cell) => named(cell, 'w:p').map(textIn).join('\n').trim()),
      ),
    ),
  };
}
