/** What a correction changes, in sections. Where the office would look for something, its absence is named. */
import type { Effect } from '../../app/corrections/effect';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import { Headings } from '../headings';

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

interface ChangesProps {
  readonly label: string;
  readonly lines: Effect['totals'];
}

export const ChangesTable = ({ label, lines }: ChangesProps) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={label}>
    <table class="rows">
      <Headings columns={[words.columns.cell, words.columns.was, words.columns.now]} />
      <tbody>
        {lines.map(({ title, was, now }) => (
          <tr key={title}>
            <td>{title}</td>
            <td>{was}</td>
            <td>
              <b>{now}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const EffectShown = ({ effect }: { readonly effect: Effect }) => (
  <>
    {effect.totals.length === 0 ? (
      <p>{words.noTotals}</p>
    ) : (
      <>
        <h3>{words.totals(effect.totals.length)}</h3>
        <ChangesTable label={words.totals(effect.totals.length)} lines={effect.totals} />
      </>
    )}
    {effect.rates.length > 0 && (
      <>
        <h3>{words.rates}</h3>
        <Lines lines={effect.rates} />
      </>
    )}
    {effect.beside.length > 0 && <Lines lines={effect.beside} />}
    <h3>{words.rests}</h3>
    {effect.documents.length === 0 ? <p>{words.noRests}</p> : <Lines lines={effect.documents} />}
    <p class="quiet">{words.code(effect.codeWas, effect.codeNow)}</p>
  </>
);
