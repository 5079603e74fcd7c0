/**
 * A whole quarter at the desk: the office sets up and publishes; every unit fills with its own accounts, ticks, reads
 * the findings and corrects; the hourly trigger and the office collect; the office consolidates. The events are
 * returned as facts; nothing is printed here.
 */
import type { JobOutcome, JobRequest } from '../../src/app/api';
import { catalogOf } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Period } from '../../src/core/catalogue/period';
import type { Desk } from '../../src/desk/desk';
import { choiceLabel } from '../../src/text/books/unit-book';
import { castOf, pickEvenly, type Cast } from './cast';
import { stillTicked, tickTexts } from './choose-texts';
import { daysOf, periodOf, type Days } from './days';
import { typeForLeaders } from './leaders';
import { Office } from './office';
import { pasteOneStop } from './one-stop-paste';
import { fillContacts, personsOf } from './people';
import { Person } from './person';
import { receivedUnits, someReceived } from './received';
import { UnitPlayer } from './unit-player';

export interface Options {
  readonly seed: number;
  readonly units: number | null;
  readonly province: string;
  readonly period: string;
  /** False = the hourly run is off from the publishing on, so that nothing is collected. Absent: it is on. */
  readonly hourly?: false;
}

/** How many texts the office lets into the report before it consolidates again. */
const TEXTS = 5;

/** Reported while the quarter runs: the step, its progress, and a line for the progress bar. */
export type Tell = (step: string, at: number, of: number, text: string) => void;

export interface StepCost {
  readonly step: string;
  readonly calls: number;
  readonly seconds: number;
}

export interface UnitStory {
  readonly unit: string;
  readonly slips: readonly string[];
  readonly refusedBySheets: readonly string[];
  readonly round: 'first' | 'second' | 'late' | 'never';
}

export interface Quarter {
  readonly masterId: string;
  readonly units: readonly string[];
  /** Tabs of the unit workbooks as they were published, covers and signing sheets included. */
  readonly tabs: number;
  readonly stories: readonly UnitStory[];
  /** Units that got a list of corrections after their first tick. */
  readonly toldToMend: number;
  /**
   * Texts on *Nội dung* that the office ticked after the first Tổng hợp, and how many of the ticks the second one kept.
   */
  readonly texts: { readonly ticked: number; readonly kept: number };
  readonly outcomes: Readonly<Record<string, JobOutcome>>;
  readonly costs: readonly StepCost[];
}

export class QuarterPlay {
  private readonly office: Office;
  private readonly catalogue: Catalogue;
  private readonly period: Period;
  private readonly days: Days;
  private readonly units: readonly string[];
  private readonly outcomes: Record<string, JobOutcome> = {};
  private readonly costs: StepCost[] = [];
  private readonly stories = new Map<string, UnitStory>();
  private readonly players = new Map<string, UnitPlayer>();
  private readonly cast: Cast;
  private toldToMend = 0;

  constructor(
    private readonly desk: Desk,
    private readonly people: { readonly office: string },
    private readonly options: Options,
    private readonly tell: Tell,
  ) {
    const catalogue = catalogOf(options.province);
    if (catalogue === undefined) throw new Error(`Không có danh mục của tỉnh ${options.province}`);
    this.catalogue = catalogue;
    this.period = periodOf(catalogue, options.period);
    this.days = daysOf(this.period, catalogue.holidays);
    const inOrder = [...catalogue.units].sort((a, b) => a.order - b.order).map((unit) => unit.code);
    this.units = options.units === null ? inOrder : pickEvenly(inOrder, options.units);
    this.office = new Office(desk, people.office);
    this.cast = castOf(this.units, options.seed);
  }

  /** Everything up to filled and ticked workbooks, before any collection. */
  filled(): void {
    this.until(this.days.publish);
    this.step('Thiết lập', 'setUp', { job: 'setUp', province: this.options.province });
    fillContacts(this.desk, this.catalogue, this.seat());
    pasteOneStop(this.desk, this.seat(), {
      catalogue: this.catalogue,
      period: this.period,
      units: this.cast.given,
      seed: this.options.seed,
    });
    this.step('Tạo biểu và phát hành', 'issue', this.about('issue'));
    if (this.options.hourly === false) this.desk.triggers.removeOf(this.people.office);
    this.fillAll();
  }

  /** The whole quarter to the published master. */
  /** @param whenCollected called when the units' workbooks are final */
  whole(whenCollected: () => void = () => undefined): Quarter {
    this.filled();
    this.step('Nhận báo cáo, lần một', 'collect', this.about('collect'));
    this.mendAll();
    this.step('Nhận báo cáo, lần hai', 'collectAgain', this.about('collect'));
    this.pastDue();
    this.step('Nhận báo cáo sau hạn', 'collectLate', this.about('collect'));
    if (this.cast.late !== '' && this.handedIn().has(this.cast.late)) this.round(this.cast.late, 'late');
    someReceived(this.office, this.period);
    whenCollected();
    this.step('Tổng hợp', 'consolidate', { job: 'consolidate', period: this.options.period });
    this.step('Tổng hợp lại, không có gì mới', 'consolidateAgain', { job: 'consolidate', period: this.options.period });
    const ticked = tickTexts(this.desk, this.seat(), TEXTS);
    this.step('Tổng hợp sau khi chọn nội dung', 'consolidateChosen', {
      job: 'consolidate',
      period: this.options.period,
    });
    const texts = { ticked: ticked.length, kept: stillTicked(this.desk, this.seat(), ticked) };
    this.forLeaders();
    return {
      masterId: this.office.open ?? '',
      units: this.units,
      tabs: this.tabsOfUnits(),
      stories: this.units.map((unit) => this.storyOf(unit)),
      toldToMend: this.toldToMend,
      texts,
      outcomes: this.outcomes,
      costs: this.costs,
    };
  }

  masterId(): string {
    return this.office.open ?? '';
  }

  private seat(): { readonly office: string; readonly masterId: string } {
    return { office: this.people.office, masterId: this.masterId() };
  }

  private about(job: 'issue' | 'collect'): JobRequest {
    return { job, period: this.options.period, ...(this.options.units === null ? {} : { units: this.units }) };
  }

  private step(name: string, key: string, request: JobRequest): void {
    this.measured(name, () => {
      const outcome = this.office.job(request, (progress) => this.tell(name, progress.at, progress.of, progress.text));
      this.outcomes[key] = outcome;
      if (outcome.masterId !== undefined) this.office.open = outcome.masterId;
    });
  }

  /** *Trang lãnh đạo* and *Sổ lĩnh vực*, from the latest consolidation. */
  private forLeaders(): void {
    const { period } = this.options;
    typeForLeaders(this.desk, {
      office: this.people.office,
      masterId: this.masterId(),
      period,
      leaders: this.desk.province.leaders.map((one) => one.email),
    });
    this.step('Trang lãnh đạo và sổ lĩnh vực', 'leaders', { job: 'leaders', period });
  }

  private measured(step: string, section: () => void): void {
    const before = total(this.desk.counters.byScripts());
    const since = this.desk.clock.now();
    section();
    this.costs.push({
      step,
      calls: total(this.desk.counters.byScripts()) - before,
      seconds: Math.round((this.desk.clock.now() - since) / 100) / 10,
    });
  }

  private fillAll(): void {
    this.until(this.days.fill);
    this.units.forEach((unit, index) => {
      this.tell('Đơn vị nhập', index, this.units.length, unit);
      const player = new UnitPlayer(
        {
          unit,
          ...personsOf(this.desk, this.catalogue, unit),
          seed: this.options.seed * 1009 + index,
          slips: this.cast.slips.get(unit) ?? [],
          hue: unit === this.cast.hue,
          disagrees: unit === this.cast.disagrees,
        },
        this.catalogue,
        { choice: (_field, code) => choiceLabel(code), sourceSystem: 'Số theo hệ thống nguồn' },
      );
      this.players.set(unit, player);
      if (this.cast.silent.has(unit)) return;
      const filled = player.fill(this.period.name);
      this.stories.set(unit, { unit, slips: filled.typed, refusedBySheets: filled.refused, round: 'never' });
      if (unit !== this.cast.late) player.tick(true);
      this.desk.advance(60);
    });
    this.tell('Đơn vị nhập', this.units.length, this.units.length, '');
  }

  /** Every unit with a list of corrections corrects them and ticks again, except the one that never does. */
  private mendAll(): void {
    this.desk.advance(2 * 3600);
    const taken = this.handedIn();
    for (const unit of taken) this.round(unit, 'first');
    const waiting = this.units.filter(
      (unit) =>
        !taken.has(unit) && !this.cast.silent.has(unit) && unit !== this.cast.late && unit !== this.cast.stubborn,
    );
    this.toldToMend = waiting.length + (this.cast.stubborn === '' || taken.has(this.cast.stubborn) ? 0 : 1);
    waiting.forEach((unit, index) => {
      this.tell('Đơn vị sửa theo góp ý', index, waiting.length, unit);
      this.players.get(unit)?.mend();
      this.players.get(unit)?.tick(true);
      this.desk.advance(60);
    });
    this.tell('Đơn vị sửa theo góp ý', waiting.length, Math.max(waiting.length, 1), '');
  }

  /** The due hour passes, the hourly trigger looks on its own, and one unit ticks only now. */
  private pastDue(): void {
    for (const unit of this.handedIn()) if (this.storyOf(unit).round === 'never') this.round(unit, 'second');
    this.until(this.days.afterDue);
    if (this.cast.late === '') return;
    const player = this.players.get(this.cast.late);
    player?.mend();
    player?.tick(true);
    this.desk.advance(600);
  }

  private until(moment: number): void {
    this.desk.advance(Math.max(0, (moment - this.desk.clock.now()) / 1000));
  }

  private tabsOfUnits(): number {
    const office = new Person(this.desk, this.people.office);
    const { lines } = this.office.ask('status', { period: this.options.period });
    return lines.reduce((sum, line) => sum + (line.fileId === null ? 0 : office.tabs(line.fileId).length), 0);
  }

  private storyOf(unit: string): UnitStory {
    return this.stories.get(unit) ?? { unit, slips: [], refusedBySheets: [], round: 'never' };
  }

  private round(unit: string, round: UnitStory['round']): void {
    this.stories.set(unit, { ...this.storyOf(unit), round });
  }

  /** Units whose return is received, from the office's first screen. */
  private handedIn(): ReadonlySet<string> {
    return receivedUnits(this.office, this.period);
  }
}

const total = (calls: Readonly<Record<string, number>>): number =>
  Object.values(calls).reduce((sum, count) => sum + count, 0);
