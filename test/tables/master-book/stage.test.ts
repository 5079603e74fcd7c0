/** The fence of the staging tabs: a run that was overtaken writes nothing, whatever it sends. */
import { masterBookRequests } from '../../../src/tables/master-book/master-book-requests';
import type { ResultTab } from '../../../src/tables/master-book/results/result-tab';
import { resultTabs } from '../../../src/tables/master-book/results/result-tabs';
import { stagingLeft, stagingOf, swapRequests } from '../../../src/tables/master-book/staging/publish';
import {
  holdStage,
  provedStage,
  stageAfter,
  stageIn,
  takeStage,
  type Stage,
} from '../../../src/tables/master-book/staging/stage';
import { aDesk, type SmallDesk } from '../../desk/sheets/a-desk';
import { ANSWERS, CATALOGUE, consolidated, CONTEXT, SEALED_AT } from './consolidated-province';

const HASH = 'ab12'.repeat(16);
const tabs: readonly ResultTab[] = resultTabs(consolidated(ANSWERS), CONTEXT);

class Master {
  readonly desk: SmallDesk = aDesk();
  readonly id = this.desk.create({ properties: { title: 'Sổ' } });

  constructor() {
    const defaultSheetId = this.book().sheets[0].properties.sheetId;
    const setUp = { catalogue: CATALOGUE, masterId: 'M', ledgerId: 'L', officeAccounts: [], defaultSheetId };
    this.desk.batch(this.id, masterBookRequests(setUp));
  }

  book() {
    return this.desk.call('get', { spreadsheetId: this.id });
  }

  get stage(): Stage {
    return stageIn(this.book());
  }

  batch(requests: readonly unknown[]): void {
    this.desk.batch(this.id, [...requests]);
  }

  write(data: unknown): void {
    this.desk.call('values.batchUpdate', { spreadsheetId: this.id }, { valueInputOption: 'RAW', data });
  }

  /** The requests of a run that read the fence as `from`. */
  run(from: Stage) {
    const ids = this.book().sheets.map((one: { properties: { sheetId: number } }) => one.properties.sheetId);
    return stagingOf(tabs, stagingLeft(ids), from);
  }

  drafts(): readonly string[] {
    const titles: readonly string[] = this.book().sheets.map(
      (one: { properties: { title: string } }) => one.properties.title,
    );
    return titles.filter((title) => title.includes('đang dựng'));
  }
}

const swap = (stage: Stage) =>
  swapRequests({ tabs, from: 0, to: { publication: 1, inputHash: HASH, runId: 'r', madeAt: SEALED_AT }, stage });

test('one range is the fence: its number grows with each staging, and its id names what was proved', () => {
  const master = new Master();
  expect(master.stage).toEqual({ number: 0, proved: '' });
  master.run(master.stage).batches.forEach((batch) => master.batch(batch));
  expect(master.stage).toEqual({ number: 1, proved: '' });
  const proved = provedStage(master.stage, HASH);
  master.batch(takeStage(master.stage, proved));
  expect(master.stage).toEqual({ number: 1, proved: HASH.slice(0, 40) });
  master.batch(swap(master.stage));
  expect([master.stage, master.drafts()]).toEqual([{ number: 2, proved: '' }, []]);
});

test('a run that another one overtook can neither lay, fill, prove nor show', () => {
  const master = new Master();
  const [first] = [master.run({ number: 0, proved: '' })];
  first.batches.forEach((batch) => master.batch(batch));
  const own = stageAfter({ number: 0, proved: '' });
  const second = master.run(master.stage);
  second.batches.forEach((batch) => master.batch(batch));
  const titles = master.drafts();
  expect(() => first.values.forEach((data) => master.write(data))).toThrow();
  for (const requests of [...first.batches, holdStage(own), takeStage(own, provedStage(own, HASH)), swap(own)])
    expect(() => master.batch(requests)).toThrow();
  expect([master.stage, master.drafts()]).toEqual([{ number: 2, proved: '' }, titles]);
  const filled = master.desk.get(master.id, `'${titles[0] ?? ''}'`).values ?? [];
  expect(filled.flat().filter((cell: unknown) => typeof cell === 'number')).toEqual([]);
});

test('every batch carries the fence: the first takes it, the others hold it', () => {
  const many = Array.from({ length: 4 }, () => tabs).flat();
  const wide = many.map((tab, at) => ({
    ...tab,
    sheetId: tab.sheetId + at * 20,
    rows: [
      ...tab.rows,
      ...Array.from({ length: 3000 }, (_, n) => [
        { note: '', userEnteredFormat: { textFormat: { fontSize: 8 + (n % 7) } } },
      ]),
    ],
  }));
  const { batches } = stagingOf(wide, [], { number: 4, proved: '' });
  expect(batches.length).toBeGreaterThan(1);
  batches.forEach((batch, at) => {
    expect(batch[0]).toEqual(
      (at === 0 ? takeStage({ number: 4, proved: '' }) : holdStage({ number: 5, proved: '' }))[0],
    );
  });
});
