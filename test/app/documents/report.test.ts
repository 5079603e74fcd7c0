/** The report of the committee and what goes with it: every figure is one of *Dữ liệu*, read from the .docx itself. */
import { Quarter, FEW, PERIOD } from '../quarter';
import { readDocx, type DocxRead } from './read-docx';

const played = (units: readonly string[]): Quarter => {
  const quarter = new Quarter();
  quarter.generated().submitted(units);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
};

const docx = async (quarter: Quarter, draft: string): Promise<DocxRead> =>
  readDocx(await quarter.desk.exportDocx(quarter.job({ job: 'document', period: PERIOD, draft }).documentId ?? ''));

/** Σ over the units, from the rows of *Dữ liệu*. */
function totals(quarter: Quarter, field: string): ReadonlyMap<string, number> {
  const [keys = [], ...rows] = quarter.masterTab('Dữ liệu');
  const at = (key: string): number => keys.indexOf(key);
  const sums = new Map<string, number>();
  for (const row of rows)
    if (row[at('form')] === 'indicator' && row[at('field')] === field && typeof row[at('value')] === 'number')
      sums.set(String(row[at('row')]), (sums.get(String(row[at('row')])) ?? 0) + Number(row[at('value')]));
  return sums;
}

const amount = (shown: string): number =>
  Number(
    shown
      .replace(/ \(.*$/, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );
const COUNTED = /^(văn bản|hồ sơ|thủ tục|người|cơ quan|tin, bài|cuộc|phiếu|sáng kiến|thư|PAKN)$/;

describe('three units of thirty are in', () => {
  const quarter = played(FEW);

  test('the annex has the totals of *Dữ liệu*, row by row', async () => {
    const { tables } = await docx(quarter, 'report');
    const annex = tables.find(([heading]) => heading?.includes('Lũy kế')) ?? [];
    const sums = totals(quarter, 'value');
    const compared = annex.slice(1).filter(([, , measure = '', value = '']) => COUNTED.test(measure) && value !== '');
    // Rows that another agency answers alone are blank.
    expect(compared.length).toBeGreaterThan(40);
    // A row of which no unit is asked is the sum of the rows below it, as *Số liệu* has it.
    const added = new Map(quarter.masterTab('Số liệu').map((row) => [String(row[1]), row[4]]));
    for (const [number = '', , , value = ''] of compared)
      expect([number, amount(value)]).toEqual([number, sums.get(number) ?? added.get(number)]);
    expect(compared.filter(([number = '']) => !sums.has(number)).length).toBeLessThan(5);
  });

  test('the sentence about files adds up the three levels of 2019', async () => {
    const { paragraphs } = await docx(quarter, 'report');
    const sums = totals(quarter, 'value');
    const sum = (...rows: string[]): number => rows.reduce((so, row) => so + (sums.get(row) ?? NaN), 0);
    const line = paragraphs.find((text) => text.startsWith('Tổng số hồ sơ phải giải quyết')) ?? '';
    const [all, settled, inTime] = [...line.matchAll(/(?:giải quyết|đúng hạn) ([\d.,]+)/g)].map(([, shown = '']) =>
      amount(shown.replace(/[.,]$/, '')),
    );
    expect(all).toBe(sum('3.5.1.1', '3.5.2.1', '3.5.3.1'));
    expect(settled).toBe(sum('3.5.1.2', '3.5.2.2', '3.5.3.2'));
    expect(inTime).toBe(sum('3.5.1.2.1', '3.5.2.2.1', '3.5.3.2.1', '3.5.1.2.2', '3.5.2.2.2', '3.5.3.2.2'));
    expect(line).toContain('(số liệu của 3/30 đơn vị).');
  });

  test('the plan is counted once per task', async () => {
    const { paragraphs, tables } = await docx(quarter, 'report');
    const tasks = (tables.find(([heading]) => heading?.includes('Nhiệm vụ')) ?? []).length - 1;
    const sentence = paragraphs.find((text) => text.startsWith('Kế hoạch cải cách'));
    const shown = new Map(quarter.masterTab('Tổng quan').map((row) => [row[0], row[2]]));
    expect(tasks).toBe(shown.get('plan.all'));
    expect(sentence).toContain(`gồm ${tasks} nhiệm vụ`);
    expect(sentence).toContain(`đã hoàn thành ${String(shown.get('plan.done'))}/${tasks} nhiệm vụ`);
    expect(sentence).toContain(
      `quá hạn chưa hoàn thành ${String(shown.get('plan.overdue'))} (số liệu của 3/30 đơn vị).`,
    );
  });

  test('the outline of the catalogue is there in order, and the committee signs', async () => {
    const { paragraphs, tables } = await docx(quarter, 'report');
    const parts = paragraphs.filter((text) => /^[IV]+\. /.test(text));
    expect(parts.map((text) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const said = tables.flat(2).join('\n');
    expect(said).toContain('ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA');
    expect(said).toContain('Số:          /BC-UBND');
    expect(said).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(paragraphs).toContain('Kính gửi: Bộ Nội vụ.');
  });

  test('the figures to be typed are those of the annex, in its order, without groups', async () => {
    const [report, entry] = [await docx(quarter, 'report'), await docx(quarter, 'entry')];
    const annex = report.tables.find(([heading]) => heading?.includes('Lũy kế')) ?? [];
    const column = entry.tables.find(([heading]) => heading?.includes('Số liệu')) ?? [];
    expect(column.slice(1).map(([number]) => number)).toEqual(annex.slice(1).map(([number]) => number));
    for (const [at, row] of column.slice(1).entries()) {
      expect(row[3]).not.toContain('.');
      expect(amount(row[3] ?? '')).toBe(amount(annex[at + 1]?.[3] ?? ''));
    }
  });
});

describe('two units are in, and a third comes later', () => {
  const quarter = played(['CQ-SNV', 'CQ-STC']);

  /** Labels of the rows that everybody who is asked has answered, as *Số liệu* shows them. */
  function answeredByAll(): readonly string[] {
    const [keys = [], ...rows] = quarter.masterTab('Số liệu');
    const [label, coverage] = [keys.indexOf('label'), keys.indexOf('coverage')];
    return rows.flatMap((row) =>
      /^(\d+)\/\1$/.test(String(row[coverage])) ? [String(row[label]).replace(' (*)', '').trim()] : [],
    );
  }

  test('a sentence with a figure states of how many units it is, unless all who are asked have answered', async () => {
    const { paragraphs } = await docx(quarter, 'report');
    const stated = paragraphs.filter((text) => /^- .*: (\d|……)/.test(text) || text.startsWith('Tổng số hồ sơ'));
    expect(stated.length).toBeGreaterThan(10);
    const whole = answeredByAll();
    expect(whole.length).toBeGreaterThan(10);
    const isWhole = (text: string): boolean => whole.some((label) => text.startsWith(`- ${label}:`));
    expect(stated.filter((text) => text.includes('(số liệu của ') === isWhole(text))).toEqual([]);
  });

  test('the paper to the committee names who is missing', async () => {
    const { paragraphs } = await docx(quarter, 'submission');
    expect(paragraphs.some((text) => text.includes('có 2/30 cơ quan, đơn vị đã nộp'))).toBe(true);
    const missing = paragraphs.find((text) => text.startsWith('Chưa nộp: ')) ?? '';
    expect(missing).toContain('UBND thành phố Nha Trang');
    expect(missing).not.toContain('Sở Tài chính');
  });

  test('a unit that changed its report afterwards is named where other units are missing too, and beside bare figures', async () => {
    const [part] = quarter.value('explain', { tab: 'Số liệu', row: '1.2', column: 'CQ-SNV' }).parts;
    quarter.type('CQ-SNV', `'${part?.tab}'!${part?.a1}`, 9);
    quarter.job({ job: 'collect', period: PERIOD });
    quarter.job({ job: 'consolidate', period: PERIOD });
    const { paragraphs } = await docx(quarter, 'report');
    const old = '(có đơn vị đã sửa số liệu sau khi nộp, chưa cập nhật)';
    const line = paragraphs.find((text) => text.startsWith('- Số văn bản chỉ đạo')) ?? '';
    expect(line).toContain('(số liệu của 2/30 đơn vị)');
    expect(line).toContain(old);
    expect(paragraphs.find((text) => text.startsWith('Kế hoạch cải cách'))).toContain(old);
    const { tables } = await docx(quarter, 'entry');
    const entry = tables.find(([heading]) => heading?.includes('Số liệu')) ?? [];
    expect(entry.find(([number]) => number === '1.2')).toEqual([
      '1.2',
      expect.any(String),
      'văn bản',
      '3',
      '2/30; chưa cập nhật',
    ]);
  });

  test('while the master lacks what came in, nothing is drafted from it', () => {
    quarter.submitted(['568']);
    quarter.job({ job: 'collect', period: PERIOD });
    expect(quarter.ask('startJob', { job: 'document', period: PERIOD, draft: 'report' })).toMatchObject({
      code: 'masterOld',
    });
    const { lines } = quarter.value('documents', { period: PERIOD });
    expect(lines.find(({ kind }) => kind === 'report')).toMatchObject({ waits: true, made: { stale: true } });
  });
});
