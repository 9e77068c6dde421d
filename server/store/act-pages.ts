import type { Db } from './database.ts';
import type { ActRow } from './acts.ts';

/** Which acts to read; null is no condition. Moments are ISO 8601, UTC. */
export interface ActFilter {
  kind: string | null;
  by: string | null;
  /** What it was done to, or all below it: `load` finds `load/3`. */
  subject: string | null;
  /** At this moment or later. */
  from: string | null;
  /** At this moment or earlier. */
  to: string | null;
}

export const ALL_ACTS: ActFilter = { kind: null, by: null, subject: null, from: null, to: null };

const PAGE = 1000;

/** Acts that a filter lets through, newest first, starting behind (older than) an id. */
export function newestActs(
  db: Db,
  filter: ActFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<ActRow[]> {
  return selectActs(db, filter)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countActs(db: Db, filter: ActFilter): Promise<number> {
  const { total } = await selectActs(db, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The same, oldest first and all of them up to an id, in level memory. */
export async function* pagesOfActs(
  db: Db,
  filter: ActFilter,
  upTo: number,
): AsyncGenerator<ActRow[]> {
  let after: number | null = null;
  for (;;) {
    const acts = await selectActs(db, filter)
      .$if(after !== null, (query) => query.where('id', '>', after))
      .where('id', '<=', upTo)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    if (acts.length > 0) yield acts;
    const last = acts.at(-1);
    if (!last || acts.length < PAGE) return;
    after = last.id;
  }
}

function selectActs(db: Db, { kind, by, subject, from, to }: ActFilter) {
  return db
    .selectFrom('act')
    .selectAll()
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? ''))
    .$if(by !== null, (query) => query.where('by', '=', by ?? ''))
    .$if(subject !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('subject', '=', subject ?? ''),
          // All that begins so: `0` is the character after `/`.
          eb.and([eb('subject', '>=', `${subject}/`), eb('subject', '<', `${subject}0`)]),
        ]),
      ),
    )
    .$if(from !== null, (query) => query.where('at', '>=', from ?? ''))
    .$if(to !== null, (query) => query.where('at', '<=', to ?? ''));
}
