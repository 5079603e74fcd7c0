/**
 * `npm run demo`: the main job on the desk, headless, on the sample province, with the same bundle that is pushed to
 * Google. Writes one .xlsx per workbook and ends with a table of what happened.
 *   -- --province P  --units N  --seed S  --out DIR  --json FILE  --documents
 *   (P: khanh-hoa-2019, or any of the 34: khanh-hoa-2026, ha-noi-2026 …; --documents also plays the report of the year
 *   and writes every document of both periods and of the scoring round as .docx)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { catalogOf, provinces } from '../src/catalog';
import type { Catalogue } from '../src/core/catalogue/catalogue';
import type { Period } from '../src/core/catalogue/period';
import type { Desk } from '../src/desk/desk';
import { firstPeriod } from './play/days';
import { startExports } from '../src/desk/export/export-at-once';
import { DOCUMENT_NAMES } from '../src/text/documents/kinds';
import { DocumentPlay, writeDocuments, type Documents } from './play/documents-play';
import { writeLeaders } from './play/leaders-copies';
import { newDesk, type DeskPeople } from './play/new-desk';
import { QuarterPlay, type Quarter } from './play/quarter';
import { roundsOf, ScoringPlay, type Scored } from './play/scoring-play';
import { reportOf, printReport } from './play/report';
import { YearPlay } from './play/year-play';
import { beginBooks, writeBooks, type Begun, type Written } from './play/write-books';

const { values: asked } = parseArgs({
  options: {
    province: { type: 'string', default: 'khanh-hoa-2019' },
    units: { type: 'string' },
    seed: { type: 'string', default: '2019' },
    out: { type: 'string', default: 'out/demo' },
    json: { type: 'string' },
    documents: { type: 'boolean', default: false },
  },
});

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} cần một số nguyên, nhận được "${text}"`);
  return Number(text);
};

/** One bar per step, made at the first report of the step. On a pipe only the table at the end is printed. */
function bars(): { tell: (step: string, at: number, of: number, text: string) => void; stop: () => void } {
  const multi = new MultiBar(
    {
      format: '{step} {bar} {value}/{total} {text}',
      hideCursor: true,
      clearOnComplete: false,
      noTTYOutput: true,
      notTTYSchedule: 5000,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  const drawn = new Map<string, SingleBar>();
  return {
    tell(step, at, of, text) {
      let bar = drawn.get(step);
      if (bar === undefined) {
        bar = multi.create(Math.max(of, 1), 0, { step: step.padEnd(32), text: '' });
        drawn.set(step, bar);
      }
      bar.setTotal(Math.max(of, 1));
      bar.update(at, { text: text.slice(0, 40) });
    },
    stop: () => multi.stop(),
  };
}

/** Those of the playing units that the đợt chấm điểm asks. */
function inScheme(catalogue: Catalogue, played: readonly string[]): readonly string[] {
  const scheme = catalogue.schemes.find((one) => one.id === roundsOf(catalogue)?.self.scoring?.scheme);
  return catalogue.units
    .filter((unit) => scheme?.groups.includes(unit.group) === true && played.includes(unit.code))
    .map((unit) => unit.code);
}

/** The catalogue that was asked for. Throws when no province has this id, and names those that exist. */
function catalogueAsked(province: string): Catalogue {
  const catalogue = catalogOf(province);
  if (catalogue !== undefined) return catalogue;
  const known = provinces().map((one) => one.id);
  throw new Error(`--province ${province}: chỉ có ${known.join(', ')}`);
}

interface Played {
  readonly quarter: Quarter;
  readonly scored: Scored | null;
  readonly files: Written;
  readonly documents: Documents;
}

/** The documents of the first period, then those of the report of the year, each when it is owed. */
async function draftedYear(documents: DocumentPlay, first: string, year: YearPlay): Promise<Period> {
  await documents.of({ period: first });
  const last = await year.whole(async ({ code }) => {
    await documents.of({ period: code, kinds: ['remind'] });
    await documents.of({ period: first, kinds: ['escalate'] });
  });
  await documents.of({ period: last.code });
  return last;
}

interface Stage {
  readonly desk: Desk;
  readonly office: string;
  readonly catalogue: Catalogue;
  readonly out: string;
}

/** Plays the first period and the scoring round, and writes the workbooks. */
async function play({ desk, office, catalogue, out }: Stage, people: DeskPeople): Promise<Played> {
  const seed = wholeNumber(asked.seed, 'seed');
  const units = asked.units === undefined ? null : wholeNumber(asked.units, 'units');
  const period = firstPeriod(catalogue).code;
  const progress = bars();
  try {
    const begun: Begun = new Map();
    const begin = (): void => beginBooks(desk, office, begun);
    const options = { seed, units, province: asked.province, period };
    const quarter = new QuarterPlay(desk, people, options, progress.tell).whole(begin);
    const { masterId } = quarter;
    const seats = { office, masterId, catalogue, seed };
    const documents = new DocumentPlay(desk, seats);
    const rounds = roundsOf(catalogue);
    const year = { ...seats, units: quarter.units };
    const last = asked.documents ? await draftedYear(documents, period, new YearPlay(desk, year, progress.tell)) : null;
    const scoring = { ...seats, units: inScheme(catalogue, quarter.units) };
    const scored = rounds === null ? null : new ScoringPlay(desk, scoring, progress.tell).whole(begin);
    if (last && rounds) {
      await documents.of({ period: rounds.self.code, kinds: ['indexReport', 'ranking'] });
      await documents.of({ period: last.code, kinds: ['reward'] });
    }
    const files = await writeBooks(desk, { office, masterId, out, begun }, progress.tell);
    return { quarter, scored, files, documents: documents.made() };
  } finally {
    progress.stop();
  }
}

function printDocuments(out: string, { drafted, refused }: Documents): void {
  for (const path of writeDocuments(out, drafted)) console.log(`Văn bản:     ${join(out, path)}`);
  for (const { period, kind, why } of refused) console.log(`Không lập:   ${period}, ${DOCUMENT_NAMES[kind]}: ${why}`);
}

function printPlaces(out: string, files: Written, page: readonly string[]): void {
  console.log(`\nSổ tổng hợp: ${join(out, files.master)}`);
  console.log(`Sổ đơn vị:   ${join(out, 'don-vi')} (${files.units.length} tệp)`);
  for (const name of files.others) console.log(`Sổ khác:     ${join(out, name)}`);
  for (const name of page) console.log(`Trang lãnh đạo: ${join(out, name)}`);
  console.log('Số giây là mô hình từ số liệu đã công bố (src/desk/latency.json), chưa đo trên Google.');
}

/** Makes dist/ in another process, so that this one can prepare meanwhile. */
async function bundled(): Promise<void> {
  const child = spawn('node_modules/.bin/tsx', ['build/bundle/bundle.ts'], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`build/bundle/bundle.ts: ${String(code)}`);
}

async function main(): Promise<void> {
  const out = resolve(asked.out);
  const catalogue = catalogueAsked(asked.province);
  const bundling = bundled();
  startExports();
  await bundling;
  const { desk, people } = newDesk({ province: asked.province, seed: wholeNumber(asked.seed, 'seed') });
  const { office } = people;
  const played = await play({ desk, office, catalogue, out }, people);
  const leader = people.leaders[0] ?? office;
  const page = writeLeaders(desk, { leader, period: firstPeriod(catalogue).code, out });
  const report = reportOf(desk, office, played);
  printReport(report);
  if (asked.json !== undefined) {
    const path = resolve(asked.json);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  printPlaces(out, report.files, page);
  printDocuments(out, played.documents);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
