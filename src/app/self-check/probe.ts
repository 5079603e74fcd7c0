/**
 * One question to Google that the documentation leaves open: what is done, what is expected, and what came back. The
 * same probes run on the desk as contract tests, so that one list checks both the desk and Google.
 */
import type { JobName } from '../api';
import type { World } from '../ports';
import type { ProbeDoor } from './probe-door';

export type Verdict = 'right' | 'different' | 'untried';

/** Where a probe works: a scratch folder and a scratch workbook of locale vi_VN, both removed at the end. */
export interface ProbeRoom {
  readonly world: World;
  readonly door: ProbeDoor;
  readonly folderId: string;
  readonly bookId: string;
}

export interface Probe {
  /** Also the key of its words in src/text/windows/self-check.ts. */
  readonly id: string;
  /** The rows of docs/google.md that this probe settles. */
  readonly rows: readonly string[];
  /** Answers that the product can work with, as shown to the office. */
  readonly expected: readonly string[];
  /**
   * Jobs that would silently give wrong results if Google answers differently; they are refused until the next
   * self-check.
   */
  readonly restsOn?: readonly JobName[];
  /** Asks the question and returns Google's answer in short form. Throws when the question cannot be asked. */
  readonly ask: (room: ProbeRoom) => string;
}

export interface ProbeResult {
  readonly id: string;
  readonly verdict: Verdict;
  readonly seen: string;
  readonly seconds: number;
}

/** Id of the probe on which the proof of time by a revision depends. */
export const REVISION_TIME = 'revisionTime';

const LONGEST_ANSWER = 160;

/** Runs one probe. When it throws, the verdict is `untried`, with the message of the error. */
export function askProbe(probe: Probe, room: ProbeRoom): ProbeResult {
  const from = room.world.clock.now();
  const seconds = (): number => Math.round((room.world.clock.now() - from) / 10) / 100;
  try {
    const seen = probe.ask(room).slice(0, LONGEST_ANSWER);
    return { id: probe.id, verdict: isExpected(probe, seen) ? 'right' : 'different', seen, seconds: seconds() };
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    return { id: probe.id, verdict: 'untried', seen: words.slice(0, LONGEST_ANSWER), seconds: seconds() };
  }
}

/** An empty list of expected answers means that the probe only measures. */
const isExpected = ({ expected }: Probe, seen: string): boolean => expected.length === 0 || expected.includes(seen);
