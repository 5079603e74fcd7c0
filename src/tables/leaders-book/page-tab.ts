/**
 * *Trang lãnh đạo*: one page, read in forty seconds. Items that need a decision come first, then what is late or at
 * risk, then the figures. Every number has its key and a link to its explanation. Charts (charts.ts) are at the right,
 * unprinted.
 */
import { leadersWords } from '../../text/books/leaders';
import { choiceLabel } from '../../text/books/unit-book';
import { coverageWords } from '../../text/books/master-book';
import type { CellDataShape, CellFormatShape } from '../api-shapes';
import { blankCell, color, FORMATS, joinFormats, numberCell, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import { dateToSerial } from '../grid/serial';
import { LOOKS, linkTo } from '../master-book/looks';
import { amountCell, tableLines, type Paint, type ResultTab } from '../master-book/results/result-tab';
import type { LeadersPage, PageCount, PageHeadline, Spread } from './page';
import { LEADERS_SHEETS, leadersTitle } from './sheets';

/** The visible columns fit a portrait A4 page; the charts are to the right of the last one. */
const WIDTHS = [40, 345, 105, 95, 75, 70, 20];
/** Without the links, labels can be longer. */
const PRINT_WIDTHS = [40, 415, 105, 95, 70];
/** Height in pixels of a page of PRINT_WIDTHS that still shrinks onto one sheet of A4. */
const PRINT_HEIGHT = 1330;
export const PAGE_COLUMNS = ['key', 'label', 'figure', 'second', 'coverage', 'explain'] as const;
const LABEL = 1;
const WIDE = 680;
const LINE = 21;
/** Space for the charts beside a short page. */
const LEAST_ROWS = 40;

/** Rows of a block's lines, the source of its chart; 0-based, end exclusive. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}
export interface PageTab {
  readonly tab: ResultTab;
  readonly spread: Spread;
  /** Column after the last figure column. A page without links does not have the link column. */
  readonly right: number;
  readonly charted: { readonly tasks: Rows | null; readonly overdue: Rows | null };
}

/** @param linkOf number key → A1 range of its explanation. */
export const pageTab = (page: LeadersPage, linkOf: (key: string) => string | undefined): PageTab =>
  drawn(page, new Sheet(WIDTHS, linkOf));

/** The page without links, on one sheet of A4. Risks that do not fit are counted; the explanations list them. */
export function printedTab(page: LeadersPage): PageTab {
  const made = drawn(page, new Sheet(PRINT_WIDTHS, null));
  const tall = made.spread.heights.slice(1, made.tab.rows.length).reduce((sum, one) => sum + one, 0);
  return tall <= PRINT_HEIGHT || page.risks.length < 2
    ? made
    : printedTab({ ...page, risks: page.risks.slice(0, -1), moreRisks: page.moreRisks + 1 });
}

function drawn(page: LeadersPage, sheet: Sheet): PageTab {
  sheet.heading(page);
  sheet.coverage(page);
  sheet.words(
    leadersWords.direction,
    page.direction.length > 0 ? page.direction : [leadersWords.noDirection],
    page.direction.length > 0,
  );
  const overdue = sheet.overdue(page);
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

class Sheet {
  private readonly rows: CellDataShape[][] = [];
  private readonly heights: number[] = [];
  private readonly wide: number[] = [];
  private readonly paints: Paint[] = [];
  private readonly momentary: { row: number; column: number }[] = [];

  private readonly right: number;

  constructor(
    private readonly widths: readonly number[],
    private readonly linkOf: ((key: string) => string | undefined) | null,
  ) {
    this.right = linkOf === null ? PAGE_COLUMNS.length - 1 : PAGE_COLUMNS.length;
    this.add([...PAGE_COLUMNS.map((key) => textCell(key))], LINE);
  }

  private add(cells: CellDataShape[], height: number): void {
    this.rows.push(cells.slice(0, this.right));
    this.heights.push(height);
  }

  text(words: string, look: CellFormatShape = LOOKS.label, key = ''): void {
    this.wide.push(this.rows.length);
    this.add(
      [
        textCell(key, LOOKS.text),
        textCell(words, joinFormats(look, { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' })),
      ],
      Math.max(LINE, heightFor(words, WIDE)),
    );
  }

  private block(heads: readonly [label: string, figure: string, second: string, coverage: string]): void {
    this.add([], 9);
    const centred = joinFormats(LOOKS.block, { horizontalAlignment: 'CENTER', verticalAlignment: 'MIDDLE' });
    this.add(
      [
        blankCell(),
        textCell(heads[0], joinFormats(LOOKS.block, { verticalAlignment: 'MIDDLE' })),
        ...heads.slice(1).map((head) => textCell(head, centred)),
        blankCell(LOOKS.block),
      ],
      24,
    );
  }

  private line(key: string, label: string, cells: readonly CellDataShape[]): void {
    const range = this.linkOf?.(key);
    const link =
      range === undefined
        ? blankCell()
        : textCell(
            leadersWords.explain,
            joinFormats(LOOKS.centre, linkTo(`#gid=${LEADERS_SHEETS.explain}&range=${range}`)),
          );
    const [figure = blankCell(), second = blankCell(), coverage = blankCell()] = cells;
    this.add(
      [textCell(key, LOOKS.text), textCell(label, LOOKS.label), figure, second, coverage, link],
      Math.max(LINE, heightFor(label, this.widths[LABEL] ?? 0)),
    );
  }

  private ruled(draw: () => void): Rows | null {
    const top = this.rows.length;
    draw();
    if (this.rows.length === top) return null;
    this.paints.push(tableLines({ top, left: LABEL, bottom: this.rows.length, right: this.right }));
    return { top, bottom: this.rows.length };
  }

  heading(page: LeadersPage): void {
    this.add(
      [
        blankCell(),
        textCell(leadersWords.title(page.provinceName), joinFormats(LOOKS.title, { textFormat: { fontSize: 15 } })),
      ],
      32,
    );
    this.add(
      [
        blankCell(),
        textCell(leadersWords.subtitle(page.periodName, page.cutOff), {
          textFormat: { bold: true },
          wrapStrategy: 'OVERFLOW_CELL',
        }),
      ],
      LINE,
    );
    this.momentary.push({ row: this.rows.length, column: LABEL });
    this.add([blankCell(), textCell(leadersWords.moments(page.consolidatedAt, page.madeAt), LOOKS.subtitle)], LINE);
  }

  coverage(page: LeadersPage): void {
    const { have, expected, missing } = page.submitted;
    this.block([leadersWords.coverage, leadersWords.count, '', leadersWords.submitted]);
    this.ruled(() => {
      this.line('submitted', leadersWords.coverage.charAt(0) + leadersWords.coverage.slice(1).toLocaleLowerCase('vi'), [
        counted(have, { textFormat: { bold: true } }),
        blankCell(),
        this.share(have, expected),
      ]);
      this.line('cutOff', leadersWords.cutOff, [numberCell(dateToSerial(page.cutOff), { numberFormat: FORMATS.date })]);
    });
    this.text(missing.length === 0 ? leadersWords.everybody : leadersWords.missing(missing));
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

  overdue({ overdue, overdueUnits }: LeadersPage): Rows | null {
    const drawn = this.counts([leadersWords.overdue, leadersWords.overdueCount, leadersWords.asked, ''], overdue, true);
    if (drawn === null) this.text(leadersWords.noOverdue);
    if (overdueUnits.length > 0) this.text(leadersWords.overdueUnits(overdueUnits));
    return drawn;
  }

  risks({ forecast, risks, moreRisks }: LeadersPage): void {
    this.block([
      leadersWords.risks,
      leadersWords.state,
      leadersWords.agency,
      forecast === null ? '' : leadersWords.forecastShare,
    ]);
    if (forecast === null) return this.text(leadersWords.noForecast);
    this.ruled(() => {
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
      this.line('risks', leadersWords.riskCount, [counted(risks.length + moreRisks, LOOKS.bold)]);
      this.line('forecast', leadersWords.forecast, [
        counted(forecast.have),
        blankCell(),
        this.share(forecast.have, forecast.expected),
      ]);
    });
    if (risks.length === 0) this.text(leadersWords.noRisks);
    if (moreRisks > 0) this.text(leadersWords.moreRisks(moreRisks));
    if (forecast.missing.length > 0) this.text(leadersWords.forecastMissing(forecast.missing));
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
      }),
    );
  }

  done(charted: PageTab['charted']): PageTab {
    const rowCount = Math.max(this.rows.length + 1, LEAST_ROWS);
    return {
      tab: {
        sheetId: LEADERS_SHEETS.page,
        title: leadersTitle('page'),
        rows: this.rows,
        paints: this.paints,
        columnWidths: [...this.widths, ...Array.from({ length: 6 }, () => 90)],
        frozenRows: 1,
        frozenColumns: 0,
        hiddenRows: [0],
        hiddenColumns: [0],
        rowCount,
        columnCount: this.widths.length + 6,
        momentary: this.momentary,
      },
      spread: {
        rows: this.wide,
        heights: [...this.heights, ...Array.from({ length: rowCount - this.rows.length }, () => LINE)],
      },
      right: this.right,
      charted,
    };
  }
}
