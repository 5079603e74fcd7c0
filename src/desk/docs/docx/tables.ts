/**
 * A table of the Docs API as a table of Word: fixed column widths, merged cells, borders, paddings, repeated header
 * rows.
 */
import type { docs_v1 } from '@googleapis/docs';
import {
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellBorders,
  type Paragraph,
} from 'docx';
import { NotDoubled } from '../../contract';
import { paragraphOf } from './paragraphs';
import { borderOf, hexOf, twips, type NamedStyles } from './styles';

export interface Room {
  readonly named: NamedStyles;
  /** Twips between the margins. */ readonly width: number;
}

/** Paragraphs and tables in their order. */
export function blocksOf(content: readonly docs_v1.Schema$StructuralElement[], room: Room): (Paragraph | Table)[] {
  return content.map((element) => {
    if (element.paragraph) return paragraphOf(element.paragraph, room.named);
    if (element.table) return tableOf(element.table, room);
    throw new NotDoubled(
      `docs export of ${Object.keys(element)
        .filter((name) => !name.endsWith('Index'))
        .join()}`,
    );
  });
}

function tableOf(table: docs_v1.Schema$Table, room: Room): Table {
  const widths = columnWidths(table, room.width);
  const covered = coveredCells(table);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: (table.tableRows ?? []).map(
      (row, at) =>
        new TableRow({
          children: (row.tableCells ?? []).flatMap((cell, column) =>
            covered.has(`${at},${column}`) ? [] : [cellOf(cell, { room, widths: widths.slice(column) })],
          ),
          ...(row.tableRowStyle?.minRowHeight?.magnitude
            ? { height: { value: twips(row.tableRowStyle.minRowHeight), rule: HeightRule.ATLEAST } }
            : {}),
          ...(row.tableRowStyle?.tableHeader === true ? { tableHeader: true } : {}),
          ...(row.tableRowStyle?.preventOverflow === true ? { cantSplit: true } : {}),
        }),
    ),
  });
}

/** Fixed widths stay as they are; the other columns share the rest of the page. */
function columnWidths(table: docs_v1.Schema$Table, room: number): number[] {
  const columns = table.tableStyle?.tableColumnProperties ?? [];
  const fixed = columns.map((column) => (column.widthType === 'FIXED_WIDTH' ? twips(column.width) : undefined));
  const left = room - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const even = Math.max(100, Math.floor(left / Math.max(1, fixed.filter((width) => width === undefined).length)));
  return fixed.map((width) => width ?? even);
}

/** `row,column` of the cells that a merged cell covers. */
function coveredCells(table: docs_v1.Schema$Table): Set<string> {
  const covered = new Set<string>();
  (table.tableRows ?? []).forEach((row, r) =>
    (row.tableCells ?? []).forEach((cell, c) => {
      const { rowSpan, columnSpan } = cell.tableCellStyle ?? {};
      for (let down = 0; down < (rowSpan ?? 1); down += 1) {
        for (let across = 0; across < (columnSpan ?? 1); across += 1)
          if (down + across > 0) covered.add(`${r + down},${c + across}`);
      }
    }),
  );
  return covered;
}

const ANCHORS: Readonly<Record<string, (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]>> = {
  TOP: VerticalAlignTable.TOP,
  MIDDLE: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

/** The border of a new table in the editor: black, one point. */
const USUAL: docs_v1.Schema$TableCellBorder = {
  color: { color: { rgbColor: {} } },
  width: { magnitude: 1, unit: 'PT' },
  dashStyle: 'SOLID',
};

function cellOf(
  cell: docs_v1.Schema$TableCell,
  { room, widths }: { room: Room; widths: readonly number[] },
): TableCell {
  const style = cell.tableCellStyle ?? {};
  const span = style.columnSpan ?? 1;
  const size = widths.slice(0, span).reduce((sum, width) => sum + width, 0);
  const margins = {
    left: twips(style.paddingLeft),
    right: twips(style.paddingRight),
    top: twips(style.paddingTop),
    bottom: twips(style.paddingBottom),
  };
  const fill = hexOf(style.backgroundColor);
  return new TableCell({
    children: blocksOf(cell.content ?? [], { ...room, width: size - margins.left - margins.right }),
    width: { size, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...((style.rowSpan ?? 1) > 1 ? { rowSpan: style.rowSpan ?? 1 } : {}),
    margins: { marginUnitType: WidthType.DXA, ...margins },
    verticalAlign: ANCHORS[style.contentAlignment ?? 'TOP'] ?? VerticalAlignTable.TOP,
    borders: bordersOf(style),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
  });
}

function bordersOf(style: docs_v1.Schema$TableCellStyle): ITableCellBorders {
  return {
    top: borderOf(style.borderTop ?? USUAL),
    bottom: borderOf(style.borderBottom ?? USUAL),
    left: borderOf(style.borderLeft ?? USUAL),
    right: borderOf(style.borderRight ?? USUAL),
  };
}
