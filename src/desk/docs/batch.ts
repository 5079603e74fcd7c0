/**
 * `documents.batchUpdate`: requests in order on one working copy, each on the result of the previous ones. Either all
 * apply or none.
 */
import { NotDoubled } from '../contract';
import { refuse, within, words } from './errors';
import type { Paper } from './paper';
import { notDoubled } from './places';
import { REQUEST_KINDS } from './requests/table';
import type { Bag } from './types';

/** The replies: "some updates might … return an empty reply". */
export function applyRequests(paper: Paper, requests: readonly Bag[]): Bag[] {
  return requests.map((request, at) => {
    const [kind] = Object.keys(request);
    if (kind === undefined) throw refuse(`Invalid requests[${at}]: No request set.`);
    const act = REQUEST_KINDS[kind];
    if (act === undefined) notDoubled(kind);
    const reply = within(`requests[${at}].${kind}`, () => act(paper, (request[kind] ?? {}) as Bag));
    return reply === undefined ? {} : { [kind]: reply };
  });
}

/** Checks `writeControl` against the latest revision. */
export function checkWriteControl(control: unknown, latest: string): void {
  const { requiredRevisionId, targetRevisionId, writeMode } = (control ?? {}) as {
    requiredRevisionId?: string;
    targetRevisionId?: string;
    writeMode?: string;
  };
  if (writeMode === 'SUGGEST') throw new NotDoubled('docs.batchUpdate writeMode SUGGEST');
  if (requiredRevisionId !== undefined && targetRevisionId !== undefined)
    throw refuse('Only one of required_revision_id and target_revision_id may be set.');
  if (requiredRevisionId !== undefined && requiredRevisionId !== latest)
    throw refuse(words.revision(requiredRevisionId));
  if (targetRevisionId !== undefined && targetRevisionId !== latest)
    throw new NotDoubled('docs.batchUpdate targetRevisionId of an older revision');
}
