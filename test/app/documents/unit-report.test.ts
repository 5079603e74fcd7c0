/** The report of one unit as a document: every figure is one of *Dữ liệu* of that unit, read from the .docx itself. */
import { Quarter, FEW, PERIOD } from '../quarter';
import { DocumentFile } from './document-file';
import { readDocx, type DocxRead } from './read-docx';

const played = (): Quarter => {
  const quarter = new Quarter();
  quarter.generated().submitted(FEW);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
};
const quarter = played();

const drafted = (unit: string): string =>
  quarter.job({ job: 'document', period: PERIOD, draft: 'unitReport', units: [unit] }).documentId ?? '';
/** Read once for each unit: nothing changes before a person types. */
const reads = new Map<string, Promise<DocxRead>>();
function docx(unit: string): Promise<DocxRead> {
  const read = reads.get(unit) ?? quarter.desk.exportDocx(drafted(unit)).then(readDocx);
  reads.set(unit, read);
  return read;
}

interface Stated {
  readonly row: string;
  readonly field: string;
  readonly value: unknown;
}
/** Rows of *Dữ liệu* of one form and unit. */
function stated(unit: string, form: string): readonly Stated[] {
  const [keys = [], ...rows] = quarter.masterTab('Dữ liệu');
  const of = (row: readonly unknown[], key: string): unknown => row[keys.indexOf(key)];
  return rows
    .filter((row) => of(row, 'unit') === unit && of(row, 'form') === form)
    .map((row) => ({ row: String(of(row, 'row')), field: String(of(row, 'field')), value: of(row, 'value') }));
}

const amount = (shown: string): number => Number(shown.replaceAll('.', '').replace(',', '.'));

describe.each(FEW)('unit %s', (unit) => {
  test('the annex has the figures of *Dữ liệu* of this unit, and each of them', async () => {
    const { tables } = await docx(unit);
    const annex = (tables.find(([heading]) => heading?.includes('Lũy kế')) ?? []).slice(1);
    const numbers = stated(unit, 'indicator').filter(
      ({ field, value }) => field === 'value' && typeof value === 'number',
    );
    expect(numbers.length).toBeGreaterThan(5);
    const shown = new Map(annex.map(([number = '', , , value = '']) => [number, amount(value)]));
    for (const { row, value } of numbers) expect([row, shown.get(row)]).toEqual([row, value]);
  });

  test('its own texts are under the parts I to V, and nobody else is quoted', async () => {
    const { paragraphs } = await docx(unit);
    const parts = paragraphs.filter((text) => /^[IV]+\. /.test(text)).map((text) => text.split('.')[0]);
    expect(parts).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const texts = stated(unit, 'narrative').filter(({ field, value }) => field === 'text' && value !== '');
    expect(texts.length).toBeGreaterThan(0);
    const said = paragraphs.join('\n');
    for (const { value } of texts) expect(said).toContain(String(value).split('\n')[0]?.trim());
  });

  test('every task of the unit is a row', async () => {
    const { tables } = await docx(unit);
    const annex = (tables.find(([heading]) => heading?.includes('Ngày hoàn thành')) ?? []).slice(1);
    const states = new Set(stated(unit, 'task').map(({ row }) => row));
    expect(annex.length).toBeGreaterThanOrEqual(states.size);
  });
});

test('the head, the addressee, the signer and the recipients are those of the unit', async () => {
  const [department, office, district] = [await docx('CQ-STC'), await docx('CQ-SNV'), await docx('568')];
  const words = ({ tables }: DocxRead): string => tables.flat(2).join('\n');
  expect(words(department)).toContain('UBND TỈNH KHÁNH HÒA\nSỞ TÀI CHÍNH');
  expect(words(department)).toContain('Số:          /BC-STC');
  expect(department.paragraphs).toContain('Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa (qua Sở Nội vụ).');
  expect(words(department)).toContain('GIÁM ĐỐC');
  expect(words(department)).toContain('- Như trên;\n- Sở Nội vụ;\n- Lưu: VT, ……');
  expect(office.paragraphs).toContain('Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa.');
  expect(words(district)).toContain('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
  expect(words(district)).toContain('Số:          /BC-UBND');
  const notes = department.paragraphs.filter((text) => text.startsWith('Ghi chú: '));
  expect(notes).toHaveLength(1);
  expect([...department.paragraphs, words(department)].join('\n')).not.toContain('(*)');
});

test('what a person typed is kept, in the document of that unit only', () => {
  const [one, other] = [drafted('CQ-STC'), drafted('568')];
  expect(one).not.toBe(other);
  new DocumentFile(quarter, one).replace('GIÁM ĐỐC', 'KT. GIÁM ĐỐC');
  new DocumentFile(quarter, one).typeAfter('như sau:', 'Đoạn của Sở Tài chính.');
  expect(drafted('CQ-STC')).toBe(one);
  const texts = new DocumentFile(quarter, one).texts();
  expect(texts).toContain('KT. GIÁM ĐỐC');
  expect(texts).toContain('Đoạn của Sở Tài chính.');
  expect(drafted('568')).toBe(other);
  expect(new DocumentFile(quarter, other).texts()).not.toContain('Đoạn của Sở Tài chính.');
});

test('the unit opens its own draft from its cover and types there; another unit cannot open it', () => {
  const [unit, other] = ['CQ-STC', 'CQ-SNV'];
  const fileId = drafted(unit);
  const opened = (by: string) =>
    quarter.desk.call(
      { method: 'docs.documents.get', params: { documentId: fileId } },
      { email: quarter.account(by), project: null },
    );
  expect(opened(unit)).toMatchObject({ documentId: fileId });
  expect(() => opened(other)).toThrow(/not found|permission/i);
  const own = new DocumentFile(quarter, fileId, quarter.account(unit));
  own.typeAfter('như sau:', 'Đoạn do đơn vị tự viết.');
  quarter.job({ job: 'collect', period: PERIOD });
  const link = `https://docs.google.com/document/d/${fileId}/edit`;
  expect(quarter.cover(unit)['message']?.shown).toContain(link);
  expect(quarter.cover(other)['message']?.shown).not.toContain(link);
  const letters = () =>
    quarter.ledgerTab('Thư').filter((row) => row.some((cell) => String(cell).startsWith(`ownReport|${unit}|`))).length;
  expect(letters()).toBe(1);
  // Made again it is the same file: no second letter, and what the unit typed stays.
  expect(drafted(unit)).toBe(fileId);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(letters()).toBe(1);
  expect(new DocumentFile(quarter, fileId).texts()).toContain('Đoạn do đơn vị tự viết.');
});
