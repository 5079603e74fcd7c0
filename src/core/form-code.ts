/**
 * The forms (biểu mẫu) and their codes. This table is the only list of them. When a form is added, the compiler asks
 * for its template (core/issue/asked.ts), its rows in the catalogue (core/catalogue/matrix.ts), its fields
 * (core/forms/field.ts), its words (text/) and its place in a workbook (tables/unit-book); the recount keeps its own
 * words on purpose.
 */
import { codesOf, namesOf } from './codes';

interface FormFacts {
  /**
   * Belongs to a scoring round, and its figures are points: they have a limit that no explanation lifts, and totals
   * below.
   */
  readonly points: boolean;
  /** Its place among the printed parts, from 1. */
  readonly printed: number;
}

/** In the order of consolidation. Codes are written into published files: they keep their values. */
export const FORMS = {
  task: { points: false, printed: 3 },
  indicator: { points: false, printed: 2 },
  narrative: { points: false, printed: 1 },
  forecast: { points: false, printed: 4 },
  weakness: { points: false, printed: 5 },
  score: { points: true, printed: 6 },
} as const satisfies Readonly<Record<string, FormFacts>>;

export type FormCode = keyof typeof FORMS;

export const FORM = namesOf(FORMS);
/** The order in which forms are consolidated. */
export const FORM_ORDER: readonly FormCode[] = codesOf(FORMS);
/** The order in which forms are printed. */
export const PRINT_ORDER: readonly FormCode[] = [...FORM_ORDER].sort(
  (one, other) => FORMS[one].printed - FORMS[other].printed,
);

/** One value for each form. */
export function byForm<T>(of: (form: FormCode) => T): Readonly<Record<FormCode, T>> {
  const all: Partial<Record<FormCode, T>> = {};
  for (const form of FORM_ORDER) all[form] = of(form);
  return all as Record<FormCode, T>;
}

export interface CellAt {
  readonly row: string;
  readonly field: string;
}

export type InformationClass = 'public' | 'internal' | 'personal';
