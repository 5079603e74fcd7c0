/** Kỳ báo cáo: the office's first screen. Which period, received n of N, who is waited for, and one next step. Writes no figure: it only makes sure of the hourly trigger. */
import { dueDay } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { isHandedIn, type State } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { statusText } from '../../text/windows/jobs';
import { printDate, printMoment } from '../../text/print';
import { remainingWords } from '../../text/windows/track';
import type { PeriodChoice, StatusView } from '../api';
import { textOrNone, type Body } from '../body';
import { faultText } from '../../text/faults';
import { ensureAutomaticLook, isLookLate, lastAutomaticLook } from '../work/automatic-look';
import { figuresOf } from '../consolidate/figures';
import { isOldTemplate } from '../work/issued';
import { nextStep } from './next-step';
import type { World } from '../ports';
import { accountsOf, dueFor, fileOf, openRound, submissionOf, type Round } from '../work/period-work';
import type { Asked } from '../refusal';

type Line = StatusView['lines'][number];

/** @param body period? */
export function status(world: World, body: Body): Asked<StatusView> {
  const period = textOrNone(body, 'period');
  if (!period.ok) return period;
  const opening = openRound(world, { period: period.value });
  if (!opening.ok) return opening;
  const round = opening.value;
  const now = world.clock.now();
  const due = dueFor(round, null);
  const lines = round.units.map((unit) => lineFor(round, unit, now));
  const units = (wanted: (line: Line) => boolean): readonly Unit[] =>
    round.units.filter((_, n) => {
      const line = lines[n];
      return line !== undefined && wanted(line);
    });
  const names = (wanted: (line: Line) => boolean): readonly string[] => units(wanted).map((unit) => unit.shortName);
  const lists = {
    waiting: names((line) => line.state === 'submitted'),
    undecided: names((line) => line.timeliness === 'undecided'),
    returned: names((line) => line.state === 'returned'),
    notYet: names((line) => !isHandedIn(line.state as State) && line.state !== 'returned'),
    noAccount: units((line) => line.state === 'unpublished')
      .filter((unit) => accountsOf(round.catalogue, unit.code).length === 0)
      .map((unit) => unit.shortName),
    accepted: names((line) => line.state === 'accepted'),
    staysOpen: names((line) => line.state !== 'accepted' && line.state !== 'closed'),
  };
  const count = (wanted: (line: Line) => boolean): number => lines.filter(wanted).length;
  const counts = {
    units: round.units.length,
    made: count((line) => line.fileId !== null),
    published: count((line) => line.state !== 'unpublished'),
    submitted: count((line) => isHandedIn(line.state as State)),
    closed: count((line) => line.state === 'closed'),
  };
  return ok({
    period: {
      code: round.period.code,
      name: round.period.name,
      cutOff: printDate(round.period.cutOff),
      due: dueText(round, due),
    },
    periods: periodChoices(round),
    ...counts,
    remaining: remainingWords(due - now),
    ...lists,
    lines,
    automatic: automaticLook(round, counts.published > 0),
    next: nextStep({
      ...lists,
      ...counts,
      isOver: now > due,
      isShown: () => isShown(round),
      isScoring: round.period.scoring !== undefined,
    }),
  });
}

/** Makes sure of the hourly trigger and reports the last look. Nothing is late before a period is out. */
function automaticLook({ world, office }: Round, isOut: boolean): StatusView['automatic'] {
  const ensured = ensureAutomaticLook(world, office.masterId);
  const look = lastAutomaticLook(world, office.masterId);
  const words = look === null ? statusText.noLook : statusText.lastLook(printMoment(look.at), look.by);
  return {
    text: ensured ? words : `${words} ${faultText('noTrigger')}`,
    late: isOut && (!ensured || isLookLate(look, world.clock.now())),
  };
}

/** The periods a person may look at: those of the ministry's cycle, scoring rounds and every one that files were made for. */
export function periodChoices(round: Round): readonly PeriodChoice[] {
  const offered = round.catalogue.periods.filter(
    (one) =>
      one.cycle === 'ministry' ||
      one.cycle === 'scoring' ||
      one.code === round.period.code ||
      round.ledger.files(one.code).length > 0,
  );
  return offered.map(({ code, name }) => ({ code, name }));
}

export const dueText = (round: Round, due: number): string =>
  round.period.due.mode === 'on'
    ? printMoment(due)
    : statusText.endOf(printDate(dueDay(round.period, round.catalogue.holidays)));

/** Where one unit stands, in codes. */
export function lineFor(round: Round, unit: Unit, now: number): StatusView['lines'][number] {
  const submission = submissionOf(round, unit.code);
  const state = submission?.state ?? 'unpublished';
  const flags =
    submission === null
      ? []
      : [
          ...(!isHandedIn(state) && now > submission.dueAt ? ['overdue'] : []),
          ...(submission.flags.extendedTo ? ['extended'] : []),
          ...(state !== 'closed' && isOldTemplate(round, unit.code) ? ['oldTemplate'] : []),
          ...(submission.flags.editedAfterSeal ? ['editedAfterSeal'] : []),
        ];
  return {
    unit: unit.code,
    state,
    version: submission?.version ?? 0,
    timeliness: submission?.timeliness ?? null,
    flags,
    fileId: fileOf(round, unit.code)?.fileId ?? null,
  };
}

/** The master shows what the standing seals add up to. */
const isShown = (round: Round): boolean => round.office.publication?.inputHash === figuresOf(round).inputHash;
