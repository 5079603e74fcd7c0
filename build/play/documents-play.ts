/**
 * Drafts the documents of a period as the office does in *Báo cáo…*, each one as a .docx. A kind that the period cannot
 * have is refused by the add-in; the sentence of the refusal is kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/desk/desk';
import type { DocumentKind } from '../../src/text/documents/kinds';
import { pickEvenly } from './cast';
import { fileName } from './file-name';
import { Office } from './office';

export interface DraftedDocument {
  readonly period: string;
  readonly kind: DocumentKind;
  /** Code of the unit whose report it is. */
  readonly unit?: string;
  readonly bytes: Uint8Array;
}

export interface RefusedDocument {
  readonly period: string;
  readonly kind: DocumentKind;
  readonly why: string;
}

export interface Documents {
  readonly drafted: readonly DraftedDocument[];
  readonly refused: readonly RefusedDocument[];
}

/** The start of a job that the add-in refuses with a sentence of its own. */
const REFUSED = /^startJob: (?!bug)\w+: (.+)$/s;

interface Seat {
  readonly office: string;
  readonly masterId: string;
}

interface Wanted {
  readonly period: string;
  /** The kinds to draft; absent = every kind that the period owes now, and reports of units. */
  readonly kinds?: readonly DocumentKind[];
}

/** Number of units whose own report is drafted. */
const UNIT_REPORTS = 3;

export class DocumentPlay {
  private readonly office: Office;
  private readonly drafted: DraftedDocument[] = [];
  private readonly refused: RefusedDocument[] = [];

  constructor(
    private readonly desk: Desk,
    seat: Seat,
  ) {
    this.office = new Office(desk, seat.office);
    this.office.open = seat.masterId;
  }

  async of({ period, kinds }: Wanted): Promise<void> {
    const view = this.office.ask('documents', { period });
    for (const { kind, owed } of view.lines)
      if (kinds === undefined ? owed : kinds.includes(kind)) await this.draft(period, kind, null);
    if (kinds !== undefined) return;
    const units = view.units.map(({ unit }) => unit);
    for (const unit of pickEvenly(units, UNIT_REPORTS)) await this.draft(period, 'unitReport', unit);
  }

  made(): Documents {
    return { drafted: this.drafted, refused: this.refused };
  }

  private async draft(period: string, kind: DocumentKind, unit: string | null): Promise<void> {
    const documentId = this.documentOf(period, kind, unit);
    if (documentId === null) return;
    const bytes = await this.desk.exportDocx(documentId);
    this.drafted.push({ period, kind, bytes, ...(unit === null ? {} : { unit }) });
  }

  /** Null when the add-in refuses the kind. Any other failure throws. */
  private documentOf(period: string, kind: DocumentKind, unit: string | null): string | null {
    try {
      const asked = { job: 'document', period, draft: kind, ...(unit === null ? {} : { units: [unit] }) } as const;
      return this.office.job(asked, () => undefined).documentId ?? null;
    } catch (error) {
      const why = error instanceof Error ? (REFUSED.exec(error.message)?.[1] ?? null) : null;
      if (why === null) throw error;
      this.refused.push({ period, kind, why });
      return null;
    }
  }
}

/** Writes each draft as `van-ban/<period>/<kind>[-<unit>].docx`. Returns their paths in the folder. */
export const writeDocuments = (out: string, drafted: readonly DraftedDocument[]): readonly string[] =>
  drafted.map(({ period, kind, unit, bytes }) => {
    const folder = join('van-ban', fileName(period));
    const path = join(folder, `${kind}${unit === undefined ? '' : `-${fileName(unit)}`}.docx`);
    mkdirSync(join(out, folder), { recursive: true });
    writeFileSync(join(out, path), bytes);
    return path;
  });
