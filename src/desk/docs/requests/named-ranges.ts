/** createNamedRange, deleteNamedRange, replaceNamedRangeContent. */
import { refuse, words } from '../errors';
import type { Paper } from '../paper';
import { checkTabs, paragraphAt, stretchOf } from '../places';
import type { Bag, NamedRange } from '../types';
import { deleteStretch, insertAt, replaceStretch } from './text';

export function createNamedRange(paper: Paper, request: Bag): Bag {
  const name = String(request.name ?? '');
  // "Names must be at least 1 character and no more than 256 characters, measured in UTF-16 code units."
  if (name.length < 1 || name.length > 256)
    throw refuse('Name must be at least 1 character and no more than 256 characters.');
  const { segment, start, end } = stretchOf(paper, request.range);
  const id = paper.newId();
  paper.namedRanges = [...paper.namedRanges, { id, name, ranges: [{ segmentId: segment.id, start, end }] }];
  return { namedRangeId: id };
}

export function deleteNamedRange(paper: Paper, request: Bag): void {
  checkTabs(request.tabsCriteria);
  const { namedRangeId, name } = request;
  if ((namedRangeId === undefined) === (name === undefined)) throw refuse(words.rangeName);
  const isMeant = (one: NamedRange): boolean =>
    namedRangeId === undefined ? one.name === name : one.id === namedRangeId;
  if (!paper.namedRanges.some(isMeant))
    throw refuse(`No named range with the given ${name === undefined ? 'ID' : 'name'} exists.`);
  paper.namedRanges = paper.namedRanges.filter((one) => !isMeant(one));
}

export function replaceNamedRangeContent(paper: Paper, request: Bag): void {
  checkTabs(request.tabsCriteria);
  const { namedRangeId, namedRangeName } = request;
  if ((namedRangeId === undefined) === (namedRangeName === undefined)) throw refuse(words.rangeName);
  const meant = paper.namedRanges.filter((one) =>
    namedRangeId === undefined ? one.name === namedRangeName : one.id === namedRangeId,
  );
  // "If there is no named range with the given ID a 400 bad request error is returned." By name: "the request will be a
  // no-op".
  if (meant.length === 0 && namedRangeId !== undefined) throw refuse('No named range with the given ID exists.');
  for (const { id } of meant) replaceOne(paper, id, String(request.text ?? ''));
}

/** "only the content in the first range will be replaced. The other ranges and their content will be deleted." */
function replaceOne(paper: Paper, id: string, text: string): void {
  const named = paper.namedRanges.find((one) => one.id === id);
  const [first] = named?.ranges ?? [];
  if (first === undefined) return;
  const segment = paper.segment(first.segmentId);
  const { start, end } = first;
  const paragraph = paragraphAt(paper, segment, start);
  if (paragraph !== undefined && end < paragraph.end && text !== '') {
    replaceStretch(paper, { segment, start, end }, text);
    return;
  }
  deleteStretch(paper, { segment, start, end });
  const rest = paragraphAt(paper, segment, start);
  if (text === '') return;
  if (rest === undefined) throw refuse(words.badDeletion);
  insertAt(paper, { segment, index: start, paragraph: rest }, text);
  paper.namedRanges = [
    ...paper.namedRanges.filter((one) => one.id !== id),
    { id, name: named?.name ?? '', ranges: [{ segmentId: segment.id, start, end: start + text.length }] },
  ];
}
