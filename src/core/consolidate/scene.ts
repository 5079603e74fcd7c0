/** The inputs of a consolidation in order: units by protocol, the latest seal of each unit and its forms. */
import type { Catalogue } from '../catalogue/catalogue';
import { formScene, placedRows, type FormScene, type Placing } from './form';
import type { EarlierOnly, Freshness, UnreadableReport } from './consolidated';
import type { Finding } from '../check/finding';
import type { Template } from '../forms/form';
import { type FormCode, byForm, FORM } from '../form-code';
import { unitFreshness } from './freshness';
import type { Period } from '../catalogue/period';
import type { Seal } from '../submission/seal';
import { columnsOf, isEmptyColumn } from '../submission/sealed-columns';
import { isHandedIn, type Flags, type State } from '../submission/submission';
import { inProtocolOrder, type Unit } from '../catalogue/unit';
import type { QualitySeen } from '../submission/quality';

/** What the office knows about one unit's submission besides the seals. */
export interface SubmissionSeen {
  readonly unit: string;
  readonly state: State;
  readonly flags: Flags;
  readonly fileId: string | null;
  /** Findings of the last check, for a unit whose seal does not count (draft, returned). */
  readonly findings?: readonly Finding[];
  /** The office's marks on finished tasks of the version that counts, by task; absent = none. */
  readonly quality?: Readonly<Record<string, QualitySeen>>;
}

/** The part of the catalogue that figures depend on. */
export type Defined = Pick<
  Catalogue,
  'province' | 'units' | 'periods' | 'indicators' | 'tasks' | 'headings' | 'targets' | 'matrix' | 'settings'
>;

export interface ConsolidateAsk {
  readonly catalogue: Defined;
  readonly period: Period;
  /** The templates of every unit in this period: who is asked for what. The order does not matter. */
  readonly templates: readonly Template[];
  /** Any versions in any order; the highest version of each unit counts. Other periods are left out. */
  readonly seals: readonly Seal[];
  readonly submissions: readonly SubmissionSeen[];
  /** Sealed reports of the period that cannot be read; their units have no seal here. */
  readonly unreadable?: readonly UnreadableReport[];
  /** Units that sealed earlier in the reporting year and are not asked in this period. */
  readonly earlier?: readonly EarlierOnly[];
  /** Rows of *Số liệu* that had another owner when some of the files were made. */
  readonly apart?: ReadonlySet<string>;
  readonly now: number;
}

export interface UnitScene {
  readonly unit: Unit;
  readonly submission: SubmissionSeen;
  readonly lastSeal: Seal | null;
  /** The last seal, when the state lets it count. */
  readonly seal: Seal | null;
  readonly forms: Readonly<Record<FormCode, FormScene>>;
  readonly freshness: Freshness;
}

const NO_FLAGS: Flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };

/**
 * Units that are asked for something in this period, in protocol order. Throws when one unit has two templates of one
 * form.
 */
export function scenesOf(ask: ConsolidateAsk): readonly UnitScene[] {
  const ofPeriod = <T extends { readonly unit: string; readonly period: string }>(
    all: readonly T[],
  ): ReadonlyMap<string, readonly T[]> => byUnit(all.filter((one) => one.period === ask.period.code));
  const [templates, seals, submissions] = [ofPeriod(ask.templates), ofPeriod(ask.seals), byUnit(ask.submissions)];
  const placing = placedRows();
  return inProtocolOrder(ask.catalogue.units).flatMap((unit) => {
    const own = templates.get(unit.code);
    return own
      ? [
          sceneOf(
            unit,
            { templates: own, seals: seals.get(unit.code) ?? [], submissions: submissions.get(unit.code) ?? [] },
            placing,
          ),
        ]
      : [];
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

function sceneOf(unit: Unit, own: OfUnit, placing: Placing): UnitScene {
  const submission = submissionOf(unit.code, own.submissions);
  const lastSeal = latestSeal(own.seals);
  const templates = templatesOf(unit.code, own.templates);
  const seal = lastSeal && isHandedIn(submission.state) ? lastSeal : null;
  const freshness = unitFreshness({
    state: submission.state,
    flags: submission.flags,
    sealed: lastSeal !== null,
    otherTemplate: seal?.forms.some((form) => form.template !== templates[form.form]?.version) ?? false,
    empty: seal?.forms.every((form) => columnsOf(form).columns.every(isEmptyColumn)) ?? true,
  });
  return { unit, submission, lastSeal, seal, freshness, forms: formScenes(seal, templates, placing) };
}

function submissionOf(unit: string, found: readonly SubmissionSeen[]): SubmissionSeen {
  if (found.length > 1) throw new Error(`two submissions of ${unit}`);
  return found[0] ?? { unit, state: 'unpublished', flags: NO_FLAGS, fileId: null };
}

/** Throws when two different seals claim the same version: their order must never decide which of them counts. */
function latestSeal(seals: readonly Seal[]): Seal | null {
  const best = seals.reduce<Seal | null>(
    (one, seal) => (one === null || seal.version > one.version ? seal : one),
    null,
  );
  if (best && seals.some((seal) => seal.version === best.version && seal.fingerprint !== best.fingerprint)) {
    throw new Error(`two different seals of ${best.unit}, ${best.period}, version ${best.version}`);
  }
  return best;
}

type Templates = Readonly<Partial<Record<FormCode, Template>>>;

function templatesOf(unit: string, own: readonly Template[]): Templates {
  const templates: Partial<Record<FormCode, Template>> = {};
  for (const template of own) {
    if (templates[template.form]) throw new Error(`two ${template.form} templates for ${unit} in ${template.period}`);
    templates[template.form] = template;
  }
  return templates;
}

function formScenes(seal: Seal | null, templates: Templates, placing: Placing): UnitScene['forms'] {
  const task = formScene({ form: FORM.task, seal, template: templates.task, tasks: null }, placing);
  const tasks = seal && templates.task ? { template: templates.task, find: task.find } : null;
  return byForm((form) =>
    form === FORM.task ? task : formScene({ form, seal, template: templates[form], tasks }, placing),
  );
}
