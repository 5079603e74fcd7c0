/** Gathers the content of the offline proof from the ledger and from the tabs of the master. */
import { RATIO_DECIMALS } from '../../core/forms/derive';
import { FIGURE_FIELDS } from '../../core/forms/field';
import { FORM } from '../../core/form-code';
import type { CellSpec, Template, TemplateRow } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { RESULT_SHEETS, titleOf } from '../../tables/master-book/sheets';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { consolidationCode } from '../consolidate/consolidation-code';
import { figureInputs } from '../consolidate/figure-inputs';
import { figuresFrom, type Figures } from '../consolidate/figures';
import { readPublished } from '../consolidate/stage-tabs';
import type { Grid } from '../recount/keyed-grid';
import { highestVersion } from '../work/held/rows-whole';
import { submissionOf, type PeriodWork } from '../work/period-work';
import {
  PROVED_TABS,
  type ProofCell,
  type ProofContent,
  type ProofRow,
  type ProofUnit,
  type ProvedTab,
  type TabsFrom,
} from './proof-content';

/** One read of the master, where it shows this period. @param open the period with all its units */
export function proofContent(open: PeriodWork): ProofContent {
  const { office, period, world } = open;
  const inputs = figureInputs(open);
  const figures = figuresFrom(inputs, world);
  const rows = new Rows();
  const units = open.units.map((unit): ProofUnit => unitOf(open, unit, inputs.templates, rows));
  const tabsFrom = tabsFromOf(open);
  return {
    province: office.catalogue.province.name,
    period: { code: period.code, name: period.name, cutOff: period.cutOff },
    tabsFrom,
    current: office.publication?.inputHash === figures.inputHash,
    publication: office.publication?.publication ?? 0,
    code: consolidationCode(inputs, world.coder),
    ratioDecimals: RATIO_DECIMALS,
    units,
    rows: rows.all,
    adjustments: inputs.adjustments.map(({ unit, version, row, field, amount, reason }) => ({
      unit,
      version,
      row,
      field,
      amount,
      reason,
    })),
    meanings: figures.meanings,
    tabs: tabsFrom === 'none' ? {} : tabsOf(open, figures, tabsFrom),
  };
}

/** The master shows one period at a time; the run that published it is named after the period. */
function tabsFromOf({ office, period }: PeriodWork): TabsFrom {
  if (period.scoring) return 'none';
  return office.publication?.runId.startsWith(`${period.code}-`) === true ? 'master' : 'computed';
}

function tabsOf(open: PeriodWork, figures: Figures, from: TabsFrom): ProofContent['tabs'] {
  const grids =
    from === 'master'
      ? readPublished(
          open.world,
          open.office.masterId,
          PROVED_TABS.map((tab) => ({ sheetId: RESULT_SHEETS[tab], title: titleOf(tab) })),
        )
      : PROVED_TABS.map((tab) => plainGrid(figures.tabs.find(({ sheetId }) => sheetId === RESULT_SHEETS[tab])));
  return Object.fromEntries(PROVED_TABS.map((tab, at): [ProvedTab, Grid] => [tab, grids[at] ?? []]));
}

const plainGrid = (tab: ResultTab | undefined): Grid =>
  (tab?.rows ?? []).map((row) =>
    row.map(({ userEnteredValue: value }) => value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? ''),
  );

function unitOf(
  open: PeriodWork,
  { code, name }: { readonly code: string; readonly name: string },
  templates: readonly Template[],
  rows: Rows,
): ProofUnit {
  const { ledger, period } = open;
  const submission = submissionOf(open, code);
  const version = submission?.version ?? highestVersion(ledger, code, period.code);
  const record = ledger.sealRecord(code, period.code, version);
  return {
    code,
    name,
    version,
    counts: submission !== null && isHandedIn(submission.state) && version > 0,
    fingerprint: record?.fingerprint ?? null,
    payload: record?.payload ?? null,
    asked: templates.filter((one) => one.unit === code).flatMap((template) => askedIn(template, rows)),
  };
}

function askedIn({ form, rows: asked }: Template, rows: Rows): readonly number[] {
  if (form !== FORM.indicator && form !== FORM.task) return [];
  const fields = new Set<string>([
    ...FIGURE_FIELDS,
    ...asked.flatMap(({ cells }) => Object.values(cells).flatMap(usedBy)),
  ]);
  return asked.map((row) => rows.place(rowOf(form, row, fields)));
}

/** Fields that the formula of a cell reads. */
function usedBy({ formula }: CellSpec): readonly string[] {
  if (formula?.kind === 'same') return [formula.as.field];
  return formula?.kind === 'ratio' ? [...formula.over, ...formula.under].map(({ field }) => field) : [];
}

/** @param fields those that figures come from; a figure of an earlier period is not a part of a sum */
function rowOf(
  form: ProofRow['form'],
  { key, label, heading, cells }: TemplateRow,
  fields: ReadonlySet<string>,
): ProofRow {
  const due = cells['due']?.value;
  const kept = form === FORM.task ? [] : Object.entries(cells).filter(([field]) => fields.has(field));
  return {
    form,
    key,
    label,
    heading,
    cells: Object.fromEntries(kept.map(([field, spec]) => [field, cellOf(spec)] as const)),
    due: due?.kind === 'date' ? due.date : null,
  };
}

const cellOf = ({ kind, part, value, formula }: CellSpec): ProofCell => ({
  type: kind.type,
  part,
  ...(value?.kind === 'number' ? { given: { scaled: value.scaled, decimals: value.decimals } } : {}),
  ...(formula ? { formula } : {}),
});

/** Rows that several units are asked alike are kept once. */
class Rows {
  readonly all: ProofRow[] = [];
  private readonly places = new Map<string, number>();

  place(row: ProofRow): number {
    const text = JSON.stringify(row);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.all.length);
    return this.all.push(row) - 1;
  }
}
