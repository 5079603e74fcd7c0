/** A document with every part that the layout has. */
import type { AdminDocument } from '../../../src/core/documents/content';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { COMMITTEE_SIGNS, officeHead } from '../../../src/text/documents/heads';

const figure = (shown: string | null, have: number, expected = 38) =>
  ({ shown, explain: 'indicator|3.5.1|value', coverage: { have, expected }, freshness: 'fresh' }) as const;

/** Two lines of text, so that the line before it is not held by the signature. */
const LONG_OPINION =
  'Đơn vị đã ban hành kế hoạch cải cách hành chính năm và phân công cụ thể cho từng phòng, bộ phận, cá nhân thực hiện.';

export const SAMPLE: AdminDocument = {
  title: 'Mẫu',
  rule: 'nd30',
  head: officeHead(khanhHoa2026.province, {
    kind: null,
    about: 'V/v đôn đốc báo cáo công tác cải cách hành chính quý I năm 2026',
    year: '2026',
  }),
  name: null,
  to: ['Thủ trưởng Sở Tài chính', 'Thủ trưởng Sở Y tế & Dân số'],
  body: [
    { kind: 'paragraph', key: 'part1', look: 'part', parts: ['I. KẾT QUẢ'] },
    {
      kind: 'paragraph',
      key: 'whole',
      look: 'body',
      parts: ['Tổng số hồ sơ phải giải quyết ', figure('1.234', 38), '; đã giải quyết ', figure('1.200', 38), '.'],
    },
    {
      kind: 'paragraph',
      key: 'partial',
      look: 'body',
      parts: ['Số hồ sơ nộp trực tuyến ', figure('600', 36), '/', figure(null, 35), '.'],
    },
    {
      kind: 'table',
      key: 't',
      columns: [
        { heading: 'STT', width: 8, align: 'center' },
        { heading: 'Đơn vị', width: 60, align: 'left' },
        { heading: 'Số', width: 32, align: 'right' },
      ],
      rows: [
        { key: 'a', cells: [['1'], ['Sở Tài chính'], [figure('12', 38)]] },
        { key: 'b', strong: true, cells: [['2'], ['Sở <Y> tế'], [figure('7', 37)]] },
      ],
    },
    { kind: 'paragraph', key: 'article', look: 'article', parts: ['Điều 1. Công bố kết quả của các đơn vị.'] },
    { kind: 'paragraph', key: 'source', look: 'source', parts: ['Sở Tài chính (Nội dung báo cáo!D8):'] },
    { kind: 'paragraph', key: 'opinion', look: 'opinion', parts: [LONG_OPINION] },
    { kind: 'paragraph', key: 'end', look: 'body', parts: ['Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.'] },
  ],
  signing: COMMITTEE_SIGNS,
  recipients: ['- Như trên;', '- UBND tỉnh (b/c);', '- Lưu: VT, CCHC.'],
  annexes: [
    {
      key: 'annex1',
      label: 'Phụ lục I',
      title: 'DANH SÁCH',
      attachedTo: '(Kèm theo Công văn số …… ngày …… của Sở Nội vụ)',
      body: [
        {
          kind: 'table',
          key: 'list',
          columns: [
            { heading: 'STT', width: 8, align: 'center' },
            { heading: 'Đơn vị', width: 92, align: 'left' },
          ],
          rows: Array.from({ length: 60 }, (_, at) => ({
            key: `u${at}`,
            cells: [[String(at + 1)], [`Đơn vị số ${at + 1}`]],
          })),
        },
      ],
    },
  ],
};
