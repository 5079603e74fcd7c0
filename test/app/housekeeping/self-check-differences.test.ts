/**
 * The self-check where Google answers otherwise: fifteen differences are planted into one run while it goes, each by
 * somebody who changes what a probe is about to read, and each is named in the result. Nothing else is.
 */
import { rangeName } from '../../../src/core/documents/kept';
import { ApiError } from '../../../src/desk/contract';
import { selfCheckWords } from '../../../src/text/windows/rare/self-check';
import { Quarter } from '../quarter';

const SCRATCH = 'Probe';
const BOOK = 'Tệp thử của Sổ CCHC';
const DOCUMENT = 'Văn bản thử của Sổ CCHC';

/**
 * Probe → the read before which somebody writes another value, the cell, and the value. Reads are counted from the
 * first.
 */
const TYPED_OVER: Readonly<Record<string, readonly [read: number, cell: string, value: unknown]>> = {
  typedThousands: [1, 'A1', '1.245'],
  typedDecimal: [2, 'A2', 988],
  typedScientific: [5, 'A5', '1e5'],
  formulaSemicolon: [8, 'A8', '#ERROR!'],
  typedInTextCell: [11, 'A11', 43_895],
  formulaReturns: [13, 'A14', '=IF(B14=1,"x",2)'],
  pasteMerged: [16, 'A24', ''],
  checkbox: [17, 'A27', 'TRUE'],
};
const IN_DRIVE = ['marksKept', 'writersCanShare', 'allDrives', 'revisionTime'];
const IN_PAGES = ['pageSpelling'];
const IN_DOCUMENTS = ['docsConverted', 'docsNamed'];
const ALL = [...Object.keys(TYPED_OVER), ...IN_DRIVE, ...IN_PAGES, ...IN_DOCUMENTS];

class Meddler {
  private id: string | null = null;

  constructor(private readonly quarter: Quarter) {}

  private get office() {
    return { email: this.quarter.office, project: null };
  }

  private book(): string {
    this.id ??= this.quarter.files().get(BOOK)?.[0] ?? '';
    return this.id;
  }

  typesOver(): void {
    for (const [nth, cell, value] of Object.values(TYPED_OVER))
      this.quarter.desk.nemesis.meanwhile({
        method: 'sheets.spreadsheets.values.get',
        nth,
        action: () => {
          const params = { spreadsheetId: this.book(), range: `${SCRATCH}!${cell}`, valueInputOption: 'RAW' };
          const call = { method: 'sheets.spreadsheets.values.update', params, body: { values: [[value]] } };
          this.quarter.desk.call(call, this.office);
        },
      });
  }

  /** The latest revision takes over the time that was set. */
  datesBack(): void {
    this.quarter.desk.nemesis.meanwhile({
      method: 'drive.revisions.list',
      nth: 3,
      action: () => {
        const last = this.quarter.desk.shelf.files.get(this.book())?.revisions.at(-1);
        if (last) last.modifiedTime = 0;
      },
    });
  }

  /** A pass that drops a letter changes what every window shows. */
  altersPages(): void {
    this.quarter.asReceived = (html) => html.replace('g--', 'g-');
  }

  /** A line of the converted document is another one, and the name of a line is gone. */
  changesDocuments(): void {
    const { desk, office } = this.quarter;
    const change = (requests: readonly object[]) => () => {
      const [last] = [...desk.shelf.files].filter(([, { name }]) => name === DOCUMENT).slice(-1);
      const params = { documentId: last?.[0] ?? '' };
      desk.call(
        { method: 'docs.documents.batchUpdate', params, body: { requests } },
        { email: office, project: desk.project },
      );
    };
    const method = 'docs.documents.get';
    desk.nemesis.meanwhile({
      method,
      nth: 1,
      action: change([{ insertText: { text: 'x', endOfSegmentLocation: {} } }]),
    });
    const name = rangeName('first', selfCheckWords.document.line);
    desk.nemesis.meanwhile({ method, nth: 4, action: change([{ deleteNamedRange: { name } }]) });
  }

  /** The marks go, editors may share, and a list that looks in shared drives is refused. */
  changesDrive(): void {
    const { desk } = this.quarter;
    desk.nemesis.meanwhile({
      method: 'drive.files.get',
      action: () => {
        // The third list from here is that of the probe: those before it look for a new file and for nothing.
        desk.nemesis.meanwhile({
          method: 'drive.files.list',
          nth: 3,
          action: () => {
            throw new ApiError(403, 'PERMISSION_DENIED', 'The request is refused.');
          },
        });
        const { project } = desk;
        desk.call(
          {
            method: 'drive.files.update',
            params: { fileId: this.book() },
            body: { writersCanShare: true, appProperties: { cchc: null } },
          },
          { email: this.quarter.office, project },
        );
      },
    });
  }
}

describe('a run in which fifteen things are otherwise', () => {
  const quarter = new Quarter(71).withBlankBook();
  const meddler = new Meddler(quarter);
  meddler.typesOver();
  meddler.changesDrive();
  meddler.datesBack();
  meddler.altersPages();
  meddler.changesDocuments();
  const outcome = quarter.job({ job: 'selfCheck' });
  const verdicts = new Map(outcome.lines.map((line) => [line.unit, line]));

  test.each(ALL)('%s is named as different', (id) => {
    expect(verdicts.get(id)).toMatchObject({ result: 'different', message: expect.stringMatching(/KHÁC/) });
  });

  test.each([
    ['pageSpelling', 'Tạm dừng: Thiết lập, Tạo biểu và phát hành, Tổng hợp, Lập và chia sẻ.'],
    ['revisionTime', 'Báo cáo đọc được sau hạn sẽ do cơ quan quyết định đúng hạn hay trễ.'],
    ['writersCanShare', 'Không việc nào phải dừng.'],
    ['docsNamed', 'Tạm dừng: Soạn văn bản.'],
  ])('what rests on %s is named: %s', (id, words) => {
    expect(verdicts.get(id)?.message).toContain(words);
  });

  test('nothing else is', () => {
    const different = outcome.lines.filter((line) => line.result !== 'right').map((line) => line.unit);
    expect([...different].sort()).toEqual([...ALL].sort());
    expect(outcome.message).toMatch(/^\d+ điều đúng; 15 điều KHÁC/);
  });

  test('the same run without them is right throughout', () => {
    const untouched = new Quarter(71).withBlankBook().job({ job: 'selfCheck' });
    expect(untouched.lines.filter((line) => line.result !== 'right')).toEqual([]);
  });
});
