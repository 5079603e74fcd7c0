/**
 * People sort, cut, paste, drag, insert and delete at random in every tab of the master and of the ledger, and then
 * *Tổng hợp* runs. What was sealed does not change by that: every figure of the master is what it was, or the run is
 * refused with a sentence that names a place. `RANDOM_MOVES` sets the number of cases for each workbook; the tests of
 * src/tables do the same to rows alone, many times.
 */
import fc from 'fast-check';
import { handMoves, requestOf, type HandMove } from '../../support/hand-moves';
import { published, type LeadersQuarter } from '../leaders/leaders-quarter';
import { PERIOD } from '../quarter';
import { howOften } from '../../support/how-often';

const SEED = 20191201;
const RUNS = howOften(3, 40);

const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const FIGURES = ['Số liệu', 'Lũy kế', 'Nhiệm vụ', 'Dự báo', 'Tổng quan', 'Dữ liệu'] as const;

const start = published();

/** Every number of a tab by its row and column keys. */
function figuresOf(grid: readonly (readonly unknown[])[]): Readonly<Record<string, number>> {
  const keys = (grid[0] ?? []).map(String);
  return Object.fromEntries(
    grid
      .slice(1)
      .flatMap((line) =>
        line.flatMap((cell, at) =>
          typeof cell === 'number' &&
          at > 0 &&
          !['madeAt', 'at', 'seenAt'].includes(keys[at] ?? '') &&
          line[0] !== 'madeAt'
            ? [[`${String(line[0])}/${keys[at] ?? ''}`, cell] as const]
            : [],
        ),
      ),
  );
}
const shown = (quarter: LeadersQuarter) =>
  Object.fromEntries(FIGURES.map((tab) => [tab, figuresOf(quarter.masterTab(tab))]));

interface Tab {
  readonly book: string;
  readonly title: string;
  readonly sheetId: number;
  readonly rows: number;
  readonly columns: number;
}

function tabsOf(
  quarter: LeadersQuarter,
  book: string,
  id: string,
  as: string,
): readonly (Tab & { readonly id: string; readonly as: string })[] {
  return quarter.book(id, as).sheets.flatMap(({ properties, data }) => {
    const rows = data?.[0]?.rowData ?? [];
    const columns = Math.max(1, ...rows.map((row) => row.values?.length ?? 0));
    return rows.length === 0
      ? []
      : [{ book, id, as, title: properties.title, sheetId: properties.sheetId, rows: rows.length, columns }];
  });
}

const first = start.twin();
const idOf = (name: string): string => [...first.files()].find(([one]) => one.startsWith(name))?.[1][0] ?? '';
const BOOKS = {
  master: tabsOf(first, 'master', first.master ?? '', first.office),
  ledger: tabsOf(first, 'ledger', idOf('Sổ gốc'), first.office),
};
const base = shown(first);

/**
 * Figures that differ. A unit whose row in the ledger is damaged is left out and named on *Tổng quan*: then the figures
 * of the other units are what they were, and totals without it are right.
 */
function changedIn(now: typeof base): readonly string[] {
  const isLeftOut = (now['Tổng quan']?.['conserved.reports/rest'] ?? 0) > 0;
  return FIGURES.flatMap((tab) => {
    const [was, is] = [base[tab] ?? {}, now[tab] ?? {}];
    const keys = isLeftOut
      ? Object.keys(is).filter((key) => /\/(CQ-|\d+$)/.test(key))
      : [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) =>
      was[key] === is[key] ? [] : [`${tab} ${key}: ${String(was[key])} → ${String(is[key])}`],
    );
  });
}

const cases = (tabs: (typeof BOOKS)['master']) =>
  fc.record({
    at: fc.nat(tabs.length - 1),
    moves: fc.array(handMoves, { minLength: 1, maxLength: 2 }),
    head: fc.constantFrom(0, 2, 4),
  });

/** Returns false when Google refused every move. */
function after(
  quarter: LeadersQuarter,
  tab: (typeof BOOKS)['master'][number],
  moves: readonly HandMove[],
  head: number,
): boolean {
  quarter.desk.advance(60);
  let some = false;
  for (const move of moves)
    try {
      const request = requestOf(move, {
        sheetId: tab.sheetId,
        rows: tab.rows,
        columns: tab.columns,
        top: Math.min(head, tab.rows - 1),
      });
      quarter.desk.call(
        { method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId: tab.id }, body: { requests: [request] } },
        { email: tab.as, project: null },
      );
      some = true;
    } catch {
      // Google refuses it: a protected cell, a part of a merge.
    }
  return some;
}

/** The whole run as the window drives it: its refusal, or null when it came to its end. */
function refusedIn(quarter: LeadersQuarter, job: object): { readonly code: string; readonly message: string } | null {
  const started = quarter.ask('startJob', job);
  if (started === null) return { code: 'killed', message: '' };
  if (!started.ok) return started;
  const { jobId } = started.value as { readonly jobId: string };
  for (let step = 0; step < 60; step += 1) {
    const answer = quarter.ask('stepJob', { jobId });
    if (answer === null) return { code: 'killed', message: '' };
    if (!answer.ok) return answer;
    const { done, outcome } = answer.value as {
      readonly done: boolean;
      readonly outcome?: { readonly result: string; readonly message: string };
    };
    if (done) return outcome?.result === 'nothingWritten' ? { code: 'nothingWritten', message: outcome.message } : null;
  }
  return { code: 'endless', message: '' };
}

describe.each(Object.entries(BOOKS))(`%s moved about at random (seed ${SEED}, ${RUNS} cases)`, (_, tabs) => {
  test('every figure is what it was, or the run is refused by name', () => {
    const seen: string[] = [];
    fc.assert(
      fc.property(cases(tabs), ({ at, moves, head }) => {
        const tab = tabs[at];
        if (!tab) return;
        const quarter = start.twin();
        if (!after(quarter, tab, moves, head)) return;
        const refused = refusedIn(quarter, CONSOLIDATE);
        seen.push(
          `${tab.title} ${moves.map(({ kind }) => kind).join('+')}: ${refused ? `${refused.code} ${refused.message}` : 'done'}`,
        );
        if (refused) {
          expect(['killed', 'endless', 'unknownFault']).not.toContain(refused.code);
          expect(refused.message).not.toMatch(/Phần mềm gặp lỗi|làm lại\.?$/);
          return;
        }
        expect(changedIn(shown(quarter))).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect(seen.length).toBeGreaterThan(0);
  });
});
