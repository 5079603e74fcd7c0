/** Tables of the offline proof: what differs, every unit's seal, the adjustments. */
import type { ProofContent } from '../../app/proof/proof-content';
import { proofWords as words } from '../../text/windows/rare/proof-page';
import type { UnitVerdict, Verdict } from './compare';

interface Both {
  readonly content: ProofContent;
  readonly verdict: Verdict;
}

const Heads = ({ names }: { readonly names: readonly string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

export function Differences({ content, verdict: { differences } }: Both) {
  if (differences.length === 0) return null;
  const nameOf = (unit: string | null): string => content.units.find(({ code }) => code === unit)?.name ?? '';
  const { where, unit, what, written, counted } = words.columns;
  return (
    <section>
      <h2>{words.differences}</h2>
      <table class="rows">
        <Heads names={[where, unit, what, written, counted]} />
        <tbody>
          {differences.map((one, at) => (
            <tr key={at}>
              <td>{`${words.tabs[one.tab]}: ${one.label}`}</td>
              <td>{nameOf(one.unit)}</td>
              <td>{words.what[one.what]}</td>
              <td class="number">{one.written === '' ? words.blank : one.written}</td>
              <td class="number">{one.counted === '' ? words.blank : one.counted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stateOf({ code, seal, counts, version }: UnitVerdict, verdict: Verdict): string {
  const cells = verdict.differences.filter(({ unit }) => unit === code).length;
  return [
    words.seals[seal],
    ...(version > 0 && !counts ? [words.notCounted] : []),
    ...(cells > 0 ? [words.cellsDiffer(cells)] : []),
  ].join('; ');
}

export function Units({ verdict }: Pick<Both, 'verdict'>) {
  const { unit, version, state, seal } = words.columns;
  return (
    <section>
      <h2>{words.units}</h2>
      <table class="rows">
        <Heads names={[unit, version, state, seal]} />
        <tbody>
          {verdict.units.map((one) => (
            <tr key={one.code}>
              <td>{one.name}</td>
              <td>{one.version === 0 ? '' : one.version}</td>
              <td>{stateOf(one, verdict)}</td>
              <td class="code">{one.fingerprint}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Adjustments({ content: { adjustments, units, rows } }: Pick<Both, 'content'>) {
  const counted = adjustments.filter((one) =>
    units.some(({ code, version, counts }) => code === one.unit && version === one.version && counts),
  );
  if (counted.length === 0) return null;
  const { row, amount, reason } = words.adjustmentColumns;
  return (
    <section>
      <h2>{words.adjustments}</h2>
      <table class="rows">
        <Heads names={[words.columns.unit, row, amount, reason]} />
        <tbody>
          {counted.map((one, at) => (
            <tr key={at}>
              <td>{units.find(({ code }) => code === one.unit)?.name}</td>
              <td>{rows.find(({ key }) => key === one.row)?.label}</td>
              <td class="number">{one.amount.replace('.', ',')}</td>
              <td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const Limits = () => (
  <section>
    <h2>{words.limits}</h2>
    <ul>
      {words.limitLines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
