/** Every request of pages and programs by name. One line each; what is not here does not exist. */
import { adjust } from './adjust/adjust';
import { adjustable, adjustments, withdrawAdjustment } from './adjust/adjustments';
import type { Answer } from './api';
import { parseBody, type Body } from './body';
import { accept, close, decideTime, extend, giveBack, withdraw } from './receive/decide';
import { explain } from './explain/explain';
import { explainHere } from './explain/here';
import { issuing } from './issue/view';
import { JOBS } from './job-list';
import { startJob, stepJob } from './jobs/engine';
import { receive } from './receive/receive';
import { provinceChoices } from './housekeeping/set-up';
import { scoreOutcome } from './scoring/score-outcome';
import { sealedReport } from './receive/sealed-report';
import { status } from './receive/status';
import { track } from './receive/track';
import type { World } from './ports';
import { refuse, type Asked } from './refusal';
import { refusalSentence } from '../text/refusals';

type Ask = (world: World, body: Body) => Asked<unknown>;

const REQUESTS: Readonly<Record<string, Ask>> = {
  provinces: () => provinceChoices(),
  startJob: startJob(JOBS),
  stepJob: stepJob(JOBS),
  status,
  explain,
  explainHere,
  receive,
  sealedReport,
  track,
  issuing,
  accept,
  return: giveBack,
  withdraw,
  close,
  extend,
  decideTime,
  adjust,
  adjustments,
  adjustable,
  withdrawAdjustment,
  scoreOutcome,
};

function asked(world: World, name: string, request: unknown): Asked<unknown> {
  const ask = Object.prototype.hasOwnProperty.call(REQUESTS, name) ? REQUESTS[name] : undefined;
  if (!ask) return refuse('unknownRequest', { name: String(name) });
  const body = parseBody(request);
  return body.ok ? ask(world, body.value) : body;
}

/** Asks and answers in JSON's terms; a refusal carries the sentence for the person. */
export function answerCall(world: World, name: string, request: unknown): Answer {
  const answer = asked(world, name, request);
  if (answer.ok) return { ok: true, value: answer.value };
  return { ok: false, code: answer.error.code, message: refusalSentence(answer.error.code, answer.error.facts) };
}
