/** The tabs of the leaders' file. Their sheet ids are fixed, so that links between them survive every publication. */
import { LEADERS_TITLES } from '../../text/books/leaders/page';

export const LEADERS_SHEETS = { page: 2101, explain: 2102, shown: 2103 } as const;
export type LeadersTabName = keyof typeof LEADERS_SHEETS;
export const LEADERS_ORDER = ['page', 'explain', 'shown'] as const satisfies readonly LeadersTabName[];
export const leadersTitle = (tab: LeadersTabName): string => LEADERS_TITLES[tab];

/** Stamps of a view-only file: its owner, and the publication it shows. */
export const READER_KEY = 'cchc';
export interface ReaderStamp {
  readonly kind: 'leaders' | 'leadersPrint' | 'field';
  readonly period: string;
  readonly unit: string | null;
}
