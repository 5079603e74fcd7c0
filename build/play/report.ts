/**
 * The result that the demo prints at the end: counted from the master as its readers see it, through the API, not from
 * the add-in's own words.
 */
import Table from 'cli-table3';
import type { Desk } from '../../src/desk/desk';
import type { Quarter, StepCost, UnitStory } from './quarter';
import type { Scored } from './scoring-play';
import type { Written } from './write-books';
import { byLevel } from '../../src/core/finding-level';

export interface DemoReport {
  readonly units: number;
  readonly tabs: number;
  readonly submitted: number;
  readonly refused: number;
  /** By level, with every level: a level without findings has 0. */
  readonly findings: Readonly<Record<string, number>>;
  readonly cellsConsolidated: number;
  /**
   * Units whose one-stop figures the office gave, and from their seals: how many confirmed all of them, how many did
   * not.
   */
  readonly oneStop: { readonly given: number; readonly confirmed: number; readonly disagreed: number };
  readonly texts: Quarter['texts'];
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly virtualSeconds: Readonly<Record<string, number>>;
  readonly outcome: { readonly result: string; readonly message: string };
  readonly secondRun: { readonly result: string; readonly message: string };
  readonly stories: readonly UnitStory[];
  /** The đợt chấm điểm; null = the province has none. */
  readonly scored: {
    readonly scheme: string;
    readonly units: number;
    readonly submitted: number;
    readonly explained: number;
    readonly message: string;
    readonly shownBeforeDecision: number;
    readonly shownAfter: string;
  } | null;
  readonly files: Written;
  readonly note: string;
}

type Values = readonly (readonly (string | number | boolean)[])[];

/** The records under hidden keys of a master tab: row 1 keys, rows with a key in column A. */
function records(grid: Values): Readonly<Record<string, string | number | boolean>>[] {
  const keys = grid[0] ?? [];
  return grid
    .slice(1)
    .flatMap((row) =>
      row[0] === undefined || row[0] === ''
        ? []
        : [Object.fromEntries(keys.map((key, at) => [at === 0 ? 'key' : String(key), row[at] ?? '']))],
    );
}

export function reportOf(
  desk: Desk,
  office: string,
  { quarter, scored, files }: { readonly quarter: Quarter; readonly scored: Scored | null; readonly files: Written },
): DemoReport {
  const person = { email: office, project: null };
  const read = (tab: string): Values =>
    (
      desk.call(
        {
          method: 'sheets.spreadsheets.values.get',
          params: { spreadsheetId: quarter.masterId, range: `'${tab}'`, valueRenderOption: 'UNFORMATTED_VALUE' },
        },
        person,
      ) as { values?: Values }
    ).values ?? [];
  const progress = records(read('Tiến độ nộp'));
  const findings: Record<string, number> = byLevel(() => 0);
  for (const row of records(read('Sai sót')))
    findings[String(row['level'])] = (findings[String(row['level'])] ?? 0) + 1;
  const values = read('Dữ liệu')
    .slice(1)
    .filter((row) => quarter.units.includes(String(row[0])));
  const outcome = quarter.outcomes['consolidate'];
  const again = quarter.outcomes['consolidateAgain'];
  const by = (pick: (cost: StepCost) => number): Record<string, number> =>
    Object.fromEntries(quarter.costs.map((cost) => [cost.step, pick(cost)]));
  return {
    units: quarter.units.length,
    tabs: quarter.tabs,
    submitted: progress.filter((row) => ['submitted', 'accepted', 'closed'].includes(String(row['state']))).length,
    refused: quarter.toldToMend,
    findings,
    cellsConsolidated: values.length,
    oneStop: oneStopOf(read('Số liệu một cửa'), read('Dữ liệu')),
    texts: quarter.texts,
    serviceCalls: by((cost) => cost.calls),
    virtualSeconds: by((cost) => cost.seconds),
    outcome: { result: outcome?.result ?? '', message: outcome?.message ?? '' },
    secondRun: { result: again?.result ?? '', message: again?.message ?? '' },
    stories: quarter.stories,
    scored: scored && scoredOf(scored),
    files,
    note: 'virtualSeconds: modelled from published figures, not measured on Google',
  };
}

/** From the tab where the office pasted, and from the answers that the units sealed. */
function oneStopOf(pasted: Values, sealed: Values): DemoReport['oneStop'] {
  const units = new Set(records(pasted.filter((_, row) => row !== 1)).map((line) => String(line['unit'])));
  const keys = (sealed[0] ?? []).map(String);
  const answers = new Map<string, string[]>();
  for (const line of sealed.slice(1))
    if (line[keys.indexOf('field')] === 'confirm') {
      const unit = String(line[keys.indexOf('unit')]);
      answers.set(unit, [...(answers.get(unit) ?? []), String(line[keys.indexOf('value')])]);
    }
  const count = (isSuch: (said: readonly string[]) => boolean): number =>
    [...units].filter((unit) => {
      const said = answers.get(unit) ?? [];
      return said.length > 0 && isSuch(said);
    }).length;
  return {
    given: units.size,
    confirmed: count((said) => said.every((one) => one === 'agreed')),
    disagreed: count((said) => said.includes('disagreed')),
  };
}

const scoredOf = ({
  scheme,
  units,
  submitted,
  explained,
  outcome,
  beforeDecision,
  ranks,
}: Scored): DemoReport['scored'] => ({
  scheme,
  units,
  submitted,
  explained,
  message: outcome.message,
  shownBeforeDecision: beforeDecision.lines.length,
  shownAfter: ranks.decided ? `${ranks.notice}: ${ranks.lines.length}` : ranks.notice,
});

const rounds: Readonly<Record<UnitStory['round'], string>> = {
  first: 'nộp được ngay',
  second: 'sửa rồi nộp',
  late: 'nộp sau hạn',
  never: 'chưa nộp được',
};

export function printReport(report: DemoReport): void {
  const units = new Table({
    head: ['Đơn vị', 'Lỗi nhập đã đóng vai', 'Sheets tự từ chối', 'Kết cục'],
    colWidths: [12, 60, 30, 16],
    wordWrap: true,
  });
  for (const story of report.stories)
    units.push([story.unit, story.slips.join('; '), story.refusedBySheets.join('; '), rounds[story.round]]);
  console.log(units.toString());
  const steps = new Table({ head: ['Bước', 'Lượt gọi dịch vụ', 'Giây (mô hình)'] });
  for (const [step, calls] of Object.entries(report.serviceCalls))
    steps.push([step, String(calls), (report.virtualSeconds[step] ?? 0).toLocaleString('vi-VN')]);
  console.log(steps.toString());
  const sum = new Table({ colWidths: [28, 92], wordWrap: true });
  sum.push(
    { 'Đơn vị': String(report.units) },
    { 'Biểu đã phát': String(report.tabs) },
    { 'Đã nộp': `${report.submitted}/${report.units}` },
    { 'Chưa nhận ở lần đầu': String(report.refused) },
    {
      'Sai sót trên sổ tổng hợp':
        Object.entries(report.findings)
          .map(([level, count]) => `${level} ${count}`)
          .join(', ') || 'không',
    },
    { 'Ô đã tổng hợp': report.cellsConsolidated.toLocaleString('vi-VN') },
    {
      'Số Sở Nội vụ cung cấp': `${report.oneStop.given} đơn vị, ${report.oneStop.confirmed} xác nhận, ${report.oneStop.disagreed} không đồng ý`,
    },
    { 'Nội dung được chọn': `${report.texts.ticked} đoạn; còn nguyên sau khi tổng hợp lại: ${report.texts.kept}` },
    { 'Kết quả': report.outcome.message },
    { 'Chạy lại': report.secondRun.message },
  );
  if (report.scored)
    sum.push(
      {
        [report.scored.scheme]:
          `${report.scored.submitted}/${report.scored.units} tự chấm, ${report.scored.explained} giải trình. ${report.scored.message}`,
      },
      {
        'Lãnh đạo được xem hạng': `trước quyết định: ${report.scored.shownBeforeDecision}; sau: ${report.scored.shownAfter}`,
      },
    );
  console.log(sum.toString());
}
