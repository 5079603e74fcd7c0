/**
 * A whole Google document of one tab, as the API answers it, as a .docx for Word or LibreOffice. Elements that the
 * double cannot make throw NotDoubled.
 */
import type { docs_v1 } from '@googleapis/docs';
import { Document, Footer, Header, PageOrientation, Packer, Paragraph, SectionType, type ISectionOptions } from 'docx';
import { numberingOf } from './lists';
import { NamedStyles, twips } from './styles';
import { blocksOf, type Room } from './tables';

type Section = { readonly style: docs_v1.Schema$SectionStyle; readonly content: docs_v1.Schema$StructuralElement[] };
type DocumentStyle = docs_v1.Schema$DocumentStyle;

/** The bytes of the .docx. */
export async function exportDocx(document: docs_v1.Schema$Document): Promise<Uint8Array> {
  const named = new NamedStyles(document.namedStyles?.styles ?? []);
  const sections = sectionsOf(document.body?.content ?? []);
  const file = new Document({
    title: document.title ?? '',
    creator: '',
    styles: named.wordStyles(),
    numbering: numberingOf(document.lists ?? {}),
    evenAndOddHeaderAndFooters: document.documentStyle?.useEvenPageHeaderFooter === true,
    sections: sections.map((section, at) => sectionOf(section, { document, named, isFirst: at === 0 })),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/**
 * "A section break represents the start of a new section, and the section style applies to the section after the
 * section break."
 */
function sectionsOf(content: readonly docs_v1.Schema$StructuralElement[]): Section[] {
  const sections: Section[] = [];
  for (const element of content) {
    if (element.sectionBreak) sections.push({ style: element.sectionBreak.sectionStyle ?? {}, content: [] });
    else sections.at(-1)?.content.push(element);
  }
  return sections;
}

interface Whole {
  readonly document: docs_v1.Schema$Document;
  readonly named: NamedStyles;
  readonly isFirst: boolean;
}

function sectionOf({ style, content }: Section, whole: Whole): ISectionOptions {
  const page = whole.document.documentStyle ?? {};
  const { size, width } = sizeOf(page, style);
  const margin = marginsOf(page, style);
  const columns = style.columnProperties?.length ?? 0;
  const between = twips(style.columnProperties?.[0]?.paddingEnd);
  const room: Room = {
    named: whole.named,
    width:
      columns > 1
        ? Math.floor((width - margin.left - margin.right) / columns) - between
        : width - margin.left - margin.right,
  };
  const start = style.pageNumberStart ?? (whole.isFirst ? page.pageNumberStart : undefined);
  return {
    properties: {
      page: { size, margin, ...(typeof start === 'number' ? { pageNumbers: { start } } : {}) },
      titlePage: usesFirstPage(style, whole),
      type: style.sectionType === 'CONTINUOUS' && !whole.isFirst ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      ...(columns > 1
        ? { column: { count: columns, space: between, separate: style.columnSeparatorStyle === 'BETWEEN_EACH_COLUMN' } }
        : {}),
    },
    ...bandsOf(style, whole, { ...room, width: width - margin.left - margin.right }),
    children: blocksOf(content, room),
  };
}

interface PageSize {
  /** Twips. */
  width: number;
  /** Twips. */
  height: number;
  orientation: 'portrait' | 'landscape';
}

/** The docx library rotates the page itself, so it receives the upright size. */
function sizeOf(page: DocumentStyle, style: docs_v1.Schema$SectionStyle): { size: PageSize; width: number } {
  const flip = style.flipPageOrientation ?? page.flipPageOrientation ?? false;
  const given = [twips(page.pageSize?.width), twips(page.pageSize?.height)] as const;
  const [width, height] = flip ? [given[1], given[0]] : given;
  const isWide = width > height;
  const size = isWide
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT };
  return { size, width };
}

function marginsOf(
  page: DocumentStyle,
  style: docs_v1.Schema$SectionStyle,
): Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number> {
  return {
    top: twips(style.marginTop ?? page.marginTop),
    bottom: twips(style.marginBottom ?? page.marginBottom),
    left: twips(style.marginLeft ?? page.marginLeft),
    right: twips(style.marginRight ?? page.marginRight),
    header: twips(style.marginHeader ?? page.marginHeader),
    footer: twips(style.marginFooter ?? page.marginFooter),
  };
}

/**
 * "If unset, it inherits from DocumentStyle's use_first_page_header_footer for the first section. If the value is unset
 * for subsequent sectors, it should be interpreted as false."
 */
function usesFirstPage(style: docs_v1.Schema$SectionStyle, { document, isFirst }: Whole): boolean {
  return (
    style.useFirstPageHeaderFooter ?? (isFirst ? document.documentStyle?.useFirstPageHeaderFooter : false) ?? false
  );
}

/** Headers and footers. In Word as in Docs, an unset one continues from the previous section. */
function bandsOf(
  style: docs_v1.Schema$SectionStyle,
  whole: Whole,
  room: Room,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { document, isFirst } = whole;
  const page = isFirst ? (document.documentStyle ?? {}) : {};
  const first = usesFirstPage(style, whole);
  const header = (id: string | null | undefined): Header | undefined =>
    id ? new Header({ children: blocksOf(document.headers?.[id]?.content ?? [], room) }) : undefined;
  const footer = (id: string | null | undefined): Footer | undefined =>
    id ? new Footer({ children: blocksOf(document.footers?.[id]?.content ?? [], room) }) : undefined;
  // "If not set, there's no first page header": the first page has none.
  const noHeader = first ? new Header({ children: [new Paragraph({})] }) : undefined;
  const noFooter = first ? new Footer({ children: [new Paragraph({})] }) : undefined;
  return {
    headers: present({
      default: header(style.defaultHeaderId ?? page.defaultHeaderId),
      first: header(style.firstPageHeaderId ?? page.firstPageHeaderId) ?? noHeader,
      even: header(style.evenPageHeaderId ?? page.evenPageHeaderId),
    }),
    footers: present({
      default: footer(style.defaultFooterId ?? page.defaultFooterId),
      first: footer(style.firstPageFooterId ?? page.firstPageFooterId) ?? noFooter,
      even: footer(style.evenPageFooterId ?? page.evenPageFooterId),
    }),
  };
}

function present<T>(bands: { readonly [place: string]: T | undefined }): Record<string, T> {
  return Object.fromEntries(Object.entries(bands).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
