import type { ReleaseSummary } from '#lib/api/releases.ts';
import type { Session } from '#server/schemas/accounts.ts';

declare global {
  namespace App {
    interface Error {
      /** What went wrong, in a few words. */
      title: string;
      /** The code of the API's problem; null when it comes from elsewhere. */
      code: string | null;
    }

    interface PageData {
      /** Who is signed in. */
      session?: Session;
      /** What there is in the view that is asked for. */
      releases?: readonly ReleaseSummary[];
      /** Given by pages that show one release: the head then offers the others. */
      release?: ReleaseSummary;
    }
  }
}
