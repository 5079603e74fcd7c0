/** A paper as the API's `Document`. Zero numbers are left out, as proto3 prints them, and so are empty maps. */
import { listOf } from './presets';
import { TAB_ID, type Paper } from './paper';
import type { Bag, Growing, Inline, Node, ParagraphNode, Segment, TableNode, Unit } from './types';

export interface Showing {
  readonly title: string;
  readonly canEdit: boolean;
  readonly tabs: boolean;
  readonly revisionId: string;
}

export function documentView(paper: Paper, showing: Showing): Bag {
  const content = tabContent(paper);
  return {
    title: showing.title,
    ...(showing.tabs
      ? { tabs: [{ tabProperties: { tabId: TAB_ID, title: 'Tab 1' }, documentTab: content }] }
      : content),
    // "Only populated if the user has edit access to the document."
    ...(showing.canEdit ? { revisionId: showing.revisionId } : {}),
    suggestionsViewMode: showing.canEdit ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS',
    documentId: paper.id,
  };
}

/** The content of a tab: body, headers, footers, styles, lists, named ranges. */
export function tabContent(paper: Paper): Bag {
  const of = (kind: 'header' | 'footer'): Growing =>
    Object.fromEntries(
      [...paper.segments.values()]
        .filter((one) => one.kind === kind)
        .map((one) => [one.id, { [`${kind}Id`]: one.id, content: contentOf(paper, one) }]),
    );
  return filled({
    body: { content: contentOf(paper, paper.segment('')) },
    headers: of('header'),
    footers: of('footer'),
    documentStyle: paper.documentStyle,
    namedStyles: { styles: paper.namedStyles },
    lists: Object.fromEntries([...paper.lists].map(([id, { preset }]) => [id, listOf(preset)])),
    namedRanges: namedRangesOf(paper),
  });
}

function filled(parts: Growing): Bag {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part as Bag).length > 0));
}

function namedRangesOf(paper: Paper): Bag {
  const out: Record<string, { name: string; namedRanges: Bag[] }> = {};
  for (const { id, name, ranges } of paper.namedRanges) {
    (out[name] ??= { name, namedRanges: [] }).namedRanges.push({
      namedRangeId: id,
      name,
      ranges: ranges.map(({ segmentId, start, end }) => ({
        ...(segmentId === '' ? {} : { segmentId }),
        ...span(start, end),
      })),
    });
  }
  return out;
}

function span(start: number, end: number): Bag {
  return start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };
}

function contentOf(paper: Paper, segment: Segment): Bag[] {
  return paper.structure(segment).map((node) => element(node, segment.units));
}

function element(node: Node, units: readonly Unit[]): Bag {
  const place = span(node.start, node.end);
  if (node.kind === 'table') return { ...place, table: tableView(node, units) };
  if (node.kind === 'paragraph') return { ...place, paragraph: paragraphView(node, units) };
  const unit = units[node.start];
  return { ...place, sectionBreak: { sectionStyle: unit?.kind === 'sectionBreak' ? unit.section : {} } };
}

function tableView(node: TableNode, units: readonly Unit[]): Bag {
  const start = units[node.start];
  const columns = start?.kind === 'table' ? start.columns : [];
  return {
    rows: node.rows.length,
    columns: columns.length,
    tableRows: node.rows.map((row) => {
      const head = units[row.start];
      return {
        ...span(row.start, row.end),
        tableCells: row.cells.map((cell) => {
          const first = units[cell.start];
          return {
            ...span(cell.start, cell.end),
            content: cell.content.map((one) => element(one, units)),
            tableCellStyle: first?.kind === 'cell' ? first.cell : {},
          };
        }),
        tableRowStyle: head?.kind === 'row' ? head.row : {},
      };
    }),
    tableStyle: { tableColumnProperties: columns },
  };
}

function paragraphView(node: ParagraphNode, units: readonly Unit[]): Bag {
  const last = units[node.end - 1];
  if (last?.kind !== 'newline')
    throw new Error(`bug of the docs double: the paragraph at ${node.start} has no newline`);
  return {
    elements: elementsOf(node, units),
    paragraphStyle: last.paragraph,
    ...(last.bullet === undefined ? {} : { bullet: last.bullet }),
  };
}

/** One run per stretch of letters of one style. The newline belongs to the last run when its style is the same. */
export function elementsOf(node: ParagraphNode, units: readonly Unit[]): Bag[] {
  const out: Bag[] = [];
  let from = node.start;
  for (let at = node.start; at < node.end; at += 1) {
    const unit = units[at] as Inline;
    const next = units[at + 1];
    const goesOn =
      at + 1 < node.end &&
      isLettered(unit) &&
      next !== undefined &&
      isLettered(next) &&
      (next as Inline).style === unit.style;
    if (goesOn) continue;
    out.push(inline(units.slice(from, at + 1) as Inline[], from));
    from = at + 1;
  }
  return out;
}

function isLettered(unit: Unit): boolean {
  return unit.kind === 'letter' || unit.kind === 'newline';
}

function inline(run: readonly Inline[], start: number): Bag {
  const place = span(start, start + run.length);
  const first = run[0];
  if (first?.kind === 'pageBreak') return { ...place, pageBreak: { textStyle: first.style } };
  if (first?.kind === 'autoText') return { ...place, autoText: { type: first.type, textStyle: first.style } };
  const content = run.map((unit) => (unit.kind === 'letter' ? unit.letter : '\n')).join('');
  return { ...place, textRun: { content, textStyle: first?.style ?? {} } };
}
