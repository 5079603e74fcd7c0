/** What a form takes from earlier periods costs the same after eight periods and after forty, and is the same. */
import type { Period } from '../../../src/core/catalogue/period';
import type { Unit } from '../../../src/core/catalogue/unit';
import { canonicalText, type Seal } from '../../../src/core/submission/seal';
import { recordOf } from '../../../src/app/collect/seal-record';
import { earlierOnly } from '../../../src/app/consolidate/sealed-reports';
import { ownPlanOf } from '../../../src/app/receive/own-plan';
import { keepIssued } from '../../../src/app/work/issued';
import { templatesFor } from '../../../src/core/issue/asked';
import { templatesToday } from '../../../src/app/work/open-period';
import type { PeriodWork } from '../../../src/app/work/period-work';
import { LedgerOnDesk } from './ledger-on-desk';

const UNITS = ['CQ-SNV', 'CQ-STC', '568'];
/** The last year is that of the plan in the catalogue. */
const FIRST_YEAR = 2008;

/** The cycle of 2019 in every year. */
function periodsOf(all: readonly Period[]): readonly Period[] {
  const year = all.filter((one) => one.cycle === all.find(({ code }) => code === '2019-Q1')?.cycle);
  return Array.from({ length: 12 }, (_, at) => FIRST_YEAR + at).flatMap((now) =>
    year.map(
      (one) =>
        JSON.parse(
          JSON.stringify(one)
            .replace(/2018/g, String(now - 1))
            .replace(/2019/g, String(now)),
        ) as Period,
    ),
  );
}

function sealOf(on: LedgerOnDesk, unit: string, period: string, figure: number): Seal {
  const value = { kind: 'number', scaled: figure, decimals: 0 } as const;
  const cells = ['1.1', '1.2'].map((row) => ({ row, field: 'value', value, a1: 'F9', shown: '' }));
  const unsealed: Omit<Seal, 'fingerprint'> = {
    unit,
    period,
    version: 2,
    fileId: 'F',
    sealedAt: 1.55e12 + figure,
    sealedBy: null,
    evidence: { unseenAt: null, seenAt: 1, modifiedAt: 1, modifiedBy: null },
    timeliness: 'onTime',
    forms: [{ form: 'indicator', tab: 'Biểu', sheetId: 1, template: 't', cells }],
    findings: [],
  };
  return { ...unsealed, fingerprint: on.world.coder.sha256(canonicalText(unsealed)) };
}

/** A province that reported in `count` periods before the one at work. */
function province(count: number) {
  const on = new LedgerOnDesk();
  const catalogue = { ...on.catalogue, periods: periodsOf(on.catalogue.periods) };
  const units = UNITS.map((code) => catalogue.units.find((one) => one.code === code)).filter(
    (one): one is Unit => one !== undefined,
  );
  // The period at work is the third of its year, so that the year has earlier ones.
  const last = catalogue.periods.length - 2;
  const codes = catalogue.periods.slice(last - count, last).map(({ code }) => code);
  codes.forEach((code, at) => {
    on.play(code, UNITS);
    const ledger = on.open([code]);
    const period = catalogue.periods.find((one) => one.code === code);
    if (!period) throw new Error(code);
    UNITS.forEach((unit, n) => {
      const seal = sealOf(on, unit, code, at * 100 + n);
      const [file, stood] = [ledger.file(unit, code), ledger.submission(unit, code)];
      if (!file || !stood) throw new Error(unit);
      ledger.put({
        file: {
          ...file,
          issued: keepIssued({ ledger, catalogue, period }, templatesFor(catalogue, { unit, period, seals: [] })),
        },
        seal: recordOf(seal, `${unit} ${code}`, JSON.stringify(seal)),
        submission: { ...stood, version: 2 },
      });
    });
    ledger.flush();
  });
  const period = catalogue.periods[last];
  if (!period) throw new Error('period');
  const open = (periods: readonly string[] = [period.code]): PeriodWork => ({
    world: on.world,
    office: {} as PeriodWork['office'],
    ledger: on.open(periods),
    listed: catalogue,
    catalogue,
    period,
    asked: units,
    units,
  });
  return { on, codes, open };
}

const PROVINCES = [8, 40].map(province);

const asked = (open: PeriodWork): unknown => UNITS.map((unit) => templatesToday(open, unit));

test('the forms of a period cost one call of the same bytes after 8 and after 40 periods, and are those of the whole ledger', () => {
  const costs = PROVINCES.map(({ on, codes, open }) => {
    const part = open();
    let made: unknown;
    const cost = on.measured(() => {
      made = asked(part);
    });
    expect(cost.calls).toBe(1);
    expect(made).toEqual(asked(open([...codes, part.period.code])));
    expect(JSON.stringify(made)).toContain('"cumulative"');
    return cost.bytes;
  });
  expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(1.05);
});

test('what the consolidation and the list of units ask of earlier periods grows with the year alone', () => {
  const costs = PROVINCES.map(({ on, open }) => {
    const [figures, plans] = [open(), open()];
    const consolidated = on.measured(() => {
      expect(earlierOnly(figures)).toEqual([]);
    });
    const tracked = on.measured(() => {
      for (const unit of plans.units) ownPlanOf(plans, unit, 1.56e12);
    });
    expect([consolidated.calls, tracked.calls <= 1]).toEqual([1, true]);
    return consolidated.bytes + tracked.bytes;
  });
  expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(1.05);
});

test('a period reads no text that was issued in another, although the catalogue is the same', () => {
  const [{ on, codes, open } = province(1)] = PROVINCES;
  const code = codes[codes.length - 1] ?? '';
  const ledger = on.open([code]);
  const key = ledger.file('568', code)?.issued.catalogue ?? '';
  expect(on.measured(() => expect(ledger.kept.read(key)).toMatchObject({ period: code })).calls).toBe(0);
  expect(open().ledger.hasFiles(code)).toBe(true);
});
