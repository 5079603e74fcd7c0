/** The last automatic look on the first screen: quiet while it works, an alert when none came for three hours. */
import type { StatusView } from '../../app/api';
import { statusWords } from '../../text/windows/page';

export function AutomaticLookLine({ automatic }: { readonly automatic: StatusView['automatic'] }) {
  if (!automatic.late) return <p class="quiet">{automatic.text}</p>;
  return (
    <p class="failed" role="alert">
      {automatic.text} {statusWords.looksStopped}
    </p>
  );
}
