/** A finding about a tab as a whole, or about the keys by which its entries are found. */
import type { Finding, TabTrouble } from '../../../core/check/finding';
import type { FormCode } from '../../../core/form-code';
import { troubleLevel } from '../../../core/finding-level';

/** Problems that make the whole tab unusable. All other problems are reported and reading continues. */
const ONLY_TOLD: readonly TabTrouble[] = ['unknownRow', 'oldTemplate', 'labelChanged'];

export interface TabPlace {
  readonly unit: string;
  readonly form: FormCode | 'cover';
  readonly tab: string;
}

export function trouble(
  place: TabPlace,
  code: TabTrouble,
  more: Partial<Pick<Finding, 'row' | 'field' | 'a1' | 'found' | 'facts' | 'level' | 'stops'>> = {},
): Finding {
  const told = ONLY_TOLD.includes(code);
  return {
    level: troubleLevel(!told),
    stops: !told,
    explained: false,
    code,
    rule: `tab.${code}`,
    unit: place.unit,
    form: place.form,
    row: '',
    field: '',
    a1: '',
    tab: place.tab,
    found: '',
    facts: {},
    ...more,
  };
}
