/** A message to paste into Zalo. */
import { trackWords } from '../../text/windows/track';
import { CopyText } from '../copy-text';

export const Zalo = (props: { readonly text: string; readonly onClose: () => void }) => (
  <div
    class="decision"
    onKeyDown={(event) => {
      if (event.key === 'Escape') props.onClose();
    }}
  >
    <CopyText text={props.text} words={trackWords.zalo} main>
      <button type="button" onClick={props.onClose}>
        {trackWords.zalo.close}
      </button>
    </CopyText>
  </div>
);
