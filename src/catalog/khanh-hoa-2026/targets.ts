/**
 * What the lead agencies of 2025+ forecast in 2026: targets of Nghị quyết 76/NQ-CP, the figures that give full points
 * under QĐ 766, and the eight areas of PAR INDEX. The scheme in force is QĐ 1187/QĐ-BNV of 15/10/2025, after QĐ
 * 892/QĐ-BNV of 2024. Neither text is public, so the names are those of QĐ 876 and the points stay unknown. The goals
 * of Nghị quyết 76 are milestones of 2025, and each row names its milestone as passed.
 */
import type { Measure, Target } from '../../core/catalogue/catalogue';
import { parIndexArea, rate, type Lead } from '../target-rows';
import { FULL_POINTS_766, PAR_INDEX_AREA, PAR_INDEX_AREA_8, PROGRAMME_76, SATISFACTION_FROM_MEMORY } from './sources';

const SNV: Lead = ['Sở Nội vụ', 'CQ-SNV'];
const VP: Lead = ['Văn phòng UBND tỉnh', 'CQ-VPUBND'];
const STP: Lead = ['Sở Tư pháp', 'CQ-STP'];
const STC: Lead = ['Sở Tài chính', 'CQ-STC'];
const SKHCN: Lead = ['Sở Khoa học và Công nghệ', 'CQ-SKHCN'];

interface Goal {
  readonly area: string;
  readonly label: string;
  readonly lead: Lead;
  readonly goal: number;
  readonly goalWords: string;
  readonly standing: Target['standing'];
  readonly source: string;
  readonly measuredBy?: Measure;
}

const of76 = (area: string, label: string, lead: Lead, goal: number): Goal => ({
  area,
  label,
  lead,
  goal,
  goalWords: `${goal === 100 ? '100 %' : `Tối thiểu ${goal} %`}, mốc năm 2025 của Nghị quyết 76/NQ-CP, mốc đã qua; chưa rõ mục tiêu năm 2026`,
  standing: 'sourced',
  source: PROGRAMME_76,
});
/**
 * `measuredBy` = rows of the annex that hold what QĐ 766 divides. The choice of rows is our reading of both texts, and
 * the source field states that.
 */
const of766 = (
  area: string,
  label: string,
  lead: Lead,
  { goal, measuredBy }: { readonly goal: number; readonly measuredBy?: Measure },
): Goal => ({
  area,
  label,
  lead,
  goal,
  goalWords: `${goal} %: mức đạt điểm tối đa (QĐ 766/QĐ-TTg)`,
  standing: 'sourced',
  ...(measuredBy
    ? {
        measuredBy,
        source: `${FULL_POINTS_766}; dòng số liệu đo mục tiêu: suy ra từ tử số, mẫu số của QĐ 766, chưa đối chiếu`,
      }
    : { source: FULL_POINTS_766 }),
});

const GOALS: readonly Goal[] = [
  of76('procedure', 'Cắt giảm, đơn giản hóa số quy định liên quan hoạt động kinh doanh', VP, 20),
  of76('procedure', 'Cắt giảm chi phí tuân thủ quy định liên quan hoạt động kinh doanh', VP, 20),
  of76('digital', 'Người dân sử dụng dịch vụ công trực tuyến được cấp định danh', SKHCN, 100),
  {
    area: 'impact',
    label: 'Mức độ hài lòng của người dân, doanh nghiệp về giải quyết thủ tục hành chính',
    lead: SNV,
    goal: 90,
    goalWords: 'Tối thiểu 90 % (mốc năm 2025, mốc đã qua), 95 % vào năm 2030 (Nghị quyết 76/NQ-CP)',
    standing: 'memory',
    source: SATISFACTION_FROM_MEMORY,
  },
  of766('digital', 'Tỷ lệ thủ tục hành chính cung cấp dịch vụ công trực tuyến', SKHCN, {
    goal: 80,
    measuredBy: { over: ['7.4', '7.5'], under: ['3.1.3'] },
  }),
  of766('digital', 'Tỷ lệ hồ sơ nộp trực tuyến', SKHCN, {
    goal: 50,
    measuredBy: { over: ['7.7'], under: ['3.5.1.2'] },
  }),
  of766('digital', 'Tỷ lệ thủ tục hành chính có nghĩa vụ tài chính được tích hợp thanh toán trực tuyến', SKHCN, {
    goal: 80,
  }),
  of766('procedure', 'Tỷ lệ hồ sơ thực hiện số hóa', VP, { goal: 80 }),
  of766('procedure', 'Tỷ lệ tái sử dụng dữ liệu số hóa', VP, { goal: 80 }),
  of766('procedure', 'Hài lòng trong tiếp nhận, giải quyết thủ tục hành chính', VP, { goal: 90 }),
];

const AREAS: readonly (readonly [area: string, label: string, leads: readonly Lead[]])[] = [
  ['steering', 'Công tác chỉ đạo, điều hành cải cách hành chính', [SNV, VP]],
  ['institution', 'Cải cách thể chế', [STP]],
  ['procedure', 'Cải cách thủ tục hành chính', [VP]],
  ['organisation', 'Cải cách tổ chức bộ máy hành chính', [SNV]],
  ['civil_service', 'Cải cách chế độ công vụ', [SNV]],
  ['finance', 'Cải cách tài chính công', [STC]],
  ['digital', 'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', [SKHCN]],
  ['impact', 'Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội', [STC, SNV]],
];

export const targets: readonly Target[] = [
  ...GOALS.map(({ lead, ...goal }, place) =>
    rate({ ...goal, code: `CT-${place + 1}`, number: String(place + 1), leads: [lead], direction: 'atLeast' }),
  ),
  ...AREAS.map(([area, label, leads], place) =>
    parIndexArea({
      place: place + 1,
      area,
      label,
      leads,
      maximum: null,
      goalWords:
        'Chưa rõ điểm tối đa của lĩnh vực: Đề án đang áp dụng là QĐ 1187/QĐ-BNV ngày 15/10/2025, Sở Nội vụ nhập theo bản gốc',
      standing: 'memory',
      source: area === 'impact' ? PAR_INDEX_AREA_8 : PAR_INDEX_AREA,
    }),
  ),
];
