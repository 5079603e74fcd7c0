/**
 * Refusals of Google Docs, in Google's words. [S] = seen in answers of the live API that users published; [U] = no
 * published answer found, worded after the discovery document, to verify on a real account.
 */
import type { ApiError } from '../contract';
import { refuse } from '../sheets/errors';

export { denied, notFound, refuse, within } from '../sheets/errors';

export const words = {
  /** [S] */ pastEnd: (index: number, length: number) =>
    `Index ${index} must be less than the end index of the referenced segment, ${length}.`,
  /** [S] */ outsideParagraph:
    'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
  /** [S] */ emptyRange: 'The range should not be empty.',
  /** [S] */ noRange: 'Invalid range: must contain a start and end index',
  /** [S] */ lastNewline: 'The range cannot include the newline character at the end of the segment.',
  /** [S] */ firstSection: 'Cannot operate on the first section break in the document.',
  /** [S] */ badDeletion: 'Invalid deletion range. Cannot delete the requested range.',
  /** [S] */ tableStart: 'Invalid table start location. Must specify the start index of the table.',
  /** [S] */ tableStartOf: 'The provided table start location is invalid.',
  /** [S] */ outsideTable: 'The table range extends outside the bounds of the table.',
  /** [S] */ unallowed: (field: string) => `Unallowed field: ${field}`,
  /** [S] */ unknownField: (field: string) => `Invalid field: ${field}`,
  /** [S] */ noUnit: 'Unsupported dimension unit: UNIT_UNSPECIFIED',
  /** [S] */ transparent: 'Cannot set a transparent background',
  /** [S] */ namedStyleType: 'Named style type is required.',
  /** [S] */ headerExists: (which: 'header' | 'footer') => `Default ${which} already exists.`,
  /** [S] */ headerType: (which: 'Header' | 'Footer') => `${which} type not specified`,
  /** [S] */ rangeName: 'ID or name for named range must be set',
  /** [U] */ revision: (id: string) => `The required revision ID '${id}' does not match the latest revision.`,
  /** [U] */ noText: 'Insert text requests must specify text to insert.',
  /** [U] */ noLocation: 'A location must be specified.',
  /** [U] */ segment: (id: string) => `Segment with ID ${id} was not found.`,
  /** [U] */ tab: (id: string) => `Tab with ID ${id} was not found.`,
  /** [U] */ bodyOnly: (what: string) => `Cannot insert a ${what} inside a table, header, footer or footnote.`,
  /** [U] */ notRectangular: 'The cells of the table range do not form a rectangle.',
  /** [U] */ cellOutside: 'The table cell location is outside the bounds of the table.',
  /** [U] */ range: 'The start index must not be negative.',
  /** [S] */ noFields: "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
} as const;

export function refuseField(path: string): ApiError {
  return refuse(words.unknownField(path));
}
