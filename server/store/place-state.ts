import { stateOfFile } from './database-file.ts';
import { isPostgres } from './engine/place.ts';
import { STEPS } from './migrations/steps.ts';
import type { Answering } from './postgres/who-answers.ts';

/** What there is where a database should be. */
type PlaceState = 'absent' | 'empty' | 'there' | 'no-file';

/** @throws Refusal for another program's, or a newer one's, of a server, and where it can't be reached */
export async function stateOfPlace(database: string): Promise<PlaceState> {
  if (!isPostgres(database)) return stateOfFile(database);
  const { stateOfServed } = await import('./postgres/open.ts');
  return stateOfServed(database, Object.keys(STEPS));
}

/** Of a primary and its replicas, whichever is which by now. */
export async function whoAnswers(urls: readonly string[]): Promise<Answering> {
  const servers = await import('./postgres/who-answers.ts');
  return servers.whoAnswers(urls);
}
