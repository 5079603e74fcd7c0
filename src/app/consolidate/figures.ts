/**
 * Computes the master's result tabs from the ledger: which seals count, what they add up to, and the fingerprint of
 * what would be written.
 */
import type { Target } from '../../core/catalogue/catalogue';
import { consolidate, submittedOf, type Consolidated, type Coverage } from '../../core/consolidate/consolidate';
import { crossedIn } from '../../core/consolidate/crossed-rows';
import { withFindings, withForecastDoubts } from '../../core/consolidate/forecast-figures';
import { rowMeanings, type RowMeanings } from '../../core/consolidate/row-meanings';
import type { Template } from '../../core/forms/form';
import type { ResultContext, ResultTab } from '../../tables/master-book/results/result-tab';
import { resultTabs } from '../../tables/master-book/results/result-tabs';
import { quotable, sentenceOf } from '../../text/findings/findings';
import { namesOf } from '../collect/evaluate';
import { once } from '../../core/once';
import type { World } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { adjusted, type Adjusted } from './adjusted';
import { figureInputs, fingerprintOf, type FigureInputs } from './figure-inputs';

export interface Figures {
  /** The units whose reports count; no figure is worked out for it. */
  readonly submitted: Coverage;
  /** What the units returned, without adjustments. */
  readonly sealed: Consolidated;
  /** With the office's adjustments, as the master shows it. */
  readonly consolidated: Consolidated;
  readonly inTotals: Adjusted['inTotals'];
  readonly tabs: readonly ResultTab[];
  readonly templates: readonly Template[];
  readonly meanings: RowMeanings;
  readonly context: ResultContext;
  readonly inputHash: string;
}

/** Works only on what was read; its one service call computes the fingerprint. */
export const figuresOf = (open: PeriodWork): Figures => figuresFrom(figureInputs(open), open.world);

/** The figures are computed at their first use; a question whether the master is up to date computes none. */
export function figuresFrom(inputs: FigureInputs, { clock, coder }: Pick<World, 'clock' | 'coder'>): Figures {
  const sealed = once(() => consolidate({ ...inputs, now: clock.now() }));
  const added = once(() => adjusted(inputs, sealed()));
  const consolidated = once(() => {
    const made = withForecastDoubts(targetsOfToday(inputs), added().consolidated);
    return withFindings(made, crossedIn(inputs.catalogue, made));
  });
  const inputHash = once(() => fingerprintOf(inputs, coder));
  const context = contextOf(inputs);
  const tabs = once(() => resultTabs(consolidated(), context, added()));
  const submitted = once(() => submittedOf({ ...inputs, now: clock.now() }));
  return {
    get submitted() {
      return submitted();
    },
    get sealed() {
      return sealed();
    },
    get consolidated() {
      return consolidated();
    },
    get inTotals() {
      return added().inTotals;
    },
    get tabs() {
      return tabs();
    },
    templates: inputs.templates,
    meanings: rowMeanings(inputs.catalogue, inputs.period, inputs.apart),
    context,
    get inputHash() {
      return inputHash();
    },
  };
}

/** The goal is the one that the agency was shown; the figures that measure it follow the office's current choice. */
const targetsOfToday = ({ catalogue, measures }: FigureInputs): readonly Target[] =>
  catalogue.targets.map(({ measuredBy: _then, ...shown }) => {
    const measuredBy = measures.find((one) => one.code === shown.code)?.measuredBy;
    return measuredBy ? { ...shown, measuredBy } : shown;
  });

type Shown = Pick<FigureInputs, 'catalogue' | 'period' | 'units' | 'templates' | 'files' | 'seals'>;

function contextOf({ catalogue, period, units, templates, files, seals }: Shown): ResultContext {
  const names = new Map(units.map(({ code }) => [code, namesOf(templates.filter((one) => one.unit === code))]));
  return {
    provinceName: catalogue.province.name,
    period,
    units,
    corrections: new Map(seals.flatMap(({ unit, correction }) => (correction ? [[unit, correction] as const] : []))),
    describe: (finding) => {
      const { what, mend } = sentenceOf(finding, names.get(finding.unit) ?? namesOf([]));
      return { found: quotable(finding.found), expected: what, mend };
    },
    fileOf: (unit) => files[unit]?.fileId ?? null,
    sheetOf: (unit, form) => files[unit]?.sheetIds[form] ?? null,
  };
}
