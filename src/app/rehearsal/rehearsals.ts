/**
 * *Diễn tập…*: a period beside the real ones, made as a row of *Kỳ báo cáo* and removed with everything that was made
 * for it. The ledger keeps its rows under the code of the rehearsal, which no real period reads.
 */
import { addDays, isDay, localDate } from '../../core/calendar';
import { checkPeriod, type Period } from '../../core/catalogue/period';
import { isRehearsal, rehearsalCode } from '../../core/catalogue/rehearsal';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { rowsOf, type TabChange } from '../../tables/master-book/tab-change';
import { PERIODS_TAB } from '../../tables/master-book/tabs/tab-periods';
import { rehearsalName } from '../../text/rehearsal-name';
import { rehearsalWords as words } from '../../text/windows/rare/rehearsal';
import type { PeriodChoice } from '../api';
import { forgetRows, noteChanged, tabRequests } from '../catalogue/change-tabs';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { withdrawn } from '../work/held/withdrawn-files';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';

export interface RehearsalLine extends PeriodChoice {
  readonly text: string;
  readonly files: number;
}

export interface RehearsalsView {
  readonly rehearsals: readonly RehearsalLine[];
  /** Periods that can be rehearsed, and the one that is offered. */
  readonly of: readonly PeriodChoice[];
  readonly offered: string;
  /** The offered due day, YYYY-MM-DD. */
  readonly due: string;
}

const WEEK = 7;
/** Days from the due day to the lock date. */
const OPEN_AFTER = 3;

const everyPeriod = ({ office }: PeriodWork): readonly Period[] => office.catalogue.periods;

/** Three service calls: the periods at work, and all rehearsals together. */
export const rehearsals = request({}, (world): Asked<RehearsalsView> => {
  const opening = openPeriod(world, {});
  if (!opening.ok) return opening;
  const open = opening.value;
  const rehearsed = everyPeriod(open).filter(isRehearsal);
  open.ledger.takeOf(
    rehearsed.map(({ code }) => code),
    ['files', 'submissions'],
  );
  return ok({
    rehearsals: rehearsed.map((period) => lineOf(open, period)),
    of: everyPeriod(open)
      .filter((one) => !isRehearsal(one) && one.scoring === undefined)
      .map(({ code, name }) => ({ code, name })),
    offered: open.period.code,
    due: addDays(localDate(world.clock.now()), WEEK),
  });
});

function lineOf({ ledger }: PeriodWork, { code, name, due }: Period): RehearsalLine {
  const files = ledger.files(code);
  const handedIn = ledger.submissions(code).filter(({ state }) => isHandedIn(state)).length;
  return {
    code,
    name,
    files: files.length,
    text: words.line({ due: due.date, made: files.length, out: files.filter(isPublished).length, in: handedIn }),
  };
}

export interface RehearsalDone {
  readonly message: string;
}

/** The period as it is rehearsed: the same rows and days of figures, with a due day of its own. */
function rehearsed(open: PeriodWork, due: string): Period {
  const { letter: _letter, explainBy: _explainBy, direction: _direction, ...base } = open.period;
  const isTaken = (code: string): boolean =>
    everyPeriod(open).some((one) => one.code === code) || open.ledger.hasFiles(code);
  let number = 1;
  while (isTaken(rehearsalCode(base.code, number))) number += 1;
  return {
    ...base,
    code: rehearsalCode(base.code, number),
    name: rehearsalName(base.name),
    due: { ...base.due, date: due, mode: 'on', nextWorkingDay: false },
    lock: addDays(due, OPEN_AFTER),
    // It may be due before the last day of the figures.
    estimated: true,
  };
}

/** In days: more is a slip in the year. */
const LONGEST_WAIT = 366;

/** @param date the due day */
export const makeRehearsal = request({ period: TEXT, date: TEXT }, (world, { period, date }): Asked<RehearsalDone> => {
  const opening = openPeriod(world, { period, everyRow: true });
  if (!opening.ok) return opening;
  const open = opening.value;
  if (isRehearsal(open.period) || open.period.scoring) return refuse('notRehearsed', { period: open.period.name });
  const today = localDate(world.clock.now());
  if (!isDay(date) || date < today || date > addDays(today, LONGEST_WAIT)) return refuse('rehearsalDue');
  const made = rehearsed(open, date);
  const refused = checkPeriod(made, open.office.catalogue.holidays);
  if (refused) return refuse(refused.code, refused.facts);
  const add = rowsOf(PERIODS_TAB, { ...open.office.catalogue, periods: [made] });
  const written = writeRow(world, open, {
    change: { tab: 'periods', add, remove: [], set: [] },
    log: words.log.made(made.name),
    period: made.code,
  });
  return written.ok ? ok({ message: words.made(made.name) }) : written;
});

interface RowWritten {
  readonly change: TabChange;
  readonly log: string;
  readonly period: string;
}

function writeRow(world: World, { office, ledger }: PeriodWork, { change, log, period }: RowWritten): Asked<null> {
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  world.books.change(office.masterId, tabRequests(office, [change]).requests);
  ledger.tell(office.account, { action: 'rehearsal', unit: null, period, text: log });
  noteChanged(world, { office, ledger }, [change.tab]);
  ledger.flush();
  return ok(null);
}

/** Google stops a run after six minutes. */
const LONGEST = 240_000;

/**
 * Takes a rehearsal away: the ledger first, then its files and drafts, last its row. A run that was stopped goes on at
 * the next click.
 */
export const removeRehearsal = request({ period: TEXT }, (world, { period }): Asked<RehearsalDone> => {
  const opening = openPeriod(world, { period, everyRow: true });
  if (!opening.ok) return opening;
  const open = opening.value;
  const { ledger, office } = open;
  const { code, name } = open.period;
  if (!isRehearsal({ code })) return refuse('notARehearsal', { period: name });
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const until = world.clock.now() + LONGEST;
  const has = (key: string, value: string): string => `appProperties has { key='${key}' and value='${value}' }`;
  const files = world.files.list(`${has('master', office.masterId)} and ${has('period', code)} and trashed = false`);
  ledger.tell(office.account, {
    action: 'rehearsal',
    unit: null,
    period: code,
    text: words.log.removed(name, files.length),
  });
  const change: TabChange = { tab: 'periods', add: [], remove: [code], set: [] };
  for (const file of ledger.files(code)) ledger.put({ file: withdrawn(file) });
  forgetRows(world, open, [change]);
  ledger.flush();
  let gone = 0;
  for (const { id } of files) {
    if (world.clock.now() > until) return ok({ message: words.goesOn(files.length - gone) });
    world.files.trash(id);
    gone += 1;
  }
  const written = writeRow(world, open, {
    change,
    log: words.log.removed(name, 0),
    period: code,
  });
  const isShown = office.publication?.runId.startsWith(`${code}-`) === true;
  return written.ok ? ok({ message: words.removed(name, files.length, isShown) }) : written;
});
