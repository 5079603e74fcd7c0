/** A fresh desk with the people of a province, before set-up; the bundle is the one in dist/. */
import { catalogOf } from '../../src/catalog';
import { Desk } from '../../src/desk/desk';
import { createSheetsDouble } from '../../src/desk/sheets';
import { peopleOf } from './people';

export interface DeskPeople {
  readonly office: string;
  readonly leaders: readonly string[];
}

export function newDesk(asked: { readonly province: string; readonly seed: number }): {
  readonly desk: Desk;
  readonly people: DeskPeople;
} {
  const catalogue = catalogOf(asked.province);
  if (catalogue === undefined) throw new Error(`Không có danh mục của tỉnh ${asked.province}`);
  const desk = new Desk({
    seed: asked.seed,
    province: peopleOf(catalogue),
    latency: 'typical',
    accountKind: 'workspace',
    sheets: createSheetsDouble,
  });
  const office = desk.province.office[0];
  if (office === undefined) throw new Error(`Tỉnh ${asked.province} chưa có tài khoản của Sở Nội vụ`);
  return { desk, people: { office: office.email, leaders: desk.province.leaders.map((one) => one.email) } };
}
