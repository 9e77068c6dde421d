import type { Server } from './server.ts';
import type { Servers } from './servers.ts';

/** What is told of one server. */
export interface ServerState {
  /** Its address without its password. */
  name: string;
  /** `rival`: one of several that take themselves for the primary; null: it does not answer. */
  role: 'primary' | 'replica' | 'rival' | null;
  /** The newest load that is visible there. */
  load: number | null;
  lagSeconds: number | null;
  /** Why it does not answer; null: it does. */
  fault: string | null;
  /** Nothing is asked of it: it does not answer, is a rival, or has not come as far as others. */
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
      role === null || role === 'rival' || (role === 'replica' && !servers.hasNewest(server)),
    connections: server.counts(),
  };
}

function roleOf(server: Server, { primary }: Servers): ServerState['role'] {
  if (!server.seen) return null;
  if (server.seen.isReplica) return 'replica';
  return server === primary ? 'primary' : 'rival';
}
