/**
 * Every place where a person types a figure or a day, in a Vietnamese file or a window, and what each of INPUTS gives
 * there, in this order: the value as it is read, a dash for a value that is not understood, the code of what is asked,
 * and `named` where it is not taken and a sentence names the cell or the field. A window that asks for a day holds it
 * against the calendar where it is taken. Read by typed-places.test.ts.
 *
 * `12,000` is 12 and `0.5` is 5 to Google. Where such a figure is asked about because of what is usual there:
 * docs/found.md, F7.3. The one-stop figures are held against the sealed ones in the plan of *Tạo biểu*.
 */
export const INPUTS = ['12,000', '12.000', '0,5', '0.5', '31/3/2019', '17:00'] as const;

export const PLACES: Readonly<Record<string, string>> = {
  'form forecast.expected: decimal': '12 | 12000 | 0.5 | 5 | — looksLikeDate | — timeOfDay',
  'form forecast.expected: percent':
    '12 | 12000 percentOverHundred | 0.5 percentAsFraction | 5 | — looksLikeDate | — timeOfDay',
  'form forecast.result: decimal': '12 | 12000 | 0.5 | 5 | — looksLikeDate | — timeOfDay',
  'form forecast.result: percent':
    '12 | 12000 percentOverHundred | 0.5 percentAsFraction | 5 | — looksLikeDate | — timeOfDay',
  'form indicator.value: count': '12 | 12000 | — notAWhole | 5 | — looksLikeDate | — timeOfDay',
  'form indicator.value: decimal': '12 | 12000 | 0.5 | 5 | — looksLikeDate | — timeOfDay',
  'form indicator.value: percent':
    '12 | 12000 percentOverHundred | 0.5 percentAsFraction | 5 | — looksLikeDate | — timeOfDay',
  'form score.self: decimal': '12 | 12000 | 0.5 | 5 | — looksLikeDate | — timeOfDay',
  'form task.doneDate: date': '— notADate | — notADate | — timeOfDay | — notADate | 2019-03-31 | — timeOfDay',
  'form task.percent: percent':
    '12 | 12000 percentOverHundred | 1 percentAsFraction | 5 | — looksLikeDate | — timeOfDay',
  'form weakness.finishBy: date': '— notADate | — notADate | — timeOfDay | — notADate | 2019-03-31 | — timeOfDay',
  'tab conclusions.meeting: date': 'named | named | named | named | 2019-03-31 | named',
  'tab conclusions.until: date': 'named | named | named | named | 2019-03-31 | named',
  'tab conduct.answerBy: date': 'named | named | named | named | 2019-03-31 | named',
  'tab criteria.maximum: number': '12 | named | named | named | named | named',
  'tab guidance.answeredOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab headings.longest: number': '12 | 12000 | named | 5 | named | named',
  'tab holidays.date: date': 'named | named | named | named | 2019-03-31 | named',
  'tab inspections.concludedOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab inspections.heldOn: date': 'named | named | named | named | named | named',
  'tab inspections.mendedOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab inspections.plannedOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab inspections.term: date': 'named | named | named | named | 2019-03-31 | named',
  'tab oneStop.(row): number': '12 | 12000 | named | 5 | 43555 | named',
  'tab periods.cutOff: date': 'named | named | named | named | named | named',
  'tab periods.dueDate: date': 'named | named | named | named | named | named',
  'tab periods.explainBy: date': 'named | named | named | named | 2019-03-31 | named',
  'tab periods.from: date': 'named | named | named | named | named | named',
  'tab periods.letterDate: date': 'named | named | named | named | named | named',
  'tab periods.lock: date': 'named | named | named | named | 2019-03-31 | named',
  'tab periods.to: date': 'named | named | named | named | 2019-03-31 | named',
  'tab periods.validFrom: date': 'named | named | named | named | 2019-03-31 | named',
  'tab schemes.capBase: number': '12 | named | 0.5 | 5 | named | named',
  'tab schemes.capBonus: number': '12 | named | 0.5 | 5 | named | named',
  'tab schemes.leastTotal: number': '12 | named | 0.5 | 5 | named | named',
  'tab schemes.mostTotal: number': '12 | named | 0.5 | 5 | named | named',
  'tab targets.goal: number': '12 | named | named | 5 | named | named',
  'tab targets.maximum: number': 'named | named | named | named | named | named',
  'tab unitChanges.actsFrom: date': 'named | named | named | named | 2019-03-31 | named',
  'tab unitChanges.decisionDate: date': 'named | named | named | named | named | named',
  'tab unitChanges.effectiveOn: date': 'named | named | named | named | named | named',
  'tab units.bornOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab units.endedOn: date': 'named | named | named | named | 2019-03-31 | named',
  'tab units.order: number': '12 | named | named | 5 | named | named',
  'tab weakCriteria.finishBy: date': 'named | named | named | named | 2019-03-31 | named',
  'tab weakCriteria.lost: number': '12 | named | 0.5 | 5 | named | named',
  'tab weakCriteria.maximum: number': '12 | named | 0.5 | 5 | named | named',
  'window adjust/form.tsx: number': '12 | 12000 | 0.5 | 0.5 | named | named',
  'window corrections/draft.tsx: number': '12000 | 12000 | named | named | named | named',
  'window corrections/papers.tsx: day': 'a real day: asked.date',
  'window index-forecast/differing.tsx: number': '12 | 12000 | 0.5 | 0.5 | named | named',
  'window receive/decisions.tsx: day': 'a real day: to',
  'window rehearsal/index.tsx: day': 'a real day: date',
  'window unit-changes/index.tsx: day': 'a real day: asked.date, asked.effectiveOn',
  // Texts of a file or of the clipboard, with the codes of their doubts.
  'pasted conclusion-table.ts': '— deadline | — deadline | — deadline | — deadline | 2019-03-31 | — deadline',
  'pasted inspection-table.ts': '— day | — day | — day | — day | 2019-03-31 | — day',
  'pasted plan-table.ts':
    'unresolved deadline | unresolved deadline | unresolved deadline | unresolved deadline | 2019-03-31 | unresolved deadline',
  'pasted scheme-table.ts': '— maximum | — maximum | 0.5 | 0.5 | — maximum | — maximum',
  'pasted survey-table.ts': '— points | — points | 0.5 | 0.5 | — points | — points',
  'pasted unit-change-table.ts': 'no figure',
};
