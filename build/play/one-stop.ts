/**
 * The published one-stop statistics of Thừa Thiên Huế (https://dichvucong.thuathienhue.gov.vn/thongke/ReqId/d65d4779), real figures
 * whose parts do not make their total: handled 257.141 but early + on time + late = 247.529; level 3: 61.827 against 59.560.
 * Sourced; the open cases of level 3 are not published, so only the handled block of level 3 is real.
 */
export const hueOneStop = {
  level12: { total: 268763, handled: 257141, open: 11622, early: 124907, onTime: 102770, late: 19852 },
  level3: { handled: 61827, early: 43434, onTime: 11795, late: 4331 },
} as const;
