import { Refusal } from '#domain/refusal.ts';
import { tellDatabase } from './engine/place.ts';

/** What went wrong with one of several databases that a command works on: engines don't say which. */
export class AtDatabase extends Error {
  /** As it is called before people. */
  readonly database: string;

  constructor(database: string, cause: unknown) {
    super(`at ${tellDatabase(database)}`, { cause });
    this.database = tellDatabase(database);
  }
}

/** Does it, and names the database where it fails. @throws Refusal as it is, else AtDatabase */
export async function atDatabase<Given>(
  database: string,
  work: () => Promise<Given>,
): Promise<Given> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : new AtDatabase(database, error);
  }
}
