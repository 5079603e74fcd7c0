/** The tabs *Kỳ báo cáo* and *Ngày nghỉ*: reporting periods with their four dates, and the days off. */
import { dueDay, lastGoodDay, type Period } from '../../../core/catalogue/period';
import { addDays, isWorkingDay, nextWorkingDay, type Holiday } from '../../../core/calendar';
import { gapBefore, overlapBefore, type PeriodDays } from '../../../core/issue/period-days';
import { isRehearsal } from '../../../core/catalogue/rehearsal';
import { parseOwner } from '../../../core/catalogue/plan-words';
import { isResolved, type Unit } from '../../../core/catalogue/unit';
import { CYCLE_LABELS, DUE_MODE_LABELS, STANDING_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { DAY_TROUBLES } from '../../../text/books/setting-troubles';
import { ASKED_TROUBLES } from '../../../text/books/who-is-asked';
import { printDate } from '../../../text/print';
import { rehearsalName } from '../../../text/rehearsal-name';
import { ROUND_LABELS, SCHEME_TROUBLES } from '../../../text/books/score';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import { readTable, type RecordOf } from '../../grid/table';
import type { Advice, LineReader } from './catalogue-line';
import type { CatalogueTab, Grid } from './catalogue-tab';

const PERIOD_COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 100 }),
  column('name', 'text', { width: 180 }),
  column('cycle', 'text', { width: 150 }),
  column('from', 'date', { width: 90 }),
  column('to', 'date', { width: 90 }),
  column('cutOff', 'date', { width: 110 }),
  column('dueDate', 'date', { width: 100 }),
  column('dueHour', 'text', { width: 80 }),
  column('dueMode', 'text', { width: 100 }),
  column('nextWorkingDay', 'tick', { width: 100 }),
  column('lock', 'date', { width: 90 }),
  column('cumulative', 'tick', { width: 90 }),
  column('estimated', 'tick', { width: 70 }),
  column('legalBasis', 'text', { width: 260 }),
  column('validFrom', 'date', { width: 100 }),
  column('scoringScheme', 'text', { width: 150 }),
  column('scoringRound', 'text', { width: 120 }),
  column('direction', 'text', { width: 300 }),
  { ...column('askedOf', 'text', { width: 220 }), later: true },
  { ...column('letterNumber', 'text', { width: 160 }), later: true },
  { ...column('letterDate', 'date', { width: 110 }), later: true },
  { ...column('explainBy', 'date', { width: 130 }), later: true },
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;

type Reader = LineReader<typeof PERIOD_COLUMNS>;

function hour(reader: Reader): string {
  const words = reader.need('dueHour');
  const typed = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?(?:\s*phút)?(?::00)?$/i.exec(words.trim());
  // 17:00 typed into a cell that lost its text format is returned as a fraction of a day.
  const fraction = /^0?[.,]\d+$/.test(words) ? Math.round(Number(words.replace(',', '.')) * 1440) : null;
  const minutes = typed ? Number(typed[1]) * 60 + Number(typed[2] ?? 0) : fraction;
  if (words !== '' && (minutes === null || minutes >= 1440 || (typed !== null && Number(typed[2] ?? 0) > 59)))
    reader.fail('dueHour', CATALOGUE_TROUBLES.hour);
  return `${String(Math.floor((minutes ?? 0) / 60)).padStart(2, '0')}:${String((minutes ?? 0) % 60).padStart(2, '0')}`;
}

/** Blank or a date: a period of the regulation may have no day from which it is valid. */
const dateOrNull = (date: string): string | null => (date === '' ? null : date);

/** A scoring round names its scheme and round; a reporting period names neither. */
function scoringFrom(reader: Reader, cycle: Period['cycle'], schemes: ReadonlySet<string>): Period['scoring'] {
  const scheme = reader.text('scoringScheme');
  const round = reader.optional('scoringRound', ROUND_LABELS);
  const isScoring = cycle === 'scoring';
  if (!isScoring && scheme === '' && round === null) return undefined;
  if (!isScoring || scheme === '' || round === null)
    reader.fail(scheme === '' ? 'scoringScheme' : round === null ? 'scoringRound' : 'cycle', SCHEME_TROUBLES.roundHalf);
  else if (!schemes.has(scheme)) reader.fail('scoringScheme', SCHEME_TROUBLES.unknownScheme);
  return scheme === '' || round === null ? undefined : { scheme, round };
}

/** Blank = the matrix alone decides who reports. A scoring round asks the groups of its scheme. */
function askedFrom(reader: Reader, cycle: Period['cycle'], units: readonly Unit[]): Period['askedOf'] {
  const words = reader.text('askedOf').trim();
  if (words === '') return undefined;
  const owner = parseOwner(words, units);
  if (cycle === 'scoring' || !isResolved(owner, units)) reader.fail('askedOf', ASKED_TROUBLES.askedOf);
  return { words, owner };
}

function letterFrom(reader: Reader): Pick<Period, 'letter'> {
  const letter = { number: reader.text('letterNumber').trim(), date: reader.text('letterDate') };
  return letter.number === '' && letter.date === '' ? {} : { letter };
}

type SeenPeriod = Pick<
  RecordOf<typeof PERIOD_COLUMNS>,
  'code' | 'name' | 'cycle' | 'from' | 'to' | 'cumulative' | 'dueDate' | 'scoringScheme' | 'askedOf'
>;

/** Every period of the tab, whatever else can be read of its line. */
export const periodsSeen = (grid: Grid): readonly SeenPeriod[] => readTable(PERIOD_COLUMNS, grid).records;

/** Context of a period: the schemes in their tab, the units, the days off, and all periods of the tab. */
export interface AroundPeriods {
  readonly schemes: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly holidays: readonly Holiday[];
  readonly seen: readonly SeenPeriod[];
}

/** The first period of the same cycle, or of the same scheme, that is due later. */
function dueNext(reader: Reader, seen: AroundPeriods['seen']): SeenPeriod | undefined {
  const own = (key: 'cycle' | 'scoringScheme' | 'dueDate'): string => reader.text(key);
  return seen
    .filter(
      (one) =>
        (one.cycle ?? '') === own('cycle') &&
        (one.scoringScheme ?? '') === own('scoringScheme') &&
        (one.dueDate ?? '') > own('dueDate') &&
        !isRehearsal({ code: one.code ?? '' }),
    )
    .sort((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1))[0];
}

/** Periods that must share no day with this one, and leave none out: of its cycle, for every unit, no rehearsal. */
const besides = (reader: Reader, seen: AroundPeriods['seen']): readonly PeriodDays[] =>
  seen.flatMap(({ code, cycle, from, to, cumulative, askedOf }) =>
    code === null || from === null || to === null || from > to || isRehearsal({ code }) || (askedOf ?? '').trim() !== ''
      ? []
      : cycle === reader.text('cycle')
        ? [{ code, from, to, cumulative: cumulative === true }]
        : [],
  );

/** Names the days that another period has too, or that no period has, at the later of both. */
function nameNeighbours(reader: Reader, period: Period, seen: AroundPeriods['seen']): void {
  if (period.scoring || period.askedOf || isRehearsal(period) || period.from > period.to || period.from === '') return;
  const others = besides(reader, seen);
  const [overlap, gap] = [overlapBefore(period, others), gapBefore(period, others)];
  const advice = (): Advice | null => {
    if (overlap) return DAY_TROUBLES.overlap({ ...overlap, period: nameIn(seen, overlap.code) });
    return gap && DAY_TROUBLES.gap(gap);
  };
  const found = advice();
  if (found) reader.remark('from', found, { found: printDate(period.from), passes: true });
}

const nameIn = (seen: AroundPeriods['seen'], code: string): string =>
  seen.find((one) => one.code === code)?.name ?? code;

/** Days from the lock date to the last due day: a due day of another year is a slip. */
const FURTHEST_DUE = 180;

/**
 * Names a day that is out of order: cut-off, due day, lock date, due day of the next period; the letter that asks
 * before the due day, the answers of late units after it. All but a wrong due day keep the period.
 */
function nameDays(reader: Reader, period: Period, { holidays, seen }: AroundPeriods): void {
  if ([period.cutOff, period.due.date, period.lock].includes('')) return;
  const due = dueDay(period, holidays);
  const name = (key: 'dueDate' | 'lock' | 'letterDate' | 'explainBy', advice: Advice): void =>
    reader.remark(key, advice, { found: printDate(reader.text(key)), passes: true });
  // Units learn at once of a due day that moves, so one that cannot be meant is not read at all.
  if (lastGoodDay(period) < period.cutOff && !period.estimated)
    reader.fail('dueDate', DAY_TROUBLES.dueEarly(period.cutOff));
  if (due > addDays(period.lock, FURTHEST_DUE) && !isRehearsal(period))
    reader.fail('dueDate', DAY_TROUBLES.dueFar(period.lock));
  if (!period.due.nextWorkingDay && !isWorkingDay(due, holidays))
    name('dueDate', DAY_TROUBLES.dueOff(nextWorkingDay(due, holidays)));
  if (period.lock < due) name('lock', DAY_TROUBLES.lockEarly(due));
  if (period.letter && period.letter.date > due) name('letterDate', DAY_TROUBLES.letterLate(due));
  if (period.explainBy !== undefined && period.explainBy < due) name('explainBy', DAY_TROUBLES.explainEarly(due));
  const next = isRehearsal(period) ? undefined : dueNext(reader, seen);
  if (next?.dueDate && period.lock >= next.dueDate)
    name('lock', DAY_TROUBLES.lockLate({ due: next.dueDate, period: next.name ?? next.code ?? '' }));
}

export const PERIODS_TAB: CatalogueTab<Period, typeof PERIOD_COLUMNS, AroundPeriods> = {
  name: 'periods',
  columns: PERIOD_COLUMNS,
  lists: { cycle: CYCLE_LABELS, dueMode: DUE_MODE_LABELS, scoringRound: ROUND_LABELS, standing: STANDING_LABELS },
  codes: ['code', 'letterNumber'],
  identity: (line) => line.code ?? '',
  lines: ({ periods }) =>
    periods.map((one) => ({
      key: one.code,
      code: one.code,
      name: one.name,
      cycle: CYCLE_LABELS[one.cycle],
      from: one.from,
      to: one.to,
      cutOff: one.cutOff,
      dueDate: one.due.date,
      dueHour: one.due.hour,
      dueMode: DUE_MODE_LABELS[one.due.mode],
      nextWorkingDay: one.due.nextWorkingDay,
      lock: one.lock,
      cumulative: one.cumulative,
      estimated: one.estimated,
      legalBasis: one.legalBasis,
      validFrom: dateOrNull(one.validFrom),
      scoringScheme: one.scoring?.scheme ?? null,
      scoringRound: one.scoring ? ROUND_LABELS[one.scoring.round] : null,
      direction: one.direction ?? '',
      askedOf: one.askedOf?.words ?? null,
      letterNumber: one.letter?.number ? one.letter.number : null,
      letterDate: one.letter?.date ? one.letter.date : null,
      explainBy: one.explainBy ?? null,
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, _line, around) => {
    const { schemes, units } = around;
    const cycle = reader.choice('cycle', CYCLE_LABELS);
    const scoring = scoringFrom(reader, cycle, schemes);
    const askedOf = askedFrom(reader, cycle, units);
    const [code, name] = [reader.need('code'), reader.need('name')];
    reader.inOrder('from', ['to', 'cutOff']);
    const period: Period = {
      code,
      // A rehearsal bears its mark, whatever name the office types.
      name: isRehearsal({ code }) && name !== '' ? rehearsalName(name) : name,
      cycle,
      from: reader.need('from'),
      to: reader.need('to'),
      cutOff: reader.need('cutOff'),
      due: {
        date: reader.need('dueDate'),
        hour: hour(reader),
        mode: reader.choice('dueMode', DUE_MODE_LABELS),
        nextWorkingDay: reader.tick('nextWorkingDay'),
      },
      lock: reader.need('lock'),
      cumulative: reader.tick('cumulative'),
      estimated: reader.tick('estimated'),
      legalBasis: reader.text('legalBasis'),
      validFrom: reader.text('validFrom'),
      ...(reader.text('direction') === '' ? {} : { direction: reader.text('direction') }),
      standing: reader.choice('standing', STANDING_LABELS),
      source: reader.text('source'),
      ...(scoring === undefined ? {} : { scoring }),
      ...(askedOf === undefined ? {} : { askedOf }),
      ...letterFrom(reader),
      ...(reader.text('explainBy') === '' ? {} : { explainBy: reader.text('explainBy') }),
    };
    nameDays(reader, period, around);
    nameNeighbours(reader, period, around.seen);
    return period;
  },
};

const HOLIDAY_COLUMNS = [
  column('date', 'date', { width: 100 }),
  column('name', 'text', { width: 260, heading: 'holiday' }),
  column('worked', 'tick', { width: 90 }),
] as const;

export const HOLIDAYS_TAB: CatalogueTab<Holiday, typeof HOLIDAY_COLUMNS> = {
  name: 'holidays',
  columns: HOLIDAY_COLUMNS,
  lists: {},
  codes: [],
  identity: (line) => line.date ?? '',
  lines: ({ holidays }) => holidays.map((one) => ({ date: one.date, name: one.name, worked: one.worked ?? null })),
  record: (reader, line) => ({
    date: reader.need('date'),
    name: reader.text('name'),
    ...(line.worked === null ? {} : { worked: line.worked }),
  }),
};
