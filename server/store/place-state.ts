import { stateOfFile } from './database-file.ts';
import { isPostgres } from './engine/place.ts';
import { STEPS } from './migrations/steps.ts';

/** What there is where a database should be. */
type PlaceState = 'absent' | 'empty' | 'there' | 'no-file';

/** @throws Refusal for another program's, or a newer one's, of a server, and where it can't be reached */
export async function stateOfPlace(database: string): Promise<PlaceState> {
  if (!isPostgres(database)) return stateOfFile(database);
  const { stateOfServed } = await import('./postgres/open.ts');
  return stateOfServed(database, Object.keys(STEPS));
}
