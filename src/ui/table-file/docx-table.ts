/**
 * The table of a .docx: the one with the most filled cells, and the tables after it with as many columns, since a long
 * table is often cut into several. Deleted words of tracked changes are left out.
 */
import { all, attribute, children, partsOf } from './package-parts';
import { plain, type TextGrid } from './text-grid';

export function tableOfDocx(bytes: Uint8Array): TextGrid {
  const body = partsOf(bytes)('word/document.xml');
  if (!body) throw new Error('no word/document.xml');
  const grids = all(body, 'tbl')
    .filter((table) => !table.parentElement?.closest('tbl'))
    .map(gridOf);
  const filled = (grid: TextGrid): number => grid.flat().filter((cell) => cell !== '').length;
  const widest = (grid: TextGrid): number => Math.max(0, ...grid.map((row) => row.length));
  const largest = [...grids].sort((one, other) => filled(other) - filled(one))[0];
  if (!largest) return [];
  return grids.slice(grids.indexOf(largest)).flatMap((grid) => (widest(grid) === widest(largest) ? grid : []));
}

function gridOf(table: Element): TextGrid {
  const grid: TextGrid = [];
  for (const row of children(table, 'tr')) {
    const above = grid[grid.length - 1];
    const line: string[] = [];
    for (const cell of cellsOf(row)) {
      const shape = children(cell, 'tcPr')[0];
      const merge = shape && children(shape, 'vMerge')[0];
      const continues = merge !== undefined && attribute(merge, 'val') !== 'restart';
      const span = Number(attribute(shape && children(shape, 'gridSpan')[0], 'val')) || 1;
      line.push(continues ? (above?.[line.length] ?? '') : textOf(cell), ...Array<string>(span - 1).fill(''));
    }
    grid.push(line);
  }
  return grid;
}

/** A cell or a row may be inside a content control. */
const cellsOf = (row: Element): readonly Element[] =>
  Array.from(row.children).flatMap((one) => {
    if (one.localName === 'tc') return [one];
    return one.localName === 'sdt' ? all(one, 'tc') : [];
  });

const PIECES: Readonly<Record<string, (piece: Element) => string>> = {
  t: (piece) => piece.textContent ?? '',
  tab: () => ' ',
  br: () => '\n',
  noBreakHyphen: () => '-',
};

const textOf = (cell: Element): string =>
  plain(
    all(cell, 'p')
      .map((paragraph) =>
        all(paragraph, '*')
          .map((piece) => (piece.parentElement?.localName === 'r' ? (PIECES[piece.localName]?.(piece) ?? '') : ''))
          .join(''),
      )
      .join('\n'),
  );
