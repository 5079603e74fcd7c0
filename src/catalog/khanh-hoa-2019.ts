/**
 * Khánh Hòa in 2019, programme of Nghị quyết 30c/NQ-CP: set-up writes these rows into the master for the office to
 * confirm.
 */
import type { Catalogue } from '../core/catalogue/catalogue';
import { headings } from './khanh-hoa-2019/headings';
import { areas1And2 } from './khanh-hoa-2019/indicators-1-2';
import { area3 } from './khanh-hoa-2019/indicators-3';
import { areas4To7 } from './khanh-hoa-2019/indicators-4-7';
import { matrix, settings } from './khanh-hoa-2019/matrix';
import { holidays, periods } from './khanh-hoa-2019/periods';
import { targets } from './khanh-hoa-2019/targets';
import { tasks } from './khanh-hoa-2019/tasks';
import { contacts, units } from './khanh-hoa-2019/units';
import { camau2013 } from './scoring/camau-2013';

export const khanhHoa2019: Catalogue = {
  province: {
    id: 'khanh-hoa-2019',
    code: '56',
    name: 'Tỉnh Khánh Hòa',
    year: 2019,
    officeName: 'Sở Nội vụ tỉnh Khánh Hòa',
    committeeName: 'UBND tỉnh Khánh Hòa',
    place: 'Khánh Hòa',
  },
  units,
  contacts,
  periods,
  holidays,
  indicators: [...areas1And2, ...area3, ...areas4To7],
  tasks,
  headings,
  targets,
  schemes: [camau2013],
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
