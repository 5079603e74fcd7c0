/**
 * From an empty account to published forms in the largest of the 34 provinces, on the virtual clock: the requests of
 * every window on the way, played to the end, and the seconds of a person at each click, where the click is.
 * test/browser/set-up.test.ts counts the clicks in the windows.
 */
import { catalogOf, provinces } from '../../../src/catalog';
import type { JobRequest } from '../../../src/app/api';
import { newDesk } from '../../../build/play/new-desk';
import { Office } from '../../../build/play/office';
import { built } from '../../gas/built';

const PERIOD = '2026-Q1';
/** Seconds that a person takes for one click, with reading. */
const PER_CLICK = 10;
const MOST_MINUTES = 10;
/** Google's quota of writes for one account is 60 a minute; a short run does not note its few for the next one. */
const MOST_WRITES = 59;

const sizeOf = (id: string): number => catalogOf(id)?.units.length ?? 0;
const largest = provinces()
  .filter(({ group }) => group === 'province')
  .map(({ id }) => id)
  .reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));

test(`the largest province has published forms after ${MOST_MINUTES} modelled minutes, contacts and a person's clicks included`, () => {
  built();
  const units = catalogOf(largest)?.units ?? [];
  expect(units.length).toBeGreaterThan(180);
  const { desk, people } = newDesk({ province: largest, seed: 1 });
  const office = new Office(desk, people.office);
  const writes: number[] = [];
  const take = desk.quota.take.bind(desk.quota);
  desk.quota.take = (method, actor, at) => {
    take(method, actor, at);
    writes.push(desk.quota.lastMinute('Write', at.now));
  };
  const blank = desk.call(
    { method: 'sheets.spreadsheets.create', params: {}, body: {} },
    { email: people.office, project: null },
  ) as { readonly spreadsheetId: string };
  office.open = blank.spreadsheetId;
  const began = desk.clock.now();
  const run = (request: JobRequest) => office.job(request, () => undefined);
  let clicks = 0;
  const click = (times: number): void => {
    clicks += times;
    desk.clock.jump(times * PER_CLICK);
  };
  // A new sheet, the menu and its entry, the province, the preview, the law.
  click(6);
  office.ask('provinces', {});
  click(1);
  office.open = run({ job: 'setUp', province: largest }).masterId;
  click(1);
  office.ask('issuing', { period: PERIOD });
  const pasted = units.map((unit, n) => `${n + 1}\t${unit.name}\tNgười ${n}\tu${n}@x.gov.vn`).join('\n');
  office.ask('pasted', { pasted });
  office.ask('pasted', { pasted });
  click(1);
  office.ask('addContacts', { pasted });
  office.ask('issuing', { period: PERIOD });
  click(1);
  expect(run({ job: 'issue', period: PERIOD, publish: false }).counts).toEqual({ made: units.length });
  office.ask('issuing', { period: PERIOD });
  // To the next step, and *Phát hành*.
  click(2);
  expect(run({ job: 'publish', period: PERIOD }).counts).toEqual({ published: units.length });
  expect(office.ask('issuing', { period: PERIOD }).units.every((unit) => unit.published)).toBe(true);
  const minutes = (desk.clock.now() - began) / 60_000;
  console.log(`${units.length} units: ${minutes.toFixed(2)} modelled minutes, ${clicks} clicks among them`);
  expect(clicks).toBe(12);
  expect(minutes).toBeLessThanOrEqual(MOST_MINUTES);
  expect(Math.max(...writes)).toBeLessThanOrEqual(MOST_WRITES);
  expect(desk.outbox.all()).toHaveLength(units.length);
  const marks = [...desk.shelf.files.values()].flatMap((file) => Object.values(file.appProperties));
  const made = marks.filter((one) => one['cchc'] === 'unit').map((one) => one['unit'] ?? '');
  expect([...made].sort()).toEqual(units.map(({ code }) => code).sort());
});
