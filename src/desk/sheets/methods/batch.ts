/** `spreadsheets.batchUpdate`: requests in order on one working copy. Either all apply or none. */
import { NotDoubled } from '../../contract';
import { refuse, within } from '../errors';
import { below, type Mask } from '../field-mask';
import { REQUEST_KINDS } from '../requests/table';
import { resolvePlace } from '../book/resolve';
import { spreadsheetView } from '../cells/spreadsheet-view';
import { tidy } from '../tidy';
import type { Bag } from '../types';
import type { Work } from '../book/work';

export function batchUpdate(work: Work, body: Bag, mask: Mask | undefined): Bag {
  const requests = (body['requests'] ?? []) as Bag[];
  if (requests.length === 0) throw refuse('Must specify at least one request.');
  const replies = requests.map((request, at) => one(work, request, at));
  const places = (body['responseRanges'] as string[] | undefined)?.map((text) => resolvePlace(work.book, text));
  const inner = mask === undefined ? undefined : below(mask, 'updatedSpreadsheet');
  return {
    spreadsheetId: work.book.id,
    replies,
    ...(body['includeSpreadsheetInResponse'] === true
      ? {
          updatedSpreadsheet: spreadsheetView(work, {
            places: places?.length ? places : undefined,
            gridData: body['responseIncludeGridData'] === true,
            mask: inner,
          }),
        }
      : {}),
  };
}

function one(work: Work, request: Bag, at: number): Bag {
  const [kind] = Object.keys(request);
  if (kind === undefined) throw refuse(`Invalid requests[${at}]: No request set.`);
  const act = REQUEST_KINDS[kind];
  if (!act) throw new NotDoubled(`batchUpdate.${kind}`);
  const reply = within(`requests[${at}].${kind}`, () => act(work, tidy((request[kind] ?? {}) as Bag) as never));
  work.book.changed();
  return reply ? { [kind]: reply } : {};
}
