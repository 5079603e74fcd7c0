/**
 * Drafts the documents of a period as the office does in *Báo cáo…*, each one as a .docx. A kind that the period cannot
 * have is refused by the add-in; the sentence of the refusal is kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  /** The kinds to draft; absent = every kind that the period owes now, the notice of the meeting, reports of units. */
  readonly kinds?: readonly DocumentKind[];
}

/** Owed once the orders of the meeting are typed; until then it is a draft of what the month's report asks for. */
const AFTER_MEETING: DocumentKind = 'notice';

/** Number of units whose own report is drafted. */
const UNIT_REPORTS = 3;

export class DocumentPlay {
  private readonly office: Office;
  /** By the path to which it is written: a document that is drafted again takes the place of the earlier one. */
  private readonly drafted = new Map<string, DraftedDocument>();
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
      if (kinds === undefined ? owed || kind === AFTER_MEETING : kinds.includes(kind))
        await this.draft(period, kind, null);
    if (kinds !== undefined) return;
    const units = view.units.map(({ unit }) => unit);
    for (const unit of pickEvenly(units, UNIT_REPORTS)) await this.draft(period, 'unitReport', unit);
  }

  made(): Documents {
    return { drafted: [...this.drafted.values()], refused: this.refused };
  }

  private async draft(period: string, kind: DocumentKind, unit: string | null): Promise<void> {
    const documentId = this.documentOf(period, kind, unit);
    if (documentId === null) return;
    const bytes = await this.desk.exportDocx(documentId);
    const document = { period, kind, bytes, ...(unit === null ? {} : { unit }) };
    this.drafted.set(pathOf(document), document);
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

/** `van-ban/<period>/<kind>[-<unit>].docx`. */
const pathOf = ({ period, kind, unit }: Omit<DraftedDocument, 'bytes'>): string =>
  join('van-ban', fileName(period), `${kind}${unit === undefined ? '' : `-${fileName(unit)}`}.docx`);

/** Writes each draft. Returns their paths in the folder. */
export const writeDocuments = (out: string, drafted: readonly DraftedDocument[]): readonly string[] =>
  drafted.map((document) => {
    const path = pathOf(document);
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), document.bytes);
    return path;
  });
