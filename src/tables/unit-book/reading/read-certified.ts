/** The rows of the cover that certify a report: the head's answers, and the person who checked it. */
import { COVER_CERTIFIED } from '../../../text/books/unit-book';
import { contentOf } from '../../grid/cells';
import type { Keys } from '../../grid/find-keys';
import { CERTIFIED_KEYS, type CertifiedKey } from '../cover-keys';

export interface CoverCertified {
  readonly key: CertifiedKey;
  /** The words beside the cell. */
  readonly question: string;
  /** As shown; '' = not answered. */
  readonly answer: string;
  /** What the cell holds; '' = nothing that can be carried. */
  readonly held: string | number | boolean;
  readonly a1: string;
}

/** Those that this cover has: a cover made before they were set has none. */
export const certifiedIn = (keys: Keys): readonly CoverCertified[] =>
  CERTIFIED_KEYS.flatMap((key): readonly CoverCertified[] => {
    const found = keys.find(key, 'value');
    if (!found) return [];
    const content = contentOf(found.cell);
    const shown = (found.cell?.formattedValue ?? '').normalize('NFC').trim();
    const isError = typeof content === 'object' && content !== null;
    const ticked = content === true ? COVER_CERTIFIED.ticked : '';
    return [
      {
        key,
        question: (keys.find(key, 'label')?.cell?.formattedValue ?? '').normalize('NFC').trim(),
        answer: isError ? '' : typeof content === 'boolean' ? ticked : shown,
        held: isError || content === null ? '' : content,
        a1: found.a1,
      },
    ];
  });
