/** A message ready to be pasted into Zalo: may be mended first, copied by one click, or by hand where the browser does not allow it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { trackWords } from '../../text/track';

const words = trackWords.zalo;

/** Google's frame has no right to the clipboard by itself; the older way works within a click. */
function copied(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

export function Zalo(props: { readonly text: string; readonly onClose: () => void }) {
  const [text, write] = useState(props.text);
  const [said, say] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => { area.current?.focus(); }, []);
  return (
    <div class="decision" onKeyDown={(event) => { if (event.key === 'Escape') props.onClose(); }}>
      <label>{words.label}<textarea ref={area} rows={8} value={text} onInput={(event) => write(event.currentTarget.value)} /></label>
      <p role="status" class={said === '' ? 'quiet' : 'done'}>{said}</p>
      <div class="actions">
        <button class="main" type="button" onClick={() => { if (area.current) say(copied(area.current) ? words.copied : words.byHand); }}>{words.copy}</button>
        <button type="button" onClick={props.onClose}>{words.close}</button>
      </div>
    </div>
  );
}
