import { requireSame } from './require-same.ts';
import { Servers } from './servers.ts';

/** Addresses of servers that answer now and have our tables. */
export interface Answering {
  /** Null: there is none, or more than one. */
  primary: string | null;
  /** Those that may be read; without a primary also those that take themselves for one. */
  replicas: string[];
}

/** @throws Refusal where they are not all of one database */
export async function whoAnswers(urls: readonly string[]): Promise<Answering> {
  const servers = new Servers(urls);
  try {
    await servers.start();
    requireSame(servers);
    const { primary } = servers;
    const replicas = servers.all.filter(
      (server) =>
        server.seen !== null &&
        servers.outside(server) === null &&
        (server.seen.isReplica || primary === null),
    );
    return { primary: primary?.url ?? null, replicas: replicas.map(({ url }) => url) };
  } finally {
    servers.close();
  }
}
