/** The report to the monthly meeting: frozen when it is made, and the next one begins with what this one showed. */
import { FEW, PERIOD, Quarter } from '../quarter';
import { DocumentFile } from './document-file';
import { readDocx } from './read-docx';

const quarter = new Quarter();
quarter.generated().submitted(['CQ-SNV', 'CQ-STC']);
quarter.job({ job: 'collect', period: PERIOD });
quarter.job({ job: 'consolidate', period: PERIOD });

const draft = (): DocumentFile =>
  new DocumentFile(quarter, quarter.job({ job: 'document', period: PERIOD, draft: 'monthly' }).documentId ?? '');
const figures = async (file: DocumentFile): Promise<readonly (readonly string[])[]> =>
  readDocx(await quarter.desk.exportDocx(file.id)).tables.find(([heading]) => heading?.includes('Phiên họp trước')) ??
  [];

const march = draft();
const shown = march.texts();

test('it states until when its figures count, and who has filed', () => {
  expect(shown.some((text) => /^Số liệu tính đến \d\d giờ \d\d ngày \d\d\/3\/2019 và được giữ nguyên/.test(text))).toBe(
    true,
  );
  expect(shown.some((text) => text.startsWith('Có 2/30 cơ quan, đơn vị đã nộp báo cáo'))).toBe(true);
  expect(shown).toContain('Chưa ghi kết luận nào của phiên họp trước.');
});

test('a figure of the period and the one since the year began have different labels', async () => {
  const labels = (await figures(march)).slice(1).map(([label = '']) => label);
  expect(labels.some((label) => label.endsWith(', lũy kế từ đầu năm'))).toBe(true);
  expect(new Set(labels).size).toBe(labels.length);
});

test('made again after the figures changed, it still shows what the meeting was shown', () => {
  quarter.submitted(['568']);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  const again = draft();
  expect(again.id).toBe(march.id);
  expect(again.texts()).toEqual(shown);
  const line = quarter.value('documents', { period: PERIOD }).lines.find(({ kind }) => kind === 'monthly');
  expect(line?.made).toMatchObject({ frozen: true, stale: false });
});

test('the next month has its own, with the figures of the meeting before and its conclusions', async () => {
  march.typeAfter('6. KIẾN NGHỊ CHỈ ĐẠO', 'Giao Sở Tài chính hoàn thành trước ngày 20/4/2019.');
  quarter.desk.clock.jump(31 * 86_400);
  const april = draft();
  expect(april.id).not.toBe(march.id);
  expect(april.texts()).toContain('Giao Sở Tài chính hoàn thành trước ngày 20/4/2019.');
  const [before, now] = [await figures(march), await figures(april)];
  expect(now.length).toBeGreaterThan(1);
  expect(now.slice(1).map(([, then]) => then)).toEqual(before.slice(1).map(([, , then]) => then));
  expect(now.slice(1).map(([, , value]) => value)).not.toEqual(now.slice(1).map(([, then]) => then));
  expect(now.slice(1).some(([, , value = '']) => value.includes(`(${FEW.length}/`))).toBe(true);
});
