/** The texts ticked on *Nội dung*, by heading: ticks from the published tab, words from the seals. */
import { textMark } from '../../core/short-mark';
import { chosenIn } from '../../tables/master-book/results/narrative-choices';
import { narrativeKey } from '../../tables/master-book/results/narrative';
import { RESULT_SHEETS } from '../../tables/master-book/sheets';
import { quoteTab } from '../../tables/grid/a1';
import type { Figures } from '../consolidate/figures';
import type { PeriodWork } from '../work/period-work';

export interface ChosenText {
  readonly unit: string;
  readonly name: string;
  readonly text: string;
}
export type ChosenTexts = ReadonlyMap<string, readonly ChosenText[]>;

/** Two service calls: people rename tabs, so the tab is found by its id. */
export function chosenTexts(open: PeriodWork, figures: Figures): ChosenTexts {
  const { books } = open.world;
  const { masterId } = open.office;
  const title = (books.get(masterId, { fields: 'sheets(properties(sheetId,title))' }).sheets ?? []).find(
    ({ properties }) => properties?.sheetId === RESULT_SHEETS.narrative,
  )?.properties?.title;
  const next = figures.tabs.find(({ sheetId }) => sheetId === RESULT_SHEETS.narrative);
  if (title === undefined || next === undefined) return new Map();
  const [answer] = books.read(masterId, [quoteTab(title)]);
  const { here } = chosenIn(answer?.values ?? [], open.period.code, next);
  return new Map(
    figures.consolidated.narrative.map((line) => [
      line.row,
      open.units.flatMap(({ code, shortName }): ChosenText[] => {
        const text = line.byUnit[code] ?? '';
        const isChosen = text !== '' && here.get(narrativeKey(line.row, code)) === textMark(text);
        return isChosen ? [{ unit: code, name: shortName, text }] : [];
      }),
    ]),
  );
}
