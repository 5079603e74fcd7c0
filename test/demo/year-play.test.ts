/** The played report of the year in 2026: what the units type is received, so their own reports can be drafted. */
import { newDesk } from '../../build/play/new-desk';
import { Office } from '../../build/play/office';
import { fillContacts } from '../../build/play/people';
import { YearPlay } from '../../build/play/year-play';
import { catalogOf } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { built } from '../gas/built';

const PROVINCE = 'khanh-hoa-2026';
const UNITS = ['CQ-VPUBND', '22609'];

test('an office and a commune hand in the whole year', async () => {
  built();
  const catalogue = catalogOf(PROVINCE) as Catalogue;
  const { desk, people } = newDesk({ province: PROVINCE, seed: 2019 });
  const office = new Office(desk, people.office);
  office.open = office.job({ job: 'setUp', province: PROVINCE }, () => undefined).masterId;
  const seat = { office: people.office, masterId: office.open ?? '' };
  fillContacts(desk, catalogue, seat);
  const play = new YearPlay(desk, { ...seat, catalogue, units: UNITS, seed: 2019 }, () => undefined);
  const { code } = await play.whole(() => Promise.resolve());
  expect(code).toBe('2026-N');
  expect(office.ask('documents', { period: code }).units.map(({ unit }) => unit)).toEqual(UNITS);
});
