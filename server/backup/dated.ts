/**
 * The name of what is kept of a database, beside it.
 * @example dated('var/tongbao.sqlite', 'before-restore', now) // 'var/tongbao.before-restore-20261129T014200Z.sqlite'
 */
export function dated(database: string, what: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${database.replace(/\.sqlite$/u, '')}.${what}-${stamp}.sqlite`;
}
