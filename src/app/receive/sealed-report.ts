/**
 * What the office reads before it accepts: the sealed report row by row, each entry beside the unit's own figure of the
 * previous period and the median of similar units, with the findings and ready-made reasons for returning the row.
 * Reads only.
 */
import { LEVEL } from '../../core/finding-level';
import { isInWords } from '../../core/forms/explanation';
import type { EntryValue } from '../../core/entry';
import type { Finding } from '../../core/check/finding';
import type { Template, TemplateRow } from '../../core/forms/form';
import { type FormCode, FORM } from '../../core/form-code';
import { isAgainstFigures } from '../../core/consolidate/forecast-figures';
import { likeMedian } from '../../core/consolidate/like-median';
import { ok } from '../../core/result';
import type { Seal, SealedCell, SealedForm } from '../../core/submission/seal';
import { marksOf, type Quality } from '../../core/submission/quality';
import { isHandedIn } from '../../core/submission/submission';
import { versionChanges } from '../../core/submission/versions';
import type { Unit } from '../../core/catalogue/unit';
import { sentenceOf } from '../../text/findings/findings';
import { wordlessWords } from '../../text/findings/wordless';
import { FORM_LABELS } from '../../text/books/master-book';
import { printMoment, printScaled } from '../../text/print';
import { qualityWords } from '../../text/books/quality';
import { phraseFor } from '../../text/letters/return-phrases';
import { fieldHeading } from '../../text/books/unit-book';
import { cellLink } from '../../tables/master-book/results/result-tab';
import { namesOf } from '../collect/evaluate';
import { figuresOf } from '../consolidate/figures';
import { standingSeals } from '../work/held/standing-seals';
import { readable } from '../work/issued';
import { submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { openPeriod, templatesOf } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { LEVEL_TEXT } from '../../text/levels';
import { ANSWERS_IN_WORDS, EXPLANATION, IN_PERIOD } from '../../core/forms/field';
import { rowTitle } from '../../core/forms/row-title';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { isFinished } from './quality';

export interface FoundThere {
  readonly level: Finding['level'];
  readonly label: string;
  readonly text: string;
  /** A reason that can be sent to the unit as it is. */
  readonly phrase: string;
}

export interface ReportRow {
  readonly form: FormCode;
  readonly row: string;
  /** Printed number and label. */
  readonly title: string;
  /** The non-empty cells of the row; headings as on the unit's tab. */
  readonly entries: readonly { readonly heading: string; readonly shown: string }[];
  readonly explanation: string | null;
  /** The unit's own figure of the period `before`, as it was shown; null when none is sealed. */
  readonly prior: string | null;
  /** Over similar units whose reports are handed in; null when fewer than three of them have a figure here. */
  readonly median: { readonly shown: string; readonly units: number } | null;
  readonly findings: readonly FoundThere[];
  readonly link: string | null;
  /**
   * Null when the office may not mark the row: it is not a task, the unit has not finished it, or the report is closed.
   */
  readonly mark: RowMark | null;
}

/** The office's mark on a finished task; `quality` is null while there is none. */
export interface RowMark {
  readonly quality: Quality | null;
  readonly note: string;
  /** Who and when, in words. */
  readonly by: string;
}

export interface SealedReport {
  readonly unit: string;
  readonly version: number;
  /** Name of the period of `prior`; null when the unit has no earlier seal. */
  readonly before: string | null;
  readonly forms: readonly { readonly form: FormCode; readonly label: string; readonly rows: number }[];
  readonly rows: readonly ReportRow[];
  /** Findings that belong to no row of a form: the cover, a whole tab. */
  readonly general: readonly FoundThere[];
  /** What changed since the version before; null when this is the first one. */
  readonly since: { readonly version: number; readonly changes: readonly ChangedCell[] } | null;
}

/** One cell that differs from the version before. */
export interface ChangedCell {
  readonly form: FormCode;
  readonly row: string;
  /** Printed number and label of the row. */
  readonly title: string;
  readonly heading: string;
  readonly was: string;
  readonly now: string;
}

/** The sealed report of one unit, in the version that counts. */
export const sealedReport = request({ unit: TEXT, period: TEXT_OR_NONE }, (world, asked): Asked<SealedReport> => {
  const { unit: code, period } = asked;
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const unit = unitNamed(open, code);
  if (!unit.ok) return unit;
  const version = submissionOf(open, code)?.version ?? 0;
  const record = open.ledger.sealRecord(code, open.period.code, version);
  if (!record) return refuse('noSeal', { unit: unit.value.name, period: open.period.name });
  return ok(reportOf(open, unit.value, open.ledger.seal(record)));
});

function reportOf(open: PeriodWork, unit: Unit, seal: Seal): SealedReport {
  const templates = templatesOf(open, unit.code);
  const told = (findings: readonly Finding[]): readonly FoundThere[] =>
    findings.map((finding) => {
      const sentence = sentenceOf(finding, namesOf(templates));
      return {
        level: finding.level,
        label: LEVEL_TEXT[finding.level].mark,
        text: `${sentence.what} ${sentence.mend}`,
        phrase: phraseFor(sentence),
      };
    });
  const findings = [...seal.findings, ...againstFigures(open, seal)];
  const before = priorSeal(open, unit);
  const like = likeSeals(open, unit);
  const rows = seal.forms.flatMap((form) => {
    const template = templates.find((one) => one.form === form.form);
    const known = {
      form,
      template,
      fileId: seal.fileId,
      before: cellsOf(before, form.form),
      like: like.map((one) => cellsOf(one, form.form)),
    };
    return template
      ? answered(template, form).map((row) => ({
          ...rowOf(known, row),
          mark: form.form === FORM.task ? markOf(open, seal, row.key) : null,
          findings: told(findings.filter((one) => one.form === form.form && one.row === row.key)),
        }))
      : [];
  });
  const isInRow = (finding: Finding): boolean =>
    rows.some((row) => row.form === finding.form && row.row === finding.row);
  const forms = seal.forms.map(({ form }) => ({
    form,
    label: FORM_LABELS[form],
    rows: rows.filter((row) => row.form === form).length,
  }));
  return {
    unit: unit.code,
    version: seal.version,
    before: open.catalogue.periods.find((one) => one.code === before?.period)?.name ?? null,
    forms,
    rows,
    general: [...told(findings.filter((one) => !isInRow(one))), ...wordless(seal, templates)],
    since: sinceBefore(open, seal, templates),
  };
}

function sinceBefore(open: PeriodWork, seal: Seal, templates: readonly Template[]): SealedReport['since'] {
  // A correction is compared with the closed report; the version between may be a correction that was taken back.
  const record = open.ledger.sealRecord(seal.unit, seal.period, seal.correction?.of ?? seal.version - 1);
  if (!record) return null;
  const changes = versionChanges(open.ledger.seal(record), seal).map(({ form, row, field, was, now }) => {
    const asked = templates.find((one) => one.form === form)?.rows.find((one) => one.key === row);
    return {
      form,
      row,
      title: asked ? rowTitle(asked) : row,
      heading: fieldHeading(form, field),
      was: was ?? '',
      now: now ?? '',
    };
  });
  return { version: record.version, changes };
}

/** Answers such as `.` or `x`, in one line: they lift nothing, and the office sees where they are. */
function wordless(seal: Seal, templates: readonly Template[]): readonly FoundThere[] {
  const names = namesOf(templates);
  const places = seal.forms.flatMap(({ form, cells }) =>
    cells.flatMap(({ row, field, value }) =>
      value.kind === 'text' && value.text !== '' && ANSWERS_IN_WORDS.includes(field) && !isInWords(value.text)
        ? [wordlessWords.at(FORM_LABELS[form], names.rowNumber(form, row), value.text)]
        : [],
    ),
  );
  if (places.length === 0) return [];
  const text = wordlessWords.list(places);
  return [{ level: LEVEL.note, label: LEVEL_TEXT.note.mark, text, phrase: text }];
}

/**
 * Compares a lead agency's forecast with the current figures of the whole province; returns [] for a unit without a
 * forecast.
 */
const againstFigures = (open: PeriodWork, seal: Seal): readonly Finding[] =>
  seal.forms.some((one) => one.form === FORM.forecast && one.cells.length > 0)
    ? figuresOf(open).consolidated.findings.filter((one) => one.unit === seal.unit && isAgainstFigures(one))
    : [];

const answered = (template: Template, form: SealedForm): readonly TemplateRow[] =>
  template.rows.filter((row) => !row.heading && form.cells.some((cell) => cell.row === row.key));

type Cells = ReadonlyMap<string, SealedCell>;
const cellsOf = (seal: Seal | null, form: FormCode): Cells =>
  new Map(
    (seal?.forms.find((one) => one.form === form)?.cells ?? []).flatMap((cell) =>
      cell.field === IN_PERIOD ? [[cell.row, cell] as const] : [],
    ),
  );

interface Known {
  readonly form: SealedForm;
  readonly fileId: string;
  readonly before: Cells;
  readonly like: readonly Cells[];
}

function rowOf({ form, fileId, before, like }: Known, row: TemplateRow): Omit<ReportRow, 'findings' | 'mark'> {
  const cells = form.cells.filter((cell) => cell.row === row.key);
  const figure = cells.find((cell) => cell.field === IN_PERIOD) ?? cells[0];
  const figures = like.flatMap((one) => {
    const value = one.get(row.key)?.value;
    return value?.kind === 'number' ? [value] : [];
  });
  const median = figure?.field === IN_PERIOD && figure.value.kind !== 'text' ? likeMedian(figures) : null;
  return {
    form: form.form,
    row: row.key,
    title: rowTitle(row),
    entries: cells
      .filter((cell) => cell.field !== EXPLANATION && !isBlank(cell.value))
      .map((cell) => ({ heading: fieldHeading(form.form, cell.field), shown: cell.shown })),
    explanation: cells.find((cell) => cell.field === EXPLANATION && !isBlank(cell.value))?.shown ?? null,
    prior: before.get(row.key)?.shown ?? null,
    median: median && { shown: printScaled(median.scaled, median.decimals), units: figures.length },
    link: figure ? cellLink(fileId, form.sheetId, figure.a1) : null,
  };
}

function markOf(open: PeriodWork, seal: Seal, task: string): RowMark | null {
  const submission = submissionOf(open, seal.unit);
  if (!submission || !isHandedIn(submission.state) || submission.state === 'closed') return null;
  if (!isFinished(seal, task)) return null;
  const mark = marksOf(submission).find((one) => one.task === task);
  return mark
    ? { quality: mark.quality, note: mark.note, by: qualityWords.by(mark.by, printMoment(mark.at)) }
    : { quality: null, note: '', by: '' };
}

const isBlank = (value: EntryValue): boolean => value.kind === 'blank';

/** The unit's seal that counts, of the latest earlier period of the same cycle. */
function priorSeal(open: PeriodWork, unit: Unit): Seal | null {
  const { cycle, to } = open.period;
  const earlier = open.catalogue.periods
    .filter((one) => one.cycle === cycle && one.to < to)
    .sort((one, other) => (one.to < other.to ? 1 : -1));
  for (const { code } of earlier.filter((one) => open.ledger.hasFiles(one.code))) {
    const [seal] = standingSeals(open, unit.code, [code]);
    if (seal) return seal;
  }
  return null;
}

/** The seals of the other units of the same group that are handed in for this period. */
function likeSeals(open: PeriodWork, unit: Unit): readonly Seal[] {
  return open.units
    .filter((one) => one.group === unit.group && one.code !== unit.code)
    .flatMap((one) => {
      const submission = submissionOf(open, one.code);
      const record =
        submission && isHandedIn(submission.state)
          ? open.ledger.sealRecord(one.code, open.period.code, submission.version)
          : null;
      return record ? readable(() => open.ledger.seal(record)) : [];
    });
}
