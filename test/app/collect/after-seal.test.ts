/** Edits after the seal: the log of the office holds every cell, however many there are. */
import { compareWithSeal } from '../../../src/app/collect/after-seal';
import type { BookRead } from '../../../src/app/collect/book-read';
import { coverEdits } from '../../../src/app/collect/cover-edits';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { NOTHING_TOLD, noticeOf } from '../../../src/core/submission/told';
import type { SubmissionRecord } from '../../../src/tables/ledger-book';
import { NO_DOCUMENT } from '../../../src/tables/unit-book/reading/read-document';
import { indicators, province, QUARTER, report, seal, tasks, type Filled } from '../../core/scene';

const [UNIT] = province.units.filter(({ code }) => code === '568');
const TYPED = indicators('568').rows.flatMap(({ key, cells }) => (cells['value']?.part === 'entry' ? [key] : []));
const sealed = seal('568');

class Looks {
  submission = {
    unit: '568',
    period: QUARTER.code,
    state: 'submitted',
    version: 1,
    flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
    told: NOTHING_TOLD,
  } as unknown as SubmissionRecord;

  /** The lines of the log that a look at the file adds. */
  at(typed: Filled): readonly string[] {
    const lines: string[] = [];
    const ledger = {
      sealRecord: () => ({}),
      seal: () => sealed,
      submission: () => null,
      put: (change: { readonly submission?: SubmissionRecord }) => {
        this.submission = change.submission ?? this.submission;
      },
      tell: (_: string, { text }: { readonly text: string }) => void lines.push(text),
    };
    const open = { ledger, period: QUARTER, office: { account: 'so' } } as unknown as PeriodWork;
    const reports = [report(tasks('568'), typed), report(indicators('568'), typed)];
    const book = {
      unit: UNIT,
      file: {},
      seen: {},
      seenAt: 7,
      submission: this.submission,
      read: { cover: { cells: {}, document: NO_DOCUMENT, certified: [] }, reports },
    } as unknown as BookRead;
    compareWithSeal(open, book);
    return lines;
  }

  shown(): string {
    return noticeOf(this.submission.told, 'editedAfterSeal')?.facts.cells ?? '';
  }
}

const WORDS = 'khoảng bảy trăm hồ sơ';
const all: Filled = Object.fromEntries(TYPED.map((row) => [row, WORDS]));
const cellsIn = (lines: readonly string[]): number => lines.join('; ').split(' → ').length - 1;

test('every edited cell is in the log, and the cover counts those that it does not name', () => {
  expect(TYPED.length).toBeGreaterThan(60);
  const looks = new Looks();
  expect(cellsIn(looks.at(all))).toBe(TYPED.length);
  const [, left = '0'] = / và (\d+) ô khác, /.exec(looks.shown()) ?? [];
  expect(cellsIn([looks.shown()]) + Number(left)).toBe(TYPED.length);
  expect(looks.shown().length).toBeLessThan(3200);
});

test('a list that no row of the log holds goes on in the next rows', () => {
  const text = '1.3.1.explanation';
  const long = Object.fromEntries(TYPED.map((row) => [`${row}.explanation`, `${row} ${'dài '.repeat(120)}`]));
  const lines = new Looks().at({ ...all, ...long, [text]: 'ngắn' });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map((line) => /\(phần (\d+)\/(\d+)\)/.exec(line)?.slice(1).map(Number))).toEqual(
    lines.map((_, n) => [n + 1, lines.length]),
  );
  for (const line of lines) expect(line.length).toBeLessThan(40_000);
  expect(cellsIn(lines)).toBeGreaterThan(TYPED.length);
});

test('the same edits are told once; another figure in a cell that the cover does not name is news', () => {
  const looks = new Looks();
  const last = TYPED[TYPED.length - 1] ?? '';
  expect(looks.at(all)).toHaveLength(1);
  expect(looks.at(all)).toEqual([]);
  const before = looks.shown();
  expect(looks.at({ ...all, [last]: 'khoảng tám trăm hồ sơ' })).toHaveLength(1);
  expect(looks.shown()).toBe(before);
  expect(looks.at({})).toEqual(['Số liệu trong tệp đã trở lại như bản nộp']);
  expect(looks.submission.flags.editedAfterSeal).toBe(false);
});

test('the cover is compared too: văn bản, answers of the head, who checked', () => {
  const document = { number: '12', symbol: 'BC-STC', signedOn: '2019-03-15', signedBy: 'Lê An' };
  const certified = [{ key: 'checkedBy', question: 'Người kiểm tra', answer: 'Trần Bình', held: '', a1: 'C30' }];
  const cells = Object.fromEntries(
    ['docNumber', 'docSymbol', 'docDate', 'docSigner'].map((key, n) => [key, { row: n, column: 2, a1: `C${n + 13}` }]),
  );
  const cover = { tab: 'Bìa', cells, document, certified };
  const sealedAs = { fileId: 'f', document, certified: [{ point: 'Người kiểm tra', answer: 'Trần Bình' }] };
  const edits = (change: object, fileId = 'f'): readonly string[] =>
    coverEdits(sealedAs, { file: { fileId }, read: { cover: { ...cover, ...change } } } as unknown as BookRead).map(
      (one) => `${one.tab}!${one.a1} ${one.wasShown} → ${one.nowShown}`,
    );
  const blank = certified.map((one) => ({ ...one, answer: '' }));
  expect(edits({})).toEqual([]);
  expect(edits({ document: { ...document, number: '13', signedOn: null } })).toEqual([
    'Bìa!C13 12 → 13',
    'Bìa!C15 15/03/2019 → ',
  ]);
  expect(edits({ certified: blank })).toEqual(['Bìa!C30 Trần Bình → ']);
  // Made again after the seal, the file has these answers blank.
  expect(edits({ certified: blank }, 'made again')).toEqual([]);
  expect(edits({ certified: certified.map((one) => ({ ...one, answer: 'Vũ Chi' })) }, 'made again')).toEqual([
    'Bìa!C30 Trần Bình → Vũ Chi',
  ]);
});
