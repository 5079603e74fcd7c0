/**
 * Kiểm tra: reads the workbooks and reports the findings that a submission would have; writes nothing of record. A
 * clean check is not a submission, and its text states that.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { faultWords } from '../../text/faults';
import { checkWords } from '../../text/windows/rare/check';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { JobLine, JobRequest } from '../api';
import { findingsOf, heldOf, sentences } from './evaluate';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { asShown } from '../work/issued';
import { openIssuedPeriod, templatesOf } from '../work/open-period';
import type { Asked } from '../refusal';
import { countByLevel, holdsBack, LEVELS } from '../../core/finding-level';
import { openWords } from '../../text/levels';
import { firstLines } from '../../text/listed';

/** Findings shown in a unit's line; the unit's own check column shows the rest. */
const SHOWN = 5;

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const open = openIssuedPeriod(world, { period: asked.period, units: asked.units });
  if (!open.ok) return open;
  const { period, units } = open.value;
  return ok({
    request: { ...asked, period: period.code },
    plan: { title: checkWords.title(period.name), of: units.length, lines: checkWords.lines(units.length) },
  });
}

/**
 * One step, because nothing is written and half a list cannot be kept anywhere. Reads are paced to the quota: about two
 * hundred units in four minutes.
 */
function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = openIssuedPeriod(world, { period: request.period, units: request.units });
  if (!opening.ok) return opening;
  const open = opening.value;
  const units = open.units.filter((unit) => fileOf(open, unit.code));
  const books = world.books.getMany(
    units.map((unit) => ({ id: fileOf(open, unit.code)?.fileId ?? '', fields: UNIT_BOOK_FIELDS })),
  );
  const lines = units.map((unit, n) => lineFor(open, unit, books[n] ?? { fault: 'brokenAnswer' }));
  const count = (result: string): number => lines.filter((line) => line.result === result).length;
  const counts = { clean: count('clean'), faulty: count('faulty'), unreadable: count('unreadable') };
  return ok(
    finished(units.length, {
      result: counts.unreadable > 0 ? 'doneMissing' : 'done',
      message: checkWords.outcome(counts.clean, counts.faulty, counts.unreadable),
      lines,
      counts,
    }),
  );
}

function lineFor(
  open: PeriodWork,
  unit: Unit,
  answer: { readonly book: SpreadsheetShape } | { readonly fault: string },
): JobLine {
  const line = (result: string, message: string): JobLine => ({ unit: unit.code, name: unit.name, result, message });
  if ('fault' in answer) return line('unreadable', faultWords(answer.fault));
  const templates = templatesOf(open, unit.code);
  const read = readUnitBook(answer.book, {
    unit: unit.code,
    period: open.period.code,
    fileId: fileOf(open, unit.code)?.fileId ?? '',
    templates,
  });
  const findings = findingsOf(read, templates, heldOf(asShown(open, unit.code), open.world.clock.now()));
  const holding = findings.filter(holdsBack);
  const isIn = isHandedIn(submissionOf(open, unit.code)?.state ?? 'unpublished');
  if (holding.length === 0) return line('clean', isIn ? checkWords.cleanSubmitted : checkWords.clean);
  const counted = openWords(countByLevel(findings.filter((one) => holdsBack(one) || !LEVELS[one.level].holdsBack)));
  return line('faulty', [counted, ...firstLines(sentences(holding, templates), SHOWN)].join('\n'));
}

export const check: Job = { plan, step };
