/** The last step: which units get what, the công văn to copy, and the button that publishes. */
import type { JobStarted } from '../../app/api';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { CopyText } from '../copy-text';
import { Folded } from '../folded';

const words = issueWords.publish;

interface Props {
  readonly view: IssuingView;
  readonly started: JobStarted;
  readonly onGo: () => void;
  readonly onBack: () => void;
  readonly onPaste: () => void;
}

/** Units whose file is made but not published, and that have an account. */
export const toPublish = (view: IssuingView): IssuingView['units'] =>
  view.units.filter((unit) => unit.link !== null && !unit.published && unit.accounts.length > 0);

export function Publish({ view, started, onGo, onBack, onPaste }: Props) {
  const units = toPublish(view);
  const unreached = view.units.filter((unit) => unit.link !== null && unit.accounts.length === 0);
  return (
    <>
      {units.length === 0 && <p>{words.nothing}</p>}
      <ul>
        {started.plan.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Folded
        title={words.who(units.length)}
        items={units.map((unit) => `${unit.name}: ${unit.accounts.join(', ')}`)}
      />
      <Folded title={`${words.noAccount} (${unreached.length})`} items={unreached.map((unit) => unit.name)} />
      <details>
        <summary>{words.dispatch}</summary>
        <CopyText
          text={view.dispatch}
          words={{ label: words.dispatch, copy: words.copy, copied: words.copied, byHand: words.byHand }}
        />
      </details>
      <div class="actions">
        {/* With all files published, a letter may still wait for the daily mail quota: the same job sends it. */}
        <button class="main" type="button" onClick={onGo}>
          {units.length > 0 ? words.button(units.length) : words.rest}
        </button>
        <button type="button" onClick={onBack}>
          {words.back}
        </button>
        {unreached.length > 0 && (
          <button type="button" onClick={onPaste}>
            {words.paste}
          </button>
        )}
      </div>
    </>
  );
}
