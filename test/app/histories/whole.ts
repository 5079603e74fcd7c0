/** What must be true after the calm, whatever happened before: compared with the oracle's own record. */
import type { Answer } from '../../../src/app/api';
import { FEW, PERIOD } from '../quarter';
import { ROWS } from './history';
import type { Play } from './play';
import type { Ended, Province } from './province';
import { addedTo, counted, type Report } from './worlds';

const STATES: Readonly<Record<string, Report['state']>> = {
  published: 'open',
  draft: 'open',
  returned: 'open',
  submitted: 'submitted',
  accepted: 'accepted',
  closed: 'closed',
};

interface Seen {
  readonly state: Report['state'] | undefined;
  readonly version: number;
  readonly ticked: boolean;
  readonly figures: Readonly<Record<string, bigint | null>>;
}

const bigOf = (cell: unknown): bigint | null =>
  typeof cell === 'number' ? BigInt(cell) : cell === undefined || cell === '' ? null : -1n;

/** The figures of the master, by row: the total and each unit's column. */
function masterOf(quarter: Province): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const [keys = [], ...lines] = quarter.masterTab('Số liệu');
  return new Map(
    lines.map((line) => [String(line[0]), Object.fromEntries(keys.map((key, at) => [String(key), line[at]]))]),
  );
}

/** What is seen of each unit must be a state that the record allows. Returns what is wrong. */
export function wrong(play: Play, consolidated: Ended): readonly string[] {
  const { quarter } = play;
  const status = quarter.ask('status', { period: PERIOD }) as Answer<{
    readonly lines: readonly { readonly unit: string; readonly state: string; readonly version: number }[];
  }> | null;
  if (!status?.ok) return [`status: ${status?.message}`];
  const master = masterOf(quarter);
  const ends = consolidated.is === 'finished' ? [] : [`the calm click ended so: ${JSON.stringify(consolidated)}`];
  const units = FEW.flatMap((unit) => {
    const line = status.value.lines.find((one) => one.unit === unit);
    const cover = quarter.cover(unit);
    const seen: Seen = {
      state: STATES[line?.state ?? ''],
      version: line?.version ?? -1,
      ticked: cover['submit']?.shown === 'TRUE',
      figures: Object.fromEntries(ROWS.map((row) => [row, bigOf(master.get(row)?.[unit])])),
    };
    return [
      ...agreed(play, unit, seen, master),
      ...ofUnit(quarter, unit, { seen, cover, said: consolidated.is === 'finished' ? consolidated.outcome.lines : [] }),
    ];
  });
  return [...ends, ...units, ...totals(play, master), ...books(quarter)];
}

const shown = (_: string, one: unknown): unknown => (typeof one === 'bigint' ? String(one) : one);

function agreed(
  play: Play,
  unit: string,
  seen: Seen,
  master: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly string[] {
  const agrees = (one: Report): boolean =>
    one.state === seen.state &&
    one.version === seen.version &&
    one.ticked === seen.ticked &&
    ROWS.every((row) => counted(one, row) === (master.has(row) ? seen.figures[row] : null));
  try {
    play.of(unit).see(`${unit} ${JSON.stringify(seen, shown)}`, agrees);
    return [];
  } catch (thrown) {
    return [String((thrown as Error).message)];
  }
}

function ofUnit(
  quarter: Province,
  unit: string,
  {
    seen,
    cover,
    said,
  }: {
    readonly seen: Seen;
    readonly cover: ReturnType<Province['cover']>;
    readonly said: readonly { readonly unit: string; readonly result: string; readonly message: string }[];
  },
): readonly string[] {
  const isIn = seen.state !== 'open';
  const seals = quarter.ledgerTab('Bản nộp được lưu').filter((row) => row[0] === unit);
  const last = seals.find((row) => Number(row[2]) === seen.version);
  const receipt = cover['receipt']?.shown ?? '';
  const letters = quarter.desk.outbox.all().filter((mail) => mail.to.includes(quarter.account(unit)));
  const receipts = letters.filter((mail) => mail.subject.includes('Biên nhận'));
  const line = said.find((one) => one.unit === unit);
  const files = [...quarter.desk.shelf.files.values()].filter(
    (file) =>
      !file.trashed &&
      Object.values(file.appProperties).some((marks) => marks['cchc'] === 'unit' && marks['unit'] === unit),
  );
  const rows = quarter.ledgerTab('Tệp').filter((row) => row[0] === unit);
  return [
    ...(new Set(seals.map((row) => row[2])).size === seals.length ? [] : ['two seals of one version']),
    ...(seals.length === seen.version ? [] : [`${seals.length} seals, but version ${seen.version}`]),
    ...(isIn && !receipt.includes(String(last?.[9]).slice(0, 12))
      ? [`its receipt is not on the cover: ${receipt}`]
      : []),
    ...(isIn && !last?.[11] ? ['no time of its receipt'] : []),
    ...(!isIn && receipt !== '' ? ['a receipt of a report that is not in'] : []),
    ...(receipts.length <= seals.length ? [] : [`${receipts.length} receipts by letter of ${seals.length} versions`]),
    ...(isIn === (line?.result === 'used') && line?.message !== '' ? [] : [`its line: ${JSON.stringify(line)}`]),
    ...(files.length === 1 ? [] : [`${files.length} files`]),
    ...(rows.length === 1 && rows[0]?.[2] === files[0]?.id ? [] : ['another file, or no one row of it']),
  ].map((what) => `${unit}: ${what}`);
}

/** The totals are the sum of what counts; what the office added is in them. */
function totals(play: Play, master: ReadonlyMap<string, Readonly<Record<string, unknown>>>): readonly string[] {
  return ROWS.flatMap((row) => {
    let sums: ReadonlySet<bigint | null> = new Set([null]);
    for (const unit of FEW) {
      const parts = play
        .of(unit)
        .possible.map((one) => (counted(one, row) === null ? null : (counted(one, row) ?? 0n) + addedTo(one, row)));
      sums = new Set([...sums].flatMap((sum) => parts.map((part) => (part === null ? sum : (sum ?? 0n) + part))));
    }
    const total = bigOf(master.get(row)?.['total']);
    return sums.has(total) ? [] : [`total of ${row} is ${total}, not ${[...sums].join(' or ')}`];
  });
}

function books(quarter: Province): readonly string[] {
  const log = quarter.ledgerTab('Nhật ký');
  const broken = log.filter((row, at) => at > 0 && row[6] !== log[at - 1]?.[7]).length;
  const sealed = log.filter((row) => row[2] === 'submit').length;
  const adjustments = [log.filter((row) => row[2] === 'adjust').length, quarter.ledgerTab('Điều chỉnh').length];
  const seals = quarter.ledgerTab('Bản nộp được lưu').length;
  const drafts = quarter
    .book(quarter.master ?? '', quarter.office)
    .sheets.filter(({ properties }) => properties.title.includes('(đang dựng'));
  return [
    ...(broken === 0 ? [] : [`${broken} breaks in the chain of the log`]),
    ...(sealed === seals ? [] : [`${sealed} lines about seals, ${seals} seals`]),
    ...(adjustments[0] === adjustments[1] ? [] : [`lines and rows of adjustments: ${adjustments.join()}`]),
    ...drafts.map(({ properties }) => `${properties.title} is left`),
  ];
}
