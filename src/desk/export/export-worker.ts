/** The other thread of export-at-once.ts: makes one xlsx, docx or pdf per message and wakes the thread that asked. */
import { parentPort } from 'node:worker_threads';
import type { ExportJob } from './export-at-once';
import { exportDocx } from '../docs/docx/export-docx';
import { asOds, printedPdf } from './pdf';
import { exportXlsx } from '../xlsx/export-xlsx';

function made(job: ExportJob): Promise<Uint8Array> {
  if (job.form === 'docx') return exportDocx(job.snapshot as Parameters<typeof exportDocx>[0]);
  const xlsx = exportXlsx(job.snapshot as Parameters<typeof exportXlsx>[0], { at: job.at });
  if (job.form === 'ods') return xlsx.then(asOds);
  return job.form === 'pdf' ? xlsx.then(printedPdf) : xlsx;
}

parentPort?.on('message', (job: ExportJob) => {
  made(job)
    .then(
      (bytes) => job.port.postMessage({ bytes }),
      (error: unknown) => job.port.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => {
      Atomics.store(job.signal, 0, 1);
      Atomics.notify(job.signal, 0);
    });
});
