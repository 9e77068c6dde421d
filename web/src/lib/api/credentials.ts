/** What stands for the person at the screen; lib/api/session.ts keeps it up to date. */
interface Credentials {
  /** Goes with every request that may change something. */
  csrfToken: string | null;
  /** Whose token that is. */
  name: string | null;
  /** Asks an expired person to sign in again; true when she has. The desk sets it. */
  renew: (() => Promise<boolean>) | null;
}

export const credentials: Credentials = { csrfToken: null, name: null, renew: null };

/** For a request that goes another way than through the client, such as one that shows its progress. */
export function credentialHeaders(): Record<string, string> {
  return credentials.csrfToken === null ? {} : { 'x-csrf-token': credentials.csrfToken };
}
