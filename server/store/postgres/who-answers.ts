import { Servers } from './servers.ts';

/** Addresses of servers that answer now and have our tables. */
export interface Answering {
  /** Null: there is none, or more than one. */
  primary: string | null;
  replicas: string[];
}

export async function whoAnswers(urls: readonly string[]): Promise<Answering> {
  const servers = new Servers(urls);
  try {
    await servers.start();
    const replicas = servers.all.filter(({ seen }) => seen?.isReplica === true);
    return { primary: servers.primary?.url ?? null, replicas: replicas.map(({ url }) => url) };
  } finally {
    servers.close();
  }
}
