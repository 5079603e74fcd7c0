/** Every request of pages and programs by name, one line each. Any other name is refused. */
import { refusalSentence } from '../text/refusals';
import { unknownRequest } from '../text/unknown-request';
import { adjust } from './adjust/adjust';
import { adjustable, adjustments, withdrawAdjustment } from './adjust/adjustments';
import type { Answer } from './api';
import { giveBackTable, lookAtTable, takeTable } from './catalogue/take-table';
import { correct, lookAtCorrection, undoCorrection } from './corrections/correct';
import { correctable, corrections } from './corrections/view';
import { rates } from './documents/rates';
import { documents } from './documents/view';
import { explain } from './explain/explain';
import { explainHere } from './explain/here';
import { indexForecast } from './duties/index-forecast';
import { settleArea, unsettleArea } from './duties/settle-area';
import { answerQuestion, questions } from './duties/questions';
import { takeWeak, weakFound } from './duties/weak-from-scores';
import { takeWritten } from './duties/weak-written';
import { handover, stopLooking } from './handover/view';
import { doubtedRows, keepRows, mendRows } from './housekeeping/doubted-rows';
import { forgetMaster, provinceChoices } from './housekeeping/set-up';
import { mendLocale } from './housekeeping/master-locale';
import { addContacts, pasted } from './issue/contacts';
import { issuing } from './issue/view';
import { JOBS } from './job-list';
import { startJob, stepJob } from './jobs/engine';
import { reminder } from './letters/remind';
import { undoOpening } from './next-period/undo-opening';
import { nextForm, nextPeriod } from './next-period/view';
import { makeRehearsal, rehearsals, removeRehearsal } from './rehearsal/rehearsals';
import type { World } from './ports';
import { accept, close, giveBack, withdraw } from './receive/decide';
import { decideTime, extend } from './receive/decide-time';
import { markQuality } from './receive/quality';
import { receive } from './receive/receive';
import { sealedReport } from './receive/sealed-report';
import { status } from './receive/status';
import { track } from './receive/track';
import { undo, undoClose } from './receive/undo';
import { refuse, type Asked } from './refusal';
import type { BodyOf } from './request';
import { scoreOutcome } from './scoring/score-outcome';
import { pagePass } from './self-check/page-pass';
import { changeUnits, lookAtUnitChange, undoUnitChange } from './unit-changes/change';
import { moveRows, undoMoveRows } from './unit-changes/moves';
import { unitsCompared } from './unit-changes/compare';
import { unitChanges } from './unit-changes/view';
import { giveBackUnitFile, lookAtUnitFile, takeUnitFile } from './unit-files/take';
import { changeTemplate, tryTemplate, undoTemplate } from './template-change/change';
import { templateChanges } from './template-change/view';
import { chooseMaster } from './work/office';

export const REQUESTS = {
  provinces: provinceChoices,
  forgetMaster,
  startJob: startJob(JOBS),
  stepJob: stepJob(JOBS),
  status,
  explain,
  explainHere,
  receive,
  sealedReport,
  track,
  reminder,
  issuing,
  pasted,
  addContacts,
  accept,
  return: giveBack,
  withdraw,
  close,
  extend,
  decideTime,
  markQuality,
  undo,
  undoClose,
  adjust,
  adjustments,
  adjustable,
  withdrawAdjustment,
  corrections,
  correctable,
  lookAtCorrection,
  correct,
  undoCorrection,
  templateChanges,
  tryTemplate,
  changeTemplate,
  undoTemplate,
  scoreOutcome,
  chooseMaster,
  handover,
  stopLooking,
  doubtedRows,
  mendRows,
  keepRows,
  pagePass,
  mendLocale,
  documents,
  rates,
  lookAtTable,
  takeTable,
  giveBackTable,
  lookAtUnitFile,
  takeUnitFile,
  giveBackUnitFile,
  nextPeriod,
  nextForm,
  undoOpening,
  rehearsals,
  makeRehearsal,
  removeRehearsal,
  unitChanges,
  lookAtUnitChange,
  changeUnits,
  undoUnitChange,
  moveRows,
  undoMoveRows,
  unitsCompared,
  questions,
  answerQuestion,
  indexForecast,
  settleArea,
  unsettleArea,
  weakFound,
  takeWeak,
  takeWritten,
};

type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
/** The body that the request `N` takes, and its answer. */
export type BodyFor<N extends RequestName> = BodyOf<Requests[N]['body']['entries']>;
export type AnswerTo<N extends RequestName> = Extract<
  ReturnType<Requests[N]['answer']>,
  { readonly ok: true }
>['value'];

const isRequest = (name: string): name is RequestName => Object.prototype.hasOwnProperty.call(REQUESTS, name);

const asked = (world: World, name: string, body: unknown): Asked<AnswerTo<RequestName>> =>
  isRequest(name) ? REQUESTS[name].answer(world, body) : refuse('unknownRequest', { name: String(name) });

/**
 * Answers one request as JSON values; a refusal carries the sentence to show.
 * @param body JSON text of an object, as it arrived
 */
export function answerCall(world: World, name: string, body: unknown): Answer<AnswerTo<RequestName>> {
  const answer = asked(world, name, body);
  if (answer.ok) return answer;
  const { code, facts } = answer.error;
  const { link } = facts;
  return {
    ok: false,
    code,
    message: code === 'unknownRequest' ? unknownRequest(String(facts['name'])) : refusalSentence(code, facts),
    ...(typeof link === 'string' ? { link } : {}),
  };
}
