/** The one batch that makes a unit's workbook from the catalogue and the forms of the period. */
import { guideUrlOf } from '../../core/catalogue/guide-url';
import { isNewUnit } from '../../core/catalogue/new-unit';
import { dueDay } from '../../core/catalogue/period';
import { settingOf } from '../../core/catalogue/settings';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';
import { schemeOf } from '../../core/forms/template-score';
import { hasChecker, headQuestions } from '../../core/submission/certified';
import { timeByOf } from '../../core/submission/document';
import type { SheetRequest } from '../../tables/api-requests';
import { unitBookRequests } from '../../tables/unit-book/book';
import { dueWords } from '../../text/windows/jobs';
import type { PeriodWork } from './period-work';
import { priorGapWords, unitsBeforeWords } from './held/units-before';

export interface FreshBook {
  readonly templates: readonly Template[];
  readonly fileId: string;
  readonly defaultSheetId: number;
  /** Accounts among the editors of every lock. */
  readonly accounts: readonly string[];
  /** The row of each key on the cover that the file has; absent = the cover is new. */
  readonly coverRows?: ReadonlyMap<string, number>;
}

/** No service call. */
export function bookRequests(
  open: PeriodWork,
  unit: Unit,
  { templates, fileId, defaultSheetId, accounts, coverRows }: FreshBook,
): SheetRequest[] {
  const { catalogue, period } = open;
  const unitsBefore = unitsBeforeWords(open, unit);
  const priorGap = priorGapWords(open, unit);
  const phone = settingOf(catalogue, 'office.phone');
  const guideUrl = guideUrlOf(catalogue);
  return unitBookRequests({
    unit,
    period,
    templates,
    fileId,
    isNew: isNewUnit(unit, period, catalogue.periods),
    ...(unitsBefore === null ? {} : { unitsBefore }),
    ...(priorGap === null ? {} : { priorGap }),
    province: catalogue.province,
    officeAccounts: accounts,
    documentCounts: timeByOf(catalogue) === 'document',
    dueText: dueWords(period.due.mode, period.due.hour, dueDay(period, catalogue.holidays)),
    defaultSheetId,
    questions: headQuestions(catalogue),
    isChecked: hasChecker(catalogue, unit.code),
    ...(coverRows ? { coverRows } : {}),
    ...(phone ? { helpPhone: phone } : {}),
    ...(guideUrl === null ? {} : { guideUrl }),
    ...(period.scoring ? { scheme: schemeOf(catalogue, period) } : {}),
  });
}
