import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** From here on numbers are those of drafts that are looked at: no published load ever comes so far. */
export const FIRST_DRAFT = 2 ** 30;

/** Later than any published load, and earlier than any draft. */
export const NOW = FIRST_DRAFT - 1;

/** A draft as it would stand: what was published up to a load, with what the draft brings. */
export interface DraftAsOf {
  upTo: number;
  /** The number under which the draft was written, `FIRST_DRAFT` or more. */
  draft: number;
}

/** What is to be seen: the loads up to one, or these and one draft. A number alone, however large, shows no draft. */
export type AsOf = number | DraftAsOf;

/**
 * Whether a row counts as of a load: it was there by then, and its load had not been taken back.
 * Every query of what loads bring goes through here, or through `isBrought`.
 */
export function isVisible(loadColumn: string, asOf: AsOf): RawBuilder<SqlBool> {
  const loadId = sql.ref(loadColumn);
  if (typeof asOf !== 'number')
    return sql<SqlBool>`(${isVisible(loadColumn, asOf.upTo)} or ${loadId} = ${asOf.draft})`;
  const upTo = Math.min(asOf, NOW);
  return sql<SqlBool>`(
    ${loadId} <= ${upTo} and ${loadId} not in (select id from load where undone_by <= ${upTo})
  )`;
}

/** Whether a row was there by then, its load taken back or not. */
export function isBrought(loadColumn: string, asOf: AsOf): RawBuilder<SqlBool> {
  const loadId = sql.ref(loadColumn);
  return typeof asOf === 'number'
    ? sql<SqlBool>`${loadId} <= ${Math.min(asOf, NOW)}`
    : sql<SqlBool>`(${isBrought(loadColumn, asOf.upTo)} or ${loadId} = ${asOf.draft})`;
}

/** All that stands, for whoever works on the data as they are: with the draft where it is of one. */
export function standing(asOf: AsOf): AsOf {
  return typeof asOf === 'number' ? NOW : { ...asOf, upTo: NOW };
}

/** What stood when a load had brought what it brings. */
export function upToLoad(loadId: number): AsOf {
  return loadId < FIRST_DRAFT ? loadId : standingFor(loadId);
}

/** What a load finds when it is written, and what it wrote itself; a draft meets no other one. */
export function standingFor(loadId: number): AsOf {
  return loadId < FIRST_DRAFT ? NOW : { upTo: NOW, draft: loadId };
}
