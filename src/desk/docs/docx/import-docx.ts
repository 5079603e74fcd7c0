/**
 * A .docx as a Google document: what Drive's conversion makes of an upload. Sections, headers and footers with page
 * numbers, paragraphs and plain tables are converted; anything else throws NotDoubled with its name.
 */
import { NotDoubled } from '../../contract';
import { DOCUMENT_STYLE, NAMED_STYLES, newline, sectionStyle } from '../defaults';
import { intern } from '../intern';
import type { PaperState } from '../paper';
import { pt, type Bag, type Segment, type SegmentKind, type Unit } from '../types';
import { attribute, cellStyle, paragraphStyle, points, textStyle } from './import-styles';
import { unzipped } from './unzip';
import { childOf, elementsOf, textIn, xmlOf, type XmlElement } from './xml';

type Content = Pick<PaperState, 'segments' | 'documentStyle' | 'namedStyles'>;

/** @param newId an id in the form in which Google prints ids of document parts */
export function importDocx(bytes: Uint8Array, newId: () => string): Content {
  const files = unzipped(bytes);
  const part = (name: string): XmlElement => {
    const found = files.get(`word/${name}`);
    if (found === undefined) throw new NotDoubled(`Drive's conversion of a .docx without word/${name}`);
    return xmlOf(found.toString('utf8'));
  };
  const body = childOf(part('document.xml'), 'w:body');
  const bands = new Bands(part, newId);
  const sections = sectionsOf(elementsOf(body));
  const units = sections.flatMap(({ content, properties }, at): Unit[] => [
    { kind: 'sectionBreak', section: at === 0 ? sectionStyle('CONTINUOUS') : bands.sectionStyle(properties) },
    ...content.flatMap(blockUnits),
  ]);
  // The first section is that of the document: its headers and footers are segments too.
  const documentStyle = bands.documentStyle(sections[0]?.properties);
  return {
    segments: [{ id: '', kind: 'body', units }, ...bands.segments],
    documentStyle,
    namedStyles: namedStyles(part('styles.xml')),
  };
}

interface Section {
  readonly content: readonly XmlElement[];
  readonly properties: XmlElement | undefined;
}

/** In Word a section ends with its properties, in Docs it begins with them. */
function sectionsOf(blocks: readonly XmlElement[]): Section[] {
  const sections: Section[] = [];
  let content: XmlElement[] = [];
  for (const block of blocks) {
    const own = block.name === 'w:sectPr' ? block : childOf(childOf(block, 'w:pPr'), 'w:sectPr');
    if (block.name !== 'w:sectPr') content.push(block);
    if (own === undefined) continue;
    sections.push({ content, properties: own });
    content = [];
  }
  return sections;
}

function namedStyles(styles: XmlElement): readonly Bag[] {
  const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return NAMED_STYLES.map((style) =>
    style['namedStyleType'] === 'NORMAL_TEXT'
      ? {
          ...style,
          textStyle: { ...(style['textStyle'] as Bag), ...textStyle(defaults) },
          paragraphStyle: { ...(style['paragraphStyle'] as Bag), lineSpacing: 100 },
        }
      : style,
  );
}

const BANDS: Readonly<Record<string, readonly [kind: SegmentKind, at: Readonly<Record<string, string>>]>> = {
  'w:headerReference': ['header', { default: 'defaultHeaderId', first: 'firstPageHeaderId' }],
  'w:footerReference': ['footer', { default: 'defaultFooterId', first: 'firstPageFooterId' }],
};

/** Headers and footers, each part converted once, and the page of a section. */
class Bands {
  readonly segments: Segment[] = [];
  private readonly known = new Map<string, string>();
  private readonly targets: ReadonlyMap<string, string>;

  constructor(
    private readonly part: (name: string) => XmlElement,
    private readonly newId: () => string,
  ) {
    this.targets = new Map(
      elementsOf(part('_rels/document.xml.rels')).map(({ attributes }) => [
        attributes['Id'] ?? '',
        attributes['Target'] ?? '',
      ]),
    );
  }

  private segment(reference: string, kind: SegmentKind): string {
    const target = this.targets.get(reference) ?? '';
    const known = this.known.get(target);
    if (known !== undefined) return known;
    const id = this.newId();
    this.known.set(target, id);
    this.segments.push({ id, kind, units: elementsOf(this.part(target)).flatMap(blockUnits) });
    return id;
  }

  private shared(properties: XmlElement | undefined): Bag {
    const ids = elementsOf(properties).flatMap((element): [string, string][] => {
      const [kind, at] = BANDS[element.name] ?? [];
      const name = at?.[attribute(element, 'type') ?? ''];
      return kind === undefined || name === undefined
        ? []
        : [[name, this.segment(element.attributes['r:id'] ?? '', kind)]];
    });
    const margins = childOf(properties, 'w:pgMar');
    const start = attribute(childOf(properties, 'w:pgNumType'), 'start');
    return {
      ...Object.fromEntries(ids),
      marginTop: pt(points(margins, 'top')),
      marginBottom: pt(points(margins, 'bottom')),
      marginLeft: pt(points(margins, 'left')),
      marginRight: pt(points(margins, 'right')),
      marginHeader: pt(points(margins, 'header')),
      marginFooter: pt(points(margins, 'footer')),
      useFirstPageHeaderFooter: childOf(properties, 'w:titlePg') !== undefined,
      ...(start === undefined ? {} : { pageNumberStart: Number(start) }),
    };
  }

  sectionStyle(properties: XmlElement | undefined): Bag {
    const isLandscape = attribute(childOf(properties, 'w:pgSz'), 'orient') === 'landscape';
    return intern({ ...sectionStyle('NEXT_PAGE'), ...this.shared(properties), flipPageOrientation: isLandscape });
  }

  documentStyle(properties: XmlElement | undefined): Bag {
    const size = childOf(properties, 'w:pgSz');
    return {
      ...DOCUMENT_STYLE,
      ...this.shared(properties),
      pageSize: { width: pt(points(size, 'w')), height: pt(points(size, 'h')) },
    };
  }
}

function blockUnits(block: XmlElement): Unit[] {
  if (block.name === 'w:p') return paragraphUnits(block);
  if (block.name === 'w:tbl') return tableUnits(block);
  throw new NotDoubled(`Drive's conversion of ${block.name}`);
}

function paragraphUnits(element: XmlElement): Unit[] {
  const properties = childOf(element, 'w:pPr');
  const reader = new RunReader();
  for (const child of elementsOf(element)) {
    if (child.name === 'w:r') reader.take(child);
    else if (child.name !== 'w:pPr') throw new NotDoubled(`Drive's conversion of ${child.name}`);
  }
  return [...reader.units, newline(paragraphStyle(properties), textStyle(childOf(properties, 'w:rPr')))];
}

/** A field reaches over several runs: its code, then the result that Word showed last. */
class RunReader {
  readonly units: Unit[] = [];
  private field: 'none' | 'code' | 'result' = 'none';

  take(run: XmlElement): void {
    const style = textStyle(childOf(run, 'w:rPr'));
    for (const child of elementsOf(run)) this.piece(child, style);
  }

  private piece(child: XmlElement, style: Bag): void {
    switch (child.name) {
      case 'w:rPr':
        return;
      case 'w:t':
        if (this.field !== 'result') this.letters(textIn(child), style);
        return;
      case 'w:br':
        this.letters('\u000b', style);
        return;
      case 'w:fldChar':
        this.field = FIELD[attribute(child, 'fldCharType') ?? ''] ?? 'none';
        return;
      case 'w:instrText':
        if (textIn(child).trim() !== 'PAGE') throw new NotDoubled(`Drive's conversion of the field ${textIn(child)}`);
        this.units.push({ kind: 'autoText', type: 'PAGE_NUMBER', style });
        return;
      default:
        throw new NotDoubled(`Drive's conversion of ${child.name}`);
    }
  }

  private letters(text: string, style: Bag): void {
    this.units.push(...text.split('').map((letter): Unit => ({ kind: 'letter', letter, style })));
  }
}

const FIELD: Readonly<Record<string, 'none' | 'code' | 'result'>> = { begin: 'code', separate: 'result', end: 'none' };

function tableUnits(table: XmlElement): Unit[] {
  const properties = childOf(table, 'w:tblPr');
  const columns = elementsOf(childOf(table, 'w:tblGrid')).map((column) =>
    intern({ widthType: 'FIXED_WIDTH', width: pt(points(column, 'w')) }),
  );
  const cell = cellStyle(properties);
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr');
  return [
    { kind: 'table', columns },
    ...rows.flatMap((row): Unit[] => [
      { kind: 'row', row: rowStyle(childOf(row, 'w:trPr')) },
      ...elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .flatMap((one): Unit[] => [{ kind: 'cell', cell }, ...cellContent(one)]),
    ]),
    { kind: 'tableEnd' },
  ];
}

const rowStyle = (properties: XmlElement | undefined): Bag =>
  intern({
    minRowHeight: pt(0),
    ...(childOf(properties, 'w:cantSplit') ? { preventOverflow: true } : {}),
    ...(childOf(properties, 'w:tblHeader') ? { tableHeader: true } : {}),
  });

function cellContent(cell: XmlElement): Unit[] {
  for (const property of elementsOf(childOf(cell, 'w:tcPr')))
    if (property.name !== 'w:tcW') throw new NotDoubled(`Drive's conversion of ${property.name}`);
  return elementsOf(cell)
    .filter(({ name }) => name !== 'w:tcPr')
    .flatMap(blockUnits);
}
