/**
 * Everything that the figures of a period depend on, and its fingerprint. Sealed reports and issued forms enter by
 * their own fingerprints, so no text of the whole province is made. The figures are computed from these inputs alone:
 * with the same build, equal fingerprints mean equal tabs.
 */
import type { ConsolidateAsk, Defined, EarlierOnly, SubmissionSeen } from '../../core/consolidate/consolidate';
import { HEADLINE_ROWS } from '../../core/consolidate/overview';
import type { Target } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import { marksOf } from '../../core/submission/quality';
import { isHandedIn } from '../../core/submission/submission';
import type { AdjustmentRecord, FileRecord } from '../../tables/ledger-book';
import { buildId } from '../build-id';
import type { Coder } from '../ports';
import { judgedDue } from '../work/due';
import { rowsApart } from '../work/held/row-owners';
import { catalogueOfFiles, isOldTemplate, isOtherPeriod, readable } from '../work/issued';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { earlierOnly, sealedReports, type SealedReports } from './sealed-reports';

export interface FigureInputs extends SealedReports, Pick<ConsolidateAsk, 'period'> {
  readonly catalogue: Defined;
  /** How today's catalogue measures each target. */
  readonly measures: readonly Pick<Target, 'code' | 'measuredBy'>[];
  /** In protocol order. */
  readonly units: readonly Unit[];
  readonly submissions: readonly SubmissionSeen[];
  /** The version of each unit's report that counts now. */
  readonly counted: Readonly<Record<string, number>>;
  readonly earlier: readonly EarlierOnly[];
  readonly apart: ReadonlySet<string>;
  readonly adjustments: readonly AdjustmentRecord[];
  readonly files: Readonly<Record<string, Pick<FileRecord, 'fileId' | 'sheetIds'>>>;
}

/** Works only on what was read. */
export function figureInputs(open: PeriodWork): FigureInputs {
  const reports = sealedReports(open);
  const { province, units, periods, indicators, tasks, headings, targets, matrix, ...others } = catalogueOfFiles(open);
  const settings = others.settings.filter(({ key }) => key === HEADLINE_ROWS || key.startsWith('plan.'));
  return {
    ...reports,
    period: open.period,
    catalogue: { province, units, periods, indicators, tasks, headings, targets, matrix, settings },
    measures: open.catalogue.targets.map(({ code, measuredBy }) => ({ code, ...(measuredBy ? { measuredBy } : {}) })),
    units: open.units,
    submissions: submissionsOf(open),
    counted: countedVersions(open),
    earlier: earlierOnly(open),
    apart: rowsApart(open, reports.templates),
    adjustments: open.ledger.adjustments(open.period.code),
    files: filesOf(open),
  };
}

const submissionsOf = (open: PeriodWork): readonly SubmissionSeen[] =>
  open.units.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    if (!submission) return [];
    const marks = marksOf(submission).map(({ task, quality, note }) => [task, { quality, note }] as const);
    const overdue = !isHandedIn(submission.state) && open.world.clock.now() > judgedDue(open, submission).at;
    return [
      {
        unit: unit.code,
        state: submission.state,
        flags: {
          ...submission.flags,
          overdue,
          oldTemplate: submission.state !== 'closed' && readable(() => isOldTemplate(open, unit.code))[0] === true,
          ...(isHandedIn(submission.state) && readable(() => isOtherPeriod(open, unit.code))[0]
            ? { otherDates: true as const }
            : {}),
        },
        fileId: fileOf(open, unit.code)?.fileId ?? null,
        ...(marks.length > 0 ? { quality: Object.fromEntries(marks) } : {}),
      },
    ];
  });

const countedVersions = (open: PeriodWork): Readonly<Record<string, number>> =>
  Object.fromEntries(
    open.ledger
      .submissions(open.period.code)
      .flatMap(({ unit, state, version }) => (isHandedIn(state) ? [[unit, version] as const] : [])),
  );

const filesOf = (open: PeriodWork): FigureInputs['files'] =>
  Object.fromEntries(
    open.units.flatMap(({ code }) => {
      const file = fileOf(open, code);
      return file ? [[code, { fileId: file.fileId, sheetIds: file.sheetIds }] as const] : [];
    }),
  );

/** What the office asks the leaders, the letter that asked the units, and the day to explain enter no figure. */
const figuresOnly = ({
  direction: _,
  letter: __,
  explainBy: ___,
  ...period
}: Period): Omit<Period, 'direction' | 'letter' | 'explainBy'> => period;

/** The *Sổ chung* of a unit enters no figure. */
const unitOnly = ({ groupBook: _, ...unit }: Unit): Omit<Unit, 'groupBook'> => unit;

/** SHA-256 (hex) of the inputs and of the build that lays them out. One call of the coder. */
export function fingerprintOf(
  { templates: _, seals, apart, period, catalogue, units, ...others }: FigureInputs,
  coder: Pick<Coder, 'sha256'>,
) {
  return coder.sha256(
    JSON.stringify({
      build: buildId(),
      ...others,
      units: units.map(unitOnly),
      period: figuresOnly(period),
      catalogue: {
        ...catalogue,
        units: catalogue.units.map(unitOnly),
        periods: catalogue.periods.map(figuresOnly),
      },
      apart: [...apart].sort(),
      seals: seals.map(({ unit, version, fingerprint, timeliness }) => [unit, version, fingerprint, timeliness]),
    }),
  );
}
