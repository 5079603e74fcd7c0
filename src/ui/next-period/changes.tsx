/** What is taken over, what begins again, the days, and who and which rows are new or gone. */
import type { NextPeriodView } from '../../app/next-period/view';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';

const Part = ({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) => (
  <section>
    <h2>{heading}</h2>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

const Named = ({ heading, names }: { readonly heading: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <details open={names.length <= 8}>
      <summary>{heading}</summary>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );

export const Changes = ({ view }: { readonly view: NextPeriodView }) => (
  <>
    <p class={view.open.length === 0 ? 'done' : 'failed'}>{words.open(view.open)}</p>
    {view.blocked.length > 0 && <Part heading={words.blocked} lines={view.blocked} />}
    <Part heading={words.dates} lines={view.dates} />
    <Part heading={words.carried} lines={view.carried} />
    <Part heading={words.begins} lines={view.begins} />
    {view.joined.length + view.left.length === 0 && <p>{words.sameUnits}</p>}
    <Named heading={words.joined(view.joined.length)} names={view.joined} />
    <Named heading={words.left(view.left.length)} names={view.left} />
    {view.rowsIn.length + view.rowsOut.length === 0 && <p>{words.sameRows}</p>}
    <Named heading={words.rowsIn(view.rowsIn.length)} names={view.rowsIn} />
    <Named heading={words.rowsOut(view.rowsOut.length)} names={view.rowsOut} />
  </>
);
