/** Why a request of a page came to nothing, in words for the person. */
import { callWords } from '../text/windows/page';

/** What went wrong, ready to be read by the person. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The way on, e.g. to the master in use. */
    readonly link?: string,
  ) {
    super(message);
  }
}

/**
 * Google's wordings when another signed-in account of the browser answers (tracker 69270374). Google words them in the
 * language of the account; the Vietnamese ones are of RomainVialard/ErrorHandler, locale vi.
 */
const OTHER_ACCOUNT =
  /PERMISSION_DENIED|authorization is required|not have permission to (?:call|perform)|cần được cho phép|không có quyền/i;
const NO_NETWORK = /network|connection|HTTP 0\b|kết nối|lỗi mạng/i;

/** Why Google did not run a request at all. A wording that is not known gets both advices. */
export function refusalOf(error: unknown): Refused {
  const words = (error instanceof Error ? error.message : String(error)).normalize('NFC');
  if (OTHER_ACCOUNT.test(words)) return new Refused('multiLogin', callWords.multiLogin);
  return NO_NETWORK.test(words) ? new Refused('broken', callWords.broken) : new Refused('unclear', callWords.unclear);
}
