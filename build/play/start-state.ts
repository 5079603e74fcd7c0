/**
 * Start states that a desk can be opened in, played by the add-in itself: nothing set up, published, filled and ticked, collected, the
 * whole quarter consolidated. Every state is reached by the same clicks and the same typed cells as in the demo.
 */
import type { JobRequest } from '../../src/app/api';
import type { Desk } from '../../src/desk/desk';
import { Office } from './office';
import { QuarterPlay, type Options, type Tell } from './quarter';

export const startStates = ['empty', 'published', 'filled', 'collected', 'consolidated'] as const;
export type StartState = (typeof startStates)[number];

export const isStartState = (name: string): name is StartState => (startStates as readonly string[]).includes(name);

/** The day the office publishes the first quarter of the sample province. */
const PUBLISH_AT = '2019-03-14T08:00:00+07:00';

/** Sets up and publishes; gives the office with the master open. */
function publish(desk: Desk, account: string, at: { readonly options: Options; readonly tell: Tell }): Office {
  const { options, tell } = at;
  desk.advance(Math.max(0, (Date.parse(PUBLISH_AT) - desk.clock.now()) / 1000));
  const office = new Office(desk, account);
  const run = (name: string, request: JobRequest): void => {
    const outcome = office.job(request, (progress) => tell(name, progress.at, progress.of, progress.text));
    if (outcome.result === 'nothingWritten') throw new Error(`${name}: ${outcome.message}`);
    if (outcome.masterId !== undefined) office.open = outcome.masterId;
  };
  run('Thiết lập', { job: 'setUp', province: options.province });
  run('Tạo biểu và phát hành', { job: 'generate', period: options.period, ...(options.units === null ? {} : { units: unitsOf(desk, options.units) }) });
  return office;
}

/** The first `count` units in protocol order. */
const unitsOf = (desk: Desk, count: number): readonly string[] => desk.province.units.slice(0, count).map((unit) => unit.unit);

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
  office.job({ job: 'collect', period: at.options.period }, (progress) => at.tell('Nhận báo cáo', progress.at, progress.of, progress.text));
}
