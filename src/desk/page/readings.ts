/** Which reading of a file may still be shown: the latest one of the file that the person asked for last. It reads nothing itself. */
export class Readings {
  private wanted: string | null = null;
  private begun = 0;

  /** The person asks for this file, or for none. */
  want(fileId: string | null): void {
    this.wanted = fileId;
  }

  isWanted(fileId: string): boolean {
    return this.wanted === fileId;
  }

  /** A reading begins; the answer tells later whether it may still be shown. */
  begin(fileId: string): () => boolean {
    const turn = (this.begun += 1);
    return () => this.wanted === fileId && turn === this.begun;
  }
}
