/**
 * What a unit was asked when its file was made. The office may change the catalogue at any time; a published file is
 * read with the forms it was made with, and the change shows as *mẫu cũ* beside its state. Nothing here changes a file.
 */
import type { Catalogue } from '../../core/catalogue/catalogue';
import { Fault, isOfOneRecord } from '../../core/fault';
import { FORM, type FormCode } from '../../core/form-code';
import type { Template } from '../../core/forms/form';
import { laidChanges, laidPeriod, type LaidPeriod } from '../../core/submission/laid-period';
import type { FileRecord, Issued } from '../../tables/ledger-book';
import { templatesFor } from '../../core/issue/asked';
import type { PeriodWork } from './period-work';

type Rows = Pick<Catalogue, 'indicators' | 'tasks' | 'headings' | 'targets' | 'schemes' | 'matrix' | 'units'>;
const rowsOf = ({ indicators, tasks, headings, targets, schemes, matrix, units }: Catalogue): Rows => ({
  indicators,
  tasks,
  headings,
  targets,
  schemes,
  matrix,
  units,
});

/**
 * The texts that are kept of a unit's forms and of the catalogue. Both name their period, so each is among the rows of
 * the period that reads it, and no work on a period reads the texts of another.
 */
export const contentsOf = (
  { catalogue, period }: Pick<PeriodWork, 'catalogue' | 'period'>,
  templates: readonly Template[],
) => ({
  templates: templates.map((one) => ({ ...one, unit: '' })),
  catalogue: { ...rowsOf(catalogue), period: period.code },
  period: laidPeriod(period),
});

/** The catalogue's text as releases before this one kept it, once for all periods. */
export const withoutPeriod = <C extends object>(kept: C): C => ({ ...kept, period: undefined });

/** Units with the same forms differ only in their code, so the code is left out of what is kept. */
export function keepIssued(
  open: Pick<PeriodWork, 'ledger' | 'catalogue' | 'period'>,
  templates: readonly Template[],
): Issued {
  const keep = keeping(open, templates);
  return { templates: keep('templates'), catalogue: keep('catalogue'), period: keep('period') };
}

function keeping(
  open: Pick<PeriodWork, 'ledger' | 'catalogue' | 'period'>,
  templates: readonly Template[],
): (kind: keyof ReturnType<typeof contentsOf>) => string {
  const made = contentsOf(open, templates);
  return (kind) => open.ledger.kept.keep(kind, open.period.code, made[kind]);
}

/** The same catalogue, with forms that show the period as it is now. */
export function keepRedated(open: PeriodWork, { issued }: FileRecord, templates: readonly Template[]): Issued {
  const keep = keeping(open, templates);
  return {
    ...issued,
    ...(issued.templates === undefined ? {} : { templates: keep('templates') }),
    period: keep('period'),
    ...(issued.period === undefined ? {} : { madeFor: issued.madeFor ?? issued.period }),
  };
}

/** Name and days of the period as the unit's forms show them; null = they were made by an earlier release. */
export const periodShown = ({ ledger }: Pick<PeriodWork, 'ledger'>, { issued }: FileRecord): LaidPeriod | null =>
  issued.period === undefined ? null : (ledger.kept.read(issued.period) as LaidPeriod);

/** The period as the unit's forms show it: by it a report is judged that was filled under earlier days. */
export function asShown(open: PeriodWork, unit: string): PeriodWork {
  const file = open.ledger.file(unit, open.period.code);
  const shown = file && readable(() => periodShown(open, file))[0];
  return shown ? { ...open, period: { ...open.period, ...shown } } : open;
}

/** Returns true when the unit's forms show another name or other days than *Kỳ báo cáo* has now. */
export function isOtherPeriod(open: Pick<PeriodWork, 'ledger' | 'period'>, unit: string): boolean {
  const file = open.ledger.file(unit, open.period.code);
  const shown = file && periodShown(open, file);
  return shown !== null && laidChanges(shown, laidPeriod(open.period)).length > 0;
}

/** Returns null when this file's forms were not kept. */
export function issuedTemplates(
  open: Pick<PeriodWork, 'ledger'>,
  issued: Issued,
  unit: string,
): readonly Template[] | null {
  const kept =
    issued.templates === undefined ? null : (open.ledger.kept.read(issued.templates) as readonly Template[] | null);
  return kept && kept.map((one) => ({ ...one, unit }));
}

const alike = new WeakMap<object, WeakMap<Catalogue, boolean>>();

/**
 * Returns true when the kept rows equal those of the catalogue. Units share issued content, so each pair is compared
 * once.
 */
function isSameRows(kept: object, catalogue: Catalogue): boolean {
  const answers = alike.get(kept) ?? new WeakMap<Catalogue, boolean>();
  alike.set(kept, answers);
  const known = answers.get(catalogue);
  if (known !== undefined) return known;
  const same = JSON.stringify(withoutPeriod(kept)) === JSON.stringify(rowsOf(catalogue));
  answers.set(catalogue, same);
  return same;
}

/** The register of weak criteria grows during a period; a line more makes no file outdated, the next form has it. */
const compared = (versions: Readonly<Partial<Record<FormCode, string>>>): readonly (readonly [string, string])[] =>
  Object.entries(versions)
    .filter(([form]) => form !== FORM.weakness)
    .sort();

/** Returns true when the unit's file has other forms than the catalogue would give it today. */
export function isOldTemplate(open: PeriodWork, unit: string): boolean {
  const file = open.ledger.file(unit, open.period.code);
  // A unit explains its own appraisal, which was fixed when the file was made; a later catalogue does not make it
  // outdated.
  if (!file || open.period.scoring?.round === 'explain') return false;
  if (!open.listed.units.some((one) => one.code === unit)) return false;
  const kept = file.issued.catalogue === undefined ? null : open.ledger.kept.read(file.issued.catalogue);
  // Other days of the period may ask for other rows of the same catalogue.
  const isAsMade = file.issued.madeFor === undefined && !isOtherPeriod(open, unit);
  if (isAsMade && typeof kept === 'object' && kept !== null && isSameRows(kept, open.listed)) return false;
  const today = templatesFor(open.catalogue, { unit, period: open.period, seals: [] });
  const versions = Object.fromEntries(today.map((one) => [one.form, one.version]));
  return JSON.stringify(compared(versions)) !== JSON.stringify(compared(file.templateVersions));
}

/**
 * The catalogue used to add up this period: the newest one among published files, plus rows that only older files have,
 * each placed after its old neighbour.
 */
export function catalogueOfFiles(open: PeriodWork): Catalogue {
  const files = [...open.ledger.files(open.period.code)].sort((a, b) => b.createdAt - a.createdAt);
  const keys = [
    ...new Set(files.flatMap((file) => (file.issued.catalogue === undefined ? [] : [file.issued.catalogue]))),
  ];
  const kept = keys.flatMap((key) => readable(() => open.ledger.kept.read(key) as Rows));
  // Units without a file, or without kept forms, use today's catalogue.
  const isAllKept =
    kept.length === keys.length &&
    open.units.every((unit) => open.ledger.file(unit.code, open.period.code)?.issued.catalogue !== undefined);
  const [first = open.catalogue, ...older] = isAllKept ? kept : [...kept, open.catalogue];
  return {
    ...open.catalogue,
    matrix: first.matrix,
    indicators: older.reduce((all, one) => joined(all, one.indicators, (row) => row.code), first.indicators),
    tasks: older.reduce((all, one) => joined(all, one.tasks, (row) => row.id), first.tasks),
    headings: older.reduce((all, one) => joined(all, one.headings, (row) => row.code), first.headings),
    targets: older.reduce((all, one) => joined(all, one.targets, (row) => row.code), first.targets),
  };
}

/** One item, or none when the ledger's copy is damaged: its unit is named, and the others go on. */
export function readable<T>(read: () => T): readonly T[] {
  try {
    return [read()];
  } catch (thrown) {
    if (thrown instanceof Fault && isOfOneRecord(thrown)) return [];
    throw thrown;
  }
}

function joined<R>(rows: readonly R[], older: readonly R[], keyOf: (row: R) => string): readonly R[] {
  const all = [...rows];
  older.forEach((row, at) => {
    if (all.some((one) => keyOf(one) === keyOf(row))) return;
    const before = older
      .slice(0, at)
      .reverse()
      .map(keyOf)
      .find((key) => all.some((one) => keyOf(one) === key));
    all.splice(before === undefined ? 0 : all.findIndex((one) => keyOf(one) === before) + 1, 0, row);
  });
  return all;
}
