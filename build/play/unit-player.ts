/**
 * Plays one unit through a quarter: reads its own workbook, types plausible figures with the slips that it was given,
 * ticks *Nộp báo cáo*, reads the answer on the cover and corrects. Every step is an API call as the unit's own account.
 */
import type { Catalogue, Indicator } from '../../src/core/catalogue/catalogue';
import { growth } from './added-up';
import { dice, figuresOfUnit, typedNumber, type Dice } from './figures';
import { publishedOneStop, type OneStop } from './one-stop';
import { planForecast } from './forecast-text';
import { at, type Rows, type Sheet, type Slip } from './mistakes';
import { planNarrative } from './narrative-text';
import { givenIn, planGiven } from './one-stop-paste';
import type { Person, TabKeys } from './person';
import { reviewed } from './reviewed';
import { planScores } from './score-marks';
import { slipRows } from './slip-rows';
import { planTasks } from './task-states';

export interface Part {
  readonly unit: string;
  readonly enter: Person;
  readonly submit: Person;
  readonly seed: number;
  readonly slips: readonly Slip[];
  /** Types the published Huế figures as they are. */
  readonly hue: boolean;
  /** Finds one-stop figures of the office in its workbook and does not agree with them. */
  readonly disagrees?: boolean;
  /** What adds up over the year is so many times the drawn figure. */ readonly times?: number;
}

export interface Labels {
  readonly choice: (field: string, code: string) => string;
  readonly sourceSystem: string;
}

/** The outcome of the slips: those that were typed, and those that Sheets itself refused. */
export interface Filled {
  readonly bookId: string;
  readonly typed: readonly string[];
  readonly refused: readonly string[];
}

export class UnitPlayer {
  private readonly luck: Dice;
  private mends: Map<string, string> = new Map();
  private bookId = '';
  /**
   * Entry cells that were merged. They are unmerged before the correction, because a merge removes all values except
   * the first.
   */
  private merged: unknown = null;
  private readonly published: OneStop;

  constructor(
    private readonly part: Part,
    private readonly catalogue: Catalogue,
    private readonly labels: Labels,
  ) {
    this.luck = dice(part.seed);
    this.published = publishedOneStop(catalogue);
  }

  /** Fills every entry of the unit's tabs once. */
  fill(periodName: string): Filled {
    const period = this.catalogue.periods.find((one) => one.name === periodName);
    if (period === undefined) throw new Error(`${this.part.unit}: danh mục không có kỳ "${periodName}"`);
    const { enter } = this.part;
    const book = enter.books().find((one) => one.name.includes(periodName)) ?? enter.books()[0];
    if (book === undefined) throw new Error(`${this.part.unit}: không thấy sổ nào được chia sẻ`);
    this.bookId = book.id;
    const tabs = enter.tabs(book.id);
    const sheet: Sheet = new Map();
    const rows = this.planIndicators(tabs, sheet);
    const doneTasks = planTasks(tabs.find((tab) => tab.form === 'task')?.rows ?? new Map<string, number>(), {
      catalogue: this.catalogue,
      period,
      sheet,
      luck: this.luck,
      choice: this.labels.choice,
    });
    planNarrative(tabs.find((tab) => tab.form === 'narrative')?.rows ?? new Map<string, number>(), {
      catalogue: this.catalogue,
      sheet,
      luck: dice(this.part.seed ^ 0x7e57),
      periodName: period.name,
    });
    planForecast(tabs.find((tab) => tab.form === 'forecast')?.rows ?? new Map<string, number>(), {
      catalogue: this.catalogue,
      sheet,
      luck: dice(this.part.seed ^ 0xf0ca),
      choice: this.labels.choice,
    });
    planScores(tabs.find((tab) => tab.form === 'score')?.rows ?? new Map<string, number>(), {
      catalogue: this.catalogue,
      period,
      sheet,
      luck: dice(this.part.seed ^ 0x5c0e),
    });
    const typed: string[] = [];
    const refused: string[] = [];
    for (const slip of this.part.slips) {
      const mend = slip.make(sheet, { ...rows, doneTasks }, this.luck);
      if (mend === null) continue;
      // Two slips in one cell: the second finds the value that the first has already spoilt.
      mend.forEach((text, key) => this.mends.set(key, this.mends.get(key) ?? text));
      typed.push(slip.name);
    }
    this.write(tabs, sheet);
    for (const slip of this.part.slips)
      if (slip.onBook !== undefined && !this.onBook(slip, tabs, sheet)) refused.push(slip.name);
    return { bookId: book.id, typed, refused };
  }

  /** Types the corrections. A unit whose figures come from a source system explains instead of changing them. */
  mend(): void {
    const tabs = this.part.enter.tabs(this.bookId);
    if (this.merged !== null) this.part.enter.change(this.bookId, [{ unmergeCells: { range: this.merged } }]);
    this.merged = null;
    const sheet: Sheet = new Map(this.mends);
    if (this.part.hue)
      for (const row of this.published.broken) sheet.set(at('indicator', row, 'explanation'), this.labels.sourceSystem);
    this.undoDays(tabs, sheet);
    this.write(tabs, sheet);
    this.explainWhatIsAsked(tabs);
  }

  tick(on: boolean): void {
    const cover = this.part.submit.tabs(this.bookId).find((tab) => tab.form === 'cover');
    const row = cover?.rows.get('submit');
    const column = cover?.fields.get('value');
    if (cover === undefined || row === undefined || column === undefined)
      throw new Error(`${this.part.unit}: không thấy ô Nộp báo cáo`);
    this.part.submit.type(this.bookId, [{ sheetId: cover.sheetId, row, column, text: on ? 'TRUE' : 'FALSE' }]);
  }

  private planIndicators(tabs: readonly TabKeys[], sheet: Sheet): Omit<Rows, 'doneTasks'> {
    const tab = tabs.find((one) => one.form === 'indicator');
    const here = this.catalogue.indicators.filter(
      (one) =>
        tab?.rows.has(one.code) === true && one.kind !== null && one.ratio === null && one.countedFromTasks === null,
    );
    const given = givenIn(tab, tab === undefined ? [] : this.part.enter.held(this.bookId, tab.title));
    const fixed = planGiven(given, {
      catalogue: this.catalogue,
      unit: this.part.unit,
      disagrees: this.part.disagrees === true,
      sheet,
      choice: this.labels.choice,
    });
    const present = new Set(here.map((one) => one.code));
    const around = { catalogue: this.catalogue, unit: this.part.unit, present };
    const drawn = figuresOfUnit(around, { luck: this.luck });
    // A separate random source: the unit's other actions are the same with and without given figures.
    const figures = given.size === 0 ? drawn : figuresOfUnit(around, { luck: dice(this.part.seed ^ 0x90e5), fixed });
    const times = growth(this.catalogue.indicators, this.part.times);
    for (const one of here)
      this.typeIndicator(one, (figures.get(one.code) ?? 0) * times(one.code), given.has(one.code), sheet);
    if (this.part.hue) this.typeHue(sheet);
    return slipRows(here, (code) => !given.has(code) && sheet.has(at('indicator', code, 'value')));
  }

  /** A figure that the office gave stays as it is. */
  private typeIndicator(one: Indicator, figure: number, isGiven: boolean, sheet: Sheet): void {
    const key = at('indicator', one.code, 'value');
    if (one.kind?.type === 'choice') sheet.set(key, this.labels.choice(one.code, this.luck.pick(one.kind.choices)));
    else if (one.kind?.type === 'tick') sheet.set(key, this.luck.chance(0.7) ? 'TRUE' : 'FALSE');
    else if (one.kind?.type === 'text') sheet.set(key, 'Không');
    else {
      const text = typedNumber(figure, this.luck);
      if (!isGiven) sheet.set(key, text);
    }
  }

  /** The Huế figures as published, into the one-stop rows. */
  private typeHue(sheet: Sheet): void {
    for (const [row, figure] of this.published.figures)
      if (sheet.has(at('indicator', row, 'value')))
        sheet.set(at('indicator', row, 'value'), typedNumber(figure, this.luck));
  }

  private write(tabs: readonly TabKeys[], sheet: Sheet): void {
    const cells = [...sheet].flatMap(([key, text]) => {
      const [form, row, field] = key.split('|') as [string, string, string];
      const tab = tabs.find((one) => one.form === form);
      const r = tab?.rows.get(row);
      const c = tab?.fields.get(field);
      return tab === undefined || r === undefined || c === undefined
        ? []
        : [{ sheetId: tab.sheetId, row: r, column: c, text }];
    });
    if (cells.length > 0) this.part.enter.type(this.bookId, cells);
  }

  /**
   * Chooses the automatic number format for the figures of `sheet` that Sheets shows as a day, as the finding asks: a
   * figure that is only typed again keeps the format of the day.
   */
  private undoDays(tabs: readonly TabKeys[], sheet: Sheet): void {
    const tab = tabs.find((one) => one.form === 'indicator');
    const column = tab?.fields.get('value');
    if (tab === undefined || column === undefined) return;
    const held = this.part.enter.held(this.bookId, tab.title);
    const shown = this.part.enter.shown(this.bookId, tab.title);
    const requests = [...tab.rows]
      .filter(
        ([key, row]) =>
          sheet.has(at('indicator', key, 'value')) &&
          typeof held[row]?.[column] === 'number' &&
          /^\d+\/\d+/.test(String(shown[row]?.[column] ?? '')),
      )
      .map(([, row]) => ({
        repeatCell: {
          range: {
            sheetId: tab.sheetId,
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
          cell: {},
          fields: 'userEnteredFormat.numberFormat',
        },
      }));
    if (requests.length > 0) this.part.enter.change(this.bookId, requests);
  }

  /** Rows whose live check still asks are explained as a careful officer would write it. */
  private explainWhatIsAsked(tabs: readonly TabKeys[]): void {
    const sheet: Sheet = new Map();
    for (const tab of tabs.filter((one) => one.form !== 'cover')) {
      const shown = this.part.enter.shown(this.bookId, tab.title);
      const check = tab.fields.get('check') ?? -1;
      for (const [key, row] of tab.rows) {
        if (!String(shown[row]?.[check] ?? '').startsWith('CẦN GIẢI TRÌNH')) continue;
        sheet.set(at(tab.form, key, 'explanation'), reviewed(shown[row] ?? [], tab.fields));
      }
    }
    this.write(tabs, sheet);
  }

  /** The figure under the merge has to be typed again. A cell that another slip spoilt keeps its own correction. */
  private rememberSwallowed(tab: TabKeys, row: number, sheet: Sheet): void {
    const code = [...tab.rows].find(([, place]) => place === row)?.[0];
    const key = code === undefined ? '' : at('indicator', code, 'value');
    const text = sheet.get(key);
    if (text !== undefined && !this.mends.has(key)) this.mends.set(key, text);
  }

  /** False = Sheets itself refused it, as expected where the structure is protected. */
  private onBook(slip: Slip, tabs: readonly TabKeys[], sheet: Sheet): boolean {
    const tab = tabs.find((one) => one.form === 'indicator');
    const value = tab?.fields.get('value');
    if (tab === undefined || value === undefined) return true;
    const rowOf = (kind: 'entry' | 'computed'): number | undefined => {
      const one = this.catalogue.indicators.find(
        (each) =>
          tab.rows.has(each.code) &&
          (kind === 'computed'
            ? each.ratio !== null
            : each.kind?.type === 'count' && each.ratio === null && each.countedFromTasks === null),
      );
      return one === undefined ? undefined : tab.rows.get(one.code);
    };
    const row = rowOf(slip.onBook === 'typeOverTotal' ? 'computed' : 'entry');
    if (row === undefined) return true;
    const area = {
      sheetId: tab.sheetId,
      startRowIndex: row,
      endRowIndex: row + 2,
      startColumnIndex: value,
      endColumnIndex: value + 1,
    };
    try {
      if (slip.onBook === 'typeOverTotal')
        this.part.enter.type(this.bookId, [{ sheetId: tab.sheetId, row, column: value, text: '99' }]);
      if (slip.onBook === 'mergeEntry') {
        this.part.enter.change(this.bookId, [{ mergeCells: { range: area, mergeType: 'MERGE_ALL' } }]);
        this.merged = area;
        this.rememberSwallowed(tab, row + 1, sheet);
      }
      if (slip.onBook === 'insertRow')
        this.part.enter.change(this.bookId, [
          {
            insertDimension: {
              range: { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
              inheritFromBefore: true,
            },
          },
        ]);
      if (slip.onBook === 'renameTab')
        this.part.enter.change(this.bookId, [
          { updateSheetProperties: { properties: { sheetId: tab.sheetId, title: 'so lieu (sua)' }, fields: 'title' } },
        ]);
      return true;
    } catch {
      return false;
    }
  }
}
