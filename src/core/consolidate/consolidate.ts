/**
 * From seals to the master: which figures each unit returned, their totals, and how complete and fresh each total is.
 * Sums are of scaled integers. Ratios come from summed numerators and denominators, never from averaged percentages.
 * Blank is not zero; a missing unit counts as missing.
 */
import { once } from '../once';
import { conservedOf } from './conserved';
import { cellsInOrder } from './form';
import { indicatorLines } from './indicators';
import { scenesOf, type ConsolidateAsk, type UnitScene } from './scene';
import { overviewOf, submittedIn } from './overview';
import { forecastLines } from './forecast';
import { narrativeLines } from './narrative';
import { planLines } from './plan';
import { taskLines } from './tasks';
import { isNewUnit } from '../catalogue/new-unit';
import { FORM_ORDER } from '../form-code';
import type { Finding } from '../check/finding';
import type { Consolidated, Coverage, ProgressLine, TracedValue } from './consolidated';
import { countByLevel, levelCounts } from '../finding-level';

export type * from './consolidated';
export type { ConsolidateAsk, Defined, SubmissionSeen } from './scene';

/**
 * One period of a province, consolidated. The order of templates, seals and submissions does not matter; the same
 * inputs give the same result, except for `madeAt`. A unit's figures count while its submission is submitted, accepted
 * or closed; otherwise the unit is missing.
 * Throws when two templates, seals or submissions contradict each other, and when a sum cannot be exact.
 */
export function consolidate(ask: ConsolidateAsk): Consolidated {
  const scenes = scenesOf(ask);
  const tasks = taskLines(ask.catalogue, ask.period, scenes);
  const plan = planLines(ask.catalogue, ask.period, tasks);
  const indicators = indicatorLines({ ...ask, plan }, scenes);
  const findings = scenes.flatMap(findingsOf);
  const values = once(() => valuesOf(scenes));
  return {
    overview: overviewOf(ask, scenes, { indicators, tasks, plan, findings }),
    progress: scenes.map((scene) => progressOf(scene, ask)),
    indicators,
    tasks,
    plan,
    narrative: narrativeLines(ask.catalogue, scenes),
    forecast: forecastLines(ask.catalogue, scenes),
    findings,
    get values() {
      return values();
    },
    conserved: conservedOf(ask, scenes),
  };
}

/** `overview.submitted` alone; no figure is worked out for it. */
export const submittedOf = (ask: ConsolidateAsk): Coverage => submittedIn(scenesOf(ask));

/** The findings stored in the seal that counts; if no seal counts, the findings of the last check. */
const findingsOf = (scene: UnitScene): readonly Finding[] => scene.seal?.findings ?? scene.submission.findings ?? [];

/**
 * Counts findings by level, explained ones too. Version and time are those of the last seal, whether it counts or not.
 */
function progressOf(scene: UnitScene, { period, catalogue }: ConsolidateAsk): ProgressLine {
  const findings = findingsOf(scene);
  const { unit, submission, lastSeal } = scene;
  return {
    unit: unit.code,
    unitName: unit.name,
    state: submission.state,
    flags: submission.flags,
    timeliness: lastSeal?.timeliness ?? null,
    version: lastSeal?.version ?? 0,
    sealedAt: lastSeal?.sealedAt ?? null,
    sealedBy: lastSeal?.sealedBy ?? null,
    document: lastSeal?.document ?? null,
    printCode: lastSeal?.printCode ?? null,
    ...levelCounts(countByLevel(findings)),
    fileId: submission.fileId ?? lastSeal?.fileId ?? null,
    freshness: scene.freshness,
    isNew: isNewUnit(unit, period, catalogue.periods),
  };
}

/** Every cell of the seals that count, blank ones too, in the order of each unit's templates. */
function valuesOf(scenes: readonly UnitScene[]): readonly TracedValue[] {
  const values: TracedValue[] = [];
  for (const { seal, forms, submission } of scenes) {
    if (seal === null) continue;
    const { unit, period, version, sealedAt, sealedBy, fileId } = seal;
    for (const form of FORM_ORDER) {
      const { sealed } = forms[form];
      if (sealed === null) continue;
      const { sheetId, tab } = sealed;
      for (const { row, field, value, a1 } of cellsInOrder(forms[form]))
        values.push({
          unit,
          period,
          form,
          row,
          field,
          value,
          version,
          sealedAt,
          sealedBy,
          fileId,
          sheetId,
          a1,
          tab,
          state: submission.state,
        });
    }
  }
  return values;
}
