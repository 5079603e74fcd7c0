/**
 * Repeats one request for several units, one after the other. It can be stopped between two units; finished units stay
 * finished.
 */
import { useRef, useState } from 'preact/hooks';
import { messageOf } from './said';

export interface At {
  readonly count: number;
  readonly of: number;
  readonly stopping: boolean;
}
/** `failure` is the sentence of the request that failed, '' when none failed. */
export interface Ended {
  readonly count: number;
  readonly of: number;
  readonly failure: string;
}

export interface OneByOne<T> {
  /** null while nothing runs. */
  readonly view: At | null;
  run(lines: readonly T[]): Promise<Ended>;
  stop(): void;
}

export function useOneByOne<T>(act: (line: T) => Promise<void>): OneByOne<T> {
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
