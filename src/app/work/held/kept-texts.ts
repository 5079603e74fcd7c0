/**
 * Texts that the ledger keeps under their own fingerprint: what was issued to units, first appraisals, decisions. A
 * text that is not what was kept is never used.
 */
import { Fault } from '../../../core/fault';
import type { IssuedRecord } from '../../../tables/ledger-book';
import { ledgerPlace } from '../../../text/books/ledger-book';
import type { World } from '../../ports';
import type { LedgerSheet } from '../ledger-sheet';
import { textIn } from './proved-seal';

const OF_PERIOD: readonly IssuedRecord['kind'][] = ['templates', 'catalogue', 'period'];

export class KeptTexts {
  private readonly unpacked = new Map<string, unknown>();

  constructor(
    private readonly world: Pick<World, 'coder' | 'clock'>,
    private readonly sheet: LedgerSheet<IssuedRecord>,
  ) {}

  /** Keeps the content and returns its key; the same text is kept once. */
  keep(kind: IssuedRecord['kind'], period: string, content: unknown): string {
    const { coder, clock } = this.world;
    const text = JSON.stringify(content);
    const key = coder.sha256(text);
    // A text that names its period is in no other one.
    const isElsewhere = (): boolean => !OF_PERIOD.includes(kind) && this.sheet.find(key) !== null;
    if (!this.sheet.find(key, period) && !isElsewhere())
      this.sheet.put({ key, period, kind, at: clock.now(), payload: coder.pack(text) });
    return key;
  }

  /** Keeps the content in the row of another one of the period that is no longer needed; null = in a row of its own. */
  keepOver(over: string | null, kind: IssuedRecord['kind'], period: string, content: unknown): void {
    const { coder, clock } = this.world;
    const text = JSON.stringify(content);
    const record = { key: coder.sha256(text), period, kind, at: clock.now(), payload: coder.pack(text) };
    if (over === null) this.sheet.put(record);
    else this.sheet.putOver(over, record);
  }

  /** Writes a text over its damaged or lost row when it has that key; returns false when it has another. */
  putBack(record: Pick<IssuedRecord, 'key' | 'kind' | 'period'>, content: unknown): boolean {
    const { coder, clock } = this.world;
    const text = JSON.stringify(content);
    if (coder.sha256(text) !== record.key) return false;
    this.sheet.putBack({ ...record, at: this.sheet.find(record.key)?.at ?? clock.now(), payload: coder.pack(text) });
    return true;
  }

  /** What was kept under this key, checked against it. Throws a Fault when it is lost or is not what was kept. */
  read(key: string): unknown {
    const known = this.unpacked.get(key);
    if (known !== undefined) return known;
    const record = this.sheet.find(key);
    const text = record === null ? '' : textIn(this.world.coder, record.payload);
    if (text === '' || this.world.coder.sha256(text) !== key) {
      const where = ledgerPlace('issued', { unit: '', row: this.sheet.rowOf(key) });
      throw new Fault('brokenIssued', where, 'what was issued is not what was kept');
    }
    const content = JSON.parse(text) as unknown;
    this.unpacked.set(key, content);
    return content;
  }

  /** Everything of this kind kept for a period, oldest first, each checked against its key. */
  of(
    kind: IssuedRecord['kind'],
    period: string,
  ): readonly { readonly key: string; readonly at: number; readonly content: unknown }[] {
    const own = this.sheet
      .of(period)
      .filter((one) => one.kind === kind)
      .sort((a, b) => a.at - b.at);
    return own.map(({ key, at }) => ({ key, at, content: this.read(key) }));
  }
}
