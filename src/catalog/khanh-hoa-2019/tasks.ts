/**
 * Tasks of the 2019 plan: those in the seed document (S19, sourced) and those typical of a provincial plan (T19, from
 * memory).
 * Where the plan's own deadline words are open, a sample date is chosen and `source` marks it as a sample; the words do
 * not change.
 */
import type { DeadlineRule, Task } from '../../core/catalogue/catalogue';
import type { OwnerSelector } from '../../core/catalogue/unit';
import { PLAN_FROM_MEMORY, SAMPLE_CHOICE, SEED } from './sources';

const of = (code: string): OwnerSelector => ({ kind: 'unit', unit: `CQ-${code}` });
const EVERY_UNIT: OwnerSelector = {
  kind: 'any',
  of: [
    { kind: 'group', group: 'department' },
    { kind: 'group', group: 'district' },
  ],
};

const endOf = (month: number, year = 2019): DeadlineRule => ({ kind: 'endOfMonth', year, month });
const QUARTERLY: DeadlineRule = { kind: 'recurring', every: 'quarter' };
const MONTHLY: DeadlineRule = { kind: 'recurring', every: 'month' };
const CONTINUOUS: DeadlineRule = { kind: 'continuous' };

interface Line {
  readonly id: string;
  readonly area: string;
  readonly label: string;
  readonly owner: readonly [words: string, selector: OwnerSelector];
  readonly with?: string;
  readonly product: string;
  readonly deadline: readonly [words: string, rule: DeadlineRule];
  readonly chosen?: true;
}

const line = (given: Line): Omit<Task, 'plan' | 'standing' | 'source'> => ({
  id: given.id,
  area: given.area,
  label: given.label,
  ownerWords: given.owner[0],
  owner: given.owner[1],
  cooperating: given.with ?? '',
  product: given.product,
  deadlineWords: given.deadline[0],
  deadline: given.deadline[1],
});

const fromSeed = (given: Line): Task => ({
  ...line(given),
  plan: '2019 (QĐ 3982/QĐ-UBND)',
  standing: given.chosen ? 'memory' : 'sourced',
  source: given.chosen ? `${SEED}. ${SAMPLE_CHOICE}` : SEED,
});

const typical = (given: Line): Task => ({
  ...line(given),
  plan: '2019 (nhiệm vụ điển hình)',
  standing: 'memory',
  source: given.chosen ? `${PLAN_FROM_MEMORY}. ${SAMPLE_CHOICE}` : PLAN_FROM_MEMORY,
});

const SNV = ['Sở Nội vụ', of('SNV')] as const;
const STP = ['Sở Tư pháp', of('STP')] as const;
const VP = ['Văn phòng UBND tỉnh', of('VPUBND')] as const;
const STTTT = ['Sở Thông tin và Truyền thông', of('STTTT')] as const;
const SKHDT = ['Sở Kế hoạch và Đầu tư', of('SKHDT')] as const;
const STC = ['Sở Tài chính', of('STC')] as const;
const SKHCN = ['Sở Khoa học và Công nghệ', of('SKHCN')] as const;

const LEADS = [SNV, STP, STC, STTTT, SKHCN, SKHDT, VP];

const seedTasks: readonly Task[] = [
  fromSeed({
    id: 'S19-01',
    area: 'steering',
    label: 'Ban hành Kế hoạch công tác CCHC năm 2019 của cơ quan, đơn vị',
    owner: ['Các Sở, Ban, ngành; UBND các huyện, thị xã, thành phố', EVERY_UNIT],
    product: 'Kế hoạch CCHC năm 2019 của đơn vị',
    deadline: ['khẩn trương (không ghi ngày)', { kind: 'date', date: '2019-01-31' }],
    chosen: true,
  }),
  fromSeed({
    id: 'S19-02',
    area: 'steering',
    label: 'Trực tiếp chỉ đạo, theo dõi, đôn đốc, kiểm tra chất lượng, tiến độ thực hiện CCHC',
    owner: ['Thủ trưởng các Sở, Ban, ngành; Chủ tịch UBND cấp huyện', EVERY_UNIT],
    product: 'Báo cáo định kỳ hằng quý gửi UBND tỉnh (qua Sở Nội vụ)',
    deadline: ['hằng quý', QUARTERLY],
  }),
  ...LEADS.map((owner, place) =>
    fromSeed({
      id: `S19-03.${place + 1}`,
      area: 'par_index',
      label:
        'Đôn đốc, theo dõi, hướng dẫn các đơn vị khắc phục hạn chế liên quan tiêu chí PAR INDEX thuộc lĩnh vực; báo cáo kết quả và dự báo khả năng hoàn thành chỉ tiêu, nhiệm vụ năm 2019',
      owner,
      with: 'Các cơ quan, đơn vị, địa phương',
      product: 'Báo cáo quý kèm dự báo gửi UBND tỉnh (qua Sở Nội vụ)',
      deadline: ['hằng quý', QUARTERLY],
    }),
  ),
  fromSeed({
    id: 'S19-04',
    area: 'steering',
    label: 'Hướng dẫn, theo dõi, đôn đốc, kiểm tra, đánh giá chất lượng và tiến độ nhiệm vụ tại QĐ 3982',
    owner: SNV,
    with: 'Các Sở, Ban, ngành; UBND cấp huyện',
    product: 'Báo cáo đánh giá',
    deadline: ['thường xuyên', CONTINUOUS],
  }),
  fromSeed({
    id: 'S19-05',
    area: 'steering',
    label: 'Tổng hợp, báo cáo UBND tỉnh tại phiên họp định kỳ hằng tháng',
    owner: SNV,
    product: 'Báo cáo tổng hợp',
    deadline: ['hằng tháng', MONTHLY],
  }),
  fromSeed({
    id: 'S19-06',
    area: 'steering',
    label: 'Đề xuất khen thưởng tập thể, cá nhân; xử lý nghiêm hành vi vi phạm',
    owner: SNV,
    product: 'Văn bản đề xuất',
    deadline: ['khi phát sinh', { kind: 'onEvent' }],
  }),
];

const typicalTasks: readonly Task[] = [
  typical({
    id: 'T19-01',
    area: 'steering',
    label: 'Ban hành Kế hoạch kiểm tra CCHC năm',
    owner: SNV,
    with: 'Các sở, ngành',
    product: 'Quyết định/Kế hoạch kiểm tra',
    deadline: ['Quý I', endOf(3)],
  }),
  typical({
    id: 'T19-02',
    area: 'steering',
    label: 'Tổ chức kiểm tra CCHC tại tối thiểu 30% cơ quan, đơn vị',
    owner: SNV,
    with: 'Đoàn kiểm tra liên ngành',
    product: 'Thông báo kết luận kiểm tra',
    deadline: ['Quý II - Quý IV', { kind: 'range', from: '2019-04-01', to: '2019-12-31' }],
  }),
  typical({
    id: 'T19-03',
    area: 'steering',
    label: 'Ban hành và thực hiện Kế hoạch tuyên truyền CCHC',
    owner: SNV,
    with: 'Sở TT&TT; Báo, Đài PT-TH tỉnh',
    product: 'Kế hoạch; tin, bài',
    deadline: ['Quý I; thường xuyên', CONTINUOUS],
    chosen: true,
  }),
  typical({
    id: 'T19-04',
    area: 'steering',
    label: 'Công bố Chỉ số CCHC năm trước của sở, ngành, huyện',
    owner: SNV,
    with: 'Hội đồng thẩm định',
    product: 'Quyết định công bố',
    deadline: ['Quý I', endOf(3)],
  }),
  typical({
    id: 'T19-05',
    area: 'steering',
    label: 'Tổ chức điều tra xã hội học, tự chấm điểm Chỉ số CCHC cấp tỉnh gửi Bộ Nội vụ',
    owner: SNV,
    with: 'Sở Tư pháp, Tài chính, TT&TT, KH&CN, KH&ĐT, VP UBND tỉnh',
    product: 'Báo cáo tự chấm điểm kèm tài liệu kiểm chứng',
    deadline: ['Quý I năm sau', endOf(3, 2020)],
  }),
  typical({
    id: 'T19-06',
    area: 'institution',
    label: 'Kế hoạch theo dõi tình hình thi hành pháp luật',
    owner: STP,
    with: 'Các sở, ngành; UBND cấp huyện',
    product: 'Kế hoạch; báo cáo',
    deadline: ['Quý I; tháng 12', endOf(12)],
    chosen: true,
  }),
  typical({
    id: 'T19-07',
    area: 'institution',
    label: 'Kế hoạch rà soát, hệ thống hóa VBQPPL; công bố danh mục hết hiệu lực',
    owner: STP,
    with: 'Các sở, ngành',
    product: 'Quyết định công bố',
    deadline: ['trước 31/01', { kind: 'date', date: '2019-01-30' }],
  }),
  typical({
    id: 'T19-08',
    area: 'institution',
    label: 'Kiểm tra, xử lý VBQPPL',
    owner: STP,
    with: 'Các sở, ngành; UBND cấp huyện',
    product: 'Báo cáo kiểm tra',
    deadline: ['thường xuyên', CONTINUOUS],
  }),
  typical({
    id: 'T19-09',
    area: 'procedure',
    label: 'Kế hoạch rà soát, đánh giá TTHC; phương án đơn giản hóa',
    owner: VP,
    with: 'Các sở, ngành',
    product: 'Quyết định thông qua phương án',
    deadline: ['Quý III', endOf(9)],
  }),
  typical({
    id: 'T19-10',
    area: 'procedure',
    label: 'Công bố, cập nhật, công khai TTHC; danh mục thực hiện một cửa',
    owner: VP,
    with: 'Các sở, ngành',
    product: 'Quyết định công bố',
    deadline: ['thường xuyên', CONTINUOUS],
  }),
  typical({
    id: 'T19-11',
    area: 'procedure',
    label: 'Triển khai Nghị định 61/2018/NĐ-CP; Trung tâm Phục vụ hành chính công',
    owner: VP,
    with: 'Sở TT&TT; các sở, ngành',
    product: 'Hệ thống một cửa điện tử',
    deadline: ['cả năm', CONTINUOUS],
  }),
  typical({
    id: 'T19-12',
    area: 'organisation',
    label: 'Sắp xếp tổ chức bộ máy theo Nghị quyết 18-NQ/TW, 19-NQ/TW',
    owner: SNV,
    with: 'Các sở, ngành; UBND cấp huyện',
    product: 'Đề án; Quyết định',
    deadline: ['cả năm', CONTINUOUS],
  }),
  typical({
    id: 'T19-13',
    area: 'organisation',
    label: 'Kiểm tra việc thực hiện phân cấp quản lý nhà nước',
    owner: SNV,
    with: 'Các sở quản lý ngành',
    product: 'Báo cáo',
    deadline: ['Quý III', endOf(9)],
  }),
  typical({
    id: 'T19-14',
    area: 'civil_service',
    label: 'Đề án vị trí việc làm; kế hoạch tinh giản biên chế',
    owner: SNV,
    with: 'Các cơ quan, đơn vị',
    product: 'Quyết định phê duyệt',
    deadline: ['cả năm', CONTINUOUS],
  }),
  typical({
    id: 'T19-15',
    area: 'civil_service',
    label: 'Kế hoạch đào tạo, bồi dưỡng CBCCVC',
    owner: SNV,
    with: 'Các cơ quan, đơn vị',
    product: 'Kế hoạch; báo cáo',
    deadline: ['Quý I; Quý IV', endOf(12)],
    chosen: true,
  }),
  typical({
    id: 'T19-16',
    area: 'civil_service',
    label: 'Kiểm tra kỷ luật, kỷ cương hành chính; thanh tra công vụ',
    owner: SNV,
    with: 'Thanh tra tỉnh',
    product: 'Kết luận',
    deadline: ['thường xuyên', CONTINUOUS],
  }),
  typical({
    id: 'T19-17',
    area: 'finance',
    label: 'Giao quyền tự chủ cho đơn vị sự nghiệp công lập',
    owner: STC,
    with: 'Các đơn vị sự nghiệp',
    product: 'Quyết định',
    deadline: ['Quý I', endOf(3)],
  }),
  typical({
    id: 'T19-18',
    area: 'finance',
    label: 'Giải ngân vốn đầu tư công',
    owner: SKHDT,
    with: 'Sở Tài chính; Kho bạc NN',
    product: 'Báo cáo',
    deadline: ['hằng tháng', MONTHLY],
  }),
  typical({
    id: 'T19-19',
    area: 'modernisation',
    label: 'Kế hoạch ứng dụng CNTT; cập nhật Kiến trúc chính quyền điện tử',
    owner: STTTT,
    with: 'Các sở, ngành',
    product: 'Kế hoạch; Quyết định',
    deadline: ['Quý I', endOf(3)],
  }),
  typical({
    id: 'T19-20',
    area: 'modernisation',
    label: 'Nâng tỷ lệ DVCTT mức độ 3, 4 có phát sinh hồ sơ',
    owner: STTTT,
    with: 'VP UBND tỉnh; các sở, ngành',
    product: 'Báo cáo số liệu',
    deadline: ['hằng quý', QUARTERLY],
  }),
  typical({
    id: 'T19-21',
    area: 'modernisation',
    label: 'Áp dụng, duy trì, cải tiến hệ thống TCVN ISO 9001',
    owner: SKHCN,
    with: 'Các cơ quan hành chính',
    product: 'Giấy công bố; báo cáo',
    deadline: ['cả năm', CONTINUOUS],
  }),
  typical({
    id: 'T19-22',
    area: 'modernisation',
    label: 'Tiếp nhận hồ sơ, trả kết quả qua dịch vụ BCCI',
    owner: VP,
    with: 'Bưu điện tỉnh',
    product: 'Danh mục; báo cáo',
    deadline: ['cả năm', CONTINUOUS],
  }),
  typical({
    id: 'T19-23',
    area: 'impact',
    label: 'Đo lường sự hài lòng của người dân, tổ chức (SIPAS cấp tỉnh)',
    owner: SNV,
    with: 'UBMTTQ; Bưu điện',
    product: 'Báo cáo kết quả',
    deadline: ['Quý IV', endOf(12)],
  }),
  typical({
    id: 'T19-24',
    area: 'impact',
    label: 'Cải thiện môi trường đầu tư, PCI',
    owner: SKHDT,
    with: 'Các sở, ngành',
    product: 'Báo cáo',
    deadline: ['hằng quý', QUARTERLY],
  }),
];

export const tasks: readonly Task[] = [...seedTasks, ...typicalTasks];
