/** Kỳ báo cáo: the office's first screen. Which period, received n of N, who is waited for, and one next step. Reads, writes nothing. */
import { dueDay } from '../core/period';
import { ok } from '../core/result';
import { isHandedIn } from '../core/submission';
import type { Unit } from '../core/unit';
import { statusText } from '../text/jobs';
import { MENU } from '../text/menu';
import { printDate, printMoment } from '../text/print';
import type { SubmissionRecord } from '../tables/ledger-book';
import type { StatusView } from './api';
import { textOrNone } from './body';
import type { Body } from './body';
import { isOldTemplate } from './issued';
import type { World } from './ports';
import { dueFor, fileOf, openRound, submissionOf } from './round';
import type { Round } from './round';
import type { Asked } from './refusal';

const HOUR = 3_600_000;

export function status(world: World, body: Body): Asked<StatusView> {
  const period = textOrNone(body, 'period');
  if (!period.ok) return period;
  const opening = openRound(world, { period: period.value });
  if (!opening.ok) return opening;
  const round = opening.value;
  const now = world.clock.now();
  const due = dueFor(round, null);
  const lines = round.units.map((unit) => lineFor(round, unit, now));
  const names = (wanted: (line: StatusView['lines'][number]) => boolean): readonly string[] =>
    round.units.filter((_, n) => { const line = lines[n]; return line !== undefined && wanted(line); }).map((unit) => unit.shortName);
  const lists = {
    waiting: names((line) => line.state === 'submitted'), undecided: names((line) => line.timeliness === 'undecided'),
    returned: names((line) => line.state === 'returned'), notYet: names((line) => !isHandedIn(line.state as SubmissionRecord['state']) && line.state !== 'returned'),
  };
  return ok({
    period: { code: round.period.code, name: round.period.name, cutOff: printDate(round.period.cutOff), due: dueText(round, due) },
    units: round.units.length, submitted: lines.filter((line) => isHandedIn(line.state as SubmissionRecord['state'])).length,
    remaining: now <= due ? statusText.hoursLeft(Math.floor((due - now) / HOUR)) : statusText.overdue(Math.floor((now - due) / HOUR)),
    ...lists, lines, next: nextStep(round, lists),
  });
}

export const dueText = (round: Round, due: number): string =>
  (round.period.due.mode === 'on' ? printMoment(due) : statusText.endOf(printDate(dueDay(round.period, round.catalogue.holidays))));

/** Where one unit stands, in codes. */
export function lineFor(round: Round, unit: Unit, now: number): StatusView['lines'][number] {
  const submission = submissionOf(round, unit.code);
  const state = submission?.state ?? 'unpublished';
  const flags = submission === null ? [] : [
    ...(!isHandedIn(state) && now > submission.dueAt ? ['overdue'] : []), ...(submission.flags.extendedTo ? ['extended'] : []),
    ...(state !== 'closed' && isOldTemplate(round, unit.code) ? ['oldTemplate'] : []), ...(submission.flags.editedAfterSeal ? ['editedAfterSeal'] : []),
  ];
  return { unit: unit.code, state, version: submission?.version ?? 0, timeliness: submission?.timeliness ?? null, flags, fileId: fileOf(round, unit.code)?.fileId ?? null };
}

function nextStep(round: Round, lists: Pick<StatusView, 'waiting' | 'undecided' | 'notYet' | 'returned'>): StatusView['next'] {
  const opens = (handler: string): { readonly handler: string; readonly button: string } => ({ handler, button: MENU.find((entry) => entry.handler === handler)?.label ?? '' });
  const { next } = statusText;
  if (round.ledger.files(round.period.code).length < round.units.length) return { text: next.generate, ...opens('openGenerate') };
  if (lists.undecided.length > 0) return { text: next.decide, ...opens('openReceive') };
  if (lists.notYet.length + lists.returned.length > 0) return { text: next.wait, ...opens('openCollect') };
  if (lists.waiting.length > 0) return { text: next.accept, ...opens('openReceive') };
  return { text: next.consolidate, ...opens('openConsolidate') };
}
