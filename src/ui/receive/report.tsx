/** The sealed report of the open unit, row by row: read when it is unfolded, shown a page of rows at a time. */
import { useState } from 'preact/hooks';
import type { FoundThere, ReportRow, SealedReport } from '../../app/receive/sealed-report';
import { receiveWords } from '../../text/windows/receive';
import { ask } from '../call';
import { Choose } from '../choose';
import { messageOf } from '../said';
import { MarkQuality, type ReportSeen } from './quality';
import type { RowReason } from './return-form';

const words = receiveWords.report;
const PAGE = 20;
const FOUND = 'found';
const ALL = 'all';

interface Props {
  readonly unit: string;
  readonly period: string;
  readonly reasons: readonly RowReason[];
  /** null: this report cannot be given back. */
  readonly onReason: ((reason: RowReason) => void) | null;
}

export function Report(props: Props) {
  const [report, setReport] = useState<SealedReport | null>(null);
  const [failure, setFailure] = useState('');
  const read = (): void => {
    setFailure('');
    ask('sealedReport', { unit: props.unit, period: props.period }).then(setReport, (error: unknown) =>
      setFailure(messageOf(error)),
    );
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !report) read();
      }}
    >
      <summary>{words.summary}</summary>
      {failure && (
        <>
          <p class="failed" role="alert">
            {failure}
          </p>
          <button type="button" onClick={read}>
            {words.again}
          </button>
        </>
      )}
      {!report && !failure && <p role="status">{words.loading}</p>}
      {report && <Rows report={report} onMarked={read} {...props} />}
    </details>
  );
}

/** The rows to show. @param shown FOUND, ALL or a form code */
function rowsOf(report: SealedReport, shown: string): readonly ReportRow[] {
  if (shown === FOUND) return report.rows.filter((row) => row.findings.length > 0);
  return shown === ALL ? report.rows : report.rows.filter((row) => row.form === shown);
}

interface RowsProps extends Props {
  readonly report: SealedReport;
  readonly onMarked: () => void;
}

function Rows({ report, reasons, onReason, period, onMarked }: RowsProps) {
  const found = rowsOf(report, FOUND).length;
  const [shown, show] = useState(found > 0 ? FOUND : ALL);
  const [pages, turn] = useState(1);
  const rows = rowsOf(report, shown);
  const drawn = rows.slice(0, pages * PAGE);
  return (
    <>
      <Since since={report.since} />
      {report.general.length > 0 && (
        <>
          <h2>{words.general}</h2>
          <Findings findings={report.general} />
        </>
      )}
      <Choose
        label={words.show}
        value={shown}
        choices={[
          { value: FOUND, label: words.found(found) },
          { value: ALL, label: words.all(report.rows.length) },
          ...report.forms.map((one) => ({ value: one.form, label: words.form(one.label, one.rows) })),
        ]}
        onChoose={(chosen) => {
          show(chosen);
          turn(1);
        }}
      />
      <p class="quiet" aria-live="polite">
        {rows.length === 0 ? words.none : words.shown(drawn.length, rows.length)}
      </p>
      <ul class="parts">
        {drawn.map((row) => (
          <Row
            key={`${row.form} ${row.row}`}
            row={row}
            before={report.before}
            given={reasons.some((one) => one.form === row.form && one.row === row.row)}
            onReason={onReason}
            seen={{ unit: report.unit, period, version: report.version }}
            onMarked={onMarked}
          />
        ))}
      </ul>
      <More left={rows.length - drawn.length} onMore={() => turn(pages + 1)} />
    </>
  );
}

/** What the unit changed since its version before. */
const Since = ({ since }: Pick<SealedReport, 'since'>) =>
  since === null ? null : (
    <>
      <h2>{words.since(since.version, since.changes.length)}</h2>
      <ul>
        {since.changes.map(({ form, row, title, heading, was, now }) => (
          <li key={`${form} ${row} ${heading}`}>
            {title}, {heading}: {was || words.blank} → <b>{now || words.blank}</b>
          </li>
        ))}
      </ul>
    </>
  );

const More = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) =>
  left <= 0 ? null : (
    <div class="actions">
      <button type="button" onClick={onMore}>
        {words.more(Math.min(PAGE, left))}
      </button>
    </div>
  );

interface RowProps {
  readonly row: ReportRow;
  readonly before: string | null;
  /** Its reason is in the form already. */
  readonly given: boolean;
  readonly onReason: Props['onReason'];
  readonly seen: ReportSeen;
  readonly onMarked: () => void;
}

function Row({ row, before, given, onReason, seen, onMarked }: RowProps) {
  return (
    <li>
      <b>{row.title}</b>
      <br />
      {row.entries.length === 0
        ? words.empty
        : row.entries.map((one) => (
            <span key={one.heading}>
              {one.heading}: {one.shown}
              <br />
            </span>
          ))}
      <Beside row={row} before={before} />
      <Findings findings={row.findings} />
      {row.link && (
        <a href={row.link} target="_blank" rel="noopener" aria-label={`${words.openCell}: ${row.title}`}>
          {words.openCell}
        </a>
      )}{' '}
      {onReason && <GiveBack row={row} given={given} onReason={onReason} />}
      {row.mark && <MarkQuality task={row.row} title={row.title} mark={row.mark} seen={seen} onMarked={onMarked} />}
    </li>
  );
}

/** What the row is compared with, and the unit's own explanation. */
function Beside({ row, before }: Pick<RowProps, 'row' | 'before'>) {
  const compared = [
    ...(row.prior === null ? [] : [words.prior(before ?? '', row.prior)]),
    ...(row.median === null ? [] : [words.median(row.median.shown, row.median.units)]),
  ];
  return (
    <>
      {compared.length > 0 && (
        <span class="quiet">
          {compared.join('. ')}.<br />
        </span>
      )}
      {row.explanation !== null && (
        <span class="quiet">
          {words.explanation}: {row.explanation}
          <br />
        </span>
      )}
    </>
  );
}

interface GiveBackProps extends Pick<RowProps, 'row' | 'given'> {
  readonly onReason: (reason: RowReason) => void;
}

const GiveBack = ({ row: { form, row, title, findings }, given, onReason }: GiveBackProps) =>
  given ? (
    <span class="quiet">{words.inReturn}</span>
  ) : (
    <button
      type="button"
      class="link"
      aria-label={`${words.giveBack} ${title}`}
      onClick={() => onReason({ form, row, title, text: findings[0]?.phrase ?? '' })}
    >
      {words.giveBack}
    </button>
  );

const Findings = ({ findings }: { readonly findings: readonly FoundThere[] }) =>
  findings.length === 0 ? null : (
    <ul>
      {findings.map((one, n) => (
        <li key={n}>
          <b>{one.label}</b>: {one.text}
        </li>
      ))}
    </ul>
  );
