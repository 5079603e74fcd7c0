/**
 * People sort, cut, paste, drag, insert and delete at random in every tab of every workbook, and then *Tổng hợp* runs.
 * What was sealed does not change by that: every figure of the master is what it was, or the run is refused with a
 * sentence that names a place. `RANDOM_MOVES` sets the number of cases for each workbook.
 */
import fc from 'fast-check';
import { handMoves, requestOf, type HandMove } from '../../support/hand-moves';
import { JOB, PAGE, published, type LeadersQuarter } from '../leaders/leaders-quarter';
import { FEW, PERIOD } from '../quarter';

const SEED = 20191201;
const RUNS = Number(process.env['RANDOM_MOVES'] ?? 10);

const CONSOLIDATE = { job: 'consolidate', period: PERIOD } as const;
const FIGURES = ['Số liệu', 'Lũy kế', 'Nhiệm vụ', 'Dự báo', 'Tổng quan', 'Dữ liệu'] as const;

const start = (() => {
  const quarter = published();
  quarter.job(JOB);
  return quarter;
})();

/** Every number of a tab by its row and column keys. */
function figuresOf(grid: readonly (readonly unknown[])[]): Readonly<Record<string, number>> {
  const keys = (grid[0] ?? []).map(String);
  return Object.fromEntries(
    grid.slice(1).flatMap((line) =>
      line.flatMap((cell, at) =>
        typeof cell === 'number' && at > 0 && !['madeAt', 'at', 'seenAt'].includes(keys[at] ?? '') && line[0] !== 'madeAt'
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

function tabsOf(quarter: LeadersQuarter, book: string, id: string, as: string): readonly (Tab & { readonly id: string; readonly as: string })[] {
  return quarter.book(id, as).sheets.flatMap(({ properties, data }) => {
    const rows = data?.[0]?.rowData ?? [];
    const columns = Math.max(1, ...rows.map((row) => row.values?.length ?? 0));
    return rows.length === 0 ? [] : [{ book, id, as, title: properties.title, sheetId: properties.sheetId, rows: rows.length, columns }];
  });
}

const quarter0 = start.twin();
const idOf = (name: string): string => [...quarter0.files()].find(([one]) => one.startsWith(name))?.[1][0] ?? '';
const [unit] = FEW;
const BOOKS = {
  master: tabsOf(quarter0, 'master', quarter0.master ?? '', quarter0.office),
  unit: tabsOf(quarter0, 'unit', quarter0.fileOf(unit), quarter0.account(unit)),
  leaders: tabsOf(quarter0, 'leaders', quarter0.fileNamed(PAGE), quarter0.office),
  ledger: tabsOf(quarter0, 'ledger', idOf('Sổ gốc'), quarter0.office),
};
const base = shown(quarter0);

const cases = (tabs: (typeof BOOKS)['master']) =>
  fc.record({ at: fc.nat(tabs.length - 1), moves: fc.array(handMoves, { minLength: 1, maxLength: 2 }), head: fc.constantFrom(0, 2, 4) });

/** Returns the answer of the run, or null when Google refused every move. */
function after(quarter: LeadersQuarter, tab: (typeof BOOKS)['master'][number], moves: readonly HandMove[], head: number): boolean {
  quarter.desk.advance(60);
  let some = false;
  for (const move of moves)
    try {
      const request = requestOf(move, { sheetId: tab.sheetId, rows: tab.rows, columns: tab.columns, top: Math.min(head, tab.rows - 1) });
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
    const { done, outcome } = answer.value as { readonly done: boolean; readonly outcome?: { readonly result: string; readonly message: string } };
    if (done) return outcome?.result === 'nothingWritten' ? { code: 'nothingWritten', message: outcome.message } : null;
  }
  return { code: 'endless', message: '' };
}

describe.each(Object.entries(BOOKS))(`%s moved about at random (seed ${SEED}, ${RUNS} cases)`, (name, tabs) => {
  test('every figure is what it was, or the run is refused by name', () => {
    const seen: string[] = [];
    fc.assert(
      fc.property(cases(tabs), ({ at, moves, head }) => {
        const tab = tabs[at];
        if (!tab) return;
        const quarter = start.twin();
        if (!after(quarter, tab, moves, head)) return;
        const refused = refusedIn(quarter, CONSOLIDATE) ?? (name === 'leaders' ? refusedIn(quarter, JOB) : null);
        seen.push(`${tab.title} ${moves.map(({ kind }) => kind).join('+')}: ${refused ? `${refused.code} ${refused.message}` : 'done'}`);
        if (refused) {
          expect(['killed', 'endless', 'unknownFault']).not.toContain(refused.code);
          expect(refused.message).not.toMatch(/Phần mềm gặp lỗi|làm lại\.?$/);
          return;
        }
        expect(shown(quarter)).toEqual(base);
      }),
      { seed: SEED, numRuns: RUNS },
    );
    if (process.env['RANDOM_MOVES']) console.log(seen.join('\n'));
  });
});
