/** Every window of the menu: the folder it is made from, and the job it runs where one folder serves several jobs. */
import type { JobName } from '../app/api';
import type { MENU } from '../text/windows/menu';

/** The guide is made from docs/vi (build/bundle/guide-page.ts) and runs no script. */
type Page = Exclude<(typeof MENU)[number]['page'], 'guide'>;

export interface PagePlan {
  /** src/ui/<folder>/index.tsx */
  readonly folder: string;
  /** Written into the page, where job-dialog/run-job.ts reads it. */
  readonly job?: JobName;
}

export const PAGES: Readonly<Record<Page, PagePlan>> = {
  'set-up': { folder: 'set-up' },
  issue: { folder: 'issue' },
  collect: { folder: 'job-dialog', job: 'collect' },
  check: { folder: 'job-dialog', job: 'check' },
  consolidate: { folder: 'job-dialog', job: 'consolidate' },
  remind: { folder: 'job-dialog', job: 'remind' },
  'health-check': { folder: 'job-dialog', job: 'healthCheck' },
  'self-check': { folder: 'job-dialog', job: 'selfCheck' },
  'year-proof': { folder: 'job-dialog', job: 'yearProof' },
  'export-all': { folder: 'job-dialog', job: 'exportAll' },
  'load-files': { folder: 'job-dialog', job: 'loadFiles' },
  leaders: { folder: 'job-dialog', job: 'leaders' },
  'score-book': { folder: 'job-dialog', job: 'scoreBook' },
  status: { folder: 'status' },
  track: { folder: 'track' },
  receive: { folder: 'receive' },
  handover: { folder: 'handover' },
  documents: { folder: 'documents' },
  explain: { folder: 'explain' },
  adjust: { folder: 'adjust' },
  corrections: { folder: 'corrections' },
  table: { folder: 'table' },
  'template-change': { folder: 'template-change' },
  'next-period': { folder: 'next-period' },
  rehearsal: { folder: 'rehearsal' },
  'unit-changes': { folder: 'unit-changes' },
  'unit-files': { folder: 'unit-files' },
  questions: { folder: 'questions' },
  'index-forecast': { folder: 'index-forecast' },
};
