/** The other thread of export-at-once.ts: makes one xlsx per message and wakes the asker. */
import { parentPort } from 'node:worker_threads';
import type { ExportJob } from './export-at-once';
import { exportXlsx } from './xlsx/export-xlsx';

parentPort?.on('message', (job: ExportJob) => {
  exportXlsx(job.snapshot as Parameters<typeof exportXlsx>[0], { at: job.at })
    .then(
      (bytes) => job.port.postMessage({ bytes }),
      (error: unknown) => job.port.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => {
      Atomics.store(job.signal, 0, 1);
      Atomics.notify(job.signal, 0);
    });
});
