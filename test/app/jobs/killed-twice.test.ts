/**
 * A click that Google kills, and a next one that is killed too: the third click finishes, nothing is lost, and nothing
 * is there twice. Three units. The common run draws pairs by its seed; `npm run test:whole` plays every pair.
 */
import { HOURLY } from '../../../src/app/jobs/names';
import { FEW, PERIOD, Quarter } from '../quarter';
import { howOften } from '../../support/how-often';
import { killsOf, type Kill } from './kills';
import { click, wrongReceipts } from './one-click';

const SEED = Number(process.env['KILLED_SEED'] ?? 20261130);
const COLLECT = { job: 'collect', period: PERIOD } as const;
const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const ISSUE = { job: 'issue', period: PERIOD, units: FEW } as const;

interface Scene {
  readonly start: () => Quarter;
  /** One click, or one hourly run. */
  readonly run: (quarter: Quarter) => void;
  /** The click of a person after both kills; absent = `run`. */
  readonly last?: (quarter: Quarter) => void;
  readonly wrong: (quarter: Quarter) => readonly string[];
  /** Pairs in the common run. */
  readonly common: number;
}

/** One file, one row and at most one letter a unit, and each form is out. */
function wrongForms(quarter: Quarter): readonly string[] {
  const files = [...quarter.desk.shelf.files.values()]
    .filter((file) => !file.trashed)
    .flatMap((file) => Object.values(file.appProperties).map((marks) => ({ id: file.id, marks })))
    .filter(({ marks }) => marks['cchc'] === 'unit');
  const rows = quarter.ledgerTab('Tệp').filter(([unit]) => unit !== undefined && unit !== '');
  return FEW.flatMap((unit) => {
    const own = files.filter(({ marks }) => marks['unit'] === unit);
    const sent = quarter.desk.outbox.all().filter((mail) => mail.to.includes(quarter.account(unit)));
    const known = rows.filter((row) => row[0] === unit);
    const isKnown = known.length === 1 && known[0]?.[2] === own[0]?.id;
    return [
      ...(own.length === 1 ? [] : [`${unit} has ${own.length} files`]),
      ...(isKnown ? [] : [`${unit} has ${known.length} rows, or another file`]),
      ...(sent.length <= 1 ? [] : [`${unit} has ${sent.length} letters`]),
      ...(quarter.cover(unit)['stateCode']?.shown === 'published' ? [] : [`${unit} is not out`]),
    ];
  });
}

const figures = (quarter: Quarter): string => JSON.stringify(quarter.masterTab('Số liệu'));
const drafts = (quarter: Quarter): readonly string[] =>
  quarter
    .book(quarter.master ?? '', quarter.office)
    .sheets.map(({ properties }) => properties.title)
    .filter((title) => title.includes('(đang dựng'));

let wanted: string | undefined;
function wrongMaster(quarter: Quarter): readonly string[] {
  wanted ??= (() => {
    const plain = collected();
    click(plain, CONSOLIDATE);
    return figures(plain);
  })();
  return [
    ...(figures(quarter) === wanted ? [] : ['other figures']),
    ...drafts(quarter).map((title) => `${title} is left`),
    ...wrongReceipts(quarter),
  ];
}

const submitted = (): Quarter => new Quarter().generated().submitted();
function collected(): Quarter {
  const quarter = submitted();
  quarter.job(COLLECT);
  return quarter;
}

const ADDED_LATER = 3;
/** The ledger as an earlier release made it: *Tệp* lacks its last columns. */
function ofEarlierRelease(): Quarter {
  const quarter = submitted();
  const ledger = [...quarter.desk.shelf.files.values()].find((file) => file.name.startsWith('Sổ gốc'));
  const spreadsheetId = ledger?.id ?? '';
  const office = { email: quarter.office, project: null };
  const fields = 'sheets.properties(sheetId,title,gridProperties)';
  const { sheets } = quarter.desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId, fields } },
    office,
  ) as {
    sheets: { properties: { sheetId: number; title: string; gridProperties: { columnCount: number } } }[];
  };
  const { sheetId, gridProperties } = sheets.find(({ properties }) => properties.title === 'Tệp')?.properties ?? {};
  const endIndex = gridProperties?.columnCount ?? 0;
  const range = { sheetId, dimension: 'COLUMNS', startIndex: endIndex - ADDED_LATER, endIndex };
  const body = { requests: [{ deleteDimension: { range } }] };
  quarter.desk.call({ method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId }, body }, office);
  return quarter;
}

/** Three clicks within a minute reach Google's 60 writes; the refusal asks the person to wait for a minute. */
function aMinuteLater(quarter: Quarter): void {
  quarter.desk.clock.jump(60);
  quarter.job(ISSUE);
}

const SCENES: Readonly<Record<string, Scene>> = {
  issue: {
    start: () => new Quarter().setUp(),
    run: (quarter) => click(quarter, ISSUE),
    last: aMinuteLater,
    wrong: wrongForms,
    common: 1,
  },
  collect: { start: submitted, run: (quarter) => click(quarter, COLLECT), wrong: wrongReceipts, common: 1 },
  consolidate: { start: collected, run: (quarter) => click(quarter, CONSOLIDATE), wrong: wrongMaster, common: 1 },
  'hourly preparation': {
    start: collected,
    run: (quarter) => void quarter.desk.run({ fn: HOURLY, args: [], as: quarter.office }),
    last: (quarter) => click(quarter, CONSOLIDATE),
    wrong: wrongMaster,
    common: 1,
  },
  'a ledger of an earlier release': {
    start: ofEarlierRelease,
    run: (quarter) => click(quarter, COLLECT),
    wrong: wrongReceipts,
    common: 1,
  },
};

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ofRun = (start: Quarter, run: Scene['run']): readonly Kill[] => killsOf({ fresh: () => start.twin() }, run);

function killed(start: Quarter, kill: Kill, { run }: Scene): Quarter {
  const quarter = start.twin();
  quarter.plan({ kind: 'killRun', ...kill });
  run(quarter);
  quarter.desk.nemesis.clear();
  return quarter;
}

/** What is wrong after the last click; a refusal of that click is wrong too. */
function ended(twice: Quarter, scene: Scene): readonly string[] {
  try {
    (scene.last ?? scene.run)(twice);
  } catch (thrown) {
    return [String(thrown)];
  }
  return scene.wrong(twice);
}

test.each(Object.entries(SCENES))(`%s: both kills at any call leave a whole world (seed ${SEED})`, (name, scene) => {
  const next = random(SEED);
  const drawn = <T>(all: readonly T[]): readonly T[] => {
    const one = all[next(all.length)];
    return one === undefined ? [] : [one];
  };
  const start = scene.start();
  const firsts = ofRun(start, scene.run);
  expect(firsts.length).toBeGreaterThan(3);
  const isWhole = howOften(0, 1) === 1;
  const rounds = isWhole ? [firsts] : Array.from({ length: scene.common }, () => drawn(firsts));
  let pairs = 0;
  for (const first of rounds.flat()) {
    const once = killed(start, first, scene);
    const seconds = ofRun(once, scene.run);
    for (const second of isWhole ? seconds : drawn(seconds)) {
      const twice = killed(once, second, scene);
      const place = JSON.stringify({ name, first, second });
      expect([place, ...ended(twice, scene)]).toEqual([place]);
      pairs += 1;
    }
  }
  if (isWhole) console.log(`${name}: ${pairs} pairs`);
});
