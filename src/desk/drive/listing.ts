/**
 * files.list: the files that an account sees, filtered by `q`, sorted, in pages. A stale listing shows files as they
 * were before their latest change.
 */
import { NotDoubled } from '../contract';
import { invalid } from './errors';
import { shown } from './fields';
import { predicateOf } from './query';
import { FOLDER, type FileRecord } from './record';
import { fileResource } from './resources';
import { showing, type DriveCall } from './rooms';

type Order = (a: FileRecord, b: FileRecord) => number;

const collator = new Intl.Collator('vi', { numeric: false });
const natural = new Intl.Collator('vi', { numeric: true });

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: (a, b) => a.createdTime - b.createdTime,
  modifiedTime: (a, b) => a.modifiedTime - b.modifiedTime,
  recency: (a, b) => a.modifiedTime - b.modifiedTime,
  name: (a, b) => collator.compare(a.name, b.name),
  name_natural: (a, b) => natural.compare(a.name, b.name),
  folder: (a, b) => Number(b.mimeType === FOLDER) - Number(a.mimeType === FOLDER),
};

/** Sort keys of the discovery document that need data the desk does not keep. */
const LATER_ORDERS: readonly string[] = [
  'modifiedByMeTime',
  'quotaBytesUsed',
  'sharedWithMeTime',
  'starred',
  'viewedByMeTime',
];

export function listFiles(request: DriveCall): unknown {
  const { params } = request.call;
  refuseOthers(params);
  const found = sorted(visible(request), params.orderBy).map((record) =>
    fileResource(
      request.distortion.noLastModifyingUser === true ? { ...record, lastModifyingUser: null } : record,
      showing(request),
    ),
  );
  const page = paged(found, { size: Number(params.pageSize ?? 100), token: params.pageToken });
  const answer = {
    kind: 'drive#fileList',
    ...(page.next === undefined ? {} : { nextPageToken: page.next }),
    incompleteSearch: false,
    ...(page.items.length === 0 && request.rooms.setting.emptyListWithoutFiles ? {} : { files: page.items }),
  };
  return shown(answer, 'FileList', params.fields);
}

function refuseOthers(params: Readonly<Record<string, unknown>>): void {
  if (params.spaces !== undefined && params.spaces !== 'drive')
    throw new NotDoubled(`drive.files.list: spaces ${String(params.spaces)}`);
  if (params.corpora !== undefined && params.corpora !== 'user')
    throw new NotDoubled(`drive.files.list: corpora ${String(params.corpora)}`);
  if (params.driveId !== undefined) throw new NotDoubled('drive.files.list: driveId');
  const size = Number(params.pageSize ?? 100);
  if (size < 1 || size > 1000)
    throw invalid(`Invalid value '${size}'. Values must be within the range: [1, 1000]`, 'pageSize');
}

function visible(request: DriveCall): FileRecord[] {
  const { rooms, actor, call } = request;
  const rootId = rooms.shelf.root(actor.email).id;
  const asked =
    typeof call.params.q === 'string' && call.params.q.trim() !== '' ? predicateOf(call.params.q) : () => true;
  return records(request).filter(
    (record) =>
      rooms.shelf.isListed(record, actor) &&
      (record.driveId === undefined || wantsSharedDrives(call.params)) &&
      asked({ record, email: actor.email, project: actor.project, rootId }),
  );
}

/** Both are needed. Without them, files of shared drives are silently left out (PipedreamHQ/pipedream issue 21024). */
function wantsSharedDrives(params: Readonly<Record<string, unknown>>): boolean {
  return params.supportsAllDrives === true && params.includeItemsFromAllDrives === true;
}

function records({ rooms, distortion }: DriveCall): FileRecord[] {
  const lag = Math.max(rooms.setting.listLagSeconds, distortion.lagSeconds ?? 0);
  const all = [...rooms.shelf.files.values()].filter(
    (record) => lag === 0 || rooms.env.now() - record.createdTime >= lag * 1000,
  );
  if (distortion.staleSeconds === undefined) return all;
  const since = rooms.env.now() - distortion.staleSeconds * 1000;
  return all.flatMap((record) => {
    const past = rooms.shelf.before.get(record.id);
    if (past === undefined || past.at < since) return [record];
    return past.record === null ? [] : [past.record];
  });
}

/**
 * Google does not document the order of an unsorted listing. The desk puts the latest change first, which is what
 * Google appears to do.
 */
function sorted(found: FileRecord[], orderBy: unknown): FileRecord[] {
  const keys = (typeof orderBy === 'string' && orderBy !== '' ? orderBy : 'modifiedTime desc')
    .split(',')
    .map((key) => key.trim());
  const orders = keys.map((key): Order => {
    const [name = '', direction] = key.split(/\s+/);
    const order = ORDERS[name];
    if (order === undefined && !LATER_ORDERS.includes(name)) throw invalid('Invalid Value', 'orderBy');
    if (order === undefined) throw new NotDoubled(`drive.files.list: orderBy ${name}`);
    return direction === 'desc' ? (a, b) => order(b, a) : order;
  });
  return [...found].sort((a, b) => orders.reduce((sofar, order) => (sofar !== 0 ? sofar : order(a, b)), 0));
}

/** One page of a list. The token holds the start of the next page. */
export function paged<T>(
  all: readonly T[],
  at: { size: number; token: unknown },
): { items: readonly T[]; next?: string } {
  const from = at.token === undefined ? 0 : offsetOf(String(at.token));
  const items = all.slice(from, from + at.size);
  const end = from + items.length;
  return end < all.length ? { items, next: Buffer.from(`page:${end}`).toString('base64url') } : { items };
}

function offsetOf(token: string): number {
  const found = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (found === null) throw invalid('Invalid Value', 'pageToken');
  return Number(found[1]);
}
