import { changeMark, type Db } from './database.ts';
import { engineOf } from './engine/engine.ts';

type Find<Found> = (db: Db, id: string) => Promise<Found | null>;

/** So many are remembered; with one more all are looked up anew. */
const MOST = 1000;

interface Remembered<Found> {
  mark: string;
  found: Map<string, Found>;
}

/**
 * A query that is asked for every request, and answered from memory as long as nothing is committed to
 * the database, by whomever. What is not there is looked for each time: anybody may make up an id. Of
 * PostgreSQL all is: what another node has committed is told a little later, and whoever was signed out or
 * lost a key there must be nobody here with the next request.
 */
export function whileUnchanged<Found>(find: Find<Found>): Find<Found> {
  const remembered = new WeakMap<Db, Remembered<Found>>();
  return async (db, id) => {
    const mark = engineOf(db).name === 'sqlite' ? changeMark(db) : null;
    if (mark === null) return find(db, id);
    let known = remembered.get(db);
    if (known?.mark !== mark || known.found.size >= MOST) {
      known = { mark, found: new Map() };
      remembered.set(db, known);
    }
    const before = known.found.get(id);
    if (before !== undefined) return before;
    const found = await find(db, id);
    // What was committed meanwhile has made a memory of its own.
    if (found !== null) known.found.set(id, found);
    return found;
  };
}
