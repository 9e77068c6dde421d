import type { FastifyInstance } from 'fastify';

interface Route {
  Querystring: { of: string; encoding?: string };
}
interface ReadyMade {
  type: string;
  encoding: string | null;
  bytes: Buffer;
}

/** The floor of any answer: `/ready-made?of=PATH` sends the bytes that the path was answered with once. */
export function addReadyMade(app: FastifyInstance): void {
  const made = new Map<string, ReadyMade>();
  app.get<Route>('/ready-made', async ({ url, query }, reply) => {
    const { type, encoding, bytes } = made.get(url) ?? (await makeReady(app, query));
    made.set(url, { type, encoding, bytes });
    if (encoding !== null) reply.header('content-encoding', encoding);
    return reply.type(type).send(bytes);
  });
}

async function makeReady(
  app: FastifyInstance,
  { of, encoding }: Route['Querystring'],
): Promise<ReadyMade> {
  const accepted = encoding === undefined ? {} : { 'accept-encoding': encoding };
  const { headers, rawPayload } = await app.inject({ url: of, headers: accepted });
  return {
    type: headers['content-type'] ?? '',
    encoding: headers['content-encoding'] ?? null,
    bytes: rawPayload,
  };
}
