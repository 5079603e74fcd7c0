/** The inputs of a consolidation put in order: units by protocol, the latest seal of each, its cells and forms found by key. */
import type { Catalogue } from './catalogue';
import type { Freshness } from './consolidate';
import { derivedFinder } from './derive';
import type { Finder } from './derive';
import type { EntryValue } from './entry';
import type { Finding } from './finding';
import { FORM_ORDER } from './form';
import type { FormCode, Template } from './form';
import { unitFreshness } from './freshness';
import type { Period } from './period';
import type { Seal, SealedCell, SealedForm } from './seal';
import { isHandedIn } from './submission';
import type { Flags, State } from './submission';
import { inProtocolOrder } from './unit';
import type { Unit } from './unit';

/** What the office knows of one unit's submission beside the seals. */
export interface SubmissionSeen {
  readonly unit: string;
  readonly state: State;
  readonly flags: Flags;
  readonly fileId: string | null;
  /** Findings of the last check, for a unit whose seal does not speak (draft, returned). */
  readonly findings?: readonly Finding[];
}

export interface ConsolidateAsk {
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Every unit's templates of this period: who is asked for what. Order does not matter. */
  readonly templates: readonly Template[];
  /** Any versions, any order; the highest version of each unit speaks. Other periods are left out. */
  readonly seals: readonly Seal[];
  readonly submissions: readonly SubmissionSeen[];
  readonly now: number;
}

export interface UnitScene {
  readonly unit: Unit;
  readonly submission: SubmissionSeen;
  readonly lastSeal: Seal | null;
  /** The last seal, when the state lets it speak. */
  readonly seal: Seal | null;
  readonly templates: Readonly<Partial<Record<FormCode, Template>>>;
  readonly freshness: Freshness;
  /** What a cell of the form holds (derived ones worked out); null without a speaking seal or cell. */
  readonly find: Readonly<Record<FormCode, Finder>>;
}

const NO_FLAGS: Flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const NOTHING: Finder = () => null;

/** Units that are asked for something this period, in protocol order. Throws when one unit has two templates of one form. */
export function scenesOf(ask: ConsolidateAsk): readonly UnitScene[] {
  return inProtocolOrder(ask.catalogue.units)
    .filter((unit) => ask.templates.some((template) => template.unit === unit.code && template.period === ask.period.code))
    .map((unit) => sceneOf(unit, ask));
}

function sceneOf(unit: Unit, ask: ConsolidateAsk): UnitScene {
  const submission = submissionOf(unit.code, ask.submissions);
  const lastSeal = latestSeal(ask.seals.filter((seal) => seal.unit === unit.code && seal.period === ask.period.code));
  const templates = templatesOf(ask, unit.code);
  const seal = lastSeal && isHandedIn(submission.state) ? lastSeal : null;
  const freshness = unitFreshness({
    state: submission.state,
    flags: submission.flags,
    sealed: lastSeal !== null,
    otherTemplate: seal?.forms.some((form) => form.template !== templates[form.form]?.version) ?? false,
    empty: seal?.forms.every((form) => form.cells.every((cell) => isEmpty(cell.value))) ?? true,
  });
  return { unit, submission, lastSeal, seal, templates, freshness, find: findersOf(seal, templates) };
}

function submissionOf(unit: string, submissions: readonly SubmissionSeen[]): SubmissionSeen {
  const found = submissions.filter((one) => one.unit === unit);
  if (found.length > 1) throw new Error(`two submissions of ${unit}`);
  return found[0] ?? { unit, state: 'unpublished', flags: NO_FLAGS, fileId: null };
}

const isEmpty = (value: EntryValue): boolean => value.kind === 'blank' || (value.kind === 'tick' && !value.on);

/** Throws when two different seals claim the same version: which of them speaks must never depend on their order. */
function latestSeal(seals: readonly Seal[]): Seal | null {
  const best = seals.reduce<Seal | null>((one, seal) => (one === null || seal.version > one.version ? seal : one), null);
  if (best && seals.some((seal) => seal.version === best.version && seal.fingerprint !== best.fingerprint)) {
    throw new Error(`two different seals of ${best.unit}, ${best.period}, version ${best.version}`);
  }
  return best;
}

function templateOf(ask: ConsolidateAsk, unit: string, form: FormCode): Template | undefined {
  const found = ask.templates.filter((one) => one.unit === unit && one.form === form && one.period === ask.period.code);
  if (found.length > 1) throw new Error(`two ${form} templates for ${unit} in ${ask.period.code}`);
  return found[0];
}

function templatesOf(ask: ConsolidateAsk, unit: string): UnitScene['templates'] {
  return Object.fromEntries(FORM_ORDER.flatMap((form) => { const found = templateOf(ask, unit, form); return found ? [[form, found] as const] : []; }));
}

function findersOf(seal: Seal | null, templates: UnitScene['templates']): UnitScene['find'] {
  const tasks = seal && templates.task ? { template: templates.task, find: cellFinder(formOf(seal, 'task')) } : null;
  const finder = (form: FormCode): Finder => {
    const template = templates[form];
    return seal && template ? derivedFinder(template, cellFinder(formOf(seal, form)), form === 'task' ? null : tasks) : NOTHING;
  };
  return { task: finder('task'), indicator: finder('indicator'), narrative: finder('narrative'), forecast: finder('forecast'), score: finder('score') };
}

export const formOf = (seal: Seal, form: FormCode): SealedForm | undefined => seal.forms.find((one) => one.form === form);

function cellFinder(form: SealedForm | undefined): Finder {
  const cells = new Map((form?.cells ?? []).map((cell: SealedCell) => [`${cell.row}\u0000${cell.field}`, cell.value]));
  return ({ row, field }) => cells.get(`${row}\u0000${field}`) ?? null;
}
