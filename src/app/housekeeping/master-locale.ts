/**
 * The master's own country setting. Under another one Google reads 07/06/2019 as the 6th of July, so nothing is read
 * from the tabs until the setting is back. A day that changed meanwhile goes back to what was last known, and is named.
 */
import { ok } from '../../core/result';
import type { SheetRequest } from '../../tables/api-requests';
import { catalogueTabs } from '../../tables/master-book/first-rows';
import { changedIn, placeOf, putCellsBack } from '../../tables/grid/known-rows';
import { catalogueRows } from '../../tables/master-book/catalogue-rows';
import { localeWords } from '../../text/windows/rows';
import type { Asked } from '../refusal';
import { request } from '../request';
import { knownRows } from '../work/rows/known-rows';
import { Ledger } from '../work/ledger';
import { openOffice } from '../work/office';

/** Days may be serials of another day; cells of new rows cannot be put back and are only named. */
export const mendLocale = request({}, (world): Asked<{ readonly text: string }> => {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const { masterId, account, catalogue, tabs } = office.value;
  const changes = catalogueTabs(catalogue).flatMap(({ name, columns: all }) => {
    const columns = all.filter(({ kind }) => kind === 'date').map(({ key }) => key);
    const [known, grid] = [knownRows(world.coder, ledger.value, name), tabs.get(name)];
    const cells = known && grid && columns.length > 0 ? changedIn(catalogueRows(name), known, { grid, columns }) : [];
    return grid && cells.length > 0 ? [{ tab: catalogueRows(name), grid, cells }] : [];
  });
  const back: SheetRequest = {
    updateSpreadsheetProperties: {
      properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      fields: 'locale,timeZone',
    },
  };
  const cells = changes.flatMap(({ tab, grid, cells: changed }) =>
    putCellsBack(
      tab,
      grid,
      changed.filter((one) => !one.isNew),
    ),
  );
  world.books.change(masterId, [back, ...cells]);
  const places = changes.flatMap(({ tab, grid, cells: changed }) =>
    changed.map(({ row, column }) => `${tab.title}!${placeOf({ tab, grid }, row, column)}`),
  );
  const text = localeWords.mended(places);
  ledger.value.tell(account, { action: 'mendLocale', unit: null, period: null, text });
  ledger.value.flush();
  return ok({ text });
});
