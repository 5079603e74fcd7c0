/**
 * The add-in's own check of one report; this check is the record. It turns reading problems and broken rules into
 * findings, in the order of the rows. Only a missing or unreadable entry stops a submission for good; an explanation in
 * the row lifts the other findings. Sentences are made in text/.
 */
import { toNumber } from '../exact';
import { derivedFinder, type Finder } from '../forms/derive';
import type { ReadingDoubt } from '../entry';
import { isInWords, namesFigure } from '../forms/explanation';
import type { Finding, TabTrouble } from './finding';
import type { Entry, Report, Template, TemplateRow } from '../forms/form';
import type { CellAt } from '../form-code';
import { personalTraces } from './personal-trace';
import { heldOtherwise } from '../reading/read-number';
import { valueOf } from '../reading/reading';
import { doubtLevel, LEVEL, troubleLevel, type Level } from '../finding-level';
import { isFinal, isSlip, mayExplain, type Rule } from '../forms/rule';
import { isAboutMissing, verdict, type Facts } from './verdict';
import { EXPLANATION } from '../forms/field';

/** Doubts where the meaning is clear and only the way of typing is unusual: noted, without a request to explain. */
const ONLY_NOTED: readonly ReadingDoubt[] = [
  'numberAsText',
  'invisibleCharacters',
  'tooManyDecimals',
  'formulaHere',
  'formulaBlank',
];

const keyOf = (at: CellAt): string => `${at.row}\u0000${at.field}`;

interface Scene {
  readonly template: Template;
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly rows: ReadonlyMap<string, TemplateRow>;
  readonly find: Finder;
}

/**
 * `tasks` = the task form and answer of the same unit, for figures counted from it. Without them those figures are not
 * judged.
 */
export function checkReport(
  template: Template,
  report: Report,
  tasks: { readonly template: Template; readonly report: Report } | null = null,
): Finding[] {
  const scene = sceneOf(template, report, tasks);
  const found = [...structure(scene), ...readings(scene), ...personal(scene), ...broken(scene)];
  const place = new Map(template.rows.map((row, at) => [row.key, at]));
  return found
    .map((finding, at) => ({ finding, at, row: place.get(finding.row) ?? -1 }))
    .sort((one, other) => one.row - other.row || one.at - other.at)
    .map(({ finding }) => finding);
}

/** Finds the values of a report. Unreadable and absent cells are null. */
export function entryFinder(report: Report): Finder {
  const values = new Map(report.entries.map((entry) => [keyOf(entry), valueOf(entry.reading)]));
  return (at) => values.get(keyOf(at)) ?? null;
}

function sceneOf(
  template: Template,
  report: Report,
  tasks: { readonly template: Template; readonly report: Report } | null,
): Scene {
  return {
    template,
    report,
    entries: new Map(report.entries.map((entry) => [keyOf(entry), entry])),
    rows: new Map(template.rows.map((row) => [row.key, row])),
    find: derivedFinder(
      template,
      entryFinder(report),
      tasks && { template: tasks.template, find: entryFinder(tasks.report) },
    ),
  };
}

interface Told {
  readonly code: Finding['code'];
  readonly rule: string;
  readonly level: Level;
  readonly stops: boolean;
  readonly mayExplain: boolean;
  readonly facts: Facts;
  /** The figure that the explanation must name, because a slip of typing made it. */
  readonly slip?: number | null;
}

function finding(scene: Scene, at: CellAt, told: Told): Finding {
  const entry = scene.entries.get(keyOf(at));
  const row = scene.rows.get(at.row);
  return {
    level: told.level,
    stops: told.stops,
    explained: !told.stops && told.mayExplain && isExplained(scene, at.row, told.slip ?? null),
    code: told.code,
    rule: told.rule,
    unit: scene.template.unit,
    form: scene.template.form,
    row: at.row,
    field: at.field,
    a1: entry?.a1 ?? '',
    tab: scene.report.tab,
    found: entry?.seen.shown ?? '',
    facts: { ...(row ? { label: row.label, number: row.number } : {}), ...heldFact(entry, row, at), ...told.facts },
  };
}

/** `held`: the number that the cell holds, where it shows another. */
function heldFact(entry: Entry | undefined, row: TemplateRow | undefined, { field }: CellAt): Facts {
  const kind = row?.cells[field]?.kind;
  const held = entry && kind ? heldOtherwise(entry.seen, kind) : null;
  return held === null ? {} : { held };
}

function isExplained(scene: Scene, row: string, slip: number | null): boolean {
  const said = scene.find({ row, field: EXPLANATION });
  return said?.kind === 'text' && isInWords(said.text) && (slip === null || namesFigure(said.text, slip));
}

const trouble = (code: TabTrouble, stops: boolean, facts: Facts = {}): Told => ({
  code,
  rule: code,
  level: troubleLevel(stops),
  stops,
  mayExplain: false,
  facts,
});

/** Is this the right form, with every row exactly once? */
function structure(scene: Scene): Finding[] {
  const { template, report } = scene;
  const whole: CellAt = { row: '', field: '' };
  const found: Finding[] = [];
  if (report.unit !== template.unit)
    found.push(finding(scene, whole, trouble('wrongUnit', true, { found: report.unit, expected: template.unit })));
  if (report.period !== template.period)
    found.push(
      finding(scene, whole, trouble('wrongPeriod', true, { found: report.period, expected: template.period })),
    );
  if (report.template !== template.version)
    found.push(
      finding(scene, whole, trouble('oldTemplate', false, { found: report.template, expected: template.version })),
    );
  const seen = new Set<string>();
  for (const entry of report.entries) {
    if (seen.has(keyOf(entry))) found.push(finding(scene, entry, trouble('rowTwice', true, { at: entry.a1 })));
    else if (scene.rows.get(entry.row)?.cells[entry.field]?.part !== 'entry')
      found.push(finding(scene, entry, trouble('unknownRow', true)));
    seen.add(keyOf(entry));
  }
  for (const row of template.rows) {
    const absent = Object.keys(row.cells).filter(
      (field) => row.cells[field]?.part === 'entry' && !seen.has(keyOf({ row: row.key, field })),
    );
    if (absent[0] !== undefined)
      found.push(
        finding(scene, { row: row.key, field: absent[0] }, trouble('rowMissing', true, { fields: absent.join(' ') })),
      );
  }
  return found;
}

function readings(scene: Scene): Finding[] {
  return scene.report.entries.flatMap((entry) => {
    if (entry.reading.is === 'value') return [];
    const { doubt } = entry.reading;
    const unreadable = entry.reading.is === 'unreadable';
    // Without a cell for an explanation, the unit could never answer a question.
    const isNoted = ONLY_NOTED.includes(doubt) || scene.rows.get(entry.row)?.cells[EXPLANATION] === undefined;
    const level: Level = unreadable ? LEVEL.error : doubtLevel(!isNoted);
    return [
      finding(scene, entry, {
        code: doubt,
        rule: `reading:${entry.row}.${entry.field}`,
        level,
        stops: unreadable,
        mayExplain: true,
        slip: isNoted ? null : figureOf(entry.reading),
        facts: doubt === 'emptyWord' && isDay(scene, entry) ? { day: 1 } : {},
      }),
    ];
  });
}

const figureOf = (reading: Entry['reading']): number | null => {
  const value = valueOf(reading);
  return value?.kind === 'number' ? toNumber(value) : null;
};

const isDay = (scene: Scene, { row, field }: CellAt): boolean =>
  scene.rows.get(row)?.cells[field]?.kind.type === 'date';

/**
 * Personal data in words. The unit is asked when the row has a cell for the reason; otherwise it is noted. The finding
 * does not repeat the data.
 */
function personal(scene: Scene): Finding[] {
  if (scene.template.informationClass === 'personal') return [];
  return scene.report.entries.flatMap((entry) => {
    const value = valueOf(entry.reading);
    if (value?.kind !== 'text' || scene.rows.get(entry.row)?.cells[entry.field]?.kind.type !== 'text') return [];
    const isAsked = entry.field !== EXPLANATION && scene.rows.get(entry.row)?.cells[EXPLANATION] !== undefined;
    return personalTraces(value.text).map((code): Finding => ({
      ...finding(scene, entry, {
        code,
        rule: `personal:${entry.row}.${entry.field}`,
        level: doubtLevel(isAsked),
        stops: false,
        mayExplain: isAsked,
        facts: {},
      }),
      found: '',
    }));
  });
}

/** Broken rules. An unreadable cell already has a finding, so it is not also reported as empty. */
function broken(scene: Scene): Finding[] {
  return scene.template.rules.flatMap((rule) => {
    if (isSaidAlready(scene, rule)) return [];
    const facts = verdict(rule, scene.find);
    return facts === null ? [] : [finding(scene, rule.at, brokenRule(rule, facts, isTyped(scene, rule.at)))];
  });
}

function isSaidAlready(scene: Scene, rule: Rule): boolean {
  const entry = scene.entries.get(keyOf(rule.at));
  if (isAboutMissing(rule.kind)) return entry === undefined || entry.reading.is === 'unreadable';
  return rule.kind === 'between' && entry?.reading.is === 'asked' && entry.reading.doubt === 'percentOverHundred';
}

const isTyped = (scene: Scene, { row, field }: CellAt): boolean => scene.rows.get(row)?.cells[field]?.part === 'entry';

const brokenRule = (rule: Rule, facts: Facts, typed: boolean): Told => ({
  code: rule.kind,
  rule: rule.id,
  level: rule.level,
  stops: isAboutMissing(rule.kind) && isFinal(rule),
  mayExplain: mayExplain(rule),
  facts,
  slip: typed && isSlip(rule) && typeof facts['value'] === 'number' ? facts['value'] : null,
});
