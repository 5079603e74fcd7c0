/** The inputs of a consolidation put in order: units by protocol, the latest seal of each, its cells and forms found by key. */
import type { Catalogue } from './catalogue';
import type { Freshness } from './consolidated';
import { derivedFinder } from './derive';
import type { Finder } from './derive';
import type { EntryValue } from './entry';
import type { Finding } from './finding';
import { FORM_ORDER } from './form';
import type { FormCode, Template, TemplateRow } from './form';
import { unitFreshness } from './freshness';
import type { Period } from './period';
import type { Seal, SealedForm } from './seal';
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
  /** The row of a form with this key; undefined when the unit is not asked for it. */
  readonly rowOf: (form: FormCode, key: string) => TemplateRow | undefined;
  readonly freshness: Freshness;
  /** What a cell of the form holds (derived ones worked out); null without a speaking seal or cell. */
  readonly find: Readonly<Record<FormCode, Finder>>;
}

const NO_FLAGS: Flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const NOTHING: Finder = () => null;

/** Units that are asked for something this period, in protocol order. Throws when one unit has two templates of one form. */
export function scenesOf(ask: ConsolidateAsk): readonly UnitScene[] {
  const ofPeriod = <T extends { readonly unit: string; readonly period: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> => byUnit(all.filter((one) => one.period === ask.period.code));
  const [templates, seals, submissions] = [ofPeriod(ask.templates), ofPeriod(ask.seals), byUnit(ask.submissions)];
  return inProtocolOrder(ask.catalogue.units).flatMap((unit) => {
    const own = templates.get(unit.code);
    return own ? [sceneOf(unit, { templates: own, seals: seals.get(unit.code) ?? [], submissions: submissions.get(unit.code) ?? [] })] : [];
  });
}

type OfUnit = Pick<ConsolidateAsk, 'templates' | 'seals' | 'submissions'>;

function byUnit<T extends { readonly unit: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(one.unit);
    if (own) own.push(one);
    else found.set(one.unit, [one]);
  }
  return found;
}

function sceneOf(unit: Unit, own: OfUnit): UnitScene {
  const submission = submissionOf(unit.code, own.submissions);
  const lastSeal = latestSeal(own.seals);
  const templates = templatesOf(unit.code, own.templates);
  const seal = lastSeal && isHandedIn(submission.state) ? lastSeal : null;
  const freshness = unitFreshness({
    state: submission.state,
    flags: submission.flags,
    sealed: lastSeal !== null,
    otherTemplate: seal?.forms.some((form) => form.template !== templates[form.form]?.version) ?? false,
    empty: seal?.forms.every((form) => form.cells.every((cell) => isEmpty(cell.value))) ?? true,
  });
  return { unit, submission, lastSeal, seal, templates, rowOf: rowFinder(templates), freshness, find: findersOf(seal, templates) };
}

function rowFinder(templates: UnitScene['templates']): UnitScene['rowOf'] {
  const rows = new Map(FORM_ORDER.map((form) => [form, new Map((templates[form]?.rows ?? []).map((row) => [row.key, row]))]));
  return (form, key) => rows.get(form)?.get(key);
}

function submissionOf(unit: string, found: readonly SubmissionSeen[]): SubmissionSeen {
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

function templatesOf(unit: string, own: readonly Template[]): UnitScene['templates'] {
  const templates: Partial<Record<FormCode, Template>> = {};
  for (const template of own) {
    if (templates[template.form]) throw new Error(`two ${template.form} templates for ${unit} in ${template.period}`);
    templates[template.form] = template;
  }
  return templates;
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

/** Row, then field: a joined key would be built anew for every cell that is looked up. */
function cellFinder(form: SealedForm | undefined): Finder {
  const rows = new Map<string, Map<string, EntryValue>>();
  for (const { row, field, value } of form?.cells ?? []) {
    const fields = rows.get(row);
    if (fields) fields.set(field, value);
    else rows.set(row, new Map([[field, value]]));
  }
  return ({ row, field }) => rows.get(row)?.get(field) ?? null;
}
