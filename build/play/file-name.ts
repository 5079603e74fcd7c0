/**
 * A file name that every system accepts: without diacritics, đ → d, spaces to hyphens. Used for names of files only,
 * never to match units.
 */
export const fileName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
