/** Words about *Dự báo* in the master and in messages; those of the unit's own form are in unit-book.ts. */
import { choiceLabel } from './unit-book';

/** How many forecasts have each state. */
export interface ForecastTally {
  readonly all: number;
  readonly achieved: number;
  readonly likely: number;
  readonly hard: number;
  readonly unlikely: number;
  readonly unreported: number;
}

export const forecastWords = {
  title: 'Dự báo của các cơ quan chủ trì',
  unreported: 'Chưa báo cáo',
  head: (tally: ForecastTally): string =>
    `Tổng số ${tally.all} dự báo: ${(['achieved', 'likely', 'hard', 'unlikely'] as const).map((state) => `${choiceLabel(state)} ${tally[state]}`).join(' · ')} · ${forecastWords.unreported} ${tally.unreported}`,
  coverage: 'Cơ quan đã báo cáo',
  freshness: 'Tình trạng số liệu',
  agency: 'Cơ quan chủ trì',
  rowCode: 'Mã dòng',
  /** An owner that the list of units does not mark as a lead agency. No unit would be asked for its forecast. */
  notLead: (owner: string): string => `“${owner}” chưa được đánh dấu là cơ quan chủ trì ở trang tính Đơn vị`,
} as const;
