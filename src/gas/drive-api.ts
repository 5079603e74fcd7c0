/** The advanced Drive service, and what every call of it needs. */
import { Fault } from '../core/fault';

/** Without it, files that the office moved to a shared drive are silently left out (docs/google.md, row D19). */
export const ALL_DRIVES = { supportsAllDrives: true } as const;

/** Files as REST addresses, for what the advanced service cannot do. */
export const DRIVE_FILES = 'https://www.googleapis.com/drive/v3/files';

/** The advanced service. Throws when appsscript.json does not switch it on. */
export const drive = (): GoogleAppsScript.Drive => {
  if (!Drive) throw new Error('the advanced service Drive v3 is not enabled in appsscript.json');
  return Drive;
};

/** Runs `attempt`. Returns null when the thing does not exist. */
export function unlessGone<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'gone') return null;
    throw thrown;
  }
}
