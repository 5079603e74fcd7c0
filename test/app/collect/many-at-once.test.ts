/**
 * The largest province hands in at once: some units before a look, some between two of its steps, some after it. Every
 * tick has one seal, one receipt and its own time. It takes minutes, so it is played in the whole run alone.
 */
import { catalogOf, provinces } from '../../../src/catalog';
import { newDesk } from '../../../build/play/new-desk';
import { Office } from '../../../build/play/office';
import { Person } from '../../../build/play/person';
import { UnitPlayer } from '../../../build/play/unit-player';
import { choiceLabel } from '../../../src/text/books/unit-book';
import { howOften } from '../../support/how-often';
import { built } from '../../gas/built';

const PERIOD = '2026-Q1';
const played = howOften(0, 1) === 1 ? test : test.skip;

const sizeOf = (id: string): number => catalogOf(id)?.units.length ?? 0;
const largest = provinces()
  .filter(({ group }) => group === 'province')
  .map(({ id }) => id)
  .reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));

/** A day and hour of a sheet in Vietnam as milliseconds. */
const momentOf = (serial: number): number => (serial - 25_569) * 86_400_000 - 7 * 3_600_000;

played('every tick of the largest province has one seal and one receipt, at its time', () => {
  built();
  const catalogue = catalogOf(largest)!;
  const { units } = catalogue;
  const period = catalogue.periods.find(({ code }) => code === PERIOD)!;
  const { desk, people } = newDesk({ province: largest, seed: 7 });
  const office = new Office(desk, people.office);
  const run = (request: Parameters<Office['job']>[0]) => office.job(request, () => undefined);
  const person = { email: people.office, project: null };
  const blank = desk.call({ method: 'sheets.spreadsheets.create', params: {}, body: {} }, person);
  office.open = (blank as { readonly spreadsheetId: string }).spreadsheetId;
  office.open = run({ job: 'setUp', province: largest }).masterId;
  const account = new Map(units.map(({ code }, n) => [code, `u${n}@x.gov.vn`]));
  const pasted = units.map((unit, n) => `${n + 1}\t${unit.name}\tNgười ${n}\t${account.get(unit.code)}`).join('\n');
  office.ask('addContacts', { pasted });
  run({ job: 'issue', period: PERIOD });
  desk.clock.jump((Date.parse('2026-03-16T01:00:00Z') - desk.clock.now()) / 1000);

  const players = units.map(({ code }, n) => {
    const own = new Person(desk, account.get(code) ?? '');
    const labels = { choice: (_: string, one: string) => choiceLabel(one), sourceSystem: 'Số theo hệ thống nguồn' };
    const part = { unit: code, enter: own, submit: own, seed: 100 + n, slips: [], hue: false };
    const player = new UnitPlayer(part, catalogue, labels);
    player.fill(period.name);
    return { code, player };
  });
  const letters = desk.outbox.all().length;
  const ticked = new Map<string, number>();
  const tick = (count: number): void => {
    for (const { code, player } of players.splice(0, count)) {
      desk.clock.jump(2);
      ticked.set(code, desk.clock.now());
      player.tick(true);
    }
  };
  const ends: number[] = [];
  const look = (between: number): void => {
    const { jobId } = office.ask('startJob', { job: 'collect', period: PERIOD });
    for (let done = false; !done;) {
      done = office.ask('stepJob', { jobId }).done;
      tick(between);
    }
    ends.push(desk.clock.now());
  };
  tick(80);
  look(8);
  const during = ticked.size - 80;
  tick(30);
  look(0);
  tick(units.length);
  look(0);
  look(0);
  console.log(`${units.length} units: 80 before, ${during} while a look ran, the others between and after`);
  expect([during > 0, ticked.size]).toEqual([true, units.length]);

  const ledger = [...desk.shelf.files.values()].find(({ name }) => name.startsWith('Sổ gốc'))?.id ?? '';
  const { values = [] } = desk.call(
    {
      method: 'sheets.spreadsheets.values.get',
      params: {
        spreadsheetId: ledger,
        range: "'Bản nộp được lưu'!A3:L",
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
    },
    person,
  ) as { readonly values?: readonly (readonly unknown[])[] };
  const seals = values.filter(([unit]) => unit !== '' && unit !== undefined);
  expect(seals.map(([unit]) => unit).sort()).toEqual(units.map(({ code }) => code).sort());
  expect(seals.filter(([, , version]) => version !== 1)).toEqual([]);
  const wrong = seals.filter(([unit, , , sealedAt, , , timeliness, , , , , receiptAt]) => {
    const at = momentOf(Number(sealedAt));
    const from = ticked.get(String(unit)) ?? Infinity;
    const next = ends.find((end) => end > from) ?? 0;
    // A tick that the running look had already passed is seen by the next one.
    const until = Math.max(next, ends[ends.indexOf(next) + 1] ?? next);
    return at < from - 1000 || at > until || timeliness !== 'onTime' || !(Number(receiptAt) > 0);
  });
  expect(wrong.map((row) => row.slice(0, 12))).toEqual([]);
  const told = desk.outbox
    .all()
    .slice(letters)
    .map(({ to }) => to.join());
  expect([...told].sort()).toEqual([...account.values()].sort());
});
