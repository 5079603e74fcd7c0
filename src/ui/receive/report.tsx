/** The sealed answer of the opened unit, row by row: read when it is wanted, drawn a page of rows at a time. */
import { useState } from 'preact/hooks';
import type { FoundThere, ReportRow, SealedReport } from '../../app/receive/sealed-report';
import { receiveWords } from '../../text/windows/receive';
import { ask } from '../call';
import type { RowReason } from './return-form';

const words = receiveWords.report;
const PAGE = 20;
const FOUND = 'found';
const ALL = 'all';

interface Props {
  readonly unit: string;
  readonly period: string;
  readonly reasons: readonly RowReason[];
  /** null = this report can not be given back. */ readonly onReason: ((reason: RowReason) => void) | null;
}

export function Report(props: Props) {
  const [report, setReport] = useState<SealedReport | null>(null);
  const [failure, setFailure] = useState('');
  const read = (): void => {
    setFailure('');
    ask('sealedReport', { unit: props.unit, period: props.period }).then(setReport, (error: Error) =>
      setFailure(error.message),
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
      {report && <Rows report={report} {...props} />}
    </details>
  );
}

function Rows({ report, reasons, onReason }: Props & { readonly report: SealedReport }) {
  const found = report.rows.filter((row) => row.findings.length > 0);
  const [shown, show] = useState(found.length > 0 ? FOUND : ALL);
  const [pages, turn] = useState(1);
  const rows = shown === FOUND ? found : shown === ALL ? report.rows : report.rows.filter((row) => row.form === shown);
  const drawn = rows.slice(0, pages * PAGE);
  return (
    <>
      {report.general.length > 0 && (
        <>
          <h2>{words.general}</h2>
          <Findings findings={report.general} />
        </>
      )}
      <label>
        {words.show}
        <select
          value={shown}
          onChange={(event) => {
            show(event.currentTarget.value);
            turn(1);
          }}
        >
          <option value={FOUND}>{words.found(found.length)}</option>
          <option value={ALL}>{words.all(report.rows.length)}</option>
          {report.forms.map((one) => (
            <option key={one.form} value={one.form}>
              {words.form(one.label, one.rows)}
            </option>
          ))}
        </select>
      </label>
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
          />
        ))}
      </ul>
      {rows.length > drawn.length && (
        <div class="actions">
          <button type="button" onClick={() => turn(pages + 1)}>
            {words.more(Math.min(PAGE, rows.length - drawn.length))}
          </button>
        </div>
      )}
    </>
  );
}

function Row({
  row,
  before,
  given,
  onReason,
}: {
  readonly row: ReportRow;
  readonly before: string | null;
  readonly given: boolean;
  readonly onReason: Props['onReason'];
}) {
  const beside = [
    ...(row.prior === null ? [] : [words.prior(before ?? '', row.prior)]),
    ...(row.median === null ? [] : [words.median(row.median.shown, row.median.units)]),
  ];
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
      {beside.length > 0 && (
        <span class="quiet">
          {beside.join('. ')}.<br />
        </span>
      )}
      {row.explanation !== null && (
        <span class="quiet">
          {words.explanation}: {row.explanation}
          <br />
        </span>
      )}
      <Findings findings={row.findings} />
      {row.link && (
        <a href={row.link} target="_blank" rel="noopener" aria-label={`${words.openCell}: ${row.title}`}>
          {words.openCell}
        </a>
      )}{' '}
      {onReason &&
        (given ? (
          <span class="quiet">{words.inReturn}</span>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={`${words.giveBack} ${row.title}`}
            onClick={() =>
              onReason({ form: row.form, row: row.row, title: row.title, text: row.findings[0]?.phrase ?? '' })
            }
          >
            {words.giveBack}
          </button>
        ))}
    </li>
  );
}

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
