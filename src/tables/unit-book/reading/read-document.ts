/**
 * Reads the văn bản that a unit names on its cover, cell by cell. A cell that cannot be read is reported and treated as
 * blank; nothing is guessed.
 */
import { numberAndSymbol, type SignedDocument } from '../../../core/submission/document';
import type { Finding } from '../../../core/check/finding';
import { readCell } from '../../../core/reading/read-cell';
import { CHOICE_CODES } from '../../../text/books/unit-book';
import type { Keys } from '../../grid/find-keys';
import { DOCUMENT_KINDS, type DocumentKey, DOCUMENT_KEYS } from '../cover-keys';
import { cellSeen } from './read-tab';
import type { TabPlace } from './tab-trouble';
import { troubleLevel } from '../../../core/finding-level';

export const COVER_ENTRIES = Object.keys(DOCUMENT_KEYS) as readonly DocumentKey[];
export const NO_DOCUMENT: SignedDocument = { number: '', symbol: '', signedOn: null, signedBy: '' };

/**
 * The cover has no cell for an explanation: a doubt with a clear meaning becomes a note, and one that may have lost
 * what was typed must be corrected.
 */
const MUST_MEND: readonly Finding['code'][] = ['looksLikeDate', 'legacyFont'];

export function readDocument(keys: Keys, place: TabPlace, troubles: Finding[]): SignedDocument {
  const texts: Partial<Record<DocumentKey, string>> = {};
  for (const key of COVER_ENTRIES) {
    const found = keys.find(key, 'value');
    if (!found) continue; // reported with the cover's other rows
    const seen = cellSeen(found.cell);
    const reading = readCell(seen, DOCUMENT_KINDS[key], { choices: CHOICE_CODES });
    if (reading.is !== 'value') {
      const stops = reading.is === 'unreadable' || MUST_MEND.includes(reading.doubt);
      troubles.push({
        level: troubleLevel(stops),
        stops,
        explained: false,
        code: reading.doubt,
        rule: `read.${reading.doubt}`,
        unit: place.unit,
        form: 'cover',
        row: key,
        field: 'value',
        a1: found.a1,
        tab: place.tab,
        found: seen.shown,
        facts: {},
      });
    }
    if (reading.is === 'unreadable') continue;
    if (reading.value.kind === 'text') texts[key] = reading.value.text;
    if (reading.value.kind === 'date') texts[key] = reading.value.date;
  }
  return {
    ...numberAndSymbol(texts.docNumber ?? '', texts.docSymbol ?? ''),
    signedOn: texts.docDate ?? null,
    signedBy: texts.docSigner ?? '',
  };
}
