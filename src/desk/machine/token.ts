/** The OAuth tokens of the desk: a script's token names its account and its project, and nothing is secret. */
import type { Actor } from '../contract';

/** The token that `ScriptApp.getOAuthToken` gives a script of `project` that runs as `email`. */
export function tokenOf(project: string, email: string): string {
  return `ya29.${Buffer.from(JSON.stringify({ email, project })).toString('base64url')}`;
}

/** The actor of a script's token, or of a bare e-mail address (a person). Returns undefined for anything else. */
export function actorOfToken(project: string, token: string): Actor | undefined {
  if (/^[^\s@]+@[^\s@]+$/.test(token)) return { email: token.toLowerCase(), project: null };
  if (!token.startsWith('ya29.')) return undefined;
  try {
    const read = JSON.parse(Buffer.from(token.slice(5), 'base64url').toString()) as Actor;
    return typeof read.email === 'string' && read.project === project
      ? { email: read.email, project: read.project }
      : undefined;
  } catch {
    return undefined;
  }
}
