/** The page of the offline proof as the build made it, and where its content goes. */

/** Name of the page in the pushed project, and of its folder in src/ui. */
export const PROOF_PAGE = 'proof';
/** It is in the page once; the packed content takes its place. */
export const PROOF_PLACE = 'HELD-CONTENT';

/** Throws when the page has no one place for the content, so that an empty proof is never written. */
export function filledPage(page: string, packed: string): string {
  const [before, after, ...more] = page.split(PROOF_PLACE);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('no one place for the content in the page of the proof');
  return before + packed + after;
}
