/**
 * The commands of Univer that a person may use. The desk holds the truth: a command that Univer would apply only on the
 * screen (rows, merges, formats, fills, tabs, undo) is refused with a message instead of being shown and lost.
 */

const WALK = [
  'sheet.command.move-selection',
  'sheet.command.move-selection-enter-tab',
  'sheet.command.expand-selection',
  'sheet.command.select-all',
  'sheet.command.select-range',
  'sheet.command.set-scroll-relative',
  'sheet.command.scroll-view',
  'sheet.command.scroll-to-cell',
  'sheet.command.scroll-view-reset',
  'sheet.command.set-worksheet-activate',
  'sheet.command.change-zoom-ratio',
  'sheet.command.set-zoom-ratio',
  'sheet.command.set-row-header-width',
  'sheet.command.set-col-header-height',
];
const WRITE = ['sheet.command.set-range-values', 'sheet.command.clear-selection-content'];
const allowed = new Set([...WALK, ...WRITE]);

/** Commands on the workbook that the page does not send to the desk. */
export const isBarred = (id: string): boolean => id.startsWith('sheet.command.') && !allowed.has(id);

/** Barred without a message, because Univer issues these itself while it draws or moves. */
export const isQuiet = (id: string): boolean =>
  /auto-(?:height|width)|copy|cut|permission|protection|theme|paste/.test(id);
