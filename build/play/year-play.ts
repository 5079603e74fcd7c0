/**
 * The last report of the year at the desk, after its first one: made, filled, ticked, received and consolidated on the
 * day of the cut-off. Every unit hands in on that day, and explains what the checks ask about.
 */
import { moment } from '../../src/core/calendar';
import type { JobRequest } from '../../src/app/api';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Period } from '../../src/core/catalogue/period';
import type { Desk } from '../../src/desk/desk';
import { choiceLabel } from '../../src/text/books/unit-book';
import { Office } from './office';
import { personsOf } from './people';
import type { Tell } from './quarter';
import { someReceived } from './received';
import { UnitPlayer } from './unit-player';

/** Quarters of the year: the figures of the first one, so many times. */
const QUARTERS = 4;

interface Asked {
  readonly office: string;
  readonly masterId: string;
  readonly catalogue: Catalogue;
  readonly units: readonly string[];
  readonly seed: number;
}

/** The report to the ministry that ends the year. Throws when the catalogue has none. */
export function lastPeriod(catalogue: Catalogue): Period {
  const [last] = catalogue.periods
    .filter((period) => period.cycle === 'ministry')
    .sort((one, other) => (one.cutOff < other.cutOff ? 1 : -1));
  if (last === undefined) throw new Error(`Danh mục ${catalogue.province.id} chưa có kỳ báo cáo nào`);
  return last;
}

export class YearPlay {
  private readonly office: Office;

  constructor(
    private readonly desk: Desk,
    private readonly asked: Asked,
    private readonly tell: Tell,
  ) {
    this.office = new Office(desk, asked.office);
    this.office.open = asked.masterId;
  }

  /**
   * Returns the period that was played.
   *
   * @param whenIssued called when the forms are out and no unit has handed in
   */
  async whole(whenIssued: (period: Period) => Promise<void>): Promise<Period> {
    const { catalogue, units } = this.asked;
    const period = lastPeriod(catalogue);
    const seconds = (moment(period.cutOff, '08:00') - this.desk.clock.now()) / 1000;
    if (seconds > 0) this.desk.clock.jump(seconds);
    this.job(`${period.name}: tạo biểu`, { job: 'issue', period: period.code, units });
    await whenIssued(period);
    const players = units.map((unit, at) => this.filled(unit, at, period));
    this.job(`${period.name}: nhận báo cáo`, { job: 'collect', period: period.code });
    players.forEach((player) => {
      player.mend();
      player.tick(true);
    });
    this.job(`${period.name}: nhận báo cáo, lần hai`, { job: 'collect', period: period.code });
    someReceived(this.office, period);
    this.job(`${period.name}: tổng hợp`, { job: 'consolidate', period: period.code });
    return period;
  }

  private filled(unit: string, at: number, { name }: Period): UnitPlayer {
    const { catalogue, seed, units } = this.asked;
    this.tell(`${name}: đơn vị nhập`, at, units.length, unit);
    // The seed of the quarter: the same unit draws the same figures.
    const player = new UnitPlayer(
      {
        unit,
        ...personsOf(this.desk, catalogue, unit),
        seed: seed * 1009 + at,
        slips: [],
        hue: false,
        times: QUARTERS,
      },
      catalogue,
      { choice: (_field, code) => choiceLabel(code), sourceSystem: 'Số theo hệ thống nguồn' },
    );
    player.fill(name);
    player.tick(true);
    return player;
  }

  private job(step: string, request: JobRequest): void {
    this.office.job(request, ({ at, of, text }) => this.tell(step, at, of, text));
  }
}
