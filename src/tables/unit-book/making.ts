/** What a unit's workbook is made from. */
import type { Province, ScoringScheme } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';
import { scoringSentence } from '../../text/books/score';
import { dueSentence } from '../../text/books/unit-book';

export interface BookMaking {
  readonly unit: Unit;
  readonly period: Period;
  /** The deadline in words that end the sentence: `trước 17:00 ngày 20/03/2019`. */
  readonly dueText: string;
  readonly templates: readonly Template[];
  /** The file that is being filled. It is part of every stamp, so that a copy is detected. */
  readonly fileId: string;
  readonly officeAccounts: readonly string[];
  readonly province: Province;
  /** The tab that Google created in the new file; deleted at the end. */
  readonly defaultSheetId: number;
  readonly helpPhone?: string;
  /** Address of the guide for units; absent = the cover has no line for it. */
  readonly guideUrl?: string;
  /** true = the văn bản must be named before a report is taken. */
  readonly documentCounts?: boolean;
  /** The office's questions to the head; absent = none. */
  readonly questions?: readonly string[];
  /** true = a contact of the unit checks the report before it is handed in. */
  readonly isChecked?: boolean;
  /** The scheme of a scoring round: its real name is shown over every tab. */
  readonly scheme?: Pick<ScoringScheme, 'name' | 'basis' | 'trial' | 'criteria' | 'caps'>;
  /** true = the unit has no earlier figures to compare this period with. */
  readonly isNew?: boolean;
  /** The row of each key on a cover that exists, of which the lines about other tabs are laid; absent = it is new. */
  readonly coverRows?: ReadonlyMap<string, number>;
  /** Whose figures of the period before the forms hold after units were joined or split; a sentence. */
  readonly unitsBefore?: string;
  /** The unit skipped the period before: which earlier one the known figures are of. */
  readonly priorGap?: string;
}

/** Who files what by when, as one sentence. */
export const sentenceOf = ({
  unit,
  period,
  scheme,
  dueText,
}: Pick<BookMaking, 'unit' | 'period' | 'scheme' | 'dueText'>): string =>
  period.scoring && scheme
    ? scoringSentence(unit.name, period.scoring.round, { scheme, due: dueText })
    : dueSentence(unit.name, period.name, dueText);
