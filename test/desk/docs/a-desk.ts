/** A small desk with only the Docs double; calls and answers are checked against Google's schemas. */
import { createDocsDouble, type DocsDouble } from '../../../src/desk/docs';
import { checkedCalls, smallFiles, type Any, type CheckedCall } from '../small-desk';

export interface SmallDesk {
  docs: DocsDouble;
  touches: string[];
  call: CheckedCall;
  create(title?: string): string;
  batch(id: string, requests: unknown[], more?: object): Any;
  get(id: string, params?: Record<string, unknown>): Any;
  /** The text of the body, without structure. */
  text(id: string): string;
}

export function aDesk(): SmallDesk {
  const { env, files, touches } = smallFiles();
  const docs = createDocsDouble(env, files);
  const call = checkedCalls('docs', 'docs.documents', docs);
  const get: SmallDesk['get'] = (id, params = {}) => call('get', { documentId: id, ...params });
  return {
    docs,
    touches,
    call,
    get,
    create: (title = 'Báo cáo') => call('create', {}, { title }).documentId,
    batch: (id, requests, more = {}) => call('batchUpdate', { documentId: id }, { requests, ...more }),
    text: (id) => allText(get(id).body.content),
  };
}

/** The text of structural elements, cell after cell. */
export function allText(content: Any[]): string {
  return content
    .map((one) => {
      if (one.table)
        return one.table.tableRows
          .map((row: Any) => row.tableCells.map((cell: Any) => allText(cell.content)).join(''))
          .join('');
      return (one.paragraph?.elements ?? []).map((part: Any) => part.textRun?.content ?? '').join('');
    })
    .join('');
}

export const insert = (index: number, text: string, segmentId?: string): object => ({
  insertText: { location: { index, ...(segmentId === undefined ? {} : { segmentId }) }, text },
});
export const range = (startIndex: number, endIndex: number): object => ({ startIndex, endIndex });
