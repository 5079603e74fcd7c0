/** Fields of the forms that hold a typed figure. */
const FIGURES = ['value', 'cumulative', 'result', 'expected', 'self', 'percent'];

/** An explanation that names the figures of the row; `shown` = its cells. */
export function reviewed(shown: readonly unknown[], fields: ReadonlyMap<string, number>): string {
  const figures = FIGURES.map((field) => String(shown[fields.get(field) ?? -1] ?? ''));
  return `Đã rà soát, số ${figures.filter((text) => /^\d/.test(text)).join(' và ')} đúng theo sổ theo dõi của đơn vị`;
}
