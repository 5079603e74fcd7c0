/** A fresh desk with the sample province's people and nothing set up; the bundle is the one in dist/. */
import { Desk } from '../../src/desk/desk';
import { createSheetsDouble } from '../../src/desk/sheets';

export interface DeskPeople { readonly office: string; readonly leaders: readonly string[] }

export function newDesk(asked: { readonly province: string; readonly seed: number }): { readonly desk: Desk; readonly people: DeskPeople } {
  const desk = new Desk({ seed: asked.seed, province: asked.province, latency: 'typical', accountKind: 'workspace', sheets: createSheetsDouble });
  const office = desk.province.office[0];
  if (office === undefined) throw new Error(`Tỉnh ${asked.province} chưa có tài khoản của Sở Nội vụ`);
  return { desk, people: { office: office.email, leaders: desk.province.leaders.map((one) => one.email) } };
}
