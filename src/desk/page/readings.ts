/**
 * Which reading of a file may still be shown: the latest one of the file that the person opened last. It reads nothing
 * itself.
 */
export class Readings {
  private wanted: string | null = null;
  private begun = 0;

  /** The person opens this file, or none. */
  want(fileId: string | null): void {
    this.wanted = fileId;
  }

  isWanted(fileId: string): boolean {
    return this.wanted === fileId;
  }

  /** Begins a reading. The returned function reports later whether it may still be shown. */
  begin(fileId: string): () => boolean {
    const turn = (this.begun += 1);
    return () => this.wanted === fileId && turn === this.begun;
  }
}
