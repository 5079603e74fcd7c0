/** Edits on their way to the desk, in the order in which they were typed. Independent of cells and the screen. */
import type { Typed } from './grid/typed-cells';

export class Outgoing {
  private sending: Promise<void> = Promise.resolve();
  private waiting = 0;

  /** @param write sends edits and reports errors itself. @param settled called when no edit is on its way any more. */
  constructor(
    private readonly write: (fileId: string, edits: readonly Typed[]) => Promise<void>,
    private readonly settled: (fileId: string) => Promise<void>,
  ) {}

  send(fileId: string, edits: readonly Typed[]): void {
    this.waiting += 1;
    this.sending = this.sending.then(async () => {
      if (edits.length > 0) await this.write(fileId, edits);
      this.waiting -= 1;
      if (this.waiting === 0) await this.settled(fileId);
    });
  }

  /** Resolves when everything typed so far has arrived. */
  idle(): Promise<void> {
    return this.sending;
  }
}
