/**
 * Google documents. Drive converts an uploaded .docx, because the Docs API cannot insert a page number; the Docs API
 * reads the text and names our lines. Both accept the scope `drive.file`.
 */
import type { Documents, FilePlace } from '../app/ports';
import { Fault } from '../core/fault';
import { DOCUMENT_FIELDS, type DocumentRequest, type DocumentShape } from '../tables/documents/document-shapes';
import { ALL_DRIVES, drive, unlessGone } from './drive-api';
import { present, retried } from './retry';

const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The advanced service Docs v1, of which no types are published. */
interface DocsApi {
  readonly Documents: {
    get(id: string, options: { readonly fields: string }): unknown;
    batchUpdate(body: { readonly requests: readonly DocumentRequest[] }, id: string): unknown;
  };
}
declare const Docs: DocsApi | undefined;

function documents(): DocsApi['Documents'] {
  if (!Docs) throw new Error('the advanced service Docs v1 is not enabled in appsscript.json');
  return Docs.Documents;
}

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Schema = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Apps Script holds bytes as signed numbers. */
const blobOf = (docx: Uint8Array, name: string): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(
    Array.from(docx, (byte) => (byte > 127 ? byte - 256 : byte)),
    DOCX,
    name,
  );

function save(docx: Uint8Array, { name, parent, replace, appProperties }: FilePlace): string {
  const where = `drive.convert ${name}`;
  const api = drive().Files as Files;
  const blob = blobOf(docx, name);
  const options = { fields: 'id', ...ALL_DRIVES };
  const answer =
    replace === null
      ? retried(where, 'once', () =>
          present(
            api.create(
              { name, mimeType: DOCUMENT, appProperties, parents: [parent] } as unknown as Schema,
              blob,
              options,
            ),
            where,
          ),
        )
      : retried(where, 'again', () =>
          present(api.update({ name, appProperties } as unknown as Schema, replace, blob, options), where),
        );
  return present((answer as { readonly id?: string }).id, where);
}

/** @param fields Google's mask */
export const documentMembers = (id: string, fields: string): unknown =>
  retried(`docs.get ${id}`, 'read', () => present(documents().get(id, { fields }), `docs.get ${id}`));

export const documentsOfGoogle = (): Documents => ({
  save,
  get(id) {
    const where = `docs.get ${id}`;
    return unlessGone(() =>
      retried(where, 'read', () => {
        const seen = present(documents().get(id, { fields: DOCUMENT_FIELDS }), where) as DocumentShape;
        if (seen.documentId !== id || seen.body?.content === undefined)
          throw new Fault('brokenAnswer', where, 'a document without its id or content');
        return seen;
      }),
    );
  },
  change(id, requests) {
    const where = `docs.batchUpdate ${id}`;
    retried(where, 'again', () => present(documents().batchUpdate({ requests }, id), where));
  },
});
