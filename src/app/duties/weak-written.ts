/**
 * What agencies write about their weak criteria in their own forms, beside the register *Tiêu chí yếu* of the office:
 * words for blank cells, and words that differ from what the register holds. Nothing enters the register without the
 * office, which sees both; the register then names who wrote it.
 */
import { noteChanged } from '../catalogue/change-tabs';
import * as v from 'valibot';
import type { Unit } from '../../core/catalogue/unit';
import { weakNews, type WeakNews } from '../../core/duties/weak-criterion';
import { FORM } from '../../core/form-code';
import { ok } from '../../core/result';
import { textMark } from '../../core/short-mark';
import { isHandedIn } from '../../core/submission/submission';
import { dateToSerial } from '../../tables/grid/serial';
import type { Held } from '../../tables/grid/row-trust';
import { changeRequests, misfits, type TabChange } from '../../tables/master-book/tab-change';
import { fieldHeading } from '../../text/books/unit-book';
import { entryText } from '../../text/entry-text';
import { weakWords as words } from '../../text/windows/duties/weak-written';
import { freeFor } from '../jobs/hold';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { readable } from '../work/issued';
import { openPeriod } from '../work/open-period';
import { submissionOf, type PeriodWork } from '../work/period-work';

/** One word of an agency that the register does not have. */
export interface WeakLine {
  /** It is sent back when the office takes the word, so that nothing is taken unseen. */
  readonly key: string;
  readonly text: string;
  /** What the register holds now; '' = the cell is blank. */
  readonly held: string;
}

interface Found extends WeakLine {
  readonly news: WeakNews;
  /** Who wrote it, in which report. */
  readonly by: string;
}

function newsOf(open: PeriodWork, unit: Unit): readonly Found[] {
  const { ledger, period, catalogue } = open;
  const submission = submissionOf(open, unit.code);
  const record =
    submission && isHandedIn(submission.state) && ledger.sealRecord(unit.code, period.code, submission.version);
  if (!record) return [];
  const cells = readable(() => ledger.seal(record).forms)
    .flat()
    .flatMap((form) => (form.form === FORM.weakness ? form.cells : []));
  return weakNews(catalogue.weakCriteria, { agency: unit.code, cells }).map((news): Found => {
    const { code, field, held, written } = news;
    const [was, now] = [held.kind === 'blank' ? '' : entryText(held), entryText(written)];
    const title = catalogue.weakCriteria.find((one) => one.code === code)?.criterion ?? '';
    const what = fieldHeading(FORM.weakness, field);
    return {
      key: [code, field, textMark(`${was}\n${now}`)].join('|'),
      text: words.line({ criterion: `${code} ${title}`.trim(), what, agency: unit.shortName, written: now }),
      held: was === '' ? '' : words.held(was),
      news,
      by: words.by(what, { agency: unit.name, period: period.name, version: submission.version }),
    };
  });
}

/** No service call. */
const foundIn = (open: PeriodWork): readonly Found[] =>
  open.period.scoring !== undefined ? [] : open.catalogue.units.flatMap((unit) => newsOf(open, unit));

/** What the office has not taken into the register yet. No service call. */
export const weakLines = (open: PeriodWork): readonly WeakLine[] =>
  foundIn(open).map(({ key, text, held }) => ({ key, text, held }));

const heldIn = ({ written }: WeakNews): Held => {
  if (written.kind === 'date') return dateToSerial(written.date);
  return written.kind === 'text' ? written.text : null;
};

/** The lines of *Cơ quan đã ghi*, those of the same word replaced. */
function writtenBy(before: string, lines: readonly Found[]): string {
  const replaced = lines.map(({ news }) => words.begins(fieldHeading(FORM.weakness, news.field)));
  const kept = before.split('\n').filter((line) => line !== '' && !replaced.some((start) => line.startsWith(start)));
  return [...kept, ...lines.map(({ by }) => by)].join('\n');
}

function changeOf({ catalogue }: PeriodWork, taken: readonly Found[]): TabChange {
  const codes = [...new Set(taken.map(({ news }) => news.code))];
  return {
    tab: 'weakCriteria',
    add: [],
    remove: [],
    set: [
      ...taken.map(({ news }) => ({ row: news.code, column: news.field, value: heldIn(news) })),
      ...codes.map((code) => ({
        row: code,
        column: 'writtenBy',
        value: writtenBy(
          catalogue.weakCriteria.find((one) => one.code === code)?.writtenBy ?? '',
          taken.filter(({ news }) => news.code === code),
        ),
      })),
    ],
  };
}

/** Writes the chosen words of agencies into the register; what the office did not choose stays as it is. */
export const takeWritten = request(
  { period: TEXT_OR_NONE, rows: v.array(TEXT) },
  (world, { period, rows }): Asked<{ readonly count: number }> => {
    const opening = openPeriod(world, { period });
    if (!opening.ok) return opening;
    const open = opening.value;
    const { office, ledger } = open;
    const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
    if (!free.ok) return free;
    const found = foundIn(open);
    const taken = found.filter(({ key }) => rows.includes(key));
    if (taken.length === 0 || taken.length !== new Set(rows).size) return refuse('weakChanged', {});
    const grid = office.tabs.get('weakCriteria') ?? [];
    const change = changeOf(open, taken);
    if (misfits(grid, change).length > 0) return refuse('weakChanged', {});
    world.books.change(office.masterId, changeRequests(grid, change));
    for (const one of taken)
      ledger.tell(office.account, {
        action: 'takeWritten',
        unit: null,
        period: open.period.code,
        text: words.log(one.text, one.held),
      });
    noteChanged(world, { office, ledger }, ['weakCriteria']);
    ledger.flush();
    return ok({ count: taken.length });
  },
);
