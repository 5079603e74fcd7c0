/** The first step: how many files will be made. Units do not see them yet. */
import type { JobStarted } from '../../app/api';
import type { IssuingView } from '../../app/issue/view';
import { issueWords } from '../../text/windows/issue-page';
import { closeWindow } from '../call';

interface Props {
  readonly view: IssuingView;
  readonly started: JobStarted;
  readonly onGo: () => void;
}

export function Make({ view, started, onGo }: Props) {
  return (
    <>
      <p>{issueWords.make.why}</p>
      <ul>
        {started.plan.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button class="main" type="button" onClick={onGo}>
          {issueWords.make.button(view.units.filter((unit) => unit.link === null).length)}
        </button>
        <button type="button" onClick={closeWindow}>
          {issueWords.close}
        </button>
      </div>
    </>
  );
}
