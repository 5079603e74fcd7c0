/**
 * Two sides of the same sealed facts: the paper that proposes rewards, and the letter that asks for an explanation.
 * Both only propose: the office removes what it does not want before anything is signed.
 */
import type { Rates } from '../../core/submission/rates';
import { printDay } from '../print';
import { inSentence } from './heads';

export interface ConductFacts {
  readonly office: string;
  readonly committee: string;
  readonly period: string;
  /** Number of the reporting year. */
  readonly year: number;
}

export const rewardWords = {
  subject: ({ year }: ConductFacts, hasPersons: boolean): string =>
    `Về việc đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh cho tập thể${hasPersons ? ', cá nhân' : ''} có thành tích trong công tác cải cách hành chính năm ${year}`,
  to: ({ committee, office }: ConductFacts): readonly string[] => [
    `Chủ tịch ${committee}`,
    `${office} (Ban Thi đua - Khen thưởng)`,
  ],
  grounds: ({ year }: ConductFacts): string =>
    `Căn cứ Luật Thi đua, khen thưởng; Quyết định công bố Chỉ số cải cách hành chính năm ${year} (số …… ngày ……); Biên bản họp Hội đồng Thi đua - Khen thưởng ngày ……`,
  content: ({ office }: ConductFacts, count: number): string =>
    `${office} kính đề nghị xem xét tặng Bằng khen cho ${count} tập thể có tên trong danh sách kèm theo, đã nộp báo cáo đúng hạn ở mọi kỳ trong năm và không có báo cáo bị trả lại.`,
  /** Of the units that the office chose, which need not have every report in time. */
  chosen: ({ office }: ConductFacts, count: number): string =>
    `${office} kính đề nghị xem xét khen thưởng ${count} tập thể có tên, thành tích và hình thức đề nghị trong danh sách kèm theo.`,
  choose:
    '[Danh sách gồm mọi đơn vị đủ điều kiện về chế độ báo cáo. Để chọn: mở tab Khen thưởng, vi phạm, ghi mỗi đơn vị được chọn một dòng “Khen thưởng tập thể”, rồi soạn lại trước khi trình ký.]',
  persons: ({ office }: ConductFacts, count: number): string =>
    `${office} kính đề nghị xem xét khen thưởng ${count} cá nhân có tên, thành tích và hình thức đề nghị trong danh sách kèm theo.`,
  personTitle: 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG',
  personColumns: ['STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Thành tích tóm tắt', 'Hình thức đề nghị', 'Đã được khen'],
  proved: (what: string, document: string): string => `${what.replace(/\s*\.$/, '')} (${document})`,
  none: 'Chưa có cơ quan, đơn vị nào nộp đúng hạn ở mọi kỳ trong năm và không có báo cáo bị trả lại.',
  attached: '(Có biên bản, danh sách, báo cáo thành tích kèm theo)',
  end: ({ committee }: ConductFacts): string => `Kính đề nghị Chủ tịch ${committee} xem xét, quyết định./.`,
  recipients: ['- Như trên;', '- Lưu: VT, CCHC.'],
  listTitle: 'DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG',
  attachedTo: (office: string): string => `(Kèm theo Tờ trình số …… ngày …… của ${office})`,
  columns: ['STT', 'Tên tập thể', 'Thành tích tóm tắt', 'Hình thức đề nghị', 'Đã được khen'],
  reason: (
    { onTime, timed, excused, again }: Rates,
    rank: { readonly rank: number; readonly ratio: string | null; readonly classLabel: string | null } | null,
  ): string =>
    [
      `Nộp đúng hạn ${onTime}/${timed} kỳ báo cáo, ${again === 0 ? 'không có báo cáo bị trả lại' : `nộp lại ${again} lần`}`,
      ...(excused > 0 ? [`${excused} kỳ được gia hạn, không tính`] : []),
      ...(rank === null
        ? []
        : [
            [
              `xếp hạng ${rank.rank} trong nhóm`,
              ...(rank.ratio === null ? [] : [`đạt ${rank.ratio.replace('.', ',')} %`]),
              ...(rank.classLabel === null ? [] : [`xếp loại ${rank.classLabel}`]),
            ].join(', '),
          ]),
    ].join('; '),
  form: 'Bằng khen của Chủ tịch UBND tỉnh',
} as const;

export const explanationWords = {
  about: ({ period }: ConductFacts, hasBreaches: boolean): string =>
    `V/v giải trình việc chấp hành ${hasBreaches ? 'nhiệm vụ, ' : ''}chế độ báo cáo công tác cải cách hành chính ${inSentence(period)}`,
  toList: 'Thủ trưởng các cơ quan, đơn vị có tên trong danh sách kèm theo',
  state: ({ office, period }: ConductFacts, count: number): string =>
    `Theo dõi việc chấp hành chế độ báo cáo công tác cải cách hành chính ${inSentence(period)}, ${office} nhận thấy có ${count} cơ quan, đơn vị nộp trễ hạn hoặc chưa nộp (danh sách kèm theo).`,
  breaches: ({ office }: ConductFacts, count: number): string =>
    `${office} đã ghi nhận ${count} việc chưa thực hiện đúng quy định về công tác cải cách hành chính (danh sách kèm theo, có văn bản làm căn cứ).`,
  breachTitle: 'DANH SÁCH VIỆC CHƯA THỰC HIỆN ĐÚNG QUY ĐỊNH',
  breachColumns: [
    'STT',
    'Cơ quan, đơn vị',
    'Nội dung',
    'Văn bản làm căn cứ',
    'Hạn giải trình',
    'Đơn vị giải trình',
    'Kết quả xử lý',
  ],
  request: ({ office }: ConductFacts, by: string | undefined): string =>
    `Để có căn cứ báo cáo cấp có thẩm quyền, ${office} đề nghị Thủ trưởng các cơ quan, đơn vị có văn bản giải trình nguyên nhân, trách nhiệm của tập thể, cá nhân và biện pháp khắc phục, gửi về ${office} ${by === undefined ? 'trước ngày ……' : `trước hết ngày ${printDay(by)}`}`,
  answer: 'Cơ quan, đơn vị cho rằng thông tin trong danh sách chưa đúng thì gửi kèm minh chứng.',
  end: 'Đề nghị các cơ quan, đơn vị thực hiện./.',
  recipients: (committee: string): readonly string[] => ['- Như trên;', `- ${committee} (b/c);`, '- Lưu: VT, CCHC.'],
  listTitle: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ ĐỀ NGHỊ GIẢI TRÌNH',
  attachedTo: (office: string): string => `(Kèm theo Công văn số …… ngày …… của ${office})`,
  columns: ['STT', 'Cơ quan, đơn vị', 'Nội dung', 'Hạn nộp', 'Thời điểm nộp', 'Trong năm', 'Đơn vị giải trình'],
  /** The whole year, so that one late report is seen beside the others. */
  rates: ({ asked, handedIn, onTime, timed, excused, again }: Rates): string =>
    [
      `Nộp ${handedIn}/${asked} kỳ`,
      `đúng hạn ${onTime}/${timed}`,
      ...(excused > 0 ? [`gia hạn ${excused}`] : []),
      ...(again > 0 ? [`nộp lại ${again} lần`] : []),
    ].join('; '),
  late: 'Nộp báo cáo trễ hạn',
  missing: 'Chưa nộp báo cáo',
  returned: 'Bị trả lại, chưa nộp lại',
} as const;
