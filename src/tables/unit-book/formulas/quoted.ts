/** A text in a formula: `"…"` with inner quotes doubled. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
