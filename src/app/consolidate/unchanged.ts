/**
 * A click that finds everything as the last one left it: this account has seen before that the master shows the figures
 * of now, and since then neither the office's tabs, nor the fence of the ledger, nor any file of the period has
 * changed, and no due moment has passed. Then the rows of the ledger need not be read: three service calls.
 */
import { periodAtWork } from '../../core/catalogue/period';
import type { JobOutcome, JobRequest } from '../api';
import { buildId } from '../build-id';
import { nextMomentOf } from '../collect/quiet';
import type { World } from '../ports';
import { openOffice, type Office } from '../work/office';
import type { PeriodWork } from '../work/period-work';
import { headsIn, HEADS } from '../work/ledger-heads';
import { listedFiles } from '../work/unit-files';

/** What a person reads when nothing has changed, and its result. */
export interface Same {
  readonly request: JobRequest;
  readonly title: string;
  readonly lines: readonly string[];
  readonly outcome: JobOutcome;
}

/** The fingerprints of what was seen with it; valid until `until`, milliseconds since 1970. */
interface Kept extends Same {
  readonly office: string;
  readonly ledger: string;
  readonly files: string;
  readonly until: number;
}

const KEY = 'same';
/** Google holds 9 KB in one property. */
const LONGEST = 8_500;

/** The build, and everything of the office that decides figures; the fence of the staging tabs is none of it. */
const officeMark = (
  { coder }: World,
  { stage: _, troubles: __, catalogue: ___, lost: ____, tabs, ...office }: Office,
) => coder.sha256(JSON.stringify([buildId(), office, [...tabs]]));

function filesMark(world: World, masterId: string, period: string): string {
  const files = listedFiles(world, masterId, period).map((file) => JSON.stringify(file));
  return world.coder.sha256(files.sort().join());
}

/** Notes that the open period is published as it is now; `world` and `open` are those that have looked. */
export function noteSame(world: World, open: PeriodWork, same: Same): void {
  const { office, ledger, period } = open;
  const kept: Kept = {
    ...same,
    office: officeMark(world, office),
    ledger: world.coder.sha256(ledger.heads),
    files: filesMark(world, office.masterId, period.code),
    until: nextMomentOf(open),
  };
  const packed = world.coder.pack(JSON.stringify(kept));
  if (packed.length <= LONGEST) world.memory.set(KEY, packed);
  else world.memory.drop(KEY);
}

/**
 * null = something has changed, or nothing is noted: everything is looked at. It asks on only while nothing differs.
 */
export function sameAsNoted(world: World, asked: JobRequest): Same | null {
  const kept = keptIn(world);
  if (kept === null || world.clock.now() >= kept.until) return null;
  const opened = openOffice(world);
  if (!opened.ok || !isAsked(world, opened.value, { asked, kept })) return null;
  const office = opened.value;
  const { period = '' } = kept.request;
  if (kept.office !== officeMark(world, office) || kept.files !== filesMark(world, office.masterId, period))
    return null;
  const heads = headsIn(world.books.get(office.ledgerId, { fields: HEADS }));
  return kept.ledger === world.coder.sha256(heads) ? kept : null;
}

/** Without a named period it is the one at work. */
function isAsked(
  { clock }: World,
  { catalogue: { periods, holidays } }: Office,
  { asked, kept }: { readonly asked: JobRequest; readonly kept: Kept },
): boolean {
  return kept.request.period === (asked.period ?? periodAtWork(periods, clock.now(), holidays)?.code);
}

function keptIn({ memory, coder }: World): Kept | null {
  const packed = memory.get(KEY);
  try {
    return packed === null ? null : (JSON.parse(coder.unpack(packed)) as Kept);
  } catch {
    return null;
  }
}
