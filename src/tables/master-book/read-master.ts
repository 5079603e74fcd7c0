/**
 * Reads the office's catalogue tabs back into core records. After set-up the sheet is the source of truth. Everything
 * that cannot be read is reported with its cell, and its record is left out. A caller continues only without troubles.
 */
import type { Catalogue, ScoringScheme } from '../../core/catalogue/catalogue';
import { parseDeadline, parseOwner } from '../../core/catalogue/plan-words';
import { inProtocolOrder, type Unit } from '../../core/catalogue/unit';
import { unitFinder } from '../../core/catalogue/unit-name';
import type { SpreadsheetShape, ValueRangeShape } from '../api-shapes';
import { quoteTab } from '../grid/a1';
import { readTab, type Grid, type TabRead } from './tabs/catalogue-tab';
import type { CatalogueTrouble } from './tabs/catalogue-line';
import { CATALOGUE_ORDER, CATALOGUE_SHEETS, titleOf, type CatalogueTabName } from './sheets';
import { readConclusions } from './tabs/tab-conclusions';
import { CONDUCT_TAB } from './tabs/tab-conduct';
import { CRITERIA_TAB, criteriaSeen } from './tabs/tab-criteria';
import { GUIDANCE_TAB } from './tabs/tab-guidance';
import { HEADINGS_TAB } from './tabs/tab-headings';
import { INDICATORS_TAB, indicatorsSeen } from './tabs/tab-indicators';
import { INSPECTIONS_TAB, type UnitByWords } from './tabs/tab-inspections';
import { aroundMatrix, MATRIX_TAB } from './tabs/tab-matrix';
import { readOneStop } from './tabs/tab-one-stop';
import { HOLIDAYS_TAB, PERIODS_TAB, periodsSeen } from './tabs/tab-periods';
import { SCHEMES_TAB } from './tabs/tab-schemes';
import { placedSettings, provinceFrom, SETTINGS_TAB, strangeTroubles } from './tabs/tab-settings';
import { TARGETS_TAB } from './tabs/tab-targets';
import { TASKS_TAB } from './tabs/tab-tasks';
import { UNIT_CHANGES_TAB } from './tabs/tab-unit-changes';
import { CONTACTS_TAB, parentsSeen, UNITS_TAB } from './tabs/tab-units';
import { WEAK_CRITERIA_TAB } from './tabs/tab-weak-criteria';
import type { WordReaders } from './tabs/understood-words';

/**
 * A1 ranges of all catalogue tabs in CATALOGUE_ORDER, for values.batchGet. Whole tabs, so that no range exceeds the
 * grid.
 */
export const MASTER_RANGES: readonly string[] = CATALOGUE_ORDER.map((tab) => quoteTab(titleOf(tab)));

/**
 * The same for a master whose tabs may have been renamed; `book` = spreadsheets.get with
 * `sheets.properties(sheetId,title)`. A deleted tab has no range.
 */
export function masterRanges(book: SpreadsheetShape): readonly string[] {
  const titles = new Map((book.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet.properties?.title]));
  return CATALOGUE_ORDER.flatMap((tab) => {
    const title = titles.get(CATALOGUE_SHEETS[tab]);
    return title === undefined ? [] : [quoteTab(title)];
  });
}

const PLAN_WORDS: WordReaders = { owner: parseOwner, deadline: parseDeadline };

export interface MasterRead {
  readonly catalogue: Catalogue;
  readonly troubles: readonly CatalogueTrouble[];
}

/**
 * `words` interprets owners and deadlines whose words the office changed. `answers` = values.batchGet
 * (UNFORMATTED_VALUE, SERIAL_NUMBER) of MASTER_RANGES or masterRanges(...), in that order.
 */
export function readMaster(answers: readonly ValueRangeShape[], words: WordReaders = PLAN_WORDS): MasterRead {
  if (answers.length !== CATALOGUE_ORDER.length)
    throw new Error(`readMaster: ${answers.length} ranges instead of ${CATALOGUE_ORDER.length}`);
  return readMasterTabs((tab) => answers[CATALOGUE_ORDER.indexOf(tab)]?.values ?? [], words);
}

/** The same from the cells of each tab, from A1 on. */
export function readMasterTabs(grid: (tab: CatalogueTabName) => Grid, words: WordReaders = PLAN_WORDS): MasterRead {
  const { own, ...read } = readTabs(grid, words);
  const { units, contacts, periods, matrix, tasks, indicators, headings, targets, oneStop } = read;
  const { conclusions, schemes, holidays } = read;
  const { inspections, guidance, weakCriteria, conduct, unitChanges } = read;
  const strange = strangeTroubles(own.settings, {
    rows: indicators.records.map(({ code }) => code),
    tasks: tasks.records.map(({ id }) => id),
  });
  return {
    catalogue: {
      province: own.province,
      settings: own.settings,
      units: inProtocolOrder(units.records),
      contacts: contacts.records,
      periods: periods.records,
      holidays: holidays.records,
      indicators: indicators.records,
      tasks: tasks.records,
      headings: headings.records,
      targets: targets.records,
      schemes: schemes.records,
      oneStop: oneStop.records.flat(),
      conclusions: conclusions.records,
      matrix: matrix.records.flat(),
      inspections: inspections.records,
      guidance: guidance.records,
      weakCriteria: weakCriteria.records,
      conduct: conduct.records,
      unitChanges: unitChanges.records,
    },
    troubles: [
      ...Object.values<TabRead<unknown>>(read).flatMap((one) => one.troubles),
      ...placedSettings([...own.troubles, ...strange], grid('settings')),
    ],
  };
}

/** Every tab after reading, in the order in which the troubles are reported. */
function readTabs(grid: (tab: CatalogueTabName) => Grid, words: WordReaders) {
  const settings = readTab(SETTINGS_TAB, grid('settings'), null);
  const own = provinceFrom(settings.records);
  const units = readTab(UNITS_TAB, grid('units'), parentsSeen(grid('units')));
  const schemes = readSchemes(grid);
  const { periods, holidays } = readCalendar(grid, units.records);
  const contacts = readTab(CONTACTS_TAB, grid('contacts'), new Set(units.records.map((one) => one.code)));
  const indicators = readTab(INDICATORS_TAB, grid('indicators'), indicatorsSeen(grid('indicators')));
  const tasks = readTab(TASKS_TAB, grid('taskList'), { units: units.records, year: own.province.year, words });
  const headings = readTab(HEADINGS_TAB, grid('headings'), [...codesOf(grid('headings'))]);
  const targets = readTab(TARGETS_TAB, grid('targets'), {
    indicators: indicators.records,
    units: units.records,
    words,
  });
  const lists = {
    units: units.records,
    indicators: indicators.records,
    tasks: tasks.records,
    headings: headings.records,
    targets: targets.records,
    schemes: schemes.records,
  };
  const matrix = readTab(MATRIX_TAB, grid('matrix'), aroundMatrix(lists));
  const oneStop = readOneStop(grid('oneStop'), {
    indicators: indicators.records,
    periods: periods.records,
    units: units.records,
  });
  return {
    conclusions: readConclusions(grid('conclusions'), units.records),
    ...readDuties(grid, unitFinder(units.records)),
    own,
    units,
    unitChanges: readTab(UNIT_CHANGES_TAB, grid('unitChanges'), new Set(units.records.map((one) => one.code))),
    contacts,
    periods,
    matrix,
    tasks,
    indicators,
    headings,
    targets,
    oneStop,
    schemes,
    holidays,
    settings,
  };
}

/** The days off first: they move due days. */
function readCalendar(grid: (tab: CatalogueTabName) => Grid, units: readonly Unit[]) {
  const holidays = readTab(HOLIDAYS_TAB, grid('holidays'), null);
  const around = { schemes: codesOf(grid('schemes')), units, holidays: holidays.records };
  return {
    holidays,
    periods: readTab(PERIODS_TAB, grid('periods'), { ...around, seen: periodsSeen(grid('periods')) }),
  };
}

/** The registers beside the report: nothing in them stops a job. */
const readDuties = (grid: (tab: CatalogueTabName) => Grid, byWords: UnitByWords) => ({
  inspections: readTab(INSPECTIONS_TAB, grid('inspections'), byWords),
  guidance: readTab(GUIDANCE_TAB, grid('guidance'), byWords),
  weakCriteria: readTab(WEAK_CRITERIA_TAB, grid('weakCriteria'), byWords),
  conduct: readTab(CONDUCT_TAB, grid('conduct'), byWords),
});

/** Joins both tabs: each scheme with its criteria, in the order of the tabs. */
function readSchemes(grid: (tab: CatalogueTabName) => Grid): TabRead<ScoringScheme> {
  const lines = criteriaSeen(grid('criteria'));
  const schemes = readTab(SCHEMES_TAB, grid('schemes'), new Set(lines.map((one) => one.scheme)));
  const onTrial = new Set(schemes.records.filter((one) => one.trial).map((one) => one.id));
  const criteria = readTab(CRITERIA_TAB, grid('criteria'), {
    trials: new Map([...codesOf(grid('schemes'))].map((id) => [id, onTrial.has(id)])),
    lines,
  });
  return {
    records: schemes.records.map((one) => ({
      ...one,
      criteria: criteria.records.filter((line) => line.scheme === one.id).map((line) => line.criterion),
    })),
    troubles: [...schemes.troubles, ...criteria.troubles],
  };
}

/** Codes present in the tabs, collected before any line is read: rows may refer to rows below them. */
function codesOf(grid: Grid): ReadonlySet<string> {
  const at = (grid[0] ?? []).indexOf('code');
  return new Set(
    grid
      .slice(2)
      .map((line) => String(line[at] ?? '').normalize('NFC'))
      .filter((code) => code !== ''),
  );
}
