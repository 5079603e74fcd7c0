/**
 * Sample tasks of 2026. A provincial plan of 2026 with its list of tasks was not found, so these are typical tasks,
 * from memory, for the agencies of 2025+. Their standing marks each one with (*) on the screen, the print counts them
 * in its notes, and the office replaces them with its own plan.
 */
import type { DeadlineRule, Task } from '../../core/catalogue/catalogue';
import type { OwnerSelector } from '../../core/catalogue/unit';
import { PLAN_FROM_MEMORY } from './sources';

const PLAN = '2026 (nhiệm vụ mẫu, chờ thay bằng kế hoạch của tỉnh)';

type Owner = readonly [words: string, selector: OwnerSelector];
type Deadline = readonly [words: string, rule: DeadlineRule];

const of = (code: string): OwnerSelector => ({ kind: 'unit', unit: `CQ-${code}` });
const SNV: Owner = ['Sở Nội vụ', of('SNV')];
const STP: Owner = ['Sở Tư pháp', of('STP')];
const STC: Owner = ['Sở Tài chính', of('STC')];
const SKHCN: Owner = ['Sở Khoa học và Công nghệ', of('SKHCN')];
const VP: Owner = ['Văn phòng UBND tỉnh', of('VPUBND')];
const DEPARTMENTS: Owner = ['Các sở, ban, ngành', { kind: 'group', group: 'department' }];
const COMMUNES: Owner = ['UBND các xã, phường, đặc khu', { kind: 'group', group: 'commune' }];

const all = (owners: readonly Owner[]): Owner => [
  owners.map(([words]) => words).join('; '),
  { kind: 'any', of: owners.map(([, selector]) => selector) },
];
const EVERY_UNIT = all([DEPARTMENTS, COMMUNES]);
const LEADS = all([SNV, STP, STC, SKHCN, VP]);

const QUARTERLY: Deadline = ['hằng quý', { kind: 'recurring', every: 'quarter' }];
const MONTHLY: Deadline = ['hằng tháng', { kind: 'recurring', every: 'month' }];
const CONTINUOUS: Deadline = ['thường xuyên', { kind: 'continuous' }];
const quarter = (words: string, month: number): Deadline => [words, { kind: 'endOfMonth', year: 2026, month }];

interface Line {
  readonly area: string;
  readonly label: string;
  readonly owner: Owner;
  readonly product: string;
  readonly deadline: Deadline;
  readonly with?: string;
}

const LINES: readonly Line[] = [
  {
    area: 'steering',
    label: 'Ban hành Kế hoạch CCHC năm 2026 của cơ quan, đơn vị',
    owner: EVERY_UNIT,
    product: 'Kế hoạch CCHC năm 2026 của đơn vị',
    deadline: ['trước 31/01', { kind: 'date', date: '2026-01-30' }],
  },
  {
    area: 'steering',
    label: 'Chỉ đạo, theo dõi, đôn đốc, kiểm tra chất lượng, tiến độ thực hiện CCHC tại cơ quan, đơn vị',
    owner: EVERY_UNIT,
    product: 'Báo cáo định kỳ gửi UBND tỉnh (qua Sở Nội vụ)',
    deadline: QUARTERLY,
  },
  {
    area: 'par_index',
    label:
      'Theo dõi, hướng dẫn khắc phục hạn chế của các tiêu chí PAR INDEX thuộc lĩnh vực; báo cáo kết quả và dự báo khả năng hoàn thành năm 2026',
    owner: LEADS,
    with: 'Các cơ quan, đơn vị, địa phương',
    product: 'Báo cáo kèm dự báo',
    deadline: QUARTERLY,
  },
  {
    area: 'steering',
    label: 'Ban hành Kế hoạch kiểm tra CCHC năm 2026',
    owner: SNV,
    product: 'Kế hoạch kiểm tra',
    deadline: quarter('Quý I', 3),
  },
  {
    area: 'steering',
    label: 'Tổng hợp, báo cáo UBND tỉnh tại phiên họp định kỳ',
    owner: SNV,
    product: 'Báo cáo tổng hợp',
    deadline: MONTHLY,
  },
  {
    area: 'institution',
    label: 'Kiểm tra, rà soát, xử lý văn bản quy phạm pháp luật',
    owner: STP,
    with: 'Các sở, ban, ngành; UBND cấp xã',
    product: 'Báo cáo',
    deadline: CONTINUOUS,
  },
  {
    area: 'procedure',
    label: 'Rà soát, đánh giá thủ tục hành chính; phương án đơn giản hóa',
    owner: VP,
    with: 'Các sở, ban, ngành',
    product: 'Quyết định thông qua phương án',
    deadline: quarter('Quý III', 9),
  },
  {
    area: 'procedure',
    label: 'Tham mưu công bố thủ tục hành chính thuộc phạm vi quản lý',
    owner: DEPARTMENTS,
    with: 'Văn phòng UBND tỉnh',
    product: 'Quyết định công bố',
    deadline: CONTINUOUS,
  },
  {
    area: 'procedure',
    label: 'Công khai thủ tục hành chính; tiếp nhận, trả kết quả tại Trung tâm Phục vụ hành chính công cấp xã',
    owner: COMMUNES,
    product: 'Báo cáo số liệu',
    deadline: CONTINUOUS,
  },
  {
    area: 'finance',
    label: 'Theo dõi, đôn đốc giải ngân vốn đầu tư công',
    owner: STC,
    with: 'Các sở, ban, ngành; UBND cấp xã',
    product: 'Báo cáo',
    deadline: MONTHLY,
  },
  {
    area: 'digital',
    label: 'Nâng tỷ lệ hồ sơ nộp qua dịch vụ công trực tuyến',
    owner: SKHCN,
    with: 'Văn phòng UBND tỉnh; các sở, ban, ngành; UBND cấp xã',
    product: 'Báo cáo số liệu',
    deadline: QUARTERLY,
  },
  {
    area: 'impact',
    label: 'Đo lường sự hài lòng của người dân, tổ chức',
    owner: SNV,
    product: 'Báo cáo kết quả',
    deadline: quarter('Quý IV', 12),
  },
];

export const tasks: readonly Task[] = LINES.map((line, place) => ({
  id: `M26-${String(place + 1).padStart(2, '0')}`,
  area: line.area,
  label: line.label,
  ownerWords: line.owner[0],
  owner: line.owner[1],
  cooperating: line.with ?? '',
  product: line.product,
  deadlineWords: line.deadline[0],
  deadline: line.deadline[1],
  plan: PLAN,
  standing: 'memory',
  source: PLAN_FROM_MEMORY,
}));
