import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Later than any load. */
export const NOW = Number.MAX_SAFE_INTEGER;

/**
 * Whether a row counts as of a load: it was there by then, and its load had not been taken back.
 * Every query of what loads bring goes through here.
 */
export function isVisible(loadColumn: string, asOf: number): RawBuilder<SqlBool> {
  const loadId = sql.ref(loadColumn);
  return sql<SqlBool>`(
    ${loadId} <= ${asOf} and ${loadId} not in (select id from load where undone_by <= ${asOf})
  )`;
}
