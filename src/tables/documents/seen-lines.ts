/**
 * The lines of a Google document as it is now, and the requests that name our lines after a making. A table's cells are
 * read in the order in which they were written.
 */
import { isRangeName, rangeName, type SeenLine } from '../../core/documents/kept';
import {
  isFilled,
  type DocumentRequest,
  type DocumentShape,
  type ElementShape,
  type NamedRangeShape,
} from './document-shapes';
import { KEPT_FILL, type WrittenLine } from './word-document';

/** A paragraph with its place; the end is before the newline. */
interface PlacedLine extends SeenLine {
  readonly start: number;
  readonly end: number;
}

function paragraphsIn(content: readonly ElementShape[]): readonly ElementShape[] {
  return content.flatMap((element) =>
    element.table
      ? (element.table.tableRows ?? []).flatMap((row) =>
          (row.tableCells ?? []).flatMap((cell) => paragraphsIn(cell.content ?? [])),
        )
      : element.paragraph
        ? [element]
        : [],
  );
}

const rangesOf = ({ namedRanges }: DocumentShape): readonly NamedRangeShape[] =>
  Object.values(namedRanges ?? {}).flatMap((one) => one.namedRanges ?? []);

function placedLines(document: DocumentShape): readonly PlacedLine[] {
  const ranges = rangesOf(document).flatMap(({ name = '', ranges: places = [] }) =>
    places
      .filter(({ segmentId }) => !segmentId)
      .map(({ startIndex = 0, endIndex = 0 }) => ({ name, startIndex, endIndex })),
  );
  return paragraphsIn(document.body?.content ?? []).map(({ startIndex = 0, endIndex = 0, paragraph }) => {
    const runs = paragraph?.elements ?? [];
    const text = runs
      .map(({ textRun }) => textRun?.content ?? '')
      .join('')
      .replace(/\n$/, '');
    const end = endIndex - 1;
    return {
      text,
      start: startIndex,
      end,
      names: ranges
        .filter((range) => range.startIndex < Math.max(end, startIndex + 1) && range.endIndex > startIndex)
        .map(({ name }) => name),
      marked:
        isFilled(paragraph?.paragraphStyle?.shading?.backgroundColor, KEPT_FILL) ||
        runs.some(({ textRun }) => isFilled(textRun?.textStyle?.backgroundColor, KEPT_FILL)),
    };
  });
}

export const seenLines = (document: DocumentShape): readonly SeenLine[] => placedLines(document);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Names each of our lines, and drops the names of an earlier making. The written lines are found in order by their
 * text; a line that Google's conversion changed beyond recognition stays without a name and counts as a person's.
 */
export function namingRequests(document: DocumentShape, written: readonly WrittenLine[]): readonly DocumentRequest[] {
  const dropped = rangesOf(document).flatMap(({ name = '', namedRangeId }): DocumentRequest[] =>
    isRangeName(name) && namedRangeId ? [{ deleteNamedRange: { namedRangeId } }] : [],
  );
  let from = 0;
  const named = placedLines(document).flatMap(({ text, start, end }): DocumentRequest[] => {
    if (plain(text) === '') return [];
    const at = written.findIndex((line, place) => place >= from && plain(line.text) === plain(text));
    const line = written[at];
    if (line === undefined) return [];
    from = at + 1;
    if (line.key === null) return [];
    const range = { startIndex: start, endIndex: end };
    return [{ createNamedRange: { name: rangeName(line.key, line.ours), range } }];
  });
  return [...dropped, ...named];
}
