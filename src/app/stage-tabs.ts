/** Builds tabs hidden beside the published ones, so that they can be read back and judged before anybody sees them. */
import { Fault } from '../core/fault';
import { quoteTab } from '../tables/grid/a1';
import { stagingId, stagingLeft, stagingOf } from '../tables/master-book/publish';
import type { ResultTab } from '../tables/master-book/result-tab';
import { stagingTitle } from '../text/master-book';
import type { World } from './ports';
import type { Grid } from './recount/keyed-grid';

type At = Pick<World, 'books'>;

export function stageTabs({ books }: At, fileId: string, tabs: readonly ResultTab[]): void {
  const send = (left: readonly number[]): void => {
    const { batches, values } = stagingOf(tabs, left);
    for (const batch of batches) books.change(fileId, batch);
    for (const ranges of values) books.write(fileId, ranges);
  };
  try {
    send([]);
  } catch (thrown) {
    // A run that broke off left its staging tabs, or our own answer was lost: both are seen in the book.
    if (!(thrown instanceof Fault) || (thrown.code !== 'refused' && thrown.code !== 'unsure')) throw thrown;
    const book = books.get(fileId, { fields: 'sheets(properties(sheetId))' });
    const standing = (book.sheets ?? []).flatMap((sheet) => (sheet.properties?.sheetId === undefined ? [] : [sheet.properties.sheetId]));
    const left = stagingLeft(standing, tabs.map((tab) => tab.sheetId));
    if (left.length === 0 && thrown.code === 'refused') throw thrown;
    send(left);
  }
}

/** The staged tabs as values, in the order of `titles` (those of the final tabs). */
export const readStaged = ({ books }: At, fileId: string, titles: readonly string[]): readonly Grid[] =>
  books.read(fileId, titles.map((title) => quoteTab(stagingTitle(title)))).map((answer) => answer.values ?? []);

interface Beside { readonly fileId: string; readonly titles: readonly string[]; /** A tab that is published there, by the title it was given. */ readonly standing: { readonly sheetId: number; readonly title: string } }

/** The same, and after them the published tab, in one call; a tab that the office renamed is looked up. */
export function readStagedBeside({ books }: At, { fileId, titles, standing }: Beside): readonly Grid[] {
  const read = (title: string): readonly Grid[] => books.read(fileId, [...titles.map((one) => quoteTab(stagingTitle(one))), quoteTab(title)]).map((answer) => answer.values ?? []);
  try {
    return read(standing.title);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
    const { sheets } = books.get(fileId, { fields: 'sheets(properties(sheetId,title))' });
    const title = sheets?.find((sheet) => sheet.properties?.sheetId === standing.sheetId)?.properties?.title;
    if (title === undefined || title === standing.title) throw thrown;
    return read(title);
  }
}

export const dropStaged = ({ books }: At, fileId: string, tabs: readonly ResultTab[]): void => {
  books.change(fileId, tabs.map((tab) => ({ deleteSheet: { sheetId: stagingId(tab.sheetId) } })));
};
