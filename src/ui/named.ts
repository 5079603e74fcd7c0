/** Finds units by name, ignoring Vietnamese marks and capitals: *giao thong* finds Sở Giao thông vận tải. */

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

export function named<T extends { readonly name: string }>(lines: readonly T[], text: string): readonly T[] {
  const wanted = folded(text).trim();
  return wanted === '' ? lines : lines.filter((line) => folded(line.name).includes(wanted));
}
