/**
 * *Tự kiểm chứng* on the desk: every cell of the synthetic province is the independent count's, what goes wrong is
 * named, and nothing is left behind, in the trash alone, also after a kill. The common run plays the first quarter.
 */
import type { AnswerTo } from '../../../src/app/call';
import type { JobOutcome } from '../../../src/app/api';
import { howOften } from '../../support/how-often';
import { Quarter } from '../quarter';

const everything = (quarter: Quarter): readonly string[] =>
  [...quarter.files()].flatMap(([name, ids]) => ids.map((id) => `${name} ${id}`)).sort();
const cells = ({ lines }: JobOutcome): readonly string[] =>
  lines.map(({ name, cells: shown }) => [name, ...(shown ?? [])].join(' | '));

/** Steps the run until it is through; `look` sees the words of each step. */
function run(quarter: Quarter, look: (text: string) => void): JobOutcome {
  const { jobId } = quarter.value('startJob', { job: 'yearProof' });
  for (let step = 0; step < 200; step += 1) {
    const answer = quarter.ask('stepJob', { jobId });
    // A killed run is stepped again, as the window does.
    if (answer === null) continue;
    if (!answer.ok) throw new Error(answer.message);
    const { outcome, progress } = answer.value as AnswerTo<'stepJob'>;
    if (outcome) return outcome;
    look(progress.text);
  }
  throw new Error('never ends');
}

/** A person renames the synthetic master's key of the first unit, so that the master cannot be read any more. */
function spoil(quarter: Quarter): void {
  const master = [...quarter.files()].find(([name]) => name.endsWith('Sổ tổng hợp thử'))?.[1][0] ?? '';
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: master, range: "'Đơn vị'!B4:F4", valueInputOption: 'RAW' },
      body: { values: [['', '', '', 'không rõ', 'mười']] },
    },
    { email: quarter.office, project: null },
  );
}

describe('a quarter', () => {
  const quarter = new Quarter(61).setUp();
  const before = everything(quarter);
  const plan = quarter.value('startJob', { job: 'yearProof' }).plan;
  quarter.plan({ kind: 'killRun', method: 'drive.files.create', nth: 4, when: 'after' });
  let half = false;
  const outcome = run(quarter, (text) => {
    if (!half && text.startsWith('6 tháng')) {
      half = true;
      spoil(quarter);
    }
  });

  test('the confirmation names what is made and removed', () => {
    expect(plan.lines.join(' ')).toContain('một Sổ tổng hợp thử, một Sổ gốc thử và 25 tệp biểu');
    expect(plan.lines.join(' ')).toContain('không gửi thư');
  });

  test('is compared cell by cell with the independent count, before and after the correction', () => {
    expect(half).toBe(true);
    expect(cells(outcome).slice(1)).toEqual([
      'Quý I: Số liệu toàn tỉnh và từng đơn vị | 72 | KHỚP',
      'Quý I: Lũy kế toàn tỉnh và từng đơn vị | 72 | KHỚP',
      'Quý I: Nhiệm vụ từng đơn vị | 15 | KHỚP',
      'Quý I: Trạng thái, lần nộp, đúng hạn hay trễ | 15 | KHỚP',
      'Quý I: Số liệu, lũy kế và lần nộp sau đính chính | 174 | KHỚP',
    ]);
  });

  test('a step that the product refuses ends the run with its reason, in the window and in the certificate', () => {
    expect(outcome.result).toBe('doneMissing');
    expect(outcome.message).toContain('CHƯA KẾT LUẬN ĐƯỢC: dừng giữa chừng, 348 ô đã đối chiếu đều khớp');
    const [first = ''] = cells(outcome);
    expect(first).toMatch(/^Chỗ dừng \|.*Dừng ở bước “6 tháng đầu năm: .*Đơn vị/);
    const page = outcome.download;
    expect(page).toMatchObject({ name: 'so-cchc-tu-kiem-chung-2019-03-04.html', type: 'text/html' });
    for (const words of ['CHƯA KẾT LUẬN ĐƯỢC', 'Dừng ở bước', quarter.office, '348 ô', 'Quý I: Nhiệm vụ từng đơn vị'])
      expect(page?.text).toContain(words);
  });

  test('nothing is left in the office’s Drive, its books or its mail', () => {
    expect(everything(quarter)).toEqual(before);
    expect(quarter.ledgerTab('Nhật ký').flat().join(' ')).not.toMatch(/thử nghiệm/i);
    expect(quarter.desk.outbox.all().filter(({ subject }) => /thử/i.test(subject))).toEqual([]);
    expect(quarter.value('startJob', { job: 'yearProof' }).plan.lines).toEqual(plan.lines);
  });
});

const wholeYear = (): void => {
  const begun = new Quarter(62).withBlankBook();
  const before = everything(begun);

  test('every cell of four periods and the next year’s forms is the count’s', () => {
    const quarter = begun.twin();
    const outcome = run(quarter, () => undefined);
    expect(outcome.message).toContain('KHỚP: 978 ô bằng đúng phép tính độc lập');
    expect(cells(outcome).filter((line) => !line.endsWith('KHỚP'))).toEqual([]);
    expect(everything(quarter)).toEqual(before);
  });

  test.each([
    ['drive.files.create', 1],
    ['drive.files.create', 2],
    ['drive.files.create', 3],
    ['drive.files.create', 7],
    ['properties.set', 3],
    ['properties.set', 20],
    ['properties.set', 41],
    ['sheets.spreadsheets.batchUpdate', 2],
    ['sheets.spreadsheets.batchUpdate', 9],
    ['sheets.spreadsheets.batchUpdate', 40],
    ['sheets.spreadsheets.batchUpdate', 90],
    ['sheets.spreadsheets.values.batchUpdate', 3],
    ['sheets.spreadsheets.values.batchUpdate', 9],
    ['drive.files.update', 1],
    ['properties.delete', 1],
  ])('a kill after %s number %i is gone on with, and leaves nothing', (method, nth) => {
    const quarter = begun.twin();
    quarter.plan({ kind: 'killRun', method, nth, when: 'after' });
    const outcome = run(quarter, () => undefined);
    expect(cells(outcome).filter((line) => !line.endsWith('KHỚP'))).toEqual([]);
    expect(everything(quarter)).toEqual(before);
  });
};
// Four periods cost a minute: the whole run plays them.
if (howOften(0, 1) === 1) describe('the whole year', wholeYear);
