/** Sở Nội vụ at the desk: runs the add-in's own globals as the office's account, as a click in the menu or a dialog would. */
import type { Answer, JobOutcome, JobProgress, JobRequest, JobStarted, JobStep } from '../../src/app/api';
import type { Desk } from '../../src/desk/desk';

export class Office {
  /** The open workbook: the console at first, the master once it exists. */
  open: string | undefined;

  constructor(
    private readonly desk: Desk,
    readonly account: string,
  ) {}

  /** One request through the add-in's one door; throws the refusal's sentence. */
  ask<T>(name: string, request: unknown): T {
    const run = this.desk.run({
      fn: 'call',
      args: [name, JSON.stringify(request)],
      as: this.account,
      ...(this.open === undefined ? {} : { activeSpreadsheetId: this.open }),
    });
    if (run.error !== undefined) throw new Error(`${name}: ${run.error.message}`);
    const answer = JSON.parse(String(run.result)) as Answer;
    if (!answer.ok) throw new Error(`${name}: ${answer.code}: ${answer.message}`);
    return answer.value as T;
  }

  /** A long job to its end, step by step, as the dialog drives it. */
  job(request: JobRequest, tell: (progress: JobProgress) => void): JobOutcome {
    const { jobId, plan } = this.ask<JobStarted>('startJob', request);
    tell({ at: 0, of: plan.of, text: plan.title });
    for (let step = 0; step < 500; step += 1) {
      const answer = this.ask<JobStep>('stepJob', { jobId });
      tell(answer.progress);
      if (answer.done) {
        if (answer.outcome === undefined) throw new Error(`${request.job}: xong mà không có kết quả`);
        return answer.outcome;
      }
    }
    throw new Error(`${request.job}: không dừng sau 500 bước`);
  }
}
