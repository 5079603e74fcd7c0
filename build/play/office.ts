/**
 * Sở Nội vụ at the desk: runs the add-in's own globals as the office's account, in the same way as a click in the menu
 * or a dialog.
 */
import type { Answer, JobOutcome, JobProgress, JobRequest } from '../../src/app/api';
import type { AnswerTo, BodyFor, RequestName } from '../../src/app/call';
import type { Desk } from '../../src/desk/desk';

export class Office {
  /** The open workbook: the console at first, the master once it exists. */
  open: string | undefined;

  constructor(
    private readonly desk: Desk,
    readonly account: string,
  ) {}

  /** Sends one request through the add-in's entry point. Returns its answer; throws with the refusal's sentence. */
  ask<N extends RequestName>(name: N, body: BodyFor<N>): AnswerTo<N> {
    const run = this.desk.run({
      fn: 'call',
      args: [name, JSON.stringify(body)],
      as: this.account,
      ...(this.open === undefined ? {} : { activeSpreadsheetId: this.open }),
    });
    if (run.error !== undefined) throw new Error(`${name}: ${run.error.message}`);
    const answer = JSON.parse(String(run.result)) as Answer<AnswerTo<N>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.code}: ${answer.message}`);
    return answer.value;
  }

  /** Runs a long job to its end, step by step, as the dialog does. */
  job(request: JobRequest, tell: (progress: JobProgress) => void): JobOutcome {
    const { jobId, plan } = this.ask('startJob', request);
    tell({ at: 0, of: plan.of, text: plan.title });
    for (let step = 0; step < 500; step += 1) {
      const answer = this.ask('stepJob', { jobId });
      tell(answer.progress);
      if (answer.done) {
        if (answer.outcome === undefined) throw new Error(`${request.job}: xong mà không có kết quả`);
        return answer.outcome;
      }
    }
    throw new Error(`${request.job}: không dừng sau 500 bước`);
  }
}
