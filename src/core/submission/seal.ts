/**
 * The seal (bản nộp được lưu): what a unit returned, fixed at one moment with the evidence of time taken before the
 * add-in's own writes, and a fingerprint over its canonical text. Later edits are compared with it cell by cell.
 */
import type { EntryValue } from '../entry';
import type { Entry, Report } from '../forms/form';
import type { FormCode } from '../form-code';
import type { Finding } from '../check/finding';
import { valueOf } from '../reading/reading';
import { correctedAt, type Correction } from './correction';
import type { TimedSeal, Timeliness } from './submission-time';

export interface SealedCell {
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
  readonly a1: string;
  /** The text shown in the unit's cell at that moment. */
  readonly shown: string;
}

export interface SealedForm {
  readonly form: FormCode;
  readonly tab: string;
  readonly sheetId: number;
  readonly template: string;
  readonly cells: readonly SealedCell[];
}

/** One reason of a return, or one question of the office, and what the unit answered; '' = it left the answer blank. */
export interface Answered {
  readonly point: string;
  readonly answer: string;
}

export interface Seal extends TimedSeal {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly fileId: string;
  readonly sealedAt: number;
  readonly sealedBy: string | null;
  readonly timeliness: Timeliness;
  /** The short code of the printed report (print-code.ts). Absent when no code can be computed. */
  readonly printCode?: string;
  readonly forms: readonly SealedForm[];
  /** The reasons of the return before this version, each with the unit's answer; absent when nothing was returned. */
  readonly answers?: readonly Answered[];
  /** The head's answers and the check before the tick; absent = the unit's cover had no such rows. */
  readonly certified?: readonly Answered[];
  /** The version corrects a closed one; absent = the unit returned it. */
  readonly correction?: Correction;
  /** Findings stored in the seal: explained ones and notes. */
  readonly findings: readonly Finding[];
  /** SHA-256 (hex) over the UTF-8 bytes of the stored text (seal-text.ts), which holds everything above. */
  readonly fingerprint: string;
}

/** A cell whose answer differs from the sealed one. `now` null = the cell cannot be read any more, or is gone. */
export interface Change {
  readonly form: FormCode;
  readonly row: string;
  readonly field: string;
  readonly tab: string;
  readonly a1: string;
  readonly was: EntryValue;
  readonly now: EntryValue | null;
  readonly wasShown: string;
  readonly nowShown: string;
}

/** A place of the unit's file that shows something else than its seal. */
export type EditedCell = Pick<Change, 'tab' | 'a1' | 'wasShown' | 'nowShown'>;

/** Everything of a seal except its fingerprint. */
export type Unsealed = Omit<Seal, 'fingerprint'>;

/**
 * The text of which the fingerprint of a seal of version 1 is taken. It is byte-identical for equal content in any
 * order of forms, cells, findings or keys.
 * Objects have sorted keys; strings are escaped as in JSON.
 */
export function canonicalText(seal: Unsealed): string {
  const {
    unit,
    period,
    version,
    fileId,
    sealedAt,
    sealedBy,
    evidence,
    timeliness,
    document,
    timeBy,
    reusedDocument,
    printCode,
    answers,
    certified,
    correction,
  } = seal;
  const lists = `{"findings":${unordered(seal.findings.map(canonical))},"forms":${unordered(seal.forms.map(formText))},`;
  return (
    lists +
    canonical({
      unit,
      period,
      version,
      fileId,
      sealedAt,
      sealedBy,
      evidence,
      timeliness,
      document,
      timeBy,
      reusedDocument,
      printCode,
      answers,
      certified,
      correction,
    }).slice(1)
  );
}

const formText = ({ cells, form, tab, sheetId, template }: SealedForm): string =>
  `{"cells":${unordered(cells.map(canonical))},${canonical({ form, tab, sheetId, template }).slice(1)}`;

const unordered = (texts: readonly string[]): string => `[${[...texts].sort().join(',')}]`;

/** JSON with the members of every object in the order of their names, without those that are undefined. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/**
 * The part of the reports that a seal stores. Throws on an unreadable entry; before this, holdsBack must show that no
 * finding blocks the report.
 */
export function sealedFormsOf(reports: readonly Report[]): readonly SealedForm[] {
  return reports.map((report) => ({
    form: report.form,
    tab: report.tab,
    sheetId: report.sheetId,
    template: report.template,
    cells: report.entries.map((entry) => {
      const value = valueOf(entry.reading);
      if (value === null) throw new Error(`unreadable entry ${entry.row}.${entry.field} cannot be sealed`);
      return { row: entry.row, field: entry.field, value, a1: entry.a1, shown: entry.seen.shown };
    }),
  }));
}

/**
 * Entries edited since the seal, cell by cell, in the order of the seal; new rows and cells come last. Only values
 * count, not the way of typing. The unit's file keeps what it held when its report was closed, so a corrected cell that
 * still holds that is not edited.
 */
export function changesSince(seal: Pick<Seal, 'forms' | 'correction'>, reports: readonly Report[]): readonly Change[] {
  const { correction } = seal;
  const isAsClosed = ({ form, row, field, now }: Change): boolean => {
    const corrected = correctedAt(correction, { form, row, field });
    return corrected !== null && now !== null && canonical(corrected.was) === canonical(now);
  };
  return allChanges(seal, reports).filter((one) => !isAsClosed(one));
}

function allChanges(seal: Pick<Seal, 'forms'>, reports: readonly Report[]): readonly Change[] {
  return seal.forms.flatMap((form) => {
    const report = reports.find((one) => one.form === form.form);
    const entries = new Map((report?.entries ?? []).map((entry) => [`${entry.row}\u0000${entry.field}`, entry]));
    const sealed = new Set(form.cells.map((cell) => `${cell.row}\u0000${cell.field}`));
    const edited = form.cells.flatMap((cell) => changed(form, cell, entries.get(`${cell.row}\u0000${cell.field}`)));
    const added = [...entries]
      .filter(([key]) => !sealed.has(key))
      .flatMap(([, entry]) =>
        changed(form, { row: entry.row, field: entry.field, value: { kind: 'blank' }, a1: entry.a1, shown: '' }, entry),
      );
    return [...edited, ...added];
  });
}

function changed(form: SealedForm, cell: SealedCell, entry: Entry | undefined): readonly Change[] {
  const now = entry ? valueOf(entry.reading) : null;
  if (now !== null && canonical(now) === canonical(cell.value)) return [];
  const { row, field, value: was, shown: wasShown } = cell;
  return [
    {
      form: form.form,
      row,
      field,
      tab: form.tab,
      a1: entry?.a1 ?? cell.a1,
      was,
      now,
      wasShown,
      nowShown: entry?.seen.shown ?? '',
    },
  ];
}
