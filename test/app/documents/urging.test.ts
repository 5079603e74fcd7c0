/** The letters that urge: made by one click, opened, made again without losing a person's words. */
import { columnName } from '../../../src/tables/grid/a1';
import { Quarter, PERIOD } from '../quarter';
import { DocumentFile } from './document-file';
import { readDocx } from './read-docx';

const started = (): Quarter => {
  const quarter = new Quarter();
  quarter.generated().submitted(['CQ-SNV']);
  quarter.job({ job: 'collect', period: PERIOD });
  return quarter;
};

const draft = (quarter: Quarter, kind: string): DocumentFile =>
  new DocumentFile(quarter, quarter.job({ job: 'document', period: PERIOD, draft: kind }).documentId ?? '');
/** Throws when the .docx is not laid out as the decree asks. */
const laidOut = async (quarter: Quarter, kind: string): Promise<number> =>
  readDocx(await quarter.desk.exportDocx(draft(quarter, kind).id)).paragraphs.length;
const lineOf = (quarter: Quarter, kind: string) =>
  quarter.value('documents', { period: PERIOD }).lines.find((line) => line.kind === kind)!;

const DAY = 86_400;

describe('before the due time', () => {
  const quarter = started();

  test('the reminder is owed, and the two others are not', () => {
    const { lines } = quarter.value('documents', { period: PERIOD });
    const urging = lines.filter(({ owed, kind }) => owed && ['remind', 'urge', 'escalate'].includes(kind));
    expect(urging.map(({ kind }) => kind)).toEqual(['remind']);
  });

  test('it names who has not filed, counts the others, and leaves number, day and signer blank', () => {
    const file = draft(quarter, 'remind');
    const texts = file.texts();
    expect(texts).toContain('SỞ NỘI VỤ');
    expect(texts).toContain('Số:          /SNV-CCHC');
    expect(texts).toContain('Khánh Hòa, ngày      tháng      năm 2019');
    expect(texts.filter((text) => /^- (Thủ trưởng|Chủ tịch)/.test(text))).toEqual([
      '- Thủ trưởng Sở Tài chính;',
      '- Chủ tịch UBND thành phố Nha Trang.',
    ]);
    expect(texts.find((text) => text.includes('đã nộp báo cáo'))).toMatch(
      /^Đến \d\d giờ \d\d ngày \d\d\/3\/2019, có 1\/30 cơ quan, đơn vị đã nộp báo cáo; còn 29 cơ quan, đơn vị chưa nộp, trong đó 27 cơ quan, đơn vị chưa được phát hành biểu/,
    );
    const list = texts.slice(texts.indexOf('STT'));
    expect(list).toContain('Sở Tài chính');
    expect(list).not.toContain('Sở Nội vụ');
    expect(texts.at(texts.indexOf('GIÁM ĐỐC') + 1)).toBe('Phụ lục');
  });

  test('nothing happened since, so it is not out of date', () => {
    const { made } = lineOf(quarter, 'remind');
    expect(made?.stale).toBe(false);
    expect(made?.by).toBe(quarter.office);
  });

  test('made again, it is the same file with the same words', () => {
    const before = draft(quarter, 'remind');
    const texts = before.texts();
    const again = draft(quarter, 'remind');
    expect(again.id).toBe(before.id);
    expect(again.texts()).toEqual(texts);
  });
});

describe('a person wrote into the draft', () => {
  const quarter = started();
  const file = draft(quarter, 'remind');
  file.typeAfter('đề nghị các cơ quan, đơn vị chưa nộp', 'Riêng UBND thành phố Nha Trang gửi kèm danh mục.');
  file.replace('Số:          /SNV-CCHC', 'Số: 45/SNV-CCHC');
  file.replace('quan tâm thực hiện', 'khẩn trương thực hiện');
  file.replace('Sở Tài chính;', 'Giám đốc Sở Tài chính;');

  test('the words stay where they were, once, when it is made again', () => {
    const before = file.texts();
    expect(quarter.job({ job: 'document', period: PERIOD, draft: 'remind' }).counts['kept']).toBe(4);
    expect(file.texts()).toEqual(before);
    quarter.job({ job: 'document', period: PERIOD, draft: 'remind' });
    expect(file.texts()).toEqual(before);
  });

  test('figures that changed are written, and the words of the person are beside them', () => {
    file.replace('còn 29 cơ quan, đơn vị chưa nộp', 'còn hai cơ quan chưa nộp');
    quarter.submitted(['CQ-STC']);
    quarter.job({ job: 'collect', period: PERIOD });
    expect(lineOf(quarter, 'remind').made?.stale).toBe(true);
    quarter.job({ job: 'document', period: PERIOD, draft: 'remind' });
    const texts = file.texts();
    const at = texts.findIndex((text) => text.includes('có 2/30 cơ quan, đơn vị đã nộp'));
    expect(texts[at]).toContain('còn 28 cơ quan, đơn vị chưa nộp');
    expect(texts[at + 1]).toContain('còn hai cơ quan chưa nộp');
    expect(texts).toContain('Riêng UBND thành phố Nha Trang gửi kèm danh mục.');
    expect(texts).toContain('Số: 45/SNV-CCHC');
    expect(texts.filter((text) => text.includes('khẩn trương thực hiện'))).toHaveLength(1);
    // The line of a unit that has filed is gone, the person's words about it are not.
    expect(texts.join('\n')).toContain('Giám đốc Sở Tài chính');
    expect(lineOf(quarter, 'remind').made?.stale).toBe(false);
  });
});

describe('after the due time, and after the lock date', () => {
  const quarter = started();
  quarter.desk.clock.jump(30 * DAY);

  test('the urging asks for a new time, which is left blank, and names what follows', () => {
    expect(lineOf(quarter, 'urge').owed || lineOf(quarter, 'escalate').owed).toBe(true);
    const texts = draft(quarter, 'urge').texts();
    expect(texts.some((text) => text.endsWith('trước …… giờ …… ngày ……'))).toBe(true);
    expect(texts.some((text) => text.includes('báo cáo Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa xem xét'))).toBe(true);
  });

  test('the report to the chairman is a report, not a letter', () => {
    const texts = draft(quarter, 'escalate').texts();
    expect(texts).toContain('Số:          /BC-SNV');
    expect(texts).toContain('BÁO CÁO');
    expect(texts).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa.');
    expect(texts.some((text) => text.startsWith('V/v'))).toBe(false);
  });

  test.each(['remind', 'urge', 'escalate'])('%s is laid out as the decree asks', async (kind) => {
    expect(await laidOut(quarter, kind)).toBeGreaterThan(5);
  });
});

describe('one count, and the letter that asked', () => {
  const quarter = started();
  quarter.job({ job: 'consolidate', period: PERIOD });
  const counted = (kind: string): readonly string[] =>
    draft(quarter, kind)
      .texts()
      .flatMap((text) => /[Cc]ó (\d+\/\d+) cơ quan, đơn vị đã nộp/.exec(text)?.[1] ?? []);

  test('every document and Theo dõi nộp state the same n/N', () => {
    const { received, lines } = quarter.value('track', { period: PERIOD });
    for (const kind of ['remind', 'urge', 'submission', 'monthly'])
      expect([kind, ...counted(kind)]).toEqual([kind, `${received}/${lines.length}`]);
  });

  test('its number and date are blanks until they stand in Kỳ báo cáo', () => {
    const ground = (): string =>
      draft(quarter, 'urge')
        .texts()
        .find((text) => text.startsWith('Căn cứ')) ?? '';
    expect(ground()).toContain('thực hiện Công văn số …… ngày …… của Sở Nội vụ về việc báo cáo');
    const [keys = [], , ...rows] = quarter.masterTab('Kỳ báo cáo');
    const row = rows.findIndex((one) => one[keys.indexOf('code')] === PERIOD) + 3;
    const type = (key: string, value: string): unknown =>
      quarter.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: {
            spreadsheetId: quarter.master ?? '',
            range: `'Kỳ báo cáo'!${columnName(keys.indexOf(key))}${row}`,
            valueInputOption: 'USER_ENTERED',
          },
          body: { values: [[value]] },
        },
        { email: quarter.office, project: null },
      );
    type('letterNumber', '12/SNV-CCHC');
    expect(ground()).toContain('thực hiện Công văn số 12/SNV-CCHC ngày …… của Sở Nội vụ');
    type('letterDate', '01/03/2019');
    expect(ground()).toContain('thực hiện Công văn số 12/SNV-CCHC ngày 01/3/2019 của Sở Nội vụ');
    // The letter enters no figure: what waits for the master still does not wait.
    expect(lineOf(quarter, 'submission').waits).toBe(false);
    expect(draft(quarter, 'submission').texts().join('\n')).toContain('12/SNV-CCHC ngày 01/3/2019');
  });
});

test('an unknown kind of document is refused by name', () => {
  const answer = started().ask('startJob', { job: 'document', period: PERIOD, draft: 'poem' });
  expect(answer).toMatchObject({ ok: false, code: 'badRequest' });
});
