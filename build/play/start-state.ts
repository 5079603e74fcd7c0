/**
 * The start states of a desk, played by the add-in itself: before set-up, published, filled and ticked, collected, the
 * whole quarter consolidated. Every state is reached by the same clicks and the same typed cells as in the demo.
 */
import type { JobRequest } from '../../src/app/api';
import { catalogOf } from '../../src/catalog';
import type { Desk } from '../../src/desk/desk';
import { daysOf, periodOf } from './days';
import { Office } from './office';
import { fillContacts } from './people';
import { QuarterPlay, type Options, type Tell } from './quarter';

export const startStates = ['empty', 'published', 'filled', 'collected', 'consolidated'] as const;
export type StartState = (typeof startStates)[number];

export const isStartState = (name: string): name is StartState => (startStates as readonly string[]).includes(name);

/** Sets up and publishes. Returns the office with the master open. */
function publish(desk: Desk, account: string, at: { readonly options: Options; readonly tell: Tell }): Office {
  const { options, tell } = at;
  const catalogue = catalogOf(options.province);
  if (catalogue === undefined) throw new Error(`Không có danh mục của tỉnh ${options.province}`);
  const { publish: at8 } = daysOf(periodOf(catalogue, options.period), catalogue.holidays);
  desk.advance(Math.max(0, (at8 - desk.clock.now()) / 1000));
  const office = new Office(desk, account);
  const run = (name: string, request: JobRequest): void => {
    const outcome = office.job(request, (progress) => tell(name, progress.at, progress.of, progress.text));
    if (outcome.result === 'nothingWritten') throw new Error(`${name}: ${outcome.message}`);
    if (outcome.masterId !== undefined) office.open = outcome.masterId;
  };
  run('Thiết lập', { job: 'setUp', province: options.province });
  fillContacts(desk, catalogue, { office: account, masterId: office.open ?? '' });
  run('Tạo biểu và phát hành', {
    job: 'issue',
    period: options.period,
    ...(options.units === null ? {} : { units: unitsOf(desk, options.units) }),
  });
  return office;
}

/** The first `count` units in protocol order. */
const unitsOf = (desk: Desk, count: number): readonly string[] =>
  desk.province.units.slice(0, count).map((unit) => unit.unit);

/** Brings a fresh desk to `state`. */
export function bringTo(state: StartState, desk: Desk, at: { readonly options: Options; readonly tell: Tell }): void {
  const account = desk.province.office[0]?.email;
  if (account === undefined) throw new Error(`Tỉnh ${at.options.province} chưa có tài khoản của Sở Nội vụ`);
  if (state === 'empty') return;
  if (state === 'published') return void publish(desk, account, at);
  const play = new QuarterPlay(desk, { office: account }, at.options, at.tell);
  if (state === 'consolidated') return void play.whole();
  play.filled();
  if (state !== 'collected') return;
  const office = new Office(desk, account);
  office.open = play.masterId();
  office.job({ job: 'collect', period: at.options.period }, (progress) =>
    at.tell('Nhận báo cáo', progress.at, progress.of, progress.text),
  );
}
