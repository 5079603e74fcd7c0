/** Does the same to several units, one after the other, and can be stopped between two. What is done stays done. */
import { useRef, useState } from 'preact/hooks';
import { messageOf } from './said';

export interface At {
  readonly count: number;
  readonly of: number;
  readonly stopping: boolean;
}
/** `failure` = the sentence that stopped it, '' = none. */
export interface Ended {
  readonly count: number;
  readonly of: number;
  readonly failure: string;
}

export function useOneByOne<T>(act: (line: T) => Promise<void>): {
  readonly view: At | null;
  run(lines: readonly T[]): Promise<Ended>;
  stop(): void;
} {
  const [view, show] = useState<At | null>(null);
  const wanted = useRef(true);
  return {
    view,
    async run(lines) {
      let count = 0;
      let failure = '';
      wanted.current = true;
      try {
        for (const line of lines) {
          if (!wanted.current) break;
          show({ count, of: lines.length, stopping: false });
          await act(line);
          count += 1;
        }
      } catch (error) {
        failure = messageOf(error);
      }
      show(null);
      return { count, of: lines.length, failure };
    },
    stop() {
      wanted.current = false;
      show((now) => now && { ...now, stopping: true });
    },
  };
}
