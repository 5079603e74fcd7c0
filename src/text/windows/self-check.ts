/** Words of the script itself about *Tự kiểm tra trên Google*: the probe window. */

/** File name of the probe window (build/bundle/probe-page.ts). */
export const PROBE_PAGE = 'page-probe';

export const PROBE_PAGE_TITLE = 'Trang thử';
