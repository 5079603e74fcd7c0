/**
 * `npm run demo`: the main job on the desk, headless, on the sample province, with the same bundle that is pushed to
 * Google. Writes one .xlsx per workbook and ends with a table of what happened.
 *   -- --province P  --units N  --seed S  --out DIR  --json FILE
 *   (P: khanh-hoa-2019, or any of the 34: khanh-hoa-2026, ha-noi-2026 …)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { catalogOf, provinces } from '../src/catalog';
import type { Catalogue } from '../src/core/catalogue/catalogue';
import { firstPeriod } from './play/days';
import { writeLeaders } from './leaders-html/leaders-html';
import { newDesk } from './play/new-desk';
import { QuarterPlay, type Quarter } from './play/quarter';
import { roundsOf, ScoringPlay, type Scored } from './play/scoring-play';
import { reportOf, printReport } from './play/report';
import { beginBooks, writeBooks, type Written } from './play/write-books';

const { values: asked } = parseArgs({
  options: {
    province: { type: 'string', default: 'khanh-hoa-2019' },
    units: { type: 'string' },
    seed: { type: 'string', default: '2019' },
    out: { type: 'string', default: 'out/demo' },
    json: { type: 'string' },
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

async function main(): Promise<void> {
  const seed = wholeNumber(asked.seed, 'seed');
  const units = asked.units === undefined ? null : wholeNumber(asked.units, 'units');
  const out = resolve(asked.out);
  const { province } = asked;
  const catalogue = catalogOf(province);
  if (catalogue === undefined)
    throw new Error(
      `--province ${province}: chỉ có ${provinces()
        .map((one) => one.id)
        .join(', ')}`,
    );
  execFileSync('node_modules/.bin/tsx', ['build/bundle/bundle.ts'], { stdio: 'inherit' });
  const { desk, people } = newDesk({ province, seed });
  const progress = bars();
  let quarter: Quarter;
  let scored: Scored | null = null;
  let files: Written;
  try {
    quarter = new QuarterPlay(
      desk,
      people,
      { seed, units, province, period: firstPeriod(catalogue).code },
      progress.tell,
    ).whole();
    const { masterId, units: played } = quarter;
    const begun = beginBooks(desk, people.office);
    if (roundsOf(catalogue) !== null)
      scored = new ScoringPlay(
        desk,
        { office: people.office, masterId, catalogue, units: inScheme(catalogue, played), seed },
        progress.tell,
      ).whole();
    files = await writeBooks(desk, { office: people.office, masterId, out, begun }, progress.tell);
  } finally {
    progress.stop();
  }
  const page = writeLeaders(desk, {
    leader: people.leaders[0] ?? people.office,
    office: people.office,
    period: firstPeriod(catalogue).code,
    out,
  });
  const report = reportOf(desk, people.office, { quarter, scored, files });
  printReport(report);
  if (asked.json !== undefined) {
    const path = resolve(asked.json);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  }
  console.log(`\nSổ tổng hợp: ${join(out, report.files.master)}`);
  console.log(`Sổ đơn vị:   ${join(out, 'don-vi')} (${report.files.units.length} tệp)`);
  for (const name of report.files.others) console.log(`Sổ khác:     ${join(out, name)}`);
  for (const name of page) console.log(`Trang lãnh đạo: ${join(out, name)}`);
  console.log('Số giây là mô hình từ số liệu đã công bố (src/desk/latency.json), chưa đo trên Google.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
