/**
 * A second copy of the last seal, in the metadata of the unit's cover. The unit can write there, so the copy is only a
 * claim: it is used when its content has the fingerprint that the ledger's log holds.
 */
import type { SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

const COPY_KEY = 'cchc-seal';
/** Google holds 30 000 characters of metadata for one sheet, the stamp included. */
const LONGEST_COPY = 28_000;

/** Mask of what `readSealedCopies` reads. */
export const COPY_FIELDS = 'sheets(developerMetadata(metadataKey,metadataValue))';

/** Replaces the copy; [] when the packed seal is too long for it. */
export function sealedCopyRequests(coverSheetId: number, payload: string): SheetRequest[] {
  if (payload.length > LONGEST_COPY) return [];
  return [
    {
      deleteDeveloperMetadata: {
        dataFilter: { developerMetadataLookup: { metadataKey: COPY_KEY, locationType: 'SHEET' } },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: COPY_KEY,
          metadataValue: payload,
          location: { sheetId: coverSheetId },
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}

/** The packed seals that the file carries. */
export const readSealedCopies = ({ sheets }: SpreadsheetShape): readonly string[] =>
  (sheets ?? []).flatMap(({ developerMetadata }) =>
    (developerMetadata ?? []).flatMap(({ metadataKey, metadataValue }) =>
      metadataKey === COPY_KEY && metadataValue !== undefined ? [metadataValue] : [],
    ),
  );
