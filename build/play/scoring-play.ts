/**
 * A whole đợt chấm điểm at the desk, after the quarter: units score themselves with their own accounts, the council
 * types two appraisals into *Sổ chấm điểm* as the office, units explain where the appraisal differs, and the decision
 * is recorded last. Months without a due date are skipped.
 */
import type { JobOutcome, JobRequest, StatusView } from '../../src/app/api';
import type { ScoreOutcome } from '../../src/app/scoring/score-outcome';
import { moment } from '../../src/core/calendar';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Period } from '../../src/core/catalogue/period';
import type { Desk } from '../../src/desk/desk';
import { printDate } from '../../src/text/print';
import { choiceLabel } from '../../src/text/books/unit-book';
import { Council } from './council';
import { dice } from './figures';
import { Office } from './office';
import { personsOf } from './people';
import type { Tell } from './quarter';
import { someReceived } from './received';
import { UnitPlayer } from './unit-player';

export interface Scored {
  readonly bookId: string;
  readonly scheme: string;
  readonly trial: boolean;
  readonly units: number;
  readonly submitted: number;
  readonly explained: number;
  readonly outcome: JobOutcome;
  /** What leaders received before the decision was recorded, and after. */
  readonly beforeDecision: ScoreOutcome;
  readonly ranks: ScoreOutcome;
}

interface Asked {
  readonly office: string;
  readonly masterId: string;
  readonly catalogue: Catalogue;
  readonly units: readonly string[];
  readonly seed: number;
}

/** The two rounds of the catalogue's đợt; null = this province has none. */
export function roundsOf(catalogue: Catalogue): { readonly self: Period; readonly explain: Period } | null {
  const of = (round: 'self' | 'explain'): Period | undefined =>
    catalogue.periods.find((period) => period.scoring?.round === round);
  const [self, explain] = [of('self'), of('explain')];
  return self && explain ? { self, explain } : null;
}

export class ScoringPlay {
  private readonly office: Office;
  private readonly council: Council;
  private readonly rounds: { readonly self: Period; readonly explain: Period };

  constructor(
    private readonly desk: Desk,
    private readonly asked: Asked,
    private readonly tell: Tell,
  ) {
    this.office = new Office(desk, asked.office);
    this.office.open = asked.masterId;
    this.council = new Council(desk, { office: asked.office, luck: dice(asked.seed ^ 0xc0c0) });
    const rounds = roundsOf(asked.catalogue);
    if (rounds === null) throw new Error(`Danh mục ${asked.catalogue.province.id} không có đợt chấm điểm`);
    this.rounds = rounds;
  }

  /** @param whenCollected called after each round, when its workbooks are final */
  whole(whenCollected: () => void = () => undefined): Scored {
    const { self, explain } = this.rounds;
    this.round('Tự chấm điểm', self, this.asked.units);
    const submitted = someReceived(this.office, self);
    whenCollected();
    this.to(moment(self.lock, '24:00') + 3_600_000);
    const made = this.job('Lập sổ chấm điểm', { job: 'scoreBook', period: self.code });
    const bookId = made.bookId ?? '';
    this.council.appraise(bookId, 'first');
    this.job('Thẩm định lần một', { job: 'scoreBook', period: self.code });
    this.to(moment(explain.from > self.lock ? explain.from : explain.cutOff, '08:00'));
    const explained = this.round('Giải trình', explain, null);
    whenCollected();
    this.job('Nhận giải trình', { job: 'scoreBook', period: self.code });
    this.council.appraise(bookId, 'second');
    const appraised = this.job('Thẩm định lần hai', { job: 'scoreBook', period: self.code });
    const beforeDecision = this.forLeaders();
    this.council.decide(bookId, { number: '309', symbol: 'QĐ-UBND', date: printDate(explain.lock) });
    this.to(moment(explain.lock, '24:00'));
    this.job('Ghi nhận quyết định', { job: 'scoreBook', period: self.code });
    const scheme = this.asked.catalogue.schemes.find((one) => one.id === self.scoring?.scheme);
    return {
      bookId,
      scheme: scheme?.name ?? '',
      trial: scheme?.trial === true,
      units: this.asked.units.length,
      submitted,
      explained,
      outcome: appraised,
      beforeDecision,
      ranks: this.forLeaders(),
    };
  }

  private forLeaders(): ScoreOutcome {
    return this.office.ask('scoreOutcome', { period: this.rounds.self.code, forLeaders: true });
  }

  /**
   * Published, filled, ticked and collected; how many units had something to answer. `units` null = all units that the
   * add-in asks.
   */
  private round(name: string, period: Period, units: readonly string[] | null): number {
    this.to(moment(period.cutOff, '08:00'));
    this.job(`${name}: tạo biểu`, { job: 'issue', period: period.code, ...(units === null ? {} : { units }) });
    const asked = this.lines(period)
      .filter((line) => line.fileId !== null)
      .map((line) => line.unit);
    asked.forEach((unit, index) => {
      this.tell(name, index, asked.length, unit);
      const player = this.player(unit, index);
      player.fill(period.name);
      player.tick(true);
    });
    this.tell(name, asked.length, Math.max(asked.length, 1), '');
    this.job(`${name}: nhận báo cáo`, { job: 'collect', period: period.code });
    return asked.length;
  }

  private player(unit: string, index: number): UnitPlayer {
    return new UnitPlayer(
      {
        unit,
        ...personsOf(this.desk, this.asked.catalogue, unit),
        seed: this.asked.seed * 2003 + index,
        slips: [],
        hue: false,
      },
      this.asked.catalogue,
      { choice: (_field, code) => choiceLabel(code), sourceSystem: '' },
    );
  }

  private lines(period: Period): StatusView['lines'] {
    return this.office.ask('status', { period: period.code }).lines;
  }

  private job(step: string, request: JobRequest): JobOutcome {
    return this.office.job(request, (progress) => this.tell(step, progress.at, progress.of, progress.text));
  }

  /** Nothing happens in these weeks: the hourly run without any result would be played two thousand times. */
  private to(at: number): void {
    const seconds = (at - this.desk.clock.now()) / 1000;
    if (seconds > 0) this.desk.clock.jump(seconds);
  }
}
