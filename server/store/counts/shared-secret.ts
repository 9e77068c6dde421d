import type { Db } from '../database.ts';

const known = new WeakMap<Db, string>();

/** What all nodes hash names with; it came with the schema and stays. */
export async function sharedSecret(apart: Db): Promise<string> {
  const found = known.get(apart);
  if (found !== undefined) return found;
  const { secret } = await apart
    .selectFrom('sharedSecret')
    .select('secret')
    .executeTakeFirstOrThrow();
  known.set(apart, secret);
  return secret;
}
