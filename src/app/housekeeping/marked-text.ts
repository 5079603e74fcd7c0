/**
 * Text files in the folder of a period's exports. Each is found by our marks and left alone while its content is the
 * same.
 */
import type { FileSeen } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { filesMarked, marks } from './export-folder';

export interface Beside {
  readonly open: PeriodWork;
  /** Id of the folder. */
  readonly folder: string;
  readonly found: readonly FileSeen[];
}

interface MarkedText {
  readonly kind: string;
  readonly name: string;
  readonly type: 'application/json' | 'text/html';
  /** Its SHA-256 is the mark of the content. */
  readonly marked: string;
  text(): string;
}

/** Writes the file when its content differs; returns the SHA-256 of what is marked. */
export function writeText({ open, folder, found }: Beside, { kind, name, type, marked, text }: MarkedText): string {
  const sha256 = open.world.coder.sha256(marked);
  const there = filesMarked(open, found, kind).find(({ trashed }) => !trashed);
  if (there?.appProperties['sha256'] !== sha256)
    open.world.files.saveText(
      text(),
      { name, parent: folder, replace: there?.id ?? null, appProperties: { ...marks(open, kind), sha256 } },
      type,
    );
  return sha256;
}
