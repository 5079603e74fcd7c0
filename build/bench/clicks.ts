/**
 * The product on the virtual clock: a whole quarter of `units` units, with the service calls and modelled seconds of
 * each click.
 */
import { Desk } from '../../src/desk/desk';
import type { LatencySetting, MeasuredLatency } from '../../src/desk/machine/latency';
import { QuarterPlay, type StepCost } from '../play/quarter';

export interface Clicks {
  readonly latency: LatencySetting;
  readonly units: number;
  readonly costs: readonly StepCost[];
  readonly quotaRefusals: number;
  readonly realSeconds: number;
}

export function clicksOf(latency: LatencySetting, units: number, measured: MeasuredLatency | null): Clicks {
  const desk = new Desk({
    seed: 2019,
    province: 'khanh-hoa-2019',
    latency,
    accountKind: 'workspace',
    ...(measured === null ? {} : { measured }),
  });
  const office = desk.province.office[0]?.email;
  if (office === undefined) throw new Error('Tỉnh mẫu chưa có tài khoản của Sở Nội vụ');
  let quotaRefusals = 0;
  const take = desk.quota.take.bind(desk.quota);
  desk.quota.take = (...about) => {
    try {
      take(...about);
    } catch (error) {
      quotaRefusals += 1;
      throw error;
    }
  };
  const from = performance.now();
  const { costs } = new QuarterPlay(
    desk,
    { office },
    { seed: 2019, units, province: 'khanh-hoa-2019', period: '2019-Q1' },
    () => undefined,
  ).whole();
  return { latency, units, costs, quotaRefusals, realSeconds: (performance.now() - from) / 1000 };
}
