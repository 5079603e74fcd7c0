/**
 * A correction as it was asked: the typed figures are read and checked as those of a unit, and the new sealed version
 * is made beside the closed one. Nothing is written here.
 */
import * as v from 'valibot';
import { isDay, localDate } from '../../core/calendar';
import { checkReport } from '../../core/check/check';
import type { Finding } from '../../core/check/finding';
import type { EntryValue, Reading } from '../../core/entry';
import { holdsBack, LEVEL } from '../../core/finding-level';
import { FORM, type FormCode } from '../../core/form-code';
import { CHOICE_CODES, fieldHeading } from '../../text/books/unit-book';
import type { CellSpec, Entry, Report, Template, TemplateRow } from '../../core/forms/form';
import { readCell } from '../../core/reading/read-cell';
import { value as read, valueOf } from '../../core/reading/reading';
import { ok } from '../../core/result';
import { correctedAt, type CorrectedCell } from '../../core/submission/correction';
import type { Seal, SealedCell, Unsealed } from '../../core/submission/seal';
import type { Unit } from '../../core/catalogue/unit';
import { rowTitle } from '../../core/forms/row-title';
import { fitsRow, type SealRecord, type SubmissionRecord } from '../../tables/ledger-book';
import { STATE_LABELS } from '../../text/books/master-book';
import { entryText } from '../../text/entry-text';
import { correctionPageWords } from '../../text/windows/rare/corrections';
import { twoWays } from '../adjust/two-ways';
import { sentences } from '../collect/evaluate';
import { recordOf, sealed, type Sealed } from '../collect/seal-record';
import { refuse, type Asked } from '../refusal';
import { TEXT, type BodyOf } from '../request';
import { highestVersion } from '../work/held/rows-whole';
import { templatesOf } from '../work/open-period';
import { submissionOf, unitNamed, type PeriodWork } from '../work/period-work';

const CELL = v.object({ form: TEXT, row: TEXT, field: TEXT, value: v.string() });

export const CORRECTION = {
  period: TEXT,
  unit: TEXT,
  cells: v.pipe(v.array(CELL), v.nonEmpty()),
  reason: TEXT,
  /** Number and symbol of the văn bản. */
  number: TEXT,
  /** 'YYYY-MM-DD' */
  date: TEXT,
};
export type AskedCorrection = BodyOf<typeof CORRECTION>;

const { why } = correctionPageWords;
export const notTaken = (reason: string): ReturnType<typeof refuse> => refuse('correctionNotTaken', { why: reason });

/** A closed report and the version of it that counts. */
export interface ClosedReport {
  readonly open: PeriodWork;
  readonly unit: Unit;
  readonly submission: SubmissionRecord;
  readonly seal: Seal;
  readonly templates: readonly Template[];
}

/** One corrected cell: what counted before, and what counts now. */
export interface Change {
  readonly form: FormCode;
  readonly row: string;
  readonly field: string;
  /** Printed number, label and column. */
  readonly title: string;
  readonly was: EntryValue;
  readonly now: EntryValue;
}

export interface Made {
  readonly report: ClosedReport;
  readonly changes: readonly Change[];
  readonly seal: Seal;
  readonly record: SealRecord;
  /** What the check asks about the new figures; sentences. */
  readonly notes: readonly string[];
  /** The current version holds exactly this correction: an earlier request wrote it. */
  readonly repeated: boolean;
}

export const titleOf = (row: Pick<TemplateRow, 'number' | 'label'>, form: FormCode, field: string): string =>
  `${rowTitle(row)}, ${fieldHeading(form, field)}`;

export function closedReport(open: PeriodWork, code: string): Asked<ClosedReport> {
  const unit = unitNamed(open, code);
  if (!unit.ok) return unit;
  if (open.period.scoring) return notTaken(why.scoring);
  const submission = submissionOf(open, code);
  const state = submission?.state ?? 'unpublished';
  const record = submission && open.ledger.sealRecord(code, open.period.code, submission.version);
  if (state !== 'closed' || !submission || !record)
    return notTaken(why.notClosed(unit.value.shortName, STATE_LABELS[state]));
  return ok({ open, unit: unit.value, submission, seal: open.ledger.seal(record), templates: templatesOf(open, code) });
}

interface Spot {
  readonly template: Template;
  readonly row: TemplateRow;
  readonly spec: CellSpec;
  readonly cell: SealedCell;
}

function spotOf({ templates, seal }: ClosedReport, at: AskedCorrection['cells'][number]): Spot | null {
  const template = templates.find(({ form }) => form === at.form);
  const row = template?.rows.find(({ key }) => key === at.row);
  const spec = row?.cells[at.field];
  const cell = seal.forms
    .find(({ form }) => form === at.form)
    ?.cells.find((one) => one.row === at.row && one.field === at.field);
  return template && row && cell && spec?.part === 'entry' ? { template, row, spec, cell } : null;
}

const NUMBERS: readonly CellSpec['kind']['type'][] = ['count', 'decimal', 'percent'];
const textOf = (value: EntryValue): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
const isSameValue = (one: EntryValue, other: EntryValue): boolean => textOf(one) === textOf(other);

interface Typed {
  readonly spot: Spot;
  readonly typed: string;
  readonly reading: Reading;
}

function typedIn(report: ClosedReport, asked: AskedCorrection): Asked<readonly Typed[]> {
  const all: Typed[] = [];
  for (const one of asked.cells) {
    const spot = spotOf(report, one);
    if (!spot) return refuse('unknownRow', { row: one.row });
    const typed = one.value.normalize('NFC').trim();
    const both = NUMBERS.includes(spot.spec.kind.type) ? twoWays(typed) : null;
    if (both) return refuse('twoWays', { found: typed, ...both });
    const content = typed === '' ? null : typed;
    const reading = readCell({ content, shown: typed }, spot.spec.kind, { choices: CHOICE_CODES });
    // A window has text only, so a figure that arrives as text raises no question.
    const isPlain = reading.is === 'asked' && reading.doubt === 'numberAsText';
    all.push({ spot, typed, reading: isPlain ? read(reading.value) : reading });
  }
  return ok(all);
}

/** The sealed report as the check reads one; `typed` = readings in place of what is sealed. */
function reportsOf({ seal, templates, unit, open }: ClosedReport, typed: readonly Typed[]): readonly Report[] {
  return seal.forms
    .map(({ form, tab, sheetId, template, cells }) => ({
      form,
      unit: unit.code,
      period: open.period.code,
      template,
      fileId: seal.fileId,
      sheetId,
      tab,
      entries: cells.map((cell): Entry => {
        const now = typed.find(({ spot }) => spot.cell === cell && spot.template.form === form);
        const { row, field, a1, shown, value } = cell;
        return now
          ? { row, field, a1, seen: { content: now.typed, shown: now.typed }, reading: now.reading }
          : { row, field, a1, seen: { content: shown, shown }, reading: read(value) };
      }),
    }))
    .filter(({ form }) => templates.some((one) => one.form === form));
}

function findingsIn(report: ClosedReport, typed: readonly Typed[]): readonly Finding[] {
  const reports = reportsOf(report, typed);
  const pair = (form: FormCode) => {
    const [template, own] = [report.templates, reports].map((all) => all.find((one) => one.form === form));
    return template && own ? { template: template as Template, report: own as Report } : null;
  };
  return report.templates.flatMap(({ form }) => {
    const own = pair(form);
    return own ? checkReport(own.template, own.report, form === FORM.task ? null : pair(FORM.task)) : [];
  });
}

const isSameFinding = (one: Finding, other: Finding): boolean =>
  one.code === other.code && one.form === other.form && one.row === other.row && one.field === other.field;

/** Reads, checks and seals in memory. One call of the coder for the fingerprint, and one that packs. */
export function correctionMade(report: ClosedReport, asked: AskedCorrection): Asked<Made> {
  const { open, seal, templates, unit, submission } = report;
  if (!isDay(asked.date)) return refuse('notADay', { found: asked.date });
  const now = open.world.clock.now();
  if (asked.date > localDate(now)) return notTaken(why.ahead(asked.date));
  const typed = typedIn(report, asked);
  if (!typed.ok) return typed;
  const before = findingsIn(report, []);
  const after = findingsIn(report, typed.value);
  const fresh = after.filter((one) => !before.some((other) => isSameFinding(one, other)));
  const wrong = fresh.filter((one) => one.stops || (one.level === LEVEL.error && holdsBack(one)));
  if (wrong.length > 0) return notTaken(why.wrong(sentences(wrong, templates)));
  const given = typed.value.map(({ spot, reading }) => ({ spot, now: valueOf(reading) ?? BLANK }));
  const changed = given.filter(({ spot, now: value }) => !isSameValue(spot.cell.value, value));
  const repeated = changed.length === 0 && isRepeated(seal, asked);
  if (changed.length === 0 && !repeated) return notTaken(why.same);
  const changes = changed.map(({ spot, now: value }): Change => {
    const { row, field, value: was } = spot.cell;
    const { form } = spot.template;
    return { form, row, field, title: titleOf(spot.row, form, field), was, now: value };
  });
  const { seal: next, payload } = sealOf(report, asked, { changes, findings: after, now });
  if (!fitsRow(payload)) return notTaken(why.tooLong);
  const last = open.ledger.sealRecord(unit.code, open.period.code, next.version - 1);
  const closed = open.ledger.sealRecord(unit.code, open.period.code, submission.version);
  const record = { ...recordOf(next, last?.fingerprint ?? null, payload), receiptAt: closed?.receiptAt ?? null };
  return ok({ report, changes, seal: next, record, notes: sentences(fresh, templates), repeated });
}

const BLANK: EntryValue = { kind: 'blank' };

const isRepeated = ({ correction }: Seal, { reason, number, date, cells }: AskedCorrection): boolean =>
  correction !== undefined &&
  correction.reason === reason &&
  correction.number === number &&
  correction.date === date &&
  cells.every(({ form, row, field }) => correctedAt(correction, { form: form as FormCode, row, field }) !== null);

interface Sealing {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly now: number;
}

/** The next version: everything of the report that counts, with the corrected cells in their places. */
function sealOf({ open, seal, unit }: ClosedReport, asked: AskedCorrection, sealing: Sealing): Sealed {
  const { changes, findings, now } = sealing;
  const { fingerprint: _, ...closed } = seal;
  const changeAt = (form: FormCode, { row, field }: SealedCell): Change | undefined =>
    changes.find((one) => one.form === form && one.row === row && one.field === field);
  const unsealed: Unsealed = {
    ...closed,
    version: highestVersion(open.ledger, unit.code, open.period.code) + 1,
    sealedAt: now,
    sealedBy: open.office.account,
    forms: seal.forms.map((form) => ({
      ...form,
      cells: form.cells.map((cell) => {
        const change = changeAt(form.form, cell);
        return change ? { ...cell, value: change.now, shown: entryText(change.now) } : cell;
      }),
    })),
    // The reason of the correction answers what the check asks.
    findings: [...seal.findings.filter(({ form }) => form === 'cover'), ...findings].map((one) =>
      holdsBack(one) ? { ...one, explained: true } : one,
    ),
    correction: {
      of: seal.correction?.of ?? seal.version,
      number: asked.number,
      date: asked.date,
      reason: asked.reason,
      cells: cellsSinceClosing(seal, changes),
    },
  };
  return sealed(open.world.coder, unsealed);
}

/** Every cell that now differs from the closed report, with what that held. */
function cellsSinceClosing({ correction }: Seal, changes: readonly Change[]): readonly CorrectedCell[] {
  const earlier = (correction?.cells ?? []).filter(
    (one) => !changes.some(({ form, row, field }) => form === one.form && row === one.row && field === one.field),
  );
  const fresh = changes.flatMap(({ form, row, field, was, now }): readonly CorrectedCell[] => {
    const closed = correctedAt(correction, { form, row, field })?.was ?? was;
    return isSameValue(closed, now) ? [] : [{ form, row, field, was: closed }];
  });
  return [...earlier, ...fresh];
}
