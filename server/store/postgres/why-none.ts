import type { Server } from './server.ts';
import type { Standing } from './standing.ts';

const CURE = 'stop the one that was replaced, and make it a replica by pg_rewind or pg_basebackup';

/** Why nobody can be written to. */
export function whyNone(standing: Standing<Server>): string {
  const names = (those: readonly Server[]) => those.map(({ name }) => name).join(' and ');
  const rivals = standing.ours().filter(({ seen }) => seen?.isReplica === false);
  if (rivals.length > 1) return `two primaries: ${names(rivals)}; ${CURE}`;
  const former = standing.all.filter((server) => standing.outside(server) === 'former');
  if (former.length === 0) return 'no primary answers';
  return `no primary answers; ${names(former)} was the primary before another was promoted`;
}
