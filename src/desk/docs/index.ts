/**
 * The double of Google Docs API v1: takes one method call and returns Google's answer or throws Google's refusal,
 * synchronously. Requests arrive already validated against the discovery document. Files, names and access belong to
 * Drive (FileDoor).
 */
import { createHash } from 'node:crypto';
import { NotDoubled, type Actor, type ApiCall, type DeskEnv, type FileDoor } from '../contract';
import { asks, pick, type Mask } from '../sheets/field-mask';
import { applyRequests, checkWriteControl } from './batch';
import { importDocx } from './docx/import-docx';
import { denied, notFound } from './errors';
import { readMask } from './mask';
import { Paper } from './paper';
import { paperFromJson, paperToJson } from './paper-json';
import type { Bag } from './types';
import { documentView } from './view';

const MIME = 'application/vnd.google-apps.document';

/** What Drive and the desk ask of Docs. */
export interface DocsDouble {
  /** Executes a `docs.*` method. Throws ApiError. */
  call(call: ApiCall, actor: Actor): unknown;
  /** The body of a new, empty document made through Drive `files.create`. */
  createEmpty(fileId: string): void;
  /**
   * The content that Drive's conversion of an uploaded .docx gives; a document that exists keeps its id and loses its
   * named ranges.
   */
  adopt(fileId: string, docx: Uint8Array): void;
  /** Drive `files.copy`. */
  copy(fromId: string, toId: string): void;
  remove(fileId: string): void;
  /** The whole document as the API's `Document`, one tab; for export, page and tests. */
  snapshot(fileId: string): unknown;
  /** Holds what another double holds; each side changes its own from then on. */
  takeFrom(other: DocsDouble): void;
  save(): unknown;
  load(state: unknown): void;
}

export function createDocsDouble(env: DeskEnv, files: FileDoor): DocsDouble {
  return new Docs(env, files);
}

class Docs implements DocsDouble {
  private readonly papers = new Map<string, Paper>();
  private readonly newNumber: () => number;

  constructor(
    env: DeskEnv,
    private readonly files: FileDoor,
  ) {
    this.newNumber = () => env.newNumber();
    this.newFileId = () => env.newFileId();
  }

  private readonly newFileId: () => string;

  call({ method, params, body }: ApiCall, actor: Actor): unknown {
    switch (method) {
      case 'docs.documents.create':
        return this.create((body ?? {}) as Bag, params, actor);
      case 'docs.documents.get':
        return this.get(params, actor);
      case 'docs.documents.batchUpdate':
        return this.batchUpdate((body ?? {}) as Bag, params, actor);
      default:
        throw new NotDoubled(method);
    }
  }

  /**
   * "Creates a blank document using the title given in the request. Other fields in the request, including any provided
   * content, are ignored."
   */
  private create(body: Bag, params: Bag, actor: Actor): unknown {
    const mask = readMask(params.fields, 'Document');
    const id = this.newFileId();
    this.files.register(
      id,
      typeof body.title === 'string' && body.title !== '' ? body.title : 'Untitled document',
      MIME,
      actor,
    );
    this.createEmpty(id);
    return pick(this.view(this.paper(id), { canEdit: true, tabs: asksTabs(mask) }), mask);
  }

  private get(params: Bag, actor: Actor): unknown {
    const paper = this.open(String(params.documentId), actor, false);
    const { suggestionsViewMode: suggestions, commentsViewMode: comments } = params;
    if (suggestions !== undefined && suggestions !== 'DEFAULT_FOR_CURRENT_ACCESS')
      throw new NotDoubled(`docs.documents.get suggestionsViewMode ${String(suggestions)}`);
    if (comments !== undefined && comments !== 'COMMENTS_VIEW_MODE_OMITTED')
      throw new NotDoubled(`docs.documents.get commentsViewMode ${String(comments)}`);
    const mask = readMask(params.fields, 'Document');
    // "If you use a field mask that references the `Document.tabs` field (or any subfield), the API implicitly treats
    // the request as if you set `include_tabs_content` to `true`."
    const tabs = params.includeTabsContent === true || asksTabs(mask);
    return pick(this.view(paper, { canEdit: this.canEdit(paper.id, actor), tabs }), mask);
  }

  private batchUpdate(body: Bag, params: Bag, actor: Actor): unknown {
    const before = this.open(String(params.documentId), actor, true);
    const mask = readMask(params.fields, 'BatchUpdateDocumentResponse');
    checkWriteControl(body.writeControl, revisionId(before));
    const next = before.fork();
    const requests = (body.requests ?? []) as Bag[];
    const replies = applyRequests(next, requests);
    // "If the revision ID is unchanged between calls, then the document has not changed."
    if (requests.length > 0) next.revision += 1;
    this.papers.set(next.id, next);
    if (requests.length > 0) this.files.touched(next.id, actor);
    return pick({ replies, writeControl: { requiredRevisionId: revisionId(next) }, documentId: next.id }, mask);
  }

  private view(paper: Paper, showing: { canEdit: boolean; tabs: boolean }): Bag {
    return documentView(paper, { title: this.files.name(paper.id), revisionId: revisionId(paper), ...showing });
  }

  private paper(id: string): Paper {
    const found = this.papers.get(id);
    if (found === undefined) throw notFound();
    return found;
  }

  /**
   * @throws 404 when the file does not exist or `drive.file` does not know it, 403 for a person without the needed
   * access.
   */
  private open(id: string, actor: Actor, writes: boolean): Paper {
    const role = this.files.exists(id) ? this.files.role(id, actor) : 'none';
    if (role === 'none' && actor.project !== null) throw notFound();
    const paper = this.paper(id);
    if (role === 'none') throw denied();
    if (writes && !this.canEdit(id, actor)) throw denied();
    return paper;
  }

  private canEdit(id: string, actor: Actor): boolean {
    const role = this.files.role(id, actor);
    return role === 'owner' || role === 'writer';
  }

  createEmpty(fileId: string): void {
    this.papers.set(fileId, Paper.empty(fileId, this.newNumber));
  }

  adopt(fileId: string, docx: Uint8Array): void {
    const before = this.papers.get(fileId) ?? Paper.empty(fileId, this.newNumber);
    const content = importDocx(docx, () => before.newId());
    this.papers.set(
      fileId,
      new Paper({ id: fileId, revision: before.revision + 1, lists: [], namedRanges: [], ...content }, this.newNumber),
    );
  }

  copy(fromId: string, toId: string): void {
    this.papers.set(toId, this.paper(fromId).fork(toId));
  }

  remove(fileId: string): void {
    this.papers.delete(fileId);
  }

  snapshot(fileId: string): unknown {
    return this.view(this.paper(fileId), { canEdit: true, tabs: false });
  }

  takeFrom(other: DocsDouble): void {
    this.load(structuredClone(other.save()));
  }

  save(): unknown {
    return { papers: [...this.papers.values()].map(paperToJson) };
  }

  load(state: unknown): void {
    this.papers.clear();
    for (const json of (state as { papers: Bag[] }).papers)
      this.papers.set(String(json.id), paperFromJson(json, this.newNumber));
  }
}

function asksTabs(mask: Mask | undefined): boolean {
  return mask !== undefined && !('*' in mask) && 'tabs' in mask && asks(mask, 'tabs');
}

/** "not a sequential number but an opaque string". */
function revisionId(paper: Paper): string {
  return `ALm37B${createHash('sha256').update(`${paper.id} ${paper.revision}`).digest('base64url')}`;
}
