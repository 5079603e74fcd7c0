/**
 * What the seven lead agencies forecast in 2019: targets of the 30c programme and the eight areas of PAR INDEX. Points
 * of the scheme in force (2635) are not in any public copy and are not guessed; those of 2017 (2948) are only named.
 */
import type { Target } from '../../core/catalogue/catalogue';
import { parIndexArea, rate, type Lead } from '../target-rows';
import { INSPECTION_FROM_MEMORY, PAR_INDEX_2017, PROGRAMME_30C } from './sources';

const SNV: Lead = ['Sở Nội vụ', 'CQ-SNV'];
const VP: Lead = ['Văn phòng UBND tỉnh', 'CQ-VPUBND'];
const STP: Lead = ['Sở Tư pháp', 'CQ-STP'];
const STC: Lead = ['Sở Tài chính', 'CQ-STC'];
const STTTT: Lead = ['Sở Thông tin và Truyền thông', 'CQ-STTTT'];
const SKHCN: Lead = ['Sở Khoa học và Công nghệ', 'CQ-SKHCN'];
const SKHDT: Lead = ['Sở Kế hoạch và Đầu tư', 'CQ-SKHDT'];

const programme: readonly Target[] = [
  rate({
    code: 'CT-1',
    number: '1',
    area: 'impact',
    label: 'Sự hài lòng của cá nhân, tổ chức đối với sự phục vụ của cơ quan hành chính',
    leads: [SNV],
    goal: 80,
    direction: 'above',
    goalWords: 'Trên 80 % vào năm 2020 (Nghị quyết 30c/NQ-CP)',
    standing: 'sourced',
    source: PROGRAMME_30C,
  }),
  rate({
    code: 'CT-2',
    number: '2',
    area: 'steering',
    label: 'Tỷ lệ cơ quan, đơn vị được kiểm tra cải cách hành chính trong năm',
    leads: [SNV],
    goal: 30,
    direction: 'atLeast',
    goalWords: 'Tối thiểu 30 % trong năm 2019',
    standing: 'memory',
    source: INSPECTION_FROM_MEMORY,
  }),
];

/** Area, its points × 100 in the 2017 scheme, its name, the responsible agency. */
const AREAS: readonly (readonly [area: string, hundredths: number, label: string, leads: readonly Lead[]])[] = [
  ['steering', 1000, 'Công tác chỉ đạo, điều hành cải cách hành chính', [SNV, VP]],
  ['institution', 1000, 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật tại tỉnh', [STP]],
  ['procedure', 1450, 'Cải cách thủ tục hành chính', [VP]],
  ['organisation', 1100, 'Cải cách tổ chức bộ máy hành chính', [SNV]],
  ['civil_service', 1600, 'Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức', [SNV]],
  ['finance', 700, 'Cải cách tài chính công', [STC]],
  ['modernisation', 1600, 'Hiện đại hóa hành chính', [STTTT, SKHCN]],
  [
    'impact',
    1550,
    'Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội của tỉnh',
    [SKHDT, SNV, STC],
  ],
];

const points = (hundredths: number): string => String(hundredths / 100).replace('.', ',');

export const targets: readonly Target[] = [
  ...programme,
  ...AREAS.map(([area, hundredths, label, leads], place) =>
    parIndexArea({
      place: place + 1,
      area,
      label,
      leads,
      // The scheme that scores the year is another one: the office types its points.
      maximum: null,
      goalWords: `Chưa có điểm tối đa theo QĐ 2635/QĐ-BNV; năm 2017 là ${points(hundredths)} theo QĐ 2948/QĐ-BNV`,
      standing: 'memory',
      source: PAR_INDEX_2017,
    }),
  ),
];
