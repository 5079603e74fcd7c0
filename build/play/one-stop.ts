/**
 * The published one-stop statistics of Thừa Thiên Huế (https://dichvucong.thuathienhue.gov.vn/thongke/ReqId/d65d4779):
 * real figures whose parts do not make their total. Levels 1–2: 268.763 = 257.141 + 11.622, yet early + on time + late
 * = 247.529; level 3: 61.827 handled against 59.560. Figures that the page does not give stay as the player made them.
 */
import type { Catalogue } from '../../src/core/catalogue/catalogue';

export interface OneStop {
  readonly figures: ReadonlyMap<string, number>;
  /**
   * The rows whose parts do not make the total. The unit keeps them and explains that the source system publishes them
   * so.
   */
  readonly broken: readonly string[];
}

/** Rows by level of online service, as in the annex of the 30c programme. */
export const hueFigures: ReadonlyMap<string, number> = new Map([
  ['3.5.1.1', 268763],
  ['3.5.1.2', 257141],
  ['3.5.1.3', 11622],
  ['3.5.1.2.1', 124907],
  ['3.5.1.2.2', 102770],
  ['3.5.1.2.3', 19852],
  ['3.5.2.2', 61827],
  ['3.5.2.2.1', 43434],
  ['3.5.2.2.2', 11795],
  ['3.5.2.2.3', 4331],
]);
export const hueBroken: readonly string[] = ['3.5.1.2', '3.5.2.1', '3.5.2.2'];

/** One block for all cases, as in the annex of the 2021–2030 programme: the figures of levels 1–2. */
const inOneBlock: OneStop = {
  figures: new Map([
    ['3.5.1', 268763],
    ['3.5.2', 257141],
    ['3.5.2.1', 124907],
    ['3.5.2.2', 102770],
    ['3.5.2.3', 19852],
    ['3.5.3', 11622],
  ]),
  broken: ['3.5.1', '3.5.2', '3.5.3'],
};

/** The published figures under the row codes of this catalogue. */
export const publishedOneStop = (catalogue: Catalogue): OneStop =>
  catalogue.indicators.some((one) => one.code === '3.5.1' && one.heading)
    ? { figures: hueFigures, broken: hueBroken }
    : inOneBlock;
