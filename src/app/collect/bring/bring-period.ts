/**
 * Brings forms that are out up to date when name or days of their period change in *Kỳ báo cáo*: each unit learns it
 * once, and the headings of a report that is not handed in follow. What was handed in keeps what it was sealed with.
 */
import { laidChanges, laidPeriod, type LaidPeriod } from '../../../core/submission/laid-period';
import { isHandedIn } from '../../../core/submission/submission';
import { noticeOf, withNotice } from '../../../core/submission/told';
import { periodChangeNews, periodChangeWords, periodPlace } from '../../../text/period-change';
import type { FileRecord, SubmissionRecord } from '../../../tables/ledger-book';
import { isOtherPeriod, periodShown, readable } from '../../work/issued';
import { fileOf, submissionOf, type PeriodWork } from '../../work/period-work';
import { isPublished } from '../../work/unit-files';
import { tell } from '../book-read';
import { bringEach } from './bring-each';

const isSame = (one: LaidPeriod, other: LaidPeriod): boolean => laidChanges(one, other).length === 0;

/** What the unit knows of the period: what it learnt last, or what its forms show. */
function knownTo(open: PeriodWork, file: FileRecord, { told }: SubmissionRecord): LaidPeriod | null {
  const notice = noticeOf(told, 'periodChanged');
  return notice?.facts.is ?? readable(() => periodShown(open, file))[0] ?? null;
}

/** Returns true when a unit knows another period; covers, headings and letters follow in this pass. */
export const bringPeriod = (open: PeriodWork): boolean => bringEach(open, tellOne);

function tellOne(open: PeriodWork, file: FileRecord, submission: SubmissionRecord): boolean {
  const [was, is] = [knownTo(open, file, submission), laidPeriod(open.period)];
  if (was === null || isSame(was, is)) return false;
  const now = open.world.clock.now();
  open.ledger.put({
    file: { ...file, lastSeenVersion: null },
    submission: {
      ...submission,
      changedAt: now,
      told: withNotice(submission.told, { code: 'periodChanged', at: now, facts: { was, is } }),
    },
  });
  tell(open, { code: file.unit }, 'changePeriod', periodChangeWords(was, is));
  return true;
}

/** Returns true when the unit's headings must follow: the report is not handed in, and they differ or are not known. */
export function areHeadingsDue(open: PeriodWork, unit: string): boolean {
  const [file, submission] = [fileOf(open, unit), submissionOf(open, unit)];
  if (!file || !submission || isHandedIn(submission.state)) return false;
  return file.issued.period === undefined || isOtherPeriod(open, unit);
}

/** What changed in *Kỳ báo cáo* after publishing, and what becomes of each report; '' = nothing. No service call. */
export function periodChangeText(open: PeriodWork): string {
  const files = open.ledger
    .files(open.period.code)
    .filter((file) => isPublished(file) && (readable(() => isOtherPeriod(open, file.unit))[0] ?? false));
  if (files.length === 0) return '';
  const is = laidPeriod(open.period);
  const changes = files.flatMap((file) => {
    const was = periodShown(open, file);
    return was ? [periodChangeWords(was, is)] : [];
  });
  const states = files.flatMap(({ unit }) => submissionOf(open, unit)?.state ?? []);
  const closed = states.filter((state) => state === 'closed').length;
  const handedIn = states.filter(isHandedIn).length - closed;
  return periodChangeNews(placeOf(open), [...new Set(changes)], {
    brought: states.length - handedIn - closed,
    handedIn,
    closed,
  });
}

/** The row of the period in its tab. */
const placeOf = ({ office, period }: PeriodWork): string =>
  periodPlace((office.tabs.get('periods') ?? []).findIndex((line) => line.includes(period.code)) + 1);
