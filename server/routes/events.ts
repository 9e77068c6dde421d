import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Publication } from '#server/plugins/publications.ts';
import type { Streams } from '#server/schemas/api/contract.ts';
import { eventsApi } from '#server/schemas/api/events.ts';
import { problemReply } from './endpoint.ts';
import { EventStreams, write } from './event-streams.ts';

/** After which a client that was cut off comes back. */
const RETRY_MS = 3_000;

const DESCRIPTION = `Server-sent events. \`event: published\` when what is published changes, with \`data: {"version": "…", "releases": ["2019-06"]}\`: the releases that are new, revised or taken back. Its \`id\` is the number of the load; a client that comes back with it as Last-Event-ID is told at once what it missed. Of a draft nothing is told. Comments keep the connection alive.`;

/** Who listens is told when something is published. */
export function eventRoutes(
  app: FastifyInstance,
  { mostOfAddress }: { mostOfAddress?: number | undefined } = {},
): void {
  const { path, tag, summary } = eventsApi.publications;
  const streams = new EventStreams(mostOfAddress);
  app.get<{ Headers: { 'last-event-id'?: string } }>(path, {
    compress: false,
    config: { isStream: true },
    // It has no answer without a body.
    exposeHeadRoute: false,
    schema: {
      tags: [tag],
      summary,
      description: DESCRIPTION,
      querystring: Type.Object({}, { additionalProperties: false }),
      headers: Type.Object({
        'last-event-id': Type.Optional(
          Type.String({ description: 'The id of the last event that was received.' }),
        ),
      }),
      response: {
        200: {
          description: 'Events, until one side closes',
          // Of one event: OpenAPI has no word for a stream of them.
          content: { 'text/event-stream': { schema: Type.Unsafe<unknown>({}) } },
        },
        400: problemReply,
        429: problemReply,
        503: problemReply,
      },
    },
    handler: async (request, reply) => {
      let told = 0;
      const tell = (publication: Publication) => {
        // What was missed may be seen again by the next look.
        if (publication.loadId <= told) return;
        told = publication.loadId;
        write(stream, eventOf(publication));
      };
      const stream = streams.open(normalizeIP(request.ip), () => unsubscribe());
      const unsubscribe = app.publications.subscribe(tell);
      try {
        const missed = await app.publications.since(readLoadId(request.headers['last-event-id']));
        const { loadId } = missed ?? (await app.view());
        // An id alone is no event; it says from where on the client knows.
        write(stream, `retry: ${RETRY_MS}\nid: ${loadId}\n\n`);
        if (missed) tell(missed);
      } catch (error) {
        stream.destroy();
        throw error;
      }
      return (
        reply
          // A connection that outlived its stream would hold up the server's end.
          .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' })
          .type('text/event-stream; charset=utf-8')
          .send(stream)
      );
    },
  });
  app.addHook('preClose', (closed) => {
    streams.close();
    closed();
  });
}

type Told = Streams['/events'];

function eventOf({ loadId, version, releases }: Publication): string {
  const event: keyof Told = 'published';
  const data: Told[typeof event] = { version, releases };
  return `id: ${loadId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Anything but a load's number is of another server: -1, of which nothing is known. */
function readLoadId(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1;
}
