import { useState } from 'preact/hooks';
import { failedBy, type Said } from './said';

/** One request at a time, with what is being done and what became of it. */
export function useWork() {
  const [busy, setBusy] = useState('');
  const [said, say] = useState<Said | null>(null);
  const during = async (what: string, act: () => Promise<void>): Promise<void> => {
    setBusy(what);
    say(null);
    try {
      await act();
    } catch (error) {
      say(failedBy(error));
    }
    setBusy('');
  };
  return { busy, said, say, during };
}
