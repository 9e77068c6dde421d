import type { Outside } from './ours.ts';
import type { Server } from './server.ts';
import type { Servers } from './servers.ts';

/** What is told of one server. */
export interface ServerState {
  /** Its address without its password. */
  name: string;
  /**
   * `rival`: one of several that take themselves for the primary; `former`: it does, and another was promoted
   * since; `foreign`: it holds another database; null: it does not answer.
   */
  role: 'primary' | 'replica' | 'rival' | Outside | null;
  /** The newest load that is visible there. */
  load: number | null;
  lagSeconds: number | null;
  /** Why it does not answer; null: it does. */
  fault: string | null;
  /** Nothing is asked of it: it does not answer, is none of ours any more, or has not come as far as others. */
  isPassedOver: boolean;
  connections: { open: number; idle: number; waiting: number };
}

export function stateOf(server: Server, servers: Servers): ServerState {
  const { name, seen, fault } = server;
  const role = roleOf(server, servers);
  return {
    name,
    role,
    load: seen?.load ?? null,
    lagSeconds: seen?.lagSeconds ?? null,
    fault: fault?.message ?? null,
    isPassedOver:
      role === null ||
      servers.outside(server) !== null ||
      (role !== 'primary' && !servers.hasNewest(server)),
    connections: server.counts(),
  };
}

function roleOf(server: Server, servers: Servers): ServerState['role'] {
  if (!server.seen) return null;
  const outside = servers.outside(server);
  if (outside !== null) return outside;
  if (server.seen.isReplica) return 'replica';
  return server === servers.primary ? 'primary' : 'rival';
}
