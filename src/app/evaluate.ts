/** Judges a workbook as it was read: troubles of the tabs and the record's own check of every report, each said once; and in words. */
import type { Finding } from '../core/finding';
import type { Template } from '../core/form';
import { checkReport } from '../core/rules/check';
import type { UnitBookRead } from '../tables/unit-book/read';
import { lineOf } from '../text/findings';
import type { FindingNames } from '../text/findings';

const sameAs = (one: Finding, other: Finding): boolean => one.code === other.code && one.form === other.form && one.row === other.row && one.field === other.field;

export function findingsOf(read: UnitBookRead, templates: readonly Template[]): readonly Finding[] {
  const pair = (form: Template['form']) => {
    const template = templates.find((one) => one.form === form);
    const report = read.reports.find((one) => one.form === form);
    return template && report ? { template, report } : null;
  };
  const checked = templates.flatMap((template) => {
    const own = pair(template.form);
    return own ? checkReport(own.template, own.report, template.form === 'task' ? null : pair('task')) : [];
  });
  // A row that is gone is seen by the tab's reader and by the check alike.
  const isTold = (one: Finding): boolean => read.troubles.some((told) => told.code === one.code && told.form === one.form && told.row === one.row);
  const all = [...read.troubles, ...checked.filter((one) => !isTold(one))];
  return all.filter((one, at) => all.findIndex((other) => sameAs(one, other) && one.a1 === other.a1) === at);
}

/** What holds a submission back until it is mended or explained. */
export const holdsBack = (finding: Finding): boolean => finding.stops || (finding.level !== 'note' && !finding.explained);

export function namesOf(templates: readonly Template[]): FindingNames {
  const numbers = new Map<string, string>(templates.flatMap((template) => template.rows.map((row) => [`${template.form} ${row.key}`, row.number] as const)));
  return { rowNumber: (form, row) => numbers.get(`${form} ${row}`) ?? row };
}

export const sentences = (findings: readonly Finding[], templates: readonly Template[]): readonly string[] => findings.map((one) => lineOf(one, namesOf(templates)));
