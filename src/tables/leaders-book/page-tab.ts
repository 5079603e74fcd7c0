/**
 * *Trang lãnh đạo*: one page, read in forty seconds. Items that need a decision come first, then what is late or at
 * risk, then the figures. Every number has its key and a link to its explanation. Charts (charts.ts) are at the right,
 * unprinted.
 */
import { leadersWords } from '../../text/books/leaders/page';
import { attentionWords } from '../../text/books/leaders/attention';
import { choiceLabel } from '../../text/books/unit-book';
import { coverageWords } from '../../text/books/master-book';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import { blankCell, color, FORMATS, joinFormats, numberCell, textCell } from '../grid/cells';
import { dateToSerial } from '../grid/serial';
import { LOOKS } from '../master-book/looks';
import { amountCell } from '../master-book/results/result-tab';
import type { LeadersPage, PageCount, PageHeadline } from './page';
import { PageSheet, type PageTab, type Rows } from './page-sheet';

/** The visible columns fit a portrait A4 page; the charts are to the right of the last one. */
const WIDTHS = [40, 345, 105, 95, 75, 70, 20];
/** Without the links, labels can be longer. */
/** Not wider: a wider tab is printed on its side. */
const PRINT_WIDTHS = [40, 415, 105, 95, 70];
/** As wide as a sheet of A4, PRINT_WIDTHS is this high there, within the margins that Google prints with (19 mm). */
const PRINT_HEIGHT = 1030;
/** @param linkOf number key → A1 range of its explanation. */
export const pageTab = (page: LeadersPage, linkOf: (key: string) => string | undefined): PageTab =>
  drawn(page, new Sheet(WIDTHS, linkOf));

/**
 * The page without links, on one sheet of A4. Names of overdue tasks leave it first, then risks; what left is counted,
 * and the explanations list it.
 */
export function printedTab(page: LeadersPage, left = 0): PageTab {
  const made = drawn(page, new Sheet(PRINT_WIDTHS, null), left);
  const tall = made.spread.heights.slice(1, made.tab.rows.length).reduce((sum, one) => sum + one, 0);
  if (tall <= PRINT_HEIGHT) return made;
  const { overdueTasks, risks, moreRisks } = page;
  if (overdueTasks.length > 0) return printedTab({ ...page, overdueTasks: overdueTasks.slice(0, -1) }, left + 1);
  return risks.length < 2 ? made : printedTab({ ...page, risks: risks.slice(0, -1), moreRisks: moreRisks + 1 }, left);
}

/** @param left units whose overdue tasks are not named, because they do not fit */
function drawn(page: LeadersPage, sheet: Sheet, left = 0): PageTab {
  sheet.heading(page);
  sheet.coverage(page);
  sheet.words(
    leadersWords.direction,
    page.direction.length > 0 ? page.direction : [leadersWords.noDirection],
    page.direction.length > 0,
  );
  if (page.calls.length > 0) sheet.words(attentionWords.calls, page.calls, false);
  sheet.conclusions(page);
  const overdue = sheet.overdue(page);
  if (left > 0) sheet.text(leadersWords.moreOverdueTasks(left));
  sheet.risks(page);
  const tasks = sheet.counts([leadersWords.tasks, leadersWords.count, '', ''], page.tasks);
  sheet.headline(page);
  const { changes } = page;
  sheet.words(
    changes === null ? leadersWords.changes : leadersWords.changesSince(changes.since),
    changeLines(changes),
    false,
  );
  if (page.memory) sheet.text(leadersWords.memory, LOOKS.subtitle);
  return sheet.done({ tasks: tasks && { top: tasks.top, bottom: tasks.bottom - 1 }, overdue });
}

const changeLines = (changes: LeadersPage['changes']): readonly string[] => {
  if (changes === null) return [leadersWords.first];
  return changes.lines.length === 0
    ? [leadersWords.same]
    : [...changes.lines, ...(changes.more > 0 ? [leadersWords.moreChanges(changes.more)] : [])];
};

const ALARM: CellFormatShape = joinFormats(LOOKS.bad, { textFormat: { bold: true } });
const counted = (amount: number, look?: CellFormatShape): CellDataShape =>
  numberCell(amount, joinFormats({ numberFormat: FORMATS.count, verticalAlignment: 'MIDDLE' }, look));

class Sheet extends PageSheet {
  heading(page: LeadersPage): void {
    this.add(
      [
        blankCell(),
        textCell(leadersWords.title(page.provinceName), joinFormats(LOOKS.title, { textFormat: { fontSize: 15 } })),
      ],
      this.size.title,
    );
    this.add(
      [
        blankCell(),
        textCell(leadersWords.subtitle(page.periodName, page.cutOff), {
          textFormat: { bold: true },
          wrapStrategy: 'OVERFLOW_CELL',
        }),
      ],
      this.size.line,
    );
    this.moment(leadersWords.moments(page.consolidatedAt, page.madeAt));
  }

  coverage({ submitted: { have, expected, missing }, outdated, cutOff }: LeadersPage): void {
    this.block([leadersWords.coverage, leadersWords.count, '', leadersWords.submitted]);
    this.ruled(() => {
      this.line('submitted', leadersWords.coverage.charAt(0) + leadersWords.coverage.slice(1).toLocaleLowerCase('vi'), [
        counted(have, { textFormat: { bold: true } }),
        blankCell(),
        this.share(have, expected),
      ]);
      this.line('cutOff', leadersWords.cutOff, [numberCell(dateToSerial(cutOff), { numberFormat: FORMATS.date })]);
    });
    this.text(missing.length === 0 ? leadersWords.everybody : leadersWords.missing(missing));
    if (outdated.length > 0) this.text(leadersWords.outdated(outdated));
  }

  private share(have: number, expected: number): CellDataShape {
    return textCell(
      coverageWords(have, expected),
      joinFormats(LOOKS.centre, LOOKS.text, have < expected ? LOOKS.missing : undefined),
    );
  }

  words(title: string, lines: readonly string[], isCalling: boolean): void {
    this.block([title, '', '', '']);
    for (const one of lines)
      this.text(one, isCalling ? { textFormat: { bold: true }, backgroundColorStyle: color('#FFF2CC') } : LOOKS.label);
  }

  counts(heads: readonly [string, string, string, string], lines: readonly PageCount[], alarm = false): Rows | null {
    this.block(heads);
    return this.ruled(() =>
      lines.forEach((one) => {
        const isAlarm = one.count > 0 && (alarm || one.key === 'tasks.overdue');
        this.line(one.key, one.label, [
          counted(one.count, isAlarm ? ALARM : undefined),
          one.of === null ? blankCell() : counted(one.of),
        ]);
      }),
    );
  }

  overdue({ overdue, overdueUnits, overdueTasks }: LeadersPage): Rows | null {
    const drawn = this.counts([leadersWords.overdue, leadersWords.overdueCount, leadersWords.asked, ''], overdue, true);
    if (drawn === null) this.text(leadersWords.noOverdue);
    if (overdueUnits.length > 0) this.text(leadersWords.overdueUnits(overdueUnits));
    for (const one of overdueTasks) this.text(one);
    return drawn;
  }

  conclusions({ conclusions: { lines, named } }: LeadersPage): void {
    if (lines.length === 0) return;
    this.block([attentionWords.conclusions, leadersWords.count, attentionWords.conclusionsOf, '']);
    this.ruled(() =>
      lines.forEach((one) => {
        const isAlarm = one.count > 0 && one.key === 'meeting.overdue';
        this.line(one.key, one.label, [
          counted(one.count, isAlarm ? ALARM : undefined),
          one.of === null ? blankCell() : counted(one.of),
        ]);
      }),
    );
    for (const one of named) this.text(one, ALARM);
  }

  risks(page: LeadersPage): void {
    const { forecast, risks, moreRisks } = page;
    this.block([
      leadersWords.risks,
      leadersWords.state,
      leadersWords.agency,
      forecast === null ? '' : leadersWords.forecastShare,
    ]);
    if (forecast === null) this.text(leadersWords.noForecast);
    this.ruled(() => {
      this.targets(page);
      const { key, label, count, of } = page.tasksAtRisk;
      this.line(key, of === null ? label : leadersWords.among(label, of), [counted(count, LOOKS.bold)]);
    });
    if (forecast === null) return;
    if (risks.length === 0) this.text(leadersWords.noRisks);
    if (moreRisks > 0) this.text(leadersWords.moreRisks(moreRisks));
    if (forecast.missing.length > 0) this.text(leadersWords.forecastMissing(forecast.missing));
  }

  private targets({ forecast, risks, moreRisks, index }: LeadersPage): void {
    if (forecast === null) return;
    for (const risk of risks) {
      this.line(risk.key, risk.label, [
        textCell(
          choiceLabel(risk.state),
          joinFormats(LOOKS.centre, LOOKS.bold, risk.state === 'unlikely' ? LOOKS.bad : LOOKS.blank),
        ),
        textCell(risk.agency, LOOKS.centre),
      ]);
      this.text(risk.why, LOOKS.label, `why.${risk.key}`);
    }
    if (index !== null) {
      this.line('index', attentionWords.index, [
        amountCell(index.value, LOOKS.bold),
        blankCell(),
        this.share(index.have, index.expected),
      ]);
      this.text(index.range, LOOKS.label, 'why.index');
    }
    this.line('risks', leadersWords.riskCount, [counted(risks.length + moreRisks, LOOKS.bold)]);
    this.line('forecast', leadersWords.forecast, [
      counted(forecast.have),
      blankCell(),
      this.share(forecast.have, forecast.expected),
    ]);
  }

  headline({ headline }: LeadersPage): void {
    this.block([leadersWords.headline, leadersWords.inPeriod, leadersWords.cumulative, leadersWords.full]);
    const bold: CellFormatShape = { textFormat: { bold: true }, verticalAlignment: 'MIDDLE' };
    this.ruled(() =>
      headline.forEach((one: PageHeadline) => {
        this.line(one.key, one.label, [
          amountCell(one.value, bold),
          one.cumulative === undefined ? blankCell() : amountCell(one.cumulative, { verticalAlignment: 'MIDDLE' }),
          this.share(one.have, one.expected),
        ]);
        if (one.beside !== '') this.text(one.beside, LOOKS.subtitle, `why.${one.key}`);
      }),
    );
  }
}
