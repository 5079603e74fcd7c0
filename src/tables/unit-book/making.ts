/** What a unit's workbook is made from. */
import type { Province, ScoringScheme } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';

export interface BookMaking {
  readonly unit: Unit;
  readonly period: Period;
  /** By when, in words that end the sentence: `trước 17:00 ngày 20/03/2019`. */
  readonly dueText: string;
  readonly templates: readonly Template[];
  /** The file that is being filled; part of every stamp, so that a copy gives itself away. */
  readonly fileId: string;
  readonly officeAccounts: readonly string[];
  readonly province: Province;
  /** The tab that Google gave the new file; deleted at the end. */
  readonly defaultSheetId: number;
  readonly helpPhone?: string;
  /** Address of the guide for units; absent = the cover has no line for it. */
  readonly guideUrl?: string;
  /** The văn bản must be named before a report is taken. */
  readonly documentCounts?: boolean;
  /** Of a scoring round: whose true name stands over every tab. */
  readonly scheme?: Pick<ScoringScheme, 'name' | 'basis' | 'trial' | 'criteria' | 'caps'>;
  /** The unit has nothing of before to compare this period with. */
  readonly isNew?: boolean;
}
