/** The repairs of *Kiểm tra tình trạng tệp*. */
export const FIXES = [
  'putBack',
  'writeOff',
  'staging',
  'tabs',
  'laid',
  'sharing',
  'restore',
  'remake',
  'copies',
  'undo',
] as const;
export type FixCode = (typeof FIXES)[number];
