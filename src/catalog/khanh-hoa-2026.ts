/**
 * Khánh Hòa in 2026, two-level government, programme of Nghị quyết 76/NQ-CP: set-up writes these rows into the master
 * for the office to confirm.
 */
import type { Catalogue } from '../core/catalogue/catalogue';
import { headings } from './khanh-hoa-2026/headings';
import { areas1To3 } from './khanh-hoa-2026/indicators-1-3';
import { areas4To7 } from './khanh-hoa-2026/indicators-4-7';
import { matrix, settings } from './khanh-hoa-2026/matrix';
import { holidays, periods } from './khanh-hoa-2026/periods';
import { targets } from './khanh-hoa-2026/targets';
import { tasks } from './khanh-hoa-2026/tasks';
import { contacts, units } from './khanh-hoa-2026/units';
import { nq57Communes2026 } from './scoring/nq57-communes-2026';

export const khanhHoa2026: Catalogue = {
  province: {
    id: 'khanh-hoa-2026',
    code: '56',
    name: 'Tỉnh Khánh Hòa',
    year: 2026,
    officeName: 'Sở Nội vụ tỉnh Khánh Hòa',
    committeeName: 'UBND tỉnh Khánh Hòa',
    place: 'Khánh Hòa',
  },
  units,
  contacts,
  periods,
  holidays,
  indicators: [...areas1To3, ...areas4To7],
  tasks,
  headings,
  targets,
  schemes: [nq57Communes2026],
  oneStop: [],
  conclusions: [],
  inspections: [],
  guidance: [],
  weakCriteria: [],
  conduct: [],
  unitChanges: [],
  matrix,
  settings,
};
