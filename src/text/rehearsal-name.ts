/** The mark of a rehearsal, which the script itself knows; the words of its window are in windows/rare. */

/** Begins the name of the period, and so is in every tab, letter and document that names it. */
const MARK = 'DIỄN TẬP – không phải số liệu';

export const rehearsalMark = `${MARK}.`;

/** The name of a rehearsal, whatever the office typed. */
export const rehearsalName = (name: string): string => (name.startsWith(MARK) ? name : `${MARK} – ${name}`);
