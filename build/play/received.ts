/** What of a played period was received, from the office's first screen. */
import type { Period } from '../../src/core/catalogue/period';
import { isHandedIn, type State } from '../../src/core/submission/submission';
import type { Office } from './office';

type Named = Pick<Period, 'code' | 'name'>;

/** Units whose report is received. */
export const receivedUnits = (office: Office, { code }: Pick<Period, 'code'>): ReadonlySet<string> =>
  new Set(
    office
      .ask('status', { period: code })
      .lines.filter(({ state }) => isHandedIn(state as State))
      .map(({ unit }) => unit),
  );

/**
 * Throws when no report of the period is received: figures, documents and points of such a play would all be blank.
 * Returns the number of reports received.
 */
export function someReceived(office: Office, period: Named): number {
  const count = receivedUnits(office, period).size;
  if (count > 0) return count;
  const asked = office.ask('status', { period: period.code }).lines.filter(({ fileId }) => fileId !== null);
  throw new Error(
    `${period.name}: không nhận được báo cáo nào trong ${asked.length} biểu đã phát hành; xem Sai sót của kỳ này trong sổ tổng hợp`,
  );
}
