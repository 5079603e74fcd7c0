/**
 * The small province with answers: templates, seals made from plain figures, the consolidation, its tabs. `answers`:
 * unit → 'form|row|field' → value.
 */
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { consolidate, type Consolidated } from '../../../src/core/consolidate/consolidate';
import type { EntryValue } from '../../../src/core/entry';
import type { Finding } from '../../../src/core/check/finding';
import type { Template } from '../../../src/core/forms/form';
import type { FormCode } from '../../../src/core/form-code';
import type { Seal } from '../../../src/core/submission/seal';
import type { State } from '../../../src/core/submission/submission';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import { taskTemplate } from '../../../src/core/forms/template-task';
import type { ResultContext } from '../../../src/tables/master-book/results/result-tab';
import { SMALL } from './small-province';

export const SEALED_AT = Date.UTC(2019, 2, 15, 9, 30);

export const count = (scaled: number): EntryValue => ({ kind: 'number', scaled, decimals: 0 });
export const BLANK: EntryValue = { kind: 'blank' };
export const choice = (code: string): EntryValue => ({ kind: 'choice', code });

export type Answers = Readonly<Record<string, Readonly<Record<string, EntryValue>>>>;

/** Nha Trang and Sở Nội vụ handed in; Sở Tư pháp did not. */
export const ANSWERS: Answers = {
  'CQ-SNV': {
    'indicator|1.1|value': count(1000),
    'indicator|1.1.1|value': count(900),
    'indicator|1.1.2|value': count(100),
    'indicator|1.3|value': choice('online'),
    'indicator|1.6|value': { kind: 'text', text: '=1+1' },
    'task|S19-02|state': choice('doing'),
    'task|S19-02|percent': count(60),
    'forecast|CT-1|result': { kind: 'number', scaled: 7625, decimals: 2 },
    'forecast|CT-1|expected': count(81),
    'forecast|CT-1|state': choice('hard'),
    'forecast|CT-1|cause': { kind: 'text', text: '=Thiếu phiếu khảo sát' },
    'forecast|LV-2|expected': { kind: 'number', scaled: 925, decimals: 2 },
    'forecast|LV-2|state': choice('likely'),
    'narrative|I.1|text': { kind: 'text', text: '=SUM(1) là chữ của Sở Nội vụ' },
    'narrative|V|text': { kind: 'text', text: 'Đề nghị tập huấn.' },
  },
  '568': {
    'indicator|1.1|value': count(10),
    'indicator|1.1.1|value': count(1),
    'indicator|1.1.2|value': { kind: 'notArisen' },
    'indicator|1.3|value': { kind: 'notApplicable' },
    'indicator|1.4|value': { kind: 'number', scaled: 12345, decimals: 1 },
    'task|S19-02|state': choice('done'),
    'task|S19-02|doneDate': { kind: 'date', date: '2019-03-10' },
    'narrative|I.1|text': { kind: 'text', text: 'Đã ban hành kế hoạch.\n- Đã phân công từng phòng.' },
  },
};

export const CATALOGUE: Catalogue = {
  ...SMALL,
  settings: [{ key: 'headline.rows', value: '1.1; 1.1.1; 1.2', note: '' }],
};
const [period] = CATALOGUE.periods;
if (!period) throw new Error('the small province has a period');
export const PERIOD = period;

export const templatesOf = (catalogue: Catalogue = CATALOGUE): Template[] =>
  catalogue.units.flatMap((one) => [
    taskTemplate({ unit: one.code, period: PERIOD, catalogue, carried: null }),
    ...[forecastTemplate({ unit: one.code, period: PERIOD, catalogue })].filter((template) => template.rows.length > 0),
    indicatorTemplate({ unit: one.code, period: PERIOD, catalogue, prior: null }),
    narrativeTemplate({ unit: one.code, period: PERIOD, catalogue }),
  ]);

function sealOf(unit: string, answers: Readonly<Record<string, EntryValue>>, templates: readonly Template[]): Seal {
  const forms = templates
    .filter((one) => one.unit === unit)
    .map((template, at) => ({
      form: template.form,
      tab: template.form,
      sheetId: at + 1,
      template: template.version,
      cells: template.rows.flatMap((row) =>
        Object.entries(row.cells)
          .filter(([, spec]) => spec.part === 'entry')
          .map(([field]) => ({
            row: row.key,
            field,
            value: answers[`${template.form}|${row.key}|${field}`] ?? BLANK,
            a1: 'F7',
            shown: '',
          })),
      ),
    }));
  const evidence = { unseenAt: null, seenAt: SEALED_AT, modifiedAt: SEALED_AT - 60_000, modifiedBy: null };
  return {
    unit,
    period: PERIOD.code,
    version: 1,
    fileId: `FILE-${unit}`,
    sealedAt: SEALED_AT,
    sealedBy: null,
    evidence,
    timeliness: unit === '568' ? 'late' : 'onTime',
    forms,
    findings: findings(unit),
    fingerprint: unit,
  };
}

const findings = (unit: string): Finding[] =>
  unit === '568'
    ? [
        {
          level: 'error',
          stops: false,
          explained: true,
          code: 'sum',
          rule: 'sum:1.1',
          unit,
          form: 'indicator' as FormCode,
          row: '1.1',
          field: 'value',
          a1: 'F7',
          tab: 'Số liệu',
          found: '10',
          facts: { expected: '1' },
        },
        {
          level: 'note',
          stops: false,
          explained: false,
          code: 'outlier',
          rule: 'outlier:1.1',
          unit,
          form: 'indicator' as FormCode,
          row: '1.1',
          field: 'value',
          a1: 'F7',
          tab: 'Số liệu',
          found: '10',
          facts: {},
        },
      ]
    : [];

/** The sealed reports as the ledger holds them, for the recount. */
export const sealedCells = (answers: Answers = ANSWERS, templates: readonly Template[] = templatesOf()) =>
  Object.entries(answers).map(([unit, own]) => {
    const { version, forms } = sealOf(unit, own, templates);
    const cells = forms.flatMap(({ form, cells: sealed }) => sealed.map(({ row, field }) => ({ form, row, field })));
    return { unit, version, state: 'submitted', counts: true, cells };
  });

/** Units without answers are still filling in. */
export function consolidated(
  answers: Answers = ANSWERS,
  now = SEALED_AT + 3_600_000,
  templates: readonly Template[] = templatesOf(),
  catalogue: Catalogue = CATALOGUE,
): Consolidated {
  const state = (unit: string): State => (answers[unit] ? 'submitted' : 'draft');
  return consolidate({
    catalogue,
    period: PERIOD,
    templates,
    seals: Object.entries(answers).map(([unit, own]) => sealOf(unit, own, templates)),
    now,
    submissions: CATALOGUE.units.map(({ code }) => ({
      unit: code,
      state: state(code),
      flags: { overdue: !answers[code], extendedTo: null, oldTemplate: false, editedAfterSeal: false },
      fileId: `FILE-${code}`,
    })),
  });
}

export const CONTEXT: ResultContext = {
  provinceName: 'Khánh Hòa',
  period: PERIOD,
  units: CATALOGUE.units,
  describe: (one) => ({
    found: `Đang có ${one.found}`,
    expected: `Cần có ${String(one.facts['expected'] ?? '')}`,
    mend: 'Sửa hoặc giải trình',
  }),
  fileOf: (unit) => `FILE-${unit}`,
  sheetOf: (_, form) => (form === 'indicator' ? 2 : form === 'task' ? 1 : 0),
};
