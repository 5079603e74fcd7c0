/** The played report of the year in 2026: what the units type is received, so their own reports can be drafted. */
import { newDesk } from '../../build/play/new-desk';
import { Office } from '../../build/play/office';
import { fillContacts } from '../../build/play/people';
import { YearPlay } from '../../build/play/year-play';
import { catalogOf } from '../../src/catalog';
import { moment } from '../../src/core/calendar';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Desk } from '../../src/desk/desk';
import { built } from '../gas/built';

const PROVINCE = 'khanh-hoa-2026';
const UNITS = ['CQ-VPUBND', '22609'];
const catalogue = catalogOf(PROVINCE) as Catalogue;

let ready: Desk;
let seat: { readonly office: string; readonly masterId: string };
beforeAll(() => {
  built();
  const { desk, people } = newDesk({ province: PROVINCE, seed: 2019 });
  ready = desk;
  const { masterId = '' } = new Office(desk, people.office).job({ job: 'setUp', province: PROVINCE }, () => undefined);
  seat = { office: people.office, masterId };
  fillContacts(desk, catalogue, seat);
});

const playOn = (desk: Desk, units: readonly string[]): YearPlay =>
  new YearPlay(desk, { ...seat, catalogue, units, seed: 2019 }, () => undefined);

test('an office and a commune hand in the whole year', async () => {
  const desk = ready.twin();
  const { code } = await playOn(desk, UNITS).whole(() => Promise.resolve());
  expect(code).toBe('2026-N');
  const office = new Office(desk, seat.office);
  office.open = seat.masterId;
  expect(office.ask('documents', { period: code }).units.map(({ unit }) => unit)).toEqual(UNITS);
});

test('a year of which no report is received ends the play with a sentence', async () => {
  const desk = ready.twin();
  const office = new Office(desk, seat.office);
  office.open = seat.masterId;
  const late = playOn(desk, ['22609']).whole(({ code, lock }) => {
    desk.clock.jump((moment(lock, '24:00') - desk.clock.now()) / 1000 + 3600);
    // This look proves that a later tick came after the lock; without it the office decides.
    office.job({ job: 'collect', period: code }, () => undefined);
    return Promise.resolve();
  });
  await expect(late).rejects.toThrow('Năm 2026: không nhận được báo cáo nào trong 1 biểu đã phát hành');
});
